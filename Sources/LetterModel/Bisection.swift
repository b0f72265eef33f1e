extension RandomAccessCollection {
  /// The first place at which a condition holds, by halving: it holds from there on to the end.
  package func firstPlace(where holds: (Element) -> Bool) -> Index {
    var (start, length) = (startIndex, count)
    while length > 0 {
      let middle = index(start, offsetBy: length / 2)
      if holds(self[middle]) {
        length /= 2
      } else {
        start = index(after: middle)
        length -= length / 2 + 1
      }
    }
    return start
  }

  /// Those whose number lies in a range; the numbers stand in order.
  package func inRange(_ range: Range<Int>, by number: (Element) -> Int) -> SubSequence {
    let start = firstPlace { number($0) >= range.lowerBound }
    return self[start...].prefix { number($0) < range.upperBound }
  }
}

import LetterModel

/// Stretches of a text on which something stands, in order and without those that overlap.
struct Stretches {
  private var ranges: [Range<Int>] = []

  mutating func add(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let start = ranges.firstPlace { $0.upperBound > range.lowerBound }
    let end = ranges[start...].firstPlace { $0.lowerBound >= range.upperBound }
    let met = ranges[start..<end]
    let low = min(met.first?.lowerBound ?? range.lowerBound, range.lowerBound)
    let high = max(met.last?.upperBound ?? range.upperBound, range.upperBound)
    ranges.replaceSubrange(start..<end, with: [low..<high])
  }

  func overlaps(_ range: Range<Int>) -> Bool {
    let place = ranges.firstPlace { $0.upperBound > range.lowerBound }
    return place < ranges.endIndex && ranges[place].overlaps(range)
  }
}

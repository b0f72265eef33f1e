/// The heaviest sequence that two lists have in common, in order.
///
/// Equal ends go first. Long middles are cut at what stands once in both; what then remains is
/// solved exactly, unless it is so long and so repetitive that it would take quadratic time: such a
/// middle counts as having nothing in common.
package struct CommonSequence {
  /// The most cells of a table.
  private static let limit = 1 << 20

  private let a: [Int32]
  private let b: [Int32]
  /// How much a match of this value weighs; everything weighs 1 without it.
  private let weights: [Int32]?
  private var pairs: [(Int, Int)] = []

  /// The matches, as places in the two lists, ascending.
  package static func pairs(
    _ a: [Int32], _ b: [Int32], weights: [Int32]? = nil
  ) -> [(Int, Int)] {
    var sequence = CommonSequence(a: a, b: b, weights: weights)
    sequence.solve(0..<a.count, 0..<b.count)
    return sequence.pairs
  }

  private init(a: [Int32], b: [Int32], weights: [Int32]?) {
    self.a = a
    self.b = b
    self.weights = weights
  }

  private mutating func solve(_ left: Range<Int>, _ right: Range<Int>) {
    var (i, j) = (left.lowerBound, right.lowerBound)
    var (iEnd, jEnd) = (left.upperBound, right.upperBound)
    while i < iEnd, j < jEnd, a[i] == b[j] {
      pairs.append((i, j))
      (i, j) = (i + 1, j + 1)
    }
    while i < iEnd, j < jEnd, a[iEnd - 1] == b[jEnd - 1] { (iEnd, jEnd) = (iEnd - 1, jEnd - 1) }
    if i < iEnd, j < jEnd {
      let size = (iEnd - i).multipliedReportingOverflow(by: jEnd - j)
      if !size.overflow, size.partialValue <= 4096 {
        solveExactly(i..<iEnd, j..<jEnd)
      } else if !solveByAnchors(i..<iEnd, j..<jEnd), !size.overflow,
        size.partialValue <= Self.limit
      {
        solveExactly(i..<iEnd, j..<jEnd)
      }
    }
    for place in 0..<left.upperBound - iEnd { pairs.append((iEnd + place, jEnd + place)) }
  }

  /// False where nothing stands once in both.
  private mutating func solveByAnchors(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    var places: [Int32: (a: Int, b: Int)] = [:]
    for i in left { places[a[i]] = (places[a[i]] == nil ? i : -1, -1) }
    for j in right {
      guard let place = places[b[j]] else { continue }
      places[b[j]] = (place.a, place.b == -1 ? j : -2)
    }
    let anchors = left.compactMap { i -> (Int, Int)? in
      guard let place = places[a[i]], place.a == i, place.b >= 0 else { return nil }
      return (i, place.b)
    }
    let isKept = HeaviestRise.keeps(anchors.map(\.1), weights: anchors.map { _ in 1 })
    guard !anchors.isEmpty else { return false }
    var (i, j) = (left.lowerBound, right.lowerBound)
    for (anchor, kept) in zip(anchors, isKept) where kept {
      solve(i..<anchor.0, j..<anchor.1)
      pairs.append(anchor)
      (i, j) = (anchor.0 + 1, anchor.1 + 1)
    }
    solve(i..<left.upperBound, j..<right.upperBound)
    return true
  }

  /// By a table, from the end to the beginning.
  private mutating func solveExactly(_ left: Range<Int>, _ right: Range<Int>) {
    let width = right.count + 1
    var best = [Int32](repeating: 0, count: (left.count + 1) * width)
    for i in left.indices.reversed() {
      let row = (i - left.lowerBound) * width
      let value = a[i]
      let weight = weight(value)
      for j in right.indices.reversed() {
        let cell = row + j - right.lowerBound
        var most = max(best[cell + width], best[cell + 1])
        if value == b[j] { most = max(most, best[cell + width + 1] + weight) }
        best[cell] = most
      }
    }
    var (i, j) = (left.lowerBound, right.lowerBound)
    while i < left.upperBound, j < right.upperBound {
      let cell = (i - left.lowerBound) * width + j - right.lowerBound
      if a[i] == b[j], best[cell] == best[cell + width + 1] + weight(a[i]) {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if best[cell] == best[cell + width] {
        i += 1
      } else {
        j += 1
      }
    }
  }

  private func weight(_ value: Int32) -> Int32 { weights.map { $0[Int(value)] * 4 + 2 } ?? 1 }
}

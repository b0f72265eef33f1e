/// How much each word tells: rare ones more than `de` and `van`, signs nothing.
///
/// Counted over both letters, so that it depends on neither's side.
struct WordWeights {
  /// By key.
  private(set) var weights: [Int32]

  init(_ a: TokenSide, _ b: TokenSide, _ table: WordTable) {
    var counts = [Int32](repeating: 0, count: table.count)
    for key in a.keys { counts[Int(key)] += 1 }
    for key in b.keys { counts[Int(key)] += 1 }
    let total = Int32(max(a.keys.count + b.keys.count, 1))
    weights = counts.indices.map { key in
      guard table.isWord[key], counts[key] > 0 else { return 0 }
      return max(1, Self.log2(total / counts[key]) - 2)
    }
  }

  private static func log2(_ value: Int32) -> Int32 {
    Int32(31 - max(value, 1).leadingZeroBitCount)
  }
}

/// Small words and signs that match by chance between long changes.
enum LoneWords {
  /// Words that a change must take and give before it swallows a neighbour.
  private static let longChange = 3
  /// The most tokens that are swallowed.
  private static let longestRun = 2

  /// The matches without the lone ones: runs of a word or two, all small, between two changes each
  /// of which takes away and brings in several words.
  static func dropped(
    from pairs: [(Int, Int)], _ first: Int, _ second: Int, isSmall: (Int) -> Bool
  ) -> [(Int, Int)] {
    guard pairs.count < min(first, second) else { return pairs }
    var kept: [(Int, Int)] = []
    var before = (-1, -1)
    var place = 0
    while place < pairs.count {
      var end = place + 1
      while end < pairs.count, pairs[end].0 == pairs[end - 1].0 + 1,
        pairs[end].1 == pairs[end - 1].1 + 1
      {
        end += 1
      }
      let behind = end < pairs.count ? pairs[end] : (first, second)
      let isLone =
        end - place <= longestRun
        && isLong(before, pairs[place]) && isLong(pairs[end - 1], behind)
        && pairs[place..<end].allSatisfy { isSmall($0.0) }
      if !isLone {
        kept += pairs[place..<end]
        before = pairs[end - 1]
      }
      place = end
    }
    return kept
  }

  private static func isLong(_ before: (Int, Int), _ behind: (Int, Int)) -> Bool {
    let (taken, given) = (behind.0 - before.0 - 1, behind.1 - before.1 - 1)
    return min(taken, given) >= longChange
  }
}

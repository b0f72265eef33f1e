/// Telling what was moved from what was pushed.
extension Matching {
  /// Blocks that went to a section that is not theirs, and the lightest set of blocks that changed
  /// their order inside theirs.
  mutating func markMoves() {
    var inside = [[Int]](repeating: [], count: groups.count)
    for place in pairs.indices where a.text.passages[pairs[place].a].kind == .block {
      let (first, second) = (group(a, left, pairs[place].a), group(b, right, pairs[place].b))
      if first >= 0, first == second {
        inside[first].append(place)
      } else if first >= 0 || second >= 0 {
        pairs[place].isMoved = true
      }
    }
    for places in inside where places.count > 1 {
      let order = places.sorted { pairs[$0].a < pairs[$1].a }
      let keeps = HeaviestRise.keeps(
        order.map { pairs[$0].b },
        weights: order.map { min(a.wordCounts[pairs[$0].a], b.wordCounts[pairs[$0].b]) })
      for (place, isKept) in zip(order, keeps) where !isKept { pairs[place].isMoved = true }
    }
  }

  private func group(_ side: TokenSide, _ links: Links, _ passage: Int) -> Int {
    side.text.passages[passage].section.map { links.groups[$0] } ?? -1
  }
}

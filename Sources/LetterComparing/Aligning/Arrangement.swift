/// The order in which changes are told: that of the new letter. What was removed stands behind what
/// preceded it in the old one and kept its place.
struct Arrangement {
  private let oldCount: Int
  private let newCount: Int

  init(_ oldCount: Int, _ newCount: Int) {
    self.oldCount = oldCount
    self.newCount = newCount
  }

  func arrange<Change>(
    _ changes: [Change], _ places: (Change) -> (old: [Int], new: [Int], isMoved: Bool)
  ) -> [Change] {
    var byOld = [Int](repeating: -1, count: oldCount)
    var byNew = [Int](repeating: -1, count: newCount)
    for (index, change) in changes.enumerated() {
      let place = places(change)
      if let first = place.new.first {
        byNew[first] = index
        if !place.isMoved { for old in place.old { byOld[old] = index } }
      }
    }
    let removed = removals(changes, places, byOld)
    var arranged = removed.first.map { changes[$0] }
    for index in byNew where index >= 0 {
      arranged.append(changes[index])
      arranged += removed.behind[index, default: []].map { changes[$0] }
    }
    return arranged
  }

  /// Changes without a new side: those before everything, and those behind each other change.
  private func removals<Change>(
    _ changes: [Change], _ places: (Change) -> (old: [Int], new: [Int], isMoved: Bool),
    _ byOld: [Int]
  ) -> (first: [Int], behind: [Int: [Int]]) {
    var gone: [(old: Int, index: Int)] = []
    for (index, change) in changes.enumerated() {
      let place = places(change)
      if place.new.isEmpty, let first = place.old.first { gone.append((first, index)) }
    }
    gone.sort { $0.old < $1.old }
    var result: (first: [Int], behind: [Int: [Int]]) = ([], [:])
    var (place, before) = (0, -1)
    for (old, index) in gone {
      while place < old {
        if byOld[place] >= 0 { before = byOld[place] }
        place += 1
      }
      if before < 0 {
        result.first.append(index)
      } else {
        result.behind[before, default: []].append(index)
      }
    }
    return result
  }
}

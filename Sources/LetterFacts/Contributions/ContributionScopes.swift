import LetterModel

/// What tells contributions of one subject apart.
enum ContributionScopes {
  /// A scope for each draft: the abbreviation of its unit; else, where the letter has several of
  /// its subject, the ship, the place or the mission by which they differ.
  static func all(of drafts: [ContributionDraft]) -> [String?] {
    var bySubject: [String: [Int]] = [:]
    for index in drafts.indices where drafts[index].parts.isEmpty {
      bySubject[drafts[index].subject, default: []].append(index)
    }
    var scopes = [String?](repeating: nil, count: drafts.count)
    for group in bySubject.values {
      let mark = group.count > 1 ? mark(of: group, drafts) : nil
      for index in group {
        let draft = drafts[index]
        scopes[index] = isUnit(draft) ? draft.unit : mark.flatMap { draft[keyPath: $0] }
        if group.count > 1, scopes[index] == nil { scopes[index] = draft.location }
      }
    }
    return scopes
  }

  /// People of a unit by its name, such as `TSC`; a ship's name tells only one ship from another.
  private static func isUnit(_ draft: ContributionDraft) -> Bool {
    draft.unit != nil && draft.numbers(of: .deployed).isEmpty
  }

  /// The first mark by which all of them differ.
  private static func mark(of group: [Int], _ drafts: [ContributionDraft])
    -> KeyPath<ContributionDraft, String?>?
  {
    [\ContributionDraft.unit, \.location, \.mission].first { mark in
      Set(group.map { drafts[$0][keyPath: mark] }).count == group.count
    }
  }
}

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
    return drafts.indices.map { index in
      let draft = drafts[index]
      guard draft.parts.isEmpty else { return nil }
      if let unit = draft.unit, draft.numbers(of: .deployed).isEmpty { return unit }
      let group = bySubject[draft.subject] ?? []
      guard group.count > 1 else { return nil }
      for mark in [\ContributionDraft.unit, \.location, \.mission] {
        let marks = group.map { drafts[$0][keyPath: mark] }
        if Set(marks).count == marks.count, let own = draft[keyPath: mark] { return own }
      }
      return draft.location
    }
  }
}

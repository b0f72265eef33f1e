import LetterModel

/// Two numbers for one thing in different places of a letter: 50 in the summary, 80 in the section.
///
/// A maximum against less, a part, a change, another time or place and what adds up are no
/// contradiction. Numbers of one block are of different units or times, and so are those of one
/// section that tells little of them.
enum MeasureAudit {
  static func find(
    in letter: Letter, facts: [Fact], date: Day?, contributions: [Contribution]? = nil
  ) -> [AuditFinding] {
    contradictions(in: letter, facts: facts, date: date, contributions: contributions).map(finding)
  }

  /// The statements that contradict each other, a group a thing, in the order of the text.
  static func contradictions(
    in letter: Letter, facts: [Fact], date: Day?, contributions: [Contribution]? = nil
  ) -> [[MeasureStatement]] {
    var told: Set<Set<Int>> = []
    let all = MeasureGroups(letter, facts: facts, date: date, contributions: contributions)
      .groups
      .map { contradicting($0.statements, isExplicit: $0.isExplicit) }
      .filter { !$0.isEmpty }
    return all.sorted { ($0[0].fact.ordinal, $1.count) < ($1[0].fact.ordinal, $0.count) }
      .filter { group in
        let ordinals = Set(group.map(\.fact.ordinal))
        guard !told.contains(where: { !$0.isDisjoint(with: ordinals) }) else { return false }
        told.insert(ordinals)
        return true
      }
  }

  /// Those of a group that another one contradicts, in the order of the text.
  private static func contradicting(
    _ group: [MeasureStatement], isExplicit: Bool
  ) -> [MeasureStatement] {
    // What so many places tell is no one thing.
    guard group.count <= 30 else { return [] }
    let group = group.sorted { $0.fact.ordinal < $1.fact.ordinal }
    return group.filter { one in
      group.contains {
        (isExplicit || one.place.section != $0.place.section) && one.contradicts($0)
      }
    }
  }

  private static func finding(_ group: [MeasureStatement]) -> AuditFinding {
    let first = group[0].fact
    let numbers = group.map { number($0.fact) }.joined(separator: " and ")
    let whereabouts = first.location.map { " (\($0))" } ?? ""
    let sentences = group.map { statement in
      "«\(statement.sentence.split { $0.isWhitespace }.joined(separator: " "))»"
    }.joined(separator: " against ")
    return AuditFinding(
      .measure, .notice,
      "The letter gives \(numbers) for the same measure, «\(first.subject)»\(whereabouts): "
        + "\(sentences).",
      evidence: group.map {
        AuditFinding.Evidence(
          quote: $0.sentence, place: $0.place, value: $0.fact.value, valueMax: $0.fact.valueMax)
      }, unit: first.unit)
  }

  static func number(_ fact: Fact) -> String {
    if fact.kind == .period, let until = fact.until { return "\(until)" }
    let number = NumberText.short(fact.value ?? 0, fact.valueMax ?? 0, fact.unit)
    return fact.unit == .months || fact.unit == .days
      ? "\(number) \(fact.unit?.rawValue ?? "")" : number
  }
}

internal import LetterModel

/// Until when the letter's mandate lasts: the last day that it gives to what does not end.
enum MandateRow {
  static func row(_ letters: [OpenedLetter]) -> StatementRow {
    StatementRow(
      kind: Fact.Kind.period.rawValue, subject: "mandate, until",
      statements: letters.map { letter in
        end(of: letter).map { day, facts in
          Statement(
            state: .stated,
            cell: Matrix.Cell(
              change: .notStated, text: "\(day)", until: day,
              evidence: facts.map { letter.evidence(of: $0) }))
        }
      })
  }

  /// The day, and the facts that state it.
  static func end(of letter: OpenedLetter) -> (Day, [Fact])? {
    let periods = letter.facts.filter { $0.kind == .period && letter.isDecision($0.place) }
    let going = letter.contributions.filter { $0.status != .ended }.compactMap(\.until)
    guard let day = going.max() ?? periods.compactMap(\.until).max() else { return nil }
    let facts = periods.filter { $0.until == day }
    let evidence = [facts, letter.facts.filter { $0.until == day }, reckoned(day, letter)]
      .first { !$0.isEmpty }
    return evidence.map { (day, $0) }
  }

  /// What a last day is reckoned from that no words give: a first day and a duration.
  private static func reckoned(_ day: Day, _ letter: OpenedLetter) -> [Fact] {
    letter.contributions.first { $0.until == day && $0.status != .ended }?.evidence
      .filter { $0.role == .period }.compactMap { letter.fact($0.fact) } ?? []
  }
}

internal import LetterModel

/// Money and other numbers.
enum NumberRows {
  /// The first amount under the heading on finances that adds up no years: what the letter says
  /// first is what it decides.
  static func cost(_ letters: [OpenedLetter]) -> StatementRow {
    row(letters, kind: .amount, subject: "first under finances", unit: .cents) { letter in
      let costs = letter.facts.filter {
        $0.kind == .amount && letter.places.topic(at: $0.place) == .finances
          && !$0.isCumulative
      }
      return costs.first { $0.currency == nil } ?? costs.first
    }
  }

  /// A row for each thing counted that several letters count, or a letter in its decision; what is
  /// counted only where a letter looks back is none.
  static func counts(_ letters: [OpenedLetter]) -> [StatementRow] {
    var subjects: [String] = []
    var known: Set<String> = []
    for letter in letters {
      for fact in letter.facts where fact.kind == .count && !letter.looksBack(at: fact.place) {
        if known.insert(fact.subject).inserted { subjects.append(fact.subject) }
      }
    }
    return subjects.map { subject in
      row(letters, kind: .count, subject: subject, unit: nil) { letter in
        letter.facts.first {
          $0.kind == .count && $0.subject == subject && !letter.looksBack(at: $0.place)
        }
      }
    }.filter { row in
      let stated = row.statements.compactMap(\.self)
      return stated.count > 1
        || stated.contains { $0.cell.evidence.contains { $0.place.section == "1" } }
    }
  }

  private static func row(
    _ letters: [OpenedLetter], kind: Fact.Kind, subject: String, unit: Fact.Unit?,
    _ pick: (OpenedLetter) -> Fact?
  ) -> StatementRow {
    let facts = letters.map(pick)
    return StatementRow(
      kind: kind.rawValue, subject: subject,
      unit: unit ?? facts.compactMap { $0?.unit }.min { $0.rawValue < $1.rawValue },
      statements: zip(letters, facts).map { letter, fact in
        guard let fact, let value = fact.value else { return nil }
        let what = kind == .amount ? " (\(fact.subject))" : ""
        return Statement(
          state: .stated,
          cell: Matrix.Cell(
            // A number in another currency is told, and compared with none.
            change: .notStated, value: fact.currency == nil ? value : nil,
            valueMax: fact.currency == nil ? fact.valueMax : nil, qualifier: fact.qualifier,
            text: NumberText.text(
              value, fact.valueMax, fact.qualifier ?? .exact, unit: fact.unit,
              currency: fact.currency)
              + what, evidence: [letter.evidence(of: fact)]))
      })
  }
}

internal import LetterModel

/// Where the letter lets the armed forces act: in the air and on the ground.
enum AreaRows {
  static func rows(_ letters: [OpenedLetter]) -> [StatementRow] {
    [("in the air", true), ("on the ground", false)].map { name, isAir in
      StatementRow(
        kind: Fact.Kind.area.rawValue, subject: name,
        statements: letters.map { letter in
          let facts = letter.facts.filter {
            $0.kind == .area && (letter.isDecision($0.place) || isOfContribution($0, letter))
              && isOverhead($0) == isAir
              && !isDenied(letter.places.sentence(at: $0.place))
          }
          let areas = Set(facts.map(\.subject)).sorted()
          guard !areas.isEmpty else { return nil }
          return Statement(
            state: .stated,
            cell: Matrix.Cell(
              change: .notStated, text: areas.joined(separator: "; "),
              evidence: facts.map { letter.evidence(of: $0) }),
            says: areas)
        })
    }
  }

  /// Whether a contribution that goes on acts there.
  private static func isOfContribution(_ fact: Fact, _ letter: OpenedLetter) -> Bool {
    letter.places.topic(at: fact.place) != .progress
      && letter.contributions.contains { contribution in
        contribution.evidence.contains { $0.role == .area && $0.fact == fact.ordinal }
      }
  }

  private static func isOverhead(_ fact: Fact) -> Bool {
    fact.quote.lowercased().split(separator: " ").contains("boven")
  }

  /// Whether a sentence denies what it names: `geen`, `niet`, `buiten`.
  private static func isDenied(_ sentence: String) -> Bool {
    sentence.lowercased().split { !$0.isLetter }.contains {
      ["geen", "niet", "buiten"].contains($0)
    }
  }
}

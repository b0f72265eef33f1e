internal import LetterModel

/// Where the letter lets the armed forces act: in the air and on the ground.
enum AreaRows {
  static func rows(_ letters: [OpenedLetter]) -> [StatementRow] {
    [("in the air", true), ("on the ground", false)].map { name, isAir in
      StatementRow(
        kind: Fact.Kind.area.rawValue, subject: name,
        statements: letters.map { letter in
          let facts = letter.facts.filter {
            $0.kind == .area && letter.acts(in: $0) && isOverhead($0) == isAir
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

  private static func isOverhead(_ fact: Fact) -> Bool {
    fact.quote.lowercased().split(separator: " ").contains("boven")
  }
}

extension OpenedLetter {
  /// Whether an area is one in which the armed forces act: the decision or a contribution names it,
  /// and no word denies it.
  func acts(in area: Fact) -> Bool {
    (isDecision(area.place) || isOfContribution(area))
      && !Self.denies(places.sentence(at: area.place))
  }

  private func isOfContribution(_ area: Fact) -> Bool {
    !looksBack(at: area.place)
      && contributions.contains { contribution in
        contribution.evidence.contains { $0.role == .area && $0.fact == area.ordinal }
      }
  }

  /// `geen`, `niet`, `buiten`
  private static func denies(_ sentence: String) -> Bool {
    sentence.lowercased().split { !$0.isLetter }.contains {
      ["geen", "niet", "buiten"].contains($0)
    }
  }
}

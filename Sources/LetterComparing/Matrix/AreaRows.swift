internal import LetterModel

/// Where the letter lets the armed forces act: in the air and on the ground.
enum AreaRows {
  static func rows(_ letters: [OpenedLetter]) -> [StatementRow] {
    [("in the air", true), ("on the ground", false)].map { name, isAir in
      StatementRow(
        kind: Fact.Kind.area.rawValue, subject: name,
        statements: letters.map { letter in
          let facts = letter.facts.filter { letter.acts(in: $0) && isOverhead($0) == isAir }
          let areas = Set(facts.flatMap { names(in: $0.subject) }).sorted()
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

  /// `Noord-Irak en Bagdad` is both, in whatever order; what belongs to words before it is not taken
  /// apart: `de wateren rond Somalië en Jemen`.
  static func names(in area: String) -> [String] {
    let parts = area.replacing(" en ", with: ", ").split(separator: ", ").map(String.init)
    let areNames = parts.allSatisfy { part in
      part.split(separator: " ").allSatisfy { $0.first?.isUppercase ?? false }
    }
    return areNames && !whole.contains(area) ? parts : [area]
  }

  private static let whole: Set<String> = ["Bosnië en Herzegovina", "Trinidad en Tobago"]

  private static func isOverhead(_ fact: Fact) -> Bool {
    fact.quote.lowercased().split(separator: " ").contains("boven")
  }
}

extension OpenedLetter {
  /// Whether a fact names a place in which the armed forces act: an area that the decision or a
  /// contribution names, or the place that tells a contribution from another; and no word denies
  /// it.
  func acts(in fact: Fact) -> Bool {
    let isNamed =
      fact.kind == .area && isDecision(fact.place)
      || [.area, .place].contains(fact.kind)
        && !looksBack(at: fact.place) && !contributions(with: fact).isEmpty
    return isNamed && !Self.denies(places.sentence(at: fact.place))
  }

  /// Those of which a fact is evidence; else those of which its passage gives a number: `Zij werken
  /// in Bagdad en in Noord-Irak.`
  func contributions(with fact: Fact) -> [Contribution] {
    let tied = contributions.filter { contribution in
      contribution.evidence.contains { $0.fact == fact.ordinal }
        || contribution.scope == fact.subject && fact.kind == .place
    }
    guard tied.isEmpty, fact.kind == .area, let block = fact.place.block else { return tied }
    return contributions.filter { contribution in
      contribution.numbers.flatMap(\.facts).contains { self.fact($0)?.place.block == block }
    }
  }

  /// `geen`, `niet`, `buiten`
  private static func denies(_ sentence: String) -> Bool {
    sentence.lowercased().split { !$0.isLetter }.contains {
      ["geen", "niet", "buiten"].contains($0)
    }
  }
}

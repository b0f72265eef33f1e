internal import LetterModel

/// On which ground: a row a ground.
enum LegalBasisRows {
  static func rows(_ letters: [OpenedLetter]) -> [StatementRow] {
    var bases: [Fact.Basis] = []
    for fact in letters.flatMap(\.facts) where fact.kind == .legalBasis {
      guard let basis = fact.basis, !basis.isOfTheLetter, !bases.contains(basis)
      else { continue }
      bases.append(basis)
    }
    return bases.map { basis in
      StatementRow(
        kind: Fact.Kind.legalBasis.rawValue, subject: basis.rawValue,
        statements: letters.map { stated(basis, in: $0) ?? carried(in: $0) })
    }
  }

  private static func stated(_ basis: Fact.Basis, in letter: OpenedLetter) -> Statement? {
    let facts = letter.facts.filter {
      $0.kind == .legalBasis && $0.basis == basis
    }
    guard let first = facts.first else { return nil }
    return Statement(
      state: .stated,
      cell: Matrix.Cell(
        change: .notStated,
        text: first.subject + (first.scope.map { " (\($0))" } ?? ""),
        evidence: facts.map { letter.evidence(of: $0) }))
  }

  /// Words of a sentence that declares grounds still valid, and not something else.
  private static let grounds = ["grond", "rechtsgrond", "grondslag", "mandaat", "volkenrecht"]

  /// A letter that declares earlier grounds still valid.
  private static func carried(in letter: OpenedLetter) -> Statement? {
    let facts = letter.facts.filter { fact in
      fact.kind == .referenceIncorporation
        && letter.places.sentence(at: fact.place).lowercased().split { !$0.isLetter }.contains {
          word in
          grounds.contains {
            word.hasPrefix($0) && !word.hasPrefix("grondgebied")
              && !word.hasPrefix("grondwet") && !word.hasPrefix("grondtroep")
          }
        }
    }
    guard let first = facts.first else { return nil }
    return Statement(
      state: .byReference,
      cell: Matrix.Cell(
        change: .notStated, text: first.target.map { "see \($0)" } ?? first.quote,
        evidence: facts.map { letter.evidence(of: $0) }))
  }
}

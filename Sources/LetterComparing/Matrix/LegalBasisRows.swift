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
      let stated = letters.map { Self.stated(basis, in: $0) }
      return StatementRow(
        kind: Fact.Kind.legalBasis.rawValue, subject: basis.rawValue,
        statements: letters.indices.map { index in
          stated[index] ?? carried(basis, in: letters[index], from: letters)
            ?? (basis == .absent ? nil : ended(in: letters[index], of: zip(letters, stated)))
        })
    }
  }

  private static func stated(_ basis: Fact.Basis, in letter: OpenedLetter) -> Statement? {
    let facts = letter.facts.filter { $0.kind == .legalBasis && $0.basis == basis }
    guard let first = facts.first else { return nil }
    return Statement(
      state: facts.allSatisfy { isDeclined($0, in: letter) } ? .named : .stated,
      cell: Matrix.Cell(
        change: .notStated, text: text(first, facts),
        evidence: facts.map { letter.evidence(of: $0) }),
      says: basis == .resolution ? Set(facts.map(\.subject)).sorted() : [])
  }

  /// Resolutions all, of other grounds the first words.
  private static func text(_ first: Fact, _ all: [Fact]) -> String {
    let names = Set(all.map(\.subject))
    return first.basis == .resolution && names.count > 1
      ? names.sorted().joined(separator: "; ") : text(first)
  }

  static func text(_ fact: Fact) -> String {
    fact.subject + (fact.scope.map { " (\($0))" } ?? "")
  }

  /// Whether the letter names a ground and makes no use of it.
  private static func isDeclined(_ fact: Fact, in letter: OpenedLetter) -> Bool {
    guard let text = letter.places.text(at: fact.place)?.lowercased() else { return false }
    return text.contains(" kan ") && text.contains("geen gebruik")
  }

  // MARK: Ends

  /// Words by which a letter says under its mandate that a ground is used no more.
  private static let endings = ["niet aan de orde", "geen sprake meer", "niet langer"]

  /// A ground that holds in some theatre ends where a later letter says so of that theatre.
  private static func ended(
    in letter: OpenedLetter, of statements: some Sequence<(OpenedLetter, Statement?)>
  ) -> Statement? {
    guard let date = letter.date else { return nil }
    var theatres: [String] = []
    for (other, statement) in statements where other.date.map({ $0 < date }) ?? false {
      guard let statement, statement.state == .stated else { continue }
      theatres += statement.cell.evidence.compactMap { $0.fact.flatMap { other.fact($0)?.scope } }
    }
    return end(in: theatres, of: letter).map {
      Statement(state: .ended, cell: Matrix.Cell(change: .notStated, text: "", evidence: [$0]))
    }
  }

  private static func end(in theatres: [String], of letter: OpenedLetter) -> Evidence? {
    guard !theatres.isEmpty else { return nil }
    for section in letter.letter.sections
    where letter.places.topic(ofSection: section.path) == .mandate {
      for block in section.blocks {
        for ending in endings {
          guard let found = block.text.firstRange(of: ending) else { continue }
          let start = block.text[..<found.lowerBound].unicodeScalars.count
          let words = Contribution.Quote(
            words: ending,
            place: Place(
              section: section.path, block: block.ordinal,
              range: start..<start + ending.unicodeScalars.count))
          let evidence = letter.evidence(words)
          if theatres.contains(where: { $0.sharesName(with: evidence.sentence) }) {
            return evidence
          }
        }
      }
    }
    return nil
  }

  // MARK: By reference

  /// Words of a sentence that declares grounds still valid, and not something else.
  private static let grounds = ["grond", "rechtsgrond", "grondslag", "mandaat", "volkenrecht"]

  /// A letter that declares the grounds of another still valid, which states this one.
  private static func carried(
    _ basis: Fact.Basis, in letter: OpenedLetter, from letters: [OpenedLetter]
  ) -> Statement? {
    let facts = letter.facts.filter { fact in
      fact.kind == .referenceIncorporation && isStated(basis, in: fact.target, letters)
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

  private static func isStated(
    _ basis: Fact.Basis, in target: String?, _ letters: [OpenedLetter]
  ) -> Bool {
    letters.contains { letter in
      target.map(letter.citedAs.contains) ?? false
        && stated(basis, in: letter).map { $0.state == .stated } ?? false
    }
  }
}

internal import LetterModel

/// What is stated in words and not in numbers: where, and on which ground.
///
/// It stands as long as the contributions that act there, else as long as its letter's mandate.
enum StatedLines {
  static func areas(_ letters: [DatedLetter]) -> [Timeline.Line] {
    AreaRows.rows(letters.map(\.letter)).map { line($0, letters) }.filter { !$0.terms.isEmpty }
  }

  static func grounds(_ letters: [DatedLetter]) -> [Timeline.Line] {
    LegalBasisRows.rows(letters.map(\.letter)).flatMap { row -> [Timeline.Line] in
      var line = line(row, letters)
      line.terms.removeAll { isDeclined($0, in: letters[$0.letter].letter) }
      let others = missions(&line, letters)
      addEnds(to: &line, letters)
      return [line] + others
    }.filter { line in line.terms.contains { $0.deed == .states } }
  }

  /// Takes what a sentence says of one mission of several out of a line: `De NAVO-missie berust op
  /// een eigen grondslag`.
  private static func missions(
    _ line: inout Timeline.Line, _ letters: [DatedLetter]
  ) -> [Timeline.Line] {
    var found: [String: Timeline.Line] = [:]
    for index in line.terms.indices where line.terms[index].deed == .states {
      let term = line.terms[index]
      let names = letters[term.letter].letter.contributions.compactMap { contribution in
        contribution.subject == contribution.mission ? contribution.subject : nil
      }
      for name in names {
        let own = term.evidence.filter { $0.sentence.contains(name) }
        guard !own.isEmpty, own.count < term.evidence.count else { continue }
        line.terms[index].evidence.removeAll { own.contains($0) }
        line.terms[index].facts = line.terms[index].evidence.compactMap(\.fact)
        var term = term
        term.evidence = own
        term.facts = own.compactMap(\.fact)
        term.text = own.first?.fact.flatMap { letters[term.letter].letter.fact($0)?.subject }
        let new = Timeline.Line(kind: line.kind, subject: "\(line.subject) (\(name))")
        found[name, default: new].terms.append(term)
      }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Words by which a letter says under its mandate that a ground is used no more.
  private static let endings = ["niet aan de orde", "geen sprake meer", "niet langer"]

  /// A ground that holds in some theatre ends where a later letter says so of that theatre.
  private static func addEnds(to line: inout Timeline.Line, _ letters: [DatedLetter]) {
    for (index, dated) in letters.enumerated()
    where !line.terms.contains(where: { $0.letter == index }) {
      let theatres = line.terms.last { $0.letter < index }?.places ?? []
      guard !theatres.isEmpty, let words = end(in: theatres, of: dated.letter) else { continue }
      line.terms.append(
        Timeline.Term(
          letter: index, deed: .ends, start: dated.date, end: dated.date, evidence: [words]))
    }
    line.terms.sort { $0.letter < $1.letter }
  }

  private static func end(in theatres: [String], of letter: OpenedLetter) -> Evidence? {
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
          if theatres.contains(where: { isSame($0, evidence.sentence) }) { return evidence }
        }
      }
    }
    return nil
  }

  private static func line(_ row: StatementRow, _ letters: [DatedLetter]) -> Timeline.Line {
    var line = Timeline.Line(kind: row.kind, subject: row.subject, unit: row.unit)
    for (index, statement) in row.statements.enumerated() {
      guard let statement, !statement.cell.evidence.isEmpty else { continue }
      line.terms.append(term(statement, letters[index], index, kind: row.kind))
    }
    return line
  }

  private static func term(
    _ statement: Statement, _ letter: DatedLetter, _ at: Int, kind: String
  ) -> Timeline.Term {
    let evidence = statement.cell.evidence
    let facts = evidence.compactMap { $0.fact.flatMap { letter.letter.fact($0) } }
    let theatres = facts.compactMap { kind == Fact.Kind.area.rawValue ? $0.subject : $0.scope }
    let days =
      kind == Fact.Kind.area.rawValue
      ? days(of: facts, letter) : days(in: theatres, of: letter)
    // `Tot en met 31 december 2018 treedt Nederland boven Oost-Syrië op krachtens`
    let own = evidence.first.flatMap { first in
      letter.letter.facts.first {
        $0.kind == .period && $0.until != nil && $0.place.block == first.place.block
          && letter.letter.places.sentence(at: $0.place) == first.sentence
      }
    }
    let isCarried = statement.state == .byReference
    return Timeline.Term(
      letter: at, deed: isCarried ? .carries : .states,
      text: statement.cell.text, says: statement.says, places: theatres,
      until: kind == Fact.Kind.area.rawValue ? nil : own?.until,
      start: days?.from ?? letter.date, end: own?.until ?? days?.until ?? letter.end,
      evidence: evidence, facts: facts.map(\.ordinal),
      isLengthened: days == nil && own == nil)
  }

  /// From the first day to the last of the contributions of which areas are told.
  private static func days(of areas: [Fact], _ letter: DatedLetter) -> (from: Day, until: Day?)? {
    let told = Set(areas.map(\.ordinal))
    return days(
      of: letter.letter.contributions.filter { contribution in
        contribution.evidence.contains { $0.role == .area && told.contains($0.fact) }
      }, letter)
  }

  /// The same of those that act in some of the theatres.
  private static func days(in theatres: [String], of letter: DatedLetter) -> (
    from: Day, until: Day?
  )? {
    days(
      of: letter.letter.contributions.filter { contribution in
        contribution.areas.contains { area in theatres.contains { isSame($0, area) } }
      }, letter)
  }

  /// Nil of none, and where the letter does not bound one of them.
  private static func days(
    of there: [Contribution], _ letter: DatedLetter
  ) -> (from: Day, until: Day?)? {
    guard !there.isEmpty else { return nil }
    let starts = there.map { max($0.from ?? letter.date, letter.date) }
    let ends = there.compactMap { letter.until(of: $0) }
    guard let start = starts.min(), ends.count == there.count else { return nil }
    return (start, ends.max())
  }

  /// Whether one name has a part of the other: `Syrië`, `boven Oost-Syrië en Irak`.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    func names(_ text: String) -> Set<Substring> {
      Set(text.split { !$0.isLetter }.filter { $0.first?.isUppercase == true && $0.count > 3 })
    }
    return !names(one).isDisjoint(with: names(other))
  }

  /// Whether the letter names a ground and makes no use of it.
  private static func isDeclined(_ term: Timeline.Term, in letter: OpenedLetter) -> Bool {
    guard let first = term.evidence.first,
      let text = letter.places.text(at: first.place)?.lowercased()
    else { return false }
    return text.contains(" kan ") && text.contains("geen gebruik")
  }
}

internal import LetterModel

/// What is stated in words and not in numbers: where, and on which ground.
enum StatedLines {
  static func areas(_ letters: [DatedLetter]) -> [Timeline.Line] {
    AreaRows.rows(letters.map(\.letter)).map { line($0, letters) }.filter { !$0.terms.isEmpty }
  }

  static func grounds(_ letters: [DatedLetter]) -> [Timeline.Line] {
    LegalBasisRows.rows(letters.map(\.letter)).flatMap { row -> [Timeline.Line] in
      var line = line(row, letters)
      let others = missions(&line, letters)
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
        let rest = line.terms[index].evidence.filter { !own.contains($0) }
        line.terms[index].rest(on: rest, of: letters[term.letter])
        var term = term
        term.rest(on: own, of: letters[term.letter])
        let new = Timeline.Line(kind: line.kind, subject: "\(line.subject) (\(name))")
        found[name, default: new].terms.append(term)
      }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func line(_ row: StatementRow, _ letters: [DatedLetter]) -> Timeline.Line {
    var line = Timeline.Line(kind: row.kind, subject: row.subject, unit: row.unit)
    for (index, statement) in row.statements.enumerated() {
      guard let statement, !statement.cell.evidence.isEmpty else { continue }
      switch statement.state {
      case .stated, .byReference:
        let terms = terms(statement, letters[index], index, isArea: row.isArea)
        let before = line.terms.last { $0.deed == .states }
        line.terms += before.map { old in terms.map { $0.extending(old) } } ?? terms
      case .ended:
        line.terms.append(
          Timeline.Term(
            letter: index, deed: .ends, start: letters[index].date, end: letters[index].date,
            evidence: statement.cell.evidence))
      case .named, .derived: break
      }
    }
    return line
  }

  /// One term; of areas one for each stretch of days on which the same of them stand.
  private static func terms(
    _ statement: Statement, _ letter: DatedLetter, _ at: Int, isArea: Bool
  ) -> [Timeline.Term] {
    let evidence = statement.cell.evidence
    let facts = evidence.compactMap { $0.fact.flatMap { letter.letter.fact($0) } }
    guard isArea else {
      let stand = letter.stand(ofAll: facts)
      return [
        Timeline.Term(
          letter: at, deed: statement.state == .byReference ? .carries : .states,
          text: statement.cell.text, says: statement.says, places: facts.compactMap(\.scope),
          until: stand.stated, start: stand.from, end: stand.until, evidence: evidence,
          facts: facts.map(\.ordinal), isLengthened: !stand.isBounded)
      ]
    }
    return areas(zip(facts, evidence).map { ($0, $1, letter.stand(of: $0)) }, at)
  }

  private typealias Area = (fact: Fact, evidence: Evidence, stand: DatedLetter.Stand)

  private static func areas(_ all: [Area], _ at: Int) -> [Timeline.Term] {
    let ends = Set(all.compactMap(\.stand.until)).sorted()
    let stretches = ends.map(Day?.some) + (all.contains { $0.stand.until == nil } ? [nil] : [])
    var terms: [Timeline.Term] = []
    guard let first = all.map(\.stand.from).min() else { return [] }
    for end in stretches {
      let there = all.filter { area in
        guard let until = area.stand.until else { return true }
        return end.map { until >= $0 } ?? false
      }
      let named = there.flatMap { area in
        AreaRows.names(in: area.fact.subject).map { (name: $0, until: area.stand.until) }
      }
      let names = Set(named.map(\.name)).sorted()
      let ends = names.map { name in
        named.filter { $0.name == name }.map(\.until).max { isSooner($0, than: $1) } ?? nil
      }
      var term = Timeline.Term(
        letter: at, deed: .states, text: names.joined(separator: "; "), says: names, ends: ends,
        places: names,
        until: there.contains { !$0.stand.isBounded } ? nil : end,
        start: first, end: end,
        evidence: there.map(\.evidence), facts: there.map(\.fact.ordinal),
        isLengthened: there.contains { !$0.stand.isBounded })
      if let last = terms.last {
        let isSame = last.says == names
        term.start = isSame ? last.start : last.end?.next ?? last.start
        term.isRest = isSame ? last.isRest : true
        if isSame { terms.removeLast() }
      }
      terms.append(term)
    }
    return terms
  }

  private static func isSooner(_ one: Day?, than other: Day?) -> Bool {
    one.map { day in other.map { day < $0 } ?? true } ?? false
  }
}

extension Timeline.Term {
  /// Of a letter that adds an area (`Het gebied wordt uitgebreid met Kidal`), that with those of the
  /// letter before; else the same.
  fileprivate func extending(_ old: Timeline.Term) -> Timeline.Term {
    let isMore = evidence.contains { words in
      words.sentence.lowercased().split { !$0.isLetter }.contains { Self.more.contains($0) }
    }
    guard !ends.isEmpty, isMore, Set(says).isDisjoint(with: old.says) else { return self }
    var all = self
    let areas = (Array(zip(says, ends)) + zip(old.says, old.ends)).sorted { $0.0 < $1.0 }
    (all.says, all.ends, all.places) = (areas.map(\.0), areas.map(\.1), areas.map(\.0))
    all.text = all.says.joined(separator: "; ")
    all.evidence += old.evidence
    return all
  }

  private static let more: Set<Substring> = [
    "uitgebreid", "uitbreiding", "uitbreiden", "ook", "tevens", "eveneens",
  ]

  /// Leaves it only some of its words, and what they tell.
  fileprivate mutating func rest(on words: [Evidence], of letter: DatedLetter) {
    let told = words.compactMap { $0.fact.flatMap { letter.letter.fact($0) } }
    let stand = letter.stand(ofAll: told)
    evidence = words
    facts = told.map(\.ordinal)
    text = told.first.map(LegalBasisRows.text)
    places = told.compactMap(\.scope)
    (start, end, until) = (stand.from, stand.until, stand.stated)
    isLengthened = !stand.isBounded
  }
}

extension StatementRow {
  fileprivate var isArea: Bool { kind == Fact.Kind.area.rawValue }
}

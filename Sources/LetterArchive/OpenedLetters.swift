public import LetterModel
internal import SQLite

extension Archive {
  /// The letter that a reference names, with all that was found in it.
  ///
  /// - Throws: `notFound` with letters that look alike, `ambiguous` for a date of several letters,
  ///   `withdrawn` for one that is out of sight.
  public func opened(_ reference: LetterReference) throws -> OpenedLetter {
    try read { try opened(locate(reference), asksForRevision: reference.revision != nil) }
  }

  /// The letters that references name, in their order, all as of one moment.
  public func opened(_ references: [LetterReference]) throws -> [OpenedLetter] {
    try read { try references.map { try opened($0) } }
  }

  /// The letters in view that cite a letter, by their date, each with all that was found in it.
  ///
  /// - Returns: beside each its citations of that letter.
  public func citing(
    _ reference: LetterReference
  ) throws -> [(letter: OpenedLetter, citations: [ResolvedCitation])] {
    try read {
      let place = try locate(reference)
      let names = try db.query(
        """
        SELECT id FROM letter WHERE revision_id IN (
          SELECT revision_id FROM citation WHERE resolved_edition_id = ?)
        ORDER BY date, id
        """, place.edition
      ) { try fullNumber($0.text(0), nil) }
      return try names.map { name in
        let letter = try opened(LetterReference(.number(name)))
        return (letter, letter.citations.filter { $0.resolution.id == place.id })
      }
    }
  }

  /// One print of each letter that passes a filter, by date and then by number.
  ///
  /// This is the one place that decides which: a print that is named, else one of the chamber, else
  /// the first one.
  ///
  /// - Parameter named: letters whose own print is wanted.
  public func prints(
    _ filter: LetterFilter = LetterFilter(), of chamber: Chamber = .tk,
    named: [LetterReference] = []
  ) throws -> [LetterSummary] {
    try read {
      let wanted = Set(try named.map { try locate($0).id })
      func rank(_ print: LetterSummary) -> Int {
        wanted.contains(print.id) ? 0 : print.chamber == chamber ? 1 : 2
      }
      let letters = try list(filter)
      let best = Dictionary(grouping: letters, by: \.work).mapValues { prints in
        prints.min { rank($0) < rank($1) }?.id
      }
      return letters.filter { best[$0.work] == $0.id }
    }
  }

  private func opened(_ place: LetterPlace, asksForRevision: Bool) throws -> OpenedLetter {
    let letter = LetterLoad(db: db, revision: place.revision)
    guard let source = try letter.text() else {
      throw LetterLoad.Unreadable(
        table: "source_text", what: "no row for revision \(place.revision)")
    }
    let known = try KnownLetters(db).revision(place.revision).known
    let findings = FindingLoad(db: db, revision: place.revision)
    let opened = OpenedLetter(
      OpenedLetter.Identity(
        name: place.id + (asksForRevision ? "@\(place.number)" : ""), id: place.id,
        revision: place.number, number: known.number, chamber: known.chamber, date: known.date,
        work: try db.first("SELECT name FROM work WHERE id = ?", place.work) { try $0.text(0) },
        series: try seriesNames(ofWork: place.work)),
      letter: try letter.letter(of: source), source: source, facts: try findings.facts(),
      citations: try findings.citations(),
      contributions: try findings.contributions(), sentences: settings.finder.sentences)
    try checkQuotes(of: opened)
    return opened
  }

  /// What an answer shows beside a passage stands in it.
  private func checkQuotes(of letter: OpenedLetter) throws {
    for (table, place, quote) in letter.citations.map({
      ("citation", $0.citation.place, $0.citation.text)
    }) + letter.reviewedFacts.map({ ("fact", $0.fact.place, $0.fact.quote) })
    where letter.places.words(at: place) != quote {
      throw LetterLoad.Unreadable(
        table: table, what: "words that do not stand at \(letter.name(of: place))")
    }
  }

  /// The series in which a work is, by name.
  func seriesNames(ofWork work: Int) throws -> [String] {
    try db.query(
      """
      SELECT series.name FROM series_member JOIN series ON series.id = series_member.series_id
      WHERE series_member.work_id = ? ORDER BY series.name
      """, work
    ) { try $0.text(0) }
  }
}

extension LetterSummary {
  /// Its name as a reference.
  public var reference: LetterReference { get throws { try LetterReference(stored: id) } }
}

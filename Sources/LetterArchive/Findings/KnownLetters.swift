internal import LetterModel
internal import SQLite

/// The letters in view as citations see them.
struct KnownLetters {
  let db: Connection

  init(_ db: Connection) { self.db = db }

  /// Every letter in view that one of the citations may mean: by its number, or by its day.
  func candidates(for citations: [Citation]) throws -> [KnownLetter] {
    var found: Set<KnownLetter> = []
    for number in Set(citations.compactMap(\.number)) {
      try db.forEach(
        """
        SELECT id, date, chamber FROM letter
        WHERE edition_id = (SELECT id FROM edition WHERE name = ?)
        """, number.edition.description
      ) { found.insert(try known($0)) }
    }
    for date in Set(citations.compactMap(\.date)) {
      try db.forEach(
        """
        SELECT id, date, chamber FROM letter
        WHERE date = ?1 AND revision_id IN (
          SELECT revision_id FROM header WHERE date = ?1
          UNION ALL SELECT id FROM revision WHERE supplied_date = ?1)
        """, date.description
      ) { found.insert(try known($0)) }
    }
    return found.sorted { $0.number < $1.number }
  }

  /// The letter of an edition as others see it now; nil where there is none in view.
  func letter(ofEdition edition: Int) throws -> KnownLetter? {
    try db.first(
      "SELECT id, date, chamber FROM letter WHERE edition_id = ?", edition
    ) { try known($0) }
  }

  /// The revisions with a citation of this number or this day, whatever became of it.
  func revisions(thatCite known: KnownLetter) throws -> [FindingStep.Revision] {
    try db.query(
      """
      SELECT revision_id FROM citation WHERE number = ?1
      UNION SELECT revision_id FROM citation WHERE date = ?2
      ORDER BY revision_id
      """, known.number.description, known.date.description
    ) { try $0.int(0) }.map(revision)
  }

  /// A revision by its number in the file.
  func revision(_ id: Int) throws -> FindingStep.Revision {
    let found = try db.first(
      """
      SELECT edition.id, edition.name, edition.chamber,
        coalesce(header.date, revision.supplied_date)
      FROM revision
      JOIN edition ON edition.id = revision.edition_id
      JOIN header ON header.revision_id = revision.id
      WHERE revision.id = ?
      """, id
    ) { row in
      FindingStep.Revision(
        id: id, edition: try row.int(0),
        known: try known(row.text(1), row.text(3), row.text(2)))
    }
    guard let found else {
      throw LetterLoad.Unreadable(table: "header", what: "no row for revision \(id)")
    }
    return found
  }

  private func known(_ row: borrowing Row) throws -> KnownLetter {
    try known(row.text(0), row.text(1), row.text(2))
  }

  private func known(_ id: String, _ date: String, _ chamber: String) throws -> KnownLetter {
    guard let number = DocumentNumber(official: id), let date = Day(iso: date),
      let chamber = Chamber(rawValue: chamber)
    else { throw LetterLoad.Unreadable(table: "edition", what: "'\(id)' of \(date)") }
    return KnownLetter(number: number, date: date, chamber: chamber)
  }
}

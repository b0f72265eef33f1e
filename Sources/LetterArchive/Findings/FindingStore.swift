internal import LetterModel
internal import SQLite

/// Writes what was found in one revision, and takes it away again.
struct FindingStore {
  let db: Connection
  let revision: Int
  private var sections: [String: Int] = [:]
  private var blocks: [Int: Int] = [:]
  private var notes: [String: Int] = [:]

  /// The number of a row: the same for the same letter, whenever its rows are made.
  static let rowsARevision = 10_000_000

  init(db: Connection, revision: Int) throws {
    self.db = db
    self.revision = revision
    try db.forEach("SELECT path, id FROM section WHERE revision_id = ?", revision) {
      sections[try $0.text(0)] = try $0.int(1)
    }
    try db.forEach("SELECT ordinal, id FROM block WHERE revision_id = ?", revision) {
      blocks[try $0.int(0)] = try $0.int(1)
    }
    // Notes of an appendix may begin again at 1: a number means its first note.
    try db.forEach(
      "SELECT number, id FROM note WHERE revision_id = ? ORDER BY ordinal DESC", revision
    ) { notes[try $0.text(0)] = try $0.int(1) }
  }

  func id(_ ordinal: Int) throws -> Int {
    guard ordinal < Self.rowsARevision else {
      throw ArchiveError.unfit("the letter holds more facts than the archive can number")
    }
    return revision * Self.rowsARevision + ordinal
  }

  /// The rows in which a place lies.
  func rows(_ place: Place) throws -> (section: Int, block: Int?, note: Int?) {
    guard let section = sections[place.section] else {
      throw ArchiveError.bug("something was found in section \(place.section), which is not there")
    }
    return (section, place.block.flatMap { blocks[$0] }, place.note.flatMap { notes[$0] })
  }

  func insert(_ citation: Citation, _ resolution: Resolution) throws {
    let place = try rows(citation.place)
    try db.execute(
      """
      INSERT INTO citation (
        id, revision_id, ordinal, kind, text, target, number, date, is_relative, page, title,
        same_as, section_id, block_id, note_id, text_start, text_end, resolution,
        resolved_edition_id, message)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        (SELECT id FROM edition WHERE name = ?), ?)
      """,
      try id(citation.ordinal), revision, citation.ordinal, citation.kind.rawValue, citation.text,
      citation.target, citation.number?.description, citation.date?.description,
      citation.isRelative, citation.page, citation.title, citation.sameAs, place.section,
      place.block, place.note, citation.place.range.lowerBound, citation.place.range.upperBound,
      resolution.outcome.rawValue, resolution.id, resolution.message)
  }

  func insert(_ reviewed: ReviewedFact) throws {
    let fact = reviewed.fact
    let place = try rows(fact.place)
    let id = try id(fact.ordinal)
    try db.execute(
      """
      INSERT INTO fact (
        id, revision_id, ordinal, kind, subject, qualifier, value, value_max, unit, from_day,
        until_day, year, is_imprecise, quote, section_id, block_id, note_id, text_start, text_end,
        review, decision_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      id, revision, fact.ordinal, fact.kind.rawValue, fact.subject, fact.qualifier?.rawValue,
      fact.value, fact.valueMax, fact.unit?.rawValue, fact.from?.description,
      fact.until?.description, fact.year, fact.isImprecise, fact.quote, place.section, place.block,
      place.note, fact.place.range.lowerBound, fact.place.range.upperBound,
      reviewed.review.rawValue, reviewed.decision)
    for (name, value) in fact.attributes.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try db.execute(
        "INSERT INTO fact_attribute (fact_id, revision_id, name, value) VALUES (?, ?, ?, ?)", id,
        revision, name.rawValue, value)
    }
  }

  func insert(_ orphan: FactReview.Orphan) throws {
    try db.execute(
      "INSERT INTO orphan (decision_id, revision_id, why) VALUES (?, ?, ?)", orphan.decision,
      revision, orphan.why)
  }

  /// Takes away all that was found in a revision.
  static func remove(_ db: Connection, revision: Int) throws {
    for table in DerivedTable.findings.reversed() {
      try db.execute("DELETE FROM \(table.name) WHERE revision_id = ?", revision)
    }
  }
}

internal import LetterModel
internal import LetterSources
internal import SQLite

/// A revision about to be written: what is known of it beside its reading.
struct RevisionRow {
  let edition: Int
  let number: Int
  let source: Int
  let cause: RevisionCause
  /// `first`, `stated` or `inferred`.
  let basis: String
  let reason: String?
  let print: String?
  let form: String
  let encoding: String?
  let date: String?
  let chamber: String?
  let hasSuppliedID: Bool
  let reader: String

  /// Writes the row and its whole reading.
  /// - Throws: `unfit` for a letter that the tables do not give back as it was read; it would be
  ///   found out only when it is needed.
  func insert(
    _ db: Connection, _ letter: Letter, text: String, writesSearch: Bool = true, at stamp: Stamp
  ) throws {
    let reading = LetterDigest.sha256(of: letter, text: text)
    let id = try insertRow(db, text: text, reading: reading, at: stamp)
    var store = LetterStore(
      db: db, revision: id, numbers: try LetterStore.freeNumbers(db), writesSearch: writesSearch)
    try store.insert(letter, text: text)
    do {
      let kept = try LetterLoad(db: db, revision: id).letter()
      if LetterDigest.sha256(of: kept, text: text) == reading { return }
    } catch let error as LetterLoad.Unreadable {
      throw ArchiveError.unfit("table \(error.table) would hold \(error.what)")
    }
    throw ArchiveError.unfit("the tables do not give the letter back as it was read")
  }

  private func insertRow(
    _ db: Connection, text: String, reading: String, at stamp: Stamp
  ) throws -> Int {
    try Ledger(db).insert(
      into: "revision",
      [
        ("edition_id", edition), ("number", number), ("source_id", source),
        ("cause", cause.rawValue), ("cause_basis", basis), ("reason", reason),
        ("print_version", print), ("form", form), ("encoding", encoding),
        ("supplied_date", date), ("supplied_chamber", chamber), ("supplied_id", hasSuppliedID),
        ("reader", reader), ("text_sha256", SHA256.hex(of: text.utf8)),
        ("reading_sha256", reading), ("made_at", stamp.at),
      ])
  }
}

extension LetterCounts {
  /// Counts the rows of a revision.
  init(_ db: Connection, revision: Int) throws {
    let row = try db.first(
      """
      SELECT (SELECT pages FROM header WHERE revision_id = ?1),
        (SELECT count(*) FROM section WHERE revision_id = ?1),
        (SELECT count(*) FROM block WHERE revision_id = ?1),
        (SELECT count(*) FROM note WHERE revision_id = ?1),
        (SELECT count(*) FROM repair WHERE revision_id = ?1)
      """, revision
    ) { row in
      LetterCounts(
        pages: try row.optionalInt(0) ?? 0, sections: try row.int(1), blocks: try row.int(2),
        notes: try row.int(3), repairs: try row.int(4))
    }
    self = row ?? LetterCounts(pages: 0, sections: 0, blocks: 0, notes: 0, repairs: 0)
  }
}

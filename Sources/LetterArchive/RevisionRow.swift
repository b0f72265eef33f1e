internal import Checksums
internal import LetterModel
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

  /// Writes the row, its whole reading and what is found in it.
  ///
  /// - Returns: how much there is in it.
  /// - Throws: `unfit` for a letter that the tables do not give back as it was read; it would be
  ///   found out only when it is needed.
  func insert(
    into archive: Archive, _ letter: Letter, text: String, writesSearch: Bool = true,
    found: FindingStep.Found? = nil, at stamp: Stamp
  ) throws -> LetterCounts {
    let db = archive.db
    let before = try KnownLetters(db).letter(ofEdition: edition)
    let digest = LetterDigest.sha256(of: letter, text: text)
    let id = try insertRow(db, text: text, reading: digest, at: stamp)
    var store = LetterStore(
      db: db, revision: id, numbers: try LetterStore.freeNumbers(db), writesSearch: writesSearch)
    let decisions = try DecisionStore(db).heads(of: edition)
    let reviewed = ReadingReview(decisions).applied(to: letter)
    try store.insert(reviewed, text: text)
    try check(
      db, id, gives: decisions.isEmpty ? digest : LetterDigest.sha256(of: reviewed, text: text),
      text: text)
    let revision = try KnownLetters(db).revision(id)
    let step = try FindingStep(archive)
    try step.find(in: reviewed, of: revision, found: found)
    // Other letters may cite the day that this one has now, or had before.
    try step.resolveCitations(of: revision.known, except: id)
    if let before, before != revision.known {
      try step.resolveCitations(of: before, except: id)
    }
    return try LetterCounts(db, revision: id)
  }

  private func check(_ db: Connection, _ id: Int, gives hash: String, text: String) throws {
    do {
      let kept = try LetterLoad(db: db, revision: id).letter()
      if LetterDigest.sha256(of: kept, text: text) == hash { return }
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
  /// The columns of a query about `revision`, in the order in which `init(_:at:)` reads them.
  static let columns = """
    coalesce((SELECT pages FROM header WHERE revision_id = revision.id), 0),
    (SELECT count(*) FROM section WHERE revision_id = revision.id),
    (SELECT count(*) FROM block WHERE revision_id = revision.id),
    (SELECT count(*) FROM note WHERE revision_id = revision.id),
    (SELECT count(*) FROM repair WHERE revision_id = revision.id),
    (SELECT count(*) FROM citation WHERE revision_id = revision.id),
    (SELECT count(*) FROM fact WHERE revision_id = revision.id AND review <> 'rejected')
    """

  /// Reads the columns from the one of this number on.
  init(_ row: borrowing Row, at column: Int) throws {
    self.init(
      pages: try row.int(column), sections: try row.int(column + 1),
      blocks: try row.int(column + 2), notes: try row.int(column + 3),
      repairs: try row.int(column + 4), citations: try row.int(column + 5),
      facts: try row.int(column + 6))
  }

  /// Counts the rows of a revision.
  init(_ db: Connection, revision: Int) throws {
    let counts = try db.first(
      "SELECT \(Self.columns) FROM revision WHERE id = ?", revision
    ) { try LetterCounts($0, at: 0) }
    guard let counts else { throw ArchiveError.bug("there is no revision \(revision) to count") }
    self = counts
  }
}

internal import LetterModel
internal import SQLite

/// Writes what was found in one revision, and takes it away again.
struct FindingStore {
  let target: RowTarget
  let revision: Int
  private var sections: [String: Int] = [:]
  private var blocks: [Int: Int] = [:]
  private var notes: [String: Int] = [:]

  /// The number of a row: the same for the same letter, whenever its rows are made.
  static let rowsARevision = 10_000_000

  /// - Parameter target: where the rows go; nil for the file.
  init(db: Connection, revision: Int, target: RowTarget? = nil) throws {
    self.target = target ?? .file(db)
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

  func insert(_ citation: ResolvedCitation) throws {
    let ordinal = citation.citation.ordinal
    try FindingTables.citation.insert(citation, id(ordinal), revision, in: self)
  }

  func insert(_ fact: ReviewedFact) throws {
    let id = try id(fact.fact.ordinal)
    try FindingTables.fact.insert(fact, id, revision, in: self)
    for field in Self.attributes {
      guard case .text(let value) = field.get(fact.fact) else { continue }
      try target.write(
        "fact_attribute",
        "INSERT INTO fact_attribute (fact_id, revision_id, name, value) VALUES (?, ?, ?, ?)",
        [id, revision, field.name, value])
    }
  }

  /// What only some kinds of facts have, in the order of its rows.
  private static let attributes = Fact.attributes.sorted { $0.name < $1.name }

  func insert(_ orphan: FactReview.Orphan) throws {
    try target.write(
      "orphan", "INSERT INTO orphan (decision_id, revision_id, why) VALUES (?, ?, ?)",
      [orphan.decision, revision, orphan.why])
  }

  /// Takes away all that was found in a revision.
  static func remove(_ db: Connection, revision: Int) throws {
    for table in DerivedTable.findings.reversed() {
      try db.execute("DELETE FROM \(table.name) WHERE revision_id = ?", revision)
    }
  }
}

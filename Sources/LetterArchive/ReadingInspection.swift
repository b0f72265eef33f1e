internal import Checksums
internal import LetterModel
internal import SQLite

/// Compares sources and readings with their hashes, and readings with their sources, one letter at
/// a time.
struct ReadingInspection {
  let db: Connection
  /// The checks that were made on the way, because the letter was at hand.
  private(set) var later: [Verification.Check] = []
  /// How much of all texts is read as what.
  private(set) var roles = RoleShares()

  init(db: Connection) { self.db = db }

  /// Reads every source piece by piece.
  func sources() throws -> [String] {
    var findings = Findings()
    let rows = try db.query("SELECT id, sha256, byte_length FROM source ORDER BY id") {
      (id: try $0.int(0), sha256: try $0.text(1), length: try $0.int(2))
    }
    for row in rows {
      var sum = SHA256()
      var length = 0
      try db.withBlob(table: "source", column: "bytes", rowID: row.id) { blob in
        try blob.forEachChunk { piece in
          sum.update(piece)
          length += piece.count
        }
      }
      if length != row.length || sum.hex != row.sha256 {
        findings.add("the bytes of source \(row.id) (\(row.sha256)) were changed")
      }
    }
    return findings.sentences
  }

  /// Loads every reading and compares it with its hash; quotations and coverage are checked on the
  /// way.
  mutating func readings() throws -> [String] {
    var (readings, quotations, coverage) = (Findings(), Findings(), Findings())
    let revisions = try db.query(
      """
      SELECT revision.id, edition.name || '@' || revision.number, revision.text_sha256,
        revision.reading_sha256, edition.id
      FROM revision JOIN edition ON edition.id = revision.edition_id ORDER BY revision.id
      """
    ) { row in
      (
        id: try row.int(0), name: try row.text(1), text: try row.text(2),
        reading: try row.text(3), edition: try row.int(4)
      )
    }
    for revision in revisions {
      let load = LetterLoad(db: db, revision: revision.id)
      let letter: Letter
      let text: String
      do {
        guard let found = try load.text() else {
          readings.add("the source text of \(revision.name) is gone")
          continue
        }
        text = found
        letter = try load.letter()
      } catch let error as LetterLoad.Unreadable {
        readings.add("\(revision.name) cannot be loaded: \(error.table) holds \(error.what)")
        continue
      } catch let error as ColumnError {
        readings.add("\(revision.name) cannot be loaded: \(error)")
        continue
      }
      if SHA256.hex(of: text.utf8) != revision.text {
        readings.add("the source text of \(revision.name) was changed")
      } else {
        let decisions = try DecisionStore(db).heads(of: revision.edition)
        let review = ReadingReview(decisions)
        let undone = review.undone(in: letter) {
          LetterDigest.sha256(of: $0, text: text) == revision.reading
        }
        if undone == nil {
          readings.add("the reading of \(revision.name) was changed")
        } else if undone.map(review.applied) != letter {
          readings.add("the reading of \(revision.name) is not what was decided")
        }
      }
      if try !load.cellsStand(in: letter) {
        readings.add("the cells of \(revision.name) are not those of its tables")
      }
      let faults = Quotations.faults(of: letter, in: text)
      for fault in faults { quotations.add("\(revision.name): \(fault)") }
      // Ranges that quote nothing may be of any size.
      guard faults.isEmpty else { continue }
      let covering = Coverage(of: letter, in: text)
      roles += covering.roles
      for fault in Covering.faults(covering, in: text) {
        coverage.add("\(revision.name), \(fault)")
      }
    }
    for fault in try strays() { readings.add(fault) }
    later = [(.quotations, quotations), (.coverage, coverage)].map { name, findings in
      Verification.Check(
        name: name, outcome: findings.sentences.isEmpty ? .passed : .failed,
        details: findings.sentences)
    }
    return readings.sentences
  }

  /// What no reading's hash covers: columns kept for convenience, and rows between two revisions.
  private func strays() throws -> [String] {
    var findings = Findings()
    for (what, sql) in Self.strayQueries {
      try db.forEach(sql) { findings.add("\(what) \(try $0.int(0))") }
    }
    return findings.sentences
  }

  private static let strayQueries = [
    (
      "another heading than its section has stands in block",
      """
      SELECT block.id FROM block JOIN section ON section.id = block.section_id
      WHERE block.heading <> section.heading OR block.revision_id <> section.revision_id
      """
    ),
    (
      "another parent than its path tells stands in section",
      """
      SELECT section.id FROM section LEFT JOIN section AS parent ON parent.id = section.parent_id
      WHERE section.parent_id IS NOT (
        SELECT other.id FROM section AS other
        WHERE other.revision_id = section.revision_id
          AND other.path = rtrim(rtrim(section.path, '0123456789'), '.')
          AND other.path <> '' AND other.path <> section.path)
      """
    ),
    (
      "another revision than its table has stands in cell",
      """
      SELECT cell.id FROM cell JOIN block ON block.id = cell.block_id
      WHERE cell.revision_id <> block.revision_id
      """
    ),
    (
      "another revision than its text has stands in segment",
      """
      SELECT segment.id FROM segment
      LEFT JOIN section ON section.id = segment.section_id
      LEFT JOIN block ON block.id = segment.block_id
      LEFT JOIN note ON note.id = segment.note_id
      WHERE segment.revision_id <>
        coalesce(section.revision_id, block.revision_id, note.revision_id)
      """
    ),
    (
      "another revision than its text has stands in mark",
      """
      SELECT mark.id FROM mark
      LEFT JOIN section ON section.id = mark.section_id
      LEFT JOIN block ON block.id = mark.block_id
      WHERE mark.revision_id <> coalesce(section.revision_id, block.revision_id)
      """
    ),
    (
      "another revision than its signatory has stands in signatory_range",
      """
      SELECT signatory_range.id FROM signatory_range
      JOIN signatory ON signatory.id = signatory_range.signatory_id
      WHERE signatory_range.revision_id <> signatory.revision_id
      """
    ),
  ]
}

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
        letter = try load.letter(of: text)
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
      for fault in try RowInspection(db: db, revision: revision.id).faults(of: letter, text: text) {
        readings.add("\(revision.name): \(fault)")
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
    later = [(.quotations, quotations), (.coverage, coverage)].map { name, findings in
      Verification.Check(
        name: name, outcome: findings.sentences.isEmpty ? .passed : .failed,
        details: findings.sentences)
    }
    return readings.sentences
  }
}

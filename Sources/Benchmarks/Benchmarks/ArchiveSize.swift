import SQLite

/// What an archive takes on disk beside the text that it holds: in whole, and where it goes.
struct ArchiveSize {
  let archive: String
  let letters: Int
  /// How many of the largest tables and indexes are named.
  private let named = 12

  func findings() throws -> [Finding] {
    let db = try Connection(path: archive, mode: .readOnly)
    let text = try sum(db, "SELECT sum(length(CAST(text AS BLOB))) FROM source_text")
    let size = Double(try Files.size(archive))
    let tables = try db.query(
      """
      SELECT s.tbl_name, s.type = 'index', sum(dbstat.pgsize)
      FROM dbstat JOIN sqlite_schema AS s USING (name)
      GROUP BY dbstat.name ORDER BY 3 DESC LIMIT ?
      """, named
    ) { row in
      (table: try row.text(0), isIndex: try row.bool(1), bytes: Double(try row.int(2)))
    }
    return [
      Finding(
        what: "archive of \(letters)", unit: "MB", ours: size / 1e6, peer: text / 1e6,
        peerName: "the letters' text", target: "≤ 5 × text", isMet: size <= 5 * text)
    ]
      + tables.map { part in
        Finding(
          what: "  of it: \(part.isIndex ? "an index of " : "")\(part.table)", unit: "MB",
          ours: part.bytes / 1e6, peer: text / 1e6, peerName: "the letters' text")
      }
  }

  private func sum(_ db: Connection, _ sql: String) throws -> Double {
    Double(try db.first(sql) { try $0.int(0) } ?? 0)
  }
}

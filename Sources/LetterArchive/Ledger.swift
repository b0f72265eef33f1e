internal import Checksums
internal import SQLite

/// The hashes of the append-only rows, each chained to the one before it.
struct Ledger {
  /// The tables whose every row stands in the ledger.
  static let tables = [
    "schema_migration", "source", "work", "edition", "revision", "series", "series_change",
    "withdrawal", "event", "decision", "decision_value", "work_assignment",
    "alignment", "revision_choice", "lexicon_word",
  ]
  /// What stands before the first row of the chain.
  static let start = String(repeating: "0", count: 64)

  let db: Connection

  init(_ db: Connection) { self.db = db }

  /// Writes a row and its hash.
  /// - Returns: the row's number.
  @discardableResult
  func insert(
    into table: String, _ cells: [(column: String, value: (any Bindable)?)]
  ) throws -> Int {
    let columns = cells.map(\.column).joined(separator: ", ")
    let places = cells.map { _ in "?" }.joined(separator: ", ")
    try db.execute(
      "INSERT INTO \(table) (\(columns)) VALUES (\(places))", arguments: cells.map(\.value))
    let row = try db.lastInsertRowID
    try record(table, row)
    return row
  }

  /// Adds the hash of a row that was just written.
  private func record(_ table: String, _ row: Int) throws {
    guard let hash = try Self.hash(db, of: table, row: row) else {
      throw ArchiveError.bug("row \(row) of \(table) is gone right after it was written")
    }
    let previous = try db.first("SELECT chain_sha256 FROM ledger ORDER BY id DESC LIMIT 1") {
      try $0.text(0)
    }
    try db.execute(
      "INSERT INTO ledger (table_name, row_id, row_sha256, chain_sha256) VALUES (?, ?, ?, ?)",
      table, row, hash, Self.link(previous ?? Self.start, table, row, hash))
  }

  /// The hash of a row as it stands in the file now; nil where there is none.
  ///
  /// Table, then each column's name and value in the schema's order.
  static func hash(_ db: Connection, of table: String, row: Int) throws -> String? {
    try db.first("SELECT * FROM \(table) WHERE rowid = ?", row) { row in
      var hash = CanonicalHash()
      hash.add(table)
      for column in 0..<row.columnCount {
        hash.add(try row.columnName(column))
        switch try row.value(column) {
        case .null: hash.addNil()
        case .integer(let number): hash.add(number)
        case .real(let number): hash.add(number)
        case .text(let text): hash.add(text)
        case .blob(let bytes): hash.add(bytes)
        }
      }
      return hash.finish()
    }
  }

  /// One link of the chain.
  static func link(_ previous: String, _ table: String, _ row: Int, _ hash: String) -> String {
    SHA256.hex(of: "\(previous)\n\(table)\n\(row)\n\(hash)".utf8)
  }
}

internal import SQLite

/// Compares the append-only rows with the ledger, and the ledger with itself.
struct LedgerInspection {
  let db: Connection
  /// Those that the schema has: an older one lacks some.
  var tables = Ledger.tables

  func findings() throws -> [String] {
    var findings = Findings()
    var previous = Ledger.start
    var expected = 1
    try db.forEach(
      "SELECT id, table_name, row_id, row_sha256, chain_sha256 FROM ledger ORDER BY id"
    ) { entry in
      let (id, table, row) = (try entry.int(0), try entry.text(1), try entry.int(2))
      let (hash, chain) = (try entry.text(3), try entry.text(4))
      if id != expected { findings.add("the ledger lacks row \(expected)") }
      expected = id &+ 1
      if chain != Ledger.link(previous, table, row, hash) {
        findings.add("the ledger's chain breaks at row \(id)")
      }
      previous = chain
      try compare(table, row, hash, &findings)
    }
    for table in tables {
      try db.forEach(
        """
        SELECT rowid FROM \(table) WHERE NOT EXISTS (
          SELECT 1 FROM ledger WHERE table_name = ? AND row_id = \(table).rowid)
        """, table
      ) { findings.add("row \(try $0.int(0)) of \(table) is not in the ledger") }
    }
    return findings.sentences
  }

  private func compare(
    _ table: String, _ row: Int, _ hash: String, _ findings: inout Findings
  ) throws {
    guard Ledger.tables.contains(table) else {
      findings.add("the ledger names a table '\(table)', which has no append-only rows")
      return
    }
    do {
      switch try Ledger.hash(db, of: table, row: row) {
      case nil: findings.add("row \(row) of \(table) is gone")
      case hash: break
      default: findings.add("row \(row) of \(table) was changed")
      }
    } catch let error as ColumnError {
      findings.add("row \(row) of \(table) was changed: \(error)")
    }
  }
}

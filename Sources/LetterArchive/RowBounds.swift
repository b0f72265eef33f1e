internal import SQLite

/// The numbers of rows that this program gives out. A damaged or crafted archive may hold the last
/// number that there is, behind which nothing can be counted.
enum RowBounds {
  /// Of append-only rows, from which the numbers of findings are made.
  static let kept = 1 << 31
  /// Of rows that `rebuild` makes.
  static let derived = 1 << 53

  /// The number behind the last of a table.
  /// - Throws: `Unreadable` where the last is none that was given out.
  static func next(behind last: Int?, in table: String, most: Int) throws -> Int {
    let last = last ?? 0
    guard last < most else { throw unreadable(table, last) }
    return last + 1
  }

  /// - Throws: `Unreadable` with the first append-only table that no row can be added to.
  static func check(_ db: Connection) throws {
    for table in ["ledger"] + Ledger.tables {
      if let last = try last(db, table), last >= kept { throw unreadable(table, last) }
    }
  }

  /// What `verify` says of all tables that the archive has.
  static func faults(_ db: Connection) throws -> [String] {
    let tables =
      (["ledger"] + Ledger.tables).map { ($0, kept) }
      + DerivedTable.allCases.filter(\.isNumbered).map { ($0.name, derived) }
    return try tables.compactMap { table, most in
      guard let last = try? last(db, table), last >= most else { return nil }
      return "table \(table) holds \(what(last))"
    }
  }

  private static func last(_ db: Connection, _ table: String) throws -> Int? {
    try db.first("SELECT max(rowid) FROM \(table)") { try $0.optionalInt(0) }.flatMap { $0 }
  }

  private static func unreadable(_ table: String, _ last: Int) -> LetterLoad.Unreadable {
    LetterLoad.Unreadable(table: table, what: what(last))
  }

  private static func what(_ last: Int) -> String {
    "a row \(last), a number that is never given out"
  }
}

internal import CSQLite

/// What every connection gets, whatever file it opens: a database may come from anyone.
///
/// Source: <https://www.sqlite.org/security.html>
extension Connection {
  func harden() throws {
    // SQL cannot write the schema table or shadow tables, nor switch the journal off.
    try configure(SQLITE_DBCONFIG_DEFENSIVE, true)
    // Views, triggers, CHECKs and indexes of the file may call only harmless functions.
    try configure(SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)
    try configure(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, false)
    try configure(SQLITE_DBCONFIG_ENABLE_FKEY, true)
    // Neither PRAGMA reads the file: a damaged one is reported by the first query on it.
    try script("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0")
  }

  /// Lets `body` write the tables inside full-text indexes, as who mends an index must.
  public func writingInsideIndexes<Result>(_ body: () throws -> Result) throws -> Result {
    try configure(SQLITE_DBCONFIG_DEFENSIVE, false)
    defer { try? configure(SQLITE_DBCONFIG_DEFENSIVE, true) }
    return try body()
  }

  private func configure(_ verb: Int32, _ on: Bool) throws {
    var now: Int32 = -1
    try check(art100_sqlite_db_config(try db(), verb, on ? 1 : 0, &now), location)
    guard now == (on ? 1 : 0) else { throw SQLiteError(code: SQLITE_ERROR, subject: location) }
  }

  /// How long to wait for another connection's lock before giving up with code 5.
  public func setBusyTimeout(_ timeout: Duration) throws {
    let (seconds, attoseconds) = timeout.components
    let milliseconds = seconds.multipliedReportingOverflow(by: 1000)
    let most = milliseconds.overflow ? Int64.max / 2 : milliseconds.partialValue
    try check(
      sqlite3_busy_timeout(
        try db(), Int32(clamping: most + attoseconds / 1_000_000_000_000_000)), location)
  }

  /// Makes commits survive a power cut, with a journal that leaves one whole file behind.
  ///
  /// For connections that write. It sets `journal_mode = DELETE`, which turns a database in WAL
  /// mode back and therefore may write, and `synchronous = EXTRA`. A database in memory keeps its
  /// journal in memory.
  public func useDurableJournal() throws {
    let sql = "PRAGMA journal_mode = DELETE"
    let mode = try first(sql) { row in try row.text(0) }
    guard mode == "delete" || mode == "memory" else {
      throw SQLiteError(code: SQLITE_BUSY, subject: sql)
    }
    try script("PRAGMA synchronous = EXTRA")
  }
}

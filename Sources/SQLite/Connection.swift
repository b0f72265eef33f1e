internal import CSQLite
internal import FileNames

/// One connection to one database. Owns its `sqlite3*` and closes it once.
///
/// It is not Sendable, and the compiler thereby keeps it to one thread at a time; SQLite's own
/// locks around each call are left off.
public final class Connection {
  /// The path or URI as the opener wrote it; `:memory:` for a database in memory.
  public let location: String

  /// Stops what this connection is running, from any thread.
  public let interrupter: Interrupter

  /// Touched before the first connection, since SQLite takes no settings later.
  private static let startsSmall = art100_sqlite_take_pages_singly() == SQLITE_OK

  private var handle: OpaquePointer?
  private var statements = StatementCache(capacity: 128)
  var authorizerCallback: Callback<(AuthorizerRequest) -> AuthorizerDecision>?
  var progressCallback: Callback<() -> Bool>?

  /// `name` is what SQLite opens, `location` what errors and readers are told.
  init(name: String, location: String, flags: Int32, busyTimeout: Duration) throws {
    self.location = location
    guard !name.utf8.contains(0) else { throw UsageError.nul(in: location) }
    let always =
      SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE
    _ = Self.startsSmall
    var db: OpaquePointer?
    let code = SystemName.with(name) { sqlite3_open_v2($0, &db, flags | always, nil) }
    guard code == SQLITE_OK, let db else {
      // The call itself returns only the primary code.
      defer { sqlite3_close(db) }
      throw SQLiteError(
        code: db == nil ? code : sqlite3_extended_errcode(db), from: db, subject: location)
    }
    handle = db
    interrupter = Interrupter(db)
    try harden()
    try setBusyTimeout(busyTimeout)
  }

  deinit {
    guard let handle else { return }
    interrupter.detach()
    statements.removeAll()
    removeCallbacks(from: handle)
    sqlite3_close_v2(handle)
  }

  /// Closes the connection now instead of when its last owner lets go.
  ///
  /// Refused with code 5 (`SQLITE_BUSY`) while a statement is lent. Closing twice does nothing.
  public func close() throws {
    guard let handle else { return }
    interrupter.detach()
    statements.removeAll()
    let code = sqlite3_close(handle)
    guard code == SQLITE_OK else {
      interrupter.attach(handle)
      throw SQLiteError(code: code, from: handle, subject: location)
    }
    self.handle = nil
    (authorizerCallback, progressCallback) = (nil, nil)
  }

  /// The C connection, for as long as this object is alive.
  func db() throws(UsageError) -> OpaquePointer {
    guard let handle else { throw .closed }
    return handle
  }

  /// Throws what SQLite refused in a call that takes no statement.
  func check(_ code: Int32, _ subject: @autoclosure () -> String) throws {
    guard code != SQLITE_OK else { return }
    throw SQLiteError(code: code, from: try db(), subject: subject())
  }
}

/// Statements are lent for the length of a call and come back reset.
extension Connection {
  /// Lends the statement for `sql`, which must hold exactly one.
  ///
  /// It is prepared once and then kept for the next caller; `cached: false` is for SQL that will
  /// not come again, such as a user's. Inside `body` the same SQL may be asked for again: that is a
  /// second statement.
  public func withStatement<Result>(
    _ sql: String, cached: Bool = true, _ body: (borrowing Statement) throws -> Result
  ) throws -> Result {
    let prepared = try borrow(sql, cached: cached)
    defer {
      prepared.clear()
      prepared.isLent = false
    }
    return try body(Statement(prepared))
  }

  private func borrow(_ sql: String, cached: Bool) throws -> PreparedStatement {
    let db = try db()
    if cached, let idle = statements.take(sql) { return idle }
    let prepared = try PreparedStatement(sql, on: db, persistent: cached)
    if cached { statements.keep(prepared) }
    return prepared
  }

  /// The number of statements kept for the next caller.
  var cachedStatementCount: Int { statements.count }
}

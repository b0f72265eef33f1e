internal import CSQLite

/// One prepared statement. Owns its `sqlite3_stmt*` and finalizes it once.
///
/// It knows its connection only through SQLite, so a cached statement keeps no connection alive.
final class PreparedStatement {
  let handle: OpaquePointer
  let sql: String
  var isLent = false
  /// The cache's clock when this statement was last lent.
  var lastUse = 0

  /// Prepares the one statement in `sql` and refuses none or several.
  init(_ sql: String, on db: OpaquePointer, persistent: Bool) throws {
    var text = sql
    self.handle = try text.withUTF8 { bytes in
      guard !bytes.contains(0) else { throw UsageError.nul(in: sql) }
      var rest = bytes[...]
      let first = try prepareNext(&rest, on: db, persistent: persistent, subject: { _ in sql })
      guard let first else { throw UsageError.noStatement(sql: sql) }
      // An error in what follows is something that follows, too.
      if !rest.isEmpty, (try? isBlank(rest, on: db)) != true {
        sqlite3_finalize(first)
        throw UsageError.severalStatements(sql: sql)
      }
      return first
    }
    self.sql = sql
  }

  deinit { sqlite3_finalize(handle) }

  /// True when a row is ready, false when the statement is done.
  func step() throws(SQLiteError) -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    throw failure(code)
  }

  func failure(_ code: Int32) -> SQLiteError {
    SQLiteError(code: code, from: sqlite3_db_handle(handle), subject: sql)
  }

  /// Makes the statement as it was when it was prepared.
  func clear() {
    // The code repeats the error that `step` has reported already.
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }
}

/// Prepares the first statement of `rest` and moves `rest` behind it; nil when only blanks and
/// comments were left.
///
/// `subject` names the failing text in an error: it is given the bytes that SQLite read.
func prepareNext(
  _ rest: inout Slice<UnsafeBufferPointer<UInt8>>, on db: OpaquePointer, persistent: Bool,
  subject: (Slice<UnsafeBufferPointer<UInt8>>) -> String
) throws -> OpaquePointer? {
  let flags = persistent ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
  while !rest.isEmpty {
    let part = UnsafeBufferPointer(rebasing: rest)
    guard let length = Int32(exactly: part.count) else {
      throw SQLiteError(code: SQLITE_TOOBIG, subject: subject(rest))
    }
    var statement: OpaquePointer?
    var tail: UnsafePointer<CChar>?
    let code = part.withMemoryRebound(to: CChar.self) { text in
      sqlite3_prepare_v3(db, text.baseAddress, length, flags, &statement, &tail)
    }
    let read = tail.map { UnsafeRawPointer($0) - UnsafeRawPointer(part.baseAddress!) } ?? part.count
    guard code == SQLITE_OK else {
      throw SQLiteError(code: code, from: db, subject: subject(rest.prefix(read)))
    }
    rest = rest.dropFirst(read)
    if let statement { return statement }
  }
  return nil
}

/// Whether `rest` holds only blanks, comments and semicolons. SQLite itself is asked.
private func isBlank(
  _ rest: Slice<UnsafeBufferPointer<UInt8>>, on db: OpaquePointer
) throws -> Bool {
  var rest = rest
  let next = try prepareNext(&rest, on: db, persistent: false, subject: { _ in "" })
  sqlite3_finalize(next)
  return next == nil
}

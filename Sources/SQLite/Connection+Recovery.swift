internal import CSQLite

/// A crash in mid transaction leaves a journal that the next reader must play back first, which a
/// read-only connection may not do.
///
/// Source: <https://www.sqlite.org/rescode.html#readonly_rollback>
extension Connection {
  /// Opens the file at `path` read-only and reads its header, so a damaged or foreign file is
  /// refused here: code 26 (`SQLITE_NOTADB`) for what is no database.
  ///
  /// A database in WAL mode is turned back first where that is permitted and nobody uses it: even a
  /// reader writes beside it, and leaves there what it wrote. Where it may not: code 520
  /// (`SQLITE_READONLY_CANTLOCK`).
  ///
  /// After a crash the file is recovered first, once. Where that is not permitted the error is what
  /// the reader met: code 776 (`SQLITE_READONLY_ROLLBACK`) or 264 (`SQLITE_READONLY_RECOVERY`).
  public static func openReadOnly(
    path: String, busyTimeout: Duration = .seconds(5)
  ) throws -> Connection {
    var db = try Connection(path: path, mode: .readOnly, busyTimeout: busyTimeout)
    var staysInWALMode = false
    if try db.isInWALMode {
      try db.close()
      try leaveWALMode(path)
      db = try Connection(path: path, mode: .readOnly, busyTimeout: busyTimeout)
      staysInWALMode = try db.isInWALMode
    }
    do {
      return try db.probed()
    } catch let error as SQLiteError where staysInWALMode && error.isLackOfPermission {
      throw SQLiteError(code: ResultCode.readOnlyCannotLock, subject: path)
    } catch let error as SQLiteError where needsRecovery.contains(error.code) {
      do {
        try recover(path: path, busyTimeout: busyTimeout)
      } catch let refusal as SQLiteError where refusal.isLackOfPermission {
        throw error
      }
      return try openAndRead(path: path, mode: .readOnly, busyTimeout: busyTimeout)
    }
  }

  /// Whether the file says that it is in WAL mode.
  private var isInWALMode: Bool {
    get throws {
      let header = try fileHeader()
      return header.count == 100 && header[19] == 2
    }
  }

  /// Turns a database in WAL mode back where that is permitted and nobody uses it.
  private static func leaveWALMode(_ path: String) throws {
    guard let db = try? Connection(path: path, mode: .readWrite, busyTimeout: .zero),
      try !db.isReadOnly
    else { return }
    try? db.useDurableJournal()
    try? db.close()
  }

  /// Plays back what a crash left beside the file at `path`; without anything to do, only reads.
  ///
  /// Opens the file for writing but never creates it.
  public static func recover(path: String, busyTimeout: Duration = .seconds(5)) throws {
    try openAndRead(path: path, mode: .readWrite, busyTimeout: busyTimeout).close()
  }

  /// Removes a journal with which nothing is to be undone: a writer that was killed before it flushed
  /// it left it, and SQLite would leave it lying until the next write.
  ///
  /// Done under the lock of a writer, so that it is nobody's; without that lock it stays.
  public static func removeIdleJournal(beside path: String) {
    guard isIdle(journalOf: path),
      let db = try? Connection(path: path, mode: .readWrite, busyTimeout: .zero)
    else { return }
    defer { try? db.close() }
    guard (try? db.script("BEGIN IMMEDIATE")) != nil else { return }
    if isIdle(journalOf: path) { removeFile(path + "-journal") }
    try? db.script("ROLLBACK")
  }

  /// Whether a plain file stands there whose mark is not written, or is gone again.
  private static func isIdle(journalOf path: String) -> Bool {
    guard fileSize(path + "-journal") != nil else { return false }
    return Companions.firstByte(ofJournalBeside: path).map { $0 == 0 } ?? true
  }

  private static func openAndRead(
    path: String, mode: OpenMode, busyTimeout: Duration
  ) throws -> Connection {
    try Connection(path: path, mode: mode, busyTimeout: busyTimeout).probed()
  }

  /// Takes the read lock once, which is when SQLite looks for a journal.
  private func probed() throws -> Connection {
    do {
      _ = try first("SELECT 1 FROM sqlite_schema LIMIT 1") { _ in true }
    } catch let error as SQLiteError {
      // The probe is nobody's statement: what failed is the file.
      throw SQLiteError(code: error.code, message: error.message, subject: location)
    }
    return self
  }

  private static var needsRecovery: [Int32] {
    [ResultCode.readOnlyRollback, ResultCode.readOnlyRecovery]
  }
}

extension SQLiteError {
  /// Whether the system refused to let the file, its journal or its folder be written.
  var isLackOfPermission: Bool {
    switch primaryCode {
    case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM: true
    default: code == ResultCode.ioErrorDelete
    }
  }
}

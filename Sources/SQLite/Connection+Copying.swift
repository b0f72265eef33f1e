internal import CSQLite
internal import FileNames

/// How far a backup is, in pages of the source.
public struct BackupProgress: Equatable, Sendable {
  /// Pages still to be copied, as of the last step.
  public let remaining: Int
  /// Pages in all, as of the last step.
  public let total: Int
}

extension Connection {
  /// Copies the main database over that of `destination`, whole or not at all.
  ///
  /// Others may read and write between two steps. A write by this connection reaches the copy; a
  /// write by another starts the copy again, which `read` around the call prevents. Throwing in
  /// `progress` gives the copy up.
  public func backup(
    into destination: Connection, pagesPerStep: Int = 1024,
    progress: ((BackupProgress) throws -> Void)? = nil
  ) throws {
    let (source, target) = (try db(), try destination.db())
    guard let backup = sqlite3_backup_init(target, "main", source, "main") else {
      throw SQLiteError(
        code: sqlite3_extended_errcode(target), from: target, subject: destination.location)
    }
    var finished = false
    // Finishing too soon rolls the copy back.
    defer { if !finished { sqlite3_backup_finish(backup) } }
    var code = SQLITE_OK
    while code == SQLITE_OK {
      code = sqlite3_backup_step(backup, Int32(clamping: max(1, pagesPerStep)))
      guard code == SQLITE_OK || code == SQLITE_DONE else {
        throw SQLiteError(code: code, subject: destination.location)
      }
      try progress?(
        BackupProgress(
          remaining: Int(sqlite3_backup_remaining(backup)),
          total: Int(sqlite3_backup_pagecount(backup))))
    }
    finished = true
    let last = sqlite3_backup_finish(backup)
    guard last == SQLITE_OK else {
      throw SQLiteError(code: last, from: target, subject: destination.location)
    }
  }

  /// Copies the main database to a new file at `path`, page by page, and flushes it to the disk.
  ///
  /// The file may exist only if it is empty. A file that the failing call made is removed.
  public func backup(
    to path: String, pagesPerStep: Int = 1024, progress: ((BackupProgress) throws -> Void)? = nil
  ) throws {
    try makingFile(at: path) {
      let destination = try Connection(path: path, mode: .create)
      guard try destination.first("PRAGMA page_count", row: { row in try row.int(0) }) == 0 else {
        throw UsageError.destinationNotEmpty(path)
      }
      try destination.useDurableJournal()
      try backup(into: destination, pagesPerStep: pagesPerStep, progress: progress)
      // The copy of a database in WAL mode is in WAL mode.
      try destination.useDurableJournal()
      try destination.close()
    }
  }

  /// Copies the main database to a new file at `path`, packed and without leftovers of deleted
  /// rows, and flushes it to the disk. Needs `Limit.attached` above 0 and no open transaction.
  ///
  /// The file may exist only if it is empty. A file that the failing call made is removed.
  public func vacuum(into path: String) throws {
    let name = try openablePath(path)
    try makingFile(at: path) {
      guard fileSize(path) ?? 0 == 0 else { throw UsageError.destinationNotEmpty(path) }
      try execute("VACUUM INTO CAST(? AS TEXT)", SystemName.bytes(of: name))
    }
  }

  private func makingFile(at path: String, _ body: () throws -> Void) throws {
    let existed = fileSize(path) != nil
    do {
      try body()
      try flushFile(path)
    } catch {
      if !existed { removeFile(path) }
      throw error
    }
  }
}

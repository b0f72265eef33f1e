internal import CSQLite

/// The first bytes of the file, below everything that SQLite makes of it.
extension Connection {
  /// The database file's first 100 bytes as they stand there now; fewer where the file is shorter.
  ///
  /// No lock is taken, no journal looked at, nothing checked: after a crash they may be what the
  /// journal is about to undo. Reading them through SQLite keeps this process's locks on the file,
  /// which the system drops when any other descriptor of it is closed.
  /// Source: <https://www.sqlite.org/fileformat2.html#the_database_header>,
  /// <https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_>
  public func fileHeader() throws -> [UInt8] { try fileBytes(at: 0, count: 100) }

  /// So many of the file's bytes from a place on as they stand there now, under whatever lock the
  /// connection holds; fewer where the file ends before, none of a database in memory.
  public func fileBytes(at start: Int, count: Int) throws -> [UInt8] {
    try withFile { file, methods, size in
      guard let read = methods.pointee.xRead, start < size else { return [] }
      var bytes = [UInt8](repeating: 0, count: min(count, Int(size) - start))
      guard !bytes.isEmpty else { return [] }
      let code = bytes.withUnsafeMutableBytes {
        read(file, $0.baseAddress, Int32($0.count), sqlite3_int64(start))
      }
      guard code == SQLITE_OK else { throw SQLiteError(code: code, subject: location) }
      return bytes
    } ?? []
  }

  /// How many bytes the file has, those behind the database's last page too.
  public func fileByteCount() throws -> Int { try withFile { _, _, size in Int(size) } ?? 0 }

  private func withFile<Result>(
    _ body: (
      UnsafeMutablePointer<sqlite3_file>, UnsafePointer<sqlite3_io_methods>, sqlite3_int64
    ) throws -> Result
  ) throws -> Result? {
    var file: UnsafeMutablePointer<sqlite3_file>?
    try check(
      sqlite3_file_control(try db(), "main", SQLITE_FCNTL_FILE_POINTER, &file), location)
    guard let file, let methods = file.pointee.pMethods, let fileSize = methods.pointee.xFileSize
    else { return nil }
    var size: sqlite3_int64 = 0
    try check(fileSize(file, &size), location)
    return try body(file, methods, size)
  }
}

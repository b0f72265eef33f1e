internal import CSQLite

/// One stored blob or text, read in pieces so that it never stands in memory whole.
public struct Blob: ~Copyable {
  private let handle: OpaquePointer
  private let db: OpaquePointer
  private let subject: String

  init(_ handle: OpaquePointer, on db: OpaquePointer, subject: String) {
    self.handle = handle
    self.db = db
    self.subject = subject
  }

  /// The length of the value.
  public var byteCount: Int { Int(sqlite3_blob_bytes(handle)) }

  /// Fills `buffer` from byte `offset` on, counting from 0.
  ///
  /// Throws code 1 when the value ends before, and 4 (`SQLITE_ABORT`) once the row was changed.
  public func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws {
    let code = sqlite3_blob_read(
      handle, buffer.baseAddress, Int32(clamping: buffer.count), Int32(clamping: offset))
    guard code == SQLITE_OK else { throw SQLiteError(code: code, from: db, subject: subject) }
  }

  /// Lends the value piece by piece, all of `size` bytes but the last. An empty value has none.
  public func forEachChunk(
    of size: Int = 65_536, _ body: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, size), alignment: 8)
    defer { buffer.deallocate() }
    var offset = 0
    while offset < byteCount {
      let chunk = UnsafeMutableRawBufferPointer(
        rebasing: buffer.prefix(min(buffer.count, byteCount - offset)))
      try read(into: chunk, at: offset)
      try body(UnsafeRawBufferPointer(chunk))
      offset += chunk.count
    }
  }
}

extension Connection {
  /// Opens the blob or text in one column of one row for reading, for the length of `body`.
  ///
  /// Throws code 1 when there is no such table, column or row, or when it holds a number or NULL.
  public func withBlob<Result>(
    table: String, column: String, rowID: Int, database: String = "main",
    _ body: (borrowing Blob) throws -> Result
  ) throws -> Result {
    let db = try db()
    let subject = "\(database).\(table).\(column) of row \(rowID)"
    var handle: OpaquePointer?
    let code = sqlite3_blob_open(db, database, table, column, Int64(rowID), 0, &handle)
    guard code == SQLITE_OK, let handle else {
      throw SQLiteError(code: code, from: db, subject: subject)
    }
    defer { sqlite3_blob_close(handle) }
    return try body(Blob(handle, on: db, subject: subject))
  }
}

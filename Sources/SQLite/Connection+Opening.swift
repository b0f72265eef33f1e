internal import CSQLite

/// What a connection may do to its file.
public enum OpenMode: Sendable {
  /// Reads an existing database.
  case readOnly
  /// Reads and writes an existing database. SQLite falls back to reading where the file may not be
  /// written: ask `isReadOnly`.
  case readWrite
  /// Reads and writes, and creates the file when it is not there.
  case create

  var flags: Int32 {
    switch self {
    case .readOnly: SQLITE_OPEN_READONLY
    case .readWrite: SQLITE_OPEN_READWRITE
    case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    }
  }
}

extension Connection {
  /// Opens the file at `path`, which is never read as a URI or as `:memory:`.
  ///
  /// Refused with code 14 (`SQLITE_CANTOPEN`) or one of its family when the path is missing, a
  /// symbolic link (1550) or not a regular file, and with a `CompanionError` when something stands
  /// beside it that SQLite must not take for its own. Folders on the way may be links. The file's
  /// content is first read by the first query.
  public convenience init(
    path: String, mode: OpenMode, busyTimeout: Duration = .seconds(5)
  ) throws {
    let name = try openablePath(path)
    try self.init(name: name, location: path, flags: mode.flags, busyTimeout: busyTimeout)
    try Companions.examineLog(of: self, named: name)
  }

  /// Opens a `file:` URI, such as `file:/archives/a.db?immutable=1`.
  ///
  /// No part of its path may be a symbolic link.
  /// Source: <https://www.sqlite.org/uri.html>
  public convenience init(
    uri: String, mode: OpenMode, busyTimeout: Duration = .seconds(5)
  ) throws {
    guard uri.utf8.starts(with: "file:".utf8) else { throw UsageError.notAFileURI(uri) }
    try self.init(
      name: uri, location: uri, flags: mode.flags | SQLITE_OPEN_URI, busyTimeout: busyTimeout)
  }

  /// Opens a new, empty database in memory that no other connection sees.
  public static func inMemory() throws -> Connection {
    try Connection(
      name: ":memory:", location: ":memory:",
      flags: OpenMode.create.flags | SQLITE_OPEN_MEMORY, busyTimeout: .zero)
  }

  /// Opens a new, empty database in a file without a name in the folder for temporary files: no
  /// other connection sees it, and it is gone with the process, however that ends.
  ///
  /// Source: <https://www.sqlite.org/inmemorydb.html#temp_db>
  public static func temporary() throws -> Connection {
    try Connection(
      name: "", location: "a temporary file", flags: OpenMode.create.flags, busyTimeout: .zero)
  }

  /// Whether the main database cannot be written.
  public var isReadOnly: Bool {
    get throws { sqlite3_db_readonly(try db(), "main") != 0 }
  }
}

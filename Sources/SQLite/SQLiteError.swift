internal import CSQLite

/// What SQLite refused, with what was asked of it.
public struct SQLiteError: Error, Equatable, Sendable {
  /// The extended result code, such as 2067 (`SQLITE_CONSTRAINT_UNIQUE`).
  ///
  /// Source: <https://www.sqlite.org/rescode.html>
  public let code: Int32
  /// SQLite's own words.
  public let message: String
  /// The statement that failed, or the path that would not open.
  public let subject: String
  /// Where in `subject` the offending word starts, in UTF-8 bytes from 0.
  ///
  /// Only SQL that does not parse or names what does not exist has one.
  public let offset: Int?

  /// Makes an error as SQLite would report it.
  public init(code: Int32, message: String, subject: String, offset: Int? = nil) {
    self.code = code
    self.message = message
    self.subject = subject
    self.offset = offset
  }

  /// The family of `code`: its lowest eight bits, such as 19 (`SQLITE_CONSTRAINT`) for 2067.
  public var primaryCode: Int32 { code & 0xff }
}

extension SQLiteError: CustomStringConvertible {
  /// The facts as one sentence.
  public var description: String { "\(message) (SQLite code \(code)) in: \(subject)" }
}

extension SQLiteError {
  /// What the last call on `db` left behind; ask before any other call on it.
  init(code: Int32, from db: OpaquePointer?, subject: String) {
    let offset = sqlite3_error_offset(db)
    self.init(
      code: code, message: String(cString: sqlite3_errmsg(db)), subject: subject,
      offset: offset < 0 ? nil : Int(offset))
  }

  /// A failure that belongs to no connection.
  init(code: Int32, subject: String) {
    self.init(code: code, message: String(cString: sqlite3_errstr(code)), subject: subject)
  }
}

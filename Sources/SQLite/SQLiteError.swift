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
}

package import SQLite

extension Archive {
  /// Runs queries of other modules on the archive's own connection; all of them see one state.
  package func reading<Result>(_ body: (Connection) throws -> Result) throws -> Result {
    try read { try body(db) }
  }

  /// Makes the archive's own errors of SQLite's, for a file that another module makes of it.
  package func translating<Result>(
    _ path: String, _ body: () throws -> Result
  ) throws -> Result {
    try translated(path, body)
  }
}

package import SQLite

extension Archive {
  /// Runs queries of other modules on the archive's own connection; all of them see one state.
  package func reading<Result>(_ body: (Connection) throws -> Result) throws -> Result {
    try read { try body(db) }
  }
}

/// Two numbers in the file's header that tell whose it is, readable before any table is.
///
/// Source: <https://www.sqlite.org/fileformat2.html#application_id>
extension Connection {
  /// The program the file belongs to; 0 when none was set.
  public var applicationID: Int32 {
    get throws { try headerNumber("PRAGMA application_id") }
  }

  /// Marks the file as belonging to a program.
  public func setApplicationID(_ id: Int32) throws { try script("PRAGMA application_id = \(id)") }

  /// The version of the schema as its program counts it; 0 when none was set.
  public var userVersion: Int32 {
    get throws { try headerNumber("PRAGMA user_version") }
  }

  /// Sets the version of the schema.
  public func setUserVersion(_ version: Int32) throws {
    try script("PRAGMA user_version = \(version)")
  }

  private func headerNumber(_ pragma: String) throws -> Int32 {
    Int32(truncatingIfNeeded: try first(pragma) { row in try row.int(0) } ?? 0)
  }
}

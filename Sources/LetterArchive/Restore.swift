internal import Migrations
package import SQLite

extension Archive {
  /// Makes an archive of rows that come from elsewhere, equal to the one that they came from: the
  /// schema is made, the rows are as given, and nothing is noted.
  ///
  /// Until it is whole nothing stands at the path. What does not fit together is refused: a
  /// reference that leads nowhere, a ledger that does not hold, a record of other migrations, rows that
  /// `verify` would name.
  /// - Parameters:
  ///   - version: the version of the schema; an older one makes an archive for `migrate`.
  ///   - fill: writes all rows but those of `docs`.
  /// - Throws: `exists` where something stands at the path, `unfit` for rows that do not fit.
  package static func restore(
    _ path: String, version: Int, settings: ArchiveSettings, _ fill: (Connection) throws -> Void
  ) throws {
    if case .archive = try ArchiveFile.look(at: path) { throw ArchiveError.exists(path: path) }
    let file = try NewArchiveFile(for: path, patience: settings.patience)
    try translated(path) {
      let db = try Connection(path: file.temporary, mode: .create, busyTimeout: settings.patience)
      do {
        try db.useDurableJournal()
        try db.script("PRAGMA application_id = \(ArchiveSchema.applicationID)")
        try db.transaction {
          // A table may refer to rows that come behind it; what counts is that all are there.
          try db.script("PRAGMA defer_foreign_keys = ON")
          for migration in settings.plan.migrations.prefix(version) { try db.script(migration.sql) }
          try db.script("PRAGMA user_version = \(version)")
          try fill(db)
          for index in SearchIndex.all { try index.rebuild(db) }
          try checkRestored(db, version: version, settings: settings)
        }
        try db.close()
      } catch {
        // The file goes with its owner, which the connection must not outlive.
        try? db.close()
        throw error
      }
      try file.publish()
    }
  }

  private static func checkRestored(
    _ db: Connection, version: Int, settings: ArchiveSettings
  ) throws {
    let plan = settings.plan
    if let table = try db.first("PRAGMA foreign_key_check", row: { try $0.text(0) }) {
      throw ArchiveError.unfit("a row of \(table) points nowhere")
    }
    if let fault = try plan.fault(inRecordOf: db, version: version) {
      throw ArchiveError.unfit(fault)
    }
    let tables = Set(
      try db.query("SELECT name FROM sqlite_schema WHERE type = 'table'") { try $0.text(0) })
    if let fault = try LedgerInspection(db: db, tables: Ledger.tables.filter(tables.contains))
      .findings().first
    {
      throw ArchiveError.unfit(fault)
    }
    // Older tables are gone through when they are migrated.
    guard version == plan.version else { return }
    var readings = ReadingInspection(db: db)
    let faults =
      try readings.sources() + readings.readings() + readings.later.flatMap(\.details)
      + FindingInspection(db: db, finder: settings.finder).findings()
    if let fault = faults.first { throw ArchiveError.unfit(fault) }
  }
}

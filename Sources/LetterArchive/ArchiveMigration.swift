internal import SQLite

/// What a migration did.
public struct MigrationReport: Equatable, Sendable {
  /// The schema version before.
  public var from: Int
  /// The schema version now.
  public var to: Int
  /// The path of the copy from before; nil when there was nothing to do.
  public var copy: String?
}

extension Archive {
  /// Brings an older archive to the schema of this program.
  ///
  /// A copy is kept beside it first, `NAME.before-v2`, which never replaces a file. Then all steps
  /// run in one transaction with their checks: whatever fails, the archive stays as it was.
  public static func migrate(
    _ path: String, settings: ArchiveSettings
  ) throws -> MigrationReport {
    if case .absent = try ArchiveFile.look(at: path) { throw ArchiveError.missing(path: path) }
    return try translated(path) {
      let db = try Connection(path: path, mode: .readWrite, busyTimeout: settings.patience)
      let version = try version(of: db, path: path, settings: settings)
      let plan = settings.plan
      guard version < plan.version else {
        return MigrationReport(from: version, to: version, copy: nil)
      }
      guard try !db.isReadOnly else {
        throw ArchiveError.notPermitted(path: path, what: "the archive may not be written")
      }
      let older = try SchemaPlan(migrations: Array(plan.migrations.prefix(version)))
      if let fault = try older.fault(inSchemaOf: db) {
        throw ArchiveError.tampered(path: path, what: fault)
      }
      try db.useDurableJournal()
      let copy = try keepCopy(of: db, path: path, before: plan.version, settings: settings)
      let stamp = Stamp(at: settings.clock(), program: settings.program)
      try Unfinished.write {
        try db.transaction {
          // Another process may have been faster.
          guard try Int(db.userVersion) == version else { throw ArchiveError.busy(path: path) }
          try plan.apply(to: db, behind: version, stamp: stamp)
          try findAll(db, finder: settings.finder)
          try checkMigrated(db, path: path, plan: plan)
          try Ledger(db).insert(
            into: "event",
            [
              ("at", stamp.at), ("program", stamp.program), ("action", "migrate"), ("subject", nil),
              ("detail", "schema version \(version) to \(plan.version)"),
            ])
        }
      }
      // What the steps took away leaves room in the file; one that cannot be shortened is only longer.
      try? Unfinished.write { try db.script("VACUUM") }
      return MigrationReport(from: version, to: plan.version, copy: copy)
    }
  }

  /// Finds what the letters say where a step made the tables for it.
  private static func findAll(_ db: Connection, finder: LetterFinder) throws {
    let hasTable = try db.first("SELECT 1 FROM sqlite_schema WHERE name = 'finding'") {
      try $0.int(0)
    }
    guard hasTable != nil else { return }
    let revisions = try db.query(
      """
      SELECT id FROM revision
      WHERE id NOT IN (SELECT revision_id FROM finding)
        AND id IN (SELECT revision_id FROM header) ORDER BY id
      """
    ) { try $0.int(0) }
    let step = try FindingStep(db: db, finder: finder)
    for id in revisions {
      let letter = try LetterLoad(db: db, revision: id).letter()
      try step.find(in: letter, of: try KnownLetters(db).revision(id))
    }
  }

  /// The version of an archive that is current or older; all others are refused.
  private static func version(
    of db: Connection, path: String, settings: ArchiveSettings
  ) throws -> Int {
    do {
      try settings.plan.check(db, path: path)
    } catch ArchiveError.older(_, let version) {
      return version
    }
    return settings.plan.version
  }

  private static func keepCopy(
    of db: Connection, path: String, before version: Int, settings: ArchiveSettings
  ) throws -> String {
    var count = 1
    while true {
      let name = "\(path).before-v\(version)" + (count == 1 ? "" : "-\(count)")
      do {
        if !Companions.standing(beside: name).isEmpty { throw ArchiveError.exists(path: name) }
        let file = try NewArchiveFile(for: name, patience: settings.patience)
        try db.vacuum(into: file.temporary)
        try file.publish()
        return name
      } catch ArchiveError.exists {
        count += 1
      }
    }
  }

  /// Inside the transaction, so that a failed check undoes the steps.
  private static func checkMigrated(_ db: Connection, path: String, plan: SchemaPlan) throws {
    if let table = try db.first("PRAGMA foreign_key_check", row: { try $0.text(0) }) {
      throw ArchiveError.damaged(path: path, what: "a row of \(table) points nowhere")
    }
    if let fault = try plan.fault(inSchemaOf: db) {
      throw ArchiveError.bug("the migration made another schema than planned: \(fault)")
    }
    let made = try plan.made()
    for index in SearchIndex.all {
      if try index.isChanged(in: db, from: made) { try index.remake(db, as: made) }
      try index.check(db)
    }
  }
}

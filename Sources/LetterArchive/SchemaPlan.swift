internal import Checksums
internal import Migrations
internal import SQLite

/// The steps that make an archive's schema, and the hash of what they make together.
struct SchemaPlan: Sendable {
  let migrations: [Migration]
  let sha256: String

  /// What this program reads and writes.
  static let current = SchemaPlan(
    migrations: ArchiveSchema.migrations, sha256: ArchiveSchema.sha256)

  var version: Int { migrations.count }

  init(migrations: [Migration], sha256: String) {
    self.migrations = migrations
    self.sha256 = sha256
  }

  /// A plan whose hash is found by carrying it out in memory.
  init(migrations: [Migration]) throws {
    let plan = SchemaPlan(migrations: migrations, sha256: "")
    self.init(migrations: migrations, sha256: try plan.schema().sha256)
  }

  /// The schema that the steps make, made in memory.
  func schema() throws -> SchemaText { try SchemaText(try made()) }

  /// A database in memory to which all steps were done.
  func made() throws -> Connection {
    let db = try Connection.inMemory()
    for migration in migrations { try db.script(migration.sql) }
    return db
  }

  /// Runs the steps behind `version` and notes each of them. Belongs inside a transaction.
  func apply(to db: Connection, behind version: Int, stamp: Stamp) throws {
    for migration in migrations.dropFirst(version) {
      try db.script(migration.sql)
      try Ledger(db).insert(
        into: "schema_migration",
        [
          ("version", migration.version), ("name", migration.name),
          ("sha256", migration.sha256), ("applied_at", stamp.at), ("program", stamp.program),
        ])
      try db.script("PRAGMA user_version = \(migration.version)")
    }
  }

  /// Compares what an opened file says of itself with this plan.
  func check(_ db: Connection, path: String) throws {
    let version = try db.first("PRAGMA user_version") { try $0.int(0) } ?? 0
    if version > self.version {
      let program = try? db.first(
        "SELECT program FROM schema_migration WHERE version = ?", version
      ) { try $0.text(0) }
      throw ArchiveError.newer(path: path, version: version, program: program)
    }
    if let fault = try fault(inRecordOf: db, version: version) {
      throw ArchiveError.tampered(path: path, what: fault)
    }
    if version < self.version { throw ArchiveError.older(path: path, version: version) }
    if let fault = try fault(inSchemaOf: db) {
      throw ArchiveError.tampered(path: path, what: fault)
    }
  }

  /// What is wrong with the schema's text; nil where it is as the steps make it.
  func fault(inSchemaOf db: Connection) throws -> String? {
    let found = try SchemaText(db)
    if found.sha256 == sha256 { return nil }
    let expected = try schema()
    return found.difference(from: expected) ?? "its text has another checksum"
  }

  /// A table, view or index that the steps do not make: reading rows may evaluate whatever it says.
  /// Triggers are only evaluated by who writes.
  func foreignItem(in db: Connection) throws -> SchemaText.Item? {
    let found = try SchemaText(db)
    if found.sha256 == sha256 { return nil }
    let made = try schema().items
    return found.items.first { $0.type != "trigger" && !made.contains($0) }
  }

  /// What is wrong with the record of the steps up to `version`; nil where it is right.
  func fault(inRecordOf db: Connection, version: Int) throws -> String? {
    let exists = try db.first(
      "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migration'"
    ) { try $0.int(0) }
    guard exists != nil else { return "table schema_migration is missing" }
    let rows = try db.query(
      "SELECT version, name, sha256 FROM schema_migration ORDER BY version"
    ) { (version: try $0.int(0), name: try $0.text(1), sha256: try $0.text(2)) }
    for (row, migration) in zip(rows, migrations) {
      let expected = (migration.version, migration.name, migration.sha256)
      if (row.version, row.name, row.sha256) != expected {
        return "migration \(migration.version) (\(migration.name)) has another checksum or name"
      }
    }
    return rows.count == version
      ? nil : "\(rows.count) migrations are recorded, but the file says version \(version)"
  }
}

/// Who writes, and when.
struct Stamp {
  let at: String
  let program: String
}

extension Migration {
  /// SHA-256 of the SQL, in lower-case hexadecimal.
  var sha256: String { knownSHA256 ?? SHA256.hex(of: sql.utf8) }
}

extension Archive {
  /// The version of the schema that this program reads and writes.
  public static var schemaVersion: Int { SchemaPlan.current.version }
}

import Foundation
import LetterModel
import Migrations
import SQLite
import Testing

@testable import LetterArchive

/// Settings of an invented program whose schema has further steps.
private func newer(_ steps: String...) throws -> ArchiveSettings {
  var migrations = ArchiveSchema.migrations
  for sql in steps {
    let version = migrations.count + 1
    migrations.append(Migration(version: version, name: "v000\(version)_test", sql: sql))
  }
  var settings = settings
  settings.program = "art100 2.0.0"
  settings.plan = try SchemaPlan(migrations: migrations)
  return settings
}

private let current = ArchiveSchema.version
/// Behind a file's name, where the copy from before the next step is kept.
private let suffix = ".before-v\(ArchiveSchema.version + 1)"

private let step = "CREATE TABLE shelf (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT"

@Test func anOlderArchiveAsksForItsMigration() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  let before = try folder.bytes("a.db")
  for purpose in [Archive.Purpose.reading, .writing] {
    #expect(throws: ArchiveError.older(path: path, version: current)) {
      try Archive.open(path, for: purpose, settings: try newer(step))
    }
  }
  #expect(try folder.bytes("a.db") == before)
}

@Test func migratingKeepsACopyFirst() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  let report = try Archive.migrate(path, settings: try newer(step))
  #expect(report == MigrationReport(from: current, to: current + 1, copy: path + suffix))
  #expect(try folder.names == ["a.db", "a.db" + suffix])
  let copy = try Archive.open(path + suffix, for: .reading, settings: settings)
  #expect(try copy.list().count == 1)
  #expect(try Archive.verify(path + suffix, settings: settings).isSound)
  #expect(try Archive.verify(path, settings: try newer(step)).isSound)
  let archive = try Archive.open(path, for: .reading, settings: try newer(step))
  #expect(
    try archive.events(last: 1) == [
      ArchiveEvent(
        at: fixedClock(), program: "art100 2.0.0", action: "migrate", subject: nil,
        detail: "schema version \(current) to \(current + 1)")
    ])
  #expect(
    try archive.db.query("SELECT version, name, program FROM schema_migration ORDER BY 1") {
      ["\(try $0.int(0))", try $0.text(1), try $0.text(2)]
    }
      == ArchiveSchema.migrations.map { ["\($0.version)", $0.name, "art100 1.0.0"] }
      + [["\(current + 1)", "v000\(current + 1)_test", "art100 2.0.0"]])
  #expect(throws: ArchiveError.newer(path: path, version: current + 1, program: "art100 2.0.0")) {
    try Archive.open(path, for: .reading, settings: settings)
  }
}

@Test func severalStepsRunInOneGo() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  let settings = try newer(step, "ALTER TABLE shelf ADD COLUMN room TEXT")
  #expect(try Archive.migrate(path, settings: settings).to == current + 2)
  #expect(
    try Archive.migrate(path, settings: settings)
      == MigrationReport(from: current + 2, to: current + 2, copy: nil))
  #expect(try folder.names == ["a.db", "a.db.before-v\(current + 2)"])
}

@Test func aCopyNeverReplacesAFile() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  _ = try folder.write(Array("mine".utf8), to: "a.db" + suffix)
  #expect(try Archive.migrate(path, settings: try newer(step)).copy == path + suffix + "-2")
  #expect(try folder.bytes("a.db" + suffix) == Array("mine".utf8))
}

@Test(arguments: [
  "CREATE TABLE shelf (id INTEGER PRIMARY KEY); INSERT INTO nothing VALUES (1)",
  "CREATE TABLE shelf (id INTEGER PRIMARY KEY); SELECT RAISE(ABORT, 'x')",
  "UPDATE work SET name = 'x'",
  """
  CREATE TABLE shelf (id INTEGER PRIMARY KEY REFERENCES work (id) DEFERRABLE INITIALLY DEFERRED);
  INSERT INTO shelf SELECT 99
  """,
  "UPDATE block SET text = 'x'",
])
func aMigrationThatFailsLeavesTheArchiveAndACopy(_ sql: String) throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  var plan = settings
  plan.plan = SchemaPlan(
    migrations: ArchiveSchema.migrations + [
      Migration(version: current + 1, name: "v0002_bad", sql: sql)
    ],
    sha256: String(repeating: "0", count: 64))
  // The schema's hash is not what this is about where the steps can be carried out at all.
  if let made = try? SchemaPlan(migrations: plan.plan.migrations) { plan.plan = made }
  let before = try folder.bytes("a.db")
  #expect(throws: ArchiveError.self) { try Archive.migrate(path, settings: plan) }
  #expect(try folder.bytes("a.db") == before)
  #expect(try folder.names == ["a.db", "a.db" + suffix])
  #expect(try Archive.verify(path, settings: settings).isSound)
}

@Test func anArchiveWithAnAlteredTableIsNotMigrated() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  try tamper(path, "DROP VIEW passage")
  #expect(throws: ArchiveError.tampered(path: path, what: "view passage is missing")) {
    try Archive.migrate(path, settings: try newer(step))
  }
  #expect(try folder.names == ["a.db"])
}

@Test func aTamperedArchiveIsNotMigrated() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  try tamper(
    path,
    """
    DROP TRIGGER schema_migration_update;
    UPDATE schema_migration SET name = 'x'
    """)
  #expect(
    throws: ArchiveError.tampered(
      path: path, what: "migration 1 (v0001_archive) has another checksum or name")
  ) { try Archive.migrate(path, settings: try newer(step)) }
  #expect(try folder.names == ["a.db"])
}

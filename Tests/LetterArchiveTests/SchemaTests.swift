import Checksums
import Foundation
import Migrations
import SQLite
import Testing

@testable import LetterArchive

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

@Test func everyMigrationFileStandsInTheList() throws {
  let files = try FileManager.default.contentsOfDirectory(
    atPath: root.appending(path: "Migrations").path
  ).filter { $0.hasSuffix(".sql") }.sorted()
  #expect(files == ArchiveSchema.migrations.map { $0.name + ".sql" })
}

@Test func everyMigrationFileIsEmbeddedAsItStands() throws {
  for migration in ArchiveSchema.migrations {
    let file = root.appending(path: "Migrations/\(migration.name).sql")
    #expect(try String(contentsOf: file, encoding: .utf8) == migration.sql)
    #expect(migration.knownSHA256 == SHA256.hex(of: migration.sql.utf8))
  }
}

@Test func migrationsAreNumberedFromOneWithoutGaps() {
  let versions = ArchiveSchema.migrations.map(\.version)
  #expect(versions == Array(1...versions.count))
  for migration in ArchiveSchema.migrations {
    let digits = String(repeating: "0", count: 4 - "\(migration.version)".count)
    #expect(migration.name.hasPrefix("v\(digits)\(migration.version)_"))
  }
}

@Test func theSchemaHashIsThatOfTheMigrations() throws {
  let made = try SchemaPlan(migrations: ArchiveSchema.migrations).sha256
  #expect(ArchiveSchema.sha256 == made)
}

/// Tables and views of the schema, without what SQLite and its search keep for themselves.
private func realColumns(_ db: Connection) throws -> Set<String> {
  let objects = try SchemaText(db).items.filter { $0.type == "table" || $0.type == "view" }
  var columns = Set(objects.map { $0.name + "." })
  for object in objects {
    try db.forEach("SELECT name FROM pragma_table_info(?)", object.name) {
      columns.insert(object.name + "." + (try $0.text(0)))
    }
  }
  return columns
}

@Test func everyTableViewAndColumnIsDocumentedAndNothingElse() throws {
  let archive = try Archive.inMemory(settings: settings)
  let documented = Set(
    try archive.db.query("SELECT table_name, column_name FROM docs") {
      (try $0.text(0)) + "." + (try $0.text(1))
    })
  let real = try realColumns(archive.db)
  #expect(documented.subtracting(real).sorted() == [])
  #expect(real.subtracting(documented).sorted() == [])
}

@Test func everyForeignKeyHasAnIndex() throws {
  let archive = try Archive.inMemory(settings: settings)
  let missing = try archive.db.query(
    """
    SELECT m.name || '.' || k."from" FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS k
    WHERE m.type = 'table' AND NOT EXISTS (
      SELECT 1 FROM pragma_index_list(m.name) AS i, pragma_index_info(i.name) AS c
      WHERE c.seqno = 0 AND c.name = k."from")
    AND NOT EXISTS (
      SELECT 1 FROM pragma_table_info(m.name) AS t WHERE t.name = k."from" AND t.pk = 1)
    """
  ) { try $0.text(0) }
  #expect(missing == [])
}

@Test func theSchemaUsesNoJSONFunctions() throws {
  // They make a file unreadable for connections that do not trust its schema.
  for item in try SchemaPlan.current.schema().items {
    #expect(!item.sql.contains("json_"), "\(item.name)")
  }
}

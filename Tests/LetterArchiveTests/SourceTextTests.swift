import LetterModel
import Migrations
import SQLite
import Testing

@testable import LetterArchive

/// A letter whose file is its text, and one whose file is not.
private func add(to archive: Archive) throws {
  _ = try archive.add(LetterDraft.rich().received())
  var marked = LetterDraft.rich("kst-27925-612", chamber: .tk, ending: "Dag.").received()
  marked.bytes = [0xEF, 0xBB, 0xBF] + marked.bytes
  _ = try archive.add(marked)
}

private func texts(_ archive: Archive) throws -> [String] {
  try ["kst-27925-U", "kst-27925-612"].map { try archive.sourceText(.id($0)) }
}

private let expected = [
  LetterDraft.rich().text, LetterDraft.rich("kst-27925-612", chamber: .tk, ending: "Dag.").text,
]

private func kept(_ db: Connection) throws -> [String?] {
  try db.query("SELECT text FROM extracted_text ORDER BY revision_id") { try $0.optionalText(0) }
}

@Test func aFileThatIsItsTextIsKeptOnce() throws {
  let archive = try Archive.inMemory(settings: settings)
  try add(to: archive)
  #expect(try kept(archive.db) == [nil, expected[1]])
  #expect(try texts(archive) == expected)
}

@Test func anArchiveThatKeptEveryTextTwiceLosesNoneAndSparesNoPages() throws {
  let folder = try Folder()
  let path = folder.path("a.db")
  var older = settings
  older.plan = try SchemaPlan(migrations: Array(ArchiveSchema.migrations.prefix(5)))
  let old = try Archive.create(path, settings: older)
  try add(to: old)
  let before = try dump(old.db, tables: allTables.filter { $0 != "ledger" })
  old.close()
  #expect(try Archive.migrate(path, settings: settings).from == 5)
  #expect(try Archive.verify(path, settings: settings).isSound)
  let archive = try Archive.open(path, for: .reading, settings: settings)
  #expect(try kept(archive.db) == [nil, expected[1]])
  #expect(try texts(archive) == expected)
  #expect(try archive.db.first("PRAGMA freelist_count") { try $0.int(0) } == 0)
  for (table, rows) in before {
    let now = try #require(try dump(archive.db, tables: [table])[table])
    #expect(Array(now.prefix(rows.count)) == rows, "\(table)")
  }
}

@Test func aTextIsNotShownWithoutItsRow() throws {
  let archive = try Archive.inMemory(settings: settings)
  try add(to: archive)
  try archive.db.script("DELETE FROM source_text WHERE revision_id = 1")
  #expect(throws: ArchiveError.self) { try archive.sourceText(.id("kst-27925-U")) }
  #expect(try archive.sourceText(.id("kst-27925-612")) == expected[1])
}

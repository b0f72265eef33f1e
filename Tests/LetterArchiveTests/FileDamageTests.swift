import Foundation
import LetterModel
import SQLite
import Testing

@testable import LetterArchive

private typealias Name = Verification.Check.Name

private func integrity(_ path: String) throws -> Verification.Check? {
  try Archive.verify(path, settings: settings).checks.first { $0.name == .integrity }
}

/// Four bytes, the greatest first.
private func bytes(_ number: Int) -> [UInt8] {
  (0..<4).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
}

/// What is written next would take such a page for its own.
@Test func aPageInUseThatIsSaidToBeFreeIsNamedAndNothingIsWritten() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  let db = try Connection(path: path, mode: .readOnly)
  let page = try db.first("SELECT max(pageno) FROM dbstat WHERE name = 'source'") {
    try $0.int(0)
  }
  try db.close()
  let live = try #require(page)
  var file = try folder.bytes("a.db")
  let last = file.count / 4096 + 1
  file.replaceSubrange(28..<40, with: bytes(last) + bytes(last) + bytes(2))
  file += bytes(0) + bytes(1) + bytes(live) + [UInt8](repeating: 0, count: 4096 - 12)
  _ = try folder.write(file, to: "a.db")
  let fault = "page \(live) is in use and in the list of free ones"
  #expect(try integrity(path)?.details.contains(fault) == true)
  #expect(throws: ArchiveError.self) { try Archive.open(path, for: .writing, settings: settings) }
  #expect(try folder.bytes("a.db") == file)
}

@Test(arguments: [(1, 2), (2, 0), (7_000_000, 2)])
func aBrokenListOfFreePagesIsNamed(_ trunk: Int, _ count: Int) throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  var file = try folder.bytes("a.db")
  file.replaceSubrange(32..<40, with: bytes(trunk) + bytes(count))
  _ = try folder.write(file, to: "a.db")
  #expect(try integrity(path)?.outcome == .failed)
}

/// Rows that were taken away leave pages to spare, which are no fault.
@Test func pagesToSpareAreNoFault() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  try tamper(path, "CREATE TABLE x (y); INSERT INTO x VALUES (zeroblob(90000)); DROP TABLE x")
  let db = try Connection(path: path, mode: .readOnly)
  #expect(try db.first("PRAGMA freelist_count") { try $0.int(0) } ?? 0 > 10)
  try db.close()
  #expect(try integrity(path)?.outcome == .passed)
  let archive = try Archive.open(path, for: .writing, settings: settings)
  _ = try archive.add(LetterDraft.rich("kst-27925-612", chamber: .tk, ending: "Dag.").received())
  #expect(try integrity(path)?.outcome == .passed)
}

/// Behind the last number that there is nothing can be counted.
@Test(arguments: ["repair", "segment", "mark", "header_field"])
func aRowNumberThatIsNeverGivenOutIsNamedAndNothingIsAdded(_ table: String) throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  try tamper(
    path, "UPDATE \(table) SET id = 9223372036854775807 WHERE id = (SELECT max(id) FROM \(table))")
  let fault = "table \(table) holds a row 9223372036854775807, a number that is never given out"
  #expect(try integrity(path)?.details.contains(fault) == true)
  let archive = try Archive.open(path, for: .writing, settings: settings)
  #expect(throws: ArchiveError.self) {
    try archive.add(LetterDraft.rich("kst-27925-612", chamber: .tk, ending: "Dag.").received())
  }
}

@Test(arguments: ["ledger", "event", "revision", "edition"])
func noAppendOnlyRowHasSuchANumberEither(_ table: String) throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  try tamper(
    path, table: table,
    """
    PRAGMA foreign_keys = OFF;
    UPDATE \(table) SET id = 922337203686 WHERE id = (SELECT max(id) FROM \(table))
    """)
  #expect(try integrity(path)?.outcome == .failed)
  #expect(throws: ArchiveError.self) { try Archive.open(path, for: .writing, settings: settings) }
}

/// A view without an end, or a column that is computed, is not evaluated to find what it says.
@Test(arguments: [
  """
  DROP VIEW current_revision;
  CREATE VIEW current_revision AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r)
  SELECT 1 AS revision_id, 1 AS edition_id, 1 AS number, 1 AS source_id FROM r WHERE x < 0
  """,
  "CREATE INDEX x ON block (hex(zeroblob(1000)))", "CREATE TABLE x (y)",
])
func aForeignSchemaIsNamedAndNotEvaluated(_ sql: String) throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  try tamper(path, sql)
  let checks = try Archive.verify(path, settings: settings).checks
  #expect(checks.map(\.name) == Name.allCases)
  #expect(checks.filter { $0.outcome == .failed }.map(\.name) == [.schema])
  #expect(checks.filter { $0.outcome == .passed }.map(\.name) == [.header])
}

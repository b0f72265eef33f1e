import CSQLite
import LetterModel
import Testing

@testable import LetterArchive

/// An archive whose two indexes are longer than one leaf each.
private func longArchive(_ folder: Folder) throws -> String {
  let words = (0..<1200).map { "w\($0 * 7919)" }.joined(separator: " ")
  var draft = LetterDraft.rich()
  draft.block(words)
  draft.noted("In 2020", mark: "2", " voortgezet.", note: words)
  let archive = try Archive.create(folder.path("a.db"), settings: settings)
  _ = try archive.add(draft.received())
  return archive.path
}

/// Runs SQL as another program would, on a connection that may write the tables of an index.
private func change(_ path: String, _ sql: String) throws {
  var db: OpaquePointer?
  defer { sqlite3_close(db) }
  try #require(sqlite3_open(path, &db) == SQLITE_OK)
  try #require(sqlite3_exec(db, sql, nil, nil, nil) == SQLITE_OK)
  try #require(sqlite3_changes(db) > 0)
}

@Test(
  arguments: ["block_search", "note_search"],
  [
    "DELETE FROM %_idx WHERE term > x''",
    """
    UPDATE %_idx SET term =
      (SELECT CAST(term || '0' AS BLOB) FROM %_idx ORDER BY term DESC LIMIT 1 OFFSET 1)
    WHERE term = (SELECT max(term) FROM %_idx)
    """,
  ])
func aTermThatItsIndexHoldsAndDoesNotFindIsNamed(_ index: String, _ sql: String) throws {
  let folder = try Folder()
  let path = try longArchive(folder)
  #expect(try Archive.verify(path, settings: settings).isSound)
  try change(path, sql.replacing("%", with: index))
  let failed = try Archive.verify(path, settings: settings).checks.filter { $0.outcome != .passed }
  #expect(failed.map(\.name) == [.search])
  let details = failed.flatMap(\.details)
  #expect(details.count == 1)
  #expect(details[0].hasPrefix("the index \(index) does not find 'w"))
}

@Test(arguments: ["block_search", "note_search"])
func aRowOfAnIndexThatPointsToAnotherLeafIsNamed(_ index: String) throws {
  let folder = try Folder()
  let path = try longArchive(folder)
  try change(path, "UPDATE \(index)_idx SET pgno = 2 WHERE term > x''")
  let failed = try Archive.verify(path, settings: settings).checks.filter { $0.outcome != .passed }
  #expect(failed.map(\.name).contains(.search))
  #expect(failed.flatMap(\.details).contains { $0.hasPrefix("the index \(index) does not ") })
}

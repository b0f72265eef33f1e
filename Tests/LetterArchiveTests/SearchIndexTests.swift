import CSQLite
import LetterModel
import SQLite
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

/// Changes to what an index is read by, after which SQLite may not even open it.
@Test(
  arguments: ["block_search", "note_search"],
  [
    "UPDATE %_config SET v = 5", "DELETE FROM %_config", "DROP TABLE %_config",
    "UPDATE %_config SET v = 1 WHERE k = 'hashsize'", "DROP TABLE %_idx", "DROP TABLE %_docsize",
    "DELETE FROM %_data", "DROP TABLE %_data; CREATE TABLE %_data (id, more)",
  ])
func anIndexThatWasChangedInsideIsNamedAndMadeAgain(_ index: String, _ sql: String) throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  let db = try Connection(path: path, mode: .readWrite)
  try db.writingInsideIndexes { try db.script(sql.replacing("%", with: index)) }
  try db.close()
  let failed = try Archive.verify(path, settings: settings).checks.filter { $0.outcome != .passed }
  #expect(failed.map(\.name).contains(.search))
  let details = failed.flatMap(\.details).joined(separator: "; ")
  #expect(details.contains("the index \(index) "), "\(details)")
  let archive = try Archive.open(path, for: .writing, settings: settings)
  let draft = LetterDraft.rich()
  // A setting that only makes imports slow is in nobody's way.
  if !sql.contains("hashsize") {
    let another = LetterDraft.rich("kst-27925-612", chamber: .tk, ending: "Groet.")
    let error = #expect(throws: ArchiveError.self) { try archive.add(another.received()) }
    #expect(error?.category == .inputOutput, "\(String(describing: error))")
  }
  _ = try archive.rebuild { _ in Reading(text: draft.text, letter: draft.letter, reader: "r") }
  #expect(try archive.search(SearchRequest("kamerstuk")).hits.count == 1)
  #expect(try Archive.verify(path, settings: settings).isSound)
}

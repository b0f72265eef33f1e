import Foundation
import LetterModel
import SQLite
import Testing

@testable import LetterArchive

private typealias Name = Verification.Check.Name

private func verify(_ path: String) throws -> Verification {
  try Archive.verify(path, settings: settings)
}

/// The checks that did not pass, with what they say.
private func findings(_ path: String) throws -> [Verification.Check] {
  try verify(path).checks.filter { $0.outcome != .passed }
}

private func failed(_ name: Name, _ details: String...) -> Verification.Check {
  Verification.Check(name: name, outcome: .failed, details: details)
}

private func fullArchive(_ folder: Folder) throws -> String {
  let archive = try Archive.create(folder.path("a.db"), settings: settings)
  _ = try archive.add(LetterDraft.rich().received(series: "Irak"))
  _ = try archive.add(LetterDraft.rich(ending: "Anders.").received(cause: .publication))
  _ = try archive.add(
    LetterDraft.rich("kst-27925-612", chamber: .tk, ending: "Groet.").received(series: "Irak"))
  try archive.decide(
    [DecisionRequest(.confirmed, .header("date"), of: .id("kst-27925-U"))], by: nil)
  _ = try archive.add(LetterDraft.rich("kst-27925-637", chamber: .tk, ending: "Dag.").received())
  try archive.join(.id("kst-27925-637"), toWorkOf: .id("kst-27925-U"))
  try archive.withdraw(.id("kst-27925-612"), why: "dubbel")
  return archive.path
}

@Test func aSoundArchivePassesEveryCheckAndIsNotTouched() throws {
  let folder = try Folder()
  let path = try fullArchive(folder)
  try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
  let before = try folder.bytes("a.db")
  let verification = try verify(path)
  #expect(
    verification.checks
      == Name.allCases.map { Verification.Check(name: $0, outcome: .passed, details: []) })
  #expect(verification.isSound)
  #expect(verification.chain?.count == 64)
  #expect(try folder.bytes("a.db") == before)
  #expect(try folder.names == ["a.db"])
}

@Test func theChecksAreAnnouncedInOrder() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  var names: [String] = []
  _ = try Archive.verify(path, settings: settings) { names.append($0.rawValue) }
  #expect(
    names == [
      "header", "integrity", "foreign-keys", "schema", "migrations", "ledger", "sources",
      "readings", "search", "findings",
    ])
}

/// Runs SQL past the guards of one table, which are then put back as they were.
func tamper(_ path: String, table: String, _ sql: String) throws {
  let db = try Connection(path: path, mode: .readWrite)
  let guards = try db.query(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?", table
  ) { (name: try $0.text(0), sql: try $0.text(1)) }
  for trigger in guards { try db.script("DROP TRIGGER \(trigger.name)") }
  try db.script(sql)
  for trigger in guards { try db.script(trigger.sql) }
  try db.close()
}

@Test(arguments: [
  ("schema_migration", "program = 'x'"), ("source", "file_name = 'x'"), ("work", "name = 'x'"),
  ("edition", "ondernummer = 'X'"), ("revision", "reader = 'x'"), ("series", "name = 'x'"),
  ("series_change", "why = 'x'"), ("withdrawal", "why = 'x'"), ("event", "detail = 'x'"),
  ("decision", "why = 'x'"), ("decision_value", "field = 'x'"), ("work_assignment", "why = 'x'"),
])
func aChangedRowOfTheArchiveProperIsNamed(_ table: String, _ change: String) throws {
  let folder = try Folder()
  let path = try fullArchive(folder)
  try tamper(path, table: table, "UPDATE \(table) SET \(change) WHERE rowid = 1")
  #expect(try findings(path) == [failed(.ledger, "row 1 of \(table) was changed")])
}

@Test func aChangedLedgerBreaksTheChain() throws {
  let folder = try Folder()
  let path = try fullArchive(folder)
  try tamper(
    path, table: "ledger",
    "UPDATE ledger SET row_sha256 = replace(hex(zeroblob(32)), '0', 'a') WHERE id = 2")
  #expect(
    try findings(path) == [
      failed(
        .ledger, "the ledger's chain breaks at row 2", "row 2 of schema_migration was changed")
    ])
}

@Test func rowsWithoutHashesAndHashesWithoutRowsAreNamed() throws {
  let folder = try Folder()
  let path = try fullArchive(folder)
  try tamper(path, table: "event", "DELETE FROM event WHERE id = 3")
  try tamper(path, table: "work", "INSERT INTO work (id, name) VALUES (9, 'x')")
  try tamper(path, table: "ledger", "DELETE FROM ledger WHERE id = 4")
  let ledger = try #require(try findings(path).first)
  #expect(ledger.name == .ledger)
  #expect(ledger.details.contains("row 3 of event is gone"))
  #expect(ledger.details.contains("row 9 of work is not in the ledger"))
  #expect(ledger.details.contains("the ledger lacks row 4"))
  #expect(ledger.details.contains("the ledger's chain breaks at row 5"))
}

@Test func changedBytesOfASourceAreNamed() throws {
  let folder = try Folder()
  let path = try fullArchive(folder)
  try tamper(
    path, table: "source",
    "UPDATE source SET bytes = CAST(replace(bytes, 'Irak', 'Iran') AS BLOB) WHERE id = 1")
  let checks = try findings(path)
  #expect(checks.map(\.name).prefix(3) == [.ledger, .sources, .readings])
  #expect(checks[1].details.first?.hasPrefix("the bytes of source 1 (") == true)
}

/// Every derived column that is not a mere number of a row is changed once, and must be noticed.
@Test(arguments: [
  ("extracted_text", "text = 'x'"), ("header", "kind = 'x'"),
  ("header", "date = '2018-09-15'"), ("header", "place = 'x'"), ("header", "addressee = 'x'"),
  ("header", "session_year = '2017-2018'"), ("header", "subject = 'x'"),
  ("header", "number = 'kst-27925-V'"), ("header", "ondernummer = 'V'"),
  ("header", "chamber = NULL"), ("header", "pages = 2"), ("header_field", "kind = 'subject'"),
  ("header_field", "text = 'x'"), ("header_field", "source_start = 1"),
  ("header_field", "page = 2"), ("header_field", "last_line = 9"), ("sender", "office = 'x'"),
  ("dossier_line", "dossier = '11111'"), ("dossier_line", "title = 'x'"),
  ("section", "path = '9'"), ("section", "level = 3"), ("section", "level_basis = 'given'"),
  ("section", "topic = 'medical'"), ("section", "page = 2"), ("section", "last_line = 99"),
  ("block", "kind = 'quote'"), ("block", "marker = '–'"),
  ("block", "marker_start = 0, marker_end = 1"), ("block", "page = 2"),
  ("block", "last_line = 99"), ("note", "number = '2'"), ("note", "number_start = 0"),
  ("note", "page = 2"), ("mark", "number = '2'"), ("mark", "text_offset = 0"),
  ("mark", "source_start = 0"), ("segment", "text_start = 1"), ("segment", "source_start = 0"),
  ("segment", "length = 1"), ("signatory", "office = 'x'"), ("signatory", "name = NULL"),
  ("signatory", "page = 2"), ("signatory_range", "source_start = 0"),
  ("repair", "kind = 'hyphen-kept'"), ("repair", "source_start = 0"), ("repair", "page = 2"),
  ("repair", "line = 99"), ("repair", "before = 'x'"), ("repair", "after = 'x'"),
  ("repair", "confidence = 0.5"), ("repair", "reason = 'x'"), ("warning", "code = 'x'"),
  ("warning", "message = 'x'"), ("warning", "line = 99"),
])
func aChangedReadingIsNamed(_ table: String, _ change: String) throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  let key = table == "extracted_text" || table == "header" ? "revision_id" : "id"
  // The last row: the first section is the opening, whose topic and heading are bare.
  try tamper(
    path, table: table,
    "UPDATE \(table) SET \(change) WHERE \(key) = (SELECT max(\(key)) FROM \(table))")
  let readings = try #require(try findings(path).first { $0.name == .readings })
  #expect(
    readings.details[0].contains("kst-27925-U@1 was changed")
      || readings.details[0].contains("kst-27925-U@1 cannot be loaded"))
}

@Test(arguments: [
  ("UPDATE section SET parent_id = NULL WHERE path = '1.1'", "parent"),
  ("UPDATE block SET heading = 'x' WHERE id = 2", "heading"),
  ("UPDATE block SET section_id = 1 WHERE id = 2", "section"),
])
func whatIsKeptForConvenienceIsCheckedToo(_ sql: String, _ what: String) throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  try tamper(path, table: "block", sql)
  #expect(try findings(path).contains { $0.name == .readings }, "\(what)")
}

@Test func aRowThatHangsBetweenTwoRevisionsIsNamed() throws {
  let folder = try Folder()
  let path = try fullArchive(folder)
  try tamper(
    path, table: "segment",
    """
    INSERT INTO segment (id, revision_id, block_id, text_start, source_start, length)
    VALUES (999, 2, 1, 0, 0, 1)
    """)
  let found = try findings(path)
  #expect(found.map(\.name) == [.readings])
  #expect(
    found.flatMap(\.details) == ["kst-27925-U@2: segment has 14 rows, and 13 were written"])
}

@Test func changedTextIsNamedByReadingSearchAndQuotation() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  try tamper(
    path, table: "block", "UPDATE block SET text = replace(text, 'Irak', 'Iran') WHERE id = 2")
  #expect(
    try findings(path) == [
      failed(.readings, "the reading of kst-27925-U@1 was changed"),
      failed(
        .search, "the index block_search does not hold the words of its texts; run 'rebuild'"),
      failed(.quotations, "kst-27925-U@1: block 2 does not quote the source at 155"),
    ])
}

@Test func aForgottenPlaceOfTheSourceIsNamedWithItsLine() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  let text = LetterDraft.rich().received().text
  let line = text.split(separator: "\n", omittingEmptySubsequences: false).count + 1
  try tamper(
    path, table: "extracted_text",
    """
    UPDATE extracted_text
    SET text = (SELECT text FROM source_text) || char(10) || 'Vergeten woorden'
    """)
  #expect(
    try findings(path) == [
      failed(.readings, "the source text of kst-27925-U@1 was changed"),
      failed(
        .coverage, "kst-27925-U@1, line \(line): 'Vergeten woorden' is in no part of the reading"),
    ])
}

@Test func aRowThatPointsNowhereIsNamed() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  try tamper(
    path, table: "sender", "PRAGMA foreign_keys = OFF; UPDATE sender SET revision_id = 99")
  #expect(
    try findings(path) == [
      failed(.foreignKeys, "row 1 of sender points to no revision"),
      failed(.readings, "the reading of kst-27925-U@1 was changed"),
    ])
}

@Test func aChangedSchemaAndItsDocumentationAreNamed() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  try tamper(path, table: "docs", "DROP VIEW passage; DELETE FROM docs WHERE column_name = 'cause'")
  #expect(
    try findings(path) == [
      failed(.schema, "view passage is missing"),
      failed(.migrations, "the documentation of revision.cause was changed; run 'rebuild'"),
    ])
}

@Test func aPageOfNonsenseIsNamedAndTheOtherChecksGoOn() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  // A page of a table, not one of those that hold the schema: without that nothing can be read.
  let db = try Connection(path: path, mode: .readOnly)
  let page = try db.first("SELECT rootpage FROM sqlite_schema WHERE name = 'segment'") {
    try $0.int(0)
  }
  try db.close()
  let start = (try #require(page) - 1) * 4096
  var bytes = try folder.bytes("a.db")
  for index in start..<start + 4096 { bytes[index] = 0xA5 }
  _ = try folder.write(bytes, to: "a.db")
  let verification = try verify(path)
  #expect(!verification.isSound)
  #expect(verification.checks.map(\.name) == Name.allCases)
  let integrity = verification.checks.first { $0.name == .integrity }
  #expect(integrity?.outcome == .failed, "\(integrity?.details ?? [])")
}

@Test func whatIsNotAnArchiveIsRefusedAndNotVerified() throws {
  let folder = try Folder()
  #expect(throws: ArchiveError.missing(path: folder.path("a.db"))) {
    try verify(folder.path("a.db"))
  }
  let path = try folder.write([], to: "empty")
  #expect(throws: ArchiveError.foreign(path: path, why: "the file is empty")) { try verify(path) }
}

@Test func moreThanAnyLetterHasIsNotLoaded() throws {
  let archive = try Archive.inMemory(settings: settings)
  _ = try archive.add(LetterDraft.rich().received())
  #expect(throws: Never.self) { try LetterSize().check(archive.db, revision: 1) }
  #expect(throws: LetterLoad.Unreadable.self) {
    try LetterSize(mostRows: 1).check(archive.db, revision: 1)
  }
  #expect(throws: LetterLoad.Unreadable.self) {
    try LetterSize(mostSigns: 20).check(archive.db, revision: 1)
  }
}

@Test func aTextThatIsChangedWhereItIsShownIsNamed() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  let db = try Connection(path: path, mode: .readWrite)
  try db.script("UPDATE source_text SET text = text || ' '")
  try db.close()
  let readings = try #require(try findings(path).first { $0.name == .readings })
  #expect(readings.details.contains { $0.contains("the source text of") }, "\(readings.details)")
}

import LetterModel
import SQLite
import Testing

@testable import LetterArchive

/// An archive with a row in every append-only table.
private func fullArchive() throws -> Archive {
  let archive = try Archive.inMemory(settings: settings)
  _ = try archive.add(LetterDraft.rich().received(series: "Irak"))
  try archive.decide(
    [DecisionRequest(.confirmed, .header("date"), of: .id("kst-27925-U"))], by: nil)
  _ = try archive.db.transaction {
    try Ledger(archive.db).insert(
      into: "work_assignment", [("edition_id", 1), ("work_id", 1), ("at", archive.stamp.at)])
  }
  _ = try archive.add(LetterDraft.rich("kst-27925-612", chamber: .tk, ending: "Dag.").received())
  try archive.align(
    .id("kst-27925-612"), .id("kst-27925-U"),
    [AlignmentRuling(.pair, .section, old: "1", new: "1")], by: nil, why: nil)
  try archive.change([WordChange(.added, "harfang", in: "type")])
  try archive.withdraw(.id("kst-27925-U"), why: "dubbel")
  try archive.withdraw(.id("kst-27925-612", revision: 1), why: "dubbel")
  return archive
}

private func refusal(_ db: Connection, _ sql: String) -> SQLiteError? {
  #expect(throws: SQLiteError.self, "\(sql)") { try db.execute(sql) }
}

@Test(arguments: Ledger.tables + ["ledger"])
func rowsOfTheArchiveProperCannotBeChanged(_ table: String) throws {
  let archive = try fullArchive()
  let db = archive.db
  let before = try dump(db, tables: allTables)
  let columns = try db.query("SELECT name FROM pragma_table_info(?)", table) { try $0.text(0) }
  for column in columns {
    let update = refusal(db, "UPDATE \(table) SET \(column) = \(column)")
    #expect(update?.code == ResultCode.constraintTrigger)
    #expect(update?.message == "\(table) is append-only")
  }
  for sql in [
    "DELETE FROM \(table)", "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)",
    "REPLACE INTO \(table) SELECT * FROM \(table)",
    "UPDATE OR REPLACE \(table) SET \(columns[0]) = \(columns[0])",
  ] {
    #expect(refusal(db, sql)?.code == ResultCode.constraintTrigger, "\(sql)")
  }
  #expect(try dump(db, tables: allTables) == before)
}

@Test(arguments: [
  """
  INSERT OR REPLACE INTO source
    (sha256, byte_length, form, received_from, received_at, bytes)
  SELECT sha256, 1, form, received_from, received_at, x'00' FROM source
  """,
  "INSERT OR REPLACE INTO work (name) SELECT name FROM work",
  """
  INSERT OR REPLACE INTO edition (work_id, name, dossier, ondernummer, chamber)
  SELECT work_id, name, dossier, 'V', chamber FROM edition
  """,
  """
  INSERT OR REPLACE INTO revision (
    edition_id, number, source_id, cause, cause_basis, form, supplied_id, reader, text_sha256,
    reading_sha256, made_at)
  SELECT edition_id, number, source_id, 'transcription', cause_basis, form, supplied_id, reader,
    text_sha256, reading_sha256, made_at FROM revision
  """,
  "INSERT OR REPLACE INTO series (name, made_at) SELECT name, '' FROM series",
  """
  INSERT OR REPLACE INTO ledger (table_name, row_id, row_sha256, chain_sha256)
  SELECT table_name, row_id, chain_sha256, row_sha256 FROM ledger
  """,
])
func replacingByAUniqueNameIsRefusedToo(_ sql: String) throws {
  let archive = try fullArchive()
  let db = archive.db
  #expect(refusal(db, sql)?.code == ResultCode.constraintTrigger)
}

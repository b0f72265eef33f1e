import LetterModel
import Migrations
import SQLite
import Testing

@testable import LetterArchive

/// A letter with a table and with everything that tells what told it.
private func draft() -> LetterDraft {
  var draft = LetterDraft.rich()
  draft.block("Post\t2031\t2032\nZorg\t0,2\t\n\t\té 😀", .table)
  var sections = draft.letter.sections
  sections[sections.count - 1].blocks[sections[sections.count - 1].blocks.count - 1].headerRows = 1
  sections[1].levelBasis = .font
  sections[1].headingTold = .font
  sections[2].levelBasis = .neighbours
  sections[2].headingTold = .words
  sections[3].levelBasis = .given
  draft.letter.sections = sections
  draft.letter.notes[0].told = .place
  return draft
}

private func archive(_ folder: Folder) throws -> String {
  let archive = try Archive.create(folder.path("a.db"), settings: settings)
  _ = try archive.add(draft().received())
  return folder.path("a.db")
}

@Suite struct TableStoreTests {
  @Test func aTableComesBackWithItsCellsAndWhatToldIt() throws {
    let archive = try Archive.inMemory(settings: settings)
    _ = try archive.add(draft().received())
    #expect(try archive.letter(.id("kst-27925-U")).letter == draft().letter)
    let cells = try archive.db.query(
      """
      SELECT row_number, column_number, text, row_label, column_label, is_header
      FROM table_cell ORDER BY cell_id
      """
    ) { row in
      "\(try row.int(0)).\(try row.int(1)) \(try row.text(2))|\(try row.text(3))|"
        + "\(try row.optionalText(4) ?? "-")|\(try row.int(5))"
    }
    #expect(
      cells == [
        "1.1 Post|Post|Post|1", "1.2 2031|Post|2031|1", "1.3 2032|Post|2032|1",
        "2.1 Zorg|Zorg|Post|0", "2.2 0,2|Zorg|2031|0", "2.3 |Zorg|2032|0", "3.1 ||Post|0",
        "3.2 ||2031|0", "3.3 é 😀||2032|0",
      ])
    let told = try archive.db.query("SELECT level_basis, level_told FROM section ORDER BY id") {
      "\(try $0.text(0)) \(try $0.optionalText(1) ?? "-")"
    }
    #expect(told == ["inferred -", "given font", "inferred neighbours", "given given"])
  }

  @Test func aHitInACellIsOneInItsTable() throws {
    let archive = try Archive.inMemory(settings: settings)
    _ = try archive.add(draft().received())
    let found = try archive.db.query(
      "SELECT rowid FROM block_search WHERE block_search MATCH 'zorg'"
    ) { try $0.int(0) }
    let table = try archive.db.query("SELECT id FROM block WHERE kind = 'table'") { try $0.int(0) }
    #expect(found == table)
  }

  @Test(arguments: [
    "UPDATE cell SET text = 'x' WHERE id = 2", "UPDATE cell SET row_number = 9 WHERE id = 2",
    "UPDATE cell SET column_number = 9 WHERE id = 2", "DELETE FROM cell WHERE id = 2",
    "UPDATE cell SET is_header = 0 WHERE id = 2", "UPDATE cell SET text_start = 4 WHERE id = 2",
    "UPDATE block SET header_rows = 2 WHERE kind = 'table'",
    "UPDATE section SET level_told = 'number' WHERE id = 2",
    "UPDATE section SET heading_told = 'place' WHERE id = 2", "UPDATE note SET told = 'font'",
  ])
  func aChangedCellIsNamed(_ change: String) throws {
    let folder = try Folder()
    let path = try archive(folder)
    #expect(try Archive.verify(path, settings: settings).isSound)
    try tamper(path, change)
    let checks = try Archive.verify(path, settings: settings).checks
    #expect(checks.filter { $0.outcome == .failed }.map(\.name) == [.readings])
  }

  @Test func theTablesOfOlderReadingsGetTheirCells() throws {
    let db = try Connection.inMemory()
    for step in ArchiveSchema.migrations.prefix(3) { try db.script(step.sql) }
    try db.script("PRAGMA foreign_keys = OFF")
    let texts = ["Post\t2031\nZorg\t0,2", "één", "\t\té\n\n😀\t", "a\nb\tc"]
    for (index, text) in texts.enumerated() {
      try db.execute(
        """
        INSERT INTO block (
          id, revision_id, section_id, ordinal, kind, heading, text, page, first_line, last_line)
        VALUES (?, 1, 1, ?, 'table', '', ?, 1, 1, 1)
        """, index + 1, index + 1, text)
    }
    try db.script(ArchiveSchema.migrations[3].sql)
    let cells = try db.query(
      "SELECT block_id, row_number, column_number, text, text_start, text_end FROM cell ORDER BY id"
    ) { row in
      "\(try row.int(0)) \(try row.int(1)).\(try row.int(2)) \(try row.text(3)) "
        + "\(try row.int(4))..<\(try row.int(5))"
    }
    let expected = texts.enumerated().flatMap { index, text in
      let block = Block(
        ordinal: 1, kind: .table, text: text, segments: [], page: 1, lines: 1...1)
      return block.rows.enumerated().flatMap { row, cells in
        cells.enumerated().map { column, cell in
          "\(index + 1) \(row + 1).\(column + 1) \(cell.text) \(cell.range)"
        }
      }
    }
    #expect(cells == expected)
  }
}

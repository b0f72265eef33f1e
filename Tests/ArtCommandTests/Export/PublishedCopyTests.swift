import Foundation
import SQLite
import Testing

/// `export sqlite`: what is in the copy, and what is not.
@Suite struct PublishedCopyTests {
  private let facts = "SELECT count(*) FROM letter_fact"

  private func count(_ db: Connection, _ sql: String) throws -> Int {
    try db.first(sql) { try $0.int(0) } ?? -1
  }

  private func open(_ place: Workplace, _ name: String) throws -> Connection {
    try Connection(path: "\(place.path)/\(name)", mode: .readOnly)
  }

  @Test func theCopyTellsWhatTheLettersSayAndNothingOfTheWorkOnThem() throws {
    let place = try SQLExportTests.hostilePlace()
    let outcome = try place.run("export", "sqlite", "-o", "letters.sqlite")
    #expect(outcome.code == 0, "\(outcome.messages)")
    let copy = try open(place, "letters.sqlite")
    let archive = try Connection(path: place.archive, mode: .readOnly)
    for view in ["letter", "passage", "letter_fact", "letter_citation", "letter_contribution"] {
      let rows = "SELECT * FROM \(view)"
      func all(_ db: Connection) throws -> [[Value]] {
        try db.query(rows) { row in try (0..<row.columnCount).map { try row.value($0) } }
      }
      #expect(try all(copy) == all(archive), "\(view)")
    }
    let noted = """
      SELECT (SELECT count(*) FROM decision WHERE by IS NOT NULL OR why IS NOT NULL)
        + (SELECT count(*) FROM series_change WHERE by IS NOT NULL OR why IS NOT NULL)
        + (SELECT count(*) FROM source WHERE received_from IS NOT NULL OR bytes IS NOT NULL)
        + (SELECT count(*) FROM revision WHERE reason IS NOT NULL)
      """
    #expect(try count(copy, noted) == 0)
    let bytes = String(decoding: try place.bytes("letters.sqlite"), as: UTF8.self)
    for word in ["O'Brien", Workplace.fixtures, place.path, "PRAGMA"] {
      #expect(!bytes.contains(word), "\(word)")
    }
    #expect(
      try count(
        copy, "SELECT count(*) FROM sqlite_schema WHERE name IN ('event', 'ledger')") == 0)
    #expect(try copy.query("PRAGMA integrity_check") { try $0.text(0) } == ["ok"])
    #expect(try copy.query("PRAGMA foreign_key_check") { try $0.text(0) } == [])
    try copy.close()
    // It is no archive, and the program says so.
    #expect(try place.run("list", "-a", "letters.sqlite").code == 78)
  }

  @Test func whatIsNotPublishedComesWhenItIsAskedFor() throws {
    let place = try SQLExportTests.hostilePlace()
    #expect(
      try place.run("export", "sqlite", "-o", "all.sqlite", "--with-review", "--sources").code == 0)
    let copy = try open(place, "all.sqlite")
    #expect(try count(copy, "SELECT count(*) FROM decision WHERE by = 'O''Brien \\.'") == 1)
    #expect(try count(copy, "SELECT count(*) FROM event") > 5)
    let whole = "SELECT count(*) FROM source WHERE length(bytes) = byte_length"
    let (with, all) = (try count(copy, whole), try count(copy, "SELECT count(*) FROM source"))
    #expect(with == all && all > 8)
  }

  @Test func everyTableAndColumnIsDocumentedAndEveryColumnOfNotesIsEmpty() throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("export", "sqlite", "-o", "letters.sqlite").code == 0)
    let copy = try open(place, "letters.sqlite")
    let missing = try copy.query(
      """
      SELECT t.name || '.' || c.name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
      WHERE t.schema = 'main' AND t.type IN ('table', 'view', 'virtual')
        AND t.name NOT LIKE 'sqlite%'
        AND (t.name, c.name) NOT IN (SELECT table_name, column_name FROM docs)
      """
    ) { try $0.text(0) }
    #expect(missing == [])
    // A later table of decisions must not bring names along.
    let notes = try copy.query(
      """
      SELECT t.name, c.name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
      WHERE t.schema = 'main' AND t.type = 'table' AND c.name IN ('by', 'received_from')
      """
    ) { (try $0.text(0), try $0.text(1)) }
    #expect(notes.count >= 5)
    for (table, column) in notes {
      #expect(try count(copy, "SELECT count(\"\(column)\") FROM \"\(table)\"") == 0)
    }
  }

  @Test func theCommonQuestionsAreViewsAndQueriesThatRun() throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("export", "sqlite", "-o", "letters.sqlite", "--series", "ISIS").code == 0)
    let copy = try open(place, "letters.sqlite")
    let metadata = try Plain(json: place.bytes("metadata.json"))
    let queries = metadata["databases"]["letters"]["queries"]
    #expect(queries.keys.count >= 8)
    for name in queries.keys {
      let sql = queries[name]["sql"].string ?? ""
      let rows = try copy.withStatement(sql) { statement in
        if !queries[name]["params"].items.isEmpty {
          try statement.bind(named: [":old": "kst-27925-612", ":new": "kst-27925-U"])
        }
        return try statement.map { _ in true }.count
      }
      #expect(rows > 0, "\(name)")
    }
    for view in ["letter_mandate", "letter_ceiling", "letter_amount", "cited_paper"] {
      #expect(try count(copy, "SELECT count(*) FROM \(view)") > 0, "\(view)")
    }
    let ceiling = try copy.query(
      """
      SELECT letter, people FROM letter_ceiling
      WHERE subject = 'training' AND role = 'ceiling' AND NOT is_total ORDER BY date, letter
      """
    ) { "\(try $0.text(0)) \(try $0.int(1))" }
    #expect(ceiling.first == "kst-27925-506 130")
  }
}

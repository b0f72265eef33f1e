import SQLite
import Testing

@Suite struct QueryTests {
  let db: Connection

  init() throws {
    db = try Connection.inMemory()
    try db.script(
      """
      CREATE TABLE letter (id INTEGER PRIMARY KEY, dossier TEXT NOT NULL, sent TEXT) STRICT;
      CREATE UNIQUE INDEX letter_dossier ON letter (dossier);
      """)
  }

  @Test func aRowComesBackAsItWentIn() throws {
    try db.execute("INSERT INTO letter (dossier, sent) VALUES (?, ?)", "27925", "2018-09-14")
    let days = try db.query("SELECT sent FROM letter WHERE dossier = ?", "27925") { row in
      try row.text(0)
    }
    #expect(days == ["2018-09-14"])
    #expect(try db.changes == 1)
    #expect(try db.lastInsertRowID == 1)
  }

  @Test func nilIsNull() throws {
    try db.execute("INSERT INTO letter (dossier, sent) VALUES (?, ?)", "27925", nil)
    let unknown: String? = nil
    try db.execute("INSERT INTO letter (dossier, sent) VALUES (?, ?)", "29521", unknown)
    let days = try db.query("SELECT sent FROM letter") { row in try row.optionalText(0) }
    #expect(days == [nil, nil])
  }

  @Test func argumentsMayComeAsAnArray() throws {
    let arguments: [(any Bindable)?] = [7, "27925", nil]
    try db.execute("INSERT INTO letter VALUES (?, ?, ?)", arguments: arguments)
    let rows = try db.query("SELECT * FROM letter WHERE id = ?", arguments: [7]) { row in
      try (0..<row.columnCount).map { try row.value($0) }
    }
    #expect(rows == [[.integer(7), .text("27925"), .null]])
  }

  @Test func firstStopsAtTheFirstRow() throws {
    var computed = 0
    let sql = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n"
    let found = try db.first(sql) { row in
      computed += 1
      return try row.int(0)
    }
    #expect(found == 1)
    #expect(computed == 1)
    #expect(try db.first("SELECT 1 WHERE 0") { row in try row.int(0) } == nil)
  }

  @Test func forEachHandsOverEveryRow() throws {
    var seen: [Int] = []
    try db.forEach("VALUES (1), (2), (3)") { row in seen.append(try row.int(0)) }
    #expect(seen == [1, 2, 3])
  }

  @Test func aWalkStopsWhenItIsToldTo() throws {
    var seen: [Int] = []
    try db.withStatement("VALUES (1), (2), (3)") { statement in
      try statement.forEachWhile { row in
        seen.append(try row.int(0))
        return seen.count < 2
      }
    }
    #expect(seen == [1, 2])
  }

  @Test func aBrokenConstraintCarriesItsExtendedCodeAndStatement() throws {
    let insert = "INSERT INTO letter (dossier) VALUES (?)"
    try db.execute(insert, "27925")
    let expected = SQLiteError(
      code: 2067, message: "UNIQUE constraint failed: letter.dossier", subject: insert)
    #expect(throws: expected) { try db.execute(insert, "27925") }
    #expect(expected.primaryCode == 19)
    #expect(
      "\(expected)" == "UNIQUE constraint failed: letter.dossier (SQLite code 2067) in: \(insert)")
  }

  @Test func aSyntaxErrorTellsWhereItIs() throws {
    let sql = "SELECT sent FORM letter"
    let expected = SQLiteError(
      code: 1, message: "near \"letter\": syntax error", subject: sql, offset: 17)
    #expect(throws: expected) { try db.execute(sql) }
  }

  @Test func aWrongNumberOfValuesIsRefused() throws {
    let sql = "SELECT ?, ?"
    #expect(throws: UsageError.parameterCount(expected: 2, given: 1, sql: sql)) {
      try db.execute(sql, 1)
    }
  }

  @Test func aClosedConnectionSaysSo() throws {
    try db.close()
    try db.close()
    #expect(throws: UsageError.closed) { try db.execute("SELECT 1") }
  }

  @Test func closingWhileAStatementIsLentIsRefused() throws {
    let error = #expect(throws: SQLiteError.self) {
      try db.withStatement("SELECT 1") { _ in try db.close() }
    }
    #expect(error?.code == 5)
    #expect(try db.first("SELECT 2") { row in try row.int(0) } == 2)
  }
}

import SQLite
import Testing

/// SQL that a user typed: one statement, its names, and whether it writes.
@Suite struct UserStatementTests {
  let db: Connection

  init() throws {
    db = try Connection.inMemory()
    try db.script("CREATE TABLE n (x INTEGER); INSERT INTO n VALUES (1)")
  }

  func use<Result>(_ sql: String, _ body: (borrowing Statement) throws -> Result) throws -> Result {
    try db.withStatement(sql, cached: false, body)
  }

  @Test(arguments: ["", "  \n", ";", "-- nothing", "/* nothing */ ;; -- at all"])
  func sqlWithoutAStatementIsRefused(_ sql: String) {
    #expect(throws: UsageError.noStatement(sql: sql)) { try use(sql) { _ in } }
  }

  @Test(arguments: [
    "SELECT 1; DELETE FROM n", "SELECT 1;SELECT 2;", "SELECT 1; -- then\n DROP TABLE n",
    "SELECT 1; nonsense",
  ])
  func aSecondStatementIsRefused(_ sql: String) throws {
    #expect(throws: UsageError.severalStatements(sql: sql)) { try use(sql) { _ in } }
    #expect(throws: UsageError.severalStatements(sql: sql)) { try db.execute(sql) }
    #expect(try db.numbers() == [1])
  }

  @Test(arguments: [
    "SELECT x FROM n;", "SELECT x FROM n ; ; ", "/* a */ SELECT x FROM n; -- b",
    ";SELECT x FROM n; /* unfinished",
  ])
  func commentsAndSemicolonsAroundOneStatementAreFine(_ sql: String) throws {
    #expect(try use(sql) { try $0.map { row in try row.int(0) } } == [1])
  }

  @Test func aNULInSQLIsRefused() {
    let sql = "SELECT x FROM n\0; DROP TABLE n"
    #expect(throws: UsageError.nul(in: sql)) { try use(sql) { _ in } }
    #expect(throws: UsageError.nul(in: sql)) { try db.script(sql) }
  }

  @Test func aStatementTellsWhetherItWrites() throws {
    #expect(try use("SELECT x FROM n") { $0.isReadOnly })
    #expect(try use("EXPLAIN SELECT x FROM n") { $0.isReadOnly })
    #expect(try !use("DELETE FROM n") { $0.isReadOnly })
    #expect(try !use("WITH a AS (SELECT 1) INSERT INTO n SELECT * FROM a") { $0.isReadOnly })
    #expect(try !use("PRAGMA user_version = 3") { $0.isReadOnly })
  }

  @Test func aStatementNamesItsColumnsAndParameters() throws {
    try use("SELECT x AS een, :a, @b AS twee, $c, ?, ?9 FROM n") { statement in
      #expect(statement.columnNames == ["een", ":a", "twee", "$c", "?", "?9"])
      #expect(
        statement.parameterNames == [":a", "@b", "$c", nil, nil, nil, nil, nil, "?9"])
      #expect(statement.parameterCount == 9)
    }
    #expect(try use("DELETE FROM n") { $0.columnNames } == [])
  }

  @Test func namesBindWithAndWithoutSigil() throws {
    let row = try use("SELECT :a, @b, $c, :a, ?4") { statement in
      try statement.bind(named: ["a": 1, "@b": "twee", "c": nil, "4": 4.5])
      return try statement.first { row in try (0..<5).map { try row.value($0) } }
    }
    #expect(row == [.integer(1), .text("twee"), .null, .integer(1), .real(4.5)])
  }

  @Test func aNameWithoutAValueIsReported() throws {
    let sql = "SELECT :a, :b"
    #expect(throws: UsageError.missingParameter(":b", sql: sql)) {
      try use(sql) { try $0.bind(named: ["a": 1]) }
    }
    #expect(throws: UsageError.missingParameter("?1", sql: "SELECT ?")) {
      try use("SELECT ?") { try $0.bind(named: [:]) }
    }
  }

  @Test func aValueWithoutANameIsReported() throws {
    let sql = "SELECT :a"
    #expect(throws: UsageError.unknownParameter("b", sql: sql)) {
      try use(sql) { try $0.bind(named: ["a": 1, "b": 2]) }
    }
    #expect(throws: UsageError.unknownParameter("a", sql: sql)) {
      try use(sql) { try $0.bind(named: ["a": 1, ":a": 2]) }
    }
  }
}

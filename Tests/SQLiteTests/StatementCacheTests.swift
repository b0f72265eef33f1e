import Testing

@testable import SQLite

@Suite struct StatementCacheTests {
  let db: Connection

  init() throws {
    db = try Connection.inMemory()
    try db.script("CREATE TABLE n (x INTEGER); INSERT INTO n VALUES (1), (2)")
  }

  @Test func theSameSQLIsPreparedOnce() throws {
    let first = try db.withStatement("SELECT x FROM n") { $0.prepared }
    let second = try db.withStatement("SELECT x FROM n") { $0.prepared }
    #expect(first === second)
    #expect(db.cachedStatementCount == 1)
  }

  @Test func aStatementInUseIsNotLentTwice() throws {
    let sql = "SELECT x FROM n ORDER BY x"
    var pairs: [[Int]] = []
    try db.forEach(sql) { outer in
      let x = try outer.int(0)
      try db.forEach(sql) { inner in pairs.append([x, try inner.int(0)]) }
    }
    #expect(pairs == [[1, 1], [1, 2], [2, 1], [2, 2]])
    #expect(db.cachedStatementCount == 1)
  }

  @Test func aStatementIsNotRunInsideItsOwnWalk() throws {
    let sql = "SELECT x FROM n"
    #expect(throws: UsageError.statementRunning(sql: sql)) {
      try db.withStatement(sql) { statement in
        try statement.forEach { _ in try statement.runBound() }
      }
    }
    #expect(try db.numbers(sql) == [1, 2])
  }

  @Test func bindingsDoNotLeakIntoTheNextLoan() throws {
    try db.withStatement("SELECT ?") { try $0.bind(5, at: 1) }
    let value = try db.withStatement("SELECT ?") { statement in
      try statement.first { row in try row.value(0) }
    }
    #expect(value == .null)
  }

  @Test func aStatementComesBackResetWhenItsUserThrows() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try db.forEach("SELECT x FROM n") { _ in throw Stop() }
    }
    // An unfinished SELECT would hold a lock and keep the table from being dropped.
    try db.execute("DROP TABLE n")
    #expect(throws: SQLiteError.self) { try db.numbers() }
  }

  @Test func sqlThatDiffersOnlyInNormalizationIsNotTheSame() throws {
    let (one, two) = ("SELECT 'caf\u{e9}'", "SELECT 'cafe\u{301}'")
    #expect(one == two)
    let texts = try [one, two].map { sql in
      try db.first(sql) { row in try row.withText(0) { $0.count } }
    }
    #expect(texts == [5, 6])
  }

  @Test func theLeastRecentlyUsedStatementIsDropped() throws {
    let kept = try db.withStatement("SELECT 0") { $0.prepared }
    for number in 1...200 {
      try db.execute("SELECT \(number)")
      try db.execute("SELECT 0")
    }
    #expect(db.cachedStatementCount == 128)
    #expect(try db.withStatement("SELECT 0") { $0.prepared } === kept)
    let oldest = try db.withStatement("SELECT 74") { $0.prepared }
    #expect(try db.withStatement("SELECT 74") { $0.prepared } === oldest)
  }

  @Test func aCacheFullOfLentStatementsKeepsNoMore() throws {
    func lend(_ number: Int) throws {
      guard number <= 130 else { return }
      try db.withStatement("SELECT \(number)") { statement in
        try lend(number + 1)
        #expect(try statement.first { row in try row.int(0) } == number)
      }
    }
    try lend(1)
    #expect(db.cachedStatementCount == 128)
  }

  @Test func sqlThatIsNotToBeCachedIsNot() throws {
    try db.withStatement("SELECT 1", cached: false) { _ in }
    #expect(db.cachedStatementCount == 0)
  }

  @Test func aCachedStatementDoesNotKeepItsConnectionAlive() throws {
    weak var released: Connection?
    do {
      let connection = try Connection.inMemory()
      try connection.execute("SELECT 1")
      released = connection
      #expect(released != nil)
    }
    #expect(released == nil)
  }

  @Test func aCachedStatementFollowsAChangeOfTheSchema() throws {
    let columns = { try self.db.first("SELECT * FROM n") { row in row.columnCount } }
    #expect(try columns() == 1)
    try db.script("ALTER TABLE n ADD COLUMN y TEXT")
    #expect(try columns() == 2)
  }
}

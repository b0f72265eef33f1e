import SQLite
import Testing

@Suite struct TransactionTests {
  struct Interruption: Error, Equatable {}

  let db: Connection

  init() throws {
    db = try Connection.inMemory()
    try db.script("CREATE TABLE n (x INTEGER PRIMARY KEY) STRICT")
  }

  func numbers() throws -> [Int] {
    try db.query("SELECT x FROM n ORDER BY x") { row in try row.int(0) }
  }

  @Test func aTransactionThatReturnsIsKept() throws {
    let inside = try db.transaction {
      try db.execute("INSERT INTO n VALUES (1)")
      return try db.isInTransaction
    }
    #expect(inside)
    #expect(try !db.isInTransaction)
    #expect(try numbers() == [1])
  }

  @Test func aTransactionThatThrowsLeavesNothing() throws {
    #expect(throws: Interruption()) {
      try db.transaction {
        try db.execute("INSERT INTO n VALUES (1)")
        throw Interruption()
      }
    }
    #expect(try !db.isInTransaction)
    #expect(try numbers() == [])
  }

  @Test func aCommitThatFailsIsRolledBack() throws {
    try db.script(
      """
      CREATE TABLE child (
        x INTEGER NOT NULL REFERENCES n (x) DEFERRABLE INITIALLY DEFERRED) STRICT;
      """)
    let expected = SQLiteError(
      code: 787, message: "FOREIGN KEY constraint failed", subject: "COMMIT")
    #expect(throws: expected) {
      try db.transaction { try db.execute("INSERT INTO child VALUES (5)") }
    }
    #expect(try !db.isInTransaction)
    #expect(try db.first("SELECT count(*) FROM child") { row in try row.int(0) } == 0)
  }

  @Test func aTransactionInsideATransactionIsRefused() throws {
    #expect(throws: UsageError.transactionOpen) {
      try db.transaction { try db.transaction {} }
    }
    #expect(throws: UsageError.transactionOpen) {
      try db.transaction { try db.read {} }
    }
    #expect(try !db.isInTransaction)
  }

  @Test func aSavepointOutsideATransactionIsRefused() throws {
    #expect(throws: UsageError.noTransaction) { try db.savepoint {} }
  }

  @Test func aSavepointIsUndoneAlone() throws {
    try db.transaction {
      try db.execute("INSERT INTO n VALUES (1)")
      try? db.savepoint {
        try db.execute("INSERT INTO n VALUES (2)")
        throw Interruption()
      }
      try db.savepoint("a \"quoted\" name") { try db.execute("INSERT INTO n VALUES (3)") }
    }
    #expect(try numbers() == [1, 3])
  }

  @Test func savepointsOfOneNameStandInsideEachOther() throws {
    try db.transaction {
      try db.savepoint {
        try db.execute("INSERT INTO n VALUES (1)")
        try? db.savepoint {
          try db.execute("INSERT INTO n VALUES (2)")
          throw Interruption()
        }
      }
    }
    #expect(try numbers() == [1])
  }

  @Test func aBlockThatEndsItsTransactionItselfIsReported() throws {
    #expect(throws: UsageError.transactionEnded) {
      try db.transaction { try db.execute("ROLLBACK") }
    }
    #expect(throws: UsageError.transactionEnded) {
      try db.transaction { try db.savepoint { try db.execute("COMMIT") } }
    }
  }

  @Test func theFirstErrorSurvivesARollbackBySQLiteItself() throws {
    let insert = "INSERT OR ROLLBACK INTO n VALUES (1)"
    let expected = SQLiteError(
      code: 1555, message: "UNIQUE constraint failed: n.x", subject: insert)
    #expect(throws: expected) {
      try db.transaction {
        try db.execute(insert)
        try db.savepoint { try db.execute(insert) }
      }
    }
    #expect(try numbers() == [])
  }
}

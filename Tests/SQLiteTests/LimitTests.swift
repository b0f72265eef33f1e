import SQLite
import Testing

@Suite struct LimitTests {
  let db: Connection

  init() throws { db = try Connection.inMemory() }

  func failure(_ sql: String) -> SQLiteError? {
    #expect(throws: SQLiteError.self) { try db.execute(sql) }
  }

  @Test(arguments: Limit.allCases)
  func aLimitStandsWhereItIsSet(_ limit: Limit) throws {
    let before = try db.limit(limit)
    try db.setLimit(limit, to: 1)
    // SQLite keeps room for a name in its shortest length.
    #expect(try [1, 30].contains(db.limit(limit)))
    try db.setLimit(limit, to: before)
    #expect(try db.limit(limit) == before)
  }

  @Test func noDatabaseIsAttachedAtALimitOfZero() throws {
    try db.setLimit(.attached, to: 0)
    #expect(failure("ATTACH ':memory:' AS other")?.message == "too many attached databases - max 0")
    try db.setLimit(.attached, to: -1)
    #expect(try db.limit(.attached) == 0)
  }

  @Test func aValueLongerThanItsLimitIsRefused() throws {
    try db.setLimit(.length, to: 1000)
    #expect(failure("SELECT zeroblob(1001)")?.code == ResultCode.tooBig)
    let text = String(repeating: "a", count: 1001)
    let error = #expect(throws: SQLiteError.self) { try db.execute("SELECT ?", text) }
    #expect(error?.code == ResultCode.tooBig)
  }

  @Test func aStatementLongerThanItsLimitIsRefused() throws {
    try db.setLimit(.sqlLength, to: 100)
    let sql = "SELECT " + String(repeating: "1 + ", count: 50) + "1"
    #expect(failure(sql)?.code == ResultCode.tooBig)
  }

  @Test func anExpressionDeeperThanItsLimitIsRefused() throws {
    try db.setLimit(.expressionDepth, to: 10)
    let sql = "SELECT " + String(repeating: "1 + ", count: 50) + "1"
    #expect(
      failure(sql)?.message == "Expression tree is too large (maximum depth 10)")
  }

  /// In a process of its own: the limit holds for every connection of a process.
  @Test func memoryBeyondItsLimitIsRefused() async {
    await #expect(processExitsWith: .success) {
      SQLiteMemory.setHardHeapLimit(4_000_000)
      #expect(SQLiteMemory.hardHeapLimit == 4_000_000)
      let db = try Connection.inMemory()
      let sql = "SELECT length(replace(hex(zeroblob(1000000)), '0', 'vrede'))"
      let expected = SQLiteError(code: ResultCode.noMemory, message: "out of memory", subject: sql)
      #expect(throws: expected) { try db.execute(sql) }
      #expect((1...4_000_000).contains(SQLiteMemory.used))
      #expect(SQLiteMemory.highwater >= SQLiteMemory.used)
      SQLiteMemory.setHardHeapLimit(0)
      #expect(SQLiteMemory.hardHeapLimit == 0)
      try db.execute(sql)
    }
  }
}

import SQLite
import Testing

@Suite struct BindingTests {
  let db: Connection

  init() throws { db = try Connection.inMemory() }

  func echo(_ value: (any Bindable)?) throws -> Value? {
    try db.first("SELECT ?", value) { row in try row.value(0) }
  }

  @Test func everyTypeBindsAsItsStorageClass() throws {
    #expect(try echo(nil) == .null)
    #expect(try echo(Int.min) == .integer(.min))
    #expect(try echo(Int64.max) == .integer(.max))
    #expect(try echo(Int32(7)) == .integer(7))
    #expect(try echo(true) == .integer(1))
    #expect(try echo(false) == .integer(0))
    #expect(try echo(0.1) == .real(0.1))
    #expect(try echo("vrede") == .text("vrede"))
    #expect(try echo("vrede en recht".prefix(5)) == .text("vrede"))
    #expect(try echo([1, 2] as [UInt8]) == .blob([1, 2]))
    #expect(try echo(([1, 2, 3] as [UInt8])[1...]) == .blob([2, 3]))
    #expect(try echo(Value.real(2)) == .real(2))
    #expect(try echo(Double.nan) == .null)
  }

  @Test func aNULInTextSurvives() throws {
    #expect(try echo("voor\0na") == .text("voor\0na"))
  }

  @Test func emptyTextAndEmptyBlobStayWhatTheyAre() throws {
    #expect(try echo("") == .text(""))
    #expect(try echo([] as [UInt8]) == .blob([]))
  }

  @Test func textIsNotNormalized() throws {
    let (one, two) = ("caf\u{e9}", "cafe\u{301}")
    #expect(try echo(one) == .text(one))
    #expect(try echo(two) == .text(two))
    #expect(try echo(one) != .text(two))
  }

  @Test func bigBlobsAndTextsCrossWhole() throws {
    let bytes = (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try echo(bytes) == .blob(bytes))
    let text = String(repeating: "vrede en recht é ", count: 200_000)
    #expect(try echo(text) == .text(text))
  }

  @Test func aBufferIsCopiedWhenItIsBound() throws {
    let result = try db.withStatement("SELECT ?") { statement in
      var bytes: [UInt8] = [1, 2, 3]
      try bytes.withUnsafeBytes { try statement.bind($0, at: 1) }
      bytes[0] = 9
      return try statement.first { row in try row.blob(0) }
    }
    #expect(result == [1, 2, 3])
  }

  @Test func aValueForAParameterThatIsNotThereIsRefused() throws {
    let expected = SQLiteError(
      code: 25, message: "column index out of range", subject: "SELECT ?")
    for index in [0, 2, -1, .max] {
      #expect(throws: expected) {
        try db.withStatement("SELECT ?") { try $0.bind(1, at: index) }
      }
    }
  }

  @Test func bindingsStayFromRunToRunOfOneLoan() throws {
    try db.script("CREATE TABLE t (a INTEGER, b TEXT) STRICT")
    try db.withStatement("INSERT INTO t VALUES (?, ?)") { insert in
      try insert.bind("same", at: 2)
      for number in 1...3 {
        try insert.bind(number, at: 1)
        try insert.runBound()
      }
    }
    let rows = try db.query("SELECT a, b FROM t") { row in "\(try row.int(0)) \(try row.text(1))" }
    #expect(rows == ["1 same", "2 same", "3 same"])
  }

  @Test func aFailedRunLeavesTheStatementReady() throws {
    try db.script("CREATE TABLE t (a INTEGER PRIMARY KEY) STRICT")
    try db.withStatement("INSERT INTO t VALUES (?)") { insert in
      try insert.run(1)
      let error = #expect(throws: SQLiteError.self) { try insert.run(1) }
      #expect(error?.code == ResultCode.constraintPrimaryKey)
      try insert.run(2)
    }
    #expect(try db.numbers("SELECT a FROM t") == [1, 2])
  }
}

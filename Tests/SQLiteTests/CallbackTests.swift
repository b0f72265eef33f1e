import Foundation
import SQLite
import Testing

@Suite struct CallbackTests {
  static let endless =
    "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"

  let db: Connection

  init() throws {
    db = try Connection.inMemory()
    try db.script("CREATE TABLE letter (id INTEGER, text TEXT); INSERT INTO letter VALUES (1, 'a')")
  }

  @Test func theAuthorizerDeniesAttach() throws {
    try db.setAuthorizer { $0.action == .attach ? .deny : .allow }
    let sql = "ATTACH ':memory:' AS other"
    let expected = SQLiteError(code: 23, message: "not authorized", subject: sql)
    #expect(throws: expected) { try db.execute(sql) }
    try db.setAuthorizer(nil)
    try db.execute(sql)
  }

  @Test func theAuthorizerIsToldWhatIsAsked() throws {
    final class Log { var requests: [AuthorizerRequest] = [] }
    let log = Log()
    try db.setAuthorizer { request in
      log.requests.append(request)
      return .allow
    }
    try db.execute("SELECT upper(text) FROM letter")
    #expect(log.requests.map(\.action) == [.select, .function, .read])
    #expect(log.requests.map(\.first) == [nil, nil, "letter"])
    #expect(log.requests.map(\.second) == [nil, "upper", "text"])
    #expect(log.requests.map(\.database) == [nil, nil, "main"])
    #expect(log.requests.map(\.source) == [nil, nil, nil])
  }

  @Test func anIgnoredColumnReadsAsNull() throws {
    try db.setAuthorizer { $0.action == .read && $0.second == "text" ? .ignore : .allow }
    let row = try db.first("SELECT id, text FROM letter") { row in
      [try row.value(0), try row.value(1)]
    }
    #expect(row == [.integer(1), .null])
  }

  @Test func aStatementPreparedBeforeIsAskedAboutToo() throws {
    let sql = "SELECT text FROM letter"
    #expect(try db.first(sql) { row in try row.text(0) } == "a")
    try db.setAuthorizer { $0.action == .read ? .deny : .allow }
    let error = #expect(throws: SQLiteError.self) { try db.execute(sql) }
    #expect(error?.code == ResultCode.auth)
  }

  @Test func theProgressHandlerStopsARunawayQuery() throws {
    var asked = 0
    try db.setProgressHandler(every: 100) {
      asked += 1
      return asked == 50
    }
    let expected = SQLiteError(code: 9, message: "interrupted", subject: Self.endless)
    #expect(throws: expected) { try db.execute(Self.endless) }
    #expect(asked == 50)
    try db.setProgressHandler(nil)
    try db.execute("SELECT count(*) FROM letter")
    #expect(asked == 50)
  }

  @Test func aQueryIsInterruptedFromAnotherThread() throws {
    let interrupter = db.interrupter
    // Again and again, as an interruption before the query has begun would be lost.
    let thread = Thread {
      while !Thread.current.isCancelled {
        interrupter.interrupt()
        Thread.sleep(forTimeInterval: 0.001)
      }
    }
    thread.start()
    defer { thread.cancel() }
    let expected = SQLiteError(code: 9, message: "interrupted", subject: Self.endless)
    #expect(throws: expected) { try db.execute(Self.endless) }
  }

  @Test func interruptingAClosedConnectionDoesNothing() throws {
    let interrupter = db.interrupter
    try db.close()
    interrupter.interrupt()
    #expect(throws: UsageError.closed) { try db.numbers() }
  }

  @Test func closuresAreReleasedWithTheConnection() throws {
    final class Token {}
    weak var released: Token?
    do {
      let connection = try Connection.inMemory()
      let token = Token()
      released = token
      try connection.setAuthorizer { _ in withExtendedLifetime(token) { .allow } }
      try connection.setProgressHandler { withExtendedLifetime(token) { false } }
      try connection.execute("SELECT 1")
      #expect(released != nil)
    }
    #expect(released == nil)
  }

  @Test func aReplacedClosureIsReleased() throws {
    final class Token {}
    weak var released: Token?
    do {
      let token = Token()
      released = token
      try db.setAuthorizer { _ in withExtendedLifetime(token) { .allow } }
    }
    #expect(released != nil)
    try db.setAuthorizer { _ in .allow }
    #expect(released == nil)
  }
}

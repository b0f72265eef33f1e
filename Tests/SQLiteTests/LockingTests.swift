import Foundation
import SQLite
import Testing

@Suite struct LockingTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.database()
  }

  func connect(wait: Duration) throws -> Connection {
    try Connection(path: path, mode: .readWrite, busyTimeout: wait)
  }

  @Test func aSecondWriterIsToldThatTheFileIsBusy() throws {
    let (one, two) = (try connect(wait: .zero), try connect(wait: .zero))
    let expected = SQLiteError(
      code: 5, message: "database is locked", subject: "BEGIN IMMEDIATE")
    let refused = try one.transaction {
      #expect(throws: SQLiteError.self) { try two.transaction {} }
    }
    #expect(refused == expected)
    try two.transaction { try two.execute("DELETE FROM n") }
    #expect(try one.numbers() == [])
  }

  @Test func aWriterWaitsForTheOneBeforeIt() throws {
    let (locked, written) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let path = path
    Thread.detachNewThread {
      // Should this side fail, the counts below show it.
      _ = try? Connection(path: path, mode: .readWrite).transaction {
        locked.signal()
        Thread.sleep(forTimeInterval: 0.1)
      }
      written.signal()
    }
    try Self.wait(for: locked)
    let second = try connect(wait: .seconds(30))
    try second.transaction { try second.execute("INSERT INTO n VALUES (4)") }
    try Self.wait(for: written)
    #expect(try second.numbers() == [1, 2, 3, 4])
  }

  private static func wait(for semaphore: DispatchSemaphore) throws {
    try #require(semaphore.wait(timeout: .now() + 600) == .success)
  }

  @Test func aReadBlockKeepsSeeingOneState() throws {
    try connect(wait: .zero).script("PRAGMA journal_mode = WAL")
    let (reader, writer) = (try connect(wait: .zero), try connect(wait: .zero))
    try reader.read {
      #expect(try reader.numbers() == [1, 2, 3])
      try writer.execute("DELETE FROM n")
      #expect(try reader.numbers() == [1, 2, 3])
      let error = #expect(throws: SQLiteError.self) { try reader.execute("DELETE FROM n") }
      #expect(error?.code == ResultCode.busySnapshot)
    }
    #expect(try reader.numbers() == [])
  }

  @Test func aCommitThatFindsAReaderIsRolledBack() throws {
    let (reader, writer) = (try connect(wait: .zero), try connect(wait: .zero))
    try reader.read {
      let before = try reader.numbers()
      #expect(before == [1, 2, 3])
      let expected = SQLiteError(code: 5, message: "database is locked", subject: "COMMIT")
      #expect(throws: expected) {
        try writer.transaction { try writer.execute("DELETE FROM n") }
      }
      let stillOpen = try writer.isInTransaction
      #expect(!stillOpen)
    }
    #expect(try reader.numbers() == [1, 2, 3])
    #expect(try folder.contents() == ["a.db"])
  }

  @Test(arguments: [
    (Duration.zero, 0), (.milliseconds(1500), 1500), (.seconds(Int64.max), Int(Int32.max)),
  ])
  func theTimeToWaitIsSetInMilliseconds(_ wait: Duration, _ milliseconds: Int) throws {
    #expect(try connect(wait: wait).numbers("PRAGMA busy_timeout") == [milliseconds])
  }
}

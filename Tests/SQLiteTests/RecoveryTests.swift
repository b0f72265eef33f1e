import Foundation
import SQLite
import Testing

/// What a crash in mid transaction leaves behind: a half-written file and its journal.
@Suite struct RecoveryTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("crashed.db")
    try Self.leaveHotJournal(in: folder, at: path)
  }

  /// Copies file and journal while a transaction runs whose pages no longer fit in the cache, so
  /// that both are on the disk.
  static func leaveHotJournal(in folder: TemporaryFolder, at path: String) throws {
    let original = try folder.database("original.db")
    let db = try Connection(path: original, mode: .readWrite)
    try db.script("PRAGMA cache_size = 5")
    struct Crash: Error {}
    #expect(throws: Crash.self) {
      try db.transaction {
        try db.execute("UPDATE n SET x = x + 100")
        try db.script("CREATE TABLE filler (bytes BLOB)")
        for _ in 0..<100 { try db.execute("INSERT INTO filler VALUES (zeroblob(4000))") }
        try FileManager.default.copyItem(atPath: original, toPath: path)
        try FileManager.default.copyItem(
          atPath: original + "-journal", toPath: path + "-journal")
        throw Crash()
      }
    }
    try db.close()
  }

  var names: [String] { get throws { try folder.contents().filter { $0.hasPrefix("crashed") } } }

  @Test func aReadOnlyConnectionMeetsTheJournal() throws {
    let db = try Connection(path: path, mode: .readOnly)
    let error = #expect(throws: SQLiteError.self) { try db.numbers() }
    #expect(error?.code == ResultCode.readOnlyRollback)
  }

  @Test func recoveryPlaysTheJournalBack() throws {
    #expect(try names == ["crashed.db", "crashed.db-journal"])
    try Connection.recover(path: path)
    #expect(try names == ["crashed.db"])
    let db = try Connection(path: path, mode: .readOnly)
    #expect(try db.numbers() == [1, 2, 3])
    #expect(try db.first("PRAGMA integrity_check") { row in try row.text(0) } == "ok")
  }

  @Test func openingReadOnlyRecoversFirst() throws {
    let db = try Connection.openReadOnly(path: path)
    #expect(try db.isReadOnly)
    #expect(try db.numbers() == [1, 2, 3])
    #expect(try names == ["crashed.db"])
  }

  @Test func openingReadOnlyLeavesASoundFileAlone() throws {
    let sound = try folder.database("sound.db")
    let before = try Data(contentsOf: URL(filePath: sound))
    #expect(try Connection.openReadOnly(path: sound).numbers() == [1, 2, 3])
    #expect(try Data(contentsOf: URL(filePath: sound)) == before)
  }

  /// As a writer leaves it that is killed before it flushes its journal.
  @Test func aJournalWithNothingToUndoIsRemovedUnderTheLockOfAWriter() throws {
    let sound = try folder.database("sound.db")
    let before = try Data(contentsOf: URL(filePath: sound))
    for bytes in [[], [UInt8](repeating: 0, count: 512)] {
      try Data(bytes).write(to: URL(filePath: sound + "-journal"))
      let writer = try Connection(path: sound, mode: .readWrite)
      try writer.script("BEGIN IMMEDIATE")
      Connection.removeIdleJournal(beside: sound)
      #expect(try folder.contents().contains("sound.db-journal"))
      try writer.script("ROLLBACK")
      Connection.removeIdleJournal(beside: sound)
      #expect(!(try folder.contents().contains("sound.db-journal")))
      try writer.close()
    }
    #expect(try Data(contentsOf: URL(filePath: sound)) == before)
    // One that undoes a write stays for that.
    Connection.removeIdleJournal(beside: path)
    #expect(try names == ["crashed.db", "crashed.db-journal"])
  }

  @Test func openingReadOnlyTurnsADatabaseInWALModeBackThatNobodyUses() throws {
    let sound = try folder.database("sound.db")
    let user = try Connection(path: sound, mode: .readWrite)
    try user.script("PRAGMA journal_mode = WAL; INSERT INTO n VALUES (4)")
    #expect(try Connection.openReadOnly(path: sound).numbers() == [1, 2, 3, 4])
    #expect(try user.first("PRAGMA journal_mode") { row in try row.text(0) } == "wal")
    try user.close()
    #expect(try Connection.openReadOnly(path: sound).numbers() == [1, 2, 3, 4])
    #expect(try folder.contents().filter { $0.hasPrefix("sound") } == ["sound.db"])
  }

  @Test func aDatabaseInWALModeThatMayNotBeWrittenBesideSaysSo() throws {
    let sound = try folder.database("sound.db")
    let user = try Connection(path: sound, mode: .readWrite)
    try user.script("PRAGMA journal_mode = WAL")
    try user.close()
    #expect(chmod(sound, 0o666) == 0)
    #expect(chmod(folder.path, 0o555) == 0)
    defer { chmod(folder.path, 0o755) }
    try withoutPrivileges {
      let error = #expect(throws: SQLiteError.self) { try Connection.openReadOnly(path: sound) }
      #expect(error?.code == ResultCode.readOnlyCannotLock)
    }
  }

  @Test func recoveryCreatesNothing() throws {
    let missing = folder.file("missing.db")
    let expected = SQLiteError(code: 14, message: "unable to open database file", subject: missing)
    #expect(throws: expected) { try Connection.recover(path: missing) }
    #expect(throws: expected) { try Connection.openReadOnly(path: missing) }
    #expect(!FileManager.default.fileExists(atPath: missing))
  }

  @Test(arguments: ["the file", "the folder"])
  func recoveryThatIsNotPermittedReportsTheJournal(_ protected: String) throws {
    let (files, folderMode) = protected == "the file" ? (0o444, 0o777) : (0o666, 0o555)
    for name in [path, path + "-journal"] { #expect(chmod(name, mode_t(files)) == 0) }
    #expect(chmod(folder.path, mode_t(folderMode)) == 0)
    defer { chmod(folder.path, 0o755) }
    let expected = SQLiteError(
      code: 776, message: "attempt to write a readonly database", subject: path)
    try withoutPrivileges {
      #expect(throws: expected) { try Connection.openReadOnly(path: path) }
    }
    #expect(try names == ["crashed.db", "crashed.db-journal"])
  }
}

/// Runs `body` with a user's rights to files where the tests run as root, whom no mode stops.
private func withoutPrivileges(_ body: () throws -> Void) throws {
  guard geteuid() == 0 else { return try body() }
  // Linux keeps these rights for each thread, so other tests are not touched.
  typealias SetUser = @convention(c) (UInt32) -> Int32
  let symbol = try #require(dlsym(nil, "setfsuid"))
  let setUser = unsafeBitCast(symbol, to: SetUser.self)
  _ = setUser(65534)
  defer { _ = setUser(0) }
  try body()
}

import Foundation
import SQLite
import Testing

/// What may stand beside a database under the names of SQLite's own files.
@Suite struct CompanionTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.database()
  }

  /// Every way in which a file is opened by its path.
  private func expectRefusal(of companion: String, _ what: String) throws {
    let expected = CompanionError(path: companion, what: what)
    for mode in [OpenMode.readOnly, .readWrite, .create] {
      #expect(throws: expected) { try Connection(path: path, mode: mode) }
    }
    #expect(throws: expected) { try Connection.openReadOnly(path: path) }
    #expect(throws: expected) { try Connection.recover(path: path) }
    #expect(throws: expected) { try FileURI.make(path: path) }
  }

  @Test(arguments: ["-journal", "-wal", "-shm"])
  func onlyAPlainFileWithOneNameIsOpened(_ ending: String) throws {
    let companion = path + ending
    mkfifo(companion, 0o600)
    try expectRefusal(of: companion, "it is a device, pipe or socket")
    unlink(companion)
    mkdir(companion, 0o700)
    try expectRefusal(of: companion, "it is a folder")
    rmdir(companion)
    for target in ["nowhere", "other"] {
      symlink(target, companion)
      try expectRefusal(of: companion, "it is a symbolic link")
      unlink(companion)
    }
    try Data().write(to: URL(filePath: folder.file("other")))
    link(folder.file("other"), companion)
    try expectRefusal(of: companion, "it is a file that has another name too")
  }

  /// A journal that ends with the name of a file that does not exist any more was used up, for
  /// SQLite; one whose file exists makes SQLite remove that file.
  @Test(arguments: [0, 1, 512, 4617], [true, false])
  func aJournalThatNamesAnotherFileIsRefused(_ filling: Int, _ hasHeader: Bool) throws {
    let victim = folder.file("victim")
    try Data("mine".utf8).write(to: URL(filePath: victim))
    let mark: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
    func number(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(number >> (24 - 8 * $0) & 255) } }
    var journal = hasHeader ? mark : [UInt8](repeating: 0, count: 8)
    journal += number(0) + number(12345) + number(2) + number(512) + number(4096)
    journal += [UInt8](repeating: 0, count: 512 - journal.count + filling)
    let name = Array(victim.utf8)
    journal += number(0x4000_0000 / 4096 + 1) + name + number(name.count)
    journal += number(name.reduce(0) { $0 + Int($1) }) + mark
    try Data(journal).write(to: URL(filePath: path + "-journal"))
    try expectRefusal(
      of: path + "-journal", "it is a journal that names another file to remove")
    #expect(try folder.contents() == ["a.db", "a.db-journal", "victim"])
  }

  @Test func aFileThatIsNoJournalIsNotRemoved() throws {
    let notes = Data("Notes on the archive, and no journal.".utf8)
    try notes.write(to: URL(filePath: path + "-journal"))
    try expectRefusal(of: path + "-journal", "it is no journal of SQLite")
    #expect(try Data(contentsOf: URL(filePath: path + "-journal")) == notes)
  }

  /// The journal of a crash, in which one thing is another.
  @Test(
    arguments: [
      "pages of 512 bytes", "pages of no size", "no first page", "another program's first page",
      "a first page in another encoding", "another length", "the header only",
    ])
  func aJournalThatDoesNotFitTheDatabaseIsNotPlayedBack(_ fault: String) throws {
    unlink(path)
    try RecoveryTests.leaveHotJournal(in: folder, at: path)
    var journal = [UInt8](try Data(contentsOf: URL(filePath: path + "-journal")))
    func number(_ at: Int) -> Int { journal[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    let first = try #require(
      stride(from: number(20), through: journal.count - 4104, by: 4104).first { number($0) == 1 })
    switch fault {
    case "pages of 512 bytes": journal[26] = 2
    case "pages of no size": journal[26] = 0
    case "no first page": journal[first + 3] = 2
    case "another program's first page": journal[first + 4 + 71] = 1
    case "a first page in another encoding": journal[first + 4 + 59] = 2
    case "another length": journal[19] -= 1
    default: journal = Array(journal[..<20])
    }
    try Data(journal).write(to: URL(filePath: path + "-journal"))
    let before = try Data(contentsOf: URL(filePath: path))
    try expectRefusal(
      of: path + "-journal",
      "it is the journal of another database, or of another state of this one")
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    #expect(try [UInt8](Data(contentsOf: URL(filePath: path + "-journal"))) == journal)
  }

  /// An empty one, and one whose header was cleared after use, undo nothing.
  @Test(arguments: [0, 600])
  func aJournalThatIsUsedUpIsInNobodysWay(_ length: Int) throws {
    try Data(count: length).write(to: URL(filePath: path + "-journal"))
    #expect(try Connection.openReadOnly(path: path).numbers() == [1, 2, 3])
    #expect(try folder.contents() == ["a.db", "a.db-journal"])
  }

  @Test func aLogBelongsBesideADatabaseInWALModeOnly() throws {
    let log = folder.file("log.db")
    let db = try Connection(path: log, mode: .create)
    try db.script("PRAGMA journal_mode = WAL; CREATE TABLE n (x); INSERT INTO n VALUES (9)")
    let bytes = try Data(contentsOf: URL(filePath: log + "-wal"))
    // Beside its own database it is read, while the writer is at work too.
    #expect(try Connection(path: log, mode: .readOnly).numbers() == [9])
    try bytes.write(to: URL(filePath: path + "-wal"))
    let expected = CompanionError(path: path + "-wal", what: "it is the log of another database")
    for mode in [OpenMode.readOnly, .readWrite] {
      #expect(throws: expected) { try Connection(path: path, mode: mode) }
    }
    #expect(try Data(contentsOf: URL(filePath: path + "-wal")) == bytes)
    unlink(path + "-wal")
    #expect(try Connection(path: path, mode: .readOnly).numbers() == [1, 2, 3])
    try db.close()
  }

  // MARK: Passing a name on

  /// Puts a new database in the place of the one at `path`.
  private func replace() throws {
    let new = try folder.database("new.db")
    let db = try Connection(path: new, mode: .readWrite)
    try db.script("UPDATE n SET x = x + 10")
    try db.close()
    try Connection.retire(path: path, busyTimeout: .zero) { left in
      guard left.isEmpty else { throw CompanionError(path: left[0], what: "left") }
      rename(new, path)
    }
  }

  @Test func theJournalOfAnOldDatabaseIsPlayedBackBeforeItsNameIsPassedOn() throws {
    unlink(path)
    try RecoveryTests.leaveHotJournal(in: folder, at: path)
    try replace()
    #expect(try folder.contents() == ["a.db", "original.db"])
    #expect(try Connection.openReadOnly(path: path).numbers() == [11, 12, 13])
  }

  @Test func theLogOfAnOldDatabaseIsWrittenHomeBeforeItsNameIsPassedOn() throws {
    let log = folder.file("log.db")
    let db = try Connection(path: log, mode: .create)
    try db.script("PRAGMA journal_mode = WAL; CREATE TABLE n (x); INSERT INTO n VALUES (9)")
    for ending in ["", "-wal"] {
      try Data(contentsOf: URL(filePath: log + ending)).write(to: URL(filePath: path + ending))
    }
    try db.close()
    try replace()
    #expect(try folder.contents() == ["a.db", "log.db"])
    #expect(try Connection.openReadOnly(path: path).numbers() == [11, 12, 13])
  }

  @Test func aDatabaseInUseKeepsItsName() throws {
    let writer = try Connection(path: path, mode: .readWrite)
    try writer.transaction {
      try writer.execute("UPDATE n SET x = x + 10")
      let error = #expect(throws: SQLiteError.self) { try replace() }
      #expect(error?.primaryCode == ResultCode.busy)
    }
    #expect(try Connection.openReadOnly(path: path).numbers() == [11, 12, 13])
  }

  @Test(arguments: ["a database", "no database"])
  func whatStaysThereNeverthelessIsReported(_ what: String) throws {
    if what == "no database" { try Data("mine".utf8).write(to: URL(filePath: path)) }
    try Data(count: 600).write(to: URL(filePath: path + "-journal"))
    #expect(throws: CompanionError(path: path + "-journal", what: "left")) { try replace() }
    unlink(path + "-journal")
    unlink(folder.file("new.db"))
    try replace()
    #expect(try Connection.openReadOnly(path: path).numbers() == [11, 12, 13])
  }
}

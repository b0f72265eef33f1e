import Foundation
import SQLite
import Testing

@Suite struct CopyingTests {
  let folder: TemporaryFolder
  let db: Connection

  init() throws {
    folder = try TemporaryFolder()
    db = try Connection(path: folder.file("source.db"), mode: .create)
    try db.script("CREATE TABLE letter (id INTEGER PRIMARY KEY, text TEXT) STRICT")
    try db.setApplicationID(0x4131_3030)
    try db.setUserVersion(3)
    try db.transaction {
      try db.withStatement("INSERT INTO letter (text) VALUES (?)") { insert in
        for number in 0..<500 { try insert.run(String(repeating: "vrede \(number) ", count: 50)) }
      }
    }
  }

  func letters(_ db: Connection) throws -> [String] {
    try db.query("SELECT id, text FROM letter ORDER BY id") { row in
      "\(try row.int(0)) \(try row.text(1))"
    }
  }

  @Test func aBackupIsEqualByteForByte() throws {
    try db.backup(to: folder.file("copy.db"))
    let copy = try Connection.openReadOnly(path: folder.file("copy.db"))
    #expect(try letters(copy) == letters(db))
    #expect(try copy.applicationID == 0x4131_3030)
    #expect(try copy.userVersion == 3)
    #expect(try folder.contents() == ["copy.db", "source.db"])
    // The header counts changes and names the last writer: bytes 24 to 28 and 92 to 100.
    var files = try ["source.db", "copy.db"].map { name in
      try Array(Data(contentsOf: URL(filePath: folder.file(name))))
    }
    for index in files.indices {
      files[index].replaceSubrange(24..<28, with: [0, 0, 0, 0])
      files[index].replaceSubrange(92..<100, with: [0, 0, 0, 0, 0, 0, 0, 0])
    }
    #expect(files[0] == files[1])
  }

  @Test func aBackupGoesStepByStep() throws {
    var steps: [BackupProgress] = []
    let copy = try Connection.inMemory()
    try db.backup(into: copy, pagesPerStep: 10) { steps.append($0) }
    let pages = try #require(try db.first("PRAGMA page_count") { row in try row.int(0) })
    #expect(steps.map(\.total) == Array(repeating: pages, count: steps.count))
    #expect(steps.map(\.remaining) == stride(from: pages, to: 0, by: -10).dropFirst() + [0])
    #expect(try letters(copy) == letters(db))
  }

  @Test func aBackupThatIsGivenUpLeavesTheDestinationAsItWas() throws {
    struct Stop: Error {}
    let copy = try Connection(path: try folder.database("other.db"), mode: .readWrite)
    #expect(throws: Stop.self) {
      try db.backup(into: copy, pagesPerStep: 10) { _ in throw Stop() }
    }
    #expect(try copy.numbers() == [1, 2, 3])
    #expect(throws: Stop.self) {
      try db.backup(to: folder.file("copy.db"), pagesPerStep: 10) { _ in throw Stop() }
    }
    #expect(try folder.contents() == ["other.db", "source.db"])
  }

  @Test func aBackupDoesNotOverwriteADatabase() throws {
    let other = try folder.database("other.db")
    #expect(throws: UsageError.destinationNotEmpty(other)) { try db.backup(to: other) }
    #expect(throws: UsageError.destinationNotEmpty(other)) { try db.vacuum(into: other) }
    #expect(try Connection(path: other, mode: .readOnly).numbers() == [1, 2, 3])
  }

  @Test func aBackupIntoAFolderThatIsNotThereSaysSo() throws {
    let path = folder.file("none/copy.db")
    let expected = SQLiteError(code: 14, message: "unable to open database file", subject: path)
    #expect(throws: expected) { try db.backup(to: path) }
    let error = #expect(throws: SQLiteError.self) { try db.vacuum(into: path) }
    #expect(error?.primaryCode == ResultCode.cannotOpen)
  }

  @Test func aReadOnlyConnectionCanBeCopied() throws {
    let reader = try Connection(path: folder.file("source.db"), mode: .readOnly)
    try reader.backup(to: folder.file("backup.db"))
    try reader.vacuum(into: folder.file("packed.db"))
    for name in ["backup.db", "packed.db"] {
      #expect(try letters(Connection(path: folder.file(name), mode: .readOnly)) == letters(db))
    }
  }

  @Test func aPackedCopyHasNoRoomLeft() throws {
    try db.execute("DELETE FROM letter WHERE id > 10")
    try db.vacuum(into: folder.file("packed.db"))
    let packed = try Connection(path: folder.file("packed.db"), mode: .readOnly)
    #expect(try letters(packed) == letters(db))
    #expect(try packed.numbers("PRAGMA freelist_count") == [0])
    #expect(try packed.applicationID == 0x4131_3030)
    #expect(try packed.userVersion == 3)
  }

  @Test func theCopyOfADatabaseInWALModeIsOneFile() throws {
    try db.script("PRAGMA journal_mode = WAL; DELETE FROM letter WHERE id > 100")
    try db.backup(to: folder.file("copy.db"))
    #expect(try !folder.contents().contains { $0.hasPrefix("copy.db-") })
    let copy = try Connection(path: folder.file("copy.db"), mode: .readOnly)
    #expect(try letters(copy) == letters(db))
    #expect(try copy.first("PRAGMA journal_mode") { row in try row.text(0) } == "delete")
  }
}

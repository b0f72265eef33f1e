import Foundation
import SQLite
import Testing

@Suite struct OpeningTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func refusal(_ path: String, _ mode: OpenMode) -> SQLiteError? {
    #expect(throws: SQLiteError.self) { try Connection(path: path, mode: mode) }
  }

  @Test(arguments: [OpenMode.readOnly, .readWrite])
  func aMissingFileIsRefusedAndNotCreated(_ mode: OpenMode) throws {
    let path = folder.file("none.db")
    let expected = SQLiteError(code: 14, message: "unable to open database file", subject: path)
    #expect(refusal(path, mode) == expected)
    #expect(try folder.contents() == [])
  }

  @Test func aReadOnlyConnectionDoesNotWrite() throws {
    let db = try Connection(path: try folder.database(), mode: .readOnly)
    #expect(try db.isReadOnly)
    let sql = "DELETE FROM n"
    let expected = SQLiteError(
      code: 8, message: "attempt to write a readonly database", subject: sql)
    #expect(throws: expected) { try db.execute(sql) }
    #expect(try db.numbers() == [1, 2, 3])
  }

  @Test func aReadWriteConnectionWrites() throws {
    let path = try folder.database()
    let db = try Connection(path: path, mode: .readWrite)
    #expect(try !db.isReadOnly)
    try db.execute("DELETE FROM n WHERE x = 2")
    try db.close()
    #expect(try Connection(path: path, mode: .readOnly).numbers() == [1, 3])
  }

  @Test func databasesInMemoryAreApart() throws {
    let (one, two) = (try Connection.inMemory(), try Connection.inMemory())
    try one.script("CREATE TABLE n (x)")
    #expect(throws: SQLiteError.self) { try two.numbers() }
    #expect(one.location == ":memory:")
  }

  @Test(arguments: [":memory:", "file:a.db?mode=memory", "blanks and ?#%.db", "-é"])
  func aNameIsNeverReadAsAnythingElse(_ name: String) throws {
    try Connection(path: folder.file(name), mode: .create).script("CREATE TABLE n (x)")
    #expect(try folder.contents() == [name])
  }

  @Test func aLinkIsRefusedAndAFolderBehindALinkIsNot() throws {
    let path = try folder.database()
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.file("link.db"), withDestinationPath: path)
    #expect(refusal(folder.file("link.db"), .readOnly)?.code == ResultCode.cannotOpenLink)
    #expect(refusal(folder.file("link.db"), .create)?.code == ResultCode.cannotOpenLink)
    let other = try TemporaryFolder()
    try files.createSymbolicLink(atPath: other.file("way"), withDestinationPath: folder.path)
    #expect(try Connection(path: other.file("way/a.db"), mode: .readOnly).numbers() == [1, 2, 3])
  }

  @Test func whatIsNoRegularFileIsRefused() throws {
    #expect(refusal(folder.path, .readOnly)?.primaryCode == ResultCode.cannotOpen)
    #expect(refusal(folder.path + "/", .create)?.primaryCode == ResultCode.cannotOpen)
    #expect(refusal("/dev/null", .readWrite)?.primaryCode == ResultCode.cannotOpen)
    #expect(mkfifo(folder.file("pipe"), 0o600) == 0)
    // Held open on both sides, so that an attempt to read it would come back.
    let pipe = open(folder.file("pipe"), O_RDWR)
    defer { close(pipe) }
    #expect(refusal(folder.file("pipe"), .readOnly)?.primaryCode == ResultCode.cannotOpen)
    #expect(refusal("", .create)?.primaryCode == ResultCode.cannotOpen)
  }

  @Test func aNULInAPathIsRefused() throws {
    let path = folder.file("a.db\0.txt")
    #expect(throws: UsageError.nul(in: path)) { try Connection(path: path, mode: .create) }
    #expect(try folder.contents() == [])
  }

  @Test func aURICarriesItsParameters() throws {
    let path = try folder.database("what? 100%.db")
    let uri = try FileURI.make(path: path, ("immutable", "1"))
    #expect(uri == "file:\(folder.path)/what%3F%20100%25.db?immutable=1")
    let db = try Connection(uri: uri, mode: .readOnly)
    #expect(try db.numbers() == [1, 2, 3])
    #expect(throws: UsageError.notAFileURI(path)) { try Connection(uri: path, mode: .readOnly) }
  }

  @Test func garbageIsRefusedWhenItIsRead() throws {
    let path = folder.file("garbage.db")
    try Data("this is not a database, and it is long enough to be looked at".utf8)
      .write(to: URL(filePath: path))
    let expected = SQLiteError(code: 26, message: "file is not a database", subject: path)
    #expect(throws: expected) { try Connection.openReadOnly(path: path) }
    #expect(throws: expected) { try Connection.recover(path: path) }
    let db = try Connection(path: path, mode: .readOnly)
    #expect(throws: SQLiteError.self) { try db.numbers() }
  }
}

import SQLite
import Testing

@Suite struct IdentityTests {
  @Test func theHeaderKeepsWhoseFileItIs() throws {
    let folder = try TemporaryFolder()
    let path = try folder.database()
    let db = try Connection(path: path, mode: .readWrite)
    #expect(try db.applicationID == 0)
    #expect(try db.userVersion == 0)
    try db.setApplicationID(0x4131_3030)
    try db.setUserVersion(-2)
    try db.close()
    let reader = try Connection(path: path, mode: .readOnly)
    #expect(try reader.applicationID == 0x4131_3030)
    #expect(try reader.userVersion == -2)
  }

  @Test func theLibraryTellsItsVersion() throws {
    let db = try Connection.inMemory()
    let version = try db.first("SELECT sqlite_version(), sqlite_source_id()") { row in
      [try row.text(0), try row.text(1)]
    }
    #expect(version == [SQLiteVersion.string, SQLiteVersion.sourceID])
    let parts = SQLiteVersion.string.split(separator: ".").compactMap { Int($0) }
    #expect(SQLiteVersion.number == parts[0] * 1_000_000 + parts[1] * 1000 + parts[2])
    let options = try db.query("PRAGMA compile_options") { row in try row.text(0) }
    #expect(SQLiteVersion.compileOptions == options)
    #expect(options.contains("ENABLE_FTS5"))
  }
}

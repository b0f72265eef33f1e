import SQLite
import Testing

@Suite struct HardeningTests {
  let db: Connection

  init() throws {
    db = try Connection.inMemory()
    try db.script("CREATE TABLE n (x INTEGER)")
  }

  @Test(arguments: [
    ("foreign_keys", 1), ("trusted_schema", 0), ("cell_size_check", 1), ("busy_timeout", 5000),
  ])
  func aSettingStandsAsTheRecipeSays(_ name: String, _ value: Int) throws {
    let folder = try TemporaryFolder()
    let file = try Connection(path: try folder.database(), mode: .readOnly)
    #expect(try file.numbers("PRAGMA \(name)") == [value])
  }

  @Test func theFileIsNotMappedIntoMemory() throws {
    let folder = try TemporaryFolder()
    let file = try Connection(path: try folder.database(), mode: .readWrite)
    #expect(try file.numbers("PRAGMA mmap_size") == [0])
  }

  @Test func theSchemaTableCannotBeWritten() throws {
    try db.execute("PRAGMA writable_schema = ON")
    let sql = "UPDATE sqlite_schema SET sql = 'CREATE TABLE n (y)'"
    let expected = SQLiteError(
      code: 1, message: "table sqlite_master may not be modified", subject: sql)
    #expect(throws: expected) { try db.execute(sql) }
  }

  @Test func theJournalCannotBeSwitchedOff() throws {
    let folder = try TemporaryFolder()
    let file = try Connection(path: try folder.database(), mode: .readWrite)
    let mode = try file.first("PRAGMA journal_mode = OFF") { row in try row.text(0) }
    #expect(mode == "delete")
  }

  @Test func shadowTablesOfTheSearchIndexCannotBeWritten() throws {
    try db.script("CREATE VIRTUAL TABLE words USING fts5 (text)")
    let error = #expect(throws: SQLiteError.self) { try db.execute("DELETE FROM words_data") }
    #expect(error?.message == "table words_data may not be modified")
    try db.execute("INSERT INTO words (words, rank) VALUES ('hashsize', 16777216)")
  }

  @Test func extensionsAreNotLoaded() throws {
    let error = #expect(throws: SQLiteError.self) {
      try db.execute("SELECT load_extension('libc.so.6')")
    }
    #expect(error?.message == "not authorized")
  }

  @Test func aViewMayNotCallWhatIsNotHarmless() throws {
    try db.script("CREATE VIRTUAL TABLE words USING fts5 (text)")
    try db.script("CREATE VIEW v AS SELECT text FROM words")
    let error = #expect(throws: SQLiteError.self) { try db.execute("SELECT * FROM v") }
    #expect(error?.message == "unsafe use of virtual table \"words\"")
  }

  @Test func foreignKeysAreHeld() throws {
    try db.script(
      """
      CREATE TABLE parent (x INTEGER PRIMARY KEY);
      CREATE TABLE child (x INTEGER REFERENCES parent (x));
      """)
    let error = #expect(throws: SQLiteError.self) { try db.execute("INSERT INTO child VALUES (1)") }
    #expect(error?.code == ResultCode.constraintForeignKey)
  }

  @Test func aWriterTurnsTheLogIntoADurableJournal() throws {
    let folder = try TemporaryFolder()
    let file = try Connection(path: try folder.database(), mode: .readWrite)
    #expect(try file.first("PRAGMA journal_mode = WAL") { row in try row.text(0) } == "wal")
    try file.useDurableJournal()
    #expect(try file.first("PRAGMA journal_mode") { row in try row.text(0) } == "delete")
    #expect(try file.numbers("PRAGMA synchronous") == [3])
    try file.close()
    #expect(try folder.contents() == ["a.db"])
  }

  @Test func aDatabaseInMemoryAcceptsTheDurableJournal() throws {
    try db.useDurableJournal()
    #expect(try db.first("PRAGMA journal_mode") { row in try row.text(0) } == "memory")
  }
}

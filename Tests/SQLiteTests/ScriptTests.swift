import SQLite
import Testing

@Suite struct ScriptTests {
  let db: Connection

  init() throws { db = try Connection.inMemory() }

  @Test func everyStatementRunsAndCommentsDoNot() throws {
    try db.script(
      """
      -- A table; with a comment.
      CREATE TABLE n (x INTEGER); /* INSERT INTO n VALUES (0); */
      CREATE TRIGGER t AFTER INSERT ON n WHEN new.x = 1 BEGIN
        INSERT INTO n VALUES (10); INSERT INTO n VALUES (11);
      END;
      INSERT INTO n VALUES (1);
      SELECT x FROM n;
      INSERT INTO n VALUES (2) -- without a semicolon
      """)
    #expect(try db.numbers() == [1, 2, 10, 11])
    try db.script("")
    try db.script(" ;; -- nothing")
  }

  @Test func anErrorNamesTheStatementThatFailed() throws {
    let expected = SQLiteError(
      code: 1299, message: "NOT NULL constraint failed: n.x",
      subject: "INSERT INTO n VALUES (NULL);")
    #expect(throws: expected) {
      try db.script(
        """
        CREATE TABLE n (x INTEGER NOT NULL);
        INSERT INTO n VALUES (NULL);
        INSERT INTO n VALUES (2);
        """)
    }
    #expect(try db.numbers() == [])
  }

  @Test func anErrorOfSyntaxNamesTheStatementThatDoesNotParse() throws {
    let error = #expect(throws: SQLiteError.self) {
      try db.script("CREATE TABLE n (x);\n\nCREATE TABEL m (y);\nCREATE TABLE o (z)")
    }
    #expect(error?.code == 1)
    #expect(error?.message == "near \"TABEL\": syntax error")
    #expect(error?.subject.hasPrefix("CREATE TABEL") == true)
  }
}

import Foundation
import Testing

/// `sql` answers questions and does nothing else.
@Suite struct SQLTests {
  static let forbidden: [String] = [
    "DELETE FROM block", "UPDATE header SET date = '2000-01-01'",
    "INSERT INTO series VALUES (9, 'x', 'y')",
    "REPLACE INTO series VALUES (1, 'x', 'y')", "DROP TABLE block", "CREATE TABLE t(x)",
    "CREATE TEMP TABLE t(x)", "CREATE TEMP VIEW v AS SELECT 1", "CREATE VIEW v AS SELECT 1",
    "CREATE INDEX i ON block(text)", "ALTER TABLE block ADD COLUMN x", "REINDEX", "ANALYZE",
    "VACUUM", "VACUUM INTO 'copy.sqlite'", "VACUUM main INTO 'copy.sqlite'",
    "ATTACH 'other.sqlite' AS other", "ATTACH ':memory:' AS m", "ATTACH '' AS m", "DETACH main",
    "BEGIN", "BEGIN EXCLUSIVE", "COMMIT", "SAVEPOINT s", "ROLLBACK", "PRAGMA user_version = 7",
    "PRAGMA journal_mode = WAL", "PRAGMA writable_schema = ON", "PRAGMA query_only = OFF",
    "PRAGMA trusted_schema = ON", "PRAGMA integrity_check", "PRAGMA wal_checkpoint",
    "PRAGMA optimize", "PRAGMA hard_heap_limit = 0", "PRAGMA temp_store_directory = '/tmp'",
    "SELECT load_extension('x.so')", "SELECT load_extension('x', 'y')",
    "SELECT writefile('stolen', 'x')", "SELECT readfile('/etc/passwd')", "SELECT edit('x')",
    "SELECT fts3_tokenizer('simple', X'00')",
    "INSERT INTO block_search(block_search) VALUES ('delete-all')",
    "INSERT INTO block_search(block_search) VALUES ('rebuild')",
    "WITH x AS (SELECT 1) DELETE FROM block", "EXPLAIN DELETE FROM block; DELETE FROM block",
    "SELECT 1; DELETE FROM block", "SELECT 1; SELECT 2", "SELECT 1; x", "", " ", ";", "-- nothing",
    "/* nothing */", "SELECT", "SELEKT 1", "SELECT * FROM nowhere", "SELECT nothing FROM letter",
    "SELECT 'a", "SELECT (((((1", "SELECT 1 RETURNING 1", "DELETE FROM block RETURNING id",
    "SELECT * FROM dbstat", "SELECT * FROM sqlite_dbpage", "SELECT * FROM fsdir('/')",
    "CREATE VIRTUAL TABLE t USING fts5(x)", ".tables", ".shell id", "\u{0}",
    "SELECT '\u{1F600}' FROM",
  ]

  @Test func nothingButReadingIsAllowed() throws {
    let place = try Workplace(filled: true)
    let before = try place.contents()
    for query in Self.forbidden where !query.unicodeScalars.contains("\0") {
      let outcome = try place.run("sql", "--", query)
      #expect(outcome.code == 64, "\(query): \(outcome.text)\(outcome.messages)")
      #expect(outcome.text == "", "\(query)")
      #expect(outcome.messages.hasPrefix("art100: error: "), "\(query): \(outcome.messages)")
      #expect(!outcome.messages.contains("SQLite code"), "\(query): \(outcome.messages)")
      #expect(!outcome.messages.contains("fault in this program"), "\(query)")
      #expect(try place.contents() == before, "\(query)")
    }
    let nul = try place.run("sql", "-", input: .bytes(Array("SELECT 1\0; DELETE FROM block".utf8)))
    #expect([64, 65].contains(nul.code), "\(nul.messages)")
    #expect(try place.contents() == before)
  }

  static let allowed: [String] = [
    "SELECT 1", "SELECT 1;", "  SELECT 1 ; -- done", "VALUES (1)",
    "WITH x(n) AS (SELECT 1) SELECT n FROM x",
    "SELECT count(*) FROM block", "SELECT * FROM docs", "EXPLAIN QUERY PLAN SELECT * FROM letter",
    "SELECT name FROM sqlite_schema", "PRAGMA table_info(block)",
    "SELECT rowid FROM block_search WHERE block_search MATCH 'irak' ORDER BY rank",
    "SELECT snippet(block_search, 1, '[', ']', '…', 9) FROM block_search('irak')",
    "SELECT json_extract('[1,2]', '$[1]')", "SELECT group_concat(id) FROM letter",
    "SELECT rank() OVER (ORDER BY date) FROM letter", "SELECT substr(bytes, 1, 4) FROM source",
  ]

  @Test(arguments: allowed)
  func aQuestionIsAnswered(_ query: String) throws {
    let place = try Workplace(filled: true)
    let before = try place.contents()
    for format in ["table", "json", "jsonl", "csv"] {
      let outcome = try place.run("sql", query, "--format", format)
      #expect(outcome.code == 0, "\(outcome.messages)")
      #expect(!outcome.out.isEmpty)
      #expect(outcome.messages == "")
    }
    #expect(try place.contents() == before)
  }

  @Test(arguments: [
    "SELECT * FROM json_each('[1,2]')", "SELECT name FROM pragma_table_info('block')",
    "SELECT count(*) FROM pragma_table_list",
  ])
  func aTableValuedFunctionIsAnswered(_ query: String) throws {
    let place = try Workplace(filled: true)
    let outcome = try place.run("sql", query)
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(!outcome.out.isEmpty)
  }

  /// SQLite makes no value of what would be too long here, and says nothing.
  @Test func aTextTooLongForPrintfIsNoText() throws {
    let place = try Workplace(filled: true)
    let query = "SELECT printf('%.*c', 1000000000, 'x') AS x, printf('%1000000000d', 1) AS y"
    let outcome = try place.run(megabytes: 1024, ["sql", query, "--format", "jsonl"])
    #expect(outcome.code == 0 || outcome.code == 64, "\(outcome.messages)")
    #expect(outcome.out.count < 100)
  }

  @Test func valuesAreBoundAndNeverRead() throws {
    let place = try Workplace(filled: true)
    func rows(_ arguments: String...) throws -> Plain {
      let outcome = try place.run(["sql", "--format", "json"] + arguments)
      #expect(outcome.code == 0, "\(outcome.messages)")
      return try outcome.json()
    }
    let query = "SELECT id FROM letter WHERE id = :id"
    let row: Plain = .object(["id": "kst-27925-U"])
    #expect(try rows(query, "--param", "id=kst-27925-U") == [row])
    #expect(try rows(query, "--param", "id=' OR 1=1 --") == [])
    #expect(
      try rows(
        "SELECT :a AS a, typeof(:a) AS t, @b AS b, $c AS c", "--param", "a=7", "--param", "b=07",
        "--param", "c=x=y")
        == [.object(["a": 7, "t": "integer", "b": "07", "c": "x=y"])])
    for bad in ["id", "=x", "nobody=1"] {
      let outcome = try place.run("sql", query, "--param", bad)
      #expect(outcome.code == 64, "\(bad)")
      #expect(
        outcome.messages.contains(bad.split(separator: "=").first ?? ""), "\(outcome.messages)")
    }
  }

  @Test func theRowLimitIsAnnounced() throws {
    let place = try Workplace(filled: true)
    for format in ["table", "json", "jsonl", "csv"] {
      let outcome = try place.run(
        "sql", "SELECT ordinal FROM block ORDER BY id", "--row-limit", "3", "--format", format)
      #expect(outcome.code == 64)
      #expect(outcome.messages.contains("3 rows"))
      #expect(outcome.messages.contains("--row-limit"))
      let rows =
        switch format {
        case "json": try outcome.json().items.count
        case "jsonl": try outcome.lines().count
        default: outcome.text.split(whereSeparator: \.isNewline).count - 1
        }
      #expect(rows == 3, "\(format)")
    }
    let exactly = try place.run("sql", "SELECT id FROM letter", "--row-limit", "8")
    #expect(exactly.code == 0)
    #expect(try place.run("sql", "SELECT 1", "--row-limit", "0").code == 64)
    #expect(try place.run("sql", "SELECT 1", "--time-limit", "-1").code == 64)
  }

  static let runaways: [String] = [
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n WHERE i < 0",
    "SELECT count(*) FROM block a, block b, block c, block d, block e",
    "SELECT sum(length(a.text || b.text || c.text)) FROM block a, block b, block c",
  ]

  @Test(arguments: runaways)
  func aRunawayIsStoppedByTheTimeLimit(_ query: String) throws {
    let place = try Workplace(filled: true)
    let outcome = try place.run(megabytes: 1024, ["sql", query, "--time-limit", "1"])
    #expect(outcome.code == 64, "\(outcome.messages)")
    #expect(outcome.messages.contains("1 second"), "\(outcome.messages)")
    #expect(outcome.messages.contains("--time-limit"), "\(outcome.messages)")
  }

  @Test func oneLongStepIsStoppedByTheTimeLimitToo() throws {
    let place = try Workplace(filled: true)
    let query =
      "SELECT instr(replace(hex(zeroblob(3000000)), '00', 'a') || 'b', "
      + "replace(hex(zeroblob(1500000)), '00', 'a') || 'c')"
    let outcome = try place.run("sql", query, "--time-limit", "1")
    #expect(outcome.code == 64)
    #expect(outcome.messages.contains("--time-limit"), "\(outcome.messages)")
  }

  @Test(arguments: ["nan", "inf", "-inf"])
  func aNumberThatSQLiteCannotKeepIsRefused(_ value: String) throws {
    let place = try Workplace(filled: true)
    let outcome = try place.run("sql", "SELECT :a IS NULL", "--param", "a=\(value)")
    #expect(outcome.code == 64)
    #expect(outcome.messages.contains("'\(value)' for a"), "\(outcome.messages)")
  }

  @Test(arguments: ["json", "table"])
  func whatIsKeptUntilItsEndIsLimitedInSize(_ format: String) throws {
    let place = try Workplace(filled: true)
    let query = "SELECT hex(zeroblob(2000000)) AS x FROM block LIMIT 60"
    let outcome = try place.run(megabytes: 512, ["sql", query, "--format", format])
    #expect(outcome.code == 64)
    #expect(outcome.messages.contains("32 MB"), "\(outcome.messages)")
  }

  /// Each asks for more than it may have at once: refused in words, within a gigabyte of addresses.
  static let bombs: [String] = [
    "SELECT zeroblob(1e9)", "SELECT randomblob(1000000000)", "SELECT hex(zeroblob(60000000))",
    "SELECT length(zeroblob(100000000))",
    "SELECT replace(hex(zeroblob(10000)), '00', hex(zeroblob(100000)))",
    "SELECT group_concat(text) FROM (SELECT a.text FROM block a, block b, block c)",
    "SELECT json_group_array(a.text) FROM block a, block b, block c",
    "WITH RECURSIVE n(s) AS (SELECT 'x' UNION ALL SELECT s || s FROM n) SELECT length(s) FROM n",
    "WITH RECURSIVE n(i, b) AS (SELECT 1, randomblob(1000000) UNION SELECT i + 1, randomblob(1000000) FROM n) SELECT count(*) FROM n",
    "SELECT count(*) FROM (SELECT randomblob(5000000) AS b FROM block ORDER BY b)",
    "SELECT '" + String(repeating: "x", count: 110_000) + "'",
    "SELECT " + String(repeating: "(", count: 500) + "1" + String(repeating: ")", count: 500),
    "SELECT " + Array(repeating: "1", count: 3_000).joined(separator: ","),
    "SELECT 1" + String(repeating: " UNION ALL SELECT 1", count: 1_000),
    "SELECT * FROM " + Array(repeating: "block", count: 70).joined(separator: " NATURAL JOIN "),
    "SELECT count(*) FROM block WHERE text LIKE '" + String(repeating: "%a", count: 30_000) + "'",
  ]

  @Test(arguments: bombs.indices)
  func aBombIsRefusedInWords(_ index: Int) throws {
    let place = try Workplace(filled: true)
    let query = Self.bombs[index]
    let outcome = try place.run(megabytes: 1024, ["sql", query, "--time-limit", "3"])
    #expect(outcome.code == 64, "\(query.prefix(80)): \(outcome.messages)")
    #expect(
      outcome.messages.hasPrefix("art100: error: "), "\(query.prefix(80)): \(outcome.messages)")
    #expect(!outcome.messages.contains("code "), "\(query.prefix(80)): \(outcome.messages)")
  }

  @Test func manyLargeRowsDoNotFillTheMemory() throws {
    let place = try Workplace(filled: true)
    let query = "SELECT hex(zeroblob(500000)) AS x FROM block a, block b LIMIT 300"
    let line = "ulimit -v 262144; \"$0\" sql \"$1\" --format jsonl | wc -c"
    let outcome = try Program.run(
      ["-c", line, Program.path, query], in: place.path,
      environment: ["ART100_ARCHIVE": place.archive], program: "/bin/sh")
    #expect(outcome.messages == "")
    let count = Int(outcome.text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    #expect(count > 300_000_000)
  }

  @Test(arguments: ["json", "table"])
  func millionsOfNumbersDoNotFillItEither(_ format: String) throws {
    let place = try Workplace(filled: true)
    let query =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i, i, i, i FROM n"
    let outcome = try place.run(
      megabytes: 256,
      ["sql", query, "--row-limit", "90000000", "--time-limit", "300", "--format", format])
    #expect(outcome.code == 64, "\(outcome.messages)")
    #expect(outcome.messages.contains("stopped after 32 MB of values"), "\(outcome.messages)")
  }

  @Test func whatAQueryMakesIsNoDamageOfTheArchive() throws {
    let place = try Workplace(filled: true)
    let outcome = try place.run("sql", "SELECT CAST(X'FF' AS TEXT) AS t")
    #expect(outcome.code == 64, "\(outcome.messages)")
    #expect(outcome.messages.contains("column t holds bytes that are no text"))
  }

  @Test func everyKindOfValueIsSaidInEveryFormat() throws {
    let place = try Workplace(filled: true)
    let query =
      "SELECT 1 AS i, 1.5 AS r, NULL AS n, X'00FF' AS b, 'a\"b,c' || char(13, 10) || 'd' AS t, 9e999 AS inf, 9223372036854775807 AS big"
    let row = try place.run("sql", query, "--format", "jsonl")
    #expect(row.text.contains("\"big\":9223372036854775807"))
    let json = try row.lines()[0]
    #expect(json["b"] == "X'00FF'")
    #expect(json["t"] == "a\"b,c\r\nd")
    #expect(json["n"] == .null)
    #expect(json["inf"] == "inf")
    let csv = try place.run("sql", query, "--format", "csv")
    let table = try CSVTable(csv.text)
    #expect(table.columns == ["i", "r", "n", "b", "t", "inf", "big"])
    #expect(
      table.rows == [["1", "1.5", "", "X'00FF'", "a\"b,c\r\nd", "inf", "9223372036854775807"]])
    let twice = try place.run("sql", "SELECT 1 AS a, 2 AS a", "--format", "json").json()
    #expect(twice == [.object(["a": 1, "a_2": 2])])
    let thrice = try place.run("sql", "SELECT 1 AS a, 2 AS a_2, 3 AS a", "--format", "json")
    #expect(thrice.code == 0, "\(thrice.messages)")
    #expect(try thrice.json()[0].keys.count == 3)
  }
}

import SQLite
import Testing

@Suite struct RowTests {
  let db: Connection

  init() throws { db = try Connection.inMemory() }

  func one<Element>(_ sql: String, _ read: (borrowing Row) throws -> Element) throws -> Element {
    try #require(try db.first(sql, row: read))
  }

  @Test func everyStorageClassReadsBack() throws {
    let sql = "SELECT 9223372036854775807, -1.5, 'é', x'00ff', NULL"
    let values = try one(sql) { row in try (0..<row.columnCount).map { try row.value($0) } }
    #expect(
      values == [.integer(.max), .real(-1.5), .text("é"), .blob([0, 255]), .null])
    let types = try one(sql) { row in try (0..<row.columnCount).map { try row.type($0) } }
    #expect(types == [.integer, .real, .text, .blob, .null])
    #expect(types == values.map(\.type))
  }

  @Test func anEmptyTextAndAnEmptyBlobAreNotNull() throws {
    let values = try one("SELECT '', x''") { row in [try row.value(0), try row.value(1)] }
    #expect(values == [.text(""), .blob([])])
  }

  @Test(arguments: ["SELECT '12' AS n", "SELECT 12.0 AS n", "SELECT x'3132' AS n"])
  func anIntegerIsNotMadeFromAnotherType(_ sql: String) throws {
    let found = try one(sql) { row in try row.type(0) }
    let expected = ColumnError(
      .wrongType(expected: .integer, found: found), column: 0, name: "n", subject: sql)
    #expect(throws: expected) { try one(sql) { row in try row.int(0) } }
  }

  @Test func nullIsNoText() throws {
    let sql = "SELECT 1, NULL AS sent"
    let expected = ColumnError(
      .wrongType(expected: .text, found: .null), column: 1, name: "sent", subject: sql)
    #expect(throws: expected) { try one(sql) { row in try row.text(1) } }
    #expect("\(expected)" == "column 1 (sent) holds null where text was expected in: \(sql)")
  }

  @Test func aColumnThatIsNotThereIsNamed() throws {
    let sql = "SELECT 1"
    for column in [1, -1, .max] {
      let expected = ColumnError(.noSuchColumn, column: column, name: "", subject: sql)
      #expect(throws: expected) { try one(sql) { row in try row.int(column) } }
      #expect(throws: expected) { try one(sql) { row in try row.optionalText(column) } }
      #expect(throws: expected) { try one(sql) { row in try row.columnName(column) } }
    }
  }

  @Test func optionalsGiveNilOnlyForNull() throws {
    func optionals(_ row: borrowing Row) throws -> [(any Bindable)?] {
      [
        try row.optionalInt(0), try row.optionalBool(0), try row.optionalDouble(1),
        try row.optionalText(2), try row.optionalBlob(3),
      ]
    }
    let none = try one("SELECT NULL, NULL, NULL, NULL", optionals)
    #expect(none.map { $0?.sqliteValue } == [nil, nil, nil, nil, nil])
    let all = try one("SELECT 1, 1.5, 'a', x'01'", optionals)
    #expect(
      all.map { $0?.sqliteValue } == [
        .integer(1), .integer(1), .real(1.5), .text("a"), .blob([1]),
      ])
    #expect(throws: ColumnError.self) { try one("SELECT 'a'") { row in try row.optionalInt(0) } }
  }

  @Test func onlyZeroAndOneAreBooleans() throws {
    let sql = "SELECT 0, 1, 2 AS flag"
    #expect(try one(sql) { row in [try row.bool(0), try row.bool(1)] } == [false, true])
    let expected = ColumnError(.notABoolean(2), column: 2, name: "flag", subject: sql)
    #expect(throws: expected) { try one(sql) { row in try row.bool(2) } }
  }

  @Test func textThatIsNotUTF8IsRefusedNotRepaired() throws {
    try db.script("CREATE TABLE t (words TEXT) STRICT")
    try db.execute("INSERT INTO t VALUES (CAST(? AS TEXT))", [0x61, 0xff, 0x62] as [UInt8])
    let sql = "SELECT words FROM t"
    let expected = ColumnError(.invalidUTF8, column: 0, name: "words", subject: sql)
    #expect(throws: expected) { try one(sql) { row in try row.text(0) } }
    #expect(throws: expected) { try one(sql) { row in try row.value(0) } }
    #expect(try one(sql) { row in try row.withText(0) { Array($0) } } == [0x61, 0xff, 0x62])
  }

  @Test func buffersAreLentWithTheirLength() throws {
    let lengths = try one("SELECT 'a' || char(0) || 'b', zeroblob(5), x''") { row in
      [
        try row.withText(0) { $0.count }, try row.withBlob(1) { $0.count },
        try row.withBlob(2) { $0.count },
      ]
    }
    #expect(lengths == [3, 5, 0])
  }

  @Test func columnsAreNamedByTheirAlias() throws {
    let names = try one("SELECT 1 AS een, 2 AS \"twee drie\"") { row in
      [try row.columnName(0), try row.columnName(1)]
    }
    #expect(names == ["een", "twee drie"])
  }
}

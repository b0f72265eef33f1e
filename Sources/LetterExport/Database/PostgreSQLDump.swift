internal import LetterArchive
internal import SQLite

/// An archive as SQL that PostgreSQL reads, in a schema of its own and in one transaction: it is
/// loaded whole or not at all, and a second time not at all.
struct PostgreSQLDump {
  let db: Connection
  let writer: FileWriter
  let shape: PostgreSQLShape
  let scope: RowScope
  /// INSERT statements, which any client reads, instead of `psql`'s COPY.
  let asInserts: Bool
  let program: String
  let progress: (String) throws -> Void

  /// How to load it: the end of its first line.
  static let advice = "Load it with: psql -f THIS-FILE DATABASE"

  func write() throws {
    try writer.write("-- Written by \(program). \(Self.advice)\n")
    if !asInserts { try writer.write("\\set ON_ERROR_STOP on\n\\encoding UTF8\n") }
    try writer.write(
      """
      SET client_encoding = 'UTF8';
      SET standard_conforming_strings = on;
      BEGIN;
      CREATE SCHEMA \(PostgreSQLShape.schema);
      SET LOCAL search_path = \(PostgreSQLShape.schema);

      """)
    let tables = shape.shape.tables
    for table in tables { try writer.write(shape.create(table)) }
    for table in tables {
      try progress(table.name)
      try asInserts ? inserts(table) : copy(table)
    }
    for table in tables { try writer.write(shape.keys(table)) }
    for table in tables { try writer.write(shape.references(table)) }
    try writer.write(shape.nextNumbers())
    try writer.write(shape.rest())
    try writer.write(shape.comments())
    try writer.write("COMMIT;\n")
  }

  private func columns(_ table: TableShape) -> String {
    table.columns.map { quoted($0.name) }.joined(separator: ", ")
  }

  // MARK: COPY

  private func copy(_ table: TableShape) throws {
    let types = shape.types(table)
    try writer.write("COPY \(shape.name(table.name)) (\(columns(table))) FROM stdin;\n")
    try db.withStatement(table.query(where: scope.condition(table)), cached: false) { statement in
      try statement.forEach { row in
        for (column, type) in types.enumerated() {
          if column > 0 { try writer.write(byte: UInt8(ascii: "\t")) }
          switch try row.type(column) {
          case .null: try writer.write("\\N")
          case .integer: try integer(try row.int(column), type)
          case .real: try SQLText(writer: writer).real(try row.double(column), infinity: "Infinity")
          case .text: try row.withText(column) { try copied($0, in: table) }
          case .blob:
            try writer.write("\\\\x")
            try row.withBlob(column) { try writer.write(hex: $0) }
          }
        }
        try writer.write(byte: UInt8(ascii: "\n"))
      }
    }
    try writer.write("\\.\n")
  }

  private func integer(_ number: Int, _ type: PostgreSQLType) throws {
    if type == .boolean {
      try writer.write(number == 0 ? "false" : "true")
    } else {
      try writer.write(number)
    }
  }

  /// What means something in COPY's text is written as two characters.
  ///
  /// Source: <https://www.postgresql.org/docs/current/sql-copy.html#id-1.9.3.55.9.2>
  private func copied(_ bytes: UnsafeBufferPointer<UInt8>, in table: TableShape) throws {
    var start = 0
    for (place, byte) in bytes.enumerated() where byte < 0x0E || byte == UInt8(ascii: "\\") {
      let letter: UInt8
      switch byte {
      case 0: throw Self.nul(in: table)
      case 0x09: letter = UInt8(ascii: "t")
      case 0x0A: letter = UInt8(ascii: "n")
      case 0x0D: letter = UInt8(ascii: "r")
      case UInt8(ascii: "\\"): letter = byte
      default: continue
      }
      try writer.write(UnsafeBufferPointer(rebasing: bytes[start..<place]))
      try writer.write(byte: UInt8(ascii: "\\"))
      try writer.write(byte: letter)
      start = place + 1
    }
    try writer.write(UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  // MARK: INSERT

  private func inserts(_ table: TableShape) throws {
    let types = shape.types(table)
    let sql = SQLText(writer: writer)
    var inserts = InsertRows(
      writer, head: "INSERT INTO \(shape.name(table.name)) (\(columns(table))) VALUES")
    try db.withStatement(table.query(where: scope.condition(table)), cached: false) { statement in
      try statement.forEach { row in
        try inserts.begin()
        for (column, type) in types.enumerated() {
          if column > 0 { try writer.write(byte: UInt8(ascii: ",")) }
          switch try row.type(column) {
          case .null: try writer.write("NULL")
          case .integer: try integer(try row.int(column), type)
          case .real: try sql.real(try row.double(column), infinity: "'Infinity'")
          case .text:
            try row.withText(column) { bytes in
              if SQLText.has(bytes, 0) { throw Self.nul(in: table) }
              try sql.quotes(bytes)
            }
          case .blob:
            try writer.write("'\\x")
            try row.withBlob(column) { try writer.write(hex: $0) }
            try writer.write(byte: UInt8(ascii: "'"))
          }
        }
        try inserts.finish()
      }
    }
    try inserts.end()
  }

  private static func nul(in table: TableShape) -> ArchiveError {
    .unfit("a text of table \(table.name) holds U+0000, which PostgreSQL does not keep")
  }
}

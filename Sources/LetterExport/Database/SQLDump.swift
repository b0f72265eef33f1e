internal import LetterArchive
internal import Migrations
internal import SQLite

/// An archive as SQL that SQLite reads: `sqlite3 new.sqlite < FILE` makes the same content again.
///
/// A dump of everything is an archive when it is loaded, its hashes and all. A part of one is not:
/// it carries no mark of an archive and neither `event` nor `ledger`.
struct SQLDump {
  let db: Connection
  let writer: FileWriter
  let shape: DatabaseShape
  let scope: RowScope
  let isWhole: Bool
  let program: String
  let progress: (String) throws -> Void

  /// How to load it: the end of its first line.
  static let advice = "Load it with: sqlite3 NEW.sqlite < THIS-FILE"

  func write() throws {
    try writer.write(
      """
      -- Written by \(program). \(Self.advice)
      PRAGMA foreign_keys = OFF;
      BEGIN;

      """)
    if isWhole {
      try writer.write("PRAGMA application_id = \(try db.applicationID);\n")
      try writer.write("PRAGMA user_version = \(try db.userVersion);\n")
    }
    for table in shape.tables {
      try progress(table.name)
      try writer.write(table.sql + ";\n")
      try rows(table)
    }
    for index in shape.indexes { try writer.write(index + ";\n") }
    for search in shape.searches {
      try progress(search.name)
      try self.search(search)
    }
    for view in shape.views { try writer.write(view.sql + ";\n") }
    for trigger in shape.triggers { try writer.write(trigger + ";\n") }
    try writer.write("COMMIT;\n")
  }

  private func rows(_ table: TableShape) throws {
    let sql = SQLText(writer: writer)
    var inserts = InsertRows(writer, head: "INSERT INTO \(quoted(table.name)) VALUES")
    let count = table.columns.count
    try db.withStatement(table.query(where: scope.condition(table)), cached: false) { statement in
      try statement.forEach { row in
        try inserts.begin()
        for column in 0..<count {
          if column > 0 { try writer.write(byte: UInt8(ascii: ",")) }
          switch try row.type(column) {
          case .null: try writer.write("NULL")
          case .integer: try writer.write(try row.int(column))
          case .real: try sql.real(try row.double(column), infinity: "9e999")
          case .text: try row.withText(column) { try sql.text($0) }
          case .blob:
            try writer.write("X'")
            try row.withBlob(column) { try writer.write(hex: $0) }
            try writer.write(byte: UInt8(ascii: "'"))
          }
        }
        try inserts.finish()
      }
    }
    try inserts.end()
  }

  /// The index is made from its table; what was set in it is set first.
  private func search(_ search: SearchShape) throws {
    let name = quoted(search.name)
    try writer.write(search.sql + ";\n")
    for setting in search.settings {
      guard case .integer(let number) = setting.value else { continue }
      try writer.write(
        "INSERT INTO \(name) (\(name), rank) VALUES (\(setting.name.sqlQuoted), \(number));\n")
    }
    try writer.write("INSERT INTO \(name) (\(name)) VALUES ('rebuild');\n")
  }
}

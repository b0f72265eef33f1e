internal import LetterArchive
internal import SQLite

/// An archive as SQL that SQLite reads: `sqlite3 new.sqlite < FILE` makes the same content again.
///
/// A dump of everything is an archive when it is loaded, its hashes and all. A part of one is not:
/// it carries no mark of an archive and neither `event` nor `ledger`.
struct SQLDump {
  let scope: RowScope
  let file: ByteFile
  let program: String
  let progress: (String) throws -> Void

  /// How to load it: the end of its first line.
  static let advice = "Load it with: sqlite3 NEW.sqlite < THIS-FILE"

  func write() throws {
    try file.write(
      """
      -- Written by \(program). \(Self.advice)
      PRAGMA foreign_keys = OFF;
      BEGIN;

      """)
    let shape = scope.shape
    if scope.isWhole {
      try file.write("PRAGMA application_id = \(try scope.db.applicationID);\n")
      try file.write("PRAGMA user_version = \(try scope.db.userVersion);\n")
    }
    for table in shape.tables {
      try progress(table.name)
      try file.write(table.sql + ";\n")
      let head = "INSERT INTO \(quoted(table.name)) VALUES"
      try scope.write(table, as: InsertRows(head: head, values: SQLiteValues()), to: file)
    }
    for index in shape.indexes { try file.write(index + ";\n") }
    for search in shape.searches {
      try progress(search.name)
      try self.search(search)
    }
    for view in shape.views { try file.write(view.sql + ";\n") }
    for trigger in shape.triggers { try file.write(trigger + ";\n") }
    try file.write("COMMIT;\n")
    try file.write(Seal.line(file.sha256()))
  }

  /// The index is made from its table; what was set in it is set first.
  private func search(_ search: SearchShape) throws {
    let name = quoted(search.name)
    try file.write(search.sql + ";\n")
    for setting in search.settings {
      guard case .integer(let number) = setting.value else { continue }
      try file.write(
        "INSERT INTO \(name) (\(name), rank) VALUES (\(setting.name.sqlQuoted), \(number));\n")
    }
    try file.write("INSERT INTO \(name) (\(name)) VALUES ('rebuild');\n")
  }
}

/// Values as SQLite reads them.
struct SQLiteValues: SQLValues {
  func write(_ value: RowValue, column: Int, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes.write("NULL")
    case .integer(let number): bytes.write(number)
    case .real(let number): bytes.write(real: number, infinity: "9e999")
    // The `sqlite3` shell drops a carriage return before a line feed, and no SQL text holds a NUL:
    // a text with either is written as bytes.
    case .text(let text) where text.place(of: 0x0D) != nil || text.place(of: 0) != nil:
      bytes.write("CAST(X'")
      bytes.write(hex: UnsafeRawBufferPointer(text))
      bytes.write("' AS TEXT)")
    case .text(let text): bytes.write(quoted: text)
    case .blob(let blob):
      bytes.write("X'")
      bytes.write(hex: blob)
      bytes.write("'")
    }
  }
}

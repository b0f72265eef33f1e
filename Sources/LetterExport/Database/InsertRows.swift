internal import SQLite

/// Rows as INSERT statements of many rows each, so that they load fast and every one has its line.
struct InsertRows {
  let writer: FileWriter
  /// `INSERT INTO … VALUES`, without what follows.
  let head: String
  private var count = 0
  private static let rowsPerStatement = 100

  init(_ writer: FileWriter, head: String) {
    self.writer = writer
    self.head = head
  }

  /// Begins a row, whose columns are written next.
  mutating func begin() throws {
    try writer.write(count == 0 ? head + "\n(" : ",\n(")
  }

  /// Ends a row.
  mutating func finish() throws {
    try writer.write(byte: UInt8(ascii: ")"))
    count += 1
    if count == Self.rowsPerStatement { try end() }
  }

  /// Ends the statement that is open.
  mutating func end() throws {
    if count > 0 { try writer.write(";\n") }
    count = 0
  }
}

internal import Glibc

/// Rows as INSERT statements of many rows each, so that they load fast and every one has its line.
struct InsertRows<Values: SQLValues>: RowEncoder {
  /// `INSERT INTO … VALUES`, without what follows.
  let head: String
  let values: Values
  private static var rowsPerStatement: Int { 100 }

  func begin(row: Int, to file: ByteFile) throws {
    try file.write(row.isMultiple(of: Self.rowsPerStatement) ? head + "\n(" : ",\n(")
  }

  func write(_ value: RowValue, column: Int, to file: ByteFile) throws {
    if column > 0 { try file.write(UInt8(ascii: ",")) }
    try values.write(value, column: column, to: file)
  }

  func end(row: Int, to file: ByteFile) throws {
    try file.write((row + 1).isMultiple(of: Self.rowsPerStatement) ? ");\n" : ")")
  }

  func finish(rows: Int, to file: ByteFile) throws {
    if !rows.isMultiple(of: Self.rowsPerStatement) { try file.write(";\n") }
  }
}

/// Values as a database's SQL writes them.
protocol SQLValues {
  func write(_ value: RowValue, column: Int, to file: ByteFile) throws
}

extension ByteFile {
  /// Text between single quotes, its own doubled.
  func write(quoted text: UnsafeBufferPointer<UInt8>) throws {
    let quote = UInt8(ascii: "'")
    try add { bytes in
      bytes.append(quote)
      var start = 0
      while let place = text.place(of: quote, from: start) {
        bytes.append(contentsOf: text[start...place])
        bytes.append(quote)
        start = place + 1
      }
      bytes.append(contentsOf: text[start...])
      bytes.append(quote)
    }
  }

  /// A number that reads back as itself.
  func write(real number: Double, infinity: String) throws {
    try write(number.isInfinite ? (number < 0 ? "-" : "") + infinity : "\(number)")
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands first from `start` on.
  func place(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(base).distance(to: found)
  }
}

extension String {
  /// The text between single quotes, as SQL writes it.
  var sqlQuoted: String { "'\(replacing("'", with: "''"))'" }
}

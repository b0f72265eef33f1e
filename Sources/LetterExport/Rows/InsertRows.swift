/// Rows as INSERT statements of many rows each, so that they load fast and every one has its line.
struct InsertRows<Values: SQLValues>: RowEncoder {
  /// `INSERT INTO … VALUES`, without what follows.
  let head: String
  let values: Values
  private static var rowsPerStatement: Int { 100 }

  func begin(row: Int, to bytes: inout [UInt8]) {
    bytes.write(row.isMultiple(of: Self.rowsPerStatement) ? head + "\n(" : ",\n(")
  }

  func write(_ value: RowValue, column: Int, to bytes: inout [UInt8]) throws {
    if column > 0 { bytes.append(UInt8(ascii: ",")) }
    try values.write(value, column: column, to: &bytes)
  }

  func end(row: Int, to bytes: inout [UInt8]) {
    bytes.write((row + 1).isMultiple(of: Self.rowsPerStatement) ? ");\n" : ")")
  }

  func finish(rows: Int, to bytes: inout [UInt8]) {
    if !rows.isMultiple(of: Self.rowsPerStatement) { bytes.write(";\n") }
  }
}

/// Values as a database's SQL writes them.
protocol SQLValues {
  func write(_ value: RowValue, column: Int, to bytes: inout [UInt8]) throws
}

extension [UInt8] {
  /// Text between single quotes, its own doubled.
  mutating func write(quoted text: UnsafeBufferPointer<UInt8>) {
    write(text, in: UInt8(ascii: "'"))
  }

  /// A number that reads back as itself.
  mutating func write(real number: Double, infinity: String) {
    write(number.isInfinite ? (number < 0 ? "-" : "") + infinity : "\(number)")
  }
}

extension String {
  /// The text between single quotes, as SQL writes it.
  var sqlQuoted: String { "'\(replacing("'", with: "''"))'" }
}

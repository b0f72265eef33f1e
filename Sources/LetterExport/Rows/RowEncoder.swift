internal import SQLite

/// A value of a row, lent while the row stands.
enum RowValue {
  case null
  case integer(Int)
  case real(Double)
  case text(UnsafeBufferPointer<UInt8>)
  case blob(UnsafeRawBufferPointer)
}

/// Writes the rows of one table in one form. Rows and columns count from 0.
protocol RowEncoder {
  /// Whether a text must be UTF-8: SQLite would keep anything.
  static var needsUTF8: Bool { get }

  func begin(row: Int, to file: ByteFile) throws
  func write(_ value: RowValue, column: Int, to file: ByteFile) throws
  func end(row: Int, to file: ByteFile) throws
  /// Ends what is open behind the last row.
  func finish(rows: Int, to file: ByteFile) throws
}

extension RowEncoder {
  static var needsUTF8: Bool { false }
  func begin(row: Int, to file: ByteFile) throws {}
  func finish(rows: Int, to file: ByteFile) throws {}

  fileprivate func write(_ row: borrowing Row, number: Int, to file: ByteFile) throws {
    try begin(row: number, to: file)
    for column in 0..<row.columnCount {
      switch try row.type(column) {
      case .null: try write(.null, column: column, to: file)
      case .integer: try write(.integer(try row.int(column)), column: column, to: file)
      case .real: try write(.real(try row.double(column)), column: column, to: file)
      case .text:
        if Self.needsUTF8 { _ = try row.text(column) }
        try row.withText(column) { try write(.text($0), column: column, to: file) }
      case .blob: try row.withBlob(column) { try write(.blob($0), column: column, to: file) }
      }
    }
    try end(row: number, to: file)
  }
}

extension RowScope {
  /// Writes the table's rows in their one order; none stands in memory longer than it is written.
  ///
  /// - Parameters:
  ///   - columns: the columns that are written; all of them without it.
  ///   - progress: is told now and then how many there are.
  /// - Returns: how many there are.
  @discardableResult
  func write(
    _ table: TableShape, columns: [TableShape.Column]? = nil, as encoder: some RowEncoder,
    to file: ByteFile, progress: (Int) -> Void = { _ in }
  ) throws -> Int {
    let values = (columns ?? table.columns).map { quoted($0.name) }
    var count = 0
    let query = table.query(where: condition(table), values: values)
    try db.withStatement(query, cached: false) {
      try $0.forEach { row in
        try encoder.write(row, number: count, to: file)
        count += 1
        if count.isMultiple(of: 10_000) { progress(count) }
      }
    }
    try encoder.finish(rows: count, to: file)
    return count
  }
}

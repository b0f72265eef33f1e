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

  func begin(row: Int, to bytes: inout [UInt8])
  func write(_ value: RowValue, column: Int, to bytes: inout [UInt8]) throws
  func end(row: Int, to bytes: inout [UInt8])
  /// Ends what is open behind the last row.
  func finish(rows: Int, to bytes: inout [UInt8])
}

extension RowEncoder {
  static var needsUTF8: Bool { false }
  func begin(row: Int, to bytes: inout [UInt8]) {}
  func finish(rows: Int, to bytes: inout [UInt8]) {}

  fileprivate func write(_ row: borrowing Row, number: Int, to bytes: inout [UInt8]) throws {
    begin(row: number, to: &bytes)
    for column in 0..<row.columnCount {
      switch try row.type(column) {
      case .null: try write(.null, column: column, to: &bytes)
      case .integer: try write(.integer(try row.int(column)), column: column, to: &bytes)
      case .real: try write(.real(try row.double(column)), column: column, to: &bytes)
      case .text:
        if Self.needsUTF8 { _ = try row.text(column) }
        try row.withText(column) { try write(.text($0), column: column, to: &bytes) }
      case .blob: try row.withBlob(column) { try write(.blob($0), column: column, to: &bytes) }
      }
    }
    end(row: number, to: &bytes)
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
        try file.add { try encoder.write(row, number: count, to: &$0) }
        count += 1
        if count.isMultiple(of: 10_000) { progress(count) }
      }
    }
    try file.add { encoder.finish(rows: count, to: &$0) }
    return count
  }
}

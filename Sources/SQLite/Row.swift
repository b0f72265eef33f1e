internal import CSQLite

/// The row a statement stands on. It cannot be copied, so it cannot be kept past its step.
///
/// Columns count from 0. A getter takes only its own storage class: SQLite's conversions would turn
/// a text into 0 without a word.
public struct Row: ~Copyable {
  // Whoever lends the statement keeps it alive: counting references for each row buys nothing, and
  // a counted one here makes the optimizer of Swift 6.3 crash.
  unowned(unsafe) let prepared: PreparedStatement

  init(_ prepared: PreparedStatement) { self.prepared = prepared }

  /// The number of columns.
  public var columnCount: Int { Int(sqlite3_column_count(prepared.handle)) }

  /// The name of a column: what stands behind AS, or whatever SQLite makes of the expression.
  public func columnName(_ column: Int) throws(ColumnError) -> String {
    guard (0..<columnCount).contains(column) else { throw failure(.noSuchColumn, column) }
    return prepared.columnName(Int32(column))
  }

  /// The storage class of a column in this row.
  public func type(_ column: Int) throws(ColumnError) -> ColumnType {
    let type = storedType(column)
    if type == .null { try checkExists(column) }
    return type
  }

  /// An integer.
  public func int(_ column: Int) throws(ColumnError) -> Int {
    try expect(.integer, column)
    return Int(sqlite3_column_int64(prepared.handle, Int32(column)))
  }

  /// An integer that is 0 or 1.
  public func bool(_ column: Int) throws(ColumnError) -> Bool {
    switch try int(column) {
    case 0: return false
    case 1: return true
    case let other: throw failure(.notABoolean(other), column)
    }
  }

  /// A double; an integer is refused.
  public func double(_ column: Int) throws(ColumnError) -> Double {
    try expect(.real, column)
    return sqlite3_column_double(prepared.handle, Int32(column))
  }

  /// Text, with any NUL in it. Text that is not UTF-8 is refused, not repaired.
  public func text(_ column: Int) throws -> String {
    try withText(column) { bytes in
      var text = String(decoding: bytes, as: UTF8.self)
      // Decoding repairs, and a repair changes the bytes: comparing them afterwards takes half the
      // time of `String(validating:as:)`.
      guard text.withUTF8({ sameBytes($0, bytes) }) else { throw failure(.invalidUTF8, column) }
      return text
    }
  }

  /// Bytes.
  public func blob(_ column: Int) throws -> [UInt8] {
    try withBlob(column) { Array($0) }
  }

  /// The column as it is stored.
  public func value(_ column: Int) throws -> Value {
    switch try type(column) {
    case .null: .null
    case .integer: .integer(try int(column))
    case .real: .real(try double(column))
    case .text: .text(try text(column))
    case .blob: .blob(try blob(column))
    }
  }

  /// Lends the bytes of a text without copying or validating them.
  public func withText<Result>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) throws -> Result {
    try expect(.text, column)
    // The text first: asking for it may convert the value, and only then is its length known.
    guard let start = sqlite3_column_text(prepared.handle, Int32(column)) else {
      throw prepared.failure(SQLITE_NOMEM)
    }
    let count = Int(sqlite3_column_bytes(prepared.handle, Int32(column)))
    return try body(UnsafeBufferPointer(start: start, count: count))
  }

  /// Lends the bytes of a blob without copying them.
  public func withBlob<Result>(
    _ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) throws -> Result {
    try expect(.blob, column)
    let start = sqlite3_column_blob(prepared.handle, Int32(column))
    let count = Int(sqlite3_column_bytes(prepared.handle, Int32(column)))
    // An empty blob has no address, and neither has one for which memory ran out.
    if start == nil, sqlite3_errcode(sqlite3_db_handle(prepared.handle)) == SQLITE_NOMEM {
      throw prepared.failure(SQLITE_NOMEM)
    }
    return try body(UnsafeRawBufferPointer(start: start, count: count))
  }
}

/// The same getters with nil for NULL.
extension Row {
  /// Whether the column holds NULL.
  public func isNull(_ column: Int) throws(ColumnError) -> Bool { try type(column) == .null }

  /// An integer, or nil for NULL.
  public func optionalInt(_ column: Int) throws(ColumnError) -> Int? {
    try isNull(column) ? nil : int(column)
  }

  /// An integer that is 0 or 1, or nil for NULL.
  public func optionalBool(_ column: Int) throws(ColumnError) -> Bool? {
    try isNull(column) ? nil : bool(column)
  }

  /// A double, or nil for NULL.
  public func optionalDouble(_ column: Int) throws(ColumnError) -> Double? {
    try isNull(column) ? nil : double(column)
  }

  /// Text, or nil for NULL.
  public func optionalText(_ column: Int) throws -> String? {
    try isNull(column) ? nil : text(column)
  }

  /// Bytes, or nil for NULL.
  public func optionalBlob(_ column: Int) throws -> [UInt8]? {
    try isNull(column) ? nil : blob(column)
  }
}

extension Row {
  /// NULL where there is no such column, as SQLite answers.
  private func storedType(_ column: Int) -> ColumnType {
    ColumnType(rawValue: sqlite3_column_type(prepared.handle, Int32(clamping: column))) ?? .null
  }

  private func expect(_ expected: ColumnType, _ column: Int) throws(ColumnError) {
    let found = storedType(column)
    if found == expected { return }
    try checkExists(column)
    throw failure(.wrongType(expected: expected, found: found), column)
  }

  private func checkExists(_ column: Int) throws(ColumnError) {
    guard (0..<columnCount).contains(column) else { throw failure(.noSuchColumn, column) }
  }

  private func failure(_ problem: ColumnError.Problem, _ column: Int) -> ColumnError {
    let exists = (0..<columnCount).contains(column)
    return ColumnError(
      problem, column: column, name: exists ? prepared.columnName(Int32(column)) : "",
      subject: prepared.sql)
  }
}

extension PreparedStatement {
  /// The name of an existing column; empty only when memory runs out.
  func columnName(_ column: Int32) -> String {
    sqlite3_column_name(handle, column).map { String(cString: $0) } ?? ""
  }
}

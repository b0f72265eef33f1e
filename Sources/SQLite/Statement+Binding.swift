internal import CSQLite

/// Values go in with their length, so a NUL inside text survives; SQLite copies them, so nothing
/// needs to outlive the call. Parameters count from 1, as in SQLite.
extension Statement {
  /// The number of parameters: the highest `?5` counts, not how many there are.
  public var parameterCount: Int { Int(sqlite3_bind_parameter_count(prepared.handle)) }

  /// The parameters' names with their sigil (`:name`, `@name`, `$name`, `?5`); nil for a plain `?`.
  public var parameterNames: [String?] {
    (0..<parameterCount).map { index in
      sqlite3_bind_parameter_name(prepared.handle, Int32(index + 1)).map { String(cString: $0) }
    }
  }

  /// Binds one value to each parameter, in order.
  public func bind(arguments: [(any Bindable)?]) throws {
    let expected = parameterCount
    guard arguments.count == expected else {
      throw UsageError.parameterCount(expected: expected, given: arguments.count, sql: sql)
    }
    for index in arguments.indices {
      try bind(arguments[index]?.sqliteValue ?? .null, at: index + 1)
    }
  }

  /// Binds values by name, written with or without sigil: `name` serves `:name`, `@name` and
  /// `$name`. Every parameter must get a value, and every value must have a parameter.
  public func bind(named arguments: [String: (any Bindable)?]) throws {
    var unused = Set(arguments.keys)
    for (index, name) in parameterNames.enumerated() {
      let full = name ?? "?\(index + 1)"
      let key = arguments[full] != nil ? full : String(full.dropFirst())
      guard let argument = arguments[key] else {
        throw UsageError.missingParameter(full, sql: sql)
      }
      unused.remove(key)
      try bind(argument?.sqliteValue ?? .null, at: index + 1)
    }
    if let name = unused.min() { throw UsageError.unknownParameter(name, sql: sql) }
  }

  /// Binds a value of any kind.
  public func bind(_ value: Value, at index: Int) throws(SQLiteError) {
    switch value {
    case .null: try bindNull(at: index)
    case .integer(let integer): try bind(integer, at: index)
    case .real(let real): try bind(real, at: index)
    case .text(let text): try bind(text, at: index)
    case .blob(let bytes): try bind(bytes, at: index)
    }
  }

  /// Binds NULL.
  public func bindNull(at index: Int) throws(SQLiteError) {
    try check(sqlite3_bind_null(prepared.handle, position(index)))
  }

  /// Binds an integer.
  public func bind(_ value: Int, at index: Int) throws(SQLiteError) {
    try check(sqlite3_bind_int64(prepared.handle, position(index), Int64(value)))
  }

  /// Binds a double; a NaN becomes NULL.
  public func bind(_ value: Double, at index: Int) throws(SQLiteError) {
    try check(sqlite3_bind_double(prepared.handle, position(index), value))
  }

  /// Binds text.
  public func bind(_ value: String, at index: Int) throws(SQLiteError) {
    var text = value
    let code = text.withUTF8 { bytes in
      // A null pointer would bind NULL instead of an empty text.
      guard let start = UnsafeRawPointer(bytes.baseAddress), !bytes.isEmpty else {
        return sqlite3_bind_text(prepared.handle, position(index), "", 0, transient)
      }
      return sqlite3_bind_text64(
        prepared.handle, position(index), start.assumingMemoryBound(to: CChar.self),
        UInt64(bytes.count), transient, UInt8(SQLITE_UTF8))
    }
    try check(code)
  }

  /// Binds bytes.
  public func bind(_ value: [UInt8], at index: Int) throws(SQLiteError) {
    let code = value.withUnsafeBytes { bindBlob($0, at: index) }
    try check(code)
  }

  /// Binds the bytes of a buffer; SQLite copies them.
  public func bind(_ bytes: UnsafeRawBufferPointer, at index: Int) throws(SQLiteError) {
    try check(bindBlob(bytes, at: index))
  }

  private func bindBlob(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int32 {
    // A null pointer would bind NULL instead of an empty blob.
    guard let start = bytes.baseAddress, !bytes.isEmpty else {
      return sqlite3_bind_zeroblob(prepared.handle, position(index), 0)
    }
    return sqlite3_bind_blob64(
      prepared.handle, position(index), start, UInt64(bytes.count), transient)
  }

  /// An index that no `Int32` can hold is out of range in any case: SQLite says so.
  private func position(_ index: Int) -> Int32 { Int32(clamping: index) }

  private func check(_ code: Int32) throws(SQLiteError) {
    if code != SQLITE_OK { throw prepared.failure(code) }
  }
}

/// Tells SQLite to copy the bytes before the call returns.
private var transient: sqlite3_destructor_type? { art100_sqlite_transient() }

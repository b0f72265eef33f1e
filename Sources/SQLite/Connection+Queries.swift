internal import CSQLite

/// One statement from SQL to result. Values stand for `?` in order; nil is NULL.
extension Connection {
  /// Runs a statement to its end. Rows it returns are dropped.
  public func execute(_ sql: String, _ arguments: (any Bindable)?...) throws {
    try execute(sql, arguments: arguments)
  }

  /// Runs a statement to its end. Rows it returns are dropped.
  public func execute(_ sql: String, arguments: [(any Bindable)?]) throws {
    try withStatement(sql) { try $0.run(arguments: arguments) }
  }

  /// Makes something of each row.
  public func query<Element>(
    _ sql: String, _ arguments: (any Bindable)?..., row: (borrowing Row) throws -> Element
  ) throws -> [Element] {
    try query(sql, arguments: arguments, row: row)
  }

  /// Makes something of each row.
  public func query<Element>(
    _ sql: String, arguments: [(any Bindable)?], row: (borrowing Row) throws -> Element
  ) throws -> [Element] {
    try withStatement(sql) { statement in
      try statement.bind(arguments: arguments)
      return try statement.map(row)
    }
  }

  /// Makes something of the first row, if there is one; the others are not computed.
  public func first<Element>(
    _ sql: String, _ arguments: (any Bindable)?..., row: (borrowing Row) throws -> Element
  ) throws -> Element? {
    try first(sql, arguments: arguments, row: row)
  }

  /// Makes something of the first row, if there is one; the others are not computed.
  public func first<Element>(
    _ sql: String, arguments: [(any Bindable)?], row: (borrowing Row) throws -> Element
  ) throws -> Element? {
    try withStatement(sql) { statement in
      try statement.bind(arguments: arguments)
      return try statement.first(row)
    }
  }

  /// Hands each row to `row` as it is computed, so the result never stands in memory whole.
  public func forEach(
    _ sql: String, _ arguments: (any Bindable)?..., row: (borrowing Row) throws -> Void
  ) throws {
    try forEach(sql, arguments: arguments, row: row)
  }

  /// Hands each row to `row` as it is computed, so the result never stands in memory whole.
  public func forEach(
    _ sql: String, arguments: [(any Bindable)?], row: (borrowing Row) throws -> Void
  ) throws {
    try withStatement(sql) { statement in
      try statement.bind(arguments: arguments)
      try statement.forEach(row)
    }
  }

  /// Runs any number of statements without parameters, such as a migration. Rows are dropped.
  ///
  /// Stops at the first error, whose subject is the statement that failed. What ran before it
  /// stays, unless a transaction around the call undoes it.
  public func script(_ sql: String) throws {
    let db = try db()
    var text = sql
    try text.withUTF8 { bytes in
      guard !bytes.contains(0) else { throw UsageError.nul(in: sql) }
      var rest = bytes[...]
      while true {
        let before = rest
        let statement = try prepareNext(&rest, on: db, persistent: false, subject: trimmed)
        guard let statement else { return }
        defer { sqlite3_finalize(statement) }
        var code = SQLITE_ROW
        while code == SQLITE_ROW { code = sqlite3_step(statement) }
        guard code == SQLITE_DONE else {
          let subject = trimmed(before[..<rest.startIndex])
          throw SQLiteError(code: code, from: db, subject: subject)
        }
      }
    }
  }

  /// The rows that the last INSERT, UPDATE or DELETE changed itself, triggers not counted.
  public var changes: Int {
    get throws { Int(sqlite3_changes64(try db())) }
  }

  /// The rowid of the last row inserted by this connection; 0 before the first.
  public var lastInsertRowID: Int {
    get throws { Int(sqlite3_last_insert_rowid(try db())) }
  }
}

/// The text without the line breaks and blanks before it.
private func trimmed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
  String(decoding: bytes.drop { $0 <= UInt8(ascii: " ") }, as: UTF8.self)
}

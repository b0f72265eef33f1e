internal import CSQLite

/// A prepared statement on loan from its connection.
///
/// It cannot be copied, so it cannot be kept. For many rows, borrow it once:
///
/// ```swift
/// try db.withStatement("INSERT INTO word VALUES (?, ?)") { insert in
///   for (ordinal, word) in words.enumerated() { try insert.run(ordinal, word) }
/// }
/// ```
public struct Statement: ~Copyable {
  // Not counted, for the reasons given in `Row`: the connection keeps it alive during the loan.
  unowned(unsafe) let prepared: PreparedStatement

  init(_ prepared: PreparedStatement) { self.prepared = prepared }

  /// The SQL as it was written.
  public var sql: String { prepared.sql }

  /// Whether the statement writes nothing to the database file itself.
  ///
  /// SQLite also counts BEGIN, ATTACH and some PRAGMAs as read-only.
  /// Source: <https://www.sqlite.org/c3ref/stmt_readonly.html>
  public var isReadOnly: Bool { sqlite3_stmt_readonly(prepared.handle) != 0 }

  /// The names of the result's columns; empty for a statement that returns no rows.
  public var columnNames: [String] {
    (0..<sqlite3_column_count(prepared.handle)).map { prepared.columnName($0) }
  }

  /// The table whose column a column of the result is, be it by way of views; nil where it is made of
  /// others. Columns count from 0.
  public func table(of column: Int) -> String? {
    sqlite3_column_table_name(prepared.handle, Int32(clamping: column)).map { String(cString: $0) }
  }

  /// Binds the values, steps until done, and makes ready for the next run. Rows are dropped.
  public func run(_ arguments: (any Bindable)?...) throws { try run(arguments: arguments) }

  /// Binds the values, steps until done, and makes ready for the next run. Rows are dropped.
  public func run(arguments: [(any Bindable)?]) throws {
    try bind(arguments: arguments)
    try runBound()
  }

  /// Steps until done with what is bound now, and makes ready for the next run. Bindings stay.
  public func runBound() throws {
    try checkIdle()
    defer { reset() }
    while try prepared.step() {}
  }

  /// Hands each row to `body`, until it returns false or throws. Bindings stay.
  public func forEachWhile(_ body: (borrowing Row) throws -> Bool) throws {
    try checkIdle()
    defer { reset() }
    while try prepared.step(), try body(Row(prepared)) {}
  }

  /// Hands each row to `body`. Bindings stay.
  public func forEach(_ body: (borrowing Row) throws -> Void) throws {
    try checkIdle()
    defer { reset() }
    while try prepared.step() { try body(Row(prepared)) }
  }

  /// Makes something of each row. Bindings stay.
  public func map<Element>(_ body: (borrowing Row) throws -> Element) throws -> [Element] {
    try checkIdle()
    defer { reset() }
    var elements: [Element] = []
    while try prepared.step() { elements.append(try body(Row(prepared))) }
    return elements
  }

  /// Makes something of the first row, if there is one; the others are not computed.
  public func first<Element>(_ body: (borrowing Row) throws -> Element) throws -> Element? {
    try checkIdle()
    defer { reset() }
    return try prepared.step() ? body(Row(prepared)) : nil
  }

  /// Walking the same rows inside the walk over them would start both over, for ever.
  private func checkIdle() throws(UsageError) {
    guard sqlite3_stmt_busy(prepared.handle) == 0 else { throw .statementRunning(sql: sql) }
  }

  /// Starts over, bindings kept.
  private func reset() {
    // The code repeats the error that `step` has reported already.
    sqlite3_reset(prepared.handle)
  }
}

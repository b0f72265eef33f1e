internal import CSQLite

/// A block is a transaction: it is committed when the block returns and rolled back when it throws.
extension Connection {
  /// Runs `body` in a transaction that may write (`BEGIN IMMEDIATE`).
  ///
  /// The lock is taken at the start, where waiting for it is possible. A commit that fails is
  /// rolled back; the error is the commit's. A failing rollback never hides the error before it.
  public func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    try transaction(begin: "BEGIN IMMEDIATE", body)
  }

  /// Runs `body` in a transaction in which all queries see the same state (`BEGIN DEFERRED`).
  ///
  /// Writing in it fails at once with code 5 or 517 when another connection wrote meanwhile.
  public func read<Result>(_ body: () throws -> Result) throws -> Result {
    try transaction(begin: "BEGIN DEFERRED", body)
  }

  /// Runs `body` in a part of the open transaction that is undone by itself when `body` throws.
  ///
  /// Savepoints may stand inside each other under the same name.
  public func savepoint<Result>(
    _ name: String = "part", _ body: () throws -> Result
  ) throws -> Result {
    guard try isInTransaction else { throw UsageError.noTransaction }
    let parts = name.split(separator: "\"", omittingEmptySubsequences: false)
    let quoted = "\"" + parts.joined(separator: "\"\"") + "\""
    try script("SAVEPOINT \(quoted)")
    let result: Result
    do {
      result = try body()
      guard try isInTransaction else { throw UsageError.transactionEnded }
      try script("RELEASE \(quoted)")
    } catch {
      // On some errors SQLite has rolled back everything, and the savepoint is gone.
      try? script("ROLLBACK TO \(quoted); RELEASE \(quoted)")
      throw error
    }
    return result
  }

  /// Whether a transaction is open.
  public var isInTransaction: Bool {
    get throws { sqlite3_get_autocommit(try db()) == 0 }
  }

  private func transaction<Result>(
    begin: String, _ body: () throws -> Result
  ) throws -> Result {
    guard try !isInTransaction else { throw UsageError.transactionOpen }
    try execute(begin)
    do {
      let result = try body()
      guard try isInTransaction else { throw UsageError.transactionEnded }
      try execute("COMMIT")
      return result
    } catch {
      // Where SQLite has rolled back by itself there is nothing left to undo.
      if (try? isInTransaction) == true { try? execute("ROLLBACK") }
      throw error
    }
  }
}

internal import CSQLite

/// What one connection may ask of SQLite at most; the raw values are SQLite's codes.
///
/// Source: <https://www.sqlite.org/c3ref/c_limit_attached.html>
public enum Limit: Int32, CaseIterable, Sendable {
  /// Bytes of a text, a blob or a row.
  case length = 0
  /// Bytes of a statement.
  case sqlLength = 1
  /// Columns of a table, an index, a result or a SET.
  case columns = 2
  /// Depth of the tree of an expression.
  case expressionDepth = 3
  /// Terms of a compound SELECT.
  case compoundSelect = 4
  /// Instructions of a prepared statement.
  case instructions = 5
  /// Arguments of a function.
  case functionArguments = 6
  /// Attached databases. At 0 VACUUM INTO is refused, too.
  case attached = 7
  /// Bytes of a pattern of LIKE or GLOB.
  case patternLength = 8
  /// The highest number of a parameter.
  case parameters = 9
  /// Depth of triggers that fire triggers.
  case triggerDepth = 10
  /// Threads that may help one statement.
  case workerThreads = 11
}

extension Connection {
  /// How high a limit stands.
  public func limit(_ limit: Limit) throws -> Int {
    Int(sqlite3_limit(try db(), limit.rawValue, -1))
  }

  /// Sets a limit, as far as the library's own bound allows it.
  public func setLimit(_ limit: Limit, to value: Int) throws {
    // SQLite would take a negative value for a question.
    sqlite3_limit(try db(), limit.rawValue, Int32(clamping: max(0, value)))
  }
}

/// Memory of the whole process, as far as SQLite allocates it.
public enum SQLiteMemory {
  /// The bytes at which allocations fail with code 7 (`SQLITE_NOMEM`); 0 for no limit.
  public static var hardHeapLimit: Int { Int(sqlite3_hard_heap_limit64(-1)) }

  /// Sets the bytes at which allocations fail for every connection of the process; 0 lifts it.
  public static func setHardHeapLimit(_ bytes: Int) {
    // SQLite would take a negative value for a question.
    sqlite3_hard_heap_limit64(Int64(max(0, bytes)))
  }

  /// Bytes in use now.
  public static var used: Int { Int(sqlite3_memory_used()) }

  /// The most bytes in use at once since the process started.
  public static var highwater: Int { Int(sqlite3_memory_highwater(0)) }
}

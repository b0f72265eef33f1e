internal import SQLite

/// Somebody's own SQL: one statement that only reads, within limits.
///
/// Two walls stand behind each other: the file is opened read-only, and every action a statement
/// asks for is refused unless it is one of reading. Limits of length, depth, heap and time keep it
/// from running away.
public struct UserQuery: Sendable {
  /// A value of a result.
  public enum Cell: Equatable, Sendable {
    case null
    case integer(Int)
    case real(Double)
    case text(String)
    case blob([UInt8])
  }

  /// Why a result is not whole.
  public enum Stop: Equatable, Sendable {
    /// There were more rows than the limit.
    case rows(Int)
    /// It took longer than the limit.
    case time(Duration)
    /// The values together were larger than the limit, in bytes.
    case size(Int)
  }

  /// One SELECT.
  public var sql: String
  /// Values by name, without sigil; a value that looks like a number is bound as one.
  public var parameters: [String: String]
  /// After which it is stopped.
  public var timeLimit: Duration
  /// How many rows are handed out at most.
  public var rowLimit: Int
  /// How many bytes are handed out at most, about a hundred a value among them; for a caller that
  /// keeps them.
  public var sizeLimit: Int

  /// A query with the usual limits: ten seconds, 10,000 rows, any size.
  public init(
    _ sql: String, parameters: [String: String] = [:], timeLimit: Duration = .seconds(10),
    rowLimit: Int = 10_000, sizeLimit: Int = .max
  ) {
    self.sql = sql
    self.parameters = parameters
    self.timeLimit = timeLimit
    self.rowLimit = rowLimit
    self.sizeLimit = sizeLimit
  }

  /// The bytes that a text or a value may have; a row's other copies come on top of it.
  fileprivate static let largestValue = 16 << 20
  /// The bytes that a value in memory takes beside its own: millions of numbers are no small thing.
  fileprivate static let cellCost = 96
}

extension Archive {
  /// Runs a query and hands out its rows.
  ///
  /// Afterwards the connection stays limited: open the archive anew for anything else.
  /// - Parameters:
  ///   - columns: is given the names of the columns, once, before the rows.
  ///   - row: is given each row.
  /// - Returns: why it was stopped; nil when all rows were handed out.
  /// - Throws: `ArchiveError.query` for SQL that is wrong or not allowed.
  public func run(
    _ query: UserQuery, columns: ([String]) throws -> Void,
    row: ([UserQuery.Cell]) throws -> Void
  ) throws -> UserQuery.Stop? {
    try translated { try limit() }
    let clock = ContinuousClock()
    let deadline = clock.now + query.timeLimit
    do {
      try db.setProgressHandler(every: 1000) { clock.now > deadline }
      defer { try? db.setProgressHandler(nil) }
      return try db.withStatement(query.sql, cached: false) { statement in
        guard statement.isReadOnly else { throw UserQueryFault.notReading }
        try statement.bind(named: try query.values(for: statement.parameterNames))
        try columns(statement.columnNames)
        var left = query.rowLimit
        var size = 0
        var stop: UserQuery.Stop?
        try statement.forEachWhile { values in
          if left == 0 {
            stop = .rows(query.rowLimit)
            return false
          }
          left -= 1
          let cells: [UserQuery.Cell]
          do {
            cells = try (0..<values.columnCount).map { UserQuery.Cell(try values.value($0)) }
          } catch let error as ColumnError where statement.table(of: error.column) == nil {
            // Made by the query; what stands in a table is damage.
            throw UserQueryFault.noText(error.name)
          }
          size += cells.reduce(0) { $0 + UserQuery.cellCost + $1.byteCount }
          if size > query.sizeLimit {
            stop = .size(query.sizeLimit)
            return false
          }
          try row(cells)
          return true
        }
        return stop
      }
    } catch let error as SQLiteError where error.primaryCode == 9 && clock.now > deadline {
      return .time(query.timeLimit)
    } catch let error as SQLiteError {
      throw Self.queryError(error, path: path)
    } catch let error as UsageError {
      throw ArchiveError.query("\(error)")
    } catch let fault as UserQueryFault {
      throw ArchiveError.query("\(fault)")
    }
  }

  private func limit() throws {
    // FTS5 prepares statements of its own at its first use, which the authorizer would refuse.
    for table in ["block_search", "note_search"] {
      try db.forEach("SELECT rowid FROM \(table) WHERE \(table) MATCH 'a' LIMIT 1") { _ in }
    }
    // Table-valued functions declare their columns at first use, which it would refuse as well.
    for name in ["json_each", "json_tree"] + Self.describingPragmas.map({ "pragma_\($0)" }) {
      try? db.forEach("SELECT 1 FROM \(name) LIMIT 0") { _ in }
    }
    SQLiteMemory.setHardHeapLimit(256 << 20)
    try db.setLimit(.attached, to: 0)
    try db.setLimit(.length, to: UserQuery.largestValue)
    try db.setLimit(.sqlLength, to: 100_000)
    try db.setLimit(.expressionDepth, to: 100)
    try db.setAuthorizer { Self.allows($0) ? .allow : .deny }
  }

  /// PRAGMAs that only describe the schema.
  private static let describingPragmas: Set<String> = [
    "table_info", "table_xinfo", "table_list", "index_list", "index_info", "foreign_key_list",
    "collation_list", "function_list", "compile_options", "data_version",
  ]

  private static func allows(_ request: AuthorizerRequest) -> Bool {
    switch request.action {
    case .select, .read, .recursive: true
    case .function:
      !["load_extension", "fts3_tokenizer", "writefile", "edit"].contains(
        request.second?.lowercased() ?? "")
    case .pragma: describingPragmas.contains(request.first?.lowercased() ?? "")
    default: false
    }
  }

  /// What was wrong with the SQL, in a sentence; trouble with the file stays what it is.
  private static func queryError(_ error: SQLiteError, path: String) -> ArchiveError {
    switch error.primaryCode {
    case 23: .query("only reading is allowed here: one SELECT, no ATTACH, PRAGMA or writing")
    case 1 where error.message.hasPrefix("cannot modify"), 8:
      .query("only reading is allowed here; the archive was left as it is")
    case 7: .query("the query needs more memory than it may use (256 MB); ask for less at once")
    case 18:
      .query(
        "a text or value grows beyond \(UserQuery.largestValue >> 20) MB, or the SQL beyond 100 kB; "
          + "'show --source' gives the bytes of a letter")
    case 1:
      .query(
        "the SQL is not understood: \(error.message)"
          + (error.message.hasPrefix("no such")
            ? "; 'codebook --part tables' lists what there is" : ""))
    default: ArchiveError(error, path: path)
    }
  }
}

/// What can be wrong with a query before SQLite sees it.
private enum UserQueryFault: Error, CustomStringConvertible {
  case notReading
  case noText(String)

  var description: String {
    switch self {
    case .notReading: "only reading is allowed here: one SELECT; the archive was left as it is"
    case .noText(let name): "the column \(name) holds bytes that are no text; hex() shows them"
    }
  }
}

extension UserQuery {
  /// The parameters under the names that the statement uses, sigils included.
  fileprivate func values(for names: [String?]) throws -> [String: (any Bindable)?] {
    var values: [String: (any Bindable)?] = [:]
    for (name, value) in parameters {
      let named = names.compactMap(\.self).filter { $0.dropFirst() == name }
      guard !named.isEmpty else {
        throw ArchiveError.query("the SQL has no parameter named \(name)")
      }
      for full in named { values[full] = try Self.value(value, of: name) }
    }
    return values
  }

  /// Text that is exactly how a number prints is a number.
  private static func value(_ text: String, of name: String) throws -> (any Bindable)? {
    if let number = Int(text), "\(number)" == text { return number }
    guard let number = Double(text), "\(number)" == text else { return text }
    guard number.isFinite else {
      throw ArchiveError.query(
        "'\(text)' for \(name) is a number that SQLite cannot keep; write a text in the SQL itself")
    }
    return number
  }
}

extension UserQuery.Cell {
  fileprivate var byteCount: Int {
    switch self {
    case .null, .integer, .real: 8
    case .text(let text): text.utf8.count
    case .blob(let bytes): bytes.count
    }
  }

  fileprivate init(_ value: Value) {
    self =
      switch value {
      case .null: .null
      case .integer(let number): .integer(number)
      case .real(let number): .real(number)
      case .text(let text): .text(text)
      case .blob(let bytes): .blob(bytes)
      }
  }
}

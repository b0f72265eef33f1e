/// A request that cannot be made of SQLite, refused before SQLite sees it.
public enum UsageError: Error, Equatable, Sendable {
  /// The connection was closed.
  case closed
  /// `transaction` or `read` inside a transaction; inside one, use `savepoint`.
  case transactionOpen
  /// `savepoint` outside a transaction.
  case noTransaction
  /// The transaction ended before its block did: the block ran COMMIT or ROLLBACK itself, or went
  /// on after an error on which SQLite rolls everything back.
  case transactionEnded
  /// A statement was run inside the walk over its own rows. The connection lends a second one.
  case statementRunning(sql: String)
  /// The SQL holds nothing but blanks and comments.
  case noStatement(sql: String)
  /// The SQL holds more than one statement.
  case severalStatements(sql: String)
  /// A NUL in SQL or in a path, behind which SQLite would not read.
  case nul(in: String)
  /// The statement has `expected` parameters and was given `given`.
  case parameterCount(expected: Int, given: Int, sql: String)
  /// A parameter of the statement was given no value. An unnamed one is called `?1`, `?2`, ….
  case missingParameter(String, sql: String)
  /// A value was given for a name that the statement does not have.
  case unknownParameter(String, sql: String)
  /// A URI that does not begin with `file:`.
  case notAFileURI(String)
  /// A copy was asked to a file that holds a database already.
  case destinationNotEmpty(String)
}

extension UsageError: CustomStringConvertible {
  /// The facts as one sentence.
  public var description: String {
    switch self {
    case .closed: "the connection is closed"
    case .transactionOpen: "a transaction is open already; use a savepoint inside it"
    case .noTransaction: "a savepoint needs a transaction around it"
    case .transactionEnded: "the transaction ended before its block did"
    case .statementRunning(let sql): "the statement is running already: \(sql)"
    case .noStatement(let sql): "no statement in: \(sql)"
    case .severalStatements(let sql): "more than one statement in: \(sql)"
    case .nul(let text): "a NUL character in: \(text)"
    case .parameterCount(let expected, let given, let sql):
      "\(given) values for \(expected) parameters in: \(sql)"
    case .missingParameter(let name, let sql): "no value for parameter \(name) in: \(sql)"
    case .unknownParameter(let name, let sql): "no parameter named \(name) in: \(sql)"
    case .notAFileURI(let uri): "not a file: URI: \(uri)"
    case .destinationNotEmpty(let path): "a database exists already: \(path)"
    }
  }
}

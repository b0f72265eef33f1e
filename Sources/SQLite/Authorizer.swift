internal import CSQLite

/// What a statement is about to be allowed to do, asked while it is prepared.
public struct AuthorizerRequest: Equatable, Sendable {
  /// An action; the raw values are SQLite's codes, and a newer library may have others.
  ///
  /// Source: <https://www.sqlite.org/c3ref/c_alter_table.html>
  public struct Action: RawRepresentable, Hashable, Sendable {
    /// SQLite's code.
    public let rawValue: Int32
    /// Takes any code, known or not.
    public init(rawValue: Int32) { self.rawValue = rawValue }
  }

  /// The action.
  public let action: Action
  /// The action's first argument, such as the table that is read.
  public let first: String?
  /// The action's second argument, such as the column that is read or the function's name.
  public let second: String?
  /// The database, such as `main`.
  public let database: String?
  /// The innermost trigger or view from which the action comes.
  public let source: String?
}

/// What becomes of an action.
public enum AuthorizerDecision: Sendable {
  /// It may happen.
  case allow
  /// The statement is refused with code 23 (`SQLITE_AUTH`).
  case deny
  /// A column reads as NULL, another action does not happen; the statement goes on.
  case ignore

  var code: Int32 {
    switch self {
    case .allow: SQLITE_OK
    case .deny: SQLITE_DENY
    case .ignore: SQLITE_IGNORE
    }
  }
}

extension AuthorizerRequest.Action {
  // The arguments stand as (first, second).
  /// CREATE INDEX (index, table).
  public static let createIndex = Self(rawValue: SQLITE_CREATE_INDEX)
  /// CREATE TABLE (table, nil).
  public static let createTable = Self(rawValue: SQLITE_CREATE_TABLE)
  /// CREATE TEMP TABLE (table, nil).
  public static let createTempTable = Self(rawValue: SQLITE_CREATE_TEMP_TABLE)
  /// CREATE TRIGGER (trigger, table).
  public static let createTrigger = Self(rawValue: SQLITE_CREATE_TRIGGER)
  /// CREATE VIEW (view, nil).
  public static let createView = Self(rawValue: SQLITE_CREATE_VIEW)
  /// CREATE VIRTUAL TABLE (table, module).
  public static let createVirtualTable = Self(rawValue: SQLITE_CREATE_VTABLE)
  /// DELETE (table, nil).
  public static let delete = Self(rawValue: SQLITE_DELETE)
  /// DROP TABLE (table, nil).
  public static let dropTable = Self(rawValue: SQLITE_DROP_TABLE)
  /// INSERT (table, nil).
  public static let insert = Self(rawValue: SQLITE_INSERT)
  /// PRAGMA (name, argument or nil).
  public static let pragma = Self(rawValue: SQLITE_PRAGMA)
  /// A column is read (table, column); the column is empty where a table is only counted.
  public static let read = Self(rawValue: SQLITE_READ)
  /// SELECT (nil, nil).
  public static let select = Self(rawValue: SQLITE_SELECT)
  /// BEGIN, COMMIT or ROLLBACK (which, nil).
  public static let transaction = Self(rawValue: SQLITE_TRANSACTION)
  /// UPDATE (table, column).
  public static let update = Self(rawValue: SQLITE_UPDATE)
  /// ATTACH, and VACUUM (file, nil).
  public static let attach = Self(rawValue: SQLITE_ATTACH)
  /// DETACH (database, nil).
  public static let detach = Self(rawValue: SQLITE_DETACH)
  /// ALTER TABLE (database, table).
  public static let alterTable = Self(rawValue: SQLITE_ALTER_TABLE)
  /// REINDEX (index, nil).
  public static let reindex = Self(rawValue: SQLITE_REINDEX)
  /// ANALYZE (table, nil).
  public static let analyze = Self(rawValue: SQLITE_ANALYZE)
  /// A function is called (nil, name).
  public static let function = Self(rawValue: SQLITE_FUNCTION)
  /// SAVEPOINT, RELEASE or ROLLBACK TO (which, name).
  public static let savepoint = Self(rawValue: SQLITE_SAVEPOINT)
  /// A recursive SELECT (nil, nil).
  public static let recursive = Self(rawValue: SQLITE_RECURSIVE)
}

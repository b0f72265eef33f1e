/// A table or view as its schema describes it: whoever writes tables for other tools needs to know
/// no more, so that a table that is added later goes along by itself.
public struct TableDescription: Equatable, Sendable {
  /// A column.
  public struct Column: Equatable, Sendable {
    /// Its name.
    public var name: String
    /// What its values are.
    public var kind: ColumnKind
    /// Whether it may hold NULL; of a view's column nothing is known, and it may.
    public var isNullable: Bool
    /// What it means, as the table `docs` says.
    public var text: String
  }

  /// A reference to the rows of a table.
  public struct ForeignKey: Equatable, Sendable {
    /// The columns that refer.
    public var columns: [String]
    /// The table referred to.
    public var table: String
    /// Its columns.
    public var targets: [String]
    /// Whether every row refers to one.
    public var isAlways: Bool
  }

  /// Its name.
  public var name: String
  /// Whether it is a view.
  public var isView: Bool
  /// What it means, as the table `docs` says.
  public var text: String
  /// All of its columns, in order.
  public var columns: [Column]
  /// The columns of the primary key, in order; empty for a view.
  public var primaryKey: [String]
  /// Where its rows lead. Of a view those columns that are named after a table: `fact_id`.
  public var foreignKeys: [ForeignKey]

  /// The terms of ORDER BY that put the rows in one order.
  ///
  /// A view goes by the last row number that it shows, and then by everything.
  public var order: [String] {
    if !isView, !primaryKey.isEmpty { return primaryKey.map(quoted) }
    let number = columns.last { $0.name.hasSuffix("_id") }
    return (([number].compactMap(\.self)) + columns).map { quoted($0.name) }
  }

  /// Whether it is the record of what every table means.
  public var isDocumentation: Bool { name == "docs" }
}

/// What the values of a column are.
public enum ColumnKind: String, Sendable {
  case text, integer, number
  /// 0 or 1.
  case boolean
  /// `yyyy-mm-dd`.
  case date
  /// `yyyy-mm-ddThh:mm:ss.sssZ`.
  case instant
  case bytes
}

/// A name as SQL reads it, whatever stands in it.
public func quoted(_ name: String) -> String {
  "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    + "\""
}

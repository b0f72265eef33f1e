public import JSONText

/// Rows as a table, as JSON, as JSON lines or as CSV: the same values in each.
public struct Rows {
  /// The columns of a table and of CSV, in order; keys of the rows.
  public var columns: [String]
  /// Columns whose numbers stand at the right.
  public var numeric: Set<String> = []
  /// Whether a table sets the thousands of these numbers apart: not where they may name something.
  public var hasThousands = true
  /// Columns of which a table shows no more than the beginning. Other forms print them whole.
  public var shortened: Set<String> = []
  /// Columns that a table shows only where a row fills them.
  public var optional: Set<String> = []
  /// One object a row. JSON prints all of its keys.
  public var rows: [JSON]

  /// Rows under their columns.
  public init(
    columns: [String], numeric: Set<String> = [], shortened: Set<String> = [], rows: [JSON] = []
  ) {
    self.columns = columns
    self.numeric = numeric
    self.shortened = shortened
    self.rows = rows
  }

  /// As CSV: a line of the columns, then a line a row, each with its end.
  public func csv() -> some Sequence<String> { [csvHead] + rows.lazy.map(csvLine) }

  /// The line of the columns, with its end.
  public var csvHead: String { CSV.line(columns) }

  /// The line of a row, with its end.
  public func csvLine(_ row: JSON) -> String { CSV.line(columns.map { row.member($0).cell }) }
}

/// RFC 4180: CRLF between lines, quotes where needed and doubled inside.
package enum CSV {
  package static func line(_ cells: [String], separator: String = ",") -> String {
    let special = Array(("\"\r\n" + separator).utf8)
    return cells.map { cell in
      cell.utf8.contains(where: special.contains)
        ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }.joined(separator: separator) + "\r\n"
  }
}

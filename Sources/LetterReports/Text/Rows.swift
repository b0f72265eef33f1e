public import JSONText
internal import LetterComparing

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
  public func csv() -> some Sequence<String> {
    [CSV.line(columns)] + rows.lazy.map { CSV.line(cells($0)) }
  }

  private func cells(_ row: JSON) -> [String] { columns.map { row.member($0).cell } }

  private func beginning(of cell: String) -> String {
    let longest = 60
    return cell.count > longest ? cell.prefix(longest - 1) + "…" : cell
  }

  /// As a table for `Screen.current`; empty without rows.
  public func table() -> String {
    if rows.isEmpty { return "" }
    let isBounded = Screen.current.isBounded
    let columns = columns.filter { column in
      !optional.contains(column) || rows.contains { !$0.member(column).cell.isEmpty }
    }
    let body = rows.map { row in
      columns.map { column in
        let cell = row.member(column).cell
        if numeric.contains(column), hasThousands { return NumberText.grouped(cell) }
        // Where cells are wrapped they need not be cut.
        return Terminal.visible(
          shortened.contains(column) && !isBounded ? beginning(of: cell) : cell)
      }
    }
    return TableLayout(
      // The user's own SQL names columns as it likes.
      heads: columns.map { Terminal.visible($0) }, numeric: columns.map(numeric.contains),
      body: body, width: isBounded ? Screen.current.columns : nil
    ).text()
  }
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

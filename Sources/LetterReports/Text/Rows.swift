public import JSONText

/// Rows as a table, as JSON, as JSON lines or as CSV: the same values in each.
public struct Rows {
  /// The columns of a table and of CSV, in order; keys of the rows.
  public var columns: [String]
  /// Columns whose numbers stand at the right.
  public var numeric: Set<String> = []
  /// Columns of which a table shows no more than the beginning. Other forms print them whole.
  public var shortened: Set<String> = []
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

  /// As a table; empty without rows.
  public func table() -> String {
    if rows.isEmpty { return "" }
    let body = rows.map { row in
      zip(columns, cells(row)).map { shortened.contains($0) ? beginning(of: $1) : $1 }
        .map { Terminal.visible($0) }
    }
    // The user's own SQL names columns as it likes.
    let heads = columns.map { Terminal.visible($0) }
    let widths = heads.indices.map { index in
      body.reduce(heads[index].count) { max($0, $1[index].count) }
    }
    func line(_ cells: [String]) -> String {
      var parts: [String] = []
      for (index, cell) in cells.enumerated() {
        let pad = String(repeating: " ", count: widths[index] - cell.count)
        let isLast = index == cells.count - 1
        parts.append(numeric.contains(columns[index]) ? pad + cell : isLast ? cell : cell + pad)
      }
      return parts.joined(separator: "  ") + "\n"
    }
    return Terminal.dim(line(heads)) + body.map(line).joined()
  }
}

/// RFC 4180: CRLF between lines, quotes where needed and doubled inside.
package enum CSV {
  package static func line(_ cells: [String]) -> String {
    cells.map { cell in
      cell.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
        ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }.joined(separator: ",") + "\r\n"
  }
}

import JSONText

/// Prints rows as a table, as JSON, as JSON lines or as CSV: the same values in each.
struct Rows {
  /// The columns of a table and of CSV, in order; keys of the rows.
  var columns: [String]
  /// Columns whose numbers stand at the right.
  var numeric: Set<String> = []
  /// Columns of which a table shows no more than the beginning. Other forms print them whole.
  var shortened: Set<String> = []
  /// One object a row. JSON prints all of its keys.
  var rows: [JSON] = []

  func print(_ format: OutputFormat) {
    switch format {
    case .json: Output.json(.array(rows), pretty: true)
    case .jsonl: for row in rows { Output.json(row) }
    case .csv:
      Output.exact(CSV.line(columns))
      for row in rows { Output.exact(CSV.line(cells(row))) }
    case .table: Output.write(table())
    }
  }

  private func cells(_ row: JSON) -> [String] { columns.map { row.member($0).cell } }

  private func beginning(of cell: String) -> String {
    let longest = 60
    return cell.count > longest ? cell.prefix(longest - 1) + "…" : cell
  }

  private func table() -> String {
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
enum CSV {
  static func line(_ cells: [String]) -> String {
    cells.map { cell in
      cell.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
        ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }.joined(separator: ",") + "\r\n"
  }
}

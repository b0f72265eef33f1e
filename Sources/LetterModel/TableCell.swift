/// A cell of a table.
///
/// The text of a table's block holds its cells in one way only: tabs part the cells of a row, line
/// ends part the rows, and a cell without words is nothing between two of them. No cell holds a tab
/// or a line end.
public struct TableCell: Hashable, Sendable {
  /// Its words, line ends repaired.
  public var text: String
  /// Where they stand in the block's text: half-open, in code points.
  public var range: Range<Int>
  /// Whether it heads its column.
  public var isHeader: Bool

  /// A cell from its parts.
  public init(text: String, range: Range<Int>, isHeader: Bool = false) {
    self.text = text
    self.range = range
    self.isHeader = isHeader
  }
}

extension Block {
  /// The cells of a table, a list for each of its rows; empty for other kinds.
  public var rows: [[TableCell]] {
    guard kind == .table else { return [] }
    var rows: [[TableCell]] = [[]]
    var words = String.UnicodeScalarView()
    var (start, place) = (0, 0)
    func cell() -> TableCell {
      TableCell(
        text: String(words), range: start..<place, isHeader: rows.count <= headerRows)
    }
    for scalar in text.unicodeScalars {
      if scalar == "\t" || scalar == "\n" {
        rows[rows.count - 1].append(cell())
        if scalar == "\n" { rows.append([]) }
        words.removeAll(keepingCapacity: true)
        start = place + 1
      } else {
        words.append(scalar)
      }
      place += 1
    }
    rows[rows.count - 1].append(cell())
    return rows
  }
}

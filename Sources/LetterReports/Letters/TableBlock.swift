package import LetterModel

/// The rows and cells of a block of the kind `table`: line ends part rows, tabs part cells.
package enum TableBlock {
  package static func rows(_ block: Block) -> [[String]] {
    block.text.split(separator: "\n", omittingEmptySubsequences: false).map { row in
      row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Cells of a column below each other; a row with fewer cells than the widest, such as a head
  /// without a first one, is set to the right.
  package static func lines(_ block: Block) -> [String] {
    let rows = rows(block).map { $0.map { Terminal.visible($0) } }
    let columns = rows.map(\.count).max() ?? 0
    let filled = rows.map { Array(repeating: "", count: columns - $0.count) + $0 }
    let widths = (0..<columns).map { column in filled.map { $0[column].count }.max() ?? 0 }
    return filled.map { row in
      row.enumerated().map { column, cell in
        let pad = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + pad : pad + cell
      }.joined(separator: "  ")
    }
  }
}

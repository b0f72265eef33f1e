package import LetterModel

/// A table as text for people.
package enum TableBlock {
  /// The texts of its cells, every row as long as the longest. A short one, such as a head without a
  /// first cell in older readings, is filled at its left.
  package static func rows(_ block: Block) -> [[String]] {
    let rows = block.rows.map { $0.map(\.text) }
    let columns = rows.map(\.count).max() ?? 0
    return rows.map { Array(repeating: "", count: columns - $0.count) + $0 }
  }

  /// Cells of a column below each other, words to the left and figures to the right.
  package static func lines(_ block: Block) -> [String] {
    let rows = rows(block).map { $0.map { Terminal.visible($0) } }
    let columns = rows.first?.indices ?? 0..<0
    let widths = columns.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let areFigures = columnsOfFigures(block)
    return rows.map { row in
      let line = columns.map { column in
        let pad = String(repeating: " ", count: widths[column] - row[column].count)
        return areFigures[column] ? pad + row[column] : row[column] + pad
      }.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Of each column, whether most of its cells below the head that are not empty begin with a figure
  /// or a sign before one; of the first column never.
  package static func columnsOfFigures(_ block: Block) -> [Bool] {
    let rows = rows(block)
    return (rows.first?.indices ?? 0..<0).map { column in
      let cells = rows.dropFirst(block.headerRows).compactMap(\.[column].first)
      let figures = cells.count { $0.isNumber || "€+-–—−±~".contains($0) }
      return column > 0 && 2 * figures > cells.count
    }
  }
}

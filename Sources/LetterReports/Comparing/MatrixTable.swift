internal import LetterComparing
internal import LetterModel

/// A matrix for a terminal: a row a thing, a column a letter, each cell with the sign of its state.
public struct MatrixTable {
  package let cells: MatrixCells
  /// Whether the words on which each cell rests follow its row.
  package let hasEvidence: Bool

  /// A table of the cells, on request with the sentences below each row.
  public init(cells: MatrixCells, hasEvidence: Bool = false) {
    self.cells = cells
    self.hasEvidence = hasEvidence
  }

  private var matrix: Matrix { cells.matrix }

  /// Set for `Screen.current`; where that has colour, `Terminal.shown` makes escapes of the styles.
  ///
  /// Letters that do not fit beside the others come in a table of their own below.
  public func text() -> String {
    let names = matrix.rows.map { "\($0.kind)  \($0.subject)" }
    let nameWidth = min(isBounded ? 24 : 34, names.map(\.count).max() ?? 10)
    let width = columnWidth(nameWidth)
    let most =
      isBounded ? max(1, (Screen.current.columns - nameWidth) / (width + 2)) : matrix.letters.count
    let tables = stride(from: 0, to: matrix.letters.count, by: max(1, most)).map { start in
      let columns = start..<min(start + most, matrix.letters.count)
      var lines = [
        Terminal.bold(
          line(
            matrix.letters[columns].map { $0.name.replacing("kst-", with: "") }, nameWidth, width)),
        Terminal.dim(
          line(matrix.letters[columns].map { $0.date.map { "\($0)" } ?? "" }, nameWidth, width)),
      ]
      for (row, name) in zip(matrix.rows, names) {
        lines += self.lines(of: row.cells[columns], name, nameWidth, width)
        if hasEvidence { lines += evidence(of: row.cells[columns]) }
      }
      return lines.joined(separator: "\n")
    }
    let legend =
      isBounded
      ? Terminal.wrap(MatrixCells.legend, to: Screen.current.columns) : [MatrixCells.legend]
    return tables.joined(separator: "\n\n") + "\n\n"
      + legend.map { Terminal.dim($0) + "\n" }.joined()
  }

  private var isBounded: Bool { Screen.current.isBounded }

  /// All columns fit in the width where that leaves room for words.
  private func columnWidth(_ nameWidth: Int) -> Int {
    let widest = matrix.rows.flatMap(\.cells).map { $0.text.count + 2 }.max() ?? 10
    let whole = min(max(widest, 13), 30)
    guard isBounded, !matrix.letters.isEmpty else { return whole }
    let room = (Screen.current.columns - nameWidth) / matrix.letters.count - 2
    return min(whole, max(room, 16))
  }

  private func line(_ cells: [String], _ nameWidth: Int, _ width: Int) -> String {
    let text = "".padded(to: nameWidth) + cells.map { "  " + $0.padded(to: width) }.joined()
    return text.trimmingTrailingBlanks
  }

  /// A row takes as many lines as its longest cell.
  private func lines(
    of cells: ArraySlice<Matrix.Cell>, _ name: String, _ nameWidth: Int, _ width: Int
  ) -> [String] {
    let wrapped = cells.map { cell in
      Terminal.wrap(
        MatrixCells.sign(cell.change)
          + (cell.text.isEmpty ? "" : " " + Terminal.visible(cell.text)),
        to: width)
    }
    let names = Terminal.wrap(Terminal.visible(name), to: nameWidth)
    let height = max(wrapped.map(\.count).max() ?? 1, names.count)
    return (0..<height).map { index in
      var text = (index < names.count ? names[index] : "").padded(to: nameWidth)
      for (cell, lines) in zip(cells, wrapped) {
        let part = (index < lines.count ? lines[index] : "").padded(to: width)
        text += "  " + Self.coloured(part, cell.change)
      }
      return text.trimmingTrailingBlanks
    }
  }

  private static func coloured(_ text: String, _ change: Matrix.Change) -> String {
    switch change {
    case .new: Terminal.good(text)
    case .changed, .ended: Terminal.bad(text)
    case .notStated, .derived: Terminal.dim(text)
    case .same, .byReference: text
    }
  }

  private func evidence(of cells: ArraySlice<Matrix.Cell>) -> [String] {
    cells.flatMap(\.evidence).flatMap { evidence -> [String] in
      let page = evidence.page.map { ", p. \($0)" } ?? ""
      return Terminal.wrap(
        Terminal.visible("    \(evidence.passage)\(page): \(evidence.sentence)"),
        to: Terminal.width - 4
      ).map { "    " + Terminal.dim($0) }
    }
  }
}

extension String {
  package var trimmingTrailingBlanks: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

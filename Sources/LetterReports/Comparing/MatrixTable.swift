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
  public func text() -> String {
    let names = matrix.rows.map { "\($0.kind)  \($0.subject)" }
    let nameWidth = min(34, names.map(\.count).max() ?? 10)
    let width = columnWidth(nameWidth)
    var lines = [
      Terminal.bold(
        line(
          "", matrix.letters.map { $0.name.replacing("kst-", with: "") }, nameWidth, width)),
      Terminal.dim(
        line("", matrix.letters.map { $0.date.map { "\($0)" } ?? "" }, nameWidth, width)),
    ]
    for (row, name) in zip(matrix.rows, names) {
      lines += self.lines(of: row, name, nameWidth, width)
      if hasEvidence { lines += evidence(of: row) }
    }
    return lines.joined(separator: "\n") + "\n\n" + Terminal.dim(MatrixCells.legend) + "\n"
  }

  /// On a terminal all columns fit in its width where that leaves room for words.
  private func columnWidth(_ nameWidth: Int) -> Int {
    let widest = matrix.rows.flatMap(\.cells).map { $0.text.count + 2 }.max() ?? 10
    let whole = min(max(widest, 13), 30)
    guard Screen.current.isTerminal, !matrix.letters.isEmpty else { return whole }
    let room = (Screen.current.columns - nameWidth) / matrix.letters.count - 2
    return min(whole, max(room, 13))
  }

  private func line(_ name: String, _ cells: [String], _ nameWidth: Int, _ width: Int) -> String {
    let text = name.padded(to: nameWidth) + cells.map { "  " + $0.padded(to: width) }.joined()
    return text.trimmingTrailingBlanks
  }

  /// A row takes as many lines as its longest cell.
  private func lines(
    of row: Matrix.Row, _ name: String, _ nameWidth: Int, _ width: Int
  ) -> [String] {
    let wrapped = row.cells.map { cell in
      Terminal.wrap(
        MatrixCells.sign(cell.change)
          + (cell.text.isEmpty ? "" : " " + Terminal.visible(cell.text)),
        to: width)
    }
    let names = Terminal.wrap(Terminal.visible(name), to: nameWidth)
    let height = max(wrapped.map(\.count).max() ?? 1, names.count)
    return (0..<height).map { index in
      var text = (index < names.count ? names[index] : "").padded(to: nameWidth)
      for (cell, lines) in zip(row.cells, wrapped) {
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

  private func evidence(of row: Matrix.Row) -> [String] {
    row.cells.flatMap(\.evidence).flatMap { evidence -> [String] in
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

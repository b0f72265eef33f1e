import LetterModel

/// The rows of a table: lines that carry on the cells above them go with their row.
struct TableRows {
  /// Some words of a cell.
  struct Piece {
    /// The index of its line.
    var line: Int
    var range: Range<Int>
  }

  /// Cells by row and column, each with its pieces in order.
  private(set) var rows: [[[Piece]]] = []
  private(set) var headerRows = 0

  private let source: SourceLines

  /// - Parameters:
  ///   - lines: those of the table, the drawn ones left out.
  ///   - grid: their cells.
  ///   - ruled: places among `lines` before which a line is drawn.
  init(_ lines: [TableLine], _ grid: TableGrid, ruled: Set<Int>, in source: SourceLines) {
    self.source = source
    for (place, cells) in grid.rows.enumerated() {
      let pieces = cells.map { range in
        range.map { [Piece(line: lines[place].index, range: $0)] } ?? []
      }
      let isClose =
        place > 0 && !ruled.contains(place)
        && source.gap(lines[place - 1].index, lines[place].index).blanks == 0
      if isClose, carriesOn(pieces) {
        for (column, more) in pieces.enumerated() { rows[rows.count - 1][column] += more }
      } else {
        // A line drawn below the first row or rows, and below no other, parts off the head.
        if ruled.contains(place), ruled.count(where: { $0 > 0 }) == 1, rows.count < 3,
          place < grid.rows.count - 1
        {
          headerRows = rows.count
        }
        rows.append(pieces)
      }
    }
    if headerRows == 0 { headerRows = headByFigures() ?? headByFace() }
  }

  /// The rows of a form that knows them.
  init(told lines: [TableLine], in source: SourceLines) {
    self.source = source
    let columns = lines.map(\.cells.count).max() ?? 0
    for line in lines {
      let role = source.lines[line.index].look?.role
      let isRest = role == .tableRest && !rows.isEmpty
      if !isRest { rows.append(Array(repeating: [], count: columns)) }
      for (column, cell) in line.cells.enumerated() where !cell.range.isEmpty {
        rows[rows.count - 1][column].append(Piece(line: line.index, range: cell.range))
      }
      if role == .tableHeader, headerRows == rows.count - 1 { headerRows = rows.count }
    }
    if headerRows == 0 { headerRows = headByFigures() ?? 0 }
  }

  // MARK: Cells of several lines

  /// Whether a line carries on the row above it: its words begin in the middle of a cell, or
  /// another cell's words end there.
  private func carriesOn(_ cells: [[Piece]]) -> Bool {
    guard let above = rows.last else { return false }
    let filled = cells.indices.filter { !cells[$0].isEmpty }
    let others = filled.filter { $0 > 0 }
    let meetsFigures = others.contains { !above[$0].isEmpty && isFigure(cells[$0]) }
    if meetsFigures { return false }
    guard let label = cells[0].first else {
      // Words without a label end cells of the row above; figures without one belong to a label
      // that stands alone.
      if others.allSatisfy({ !isFigure(cells[$0]) }) {
        return others.allSatisfy { !above[$0].isEmpty } && !above[0].isEmpty
      }
      return above.dropFirst().allSatisfy(\.isEmpty) && others.allSatisfy { isFigure(cells[$0]) }
    }
    guard let last = above[0].last else {
      // A head of two lines, its first cell on the second one.
      return rows.count == 1 && others == above.indices.filter { !above[$0].isEmpty }
        && others.allSatisfy { startsLower(cells[$0]) && !isFigure(cells[$0]) }
    }
    return startsLower([label]) || isOpen(last)
  }

  private func startsLower(_ cell: [Piece]) -> Bool {
    cell.first.map { source.scalars[$0.range.lowerBound].isLower } ?? false
  }

  /// A word broken at the line's end, or one that cannot end a label.
  private func isOpen(_ piece: Piece) -> Bool {
    let words = source.scalars[piece.range]
    if words.count > 1, words.last?.isHyphen == true, words.dropLast().last?.isLetter == true {
      return true
    }
    let last = String(scalars: Array(words.reversed().prefix { !$0.isBlank }.reversed()))
    return last.hasSuffix(",") || HeadingRule.openWords.contains(last)
  }

  private func isFigure(_ cell: [Piece]) -> Bool {
    cell.count == 1 && TableFigure.isFigure(source.scalars[cell[0].range])
  }

  // MARK: The head

  /// What stands above the first row with figures, years not counted; nil where no row has any.
  private func headByFigures() -> Int? {
    let columns = rows.map { row in
      row.dropFirst().filter { !$0.isEmpty }.map { cell in
        cell.map { source.text($0.range) }.joined(separator: " ")
      }
    }
    guard
      let first = columns.firstIndex(where: { cells in
        cells.contains { TableFigure.isFigure($0.unicodeScalars) && !TableFigure.isYear($0) }
      })
    else { return nil }
    // A label alone gathers the rows below it.
    let head = columns[..<first].prefix { !$0.isEmpty }.count
    return head < rows.count && head <= 3 ? head : 0
  }

  /// A first row in bold above others that are not.
  private func headByFace() -> Int {
    let bold = rows.map { row in
      row.joined().allSatisfy { source.lines[$0.line].look?.isBold == true }
    }
    return bold.first == true && bold.dropFirst().contains(false) ? 1 : 0
  }
}

/// Figures that fill a cell.
enum TableFigure {
  private static let words: Set<String> = ["pm", "p.m.", "n.v.t.", "nvt", "nihil"]

  /// `14,0`, `€ 2.500`, `–`, `circa 12`, `4%`, `p.m.`
  static func isFigure(_ cell: some Collection<Unicode.Scalar>) -> Bool {
    guard cell.count <= 24 else { return false }
    let text = String(scalars: Array(cell)).lowercased()
    if words.contains(text) || text.unicodeScalars.allSatisfy(\.isDash) { return true }
    let parts = text.split { $0 == " " || $0 == "\u{A0}" }
    return parts.contains { $0.unicodeScalars.contains(where: \.isDigit) }
      && parts.allSatisfy { part in
        units.contains(String(part)) || part.unicodeScalars.allSatisfy(isSign)
      }
  }

  private static let units: Set<String> = [
    "mln", "mln.", "miljoen", "duizend", "mld", "mld.", "euro", "eur", "circa", "ca.", "ongeveer",
    "fte", "x", "t/m", "tot", "à", "en",
  ]

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || scalar.isDash
      || ["€", "%", "+", "−", "±", "~", ".", ",", "(", ")", "/", "*", "'", "’"].contains(scalar)
  }

  /// `2031`, `2031-2032`, `2031/32`, `2031 e.v.`
  static func isYear(_ text: String) -> Bool {
    let digits = text.unicodeScalars.prefix(while: \.isDigit)
    guard digits.count == 4, let year = Int(String(digits)), (1950...2100).contains(year) else {
      return false
    }
    let rest = text.unicodeScalars.dropFirst(4)
    return rest.isEmpty || rest.first.map { $0.isDash || $0 == "/" || $0.isBlank } == true
  }
}

import LetterModel

/// A line by what parts its words: perhaps a row of a table, or some lines of its cells.
struct TableLine {
  /// Words between two gaps.
  struct Cell {
    var range: Range<Int>
    /// Its edges: in signs of a text, or in half the size of a form's text.
    var left: Double
    var right: Double
  }

  /// The line's index.
  let index: Int
  /// From left to right. Between tabs or bars a cell without words has an empty range.
  private(set) var cells: [Cell] = []
  /// Lines drawn between cells or rows.
  private(set) var rules: [Range<Int>] = []
  /// Tabs or bars part the cells, and not their places.
  private(set) var isMarked = false

  /// It draws the line between two rows.
  var isRule: Bool { cells.isEmpty }
  var isParted: Bool { cells.count > 1 }
  var width: Double { (cells.last?.right ?? 0) - (cells.first?.left ?? 0) }

  init(_ index: Int, in source: SourceLines) {
    self.index = index
    let line = source.lines[index]
    if Self.isRule(source.scalars[line.content]) {
      rules = [line.content]
    } else if let look = line.look, !look.cells.isEmpty {
      readPlaces(look, of: line, in: source)
    } else if source.scalars[line.content].contains(where: \.isBar) {
      readBars(line, in: source)
    } else if source.scalars[line.content].contains("\t") {
      readTabs(line, in: source)
    } else {
      readBlanks(line, in: source)
    }
  }

  /// The row of a form that tells its tables itself.
  init(told index: Int, in source: SourceLines) {
    self.index = index
    readTabs(source.lines[index], in: source)
  }

  /// Whether something may part the words of a line, or nothing but a rule stand on it.
  static func mayBegin(_ index: Int, in source: SourceLines) -> Bool {
    let line = source.lines[index]
    if line.look?.cells.isEmpty == false { return true }
    let scalars = source.scalars
    var isBehindBlank = false
    var holdsWord = false
    for place in line.content {
      let scalar = scalars[place]
      if scalar == "\t" || scalar.isBar || scalar.isBlank && isBehindBlank { return true }
      isBehindBlank = scalar.isBlank
      holdsWord = holdsWord || scalar.isLetter || scalar.isDigit
    }
    return !holdsWord
  }

  /// At least three dashes, and nothing but dashes, bars and corners.
  private static func isRule(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    var dashes = 0
    for scalar in line {
      switch scalar {
      case "-", "–", "—", "_", "=", "─", "━", "═": dashes += 1
      case _ where scalar.isBlank || scalar.isBar || ("\u{2500}"..."\u{257F}").contains(scalar),
        "+", ":":
        continue
      default: return false
      }
    }
    return dashes >= 3
  }

  // MARK: What parts cells

  private mutating func readPlaces(_ look: LineLook, of line: SourceLine, in source: SourceLines) {
    let unit = max(Double(source.body?.size ?? 20) / 4, 1)
    cells = look.cells.compactMap { cell in
      let range =
        line.content.lowerBound + cell.range.lowerBound..<line.content.lowerBound
        + cell.range.upperBound
      // What was taken out of the line, such as the cell of a letterhead, is no cell of a table.
      guard range.upperBound <= line.content.upperBound else { return nil }
      return Cell(range: range, left: cell.left / unit, right: cell.right / unit)
    }
  }

  /// Two blanks or more; a lone sign of money belongs to the number behind it.
  private mutating func readBlanks(_ line: SourceLine, in source: SourceLines) {
    let start = line.content.lowerBound - line.indent
    // The cell so far; nothing is stored at a letter.
    var cell = line.content.lowerBound..<line.content.lowerBound
    func close(_ cells: inout [Cell]) {
      if cell.isEmpty { return }
      cells.append(
        Cell(
          range: cell, left: Double(cell.lowerBound - start),
          right: Double(cell.upperBound - start)))
    }
    for place in line.content where !source.scalars[place].isBlank {
      if place - cell.upperBound >= 2, !cell.isEmpty,
        cell.count > 1 || source.scalars[cell.lowerBound] != "€"
      {
        close(&cells)
        cell = place..<place + 1
      } else {
        cell = (cell.isEmpty ? place : cell.lowerBound)..<place + 1
      }
    }
    close(&cells)
  }

  /// Tabs before the first word count as well.
  private mutating func readTabs(_ line: SourceLine, in source: SourceLines) {
    isMarked = true
    var start = line.content.lowerBound - line.indent
    for place in start..<line.content.upperBound where source.scalars[place] == "\t" {
      add(start..<place, in: source)
      start = place + 1
    }
    add(start..<line.content.upperBound, in: source)
  }

  private mutating func readBars(_ line: SourceLine, in source: SourceLines) {
    isMarked = true
    var start = line.content.lowerBound
    for place in line.content where source.scalars[place].isBar {
      rules.append(place..<place + 1)
      // Before the first bar of a table that is closed at both sides stands nothing.
      if place > line.content.lowerBound { add(start..<place, in: source) }
      start = place + 1
    }
    if start < line.content.upperBound { add(start..<line.content.upperBound, in: source) }
  }

  private mutating func add(_ range: Range<Int>, in source: SourceLines) {
    var range = range
    while let first = range.first, !source.scalars[first].hasInk { range.removeFirst() }
    while let last = range.last, !source.scalars[last].hasInk, !source.scalars[last].isHyphen {
      range.removeLast()
    }
    cells.append(Cell(range: range, left: Double(cells.count), right: Double(cells.count)))
  }

  /// Takes several tabs in a row for one.
  mutating func dropEmptyCells() { cells.removeAll(where: \.range.isEmpty) }
}

extension Unicode.Scalar {
  /// Drawn between the cells of a row.
  var isBar: Bool { self == "|" || self == "│" || self == "┃" || self == "║" }
}

extension Range<Int> {
  fileprivate mutating func removeFirst() { self = lowerBound + 1..<upperBound }
  fileprivate mutating func removeLast() { self = lowerBound..<upperBound - 1 }
}

import LetterModel

/// Finds tables among the lines of the text.
///
/// A form may tell its rows. Elsewhere neighbouring lines whose words tabs, bars or wide gaps part
/// are a table where their cells stand below each other and nothing else is set so.
struct TableFinder {
  /// A table as it lies.
  struct Found {
    /// The indices of its lines.
    var lines: [Int]
    var rows: [[[TableRows.Piece]]]
    var headerRows: Int
    /// Lines drawn in it, each with the index of the line it stands on.
    var rules: [TableRows.Piece]
  }

  /// By the index of their first line.
  private(set) var tables: [Int: Found] = [:]

  private let lines: [Int]
  private let source: SourceLines

  /// More lines than any table of a letter has.
  private static let most = 400

  init(_ lines: [Int], in source: SourceLines) {
    (self.lines, self.source) = (lines, source)
    var place = 0
    while place < lines.count {
      if let table = told(from: place) ?? found(from: &place) {
        tables[table.lines[0]] = table
        place += table.lines.count
      } else {
        place += 1
      }
    }
  }

  // MARK: Forms that know their tables

  private func told(from place: Int) -> Found? {
    var rows: [TableLine] = []
    for index in lines[place...] {
      guard let look = source.lines[index].look, look.role?.isOfTable == true,
        rows.isEmpty || look.startsParagraph != true || look.role == .tableRest
      else { break }
      rows.append(TableLine(told: index, in: source))
    }
    if rows.isEmpty { return nil }
    let table = TableRows(told: rows, in: source)
    return Found(
      lines: rows.map(\.index), rows: table.rows, headerRows: table.headerRows, rules: [])
  }

  // MARK: Lines below each other

  /// The table that begins here; where several lines begin something else that is set in columns,
  /// the place moves on to the last of them.
  private func found(from place: inout Int) -> Found? {
    // Almost every line of a letter leaves here.
    guard TableLine.mayBegin(lines[place], in: source) else { return nil }
    let run = run(from: place)
    guard run.count(where: \.isParted) >= 2 else { return nil }
    // A first line or two may be something else: a caption with a gap, a label and its value.
    for start in 0..<min(3, run.count) where run[start].isParted || run[start].isRule {
      let rows = Array(run[start...])
      guard let grid = TableGrid(rows.filter { !$0.isRule }) else { continue }
      let shape = TableShape(grid, lines: rows, in: source)
      let above = place + start > 0 ? source.text(source.lines[lines[place + start - 1]]) : nil
      if shape.isOther(below: above) { break }
      if shape.isTable {
        place += start
        return table(rows, grid)
      }
    }
    place += run.count - 1
    return nil
  }

  /// Lines from here on that may be rows.
  private func run(from place: Int) -> [TableLine] {
    var run: [TableLine] = []
    var lone = 0
    for index in lines[place...].prefix(Self.most) {
      // What the form says of a line goes first.
      guard source.lines[index].part == nil || source.lines[index].part == .block else { break }
      let line = TableLine(index, in: source)
      if let last = run.last {
        let gap = source.gap(last.index, index)
        if gap.blanks > 1 || gap.turn && !line.isParted { break }
        if gap.blanks == 1, !line.isRule, !isSpaced(run),
          !line.isParted || beginsAnother(line, behind: run)
        {
          break
        }
      } else if !line.isParted, !line.isRule {
        break
      }
      if line.isParted, let first = run.first(where: \.isParted), first.isMarked != line.isMarked {
        break
      }
      if !line.isParted, !line.isRule {
        lone += 1
        if lone > 3 || !mayStandAlone(line, in: run) { break }
      } else {
        lone = 0
      }
      run.append(line)
    }
    while let last = run.last, !last.isParted, !last.isRule, !carriesOn(last, in: run) {
      run.removeLast()
    }
    return run
  }

  /// Between tabs each row has as many cells as the head: behind a blank line another number of them
  /// begins another table.
  private func beginsAnother(_ line: TableLine, behind run: [TableLine]) -> Bool {
    guard line.isMarked, let last = run.last(where: \.isParted) else { return false }
    return run.count > 1 && last.isMarked && last.cells.count != line.cells.count
  }

  /// A blank line parts its rows, as far as can be told.
  private func isSpaced(_ run: [TableLine]) -> Bool {
    zip(run, run.dropFirst()).allSatisfy { source.gap($0.index, $1.index).blanks > 0 }
  }

  /// A label, no sentence and not its end; or more words of a cell.
  private func mayStandAlone(_ line: TableLine, in run: [TableLine]) -> Bool {
    if standsInColumn(line, of: run) { return true }
    let text = source.text(source.lines[line.index]).lowercased()
    return line.width <= 60 && !["tabel ", "bron:", "toelichting:"].contains { text.hasPrefix($0) }
      && !source.endsSentence(line.index) && !source.endsClause(line.index)
      && ListMarker(source.lines[line.index].content, in: source) == nil
  }

  /// Right below a cell that is not the first of its row.
  private func standsInColumn(_ line: TableLine, of run: [TableLine]) -> Bool {
    guard let left = line.cells.first?.left else { return false }
    return run.contains { row in
      // Between tabs and bars cells are counted and have no places.
      row.isMarked == line.isMarked && row.cells.dropFirst().contains { abs($0.left - left) <= 1 }
    }
  }

  /// Behind the last row of a table words go on only right below a cell.
  private func carriesOn(_ line: TableLine, in run: [TableLine]) -> Bool {
    guard let before = run.dropLast().last, let cell = line.cells.first,
      source.gap(before.index, line.index) == Gap(), let first = before.cells.first
    else { return false }
    return standsInColumn(line, of: run)
      || source.startsLower(line.index) && cell.right <= first.right + 4
  }

  private func table(_ run: [TableLine], _ grid: TableGrid) -> Found {
    var ruled: Set<Int> = []
    var count = 0
    for line in run { if line.isRule { ruled.insert(count) } else { count += 1 } }
    let table = TableRows(run.filter { !$0.isRule }, grid, ruled: ruled, in: source)
    return Found(
      lines: run.map(\.index), rows: table.rows, headerRows: table.headerRows,
      rules: run.flatMap { line in line.rules.map { .init(line: line.index, range: $0) } })
  }
}

extension LineLook.Role {
  var isOfTable: Bool { self == .tableRow || self == .tableHeader || self == .tableRest }
}

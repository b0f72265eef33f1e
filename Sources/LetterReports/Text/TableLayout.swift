/// Rows and columns as lines of text, within a width where there is one.
///
/// What does not fit gives way in this order: columns whose every cell says the same are said once
/// above the table, cells of words are wrapped, and the last columns go below their row, each with
/// its name. Nothing is cut.
struct TableLayout {
  let heads: [String]
  let numeric: [Bool]
  let cells: TableCells
  /// The columns, of those that cells have.
  let shown: [Int]
  /// Nil where a table may be as wide as it must be.
  let width: Int?

  private static let gap = 2
  private static let indent = 4

  /// One line or more a row, below a line with the names.
  func write(_ take: (String) -> Void) {
    guard let width, needed(shown) > width else {
      return write(shown, [], widths: naturalWidths, take)
    }
    let (constant, other) = parted()
    take(constants(constant, width))
    if needed(other) <= width { return write(other, [], widths: naturalWidths, take) }
    let kept = other.prefix(fitting(other, in: width))
    write(
      Array(kept), Array(other.dropFirst(kept.count)), widths: widths(of: kept, in: width), take)
  }

  // MARK: Widths

  private var naturalWidths: [Int] { zip(heads, cells.widths).map { max($0.length, $1) } }

  private func needed(_ columns: [Int]) -> Int {
    let natural = naturalWidths
    return total(columns.map { natural[$0] })
  }

  private func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + Self.gap * max(0, widths.count - 1)
  }

  /// How narrow a column may be: numbers, days and names stay whole.
  private var leastWidths: [Int] {
    let natural = naturalWidths
    return heads.indices.map { index in
      if numeric[index] { return natural[index] }
      return min(natural[index], max(heads[index].length, min(cells.longestWords[index], 24), 16))
    }
  }

  /// How many columns fit beside each other.
  private func fitting(_ columns: [Int], in width: Int) -> Int {
    let least = leastWidths
    let counts = columns.indices.map { total(columns[...$0].map { least[$0] }) }
    return max(1, counts.prefix { $0 <= width }.count)
  }

  /// The least widths, and what is left over for those that want more, the neediest first.
  private func widths(of columns: ArraySlice<Int>, in width: Int) -> [Int] {
    let natural = naturalWidths
    var widths = leastWidths
    var rest = width - total(columns.map { widths[$0] })
    while rest > 0,
      let neediest = columns.max(by: { natural[$0] - widths[$0] < natural[$1] - widths[$1] }),
      natural[neediest] > widths[neediest]
    {
      widths[neediest] += 1
      rest -= 1
    }
    return widths
  }

  // MARK: What is said once

  /// Columns in which every row says the same, and the others.
  private func parted() -> (constant: [Int], other: [Int]) {
    guard cells.count > 1 else { return ([], shown) }
    // The first names the row.
    let constant = shown.filter { $0 != shown.first && cells.isConstant[$0] }
    return (constant, shown.filter { !constant.contains($0) })
  }

  private func constants(_ columns: [Int], _ width: Int) -> String {
    if columns.isEmpty { return "" }
    let row = cells[0]
    let said = columns.filter { !row[$0].isEmpty }.map { "\(heads[$0]) \(row[$0])" }
    let empty = columns.filter { row[$0].isEmpty }.map { heads[$0] }
    let parts =
      (said.isEmpty ? [] : ["in every row: \(said.joined(separator: ", "))"])
      + (empty.isEmpty ? [] : ["in none: \(empty.joined(separator: ", "))"])
    return Terminal.wrap(parts.joined(separator: "; "), to: width).map {
      Terminal.dim($0 + "\n")
    }.joined()
  }

  // MARK: Lines

  private func write(
    _ columns: [Int], _ below: [Int], widths: [Int], _ take: (String) -> Void
  ) {
    take(Terminal.dim(lines(heads, columns, widths)))
    for index in 0..<cells.count {
      let row = cells[index]
      take(lines(row, columns, widths) + self.below(row, below))
    }
  }

  private func lines(_ cells: [String], _ columns: [Int], _ widths: [Int]) -> String {
    let wrapped = columns.map { Self.wrap(cells[$0], to: widths[$0]) }
    let height = wrapped.reduce(1) { max($0, $1.count) }
    return (0..<height).map { line in
      var text = ""
      for (place, column) in columns.enumerated() {
        let part = line < wrapped[place].count ? wrapped[place][line] : ""
        let pad = String(repeating: " ", count: max(0, widths[column] - part.length))
        let isLast = place == columns.count - 1
        text +=
          (place > 0 ? "  " : "") + (numeric[column] ? pad + part : isLast ? part : part + pad)
      }
      return (width == nil ? text : text.trimmingTrailingBlanks) + "\n"
    }.joined()
  }

  /// The cells that found no place in their row, with their names.
  private func below(_ row: [String], _ columns: [Int]) -> String {
    let parts = columns.filter { !row[$0].isEmpty }.map { "\(heads[$0]) \(row[$0])" }
    guard let width, !parts.isEmpty else { return "" }
    return Terminal.wrap(parts.joined(separator: " · "), to: width - Self.indent).flatMap {
      Self.wrap($0, to: width - Self.indent)
    }.map { String(repeating: " ", count: Self.indent) + $0 + "\n" }.joined()
  }

  /// Broken at blanks, and a longer word at its signs or wherever it must be.
  private static func wrap(_ cell: String, to width: Int) -> [String] {
    if cell.length <= width { return [cell] }
    return Terminal.wrap(cell, to: width).flatMap { line -> [String] in
      var rest = line[...]
      var parts: [String] = []
      while rest.count > width {
        let start = rest.prefix(width)
        let sign = start.lastIndex { "#/-_.,;:".contains($0) }
        let end = sign.map(start.index(after:)).flatMap {
          start.distance(from: start.startIndex, to: $0) * 2 > width ? $0 : nil
        }
        parts.append(String(rest[..<(end ?? start.endIndex)]))
        rest = rest[(end ?? start.endIndex)...]
      }
      return parts + [String(rest)]
    }
  }
}

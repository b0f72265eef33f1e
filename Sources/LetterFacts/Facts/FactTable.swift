internal import DutchLanguage
import LetterModel

/// The cells of a table as the rules see them, each by its tokens.
struct FactTable {
  let words: Words
  /// Rows of one length; a cell without words has no tokens.
  private(set) var rows: [[Range<Int>]]
  /// How many rows head the columns.
  private(set) var headerRows: Int

  /// Nil for a block that is no table.
  init?(_ block: Block, _ text: FactText) {
    guard block.kind == .table else { return nil }
    words = text.words
    let starts = (0..<words.count).map { text.words.scalars($0..<$0 + 1).lowerBound }
    var token = 0
    func tokens(before scalar: Int) -> Range<Int> {
      let first = token
      while token < starts.count, starts[token] < scalar { token += 1 }
      return first..<token
    }
    let rows = block.rows.map { row in row.map { tokens(before: $0.range.upperBound) } }
    let columns = rows.map(\.count).max() ?? 0
    // In older readings a head without a first cell is one cell short.
    self.rows = rows.map { Array(repeating: 0..<0, count: columns - $0.count) + $0 }
    headerRows = block.headerRows
    if headerRows == 0, let first = self.rows.first?.dropFirst(), first.allSatisfy(headsColumn) {
      headerRows = 1
    }
  }

  /// A year or words without figures.
  private func headsColumn(_ cell: Range<Int>) -> Bool {
    year(cell) != nil || !cell.contains { words.digits($0) > 0 }
  }

  var columns: Range<Int> { rows.first?.indices ?? 0..<0 }

  /// The rows below the head.
  var body: Range<Int> { min(headerRows, rows.count)..<rows.count }

  /// The cells that head a column.
  func heads(_ column: Int) -> [Range<Int>] {
    rows.prefix(headerRows).map { $0[column] }.filter { !$0.isEmpty }
  }

  /// The one year that the head of a column names; nil for `2031 e.v.` and `2031-2033`.
  func year(ofColumn column: Int) -> Int? {
    let years = heads(column).compactMap(year)
    return Set(years).count == 1 ? years[0] : nil
  }

  /// Whether the head or the label says that sums stand there.
  func isTotal(_ cell: Range<Int>) -> Bool {
    cell.contains { words.isWord($0, among: ["totaal", "totale", "subtotaal", "eindtotaal"]) }
  }

  /// The year that a cell names, alone or behind words: `2031`, `Begroting 2031`.
  func year(_ cell: Range<Int>) -> Int? {
    let numbers = cell.filter { words.digits($0) > 0 }
    guard numbers.count == 1, numbers[0] == cell.last || words.isSign(numbers[0] + 1, Sign.close),
      words.digits(numbers[0]) == 4
    else { return nil }
    return words.number(numbers[0]).flatMap { (1990...2099).contains($0) ? $0 : nil }
  }

  /// A number that fills its cell, in thousandths: `14,2`, `12.900`.
  func value(_ cell: Range<Int>) -> Int? {
    var at = cell.lowerBound
    if words.isSign(at, Sign.euro) { at += 1 }
    guard at < cell.upperBound, words.digits(at) <= 6, var value = words.number(at) else {
      return nil
    }
    at += 1
    while words.isSign(at, Sign.stop), words.digits(at + 1) == 3, at + 1 < cell.upperBound,
      value < 1_000_000, let group = words.number(at + 1)
    {
      value = value * 1000 + group
      at += 2
    }
    // `22 400`
    while words.digits(at) == 3, at < cell.upperBound, value < 1_000_000,
      let group = words.number(at)
    {
      value = value * 1000 + group
      at += 1
    }
    value *= 1000
    if words.isSign(at, Sign.comma), at + 1 < cell.upperBound,
      (1...3).contains(words.digits(at + 1)), let decimals = words.number(at + 1)
    {
      value += decimals * [100, 10, 1][words.digits(at + 1) - 1]
      at += 2
    }
    return at == cell.upperBound ? value : nil
  }
}

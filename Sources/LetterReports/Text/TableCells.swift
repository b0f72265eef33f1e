/// The cells of a table, row behind row in one buffer: a row of many takes little more than its words.
struct TableCells {
  /// Per column the most characters of a cell, and of a word in one.
  private(set) var widths: [Int]
  private(set) var longestWords: [Int]
  /// Per column whether every row says the same, and whether one says anything.
  private(set) var isConstant: [Bool]
  private(set) var isFilled: [Bool]
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// No UTF-8 holds it.
  private static let separator: UInt8 = 0xFF

  /// - Parameter columns: how many cells a row has.
  init(columns: Int) {
    (widths, longestWords) = (
      [Int](repeating: 0, count: columns), Array(repeating: 0, count: columns)
    )
    (isConstant, isFilled) = (
      Array(repeating: true, count: columns), Array(repeating: false, count: columns)
    )
  }

  var count: Int { ends.count }

  /// Adds a row.
  mutating func add(_ cells: [String]) {
    let first = count > 0 ? self[0] : cells
    for (column, cell) in cells.enumerated() {
      widths[column] = max(widths[column], cell.length)
      for word in cell.utf8.split(separator: UInt8(ascii: " "))
      where word.count > longestWords[column] {
        longestWords[column] = max(longestWords[column], Substring(word).length)
      }
      if !cell.isEmpty { isFilled[column] = true }
      if cell != first[column] { isConstant[column] = false }
      bytes.append(contentsOf: cell.utf8)
      bytes.append(Self.separator)
    }
    ends.append(bytes.count)
  }

  /// The cells of a row.
  subscript(row: Int) -> [String] {
    bytes[(row > 0 ? ends[row - 1] : 0)..<ends[row]]
      .split(separator: Self.separator, omittingEmptySubsequences: false)
      .dropLast().map { String(decoding: $0, as: UTF8.self) }
  }
}

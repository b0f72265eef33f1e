internal import LetterModel

/// The rows of a table, every cell in its column, whatever spans several of them.
struct FormTable {
  private var rows: [(cells: [Int: FormWords], isHeader: Bool)] = []
  private var cells: [Int: FormWords] = [:]
  /// How many rows more a cell above takes, by column.
  private var taken: [Int: Int] = [:]
  private var spans: [Int: Int] = [:]
  private var next = 0
  private var width = 0

  /// More columns than this are no table of a letter.
  private static let mostColumns = 200

  /// Whether it has more than one column and row.
  var isTable: Bool { width > 1 && rows.count > 1 }

  /// The words of all cells, row by row.
  var words: [FormWords] {
    rows.flatMap { row in row.cells.sorted { $0.key < $1.key }.map(\.value) }
  }

  /// - Parameter column: counts from 0; the next free one where it is nil.
  mutating func add(_ words: FormWords, column: Int? = nil, columns: Int = 1, rows: Int = 1) {
    var place = column ?? next
    while column == nil, (taken[place] ?? 0) > 0 { place += 1 }
    place = min(max(place, 0), Self.mostColumns - 1)
    if cells[place] == nil { cells[place] = words } else { cells[place]?.add(words) }
    next = min(place + max(columns, 1), Self.mostColumns)
    width = max(width, next)
    if rows > 1 { for at in place..<next { spans[at] = rows } }
  }

  mutating func endRow(isHeader: Bool) {
    rows.append((cells, isHeader))
    for (column, left) in taken { taken[column] = left > 1 ? left - 1 : nil }
    for (column, rows) in spans { taken[column] = rows - 1 }
    (cells, spans, next) = ([:], [:], 0)
  }

  func write(_ writer: inout FormWriter) {
    var isFirst = true
    for row in rows where row.cells.values.contains(where: { !$0.isEmpty }) {
      var line = FormWords()
      for column in 0..<max(width, 1) {
        if column > 0 { line.nextCell() }
        if let words = row.cells[column] { line.add(words) }
      }
      writer.add(
        line, as: nil, role: row.isHeader ? .tableHeader : .tableRow, startsParagraph: isFirst)
      isFirst = false
    }
  }
}

extension FormWords {
  /// Puts all lines of other words behind, with a blank between them.
  mutating func add(_ other: FormWords) {
    for line in other.lines where line.ink > 0 {
      space()
      append(line)
    }
  }
}

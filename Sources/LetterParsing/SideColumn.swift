import LetterModel

/// The column of addresses at the right of a ministry's letterhead, where the page was taken out as
/// it lies: its lines stand behind the lines of the text, with a wide gap between.
struct SideColumn {
  private(set) var fields: [HeaderField] = []

  /// Takes the column out of the lines where at least two of its cells are known lines of a
  /// letterhead; with each of them goes its value, on the same column one or two lines below.
  init(_ source: inout SourceLines) {
    for index in source.lines.indices where source.lines[index].look?.role == .side {
      let line = source.lines[index]
      if line.isBlank || Self.isElement(source.text(line)) { continue }
      take(line.content, from: index, in: &source)
    }
    let known = source.lines.indices.filter { index in
      Self.lastCell(of: source.lines[index], in: source).map {
        HeaderLines.isLetterhead(source.text($0))
      } ?? false
    }
    guard known.count >= 2 else { return }
    for index in known {
      let label = Self.lastCell(of: source.lines[index], in: source)
      for below in [index, index + 1, index + 2] where below < source.lines.count {
        let line = source.lines[below]
        guard let label, let cell = Self.lastCell(of: line, in: source),
          below == index
            || abs(Self.column(cell, line) - Self.column(label, source.lines[index])) <= 6
        else { continue }
        take(cell, from: below, in: &source)
      }
    }
    fields.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What the head is asked for stays in it.
  private static func isElement(_ line: String) -> Bool {
    HeaderLines.placeAndDate(line) != nil || DutchDay.read(line) != nil
      || ["datum", "betreft", "onderwerp"].contains { HeaderLines.labelled($0, line) != nil }
  }

  private mutating func take(_ cell: Range<Int>, from index: Int, in source: inout SourceLines) {
    let line = source.lines[index]
    fields.append(
      HeaderField(
        kind: .letterhead, text: source.text(cell), range: cell, page: line.page,
        lines: line.number...line.number))
    var end = cell.lowerBound
    while end > line.content.lowerBound, source.scalars[end - 1].isBlank { end -= 1 }
    source.lines[index].content = line.content.lowerBound..<end
  }

  /// How far from the left a cell begins.
  private static func column(_ cell: Range<Int>, _ line: SourceLine) -> Int {
    cell.lowerBound - line.content.lowerBound + line.indent
  }

  /// The last cell of a line, behind at least four blanks and far to the right; on a line of its
  /// own it is the whole line. No figures alone, which belong to tables.
  private static func lastCell(of line: SourceLine, in source: SourceLines) -> Range<Int>? {
    // A cell has 45 signs at most, and stands behind as many.
    guard !line.isBlank, column(line.content.upperBound..<line.content.upperBound, line) > 45
    else { return nil }
    let scalars = source.scalars
    var start = line.content.upperBound
    let first = max(line.content.lowerBound, start - 50)
    var blanks = 0
    while start > first {
      blanks = scalars[start - 1].isBlank ? blanks + 1 : 0
      if blanks == 4 { break }
      start -= 1
    }
    start = blanks == 4 ? start + 3 : line.content.lowerBound
    let cell = start..<line.content.upperBound
    let isNumber = source.scalars[cell].allSatisfy { $0.isDigit || $0 == "," || $0 == "." }
    return cell.count <= 45 && column(cell, line) >= 45 && !isNumber ? cell : nil
  }
}

import LetterModel

extension TextRepairer {
  /// The text of a table: tabs part its cells, line ends its rows.
  func read(_ table: TableFinder.Found) -> RepairedText {
    var result = RepairedText()
    var length = 0
    func part(_ sign: String) {
      result.text += sign
      length += 1
    }
    for (row, cells) in table.rows.enumerated() {
      if row > 0 { part("\n") }
      for (column, pieces) in cells.enumerated() {
        if column > 0 { part("\t") }
        let cell = over(pieces).read(Array(pieces.indices))
        result.text += cell.text
        result.segments += cell.segments.map { segment in
          Segment(
            textStart: segment.textStart + length, sourceStart: segment.sourceStart,
            length: segment.length)
        }
        result.marks += cell.marks.map { mark in
          Mark(number: mark.number, offset: mark.offset + length, range: mark.range)
        }
        result.repairs += cell.repairs
        length += cell.text.unicodeScalars.count
      }
    }
    result.repairs += table.rules.map { rule in
      let line = source.lines[rule.line]
      let before = source.text(rule.range)
      return Repair(
        kind: .tableRule, range: rule.range, page: line.page, line: line.number, before: before,
        after: "", confidence: 0.98, reason: "a line drawn in a table")
    }
    return result
  }
}

/// A place is kept as five values: those of the row in which it lies, where it begins, where it ends.
extension Place: FieldValue {
  package static let form = Form.record(
    "A place.",
    [
      part("section", .text, "The section's path."),
      part("block", .whole, "The block's ordinal.", isOptional: true),
      part("note", .text, "The footnote's number.", isOptional: true),
      part("start", .whole, "Where the words begin in the text, in code points."),
      part("end", .whole, "Where they end, exclusive."),
    ])

  private static func part(
    _ name: String, _ form: Form, _ meaning: String, isOptional: Bool = false
  ) -> Outline {
    Outline(
      name: name, column: name, meaning: meaning, form: form, isOptional: isOptional,
      isShown: true, isInline: false)
  }

  package var cell: Cell {
    .record([
      section.cell, block.cell, note.cell, range.lowerBound.cell, range.upperBound.cell,
    ])
  }

  /// Nil where it would end before it begins.
  package init?(cell: Cell) {
    guard case .record(let cells) = cell, cells.count == 5, let section = String(cell: cells[0]),
      let block = Int?(cell: cells[1]), let note = String?(cell: cells[2]),
      let start = Int(cell: cells[3]), let end = Int(cell: cells[4]), start <= end
    else { return nil }
    self.init(section: section, block: block, note: note, range: start..<end)
  }

  /// Where nothing stands.
  static var blank: Place { Place(section: "", block: nil, range: 0..<0) }
}

internal import LetterModel

/// What every letter keeps to: each place lies in its text and in its source, each number is one
/// that a paper can have, and no text holds a NUL. A damaged row may hold anything, and whoever
/// counts with it would fail later and elsewhere.
struct LetterBounds {
  /// The length of the source text, in code points.
  let source: Int
  /// More lines, pages and passages no paper has.
  private static let counts = 0...10_000_000
  private static let levels = 0...100

  init(source text: String) { source = text.unicodeScalars.count }

  /// - Throws: `Unreadable` with the first value that is out of bounds.
  func check(_ letter: Letter, text: String) throws {
    try check(text, "source_text")
    try count(letter.pages, "header")
    for field in letter.header.fields {
      try place(field.range, "header_field")
      try lines(field.lines, page: field.page, "header_field")
    }
    for section in letter.sections {
      guard Self.levels.contains(section.level) else {
        throw LetterLoad.Unreadable(table: "section", what: "the level \(section.level)")
      }
      try check(section.heading, section.segments, section.marks, "section")
      try lines(section.lines, page: section.page, "section")
      for block in section.blocks {
        if let range = block.markerRange { try place(range, "block") }
        try count(block.ordinal, "block")
        try count(block.headerRows, "block")
        try check(block.text, block.segments, block.marks, "block")
        try lines(block.lines, page: block.page, "block")
      }
    }
    for note in letter.notes {
      try place(note.numberRange, "note")
      try check(note.text, note.segments, [], "note")
      try lines(note.lines, page: note.page, "note")
    }
    for signatory in letter.signatories {
      for range in signatory.ranges { try place(range, "signatory_range") }
      try lines(signatory.lines, page: signatory.page, "signatory")
    }
    for repair in letter.repairs {
      try place(repair.range, "repair")
      try lines(repair.line...repair.line, page: repair.page, "repair")
    }
    for warning in letter.warnings { try count(warning.line ?? 0, "warning") }
  }

  private func check(
    _ text: String, _ segments: [Segment], _ marks: [Mark], _ table: String
  ) throws {
    try check(text, table)
    let length = text.unicodeScalars.count
    for segment in segments {
      try place(segment.textStart, segment.length, in: length, "segment")
      try place(segment.sourceStart, segment.length, in: source, "segment")
    }
    for mark in marks {
      try place(mark.offset, 0, in: length, "mark")
      try place(mark.range, "mark")
    }
  }

  private func check(_ text: String, _ table: String) throws {
    if text.utf8.contains(0) {
      throw LetterLoad.Unreadable(table: table, what: "a NUL in its text")
    }
  }

  private func place(_ range: Range<Int>, _ table: String) throws {
    guard range.lowerBound >= 0, range.upperBound <= source else {
      throw LetterLoad.Unreadable(
        table: table, what: "\(range.lowerBound) to \(range.upperBound), outside the text")
    }
  }

  /// Nothing is added before it is known to fit.
  private func place(_ start: Int, _ length: Int, in whole: Int, _ table: String) throws {
    guard start >= 0, start <= whole, length >= 0, length <= whole - start else {
      throw LetterLoad.Unreadable(
        table: table, what: "\(length) signs from \(start), outside the text")
    }
  }

  private func lines(_ lines: ClosedRange<Int>, page: Int, _ table: String) throws {
    for number in [lines.lowerBound, lines.upperBound, page] { try count(number, table) }
  }

  private func count(_ number: Int, _ table: String) throws {
    guard Self.counts.contains(number) else {
      throw LetterLoad.Unreadable(table: table, what: "\(number), which no paper has")
    }
  }
}

import LetterModel

/// Notes right below a table, whose marks stand in its rows and whose numbers begin anew.
struct TableNotes {
  /// With the numbers that are printed.
  private(set) var notes: [NoteReader.Found] = []
  /// The lines that remain.
  private(set) var rest: [Int]

  private let source: SourceLines
  private let index: FigureIndex

  init(_ lines: [Int], in source: SourceLines, _ index: FigureIndex) {
    self.source = source
    self.index = index
    rest = lines
    for place in lines.indices.dropFirst(2)
    where NoteStart(source, lines, place, 1) != nil && source.isTableRow(lines[place - 1]) {
      var first = place - 1
      while first > 0, source.isTableRow(lines[first - 1]) { first -= 1 }
      // A single row is none.
      guard place - first >= 2 else { continue }
      // The line right above the first may hold the heads of the columns.
      let hasHead = first > 0 && source.gap(lines[first - 1], lines[first]) == Gap()
      add(below: place, lines, rows: (hasHead ? first - 1 : first)..<place)
    }
    if notes.isEmpty { return }
    let taken = Set(notes.flatMap(\.lines))
    rest = lines.filter { !taken.contains($0) }
  }

  private mutating func add(below start: Int, _ lines: [Int], rows: Range<Int>) {
    var (place, number, after) = (start, 1, 0)
    while place < lines.count, let note = NoteStart(source, lines, place, number), note.lines == 1,
      source.gap(lines[place - 1], lines[place]) == Gap() || number > 1
        || standsApart(note, lines, rows.lowerBound, number)
    {
      let finder = MarkFinder(source, index, sign: note.sign)
      let shown = finder.find(number, in: lines[rows], after: after)?.range
      // A number holds a mark only where the note before it has its own.
      let glued =
        number > 1
        ? finder.figures(endingIn: number, in: lines[rows], after: after).first : nil
      guard let mark = shown ?? glued else { return }
      var end = place + 1
      while end < lines.count, NoteStart(source, lines, end, number + 1) == nil,
        source.gap(lines[end - 1], lines[end]) == Gap(), !source.endsSentence(lines[end - 1])
      { end += 1 }
      notes.append(
        NoteReader.Found(
          number: "\(number)", lines: Array(lines[place..<end]), numberRange: note.number,
          textStart: note.text, mark: mark, isGlued: shown == nil, told: .words))
      (place, number, after) = (end, number + 1, mark.upperBound)
    }
  }

  /// Whether a note one line further down can only be the table's: the text above does not call it.
  private func standsApart(
    _ note: NoteStart, _ lines: [Int], _ first: Int, _ number: Int
  ) -> Bool {
    let page = source.lines[lines[first]].page
    let above = lines[..<first].lastIndex { source.lines[$0].page != page }.map { $0 + 1 } ?? 0
    return MarkFinder(source, index, sign: note.sign).find(number, in: lines[above..<first]) == nil
  }
}

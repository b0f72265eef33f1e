import LetterModel

/// Puts the parts together: sections with their blocks, notes, and the log of repairs.
struct LetterAssembly {
  let source: SourceLines
  let repairer: TextRepairer

  private(set) var sections: [Section] = []
  private(set) var notes: [Note] = []
  private(set) var repairs: [Repair] = []
  private(set) var warnings: [Warning] = []
  private var ordinal = 0

  init(source: SourceLines, repairer: TextRepairer) {
    self.source = source
    self.repairer = repairer
  }

  mutating func add(_ chunks: [BlockReader.Chunk]) {
    let first = chunks.first.map { lines($0.lines) } ?? 1...1
    sections = [
      Section(
        path: "0", level: 0, heading: "", topic: nil, segments: [],
        page: chunks.first.map { source.lines[$0.lines[0]].page } ?? 1,
        lines: first.lowerBound...first.lowerBound)
    ]
    let headings = chunks.indices.filter { chunks[$0].kind == .heading }.map { place in
      (
        read: repairer.read(chunks[place].lines),
        hasText: place + 1 < chunks.count && chunks[place + 1].kind != .heading,
        face: source.headingFace(chunks[place].lines),
        given: chunks[place].level
      )
    }
    let tree = SectionTree(
      headings.map {
        .init(text: $0.read.text, hasText: $0.hasText, face: $0.face, given: $0.given)
      })
    var next = 0
    for chunk in chunks {
      repairs += chunk.repairs
      if chunk.kind == .heading {
        addHeading(chunk, headings[next].read, tree.places[next])
        next += 1
      } else {
        addBlock(chunk)
      }
    }
    if sections.count == 1 {
      warnings.append(Warning(code: "no-headings", message: "no heading was recognised"))
    }
  }

  private mutating func addHeading(
    _ chunk: BlockReader.Chunk, _ read: RepairedText, _ place: SectionTree.Place
  ) {
    let read = number(chunk.lines[0], read).map { repairer.read(chunk.lines, from: $0) } ?? read
    repairs += read.repairs
    sections.append(
      Section(
        path: place.path, level: place.level, levelBasis: place.basis, headingTold: chunk.told,
        heading: read.text,
        topic: place.topic, marks: read.marks, segments: read.segments,
        page: source.lines[chunk.lines[0]].page, lines: lines(chunk.lines)))
  }

  /// Takes the number off a heading; gives where the title begins.
  private mutating func number(_ index: Int, _ read: RepairedText) -> Int? {
    let line = source.lines[index]
    let sign = source.scalars[line.content].prefix { $0 == "§" || $0.isBlank }
    let rest = source.scalars[sign.endIndex..<line.content.upperBound].prefix { !$0.isBlank }
    let number = source.scalars[line.content.lowerBound..<rest.endIndex]
    let title = source.scalars[number.endIndex..<line.content.upperBound].drop { $0.isBlank }
    guard SectionTree.number(of: read.text) != nil, let first = title.first,
      number.contains(".") || number.contains(")") || first.isUpper || first.isOpeningQuote,
      read.text.hasPrefix(String(scalars: number) + " ")
    else { return nil }
    repairs.append(
      Repair(
        kind: .headingNumber, range: line.content.lowerBound..<number.endIndex, page: line.page,
        line: line.number, before: String(scalars: number), after: "", confidence: 0.97,
        reason: "the number of the heading behind it"))
    return title.startIndex
  }

  private mutating func addBlock(_ chunk: BlockReader.Chunk) {
    // A marker from a column of its own stands on another line.
    let line = source.lines[chunk.lines[0]].content
    let start = chunk.marker.flatMap { line.contains($0.range.lowerBound) ? $0.textStart : nil }
    let read = chunk.table.map(repairer.read) ?? repairer.read(chunk.lines, from: start)
    repairs += read.repairs
    ordinal += 1
    sections[sections.count - 1].blocks.append(
      Block(
        ordinal: ordinal, kind: kind(chunk, read.text),
        marker: chunk.marker.map { source.text($0.range) }, markerRange: chunk.marker?.range,
        text: read.text, headerRows: chunk.table?.headerRows ?? 0, marks: read.marks,
        segments: read.segments, page: source.lines[chunk.lines[0]].page,
        lines: lines(chunk.lines)))
  }

  /// A paragraph wholly inside quotes is a quotation.
  private func kind(_ chunk: BlockReader.Chunk, _ text: String) -> Block.Kind {
    if chunk.marker != nil { return .item }
    if chunk.kind == .table { return .table }
    for (open, close) in [("«", "»"), ("“", "”"), ("„", "”")]
    where text.hasPrefix(open) && text.hasSuffix(close) && !text.dropFirst().contains(open) {
      return .quote
    }
    return .paragraph
  }

  mutating func add(_ found: [NoteReader.Found]) {
    for note in found {
      let wordless = note.textStart >= source.lines[note.lines[0]].content.upperBound
      let read = repairer.read(
        wordless ? Array(note.lines.dropFirst()) : note.lines, from: note.textStart)
      repairs += read.repairs
      let first = source.lines[note.lines[0]]
      let last = source.lines[note.lines[note.lines.count - 1]]
      notes.append(
        Note(
          told: note.told, number: note.number, numberRange: note.numberRange, text: read.text,
          segments: read.segments, page: first.page, lines: first.number...last.number))
      for run in note.lines.chunked(where: { $1 == $0 + 1 }) { addLifting(note, run) }
      if note.isGlued, let mark = note.mark { warn(ofGlued: mark, note.number) }
      if note.mark == nil {
        warnings.append(
          Warning(
            code: "note-without-mark",
            message: "note \(note.number) was read, but not where the text calls it",
            line: first.number))
      }
    }
  }

  /// `Noten` above them goes with notes at the end of a letter.
  mutating func add(headingOfNotes line: Int?) {
    guard let line = line.map({ source.lines[$0] }) else { return }
    repairs.append(
      Repair(
        kind: .furniture, range: line.content, page: line.page, line: line.number,
        before: source.text(line), after: "", confidence: 0.95, reason: "the heading of the notes"))
  }

  /// Rules drawn above notes go with them, and those between two parts of the text part them.
  mutating func add(rules: [Int]) {
    for line in rules.map({ source.lines[$0] }) {
      repairs.append(
        Repair(
          kind: .furniture, range: line.content, page: line.page, line: line.number,
          before: source.text(line), after: "", confidence: 0.95,
          reason: "a rule drawn across the page"))
    }
  }

  mutating func warn(ofIdleMarks marks: [(range: Range<Int>, line: Int)]) {
    for (range, line) in marks {
      warnings.append(
        Warning(
          code: "mark-without-note",
          message: "the figure \(source.text(range)) looks like a mark, but calls no note",
          line: source.lines[line].number))
    }
  }

  /// A number that holds a mark is a guess, however well it fits.
  private mutating func warn(ofGlued mark: Range<Int>, _ number: String) {
    let line = source.line(at: mark.lowerBound)
    let before = source.scalars[line.content.lowerBound..<mark.lowerBound].reversed()
    let rest = mark.lowerBound - before.prefix { !$0.isBlank }.count..<mark.lowerBound
    warnings.append(
      Warning(
        code: "mark-in-number",
        message: "\(source.text(rest.lowerBound..<mark.upperBound)) was read as"
          + " \(source.text(rest)) with the mark of note \(number), which has no other place",
        line: line.number))
  }

  /// A note that runs over to the next page was lifted in two pieces.
  private mutating func addLifting(_ note: NoteReader.Found, _ run: ArraySlice<Int>) {
    guard let first = run.first.map({ source.lines[$0] }), let last = run.last else { return }
    let range = first.content.lowerBound..<source.lines[last].content.upperBound
    let isRest =
      run.first != note.lines.first && first.page != source.lines[note.lines[0]].page
    repairs.append(
      Repair(
        kind: .noteLifted, range: range, page: first.page, line: first.number,
        before: source.text(range), after: "",
        confidence: note.mark == nil ? 0.6 : isRest ? 0.85 : 0.97,
        reason: isRest
          ? "the rest of a note from the page before"
          : note.mark == nil
            ? "it stands at the foot of its page, but its mark was not found"
            : "its mark was found"))
  }

  private func lines(_ indices: [Int]) -> ClosedRange<Int> {
    source.lines[indices[0]].number...source.lines[indices[indices.count - 1]].number
  }
}

extension Array {
  /// Runs of neighbours that belong together.
  fileprivate func chunked(where together: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var runs: [ArraySlice<Element>] = []
    var start = startIndex
    for place in indices.dropFirst() where !together(self[place - 1], self[place]) {
      runs.append(self[start..<place])
      start = place
    }
    return isEmpty ? [] : runs + [self[start...]]
  }
}

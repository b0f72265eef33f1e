import LetterModel

/// Puts the parts together: sections with their blocks, notes, and the log of repairs.
struct LetterAssembly {
  let source: SourceLines
  let repairer: TextRepairer

  private(set) var sections: [Section] = []
  private(set) var notes: [Note] = []
  private(set) var repairs: [Repair] = []
  private(set) var warnings: [Warning] = []
  private var tree = SectionTree(isLayered: false)
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
    tree = SectionTree(
      isLayered: zip(chunks, chunks.dropFirst()).contains {
        $0.kind == .heading && $1.kind == .heading
      })
    for chunk in chunks {
      repairs += chunk.repairs
      if chunk.kind == .heading { addHeading(chunk) } else { addBlock(chunk) }
    }
    if sections.count == 1 {
      warnings.append(Warning(code: "no-headings", message: "no heading was recognised"))
    }
  }

  private mutating func addHeading(_ chunk: BlockReader.Chunk) {
    let read = repairer.read(chunk.lines)
    repairs += read.repairs
    let place = tree.place(read.text, previousHasText: !(sections.last?.blocks.isEmpty ?? true))
    sections.append(
      Section(
        path: place.path, level: place.level, levelBasis: place.basis, heading: read.text,
        topic: place.topic, marks: read.marks, segments: read.segments,
        page: source.lines[chunk.lines[0]].page, lines: lines(chunk.lines)))
  }

  private mutating func addBlock(_ chunk: BlockReader.Chunk) {
    // A marker from a column of its own stands on another line.
    let line = source.lines[chunk.lines[0]].content
    let start = chunk.marker.flatMap { line.contains($0.range.lowerBound) ? $0.textStart : nil }
    let read = repairer.read(chunk.lines, from: start, asRows: chunk.kind == .table)
    repairs += read.repairs
    ordinal += 1
    sections[sections.count - 1].blocks.append(
      Block(
        ordinal: ordinal, kind: kind(chunk, read.text),
        marker: chunk.marker.map { source.text($0.range) }, markerRange: chunk.marker?.range,
        text: read.text, marks: read.marks, segments: read.segments,
        page: source.lines[chunk.lines[0]].page, lines: lines(chunk.lines)))
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
      let range = first.content.lowerBound..<last.content.upperBound
      notes.append(
        Note(
          number: "\(note.number)", numberRange: note.numberRange, text: read.text,
          segments: read.segments, page: first.page, lines: lines(note.lines)))
      repairs.append(
        Repair(
          kind: .noteLifted, range: range, page: first.page, line: first.number,
          before: source.text(range), after: "", confidence: note.mark == nil ? 0.6 : 0.97,
          reason: note.mark == nil
            ? "it stands at the foot of its page, but its mark was not found"
            : "its mark stands on the same page"))
      if note.mark == nil {
        warnings.append(
          Warning(
            code: "note-without-mark",
            message: "note \(note.number) was read, but not where the text calls it",
            line: first.number))
      }
    }
  }

  private func lines(_ indices: [Int]) -> ClosedRange<Int> {
    source.lines[indices[0]].number...source.lines[indices[indices.count - 1]].number
  }
}

import LetterModel

/// Groups lines into headings, paragraphs and list items.
///
/// Blank lines are a hint only: prints lose them and put them inside sentences. Between every two
/// lines the question is whether the text runs on, and each answer that goes against the blank
/// lines is logged.
///
/// An object, since it asks itself about every line.
final class BlockReader {
  struct Chunk {
    enum Kind { case heading, paragraph, item, table }
    var kind = Kind.paragraph
    var lines: [Int]
    var marker: ListMarker?
    /// Of a heading that the form gives: how deep it stands.
    var level: Int?
    /// The form says that it is no heading.
    var isText = false
    /// What stands in its cells, where it is a table.
    var table: TableFinder.Found?
    /// What told that it is a heading.
    var told: Telling?
    /// Joins and splits that the layout did not show.
    var repairs: [Repair] = []
  }

  private(set) var chunks: [Chunk] = []
  /// Rules drawn between the parts of the text.
  private(set) var rules: [Int] = []
  /// The places in their lists of all items so far.
  private var begun: Set<ListMarker.Place> = []

  let source: SourceLines
  let widths: LineWidths
  let calls: [NoteCall]
  let headings: HeadingRule
  /// Behind this line, of a signature, a paragraph begins.
  let signature: Int
  private let series: ListSeries
  private let columns: MarkerColumns

  init(
    _ lines: [Int], in source: SourceLines, widths: LineWidths, calls: [NoteCall],
    behind signature: Int = 0
  ) {
    self.source = source
    self.signature = signature
    self.widths = widths
    self.calls = calls
    headings = HeadingRule(source: source, calls: calls)
    let columns = MarkerColumns(lines, in: source)
    self.columns = columns
    let texts = lines.filter { !columns.emptied.contains($0) }
    series = ListSeries(texts, in: source, widths: widths)
    let tables = TableFinder(texts, in: source).tables
    var place = 0
    while place < texts.count {
      if let table = tables[texts[place]] {
        chunks.append(Chunk(kind: .table, lines: table.lines, table: table))
        place += table.lines.count
      } else if source.isRule(texts[place]) {
        rules.append(texts[place])
        place += 1
      } else {
        add(texts[place], before: place + 1 < texts.count ? texts[place + 1] : nil)
        place += 1
      }
    }
    chunks = BlockHeadings(in: chunks, of: source, by: headings).chunks
  }

  private func add(_ index: Int, before next: Int?) {
    if let part = source.lines[index].part, addGiven(index, part) { return }
    if let marker = columns.markers[index] {
      chunks.append(begin(index, marker: marker))
      return
    }
    guard let last = chunks.last?.lines.last else {
      chunks.append(begin(index, marker: marker(index, after: nil, Gap(blanks: 1))))
      return
    }
    let gap = source.gap(last, index)
    if let marker = marker(index, after: chunks.last, gap) {
      chunks.append(begin(index, marker: marker))
      return
    }
    let open = chunks.count - 1
    if chunks[open].kind == .table {
      chunks.append(begin(index, marker: nil))
      return
    }
    // A paragraph may have many lines: none is copied.
    switch join(chunks[open], last, index, gap, next) {
    case .joined(let repair):
      chunks[open].lines.append(index)
      repair.map { chunks[open].repairs.append($0) }
    case .parted(let repair):
      chunks.append(begin(index, marker: nil))
      repair.map { chunks[chunks.count - 1].repairs.append($0) }
    }
  }

  /// Takes a line for what the form says that it is; false where the form says nothing of that.
  private func addGiven(_ index: Int, _ part: LineLook.Part) -> Bool {
    switch part {
    case .heading(let level):
      chunks.append(Chunk(kind: .heading, lines: [index], level: level, told: .given))
    case .paragraph, .block:
      var chunk = begin(index, marker: marker(index, after: chunks.last, Gap(blanks: 1)))
      chunk.isText = part == .paragraph && source.tellsHeadings
      chunks.append(chunk)
    case .item(let marker):
      chunks.append(
        begin(index, marker: ListMarker(source.lines[index].content, length: marker, in: source)))
    case .more where !chunks.isEmpty:
      if let last = chunks[chunks.count - 1].lines.last,
        case .joined(let repair?) = runsOn(last, index, source.gap(last, index), 0.99)
      {
        chunks[chunks.count - 1].repairs.append(repair)
      }
      chunks[chunks.count - 1].lines.append(index)
    case .more, .note, .header, .office, .name, .furniture: return false
    }
    return true
  }

  private func begin(_ index: Int, marker: ListMarker?) -> Chunk {
    marker.map { _ = begun.insert($0.place) }
    return Chunk(kind: marker == nil ? .paragraph : .item, lines: [index], marker: marker)
  }

  // MARK: Lists

  /// The marker of a new item; nil where the line only looks like one.
  private func marker(_ index: Int, after chunk: Chunk?, _ gap: Gap) -> ListMarker? {
    guard let marker = ListMarker(source.lines[index].content, in: source) else { return nil }
    guard let chunk, let last = chunk.lines.last else { return marker.beginsList ? marker : nil }
    if case .bullet = marker.style { return marker }
    if series.items.contains(index) { return marker }
    let follows = marker.place.before.map(begun.contains) ?? false
    let closed = source.endsItem(last) || source.endsSentence(last, calls: calls)
    if chunk.marker != nil, follows, closed || gap != Gap() { return marker }
    guard marker.beginsList || follows else { return nil }
    return closed || gap.blanks > 0 ? marker : nil
  }
}

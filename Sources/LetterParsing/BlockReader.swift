import LetterModel

/// Groups lines into headings, paragraphs and list items.
///
/// Blank lines are a hint only: prints lose them and put them inside sentences. Between every two
/// lines the question is whether the text runs on, and each answer that goes against the blank
/// lines is logged.
struct BlockReader {
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
  /// The places in their lists of all items so far.
  private var begun: Set<ListMarker.Place> = []

  private let source: SourceLines
  private let widths: LineWidths
  private let calls: [NoteCall]
  private let headings: HeadingRule
  private let series: ListSeries
  private let columns: MarkerColumns

  init(_ lines: [Int], in source: SourceLines, widths: LineWidths, calls: [NoteCall]) {
    self.source = source
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
      } else {
        add(texts[place], before: place + 1 < texts.count ? texts[place + 1] : nil)
        place += 1
      }
    }
    findHeadings()
  }

  private mutating func add(_ index: Int, before next: Int?) {
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
  private mutating func addGiven(_ index: Int, _ part: LineLook.Part) -> Bool {
    switch part {
    case .heading(let level):
      chunks.append(Chunk(kind: .heading, lines: [index], level: level, told: .given))
    case .paragraph, .block:
      var chunk = begin(index, marker: marker(index, after: chunks.last, Gap(blanks: 1)))
      chunk.isText = part == .paragraph
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

  private mutating func begin(_ index: Int, marker: ListMarker?) -> Chunk {
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

  // MARK: Joining

  private enum Answer {
    case joined(Repair?)
    case parted(Repair?)
  }

  private func join(_ chunk: Chunk, _ last: Int, _ index: Int, _ gap: Gap, _ next: Int?) -> Answer {
    if source.breaksWord(last, before: index) { return runsOn(last, index, gap, 0.98) }
    if let marker = chunk.marker, chunk.lines.count == 1,
      marker.textStart == source.lines[last].content.upperBound
    {
      return .joined(nil)
    }
    if leavesItem(chunk, index) { return .parted(nil) }
    if source.changesFace(last, index), !source.startsLower(index) { return .parted(nil) }
    if let begins = source.lines[index].look?.startsParagraph, source.startsSentence(index) {
      if begins { return .parted(nil) }
      if gap.turn { return runsOn(last, index, gap, 0.9) }
    }
    if source.endsSentence(last, calls: calls) || source.endsClause(last) {
      return afterSentence(chunk, last, index, gap, next)
    }
    if gap == Gap() { return insideSentence(chunk, last, index, next) }
    // `… van 15 september jl.` may end a paragraph after all.
    if !gap.turn, !gap.lifted, source.endsInStop(last, calls: calls), source.startsSentence(index) {
      return .parted(nil)
    }
    if source.startsLower(index) { return runsOn(last, index, gap, 0.95) }
    return beforeCapital(chunk, last, index, gap)
  }

  /// A line that begins where the markers of a list stand, whose items hang further in.
  private func leavesItem(_ chunk: Chunk, _ index: Int) -> Bool {
    func left(_ line: Int) -> Double? { source.lines[line].look?.left }
    guard chunk.marker != nil, source.startsSentence(index), let own = left(index),
      let marker = chunk.lines.first.flatMap(left),
      let item = chunks.suffix(100).last(where: { $0.marker != nil && $0.lines.count > 1 }),
      let first = left(item.lines[0]), let second = left(item.lines[1]), second > first + 3
    else { return false }
    return own <= marker + 1 && own > marker - 100
  }

  /// The last line closed a sentence: a new paragraph, unless nothing but chance put the line end
  /// there.
  private func afterSentence(
    _ chunk: Chunk, _ last: Int, _ index: Int, _ gap: Gap, _ next: Int?
  ) -> Answer {
    let early = widths.endsEarly(last, before: index)
    if gap == Gap() {
      if source.startsSentence(index), early || isHeading(index, rightAbove: next) {
        return .parted(split(last, index))
      }
      return .joined(nil)
    }
    if source.endsClause(last) {
      return source.startsLower(index) && gap.turn ? runsOn(last, index, gap, 0.8) : .parted(nil)
    }
    if source.startsLower(index) { return runsOn(last, index, gap, 0.8) }
    guard gap.turn, !early, !standsAlone(index, before: next), !endsList(chunk) else {
      return .parted(nil)
    }
    // A full line at the foot of a page: more sentences than paragraphs end so.
    return runsOn(last, index, gap, 0.6)
  }

  /// A full stop behind items that end in semicolons ends the list.
  private func endsList(_ chunk: Chunk) -> Bool {
    guard chunk.marker != nil, let before = chunks.dropLast().last, before.marker != nil,
      let last = before.lines.last
    else { return false }
    return !source.endsSentence(last, calls: calls)
  }

  /// No blank line and no sentence end: text runs on, unless a heading stands right above it.
  private func insideSentence(_ chunk: Chunk, _ last: Int, _ index: Int, _ next: Int?) -> Answer {
    guard source.startsSentence(index) else { return .joined(nil) }
    if chunk.marker != nil {
      return endsItemWithoutStop(chunk, last, index) ? .parted(split(last, index)) : .joined(nil)
    }
    guard headings.couldBe(chunk.lines), widths.endsEarly(last, before: index),
      widths.knowsWidth || chunk.lines.count == 1 && widths.endsShort(last, before: index),
      !continuesHeading(chunk, index, next)
    else { return .joined(nil) }
    return .parted(split(last, index))
  }

  /// An item that ends short of the full width, above a capital: a numbered heading right above
  /// its text, or the last of a list whose items have no stops.
  private func endsItemWithoutStop(_ chunk: Chunk, _ last: Int, _ index: Int) -> Bool {
    guard widths.endsShort(last, before: index), widths.endsEarly(last, before: index) else {
      return false
    }
    if case .counted? = chunk.marker?.style, chunk.lines.count == 1, headings.couldBe(chunk.lines) {
      return true
    }
    guard let before = chunks.dropLast().last, let end = before.lines.last,
      before.marker?.series == chunk.marker?.series
    else { return false }
    return !source.endsItem(end) && !source.endsSentence(end, calls: calls)
      && widths.endsShort(last, before: index, of: 0.6)
  }

  /// A heading of two lines: both in capitals, or the second set off like a heading itself.
  private func continuesHeading(_ chunk: Chunk, _ index: Int, _ next: Int?) -> Bool {
    if chunk.lines.allSatisfy(source.isInCapitals) {
      return source.isInCapitals(index)
    }
    let isExact =
      chunk.lines.count == 1 && Framework.isExact(source.text(source.lines[chunk.lines[0]]))
    return !isExact && standsAlone(index, before: next)
  }

  /// A capital behind a gap inside a sentence: a name, or the text under a heading.
  private func beforeCapital(_ chunk: Chunk, _ last: Int, _ index: Int, _ gap: Gap) -> Answer {
    let early = widths.endsEarly(last, before: index)
    let heading = chunk.marker == nil && headings.couldBe(chunk.lines)
    if gap.turn || gap.lifted {
      return heading && early ? .parted(nil) : runsOn(last, index, gap, 0.9)
    }
    if chunk.marker != nil, chunk.lines.count == 1, !early { return runsOn(last, index, gap, 0.9) }
    if chunk.lines.count > 1, !heading, !early { return runsOn(last, index, gap, 0.7) }
    return .parted(nil)
  }

  private func standsAlone(_ index: Int, before next: Int?) -> Bool {
    guard headings.couldBe([index]), !source.endsSentence(index) else { return false }
    guard let next else { return true }
    return source.gap(index, next).blanks > 0 || isFrameworkHeading(index, before: next)
  }

  /// A line that can only be a heading: a new sentence begins below it, whose first word would have
  /// fitted behind it.
  private func isHeading(_ index: Int, rightAbove next: Int?) -> Bool {
    guard let next, headings.couldBe([index]), source.startsSentence(next) else { return false }
    return Framework.isExact(source.text(source.lines[index]))
      || source.gap(index, next) == Gap() && widths.knowsWidth
        && widths.endsEarly(index, before: next)
  }

  /// A heading of the framework, word for word, above text that begins a sentence.
  private func isFrameworkHeading(_ index: Int, before next: Int?) -> Bool {
    guard let next, source.startsSentence(next), headings.couldBe([index]) else { return false }
    return Framework.isExact(source.text(source.lines[index]))
  }

  // MARK: Log

  private func runsOn(_ last: Int, _ index: Int, _ gap: Gap, _ confidence: Double) -> Answer {
    guard gap != Gap() else { return .joined(nil) }
    let (line, next) = (source.lines[last], source.lines[index])
    let kind: Repair.Kind = gap.turn ? .pageBreak : .blankLine
    // What was lifted out in between has repairs of its own.
    let range = line.content.upperBound..<(gap.lifted ? line.end : next.content.lowerBound)
    return .joined(
      Repair(
        kind: kind, range: range, page: line.page, line: line.number, before: source.text(range),
        after: source.breaksWord(last, before: index) ? "" : " ", confidence: confidence,
        reason: confidence >= 0.8
          ? "the sentence runs on" : "the line before it is full and nothing else begins here"))
  }

  private func split(_ last: Int, _ index: Int) -> Repair {
    let next = source.lines[index]
    return Repair(
      kind: .paragraphSplit, range: next.content.lowerBound..<next.content.lowerBound,
      page: next.page, line: next.number, before: "", after: "\n\n", confidence: 0.85,
      reason: "the line before it ends early")
  }

  // MARK: Headings

  private mutating func findHeadings() {
    for place in chunks.indices {
      guard place + 1 < chunks.count, chunks[place].kind != .table,
        chunks[place].kind != .heading, let told = headingTold(place)
      else { continue }
      chunks[place].kind = .heading
      chunks[place].marker = nil
      chunks[place].told = told
    }
  }

  /// What tells that a chunk is a heading; nil where it is none.
  private func headingTold(_ place: Int) -> Telling? {
    let chunk = chunks[place]
    if chunks[place + 1].kind == .table, isCaption(chunk.lines) { return nil }
    if isSigner(place) || isQuestion(place) { return nil }
    let isSet = source.headingFace(chunk.lines) != nil
    if isSet, headings.couldBeSet(chunk.lines) { return .font }
    let isNumbered = isNumberedHeading(place)
    guard !chunk.isText, chunk.kind != .item || isNumbered, headings.couldBe(chunk.lines),
      !introducesList(place)
    else { return nil }
    if isSet { return .font }
    if isNumbered { return .number }
    let words = chunk.lines.map { source.text(source.lines[$0]) }.joined(separator: " ")
    return Framework.point(of: words) == nil ? .place : .words
  }

  /// `Tabel 2. Uitgaven`, `Bedragen × € 1 mln`: words about the table below them.
  private func isCaption(_ lines: [Int]) -> Bool {
    let text = lines.map { source.text(source.lines[$0]) }.joined(separator: " ").lowercased()
    return ["tabel ", "overzicht ", "bedragen", "(bedragen", "in euro", "in mil"].contains {
      text.hasPrefix($0)
    } || text.contains("€") || text.contains(" mln")
  }

  /// `Wat is het mandaat?` right below `Vraag 1` is its text.
  private func isQuestion(_ place: Int) -> Bool {
    place > 0 && chunks[place - 1].kind == .heading
      && source.endsSentence(chunks[place].lines.last!)
  }

  /// An office alone, or a name below `De griffier van de commissie,`: who signed a part of a paper.
  private func isSigner(_ place: Int) -> Bool {
    guard let line = chunks[place].lines.first, chunks[place].lines.count == 1 else { return false }
    let words = source.text(source.lines[line])
    if SignatureCells(source.lines[line].content, in: source).cells.allSatisfy({
      $0.kind == .office
    }) {
      return true
    }
    guard place > 0, let last = chunks[place - 1].lines.last else { return false }
    return source.text(source.lines[last]).hasSuffix(",")
      && PersonName.isName(words.split(separator: " ").map(String.init))
  }

  /// `1. Inleiding` above text is a heading; among its like it is an item.
  private func isNumberedHeading(_ place: Int) -> Bool {
    guard let marker = chunks[place].marker, case .counted(_, _) = marker.style,
      source.scalars[marker.textStart].isUpper
    else { return false }
    // A list has its other items right beside this one.
    let before = place > 0 ? chunks[place - 1].marker : nil
    let after = place + 1 < chunks.count ? chunks[place + 1].marker : nil
    return !(before.map(marker.follows) ?? false) && !(after?.follows(marker) ?? false)
  }

  /// `5. Financiën` above a list: none of its like stands above one too, or is an item itself.
  private func beginsSection(_ place: Int) -> Bool {
    let chunk = chunks[place]
    guard headings.beginsWithNumber(chunk.lines[0]) else { return false }
    guard let marker = chunk.marker ?? ListMarker(source.lines[chunk.lines[0]].content, in: source)
    else { return true }
    return !chunks.indices.contains { other in
      guard other != place, let like = chunks[other].marker,
        like.follows(marker) || marker.follows(like)
      else { return false }
      let isAboveItem = other + 1 < chunks.count && chunks[other + 1].kind == .item
      return isAboveItem || !headings.couldBe(chunks[other].lines)
        || chunks[other].lines.dropFirst().contains {
          ListMarker(source.lines[$0].content, in: source) != nil
        }
    }
  }

  /// `De Nederlandse militairen` above items in lower case is the start of their sentence.
  private func introducesList(_ place: Int) -> Bool {
    let next = chunks[place + 1]
    guard next.kind == .item, let marker = next.marker, let last = chunks[place].lines.last
    else { return false }
    if beginsSection(place) { return false }
    let isLower =
      marker.textStart < source.scalars.count && source.scalars[marker.textStart].isLower
    return isLower || source.text(source.lines[last]).split(separator: " ").count > 6
  }
}

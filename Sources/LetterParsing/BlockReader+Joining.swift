import LetterModel

/// Whether a line belongs to the chunk above it.
extension BlockReader {
  /// Whether a line goes on with what stands above it, with what the layout did not show of that.
  enum Answer {
    case joined(Repair?)
    case parted(Repair?)
  }

  func join(_ chunk: Chunk, _ last: Int, _ index: Int, _ gap: Gap, _ next: Int?) -> Answer {
    func isBelow(_ line: Int) -> Bool { source.lines[line].number > signature }
    if isBelow(index), !isBelow(last) { return .parted(nil) }
    if source.breaksWord(last, before: index) { return runsOn(last, index, gap, 0.98) }
    if chunk.marker == nil, headings.namesPeople(last), headings.namesPeople(index) {
      return .parted(nil)
    }
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
    if gap.turn, chunk.marker != nil, let next, headings.couldBe([index]),
      source.gap(index, next) == Gap(), source.startsSentence(next),
      widths.endsShort(last, before: index), widths.endsShort(index, before: next)
    {
      // A list without stops ends with the page, and a heading opens the next.
      return .parted(nil)
    }
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
      if source.startsSentence(index) || isNumberedHeading(index, before: next),
        early || isHeading(index, rightAbove: next)
      {
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
      widths.knowsWidth || chunk.lines.count == 1 && widths.endsShort(last, before: index)
        || chunk.lines.allSatisfy(source.isInCapitals) || opensSentence(index),
      !continuesHeading(chunk, index, next)
    else { return .joined(nil) }
    return .parted(split(last, index))
  }

  /// `De missie …`: an article in capitals before a word in small letters stands inside no sentence.
  private func opensSentence(_ index: Int) -> Bool {
    let words = source.scalars[source.lines[index].content].split(maxSplits: 2) { $0.isBlank }
    return words.count > 1 && words[1].first?.isLower == true
      && GluedHeadings.starters.contains(String(scalars: words[0]))
  }

  /// An item that ends short of the full width, above a capital: a numbered heading right above
  /// its text, or the last of a list whose items have no stops.
  private func endsItemWithoutStop(_ chunk: Chunk, _ last: Int, _ index: Int) -> Bool {
    let isHeading =
      if case .counted? = chunk.marker?.style { headings.couldBe(chunk.lines) } else { false }
    if isHeading, opensSentence(index) { return true }
    guard widths.endsShort(last, before: index), widths.endsEarly(last, before: index) else {
      return false
    }
    if isHeading, chunk.lines.count == 1 { return true }
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

  /// `2.1 Mandaat` above a line that begins a sentence.
  private func isNumberedHeading(_ index: Int, before next: Int?) -> Bool {
    headings.beginsWithNumber(index) && next.map(source.startsSentence) == true
      && headings.couldBe([index])
  }

  /// A heading of the framework, word for word, above text that begins a sentence.
  private func isFrameworkHeading(_ index: Int, before next: Int?) -> Bool {
    guard let next, source.startsSentence(next), headings.couldBe([index]) else { return false }
    return Framework.isExact(source.text(source.lines[index]))
  }

  func runsOn(_ last: Int, _ index: Int, _ gap: Gap, _ confidence: Double) -> Answer {
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
}

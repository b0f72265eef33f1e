import LetterModel

/// Footnotes between the lines of the text, and the places where they are called.
///
/// A note is a line that begins with the next number, set off from the text, whose mark is glued to
/// a word before it on the same page. What has no mark is only believed at the foot of a page.
///
/// An object, since it asks itself about every line.
final class NoteReader {
  struct Found {
    var number: String
    /// Line indices, the first with the number.
    var lines: [Int]
    /// The number in front of the note.
    var numberRange: Range<Int>
    /// Where the first line's words begin.
    var textStart: Int
    /// Where it is called in the text first; nil where no mark was found.
    var mark: Range<Int>?
    /// Where it is called again.
    var moreMarks: [Range<Int>] = []
    /// Its mark is glued to a number, and was believed because it has no other place.
    var isGlued = false
    /// It stands in a list below a heading of notes.
    var isListed = false
    /// The lines among which it may be called.
    var searched = 0..<0
    /// Its face or its place at the foot of the page, or else the words that call it.
    var told = Telling.given
  }

  private(set) var notes: [Found] = []
  /// The lines that remain.
  private(set) var kept: [Int] = []
  /// The heading above notes at the end of the letter.
  private(set) var heading: Int?

  /// Rules drawn above notes.
  private(set) var rules: [Int] = []

  /// What looks like a mark in the lines that remain and calls none of the notes.
  private(set) var idleMarks: [(range: Range<Int>, line: Int)] = []

  private let source: SourceLines
  private let index: FigureIndex
  /// The number of the last note.
  private var last = 0
  /// The text of the page before.
  private var previousPage: ArraySlice<Int> = []
  /// The text of all pages before: notes at the end of a letter stand far from their marks.
  private var earlier: [Int] = []

  /// Lines of the head that may call notes.
  private let titles: [Int]

  init(_ lines: [Int], below titles: [Int] = [], in source: SourceLines) {
    self.source = source
    self.titles = titles
    index = FigureIndex(source)
    if source.isGiven, case let given = GivenNotes(lines, in: source), !given.notes.isEmpty {
      notes = given.notes
      heading = headingAboveNotes(lines)
      kept = given.rest.filter { $0 != heading }
      return
    }
    var taken: Set<Int> = []
    let stacks = StackedNumbers(lines, in: source, index)
    let tables = TableNotes(stacks.lines, in: source, index)
    let signs = SignNotes(tables.rest, in: source)
    let lines = signs.rest
    var start = 0
    while start < lines.count {
      let number = source.lines[lines[start]].page
      let end = lines[start...].firstIndex { source.lines[$0].page != number } ?? lines.count
      var page = Array(lines[start..<end])
      if end < lines.count || notes.last?.isListed == true, let rest = restOfNote(on: page) {
        notes[notes.count - 1].lines += page[rest]
        page.removeSubrange(rest)
      }
      readPage(page, isLast: end == lines.count)
      start = end
    }
    GluedMarks(MarkFinder(source, index), in: earlier).add(to: &notes)
    notes = Self.named(notes + tables.notes + signs.notes).sorted {
      $0.numberRange.lowerBound < $1.numberRange.lowerBound
    }
    for note in notes { taken.formUnion(note.lines) }
    heading = headingAboveNotes(tables.rest)
    heading.map { _ = taken.insert($0) }
    let starts = Set(notes.map { $0.lines[0] })
    rules = zip(lines, lines.dropFirst()).filter { source.isRule($0) && starts.contains($1) }
      .map(\.0)
    taken.formUnion(rules)
    kept = lines.filter { !taken.contains($0) }
    if stacks.areMoved { kept.sort() }
    readOtherMarks()
  }

  /// The notes with names of their own: the second note 1 of a letter is called 1-2.
  private static func named(_ notes: [Found]) -> [Found] {
    var times: [String: Int] = [:]
    return notes.map { note in
      var note = note
      times[note.number, default: 0] += 1
      if let time = times[note.number], time > 1 { note.number += "-\(time)" }
      return note
    }
  }

  /// Looks for marks that no note has yet. A note may be called more than once: by figures that are
  /// set as marks, or in brackets.
  private func readOtherMarks() {
    let finder = MarkFinder(source, index)
    let numbers = Dictionary(zip(notes.map(\.number), notes.indices)) { first, _ in first }
    var called = Set(notes.compactMap(\.mark).joined())
    for line in kept {
      for range in finder.shown(in: line) where !range.contains(where: called.contains) {
        let number = finder.isSet(range, on: line) ? finder.value(range) : nil
        guard let note = number.flatMap({ numbers["\($0)"] }), let mark = notes[note].mark,
          mark.upperBound <= range.lowerBound
        else {
          idleMarks.append((range, line))
          continue
        }
        let isBracketed = source.scalars[range.lowerBound - 1] == "["
        let whole = isBracketed ? range.lowerBound - 1..<range.upperBound + 1 : range
        notes[note].moreMarks.append(whole)
        called.formUnion(whole)
      }
    }
  }

  /// `Noten`, right above the first of the notes.
  private func headingAboveNotes(_ lines: [Int]) -> Int? {
    guard let first = notes.first?.lines.first, let place = lines.firstIndex(of: first), place > 0,
      Self.isHeading(source.text(source.lines[lines[place - 1]]))
    else { return nil }
    return lines[place - 1]
  }

  /// All places where notes are called, in order.
  var calls: [NoteCall] {
    notes.flatMap { note in
      ([note.mark].compactMap(\.self) + note.moreMarks).map {
        NoteCall(number: note.number, range: $0, isGlued: note.isGlued)
      }
    }.sorted { $0.range.upperBound < $1.range.upperBound }
  }

  /// The rest of a note that the page before cut off: a few lines at the foot, before the page's
  /// own notes, set off from the text and begun in lower case.
  private func restOfNote(on page: [Int]) -> Range<Int>? {
    guard let cut = notes.last?.lines.last, let first = page.first,
      source.lines[cut].page + 1 == source.lines[first].page,
      !source.endsSentence(cut), !source.endsInStop(cut)
    else { return nil }
    let next = last + 1
    if notes.last?.isListed == true, let end = listed(next, on: page, from: 0) {
      return end > 0 ? 0..<end : nil
    }
    if let start = page.indices.first(where: { source.lines[page[$0]].look?.role == .note }) {
      let end = page.indices[start...].first { source.raisedNumber(page[$0]) != nil } ?? page.count
      return start < end && start > 0 ? start..<end : nil
    }
    let end = page.indices.first { noteStart(page, $0, next) != nil } ?? page.count
    var start = end - 1
    while start > 0, continues(page[start - 1], page[start]) { start -= 1 }
    guard start > 0, end - start <= 4, source.startsLower(page[start]) else { return nil }
    return start..<end
  }

  /// Where the next note of a list at the end of the letter begins, a few lines behind a place: all
  /// before it belongs to the note before it.
  private func listed(_ number: Int, on page: [Int], from place: Int) -> Int? {
    page.indices[place...].prefix(Self.longestListed).first {
      noteStart(page, $0, number, isListed: true) != nil
    }
  }

  /// The lines that a note in such a list may take behind a page turn or a blank line.
  private static let longestListed = 12

  /// Whether the notes of a page count from 1 again: none has the next number, and one that is the
  /// first is shown as a note or surely called on its page.
  private func countsAnew(on page: [Int]) -> Bool {
    guard last > 0, !page.indices.contains(where: { noteStart(page, $0, last + 1) != nil }) else {
      return false
    }
    return page.indices.dropFirst().contains { place in
      guard let start = NoteStart(source, page, place, 1), start.sign != .stopped else {
        return false
      }
      return source.showsNote(page[place])
        || MarkFinder(source, index, sign: start.sign).find(1, in: page[..<place])?.isSure == true
    }
  }

  private func readPage(_ page: [Int], isLast: Bool) {
    if countsAnew(on: page) { last = 0 }
    var place = 0
    var firstNote: Int?
    while place < page.count {
      let follows =
        place == 0
        ? notes.last?.isListed == true
        : firstNote != nil && notes.last?.lines.last == page[place - 1]
      let isListed = isBelowHeading(page, place) || follows && notes.last?.isListed == true
      let number = nextNumber(page, place, isListed)
      guard let start = noteStart(page, place, number, isListed: isListed) else {
        place += 1
        continue
      }
      let body = page[..<(firstNote ?? place)]
      let isShown = source.showsNote(page[place]) || start.sign == .web
      let searched = isShown || isListed ? [earlier[...], body] : [body]
      let mark =
        mark(
          number, start, isListed: isListed, in: body,
          orIn: isShown || isListed ? earlier[...] : previousPage)
        ?? callBelowSignatures(number, page, place)
        ?? looseMark(number, start, at: place, of: page, in: body, follows: follows)
      if isHeadingOrMark(page, place, number, start) {
        place += 1
        continue
      }
      let isTight =
        place > 0 && !follows && !isListed && source.gap(page[place - 1], page[place]).blanks == 0
        && !source.isRule(page[place - 1])
      let standsOut = !isTight || start.lines == 2 && isIndented(page, place + 1) || isShown
      guard
        standsOut
          || mark?.isSure == true
            && (source.closesText(page[place - 1]) || start.sign == .bracketed
              || start.lines == 2 || source.namesPerson(page[place - 1]))
      else {
        place += 1
        continue
      }
      var end = place + start.lines
      while end < page.count, noteStart(page, end, number + 1, isListed: isListed) == nil,
        continues(page[end - 1], page[end]),
        !isTight || isIndented(page, end) || !standsOut && !source.endsSentence(page[end - 1]),
        !source.endsSentence(page[end - 1])
          || !Framework.isExact(source.text(source.lines[page[end]]))
      { end += 1 }
      if isListed, end < page.count {
        end = listed(number + 1, on: page, from: end) ?? end
      }
      if start.sign == .web, let back = backLink(behind: page[end - 1]) {
        end = page.indices[end...].first { page[$0] > back } ?? page.count
      }
      // Its mark may be glued to a number, which is told when all other marks are known.
      let mayBeGlued =
        mark == nil
        && searched.contains {
          !MarkFinder(source, index).figures(endingIn: number, in: $0, after: lastMark).isEmpty
        }
      let isAtFoot =
        !isTight && isAtFoot(page, place..<end, number, textStart: start.text)
        && (!isLast || mayBeGlued)
      // What runs on from a note in its block is one, whether its mark was found or not.
      let isOfBlock =
        follows && start.sign == .plain && !isTurnOrGap(page, place)
        && source.endsSentence(page[end - 1])
      if mark != nil || isShown || isListed || isAtFoot || isOfBlock || mayBeGlued && follows {
        firstNote = firstNote ?? place
        last = number
        notes.append(
          Found(
            number: "\(number)", lines: Array(page[place..<end]), numberRange: start.number,
            textStart: start.text, mark: mark?.range, isListed: isListed,
            searched: (searched.joined().first ?? 0)..<(searched.last { !$0.isEmpty }?.last ?? -1)
              + 1,
            told: told(page[place], mark?.range)))
        place = end
      } else {
        place += 1
      }
    }
    previousPage = page[..<(firstNote ?? page.count)]
    earlier += previousPage
  }

  /// Behind the last mark that was found.
  private var lastMark: Int { notes.last { $0.mark != nil }?.mark?.upperBound ?? 0 }

  /// The mark of a note: on its page, or on the one before it, since a long note may be carried over.
  private func mark(
    _ number: Int, _ start: NoteStart, isListed: Bool, in body: ArraySlice<Int>,
    orIn others: ArraySlice<Int>
  ) -> MarkFinder.Found? {
    // Below a heading `1)` is a note whatever its mark looks like.
    let finder = MarkFinder(
      source, index, sign: isListed && start.sign == .closed ? .plain : start.sign)
    let after = notes.last?.mark?.upperBound ?? 0
    return finder.find(number, in: body, after: after)
      ?? finder.find(number, in: others, after: after)
      ?? finder.find(number, in: titles[...], after: after)
  }

  /// The line that leads back from a note of a page of the web to the text: up to it all is the note's.
  private func backLink(behind line: Int) -> Int? {
    for next in source.lines.indices[(line + 1)...].prefix(40) where !source.lines[next].isBlank {
      let text = source.text(source.lines[next]).lowercased()
      if text == "naar boven" || text == "terug naar boven" { return next }
      if text.hasPrefix("xnoot") || text.hasPrefix("x noot") || source.isSplitLabel(next) {
        return nil
      }
    }
    return nil
  }

  /// A mark that a blank parts from the sentence that it stands behind, for a note that stands apart
  /// and is a sentence itself.
  private func looseMark(
    _ number: Int, _ start: NoteStart, at place: Int, of page: [Int], in body: ArraySlice<Int>,
    follows: Bool
  ) -> MarkFinder.Found? {
    guard start.sign == .plain, follows || place > 0 && isTurnOrGap(page, place) else { return nil }
    return MarkFinder(source, index).loose(
      number, in: body, after: notes.last?.mark?.upperBound ?? 0)
  }

  private func isTurnOrGap(_ page: [Int], _ place: Int) -> Bool {
    place > 0 && source.gap(page[place - 1], page[place]) != Gap()
  }

  /// Whether what begins like a note is a numbered heading above its text, or the mark of a note on a
  /// line of its own: another line begins with the same number further down.
  private func isHeadingOrMark(
    _ page: [Int], _ place: Int, _ number: Int, _ start: NoteStart
  ) -> Bool {
    guard !source.showsNote(page[place]), start.sign != .web else { return false }
    if source.headingFace([page[place]]) != nil { return true }
    let isMark = start.lines == 2 && start.sign == .bracketed
    guard isMark || start.sign == .plain && isLikeHeading(page, place) else { return false }
    return page.indices[(place + 1)...].contains { other in
      NoteStart(source, page, other, number).map {
        $0.sign == start.sign && (isMark || !isLikeHeading(page, other))
      } ?? false
    }
  }

  /// `1 Mandaat` above a line that begins a sentence and is longer.
  private func isLikeHeading(_ page: [Int], _ place: Int) -> Bool {
    guard place + 1 < page.count, source.startsSentence(page[place + 1]) else { return false }
    let (line, next) = (source.lines[page[place]].content, source.lines[page[place + 1]].content)
    return line.count < next.count && HeadingRule(source: source).couldBe([page[place]])
  }

  /// The number that a note at this place would have: the next one, or one of the two behind it
  /// where a note was lost.
  private func nextNumber(_ page: [Int], _ place: Int, _ isListed: Bool) -> Int {
    let next = last + 1
    if let shown = source.raisedNumber(page[place]), shown >= next { return shown }
    return (next...next + 2).first { noteStart(page, place, $0, isListed: isListed) != nil } ?? next
  }

  /// Whether lines whose mark was not found can only be a note: few, the last on their page or
  /// before the next note, below text, and no heading with its number.
  private func isAtFoot(
    _ page: [Int], _ lines: Range<Int>, _ number: Int, textStart: Int
  ) -> Bool {
    let isLast =
      lines.upperBound == page.count || noteStart(page, lines.upperBound, number + 1) != nil
      || source.beginsSignature(page[lines.upperBound])
    let first = source.lines[page[lines.lowerBound]].content
    let words = source.text(min(textStart, first.upperBound)..<first.upperBound)
    return isLast && lines.lowerBound > 0 && lines.count <= 4 && !Framework.isExact(words)
  }

  /// Whether a line is set in, as a note is whose number was raised onto a line of its own.
  private func isIndented(_ page: [Int], _ place: Int) -> Bool {
    page.indices.contains(place) && source.lines[page[place]].indent > 1
  }

  private func told(_ line: Int, _ mark: Range<Int>?) -> Telling {
    if source.raisedNumber(line) != nil { return .font }
    return mark == nil || source.lines[line].look?.role == .note ? .place : .words
  }

  /// Whether a note runs on from one line to the next.
  private func continues(_ line: Int, _ next: Int) -> Bool {
    let gap = source.gap(line, next)
    if source.lines[line].look?.role == .note, source.lines[next].look?.role == .note {
      return !gap.turn && source.raisedNumber(next) == nil
    }
    return gap.blanks == 0 && !gap.turn
  }

  /// The note with this number that begins here. `1) Zie …`, `(1) Zie …` and `1. Zie …` are items, but
  /// for those that a mark of their form calls, and those below a heading of notes.
  private func noteStart(
    _ page: [Int], _ place: Int, _ number: Int, isListed: Bool = false
  ) -> NoteStart? {
    guard let start = NoteStart(source, page, place, number) else { return nil }
    switch start.sign {
    case .plain, .bracketed, .web: return start
    case .stopped:
      return isListed || callBelowSignatures(number, page, place) != nil ? start : nil
    case .closed, .enclosed:
      if isListed || callBelowSignatures(number, page, place) != nil { return start }
      let finder = MarkFinder(source, index, sign: start.sign)
      return finder.find(number, in: page[..<place]) ?? finder.find(number, in: earlier[...]) == nil
        ? nil : start
    }
  }

  /// The sure mark of what is numbered below the signatures, whatever its sign: a note, and no item.
  private func callBelowSignatures(
    _ number: Int, _ page: [Int], _ place: Int
  ) -> MarkFinder.Found? {
    guard page[..<place].suffix(Self.longestListed).contains(where: source.beginsSignature) else {
      return nil
    }
    return MarkFinder(source, index).find(number, in: page[..<place]).flatMap {
      $0.isSure ? $0 : nil
    }
  }

  /// Whether the line above is the heading of the notes.
  private func isBelowHeading(_ page: [Int], _ place: Int) -> Bool {
    guard place > 0, source.lines[page[place - 1]].content.count <= 10 else { return false }
    return Self.isHeading(source.text(source.lines[page[place - 1]]))
  }

  private static func isHeading(_ line: String) -> Bool {
    guard line.utf8.count <= 10 else { return false }
    let word = line.lowercased()
    return ["noten", "eindnoten", "voetnoten", "noot", "voetnoot"].contains(
      word.hasSuffix(":") ? String(word.dropLast()) : word)
  }
}

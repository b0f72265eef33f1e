import LetterModel

/// Footnotes between the lines of the text, and the places where they are called.
///
/// A note is a line that begins with the next number, set off from the text, whose mark is glued to
/// a word before it on the same page. What has no mark is only believed at the foot of a page.
struct NoteReader {
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
  }

  private(set) var notes: [Found] = []
  /// The lines that remain.
  private(set) var kept: [Int] = []
  /// The heading above notes at the end of the letter.
  private(set) var heading: Int?

  private let source: SourceLines
  /// The number of the last note.
  private var last = 0
  /// The text of the page before.
  private var previousPage: ArraySlice<Int> = []
  /// The text of all pages before: notes at the end of a letter stand far from their marks.
  private var earlier: [Int] = []

  init(_ lines: [Int], in source: SourceLines) {
    self.source = source
    if source.isGiven, case let given = GivenNotes(lines, in: source), !given.notes.isEmpty {
      notes = given.notes
      heading = headingAboveNotes(lines)
      kept = given.rest.filter { $0 != heading }
      return
    }
    var taken: Set<Int> = []
    var start = 0
    while start < lines.count {
      let number = source.lines[lines[start]].page
      let end = lines[start...].firstIndex { source.lines[$0].page != number } ?? lines.count
      var page = Array(lines[start..<end])
      if end < lines.count, let rest = restOfNote(on: page) {
        notes[notes.count - 1].lines += page[rest]
        page.removeSubrange(rest)
      }
      readPage(page, isLast: end == lines.count)
      start = end
    }
    for note in notes { taken.formUnion(note.lines) }
    heading = headingAboveNotes(lines)
    heading.map { _ = taken.insert($0) }
    kept = lines.filter { !taken.contains($0) }
  }

  /// `Noten`, right above the first of the notes.
  private func headingAboveNotes(_ lines: [Int]) -> Int? {
    guard let first = notes.first?.lines.first, let place = lines.firstIndex(of: first), place > 0,
      ["noten", "eindnoten", "voetnoten"].contains(
        source.text(source.lines[lines[place - 1]]).lowercased())
    else { return nil }
    return lines[place - 1]
  }

  /// All places where notes are called.
  var calls: [NoteCall] {
    notes.flatMap { note in
      ([note.mark].compactMap(\.self) + note.moreMarks).map {
        NoteCall(number: note.number, range: $0)
      }
    }
  }

  /// Raised or smaller figures in these lines that call none of the notes. Behind a unit they are
  /// its power.
  func idleMarks(in lines: [Int]) -> [(range: Range<Int>, line: Int)] {
    let called = Set(calls.map(\.range))
    return lines.flatMap { line in
      let content = source.lines[line].content
      return source.lines[line].raised.filter { range in
        guard range.lowerBound > content.lowerBound, !called.contains(range) else { return false }
        let before = source.scalars[content.lowerBound..<range.lowerBound].reversed()
        let word = before.prefix { $0.isLetter }.reversed()
        return !["m", "km", "cm", "CO"].contains(String(scalars: Array(word)))
      }
      .map { ($0, line) }
    }
  }

  /// The rest of a note that the page before cut off: a few lines at the foot, before the page's
  /// own notes, set off from the text and begun in lower case.
  private func restOfNote(on page: [Int]) -> Range<Int>? {
    guard let cut = notes.last?.lines.last, let first = page.first,
      source.lines[cut].page + 1 == source.lines[first].page,
      !source.endsSentence(cut), !source.endsInStop(cut)
    else { return nil }
    let next = last + 1
    if let start = page.indices.first(where: { source.lines[page[$0]].look?.role == .note }) {
      let end = page.indices[start...].first { raisedNumber(page[$0]) != nil } ?? page.count
      return start < end && start > 0 ? start..<end : nil
    }
    let end = page.indices.first { noteStart(page, $0, next) != nil } ?? page.count
    var start = end - 1
    while start > 0, continues(page[start - 1], page[start]) { start -= 1 }
    guard start > 0, end - start <= 4, source.startsLower(page[start]) else { return nil }
    return start..<end
  }

  private mutating func readPage(_ page: [Int], isLast: Bool) {
    var place = 0
    var firstNote: Int?
    while place < page.count {
      let number = nextNumber(page, place)
      let follows = firstNote != nil && notes.last?.lines.last == page[max(place - 1, 0)]
      let isTight = place > 0 && !follows && source.gap(page[place - 1], page[place]).blanks == 0
      guard let start = noteStart(page, place, number),
        !isTight || start.lines == 2 && isIndented(page, place + 1) || isShown(page[place])
      else {
        place += 1
        continue
      }
      var end = place + start.lines
      while end < page.count, noteStart(page, end, number + 1) == nil,
        continues(page[end - 1], page[end]), !isTight || isIndented(page, end),
        !source.endsSentence(page[end - 1])
          || !Framework.isExact(source.text(source.lines[page[end]]))
      { end += 1 }
      let body = page[..<(firstNote ?? place)]
      let after = notes.last?.mark?.upperBound ?? 0
      let finder = MarkFinder(source)
      // A long note may be carried over to the page behind its mark.
      let isShown = isShown(page[place])
      let mark =
        finder.find(number, in: body, after: after)
        ?? finder.find(number, in: isShown ? earlier[...] : previousPage, after: after)
      let isBelieved =
        isShown || !isLast && !isTight && isAtFoot(page, place..<end, number, textStart: start.text)
      if mark != nil || isBelieved {
        firstNote = firstNote ?? place
        last = number
        notes.append(
          Found(
            number: "\(number)", lines: Array(page[place..<end]), numberRange: start.number,
            textStart: start.text, mark: mark))
        place = end
      } else {
        place += 1
      }
    }
    previousPage = page[..<(firstNote ?? page.count)]
    earlier += previousPage
  }

  /// The number that a note at this place would have: the next one, or one of the two behind it
  /// where a note was lost.
  private func nextNumber(_ page: [Int], _ place: Int) -> Int {
    let next = last + 1
    if let shown = raisedNumber(page[place]), shown >= next { return shown }
    return (next...next + 2).first { noteStart(page, place, $0) != nil } ?? next
  }

  /// Whether lines whose mark was not found can only be a note: few, the last on their page or
  /// before the next note, below text, and no heading with its number.
  private func isAtFoot(
    _ page: [Int], _ lines: Range<Int>, _ number: Int, textStart: Int
  ) -> Bool {
    let isLast =
      lines.upperBound == page.count || noteStart(page, lines.upperBound, number + 1) != nil
    let first = source.lines[page[lines.lowerBound]].content
    let words = source.text(min(textStart, first.upperBound)..<first.upperBound)
    return isLast && lines.lowerBound > 0 && lines.count <= 4 && !Framework.isExact(words)
  }

  /// Whether a line is set in, as a note is whose number was raised onto a line of its own.
  private func isIndented(_ page: [Int], _ place: Int) -> Bool {
    page.indices.contains(place) && source.lines[page[place]].indent > 1
  }

  /// The raised or smaller figure that begins a line: only a note has one.
  private func raisedNumber(_ line: Int) -> Int? {
    guard let first = source.lines[line].raised.first,
      first.lowerBound == source.lines[line].content.lowerBound
    else { return nil }
    return Int(source.text(first))
  }

  /// Whether the form shows that a note begins here.
  private func isShown(_ line: Int) -> Bool {
    raisedNumber(line) != nil || source.lines[line].look?.role == .note
  }

  /// Whether a note runs on from one line to the next.
  private func continues(_ line: Int, _ next: Int) -> Bool {
    let gap = source.gap(line, next)
    if source.lines[line].look?.role == .note, source.lines[next].look?.role == .note {
      return !gap.turn && raisedNumber(next) == nil
    }
    return gap.blanks == 0 && !gap.turn
  }

  /// Reads `1 Conform motie …`, `1) Zie …` is a list; a number alone counts when words follow.
  private func noteStart(
    _ page: [Int], _ place: Int, _ number: Int
  ) -> (number: Range<Int>, text: Int, lines: Int)? {
    let content = source.lines[page[place]].content
    let scalars = source.scalars[content]
    // `[1] Verklaring …`, as notes come out of Word.
    let bracketed = scalars.first == "["
    let digits = scalars.dropFirst(bracketed ? 1 : 0).prefix {
      $0.isDigit || $0.superscriptDigit != nil
    }
    guard !digits.isEmpty, digits.count <= 3, value(digits) == number else { return nil }
    var rest = scalars[digits.endIndex...]
    if bracketed {
      guard rest.first == "]" else { return nil }
      rest = rest.dropFirst()
    }
    let range = content.lowerBound..<rest.startIndex
    guard let blank = rest.first else {
      guard place + 1 < page.count, source.gap(page[place], page[place + 1]).blanks <= 1
      else { return nil }
      let next = source.lines[page[place + 1]].content.lowerBound
      return source.scalars[next].isLetter ? (range, next, 2) : nil
    }
    let superscript = digits.first?.superscriptDigit != nil
    // A word processor may set the number right before the first word.
    let isGlued = isShown(page[place]) && (blank.isUpper || blank.isOpeningQuote)
    guard blank.isBlank || superscript || bracketed || isGlued else { return nil }
    let words = rest.drop { $0.isBlank }
    guard let first = words.first,
      raisedNumber(page[place]) != nil || isShown(page[place]) && !first.isDigit || first.isUpper
        || first.isOpeningQuote
        || first == "(" || isLink(words)
    else { return nil }
    return (range, words.startIndex, 1)
  }

  private func isLink(_ words: some Collection<Unicode.Scalar>) -> Bool {
    ["http", "www."].contains(String(scalars: words.prefix(4)))
  }

  private func value(_ digits: some Sequence<Unicode.Scalar>) -> Int {
    digits.reduce(0) { $0 * 10 + ($1.superscriptDigit ?? Int($1.value) - 48) }
  }
}

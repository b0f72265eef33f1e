import LetterModel

/// Notes that signs or roman numerals number: `*`, `**`, `†`, `i`, `[ii]`. They stand anywhere, and only
/// what the text calls before them is believed.
struct SignNotes {
  private(set) var notes: [NoteReader.Found] = []
  /// The lines that remain.
  private(set) var rest: [Int]

  private let source: SourceLines

  /// A line that begins as such a note does.
  private struct Start {
    let place: Int
    let sign: Range<Int>
    let text: Int
    /// Which numeral it is; nil for a sign.
    let value: Int?
  }

  init(_ lines: [Int], in source: SourceLines) {
    self.source = source
    rest = lines
    let starts = lines.indices.dropFirst().compactMap { start(lines, $0) }
    // Almost every letter leaves here.
    if starts.isEmpty { return }
    for (run, next) in series(starts, lines) {
      let marks = marks(of: run, lines)
      guard marks.contains(where: { $0 != nil }) else { continue }
      for (index, start) in run.enumerated() {
        let limit = index + 1 < run.count ? run[index + 1].place : next
        add(start, lines, upTo: limit, mark: marks[index])
      }
    }
    let taken = Set(notes.flatMap(\.lines))
    rest = lines.filter { !taken.contains($0) }
  }

  private mutating func add(_ start: Start, _ lines: [Int], upTo limit: Int, mark: Range<Int>?) {
    var end = start.place + 1
    while end < limit, source.gap(lines[end - 1], lines[end]) == Gap(),
      !source.beginsSignature(lines[end])
    { end += 1 }
    notes.append(
      NoteReader.Found(
        number: name(start.sign), lines: Array(lines[start.place..<end]),
        numberRange: start.sign, textStart: start.text, mark: mark,
        told: mark == nil ? .place : .words))
  }

  // MARK: Where they begin

  private static let numerals = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
    "xvi", "xvii", "xviii", "xix", "xx",
  ]

  private func start(_ lines: [Int], _ place: Int) -> Start? {
    let content = source.lines[lines[place]].content
    guard let first = source.scalars[content].first else { return nil }
    let isSign = first == "*" || first == "†" || first == "‡"
    guard isSign || "ivx[".unicodeScalars.contains(first) else { return nil }
    var sign = source.scalars[content].prefix { isSign ? $0 == first : !$0.isBlank }
    if first == "[", sign.last != "]" { return nil }
    // `*) Zie …`
    if isSign, sign.endIndex < content.upperBound, source.scalars[sign.endIndex] == ")" {
      sign = source.scalars[sign.startIndex...sign.endIndex]
    }
    let words = source.scalars[sign.endIndex..<content.upperBound].drop { $0.isBlank }
    guard let opening = words.first,
      opening.isUpper || opening.isOpeningQuote || opening == "("
        || ["http", "www."].contains(String(scalars: words.prefix(4)))
    else { return nil }
    let name = name(sign.startIndex..<sign.endIndex)
    let value = isSign ? nil : Self.numerals.firstIndex(of: name).map { $0 + 1 }
    guard isSign ? sign.count <= 4 : value != nil && words.startIndex > sign.endIndex else {
      return nil
    }
    return Start(
      place: place, sign: sign.startIndex..<sign.endIndex, text: words.startIndex, value: value)
  }

  /// What numbers a note, without its brackets.
  private func name(_ sign: Range<Int>) -> String {
    let isClosed = source.scalars[sign.upperBound - 1] == ")"
    return source.scalars[sign.lowerBound] == "["
      ? source.text(sign.dropFirst().dropLast())
      : source.text(isClosed ? sign.lowerBound..<sign.upperBound - 1 : sign)
  }

  /// Numerals that follow each other, and signs one by one, with the place where the next begins; signs
  /// that stand more than once below each other mark a list.
  private func series(_ starts: [Start], _ lines: [Int]) -> [(run: [Start], next: Int)] {
    var runs: [[Start]] = []
    for start in starts {
      if let value = start.value, value > 1 {
        guard runs.last?.last?.value == value - 1 else { continue }
        runs[runs.count - 1].append(start)
      } else {
        runs.append([start])
      }
    }
    func isAlike(_ one: Int, _ other: Int) -> Bool {
      guard runs.indices.contains(one), runs.indices.contains(other), runs[one][0].value == nil
      else { return false }
      return source.text(runs[one][0].sign) == source.text(runs[other][0].sign)
        && abs(runs[one][0].place - runs[other][0].place) <= 3
    }
    return runs.indices.filter { !isAlike($0, $0 - 1) && !isAlike($0, $0 + 1) }.map {
      (runs[$0], $0 + 1 < runs.count ? runs[$0 + 1][0].place : lines.count)
    }
  }

  // MARK: Where they are called

  /// The place of each mark, in order. That of a lone letter is believed behind a stop, or behind a word
  /// where no other word ends with it.
  private func marks(of run: [Start], _ lines: [Int]) -> [Range<Int>?] {
    var low = notes.last { $0.number == name(run[0].sign) }?.numberRange.upperBound ?? 0
    var found = run.map { start -> Range<Int>? in
      let mark = calls(start, lines, from: low).first { isSure($0) }
      mark.map { low = $0.upperBound }
      return mark
    }
    guard run[0].value != nil, found.count > 1 else { return found }
    for index in found.indices where found[index] == nil {
      let low = found[..<index].compactMap(\.self).last?.upperBound ?? 0
      let high = found[index...].compactMap(\.self).first?.lowerBound ?? Int.max
      let places = calls(run[index], lines, from: low).filter { $0.upperBound <= high }
      if places.count == 1 { found[index] = places[0] }
    }
    return found
  }

  private func isSure(_ mark: Range<Int>) -> Bool {
    !source.scalars[mark.lowerBound].isLetter || mark.count > 1
      || !source.scalars[mark.lowerBound - 1].isLetter
  }

  /// Where the sign of a note is glued to a word or a stop, above it.
  private func calls(_ start: Start, _ lines: [Int], from low: Int) -> [Range<Int>] {
    let sign = Array(source.scalars[start.sign])
    return lines[..<start.place].flatMap { line -> [Range<Int>] in
      let content = source.lines[line].content
      guard content.upperBound > low, content.count > sign.count else { return [] }
      return (max(content.lowerBound + 1, low)...content.upperBound - sign.count).compactMap {
        let range = $0..<$0 + sign.count
        return source.scalars[range].elementsEqual(sign) && isGlued(range, in: content)
          ? range : nil
      }
    }
  }

  private func isGlued(_ mark: Range<Int>, in line: Range<Int>) -> Bool {
    var before = source.scalars[mark.lowerBound - 1]
    if before.isBlank, source.scalars[mark.upperBound - 1] == ")",
      mark.lowerBound - 2 > line.lowerBound
    {
      before = source.scalars[mark.lowerBound - 2]
    }
    let after = mark.upperBound < line.upperBound ? source.scalars[mark.upperBound] : " "
    guard
      after.isBlank || ".,;:!?)]".unicodeScalars.contains(after) || after.isClosingQuoteOrBracket
    else { return false }
    let closes = ".,;:!?…".unicodeScalars.contains(before) || before.isClosingQuoteOrBracket
    if source.scalars[mark.lowerBound].isLetter {
      let word = source.scalars[line.lowerBound..<mark.lowerBound].reversed()
        .prefix { $0.isLetter }
      // `Raadii`: a word, and no abbreviation.
      return closes || word.count >= 3 && word.dropLast().allSatisfy(\.isLower)
    }
    guard closes || before.isLetter || before.isDigit else { return false }
    // `*Mandaat*`: the sign closes what it opened.
    let sign = source.scalars[mark.lowerBound]
    return !(line.lowerBound..<mark.lowerBound).contains { place in
      source.scalars[place] == sign && !source.scalars[place + 1].isBlank
        && (place == line.lowerBound || source.scalars[place - 1].isBlank)
    }
  }
}

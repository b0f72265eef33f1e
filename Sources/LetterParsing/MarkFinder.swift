import LetterModel

/// Finds the place where a note is called: its number, glued to a word or to the stop behind it.
struct MarkFinder {
  /// How sure a place is, weakest first.
  private enum Strength: Int, Comparable {
    /// `IGAD3`, an abbreviation that the letter writes only here.
    case loneAcronym
    /// `KAR1`, where the letter also writes `KAR`.
    case acronym
    /// `20191`: a year and a mark.
    case year
    /// `missie1`, `LHBTI’s.2`.
    case word
    case superscript
    /// The form shows it raised or smaller.
    case raised

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  /// Where a note is called.
  struct Found {
    let range: Range<Int>
    /// It can hardly be anything else.
    let isSure: Bool
  }

  let source: SourceLines
  let index: FigureIndex
  /// What stands around the number of the note.
  private let sign: NoteStart.Sign

  init(_ source: SourceLines, _ index: FigureIndex, sign: NoteStart.Sign = .plain) {
    self.source = source
    self.index = index
    self.sign = sign
  }

  /// The surest place of the mark on these lines, which are in order; of equals the first.
  func find(_ number: Int, in lines: ArraySlice<Int>, after start: Int = 0) -> Found? {
    for place in index.raised[number, default: []].on(lines, from: start) {
      let content = source.lines[place.line].content
      if place.range.lowerBound > content.lowerBound, hasSign(place.range, in: content) {
        return Found(range: place.range, isSure: true)
      }
    }
    var best: (range: Range<Int>, strength: Strength)?
    let places = index.places(of: number, as: sign) {
      mark(number, in: $0.range, of: source.lines[$0.line].content) != nil
    }
    for place in places.on(lines, from: start) {
      if let found = mark(number, in: place.range, of: source.lines[place.line].content),
        best.map({ $0.strength < found.strength }) ?? true
      {
        best = found
      }
    }
    return best.map { Found(range: $0.range, isSure: $0.strength >= .year) }
  }

  /// A number that stands alone between the end of a clause and a capital, as a line that was set wide
  /// leaves a mark; nil where there is none or more than one.
  func loose(_ number: Int, in lines: ArraySlice<Int>, after start: Int) -> Found? {
    let wanted = "\(number)".unicodeScalars
    let found = index.runs[number, default: []].on(lines, from: start).filter { place in
      let line = source.lines[place.line].content
      guard place.range.count == wanted.count, place.range.lowerBound - 2 > line.lowerBound,
        source.scalars[place.range.lowerBound - 1].isBlank
      else { return false }
      let sign = source.scalars[place.range.lowerBound - 2]
      let before = source.scalars[line.lowerBound..<place.range.lowerBound - 1]
      let rest = source.scalars[place.range.upperBound..<line.upperBound]
      return (".?!»)”".unicodeScalars.contains(sign)) && !before.dropLast().last!.isDigit
        && !Abbreviations.endsInAbbreviation(before)
        && (rest.isEmpty || rest.first!.isBlank && rest.first { !$0.isBlank }?.isUpper == true)
    }
    guard found.count == 1, let range = found.first?.range else { return nil }
    return Found(range: range.lowerBound - 1..<range.upperBound, isSure: false)
  }

  func isFigure(_ place: Int) -> Bool {
    source.scalars[place].isDigit || source.scalars[place].superscriptDigit != nil
  }

  private func mark(
    _ number: Int, in figures: Range<Int>, of line: Range<Int>
  ) -> (range: Range<Int>, strength: Strength)? {
    guard hasSign(figures, in: line) else { return nil }
    let wanted = Array("\(number)".unicodeScalars)
    let superscripts = figures.drop { source.scalars[$0].superscriptDigit == nil }
    if let first = superscripts.first, figures.lowerBound > line.lowerBound {
      let value = superscripts.map { source.scalars[$0].superscriptDigit ?? -1 }
      return value == wanted.map { Int($0.value) - 48 }
        ? (first..<figures.upperBound, .superscript) : nil
    }
    if let brackets = brackets(around: figures, in: line) {
      if sign == .closed || (sign == .enclosed) != (source.scalars[figures.lowerBound - 1] == "(") {
        return nil
      }
      return Array(source.scalars[figures]) == wanted ? (brackets, .superscript) : nil
    }
    guard figures.count >= wanted.count, endsWord(figures.upperBound, in: line) else { return nil }
    let range = figures.upperBound - wanted.count..<figures.upperBound
    guard Array(source.scalars[range]) == wanted else { return nil }
    if figures.count == wanted.count + 4, isYear(figures.lowerBound..<range.lowerBound),
      figures.lowerBound == line.lowerBound || source.scalars[figures.lowerBound - 1].isBlank
    {
      return (range, .year)
    }
    guard figures == range, range.lowerBound > line.lowerBound else { return nil }
    let isClosed = closes(range, in: line)
    if sign == .closed, source.scalars[range.lowerBound - 1].isBlank {
      return isBehindWord(range, in: line)
        || isBehindStop(range.lowerBound - 1..<range.upperBound + 1, in: line)
        ? (range.lowerBound - 1..<range.upperBound + 1, .word) : nil
    }
    return strength(before: range.lowerBound, in: line).map {
      (isClosed ? range.lowerBound..<range.upperBound + 1 : range, $0)
    }
  }

  /// `1)` is called by `1)`: a bare mark leaves it an item of a list.
  private func hasSign(_ figures: Range<Int>, in line: Range<Int>) -> Bool {
    switch sign {
    case .closed: closes(figures, in: line)
    case .enclosed: brackets(around: figures, in: line) != nil
    default: true
    }
  }

  /// `de uitzending 1) waarin`: behind a word that no count follows, as questions to ministers are
  /// printed.
  private func isBehindWord(_ number: Range<Int>, in line: Range<Int>) -> Bool {
    let before = source.scalars[line.lowerBound..<number.lowerBound - 1]
    guard before.last.map({ $0.isLetter || $0.isClosingQuoteOrBracket }) == true else {
      return false
    }
    let word = String(scalars: before.reversed().prefix { $0.isLetter }.reversed()).lowercased()
    return !HeadingRule.openWords.contains(word)
      && !["onder", "vraag", "vragen", "punt", "punten", "ad", "sub", "antwoord"].contains(word)
  }

  /// `missie1)`: a bracket behind the number that closes none.
  private func closes(_ number: Range<Int>, in line: Range<Int>) -> Bool {
    guard number.upperBound < line.upperBound, source.scalars[number.upperBound] == ")" else {
      return false
    }
    var depth = 0
    for scalar in source.scalars[max(0, number.lowerBound - 400)..<number.lowerBound] {
      if scalar == "(" { depth += 1 } else if scalar == ")" { depth = max(0, depth - 1) }
    }
    return depth == 0
  }

  /// `afgewezen.[2]`: a number in brackets right behind a word or its stop; a blank may stand between
  /// where the note has brackets, too.
  private func brackets(around figures: Range<Int>, in line: Range<Int>) -> Range<Int>? {
    let (start, end) = (figures.lowerBound - 1, figures.upperBound)
    guard start >= line.lowerBound, end < line.upperBound else { return nil }
    if start == line.lowerBound {
      // A line of its own, as a page of the web sets a mark.
      return sign != .closed && sign != .enclosed && source.scalars[start] == "["
        && source.scalars[end] == "]"
        && end + 1 == line.upperBound ? start..<end + 1 : nil
    }
    switch (source.scalars[start], source.scalars[end]) {
    case ("[", "]"): break
    case ("(", ")") where sign == .enclosed: break
    default: return nil
    }
    if !source.scalars[start - 1].isBlank { return start..<end + 1 }
    guard
      sign == .bracketed || sign == .web
        || sign == .enclosed && isBehindStop(start - 1..<end + 1, in: line),
      start - 1 > line.lowerBound, !source.scalars[start - 2].isBlank
    else { return nil }
    return start - 1..<end + 1
  }

  /// `… te herstellen. 1)`: behind the end of a sentence and before that of its line, or before another
  /// sentence where none of its like follows.
  private func isBehindStop(_ mark: Range<Int>, in line: Range<Int>) -> Bool {
    let before = source.scalars[line.lowerBound..<mark.lowerBound]
    guard let stop = before.last, ".!?".unicodeScalars.contains(stop),
      before.dropLast().last?.isLetter == true, !Abbreviations.endsInAbbreviation(before)
    else { return false }
    let rest = source.scalars[mark.upperBound..<line.upperBound]
    if rest.isEmpty { return true }
    let closing = rest.indices.dropFirst().contains { rest[$0] == ")" && rest[$0 - 1].isDigit }
    return rest.first?.isBlank == true && rest.first { !$0.isBlank }?.isUpper == true && !closing
  }

  /// What stands before a bare number decides whether it can be a mark.
  private func strength(before place: Int, in line: Range<Int>) -> Strength? {
    let previous = source.scalars[place - 1]
    if previous.isLetter { return wordStrength(endingAt: place, in: line) }
    let beforeThat = place - 2 >= line.lowerBound ? source.scalars[place - 2] : " "
    switch previous {
    case ".":
      let word = source.scalars[line.lowerBound..<place]
      if Abbreviations.endsBeforeNumber(word) { return nil }
      // `3.1` is a number; `in 2018.1 De` is a year, a stop and a mark.
      if beforeThat.isDigit {
        return place - 5 >= line.lowerBound && isYear(place - 5..<place - 1) ? .year : nil
      }
      return .word
    case ",", ";", ":":
      if beforeThat.isDigit {
        return place - 5 >= line.lowerBound && isYear(place - 5..<place - 1)
          && (place - 5 == line.lowerBound || source.scalars[place - 6].isBlank) ? .year : nil
      }
      return .word
    case ")", "»", "”", "’", "\"", "]", "%", "?", "!", "…", "›", "“", "‘", "'": return .word
    default: return nil
    }
  }

  /// `missie1` calls a note; `MH17` does not when the letter writes it more than once.
  private func wordStrength(endingAt place: Int, in line: Range<Int>) -> Strength? {
    var start = place
    while start > line.lowerBound, source.scalars[start - 1].isWordPart { start -= 1 }
    let word = source.scalars[start..<place]
    if word.contains(where: \.isLower), word.count >= 3 { return .word }
    let times = index.occurrences(of: word)
    guard word.count >= 2, times.beforeFigure <= 1, !isOfName(place, behind: start, in: line)
    else { return nil }
    return times.alone >= 1 ? .acronym : .loneAcronym
  }

  /// `Standing NATO Maritime Group 2 (SNMG2)`: the figure with which the name ends, again.
  private func isOfName(_ figure: Int, behind start: Int, in line: Range<Int>) -> Bool {
    guard start - 3 > line.lowerBound, source.scalars[start - 1] == "(",
      source.scalars[start - 2].isBlank
    else { return false }
    return source.scalars[start - 3] == source.scalars[figure]
      && source.scalars[start - 4].isBlank
  }

  func isYear(_ range: Range<Int>) -> Bool {
    guard let year = Int(source.text(range)) else { return false }
    return (1900...2100).contains(year)
  }

  private func endsWord(_ place: Int, in line: Range<Int>) -> Bool {
    guard place < line.upperBound else { return true }
    let next = source.scalars[place]
    return !next.isLetter && !next.isDigit && !next.isDash
  }
}

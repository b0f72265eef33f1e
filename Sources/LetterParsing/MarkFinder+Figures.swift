import LetterModel

/// Figures that may hold a mark, or look like one.
extension MarkFinder {
  /// The ends of numbers to which the mark of a note may be glued: `3201` with note 1. Years, days,
  /// articles, resolutions and numbers that the letter writes more than once hold none.
  func figures(
    endingIn number: Int, in lines: ArraySlice<Int>, after start: Int
  ) -> [Range<Int>] {
    let length = "\(number)".count
    return index.numbers[number, default: []].on(lines, from: start).compactMap { place in
      let token = place.range
      guard token.count > length, holdsMark(token, length, in: source.lines[place.line].content)
      else { return nil }
      return token.upperBound - length..<token.upperBound
    }
  }

  private func holdsMark(_ token: Range<Int>, _ length: Int, in line: Range<Int>) -> Bool {
    let rest = token.lowerBound..<token.upperBound - length
    // Of a number of two digits a mark leaves too little to be believed.
    guard rest.count >= 2, source.scalars[rest.upperBound - 1].isDigit,
      !(token.count == 4 && isYear(token)), ends(token, in: line), !index.isWritten(token)
    else { return false }
    let groups = source.text(token).split(separator: Character(","))
    if groups.count > 2 { return false }
    if groups[0].contains(".") {
      // `3.201` is a number, and `3.2011` is none.
      let whole = source.text(rest).split(separator: Character(","))[0]
      if !isGrouped(whole) || groups.count == 1 && isGrouped(groups[0]) { return false }
    }
    return allows(token, length, in: line)
  }

  /// Whether the points of a number stand where thousands end.
  private func isGrouped(_ number: Substring) -> Bool {
    let groups: [Substring] = number.split { $0 == "." }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// Whether what stands before a number lets it hold a mark.
  private func allows(_ token: Range<Int>, _ length: Int, in line: Range<Int>) -> Bool {
    let before = source.scalars[line.lowerBound..<token.lowerBound]
    let count = token.count
    if let last = before.last, !last.isBlank, last != "€", last != "(", !last.isOpeningQuote {
      // `F-161`, where the letter writes `F-16` elsewhere.
      let head = before.reversed().prefix { $0.isWordPart }.count
      return head > 0 && index.isWritten(token.lowerBound - head..<token.upperBound - length)
    }
    let word = String(
      scalars: before.reversed().drop { $0.isBlank }.prefix { !$0.isBlank }.reversed()
    ).lowercased()
    if word.last?.isNumber == true { return count >= 4 }
    if word.hasPrefix("nr") || word.hasPrefix("nummer") { return count >= 4 }
    if word.hasPrefix("art") { return count >= 4 }
    // `de resoluties 2170 en 2178`.
    let lead = word == "en" ? String(scalars: before.suffix(40)).lowercased() : word
    return !lead.contains("resolutie") && word != "unscr" || count >= 5
  }

  /// Whether a number ends like one that a mark may follow: no month makes it a day.
  private func ends(_ token: Range<Int>, in line: Range<Int>) -> Bool {
    let rest = source.scalars[token.upperBound..<line.upperBound]
    guard let next = rest.first else { return true }
    if next.isLetter || next.isDash || next == "%" || next.isApostrophe { return false }
    let word = String(scalars: rest.drop { $0.isBlank }.prefix { $0.isLetter }).lowercased()
    return !DutchDay.months.contains(word)
  }

  /// What looks like a mark on a line, whether or not a note has its number: raised or smaller
  /// figures, figures in brackets behind a word, a figure behind a word of small letters. Behind a
  /// unit they are its power.
  func shown(in line: Int) -> [Range<Int>] {
    let content = source.lines[line].content
    var found = source.lines[line].raised.filter { $0.lowerBound > content.lowerBound }
    var place = content.lowerBound + 1
    while place < content.upperBound {
      let value = source.scalars[place].value
      // Almost every code point of a letter leaves here.
      guard value >= 0x30, value <= 0x39 || value >= 0xB2, isFigure(place), !isFigure(place - 1)
      else {
        place += 1
        continue
      }
      var end = place + 1
      while end < content.upperBound, isFigure(end) { end += 1 }
      let mark = behindYear(place..<end, in: content) ?? place..<end
      if mark.lowerBound > place || looksLikeMark(mark, in: content),
        !found.contains(where: { $0.overlaps(mark) })
      {
        found.append(mark)
      }
      place = end
    }
    return found.filter { range in
      let before = source.scalars[content.lowerBound..<range.lowerBound].reversed()
      let word = before.prefix { $0.isLetter }.reversed()
      return !["m", "km", "cm", "dm", "CO"].contains(String(scalars: Array(word)))
    }
  }

  /// Whether figures are set as a mark is: raised, or in brackets.
  func isSet(_ figures: Range<Int>, on line: Int) -> Bool {
    source.scalars[figures.lowerBound - 1] == "["
      || source.scalars[figures.lowerBound].superscriptDigit != nil
      || source.lines[line].raised.contains(figures)
  }

  /// The number that figures write; nil where they are none.
  func value(_ figures: Range<Int>) -> Int? {
    source.scalars[figures].reduce(0) { value, scalar in
      guard let digit = scalar.superscriptDigit ?? (scalar.isDigit ? Int(scalar.value) - 48 : nil)
      else { return nil }
      return value.map { $0 * 10 + digit }
    }
  }

  /// The `1` of `25 juni 20211`: of a number behind a month what its year leaves.
  private func behindYear(_ figures: Range<Int>, in line: Range<Int>) -> Range<Int>? {
    let year = figures.lowerBound..<min(figures.lowerBound + 4, figures.upperBound)
    guard (5...6).contains(figures.count), isYear(year) else { return nil }
    let before = source.scalars[line.lowerBound..<figures.lowerBound].reversed()
    let word = before.drop { $0.isBlank }.prefix { $0.isLetter }.reversed()
    return DutchDay.months.contains(String(scalars: Array(word)).lowercased())
      ? year.upperBound..<figures.upperBound : nil
  }

  private func looksLikeMark(_ figures: Range<Int>, in line: Range<Int>) -> Bool {
    guard figures.count <= 2 else { return false }
    let before = source.scalars[line.lowerBound..<figures.lowerBound]
    let after = figures.upperBound < line.upperBound ? source.scalars[figures.upperBound] : " "
    if figures.allSatisfy({ source.scalars[$0].superscriptDigit != nil }) {
      return before.last?.isBlank == false
    }
    if before.last == "[", after == "]" { return before.dropLast().last?.isBlank == false }
    // `schip,1 dat`, `«Schip»3`: nothing else is glued to such a sign.
    let sign = before.last ?? " "
    let isGlued = after.isBlank || ".,;:!?)".unicodeScalars.contains(after)
    if ",;:".unicodeScalars.contains(sign), after.isBlank {
      let word = before.dropLast().reversed().prefix { $0.isLetter }
      if word.count >= 3, word.contains(where: \.isLower) { return true }
    }
    if "»”›".unicodeScalars.contains(sign), isGlued, before.dropLast().last?.isBlank == false {
      return true
    }
    // `begon.3 Zie`.
    let next = source.scalars[figures.upperBound..<line.upperBound].drop { $0.isBlank }.first
    if ".?!»”".unicodeScalars.contains(before.last ?? " "), after.isBlank, next?.isUpper ?? true,
      before.dropLast().last?.isLetter == true, !Abbreviations.endsBeforeNumber(before)
    {
      return true
    }
    let word = before.reversed().prefix { $0.isLetter }
    return word.count >= 5 && word.allSatisfy(\.isLower) && !after.isLetter && !after.isDigit
      && !after.isDash && !before.dropLast(word.count).contains("/")
  }
}

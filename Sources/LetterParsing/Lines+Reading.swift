import LetterModel

/// What the reader of blocks asks about one line.
extension SourceLines {
  /// The last code point of a line's content, closing quotes and brackets passed over.
  private func lastSign(_ index: Int, before calls: [NoteCall]) -> (
    sign: Unicode.Scalar, place: Int
  ) {
    let content = lines[index].content
    var place = content.upperBound - 1
    if let call = calls.ending(at: content.upperBound) {
      place = call.range.lowerBound - 1
    }
    while place > content.lowerBound, scalars[place].isClosingQuoteOrBracket { place -= 1 }
    place = max(place, content.lowerBound)
    if let stop = stop(before: place, in: content) { place = stop }
    return (scalars[place], place)
  }

  /// The stop right before a figure of one or two digits at a line end, behind a word: the figure
  /// calls a note, be it one that was not read.
  private func stop(before place: Int, in content: Range<Int>) -> Int? {
    let figure = scalars[content.lowerBound...place].reversed().prefix { $0.isDigit }.count
    let stop = place - figure
    guard (1...2).contains(figure), stop > content.lowerBound + 1,
      ".!?".unicodeScalars.contains(scalars[stop]), scalars[stop - 1].isLetter
    else { return nil }
    return stop
  }

  /// Whether a sentence ends with this line.
  func endsSentence(_ index: Int, calls: [NoteCall] = []) -> Bool {
    let (sign, place) = lastSign(index, before: calls)
    switch sign {
    case "!", "?", "…": return true
    case ".":
      return !Abbreviations.endsInAbbreviation(
        scalars[lines[index].content.lowerBound...place])
    default: return false
    }
  }

  /// Whether a line ends in a full stop, be it that of an abbreviation.
  func endsInStop(_ index: Int, calls: [NoteCall] = []) -> Bool {
    lastSign(index, before: calls).sign == "."
  }

  /// Looks like a row of a table by itself alone: at least two cells, parted by three blanks or more,
  /// of which one behind the first begins with a figure or a dash.
  func isTableRow(_ index: Int) -> Bool {
    let content = lines[index].content
    var blanks = 0
    for place in content {
      if scalars[place].isBlank {
        blanks += 1
      } else {
        if blanks >= 3, scalars[place].isDigit || scalars[place].isDash || scalars[place] == "€" {
          return true
        }
        blanks = 0
      }
    }
    return false
  }

  /// Whether a line ends with a sign that closes a clause and may close a paragraph: `:` or `;`.
  func endsClause(_ index: Int) -> Bool {
    let last = scalars[lines[index].content.upperBound - 1]
    return last == ":" || last == ";"
  }

  /// Whether a line ends with a sign that can close an item of a list.
  func endsItem(_ index: Int) -> Bool {
    let last = scalars[lines[index].content.upperBound - 1]
    return [".", ":", ";", ","].contains(last)
  }

  /// Whether a line ends in a word broken by a hyphen that the next one carries on.
  func breaksWord(_ index: Int, before next: Int) -> Bool {
    let content = lines[index].content
    guard content.count >= 2, scalars[content.upperBound - 1].isHyphen else { return false }
    let before = scalars[content.upperBound - 2]
    let after = scalars[lines[next].content].first { !$0.isHyphen }
    return (before.isLetter || before.isDigit)
      && (after?.isLetter == true || after?.isDigit == true)
  }

  func startsLower(_ index: Int) -> Bool { firstLetter(index)?.isLower ?? false }

  /// A capital, or a quote or bracket before one.
  func startsSentence(_ index: Int) -> Bool { firstLetter(index)?.isUpper ?? false }

  /// What decides how a line begins: `’t Harde` begins with its H, `’s ochtends` with its o.
  func firstLetter(_ index: Int) -> Unicode.Scalar? {
    let content = scalars[lines[index].content]
    let words = content.drop { $0.isOpeningQuote || $0 == "(" }
    let short = words.dropFirst()
    if content.first?.isApostrophe == true, words.first == "t" || words.first == "s",
      let next = short.first, next.isBlank || next.isHyphen
    {
      return short.dropFirst().first
    }
    return words.first
  }

  /// No small letter, and more than a number or an abbreviation.
  func isInCapitals(_ index: Int) -> Bool {
    let content = scalars[lines[index].content]
    return content.count > 6 && !content.contains(where: \.isLower)
      && content.contains(where: \.isUpper)
  }
}

import LetterModel

/// The first line of a note: its number, and where its words begin.
struct NoteStart {
  /// What stands around the number.
  enum Sign {
    /// `1 Conform motie …`, `¹ Conform …`.
    case plain
    /// `[1] Verklaring …`, as notes come out of Word.
    case bracketed
    /// `1) Zie …`.
    case closed
    /// `(1) Zie …`.
    case enclosed
    /// `1. Zie …`.
    case stopped
    /// `X Noot 1 Zie …`, or `1` below a line `XNoot`, as notes come off pages of the web.
    case web
  }

  /// The number, with the signs around it.
  let number: Range<Int>
  /// Where the words begin, on another line where the number has one to itself.
  let text: Int
  /// How many lines that takes.
  let lines: Int
  let sign: Sign

  /// Reads the note with this number at a place of a page; nil where none begins.
  init?(_ source: SourceLines, _ page: [Int], _ place: Int, _ number: Int) {
    let content = source.lines[page[place]].content
    // Almost every line of a letter leaves here.
    guard let opening = source.scalars[content].first,
      opening.isDigit || opening.superscriptDigit != nil || ["[", "(", "X", "N"].contains(opening)
    else { return nil }
    let labelled = source.scalars[content].dropFirst(Self.label(source.scalars[content]))
    let isBracketed = labelled.first == "["
    let isEnclosed = labelled.first == "("
    let digits = labelled.dropFirst(isBracketed || isEnclosed ? 1 : 0).prefix {
      $0.isDigit || $0.superscriptDigit != nil
    }
    guard !digits.isEmpty, digits.count <= 3, Self.value(digits) == number else { return nil }
    var rest = source.scalars[digits.endIndex..<content.upperBound]
    let isWeb = labelled.startIndex > content.lowerBound || source.isBelowLabel(page[place])
    var sign = isWeb ? Sign.web : .plain
    if isBracketed {
      guard rest.first == "]" else { return nil }
      rest = rest.dropFirst()
      sign = isWeb ? .web : .bracketed
    } else if isEnclosed {
      guard rest.first == ")" else { return nil }
      rest = rest.dropFirst()
      sign = isWeb ? .web : .enclosed
    } else if rest.first == ")" || rest.first == ".", rest.dropFirst().first?.isBlank ?? false {
      sign = isWeb ? .web : rest.first == ")" ? .closed : .stopped
      rest = rest.dropFirst()
    } else if isWeb, rest.first == ":" {
      rest = rest.dropFirst()
    }
    // `1.↑ Zie`, as an encyclopedia leads back to the text.
    if rest.first == "↑" || rest.first == "." && rest.dropFirst().first == "↑" {
      rest = rest.drop { $0 == "." || $0 == "↑" }
    }
    self.sign = sign
    self.number = content.lowerBound..<rest.startIndex
    guard let blank = rest.first else {
      guard place + 1 < page.count, source.standsClose(page[place], page[place + 1])
      else { return nil }
      text = source.lines[page[place + 1]].content.lowerBound
      lines = 2
      let first = source.scalars[text]
      // What a number parted goes on below it.
      if !first.isLetter || first.isLower && source.gap(page[place], page[place + 1]).blanks > 0 {
        return nil
      }
      return
    }
    let isRaised = digits.first?.superscriptDigit != nil
    // A word processor may set the number right before the first word.
    let isGlued =
      source.showsNote(page[place]) && (blank.isUpper || blank.isOpeningQuote)
      || sign == .plain && blank.isUpper && rest.dropFirst().first?.isLower == true
    guard blank.isBlank || isRaised || isBracketed || isGlued || isWeb && blank.isLetter else {
      return nil
    }
    let words = rest.drop { $0.isBlank }
    guard let first = words.first,
      source.raisedNumber(page[place]) != nil || isWeb
        || source.showsNote(page[place]) && !first.isDigit || first.isUpper || first.isOpeningQuote
        || first == "(" || ["http", "www."].contains(String(scalars: words.prefix(4)))
    else { return nil }
    text = words.startIndex
    lines = 1
  }

  /// How long the words `X Noot` before a number are, or `Noot` before one with a colon; 0 where they
  /// are not there.
  private static func label(_ line: ArraySlice<Unicode.Scalar>) -> Int {
    if line.first == "↑" || line.first == "^" {
      return line.prefix { !$0.isDigit && !$0.isLetter }.count
    }
    guard line.first == "X" || line.first == "N" else { return 0 }
    let hasSign = line.first == "X"
    let word = hasSign ? line.dropFirst().drop { $0.isBlank } : line
    guard String(scalars: word.prefix(4)).lowercased() == "noot" else { return 0 }
    let rest = word.dropFirst(4).drop { $0.isBlank }
    if !hasSign, ![":", nil].contains(rest.drop(while: \.isDigit).first) { return 0 }
    return rest.first?.isDigit == true || rest.first == "[" ? rest.startIndex - line.startIndex : 0
  }

  private static func value(_ digits: some Sequence<Unicode.Scalar>) -> Int {
    digits.reduce(0) { $0 * 10 + ($1.superscriptDigit ?? Int($1.value) - 48) }
  }
}

extension SourceLines {
  /// The raised or smaller figure that begins a line: only a note has one.
  func raisedNumber(_ line: Int) -> Int? {
    guard let first = lines[line].raised.first,
      first.lowerBound == lines[line].content.lowerBound
    else { return nil }
    return Int(text(first))
  }

  /// Whether the form shows that a note begins here.
  func showsNote(_ line: Int) -> Bool {
    raisedNumber(line) != nil || lines[line].look?.role == .note
  }

  /// Whether the line above is `X Noot`.
  fileprivate func isBelowLabel(_ line: Int) -> Bool {
    guard let above = lines[..<line].lastIndex(where: { !$0.isBlank }),
      lines[above].content.count <= 6
    else { return false }
    return ["xnoot", "x noot"].contains(text(lines[above]).lowercased()) || isSplitLabel(above)
  }

  /// Whether a line is one half of `X` and `Noot` on lines of their own.
  func isSplitLabel(_ line: Int) -> Bool {
    func word(_ line: Int?) -> String? { line.map { text(lines[$0]) } }
    switch text(lines[line]) {
    case "X": return word(lines[(line + 1)...].firstIndex { !$0.isBlank }) == "Noot"
    case "Noot": return word(lines[..<line].lastIndex { !$0.isBlank }) == "X"
    default: return false
    }
  }

  /// Whether a line ends a sentence, marks behind it passed over, or is a row of a table: below it
  /// a note may stand without a blank line.
  func closesText(_ line: Int) -> Bool {
    if isTableRow(line) { return true }
    let words = scalars[lines[line].content].reversed().drop {
      $0.isDigit || $0.superscriptDigit != nil || $0 == "[" || $0 == "]" || $0 == ")"
        || $0.isClosingQuoteOrBracket
    }
    return words.first.map { ".!?…".unicodeScalars.contains($0) } ?? false
  }

  /// Whether a line is a person's name, as the last of the signatures is.
  func namesPerson(_ line: Int) -> Bool { isName(lines[line].content) }

  func isName(_ range: Range<Int>) -> Bool {
    range.count <= 60 && PersonName.isName(text(range).split(separator: " ").map(String.init))
  }

  /// Whether a note's words may stand below its number: another number may stand between them.
  fileprivate func standsClose(_ number: Int, _ words: Int) -> Bool {
    let gap = gap(number, words)
    return gap.blanks <= (gap.lifted ? 3 : 1)
  }

  /// Whether a line begins with the initials or the title of a person.
  func beginsName(_ line: Int) -> Bool {
    text(lines[line]).split(separator: " ").first.map { PersonName.isBeginning(String($0)) }
      ?? false
  }

  /// Whether the offices of the signatories begin on a line.
  func beginsSignature(_ line: Int) -> Bool {
    let words = text(lines[line]).lowercased()
    return ["de minister", "minister ", "de staatssecretaris", "staatssecretaris ", "hoogachtend"]
      .contains(where: words.hasPrefix)
  }
}

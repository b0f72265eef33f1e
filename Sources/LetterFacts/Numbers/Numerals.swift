internal import DutchLanguage

/// The numbers of a text by their tokens, and those that are days or names.
struct Numerals {
  /// In order; figures that signs tie together (`1.250`, `10.30`, `2018-2019`) are one.
  let spans: [Range<Int>]
  private let text: FactText

  private var words: Words { text.words }

  init(_ text: FactText) {
    self.text = text
    let words = text.words
    let counted = NumberFinder(words, dates: text.dates).find().map(\.tokens)
    var spans: [Range<Int>] = []
    var at = 0
    var next = 0
    while at < words.count {
      while next < counted.count, counted[next].upperBound <= at { next += 1 }
      if next < counted.count, counted[next].contains(at) {
        spans.append(counted[next])
        at = counted[next].upperBound
        continue
      }
      guard Self.isNumeral(at, words) else {
        at += 1
        continue
      }
      var end = at + 1
      while words[end].kind == .sign, words.clings(end), words.clings(end + 1),
        words[end + 1].kind == .number,
        [Sign.stop, Sign.comma, Sign.slash, Sign.colon, Sign.hyphen].contains(words[end].sign)
      {
        end += 2
      }
      spans.append(at..<end)
      at = end
    }
    self.spans = spans
  }

  /// Figures, and words for numbers; `een` only with its accents, `acht` as no verb.
  private static func isNumeral(_ at: Int, _ words: Words) -> Bool {
    switch words[at].kind {
    case .number: return true
    case .word: break
    default: return false
    }
    let value = words[at].meaning.cardinal
    if value == 1 { return words[at].isAccented }
    // `acht` that NumberFinder passed over is a verb.
    return value > 1 && !words.isWord(at, "acht")
  }

  /// The rule by which a number is a day or a year; nil where it is none.
  func date(_ span: Range<Int>) -> String? {
    if text.dates.contains(where: { $0.tokens.overlaps(span) }) { return "date/day-or-year" }
    guard words[span.lowerBound].kind == .number else { return nil }
    let isYear =
      (1800...2100).contains(words.number(span.lowerBound) ?? 0)
      && words.digits(span.lowerBound) == 4
    if isYear,
      span.count == 1 || words.isHyphen(span.lowerBound + 1)
        || words.isSign(span.lowerBound + 1, Sign.slash)
    {
      return "date/year"
    }
    // `12-2022`.
    if span.count == 3, words.isHyphen(span.lowerBound + 1), words.digits(span.lowerBound + 2) == 4,
      (1...12).contains(words.number(span.lowerBound) ?? 0)
    {
      return "date/month-of-a-year"
    }
    // `14 en 15 september`, `13:30`.
    if words[span.upperBound].meaning.time == .month { return "date/day-of-a-month" }
    return words.isSign(span.lowerBound + 1, Sign.colon) && span.count == 3 ? "date/hour" : nil
  }

  /// The rule by which a number names something; nil where it names nothing.
  func name(_ span: Range<Int>) -> String? {
    let start = span.lowerBound
    if NumberFinder.isMarker(words, start - 1) { return "name/numbered" }
    let before = words[start - 1]
    // `F-16`, `C130`, `COVID-19`, `§ 3`.
    if words.clings(start), before.kind == .word { return "name/type" }
    if words.clings(start), words.isHyphen(start - 1), words.clings(start - 1),
      words[start - 2].kind == .word
    {
      return "name/type"
    }
    if words.isSign(start - 1, Sign.section) { return "name/numbered" }
    // `16-bijdrage`, `3D-benadering`.
    if words.clings(span.upperBound), words.isHyphen(span.upperBound),
      words.clings(span.upperBound + 1), words[span.upperBound + 1].kind != .number
    {
      return "name/compound"
    }
    // `Task Force 150`, `Standing NATO Maritime Group 2`.
    if before.kind == .word, before.isCapitalised, !words.clings(start), isInside(start - 1),
      words[span.upperBound].kind == .sign || !words[span.upperBound].isCapitalised,
      words.digits(start) > 0, words.digits(start) <= 4, !counts(span.upperBound)
    {
      return "name/numbered"
    }
    return isNumberOfThings(span) ? "name/code" : nil
  }

  /// Whether a word with a capital stands inside a sentence, where the capital makes it a name.
  private func isInside(_ index: Int) -> Bool {
    index > 0 && words[index - 1].kind == .word
  }

  /// Whether a small noun follows, which the number counts.
  private func counts(_ index: Int) -> Bool {
    words[index].kind == .word && !text.roles[index].isDisjoint(with: [.people, .counted, .assets])
  }

  /// Dossiers, telephone and postal numbers: groups of digits, or one that begins with a zero.
  private func isNumberOfThings(_ span: Range<Int>) -> Bool {
    let start = span.lowerBound
    guard words[start].kind == .number else { return false }
    let isDossier =
      words.digits(start) == 2 && words.digits(start + 1) == 3
      || words.digits(start) == 3 && words.digits(start - 1) == 2 || words.digits(start) == 5
    let zero = words.letters[words[start].folded.lowerBound] == UInt8(ascii: "0")
    // `2500 EB`
    let isPostal =
      words.digits(start) == 4 && words[start + 1].isCapitals && words[start + 1].folded.count == 2
    return isDossier && !counts(span.upperBound) || zero && words.digits(start) > 1 || isPostal
  }
}

internal import DutchLanguage
import LetterModel

/// The words with which letters tie parts to a total.
enum SumWords {
  /// How the words take the parts.
  enum Link {
    /// All of them: `bestaat uit`, `:`, `in totaal`.
    case whole
    /// Some of them or all: `waarvan`.
    case of
    /// Some of them: `waaronder`, `onder meer`.
    case some
    /// All of them or something else beside: `het gaat om`.
    case loose
  }

  /// What ties, and where it stands.
  struct Found {
    var link: Link
    /// The parts stand behind these.
    var tokens: Range<Int>
    /// The words, where they are others.
    var words: Range<Int>?

    /// What to quote.
    var quoted: Range<Int> { words ?? tokens }
  }

  /// `onder meer`, `onder andere`, `o.a.`, `zoals`, `in ieder geval`.
  static func openness(_ words: Words, in range: Range<Int>) -> Range<Int>? {
    for index in range {
      if words.areWords(index, "onder", "meer") || words.areWords(index, "onder", "andere")
        || words.areWords(index, "onder", "anderen")
        || words.areWords(index, "met", "name")
      {
        return index..<index + 2
      }
      if words.isWord(index, among: ["waaronder", "bijvoorbeeld", "hoofdzakelijk", "grotendeels"]) {
        return index..<index + 1
      }
      if words.areWords(index, "in", "ieder", "geval") { return index..<index + 3 }
      if let end = words.dotted(index, "oa"), end > index + 1 { return index..<end }
    }
    return nil
  }

  /// The word behind a total that begins its parts in the same sentence.
  ///
  /// - Parameter first: the first number, which `Van de` before it makes the total of the others.
  static func inside(_ words: Words, _ range: Range<Int>, first: Range<Int>? = nil) -> Found? {
    if let first, words.isWord(first.lowerBound - 2, "van"),
      words.isWord(first.lowerBound - 1, among: ["de", "deze", "die"]),
      words[first.lowerBound - 2].isCapitalised
    {
      return Found(
        link: .of, tokens: first.upperBound..<first.upperBound + 1,
        words: first.lowerBound - 2..<first.lowerBound)
    }
    for index in range {
      // `12.640 personen (11.200 militairen en 1.440 agenten)`
      if words.isSign(index, Sign.open), first != nil, index <= range.lowerBound + 2 {
        return Found(link: .loose, tokens: index..<index + 1)
      }
      if words.isWord(index, among: ["waarvan", "waarbij"]) {
        return words.isWord(index, "waarbij") ? nil : Found(link: .of, tokens: index..<index + 1)
      }
      if words.areWords(index, "van", "wie") { return Found(link: .of, tokens: index..<index + 2) }
      if words.isWord(index, "waaronder") { return Found(link: .some, tokens: index..<index + 1) }
      if words.areWords(index, "onder", "wie")
        || words.isWord(index - 1, "voor") && words.isWord(index, "onder")
          && words.isWord(index + 1, among: ["meer", "andere"])
      {
        return Found(link: .some, tokens: index..<index + 2)
      }
      // `De kosten van 12 miljoen bestaan uit 7 miljoen voor … en 5 miljoen voor …`
      if words.isWord(index, among: ["bestaat", "bestaan", "bestond", "bestonden"]),
        words.isWord(index + 1, "uit")
      {
        return Found(link: .loose, tokens: index..<index + 2)
      }
      if words.areWords(index, "bestaande", "uit") || words.areWords(index, "te", "weten")
        || words.areWords(index, "verdeeld", "over") || words.areWords(index, "onderverdeeld", "in")
        || words.areWords(index, "opgebouwd", "uit")
      {
        return Found(link: .whole, tokens: index..<index + 2)
      }
      if words.isWord(index, "namelijk") || words.isSign(index, Sign.colon) {
        return Found(link: .whole, tokens: index..<index + 1)
      }
    }
    return nil
  }

  /// The beginning of a sentence that goes on about the total of the one before.
  static func lead(_ words: Words, _ sentence: Range<Int>) -> Found? {
    let start = sentence.lowerBound
    if words.isWord(start, among: ["hiervan", "daarvan", "waarvan"]) {
      return Found(link: .of, tokens: start..<start + 1)
    }
    if words.isWord(start, "van"),
      words.isWord(start + 1, among: ["dit", "deze", "dat", "die", "hen", "het"])
    {
      return Found(link: .of, tokens: start..<start + 2)
    }
    guard
      words.isWord(
        start,
        among: [
          "dit", "deze", "die", "dat", "zij", "hierin", "daarin", "hierbij", "daarbij", "het",
        ])
    else { return nil }
    let verbs = start + 1..<min(start + 8, sentence.upperBound)
    if let verb = verbs.first(where: { words.isWord($0, among: composed) }) {
      return Found(link: .whole, tokens: verb..<verb + 1)
    }
    if let verb = verbs.first(where: { words.isWord($0, among: ["gaat", "betreft", "betreffen"]) })
    {
      return Found(link: .loose, tokens: verb..<verb + 1)
    }
    return nil
  }

  private static let composed: [StaticString] = [
    "omvat", "omvatten", "bestaat", "bestaan", "begrepen", "inbegrepen", "opgebouwd",
    "samengesteld", "verdeeld", "onderverdeeld", "uitgesplitst",
  ]

  /// The beginning of a sentence that adds up what stands before it.
  static func totals(_ words: Words, _ sentence: Range<Int>) -> Found? {
    let start = sentence.lowerBound
    for (offset, length) in [(0, 1), (1, 1)] {
      let at = start + offset
      guard words.isWord(at, among: ["samen", "tezamen", "opgeteld", "gezamenlijk"]),
        offset == 0
          || words[start].kind == .word && words.isWord(start, among: ["dit", "al", "alles"])
          || words.isWord(start, "dat"),
        !words.isWord(at + 1, "met")
      else { continue }
      return Found(link: .whole, tokens: at..<at + length)
    }
    if words.areWords(start, "bij", "elkaar") || words.areWords(start, "alles", "bij") {
      return Found(link: .whole, tokens: start..<start + 2)
    }
    if words.areWords(start, "in", "totaal") || words.areWords(start, "het", "totaal")
      || words.areWords(start, "de", "totale") || words.areWords(start, "het", "totale")
    {
      return Found(link: .loose, tokens: start..<start + 2)
    }
    // `Dit brengt het totaal op …`, `Daarmee komt het totaal op …`.
    let early = start..<min(start + 5, sentence.upperBound)
    if words.isWord(start, among: ["dit", "dat", "hiermee", "daarmee", "daardoor"]),
      let at = early.first(where: { words.isWord($0, among: ["totaal", "totale"]) })
    {
      return Found(link: .loose, tokens: start..<at + 1)
    }
    return nil
  }

  /// `de overige 7 miljoen`, `de rest`: with it the parts are all.
  static func rest(_ words: Words, before number: Range<Int>) -> Range<Int>? {
    let range = max(0, number.lowerBound - 4)..<number.upperBound
    return range.first {
      words.isWord(
        $0,
        among: ["overige", "resterende", "rest", "restant", "resterend", "overblijvende"])
    }.map { $0..<$0 + 1 }
  }

  /// Whether a number stands behind `waarvan` and its like in its clause: then it is part of a part.
  static func isNested(_ words: Words, _ number: Range<Int>, from start: Int) -> Bool {
    var index = number.lowerBound - 1
    while index >= start {
      if words.isSign(index, Sign.comma) || words.isSign(index, Sign.semicolon)
        || words.isSign(index, Sign.close)
      {
        return false
      }
      if words.isWord(index, among: ["waarvan", "waaronder"])
        || words.areWords(index, "van", "wie") || words.areWords(index, "onder", "wie")
      {
        return true
      }
      index -= 1
    }
    return false
  }
}

/// Reads the words in front of and behind a number that say how exact it is.
package struct QualifierReader {
  let words: Words

  package struct Reading {
    package var tokens: Range<Int>
    package var qualifier = DutchNumber.Qualifier.exact
    package var isApproximate = false
    var isTotal = false
    var isNegative = false
  }

  package init(_ words: Words) { self.words = words }

  enum Effect { case max, min, about, total, minus, none }

  /// Phrases that may stand in front, by their last word.
  private static let before = phrases(
    (.max, "niet meer dan|minder dan|ten hoogste|op zijn hoogst|hooguit|hoogstens|maximaal|max"),
    (.max, "niet meer dan een|hooguit een|hoogstens een|ten hoogste een|maximaal een"),
    (.max, "maximum van|plafond van|tot aan|tot|niet hoger dan|nooit meer dan|nimmer meer dan"),
    (.max, "niet boven de|niet boven|nooit boven de|niet uitstijgend boven"),
    (.max, "maximale sterkte van|maximale omvang van|lager dan|kleiner dan|onder de sterkte van"),
    (.max, "onder de|beneden de|niet langer dan|korter dan|iets minder dan|nog geen|net geen"),
    (.min, "niet minder dan|meer dan|ten minste|tenminste|minstens|minimaal|min|op zijn minst"),
    (.min, "minimum van|ruim|niet lager dan|hoger dan|groter dan|langer dan"),
    (.min, "boven de|boven de sterkte van|iets meer dan|zeker|dik"),
    (.about, "ongeveer|circa|ca|plm|bijna|nagenoeg|vrijwel|pakweg|plusminus|gemiddeld|krap"),
    (.about, "naar schatting|naar raming|geschat op|geschatte|rond|rond de|rondom de|omstreeks"),
    (.about, "om en nabij|om en nabij de|om en bij|om en bij de|een kleine|tegen de|grofweg"),
    (
      .about,
      "zowat|bijkans|haast|welhaast|globaal|bij benadering|een goede|in de orde van|in de orde van grootte van|orde van grootte"
    ),
    (.about, "een stuk of|enkele|een aantal|afgerond"),
    (.total, "in totaal|totaal van|totaal"), (.minus, "minus"), (.none, "tussen|tussen de"))

  private static let behind = phrases(
    (.min, "of meer"), (.max, "of minder"), (.total, "in totaal"), (.about, "of daaromtrent"))

  private typealias Phrase = (words: [[UInt8]], effect: Effect)

  private static func phrases(_ lists: (effect: Effect, phrases: String)...) -> [Phrase] {
    lists.flatMap { list in
      list.phrases.split(separator: "|").map { phrase in
        (phrase.split(separator: " ").map { Array($0.utf8) }, list.effect)
      }
    }
  }

  package func read(around number: Range<Int>) -> Reading {
    var reading = Reading(tokens: number)
    var start = number.lowerBound
    // A sign or word of currency stands between a number and its qualifier.
    if isCurrency(start - 1) { start -= 1 }
    if isMinus(start - 1) || isMinus(beforeCurrency: start - 1) || isMinus(word: start - 1, number)
    {
      apply(.minus, to: &reading)
      start -= 1
      reading.tokens = start..<reading.tokens.upperBound
      if isCurrency(start - 1) { start -= 1 }
    }
    while let (length, effect) = sign(endingAt: start) ?? phrase(endingAt: start) {
      start -= length
      if effect == .max, length == 1, words.isWord(start, "tot"), changes(around: number) { break }
      apply(effect, to: &reading)
      reading.tokens = start..<reading.tokens.upperBound
    }
    for (phrase, effect) in Self.behind {
      if matches(phrase, number.upperBound) {
        apply(effect, to: &reading)
        reading.tokens = reading.tokens.lowerBound..<number.upperBound + phrase.count
      } else if effect != .total, words[number.upperBound].kind == .word,
        matches(phrase, number.upperBound + 1),
        words[number.upperBound + 1 + phrase.count].kind == .sign
      {
        // `120 militairen of meer`
        apply(effect, to: &reading)
      }
    }
    return reading
  }

  /// Behind a word for a ceiling that begins at a token: `maximaal`, `ten hoogste`.
  func most(at start: Int) -> Int? {
    if words.isWord(start, among: ["maximaal", "hooguit", "hoogstens"]) { return start + 1 }
    return words.areWords(start, "ten", "hoogste") ? start + 2 : nil
  }

  /// Whether the sentence tells that something grows or shrinks, so that `tot` leads to what it
  /// becomes: `uitgebreid tot 95 militairen`.
  func changes(around number: Range<Int>) -> Bool {
    var at = number.lowerBound - 1
    while at >= 0, at > number.lowerBound - 25, !endsSentence(at) {
      if isChange(at) { return true }
      at -= 1
    }
    at = number.upperBound
    while at < words.count, at < number.upperBound + 12, !endsSentence(at) {
      if isChange(at) { return true }
      at += 1
    }
    return false
  }

  private func endsSentence(_ at: Int) -> Bool {
    words.isSign(at, Sign.semicolon) || words.isSign(at, Sign.stop) && words[at + 1].isCapitalised
  }

  private func isChange(_ at: Int) -> Bool {
    guard words[at].kind == .word, words[at].folded.count > 4 else { return false }
    return words.isWord(at, among: Self.changing)
  }

  private static let changing: [StaticString] = [
    "groeit", "groeien", "gegroeid", "groeide", "stijgt", "stijgen", "gestegen", "steeg",
    "uitgebreid", "uitbreiden", "uitbreiding", "breidt", "toegenomen", "toenemen", "neemt",
    "verhoogd",
    "verhogen", "verhoging", "verhoogt", "vergroot", "vergroten", "vergroting", "opgehoogd",
    "opgeschaald", "afgeschaald", "teruggebracht", "terugbrengen", "terugbrengt", "verminderd",
    "verminderen", "vermindering", "verlaagd", "verlagen", "verkleind", "gedaald", "daalt",
    "dalen", "krimpt", "gekrompen", "ingekrompen", "afgebouwd", "versterkt", "aangevuld",
  ]

  /// A sign or word of currency that may stand before a number.
  func isCurrency(_ at: Int) -> Bool {
    words.isSign(at, Sign.euro) || words.isSign(at, Sign.dollar)
      || words.isWord(at, among: ["eur", "usd", "nlg"])
      || words.isWord(at, among: ["f", "fl", "ƒ"]) && !words[at].isCapitalised
  }

  /// `€ –2,5 miljoen`, `-3 miljoen euro`: a sign that clings to the sum behind it, and to no word
  /// before it.
  func isMinus(_ at: Int) -> Bool {
    guard words.isHyphen(at), words.clings(at + 1), words[at + 1].kind == .number,
      !words.clings(at) || isCurrency(at - 1)
    else { return false }
    if isCurrency(at - 1) { return true }
    var end = at + 2
    while words.clings(end), words[end].kind == .number || words[end + 1].kind == .number {
      end += 1
    }
    return words[at - 1].kind == .word && (words[end].meaning.scale > 100 || isMoney(end))
  }

  /// A currency behind a number.
  private func isMoney(_ at: Int) -> Bool { isCurrency(at) || words.isWord(at, "euro") }

  /// The minus before a currency: `bedraagt –€ 2 miljoen`, `bedraagt - € 2 miljoen`.
  private func isMinus(beforeCurrency at: Int) -> Bool {
    guard words.isHyphen(at), isCurrency(at + 1), !words.clings(at) else { return false }
    return words.clings(at + 1) || words.isWord(at - 1, among: ["bedraagt", "van", "op", "is"])
  }

  /// `min € 2 miljoen`, `op min 800.000 euro`, against `min. 20 militairen`.
  private func isMinus(word at: Int, _ number: Range<Int>) -> Bool {
    guard words.isWord(at, "min") else { return false }
    return isCurrency(at + 1) || isMoney(number.upperBound)
      || (number.lowerBound..<number.upperBound).contains { words[$0].meaning.scale > 100 }
  }

  private func apply(_ effect: Effect, to reading: inout Reading) {
    switch effect {
    case .max: reading.qualifier = .max
    case .min: reading.qualifier = .min
    case .about:
      reading.isApproximate = true
      if reading.qualifier == .exact { reading.qualifier = .about }
    case .total: reading.isTotal = true
    case .minus: reading.isNegative = true
    case .none: break
    }
  }

  /// `± 20`, `+/- 25`, `< 30`, `-/- 2`.
  private func sign(endingAt end: Int) -> (length: Int, effect: Effect)? {
    switch words[end - 1].sign {
    case Sign.plusMinus, Sign.tilde: (1, .about)
    case Sign.less, Sign.atMost: (1, .max)
    case Sign.equals where words.isSign(end - 2, Sign.greater) && words.clings(end - 1): (2, .min)
    case Sign.equals where words.isSign(end - 2, Sign.less) && words.clings(end - 1): (2, .max)
    case Sign.greater, Sign.atLeast: (1, .min)
    case Sign.hyphen where words.isSign(end - 2, Sign.slash) && words.isSign(end - 3, Sign.plus):
      (3, .about)
    case Sign.hyphen where words.isSign(end - 2, Sign.slash) && words.isHyphen(end - 3): (3, .minus)
    default: nil
    }
  }

  private func phrase(endingAt end: Int) -> (length: Int, effect: Effect)? {
    // The stop of `ca.` and `max.`, and `zo’n`, which is two runs.
    if words.isSign(end - 1, Sign.stop), words.clings(end - 1) {
      guard words.isWord(end - 2, among: ["ca", "max", "min", "plm"]),
        let (length, effect) = phrase(endingAt: end - 1)
      else { return nil }
      return (length + 1, effect)
    }
    if words.isWord(end - 1, "n"), words.isWord(end - 3, "zo"), words[end - 2].kind == .sign {
      return (3, .about)
    }
    // `op z’n hoogst`, `op z’n minst`
    if words.isWord(end - 2, "n"), words.isWord(end - 4, "z"), words.isWord(end - 5, "op") {
      if words.isWord(end - 1, "hoogst") { return (5, .max) }
      if words.isWord(end - 1, "minst") { return (5, .min) }
    }
    guard words[end - 1].kind == .word else { return nil }
    var best: (length: Int, effect: Effect)?
    for (phrase, effect) in Self.before where phrase.count > best?.length ?? 0 {
      if matches(phrase, end - phrase.count) { best = (phrase.count, effect) }
    }
    return best
  }

  private func matches(_ phrase: [[UInt8]], _ start: Int) -> Bool {
    for (offset, word) in phrase.enumerated().reversed()
    where !words.letters[words[start + offset].folded].elementsEqual(word) {
      return false
    }
    return true
  }
}

/// Reads the words in front of and behind a number that say how exact it is.
struct QualifierReader {
  let words: Words

  struct Reading {
    var tokens: Range<Int>
    var qualifier = DutchNumber.Qualifier.exact
    var isApproximate = false
    var isTotal = false
    var isNegative = false
  }

  init(_ words: Words) { self.words = words }

  enum Effect { case max, min, about, total, minus, none }

  /// Phrases that may stand in front, by their last word.
  private static let before = Dictionary(grouping: inFront) { WordKey.of($0.words.last ?? []) }

  private static let inFront = phrases(
    (
      .max, "niet meer dan|ten hoogste|hooguit|hoogstens|maximaal|max|tot aan|tot|nog geen|net geen"
    ),
    (
      .max,
      "plafond van|maximum van|maximale sterkte van|maximale omvang van|tot wel"
    ),
    (.max, "maximaal de|ten hoogste de|hooguit de|iets minder dan|net onder de|net onder"),
    (.min, "niet minder dan|ten minste|tenminste|minstens|minimaal|min|op zijn minst|zeker"),
    (.min, "minimum van|ruim|dik|royaal|een ruime|een dikke|ten minste de|minstens de|minimaal de"),
    (.min, "iets meer dan|net boven de|net boven|even boven de|net iets meer dan"),
    (.about, "ongeveer|circa|ca|plm|bijna|nagenoeg|vrijwel|pakweg|plusminus|gemiddeld|krap"),
    (.about, "naar schatting|naar raming|geschat op|geschatte|rond|rond de|rondom de|omstreeks"),
    (.about, "om en nabij|om en nabij de|om en bij|om en bij de|een kleine|tegen de|grofweg"),
    (.about, "bij benadering|globaal|ruwweg|een goede|een krappe|een slordige|min of meer"),
    (.about, "in de buurt van|in de buurt van de|richting de|plus minus|volgens raming"),
    (.about, "naar ruwe schatting|schattenderwijs|bij raming|ergens rond|ergens rond de"),
    (
      .about,
      "zowat|bijkans|haast|welhaast|in de orde van|in de orde van grootte van|orde van grootte"
    ),
    (.about, "een stuk of|enkele|een aantal|afgerond"),
    (.total, "in totaal|totaal van|totaal"), (.minus, "minus"), (.none, "tussen|tussen de"))

  private static let behind = phrases(
    (.min, "of meer"), (.max, "of minder"), (.total, "in totaal"), (.about, "of daaromtrent"),
    (.about, "of zo"), (.minus, "negatief"))

  private typealias Phrase = (words: [[UInt8]], effect: Effect)

  private static func phrases(_ lists: (effect: Effect, phrases: String)...) -> [Phrase] {
    lists.flatMap { list in
      list.phrases.split(separator: "|").map { phrase in
        (phrase.split(separator: " ").map { Array($0.utf8) }, list.effect)
      }
    }
  }

  func read(around number: Range<Int>) -> Reading {
    var reading = Reading(tokens: number)
    var start = number.lowerBound
    // `een dozijn`, `een twintigtal`
    if words.isWord(start - 1, "een"), words[start].kind == .word,
      words[start].meaning.cardinal == 0
    {
      start -= 1
    }
    while true {
      // A sign or word of currency stands between a number and its qualifier.
      if isCurrency(start - 1) { start -= 1 }
      guard let (length, effect) = sign(endingAt: start) ?? phrase(endingAt: start, of: number)
      else { break }
      start -= length
      let isChange = effect == .max && words.isWord(start, "tot") && changes(around: number)
      apply(isChange ? .none : effect, to: &reading)
      reading.tokens = start..<reading.tokens.upperBound
    }
    for (phrase, effect) in Self.behind where matches(phrase, number.upperBound) {
      apply(effect, to: &reading)
      reading.tokens = reading.tokens.lowerBound..<number.upperBound + phrase.count
    }
    if reading.qualifier == .exact || reading.qualifier == .about,
      let bound = boundElsewhere(reading.tokens, of: number)
    {
      apply(bound, to: &reading)
    }
    return reading
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
    "daalde", "daalden", "stegen", "groeiden", "nam", "namen", "verminderde", "verhoogde",
    "verlaagde", "breidde", "kromp", "slonk",
    "slinkt", "zakt", "zakte", "afneemt", "toeneemt", "afgenomen", "bracht", "brengt", "brengen",
    "gebracht", "opgelopen", "oploopt", "oplopen", "opgetrokken", "verruimd", "verruimt", "liep",
    "verdubbeld", "verdubbelt", "verkleinen", "gereduceerd", "gezakt", "opgevoerd", "uitgegroeid",
  ]

  /// A sign or word of currency that may stand before a number.
  func isCurrency(_ at: Int) -> Bool {
    words.isSign(at, Sign.euro) || words.isSign(at, Sign.dollar) || words.isSign(at, Sign.pound)
      || words.isWord(at, among: ["eur", "euro", "usd", "nlg", "gbp"])
      || words.isWord(at, among: ["f", "fl", "ƒ"]) && !words[at].isCapitalised
  }

  /// Whether a currency stands before a number, over its minus.
  func isCurrency(before at: Int) -> Bool { isCurrency(beforeMinus(at) - 1) }

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
    case Sign.greater, Sign.atLeast: (1, .min)
    case UInt8(ascii: "=") where words.clings(end - 1):
      // `>= 20`, typed as two signs.
      words.isSign(end - 2, Sign.greater)
        ? (2, .min) : words.isSign(end - 2, Sign.less) ? (2, .max) : nil
    case Sign.hyphen where words.isSign(end - 2, Sign.slash) && words.isSign(end - 3, Sign.plus):
      (3, .about)
    case Sign.hyphen where beforeMinus(end) < end: (end - beforeMinus(end), .minus)
    default: nil
    }
  }

  func phrase(endingAt end: Int, of number: Range<Int>) -> (length: Int, effect: Effect)? {
    // The stop of `ca.` and `max.`, and `zo’n`, which is two runs.
    if words.isSign(end - 1, Sign.stop), words.clings(end - 1) {
      guard words.isWord(end - 2, among: ["ca", "max", "min", "plm", "gem"]),
        let (length, effect) = phrase(endingAt: end - 1, of: 0..<0)
      else { return nil }
      return (length + 1, effect)
    }
    if words.isWord(end - 1, "n"), words.isWord(end - 3, "zo"), words[end - 2].kind == .sign {
      return (3, .about)
    }
    guard words[end - 1].kind == .word else { return nil }
    // `min € 2 miljoen` is less than nothing; `min. € 2 miljoen` and `min 20 man` are at least that.
    if words.isWord(end - 1, "min"), isMoney(number) { return (1, .minus) }
    if let superlative = superlative(endingAt: end) ?? comparative(endingAt: end) {
      return superlative
    }
    var best: (length: Int, effect: Effect)?
    for (phrase, effect) in Self.before[words[end - 1].key] ?? []
    where phrase.count > best?.length ?? 0 {
      if matches(phrase, end - phrase.count) { best = (phrase.count, effect) }
    }
    return best
  }

  /// A phrase that qualifies the number behind it, from its first word on; the position behind it.
  func phrase(from start: Int) -> (effect: Effect, end: Int)? {
    guard words[start].kind == .word else { return nil }
    for end in stride(from: start + 5, to: start, by: -1) {
      if let (length, effect) = phrase(endingAt: end, of: 0..<0), length == end - start {
        return (effect, end)
      }
    }
    return nil
  }

  private func matches(_ phrase: [[UInt8]], _ start: Int) -> Bool {
    for (offset, word) in phrase.enumerated().reversed()
    where !words.letters[words[start + offset].folded].elementsEqual(word) {
      return false
    }
    return true
  }
}

/// An amount of money as running text writes it.
public struct DutchMoney: Hashable, Sendable {
  /// The words of the amount with its currency, without what qualifies it.
  public var text: String
  /// Where they stand: half-open, in code points from 0.
  public var range: Range<Int>
  /// The amount, or the lower end of a range, in cents.
  public var cents: Int
  /// The upper end of a range, in cents; nil for one amount.
  public var centsMax: Int?
  /// `EUR`, `NLG`, `USD` or `GBP`.
  public var currency: String
  /// Whether the currency stands only elsewhere in the sentence (`waarvan 40 miljoen voor Irak`), or
  /// in the one before a sentence that begins with `Hiervan` or `Daarvan`.
  public var isCurrencyImplied: Bool
  /// The number with its qualifiers.
  public var number: DutchNumber

  /// The amounts of a text, in order of place.
  public static func find(in text: String) -> [DutchMoney] {
    let words = Words(text)
    let dates = DateFinder(words, on: nil, years: true).find()
    return find(
      in: words, numbers: NumberFinder(words, dates: dates).find(),
      sentences: Sentences.tokens(of: words))
  }

  package static func find(
    in words: Words, numbers: [DutchNumber], sentences: [Range<Int>]
  ) -> [DutchMoney] {
    var found: [DutchMoney] = []
    var next = 0
    var before: String?
    for sentence in sentences {
      let start = next
      while next < numbers.count, numbers[next].tokens.lowerBound < sentence.upperBound {
        next += 1
      }
      let inside = numbers[start..<next]
      let named = inside.map { currency(of: $0, words) }
      // `Hiervan is 17 miljoen bestemd voor …` goes on about the amount of the sentence before.
      let goesOn = words.isWord(sentence.lowerBound, among: ["hiervan", "daarvan", "waarvan"])
      let first = named.lazy.compactMap { $0?.code }.first ?? (goesOn ? before : nil)
      before = first
      for (number, currency) in zip(inside, named) {
        if let currency {
          var money = DutchMoney(number, words, currency.code, currency.tokens, isImplied: false)
          money.multiply(by: currency.scale)
          found.append(money)
        } else if let first, number.hasScale, !isCounted(number, words) {
          found.append(DutchMoney(number, words, first, number.tokens, isImplied: true))
        } else if let first, first == "EUR", words.isWord(number.tokens.upperBound, "ton"),
          number.value.thousandths < 100_000, number.valueMax?.thousandths ?? 0 < 100_000,
          words.isSign(number.tokens.upperBound + 1, Sign.stop)
            || words.isWord(number.tokens.upperBound + 1, among: followers)
        {
          // `anderhalve ton`: 150.000 euro.
          let tokens = number.tokens.lowerBound..<number.tokens.upperBound + 1
          var money = DutchMoney(number, words, first, tokens, isImplied: true)
          money.multiply(by: 100_000)
          found.append(money)
        }
      }
    }
    return found
  }

  private init(
    _ number: DutchNumber, _ words: Words, _ code: String, _ tokens: Range<Int>, isImplied: Bool
  ) {
    text = words.text(tokens)
    range = words.scalars(tokens)
    cents = number.value.thousandths / 10
    centsMax = number.valueMax.map { $0.thousandths / 10 }
    currency = code
    isCurrencyImplied = isImplied
    self.number = number
  }

  private mutating func multiply(by scale: Int) {
    // Nobody pays ten million billions.
    guard max(abs(cents), centsMax ?? 0) < 1_000_000_000 else { return }
    cents *= scale
    centsMax = centsMax.map { $0 * scale }
  }

  /// The currency beside a number, the tokens of both, and what letters before them multiply by.
  private typealias Named = (code: String, tokens: Range<Int>, scale: Int)

  private static func currency(of number: DutchNumber, _ words: Words) -> Named? {
    let before = QualifierReader(words).beforeMinus(number.tokens.lowerBound) - 1
    let behind = number.tokens.upperBound
    for (code, sign, names) in currencies {
      if sign > 0 && words.isSign(before, sign) || words.isWord(before, among: names.before) {
        if isUnknownScale(behind, words) { return nil }
        var start = before
        // `US$`
        if sign == Sign.dollar, words.isWord(before - 1, "us") { start -= 1 }
        let scale = number.scale > 1 ? nil : self.scale(before: start, words)
        return (code, (scale?.start ?? start)..<behind, scale?.value ?? 1)
      }
      // `500.000 €`, but `zie 12 € 5` pays what follows.
      let isBehind =
        sign > 0 && words.isSign(behind, sign)
        && (words.clings(behind) || words[behind + 1].kind != .number)
      if isBehind || words.isWord(behind, among: names.behind) {
        return (code, number.tokens.lowerBound..<behind + 1, 1)
      }
      // `Amerikaanse dollar`
      if code == "USD", words.isWord(behind, "amerikaanse"), words.isWord(behind + 1, "dollar") {
        return (code, number.tokens.lowerBound..<behind + 2, 1)
      }
    }
    return millions(number, words) ?? guilders(number, words)
  }

  /// `M€ 4,5`, `mln. € 4,5`: what stands before the currency multiplies the number behind it.
  private static func scale(before currency: Int, _ words: Words) -> (value: Int, start: Int)? {
    let at = words.isSign(currency - 1, Sign.stop) ? currency - 2 : currency - 1
    guard words[at - 1].kind != .number, words[at].kind == .word else { return nil }
    if words[at].meaning.scale >= 1_000, words[at - 1].meaning.cardinal == 0 {
      return (words[at].meaning.scale, at)
    }
    guard words.clings(currency) else { return nil }
    return words.moneyScale(at).map { ($0, at) }
  }

  /// `MEUR 4,5`, `€ mln 4,5`.
  private static func millions(_ number: DutchNumber, _ words: Words) -> Named? {
    let before = QualifierReader(words).beforeMinus(number.tokens.lowerBound) - 1
    guard number.scale == 1 else { return nil }
    let end = number.tokens.upperBound
    if words.isWord(before, "meur") { return ("EUR", before..<end, 1_000_000) }
    if words.isWord(before, "keur") { return ("EUR", before..<end, 1_000) }
    let at = words.isSign(before, Sign.stop) ? before - 1 : before
    let scale =
      words[at].meaning.scale > 0 ? words[at].meaning.scale : words.moneyScale(at) ?? 0
    guard scale >= 1_000, words.isSign(at - 1, Sign.euro) || words.isWord(at - 1, "eur"),
      words[at - 2].kind != .number
    else { return nil }
    return ("EUR", at - 1..<end, scale)
  }

  /// Letters behind `€ 650` that must multiply it, though nobody knows by what: `€ 650 dz.`; the
  /// number alone would be a wrong amount.
  private static func isUnknownScale(_ behind: Int, _ words: Words) -> Bool {
    let token = words[behind]
    guard token.kind == .word || token.kind == .mixed, token.lineEnds == 0,
      token.meaning.scale == 0,
      token.folded.count <= 5, !words.isWord(behind, among: shortWords)
    else { return false }
    if token.kind == .mixed { return !token.afterSpace }
    // `BTW`, `LNV`: no multiplier is written so.
    if token.isCapitals, token.folded.count > 1 { return false }
    let hasVowel = words.letters[token.folded].contains { "aeiouy".utf8.contains($0) }
    if !hasVowel { return true }
    // An abbreviation's full stop ends no sentence.
    let next = words[behind + 2]
    return words.isSign(behind + 1, Sign.stop) && words.clings(behind + 1)
      && behind + 2 < words.count
      && next.kind == .word && !next.isCapitalised && next.lineEnds == 0
  }

  /// Short words and abbreviations behind a sum that multiply nothing.
  private static let shortWords: [StaticString] = [
    "p", "pp", "pm", "pj", "pw", "pst", "st", "incl", "excl", "resp", "ca", "max", "min", "d", "n",
    "v", "t", "zgn", "jl", "jrl", "bv", "evt", "nl", "hr", "zr", "bvd", "per", "x", "tb", "vlg",
    "m2", "btw", "vn", "bz", "ngf", "hgis", "biv", "nd", "r", "s", "cf", "nr", "dwz", "etc",
  ]

  /// `f 5,5 miljoen`, `fl. 12.000`: the letter alone is only a currency before a sum.
  private static func guilders(_ number: DutchNumber, _ words: Words) -> Named? {
    var before = number.tokens.lowerBound - 1
    if words.isSign(before, Sign.stop), words.clings(before) { before -= 1 }
    guard words.isWord(before, among: ["f", "fl", "ƒ"]), !words[before].isCapitalised,
      number.hasScale || number.value.thousandths >= 1_000_000 || number.value.whole == nil
    else { return nil }
    return ("NLG", before..<number.tokens.upperBound, 1)
  }

  /// Whether a noun stands behind the number, which then counts something else: `4 miljoen mensen`.
  private static func isCounted(_ number: DutchNumber, _ words: Words) -> Bool {
    let behind = number.tokens.upperBound
    return words[behind].kind == .word && !words.isWord(behind, among: followers)
  }

  private static let currencies:
    [(code: String, sign: UInt8, names: (before: [StaticString], behind: [StaticString]))] = [
      ("EUR", Sign.euro, (["eur", "euro"], ["euro", "eur"])),
      ("NLG", 0, (["nlg"], ["gulden", "guldens", "nlg"])),
      ("USD", Sign.dollar, (["usd"], ["dollar", "usd"])),
      ("GBP", Sign.pound, (["gbp"], ["pond", "gbp"])),
    ]

  /// Words behind an amount whose euro is understood.
  private static let followers: [StaticString] = [
    "voor", "en", "of", "in", "aan", "uit", "ten", "per", "is", "wordt", "worden", "werd", "zijn",
    "op", "naar", "bedraagt", "komt", "extra", "via", "vanaf", "tot", "hiervan", "daarvan",
    "beschikbaar", "gereserveerd", "geraamd", "begroot", "besteed", "bijgedragen", "ter", "bij",
    "bestemd", "een", "nodig", "uitgetrokken", "vrijgemaakt", "voorzien", "jaarlijks", "dat", "die",
    "kan", "mag", "kunnen",
  ]
}

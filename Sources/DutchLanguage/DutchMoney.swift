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
          found.append(DutchMoney(number, words, currency.code, currency.tokens, isImplied: false))
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
          money.cents *= 100_000
          money.centsMax = money.centsMax.map { $0 * 100_000 }
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

  /// The currency beside a number, and the tokens of both.
  private static func currency(
    of number: DutchNumber, _ words: Words
  ) -> (code: String, tokens: Range<Int>)? {
    let lead = number.tokens.lowerBound - 1
    // `€ –2,5 miljoen`
    let before = QualifierReader(words).isMinus(lead) ? lead - 1 : lead
    for (code, sign, names) in currencies {
      if sign > 0 && words.isSign(before, sign) || words.isWord(before, among: names.before) {
        var start = before
        // `US$`
        if sign == Sign.dollar, words.isWord(before - 1, "us") { start -= 1 }
        return (code, start..<number.tokens.upperBound)
      }
      let behind = number.tokens.upperBound
      if words.isWord(behind, among: names.behind)
        || sign > 0 && words.isSign(behind, sign)
          && (words.clings(behind) || !words.clings(behind + 1) || words[behind + 1].kind == .sign)
      {
        return (code, number.tokens.lowerBound..<behind + 1)
      }
      // `Amerikaanse dollar`
      if code == "USD", words.isWord(behind, "amerikaanse"), words.isWord(behind + 1, "dollar") {
        return (code, number.tokens.lowerBound..<behind + 2)
      }
    }
    return guilders(number, words)
  }

  /// `f 5,5 miljoen`, `fl. 12.000`: the letter alone is only a currency before a sum.
  private static func guilders(
    _ number: DutchNumber, _ words: Words
  ) -> (code: String, tokens: Range<Int>)? {
    var before = number.tokens.lowerBound - 1
    if words.isSign(before, Sign.stop), words.clings(before) { before -= 1 }
    guard words.isWord(before, among: ["f", "fl", "ƒ"]), !words[before].isCapitalised,
      number.hasScale || number.value.thousandths >= 1_000_000 || number.value.whole == nil
    else { return nil }
    return ("NLG", before..<number.tokens.upperBound)
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

/// Bounds that words tell which do not stand directly before a number, and what is less than nothing.
extension QualifierReader {
  // MARK: Comparisons

  /// `op zijn hoogst`, `op z’n minst`.
  func superlative(endingAt end: Int) -> (length: Int, effect: Effect)? {
    let isMost = words.isWord(end - 1, among: ["hoogst", "meest", "langst"])
    guard isMost || words.isWord(end - 1, "minst") else { return nil }
    let length =
      words.isWord(end - 2, among: ["zijn", "haar", "het", "zn"])
      ? 3 : words.isWord(end - 2, "n") && words.isWord(end - 4, "z") ? 5 : 0
    guard length > 0, words.isWord(end - length, "op") else { return nil }
    return (length, isMost ? .max : .min)
  }

  /// `meer dan`, `onder de`, `hoger zijn dan`, and the reverse where the clause denies it: `zal niet
  /// uit meer dan dertig militairen bestaan`.
  func comparative(endingAt end: Int) -> (length: Int, effect: Effect)? {
    guard let (start, isAbove) = compared(endingAt: end) else { return nil }
    if let denial = denial(before: start) {
      let isNext = denial == start - 1
      return (end - (isNext ? denial : start), isAbove ? .max : .min)
    }
    return (end - start, isAbove ? .min : .max)
  }

  /// Where words of comparison begin that end before a token, and whether they say that it is more.
  private func compared(endingAt end: Int) -> (start: Int, isAbove: Bool)? {
    let at = words.isWord(end - 1, among: ["de", "het"]) ? end - 1 : end
    let ofSize =
      words.areWords(end - 3, "de", "sterkte", "van")
      || words.areWords(end - 3, "de", "omvang", "van")
    let over = ofSize ? end - 3 : at
    if over < end || words.isWord(over - 1, among: ["boven", "beneden"]) {
      if words.isWord(over - 1, "boven") { return (over - 1, true) }
      if words.isWord(over - 1, among: ["onder", "beneden"]) { return (over - 1, false) }
    }
    guard words.isWord(at - 1, "dan") else { return nil }
    // `nooit hoger zijn dan`, `niet meer bedragen dan`
    for start in stride(from: at - 2, to: at - 6, by: -1) {
      guard words[start].kind == .word else { return nil }
      if words.isWord(start, among: Self.above) { return (start, true) }
      if words.isWord(start, among: Self.below) { return (start, false) }
    }
    return nil
  }

  private static let above: [StaticString] = ["meer", "hoger", "groter", "langer", "verder"]
  private static let below: [StaticString] = ["minder", "lager", "kleiner", "korter"]

  /// The word of the same clause before a token that denies what it says.
  private func denial(before start: Int) -> Int? {
    for at in stride(from: start - 1, to: start - 8, by: -1) {
      guard words[at].kind == .word || words[at].kind == .number,
        !words.isWord(at, among: ["dat", "die", "omdat", "en", "maar", "waarvan"])
      else { return nil }
      if words.isWord(at, among: ["niet", "nooit", "nimmer", "geenszins"]) {
        return words.isWord(at + 1, among: ["alleen", "slechts", "enkel"]) ? nil : at
      }
    }
    return nil
  }

  // MARK: Bounds elsewhere in the clause

  /// What bounds a number without standing beside it: `het plafond is vastgesteld op 350 militairen`,
  /// `zal de 75 militairen niet te boven gaan`, `120 militairen of meer`.
  func boundElsewhere(_ qualified: Range<Int>, of number: Range<Int>) -> Effect? {
    let start = qualified.lowerBound
    if words.isWord(start - 1, among: ["uit", "op", "aan"]),
      let (_, effect) = phrase(endingAt: start - 1, of: 0..<0),
      effect == .about || effect == .max || effect == .min, !words.isWord(start - 2, "tot")
    {
      // `bestaat naar schatting uit 85 militairen`
      return effect
    }
    return boundBehind(number) ?? boundBefore(start)
  }

  private func boundBehind(_ number: Range<Int>) -> Effect? {
    var isDenied = denial(before: number.lowerBound) != nil
    var count = 0
    for at in number.upperBound..<number.upperBound + 18 {
      // `F-16’s` is one word.
      if words.clings(at), words[at].kind != .word || words[at - 1].kind == .sign,
        words.isHyphen(at) || words.isSign(at, Sign.apostrophe) || words[at].kind != .sign
      {
        continue
      }
      count += 1
      guard count < 10, words[at].kind == .word || words.isSign(at, Sign.open) else { return nil }
      if count < 5, let effect = trailing(at) { return effect }
      if words.isWord(at, among: ["niet", "nooit", "nimmer"]) { isDenied = true }
      if words.isWord(at, among: Self.exceeding) { return isDenied ? .max : nil }
      if words.isWord(at, among: Self.capped) { return .max }
    }
    return nil
  }

  /// `of meer`, `maximaal` behind the noun, at the end of what is said of it.
  private func trailing(_ at: Int) -> Effect? {
    func ends(_ end: Int) -> Bool {
      words[end].kind == .sign && words[end + 1].kind != .number
        || words.isWord(end, among: Self.goesOn)
    }
    if words.isWord(at, "of") || words.isWord(at, "en") && words.isWord(at + 1, "niet") {
      let compared = words.isWord(at + 1, "niet") ? at + 2 : at + 1
      guard ends(compared + 1) else { return nil }
      let isDenied = compared > at + 1
      if words.isWord(compared, among: Self.above) || words.isWord(compared, "daarboven") {
        return isDenied ? .max : .min
      }
      if words.isWord(compared, among: Self.below) || words.isWord(compared, "daaronder") {
        return isDenied ? .min : .max
      }
      return nil
    }
    guard let (effect, end) = phrase(from: at),
      effect == .max || effect == .min || effect == .about,
      !words.isWord(at, "tot"), words[end].kind == .sign, words[end + 1].kind != .number
    else { return nil }
    return effect
  }

  private func boundBefore(_ start: Int) -> Effect? {
    guard words.isSign(start - 1, Sign.colon) || words.isWord(start - 1, among: Self.leadsToBound)
    else { return nil }
    for at in stride(from: start - 1, to: max(start - 16, -1), by: -1) {
      if words[at].kind == .sign, at < start - 1, !words.isHyphen(at),
        !words.isSign(at, Sign.apostrophe)
      {
        return nil
      }
      if words[at].kind == .number || words[at].meaning.cardinal > 1 { return nil }
      if words.isWord(at, among: ["op", "tot"]), at == start - 1,
        words.isWord(at - 1, among: Self.capped)
      {
        return .max
      }
      let isSize =
        words.isWord(at + 1, among: Self.sizes) || words.isWord(at + 2, among: Self.sizes)
      if words.hasSuffix(at, "plafond") || words.hasSuffix(at, "limiet")
        || words.isWord(at, among: ["bovengrens", "maximum", "maximumaantal", "maximumsterkte"])
        || isSize && words.isWord(at, among: ["maximaal", "maximale", "hoogste", "toegestane"])
      {
        return .max
      }
      if words.isWord(at, among: ["ondergrens", "minimum", "minimumaantal", "minimumsterkte"])
        || isSize && words.isWord(at, among: ["minimaal", "minimale", "minst"])
      {
        return .min
      }
      if words.isWord(at, among: ["en", "waarvan", "die", "dat", "maar"]) { return nil }
    }
    return nil
  }

  private static let exceeding: [StaticString] = [
    "overschrijden", "overschrijdt", "overschreden", "overstijgen", "overstijgt", "overtreffen",
    "overtreft", "boven", "overschrijding", "uitstijgen", "uitkomen", "passeren",
  ]

  private static let capped: [StaticString] = [
    "gemaximeerd", "gemaximaliseerd", "begrensd", "gelimiteerd", "afgetopt", "maximeert",
    "begrenst", "limiteert", "beperkt",
  ]

  private static let sizes: [StaticString] = [
    "aantal", "omvang", "sterkte", "inzet", "bijdrage", "bezetting", "personeelssterkte", "grootte",
    "duur", "inzetduur", "uitzendduur", "looptijd", "termijn", "bedrag", "budget", "kosten",
  ]

  /// Words between a bound and its number.
  private static let leadsToBound: [StaticString] = [
    "van", "op", "bij", "is", "was", "bedraagt", "bedroeg", "wordt", "blijft", "zijn", "ad", "tot",
    "naar", "de", "betreft", "beloopt", "geldt", "limiet", "plafond", "bovengrens",
  ]

  /// Words with which the sentence goes on behind `of meer`.
  private static let goesOn: [StaticString] = [
    "in", "op", "te", "voor", "aan", "is", "zijn", "wordt", "worden", "naar", "per", "uit", "van",
    "met", "bij", "nodig", "beschikbaar", "ingezet", "inzetten", "zal", "zullen", "en", "kan",
  ]

  // MARK: Less than nothing

  /// Whether a currency stands beside a number.
  func isMoney(_ number: Range<Int>) -> Bool {
    !number.isEmpty && (isCurrency(before: number.lowerBound) || isCurrency(number.upperBound))
  }

  /// Where a minus before a token begins: `-2`, `−3`, `-/- 2`; the token itself where none stands.
  func beforeMinus(_ at: Int) -> Int {
    guard words.isHyphen(at - 1) else { return at }
    if words.isSign(at - 2, Sign.slash), words.isHyphen(at - 3) { return at - 3 }
    return isMinus(at - 1) ? at - 1 : at
  }

  /// Whether a dash is the minus of a sum: `€ -2`, `van −3 miljoen euro`, `bedraagt - € 2`. One that
  /// begins a line, or ties two runs, is none.
  func isMinus(_ dash: Int) -> Bool {
    guard words.isHyphen(dash), dash > 0, words[dash].lineEnds == 0,
      words[dash - 1].kind != .number,
      !words.isSign(dash - 1, Sign.slash)
    else { return false }
    let isTied = words.clings(dash + 1)
    if isCurrency(dash - 1) { return words[dash + 1].kind == .number }
    guard words[dash].afterSpace || words.isSign(dash - 1, Sign.open), isSum(dash + 1) else {
      return false
    }
    return isTied || words.isWord(dash - 1, among: Self.leadsToSum)
      || words.isSign(dash - 1, Sign.colon)
  }

  /// Whether money is told from a token on: a currency, or digits up to one.
  private func isSum(_ start: Int) -> Bool {
    if isCurrency(start) { return true }
    guard words[start].kind == .number || words[start].meaning.cardinal > 0 else { return false }
    var at = start
    while at < start + 8,
      words[at].kind == .number || words[at].meaning.cardinal > 0 || words[at].meaning.scale > 0
        || words.isSign(at, Sign.stop) || words.isSign(at, Sign.comma)
    {
      at += 1
    }
    return isCurrency(at)
  }

  private static let leadsToSum: [StaticString] = [
    "van", "op", "met", "naar", "tot", "uit", "is", "was", "zijn", "bedraagt", "bedragen",
    "bedroeg",
    "beloopt", "wordt", "per", "saldo", "ad", "komt", "resteert", "circa", "ongeveer", "ruim",
  ]
}

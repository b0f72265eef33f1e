/// Goes through the tokens of a text once and reads the numbers that count something.
package struct NumberFinder {
  let words: Words
  let units: Set<String>
  /// For each token whether a date has it.
  let isDate: [Bool]
  private var found: [DutchNumber] = []
  /// Behind the last number that names something, where a list of such numbers may go on.
  private var listEnd = -1

  package init(_ words: Words, dates: [DutchDate], oneBefore units: Set<String> = []) {
    self.words = words
    self.units = units
    var isDate = [Bool](repeating: false, count: words.count)
    for date in dates where date.precision != .year || words[date.tokens.lowerBound].kind == .word {
      for index in date.tokens { isDate[index] = true }
    }
    self.isDate = isDate
  }

  package func find() -> [DutchNumber] {
    var finder = self
    var at = 0
    while at < words.count { at = finder.read(at) }
    return finder.sharingScales(finder.found)
  }

  private mutating func read(_ at: Int) -> Int {
    guard !isDate[at] else { return at + 1 }
    switch words.tokens[at].kind {
    case .number:
      if let end = codes(at) { return end }
    case .word:
      if let vague = vague(at) {
        found.append(vague)
        return vague.tokens.upperBound
      }
    case .sign where fractionSign(at) != nil: break
    default: return at + 1
    }
    guard let first = amount(at) else { return at + 1 }
    if names(at, first) {
      listEnd = first.end
      return first.end
    }
    let number = range(from: at, first) ?? single(at, first)
    found.append(number)
    return number.tokens.upperBound
  }

  // MARK: What is no number

  /// Digits in groups that are a dossier or a telephone number: the position behind them.
  private func codes(_ at: Int) -> Int? {
    if grouped(at) != nil { return nil }
    var end = at + 1
    var groups = 1
    while words[end].kind == .number || words.isHyphen(end) && words[end + 1].kind == .number {
      end += words[end].kind == .number ? 1 : 2
      groups += 1
    }
    if groups > 2 { return end }
    let isDossier =
      groups == 2 && words.digits(at) == 2 && words.digits(at + 1) == 3 && !words.isHyphen(at + 1)
    if isDossier { return end }
    // `0921 - 7371`, `070`: counts do not begin with a zero.
    let zero = words.letters[words[at].folded.lowerBound] == UInt8(ascii: "0")
    return zero && words.digits(at) > 1 ? end : nil
  }

  /// Whether the number at a token names something (`fase 3`, `nrs. 570 en 597`) or is a year.
  private func names(_ at: Int, _ amount: Amount) -> Bool {
    if Self.isMarker(words, at - 1) || Self.isOfType(words, at) { return true }
    if at >= 2, listEnd >= 0, words[at].kind == .number, !amount.hasScale,
      words.isWord(at - 1, among: ["en", "of", "tot"]) || words.isSign(at - 1, Sign.comma)
        || words.isHyphen(at - 1),
      listEnd == at - 1, words[amount.end].kind != .word || words[amount.end].meaning.cardinal > 0
    {
      return true
    }
    guard words.digits(at) == 4, amount.end == at + 1, let value = words.number(at),
      (1800...2199).contains(value)
    else { return false }
    // `ook in 2012 schepen inzetten`
    if (1990...2039).contains(value), words.isWord(at - 1, among: ["in", "sinds", "begin", "eind"])
    {
      return true
    }
    return !Self.isUnit(words, at + 1) && !words.isWord(at - 1, "er")
  }

  /// Whether the word at a token (or before the stop there) makes the number behind it a name.
  package static func isMarker(_ words: Words, _ index: Int) -> Bool {
    let at = words.isSign(index, Sign.stop) && words.clings(index) ? index - 1 : index
    guard words[at].kind == .word else { return false }
    if words[at].meaning.trigger == .resolution || words[at].meaning.trigger == .marker {
      return !words.isWord(at, "no") || at != index
    }
    return words.isWord(at, among: markers)
  }

  /// `Fokker 60`, `Leopard 2 tanks`: digits that belong to the type of materiel before them, and
  /// count nothing behind them.
  package static func isOfType(_ words: Words, _ at: Int) -> Bool {
    guard words[at].kind == .number, words[at - 1].kind == .word, words[at - 1].isCapitalised,
      isOneBlank(words, at), words.digits(at) <= 3,
      words.has(at - 1, .type), !words.hasSuffix(at - 1, "s")
    else { return false }
    if words.isSign(at + 1, Sign.comma) || words.isSign(at + 1, Sign.percent) { return false }
    guard words[at + 1].kind == .word else { return true }
    return words[at + 1].meaning.scale == 0 && !words[at + 1].isCapitalised
      && !words.isWord(at + 1, among: measures)
      && words.roles(at + 1).isDisjoint(with: [
        .people, .person, .anyone, .counted, .afflicted, .event, .filler,
      ])
  }

  private static let measures: [StaticString] = [
    "keer", "maal", "uur", "uren", "dag", "dagen", "week", "weken", "maand", "maanden", "jaar",
    "jaren", "km", "kilometer", "meter", "ton", "procent", "euro", "stuks",
  ]

  /// Words before numbers that name and do not count.
  private static let markers: [StaticString] = [
    "artikel", "artikelen", "art", "fase", "fasen", "punt", "item", "p", "blz", "pag", "pagina",
    "paragraaf", "par", "hoofdstuk", "bijlage", "versie", "lid", "tabel", "figuur", "noot",
    "voetnoot", "optie", "scenario", "deel", "kamerstuk", "kamerstukken", "dossier", "stap",
    "rotatie", "vergaderjaar", "categorie", "niveau", "klasse", "ronde", "week", "postbus",
    "telefoon", "tel", "fax", "type", "groep", "spoor", "pijler", "vraag", "motie", "regel",
  ]

  /// Nouns that make four digits before them a count and no year.
  package static func isUnit(_ words: Words, _ at: Int) -> Bool {
    words[at].meaning.scale > 0 || words.isSign(at, Sign.percent) || words.isWord(at, among: nouns)
  }

  private static let nouns: [StaticString] = [
    "militairen", "personen", "mensen", "man", "manschappen", "troepen", "soldaten", "burgers",
    "experts", "adviseurs", "trainers", "agenten", "politieagenten", "vluchtelingen",
    "ontheemden", "strijders", "medewerkers", "functionarissen", "waarnemers", "euro", "dollar",
    "kilometer", "km", "meter", "ton", "dagen", "uur", "vlieguren", "vluchten", "missies",
    "voertuigen", "schepen", "wapens", "doden", "slachtoffers", "procent",
  ]

  // MARK: One value

  struct Amount {
    var value: Quantity
    var end: Int
    var scale = 1
    var hasScale: Bool { scale >= 1_000_000 }
  }

  /// A value at a token with its fraction and its `miljoen`; nil where none stands by itself.
  func amount(_ at: Int) -> Amount? {
    let read: Amount?
    switch words[at].kind {
    case .number: read = digits(at)
    case .word: read = word(at)
    case .sign: read = fractionSign(at).map { Amount(value: $0, end: at + 1) }
    default: read = nil
    }
    guard let read, var amount = scaled(withFraction(read), from: at) else { return nil }
    guard words[at].kind == .word else { return amount }
    // `tweeduizend vijfhonderd`: what is smaller than the last multiplier adds to it.
    while let least = Self.multiplier(of: amount.value), let next = further(amount, below: least) {
      amount.value.thousandths += next.value.thousandths
      amount.end = next.end
    }
    return amount
  }

  /// `vijfhonderd` behind `tweeduizend`, `en vijf` behind `honderd`.
  private func further(_ amount: Amount, below least: Quantity) -> Amount? {
    var at = amount.end
    // `tussen honderd en vijfhonderd` are two.
    if words.isWord(at, "en"), !isBetween(amount) { at += 1 }
    guard words[at].kind == .word, words[at].meaning.cardinal > 0,
      let next = word(at).flatMap({ scaled($0, from: at) }), next.value < least
    else { return nil }
    if at == amount.end { return next }
    // `twee miljoen en vijfhonderdduizend euro`: the currency is that of both together.
    let isOne = least > Quantity(1000) && QualifierReader(words).isCurrency(next.end)
    return isOne || least <= Quantity(1000) && next.value < Quantity(100) ? next : nil
  }

  private func isBetween(_ amount: Amount) -> Bool {
    (max(amount.end - 5, 0)..<amount.end).contains { words.isWord($0, "tussen") }
  }

  /// The largest of hundred, thousand and so on that divides a value.
  private static func multiplier(of value: Quantity) -> Quantity? {
    guard let whole = value.whole, whole > 0 else { return nil }
    return [1_000_000_000, 1_000_000, 1_000, 100].first { whole % $0 == 0 }.map { Quantity($0) }
  }

  /// With the words that multiply it: `5 miljoen`, `drie mld.`, `twee dozijn`.
  private func scaled(_ read: Amount, from at: Int) -> Amount? {
    var amount = read
    if words.isWord(amount.end, "dozijn") {
      guard let value = amount.value.times(12) else { return nil }
      return Amount(value: value, end: amount.end + 1)
    }
    while let (scale, end) = multiplier(amount.end, of: at) {
      guard let value = amount.value.times(scale) else { return nil }
      amount.value = value
      amount.scale *= scale
      amount.end = end
      if scale >= 1_000_000 { break }
    }
    return amount
  }

  /// What a word behind a number multiplies it by, and the position behind it with its full stop.
  private func multiplier(_ end: Int, of at: Int) -> (scale: Int, end: Int)? {
    guard words[end].kind == .word else { return nil }
    let scale = words[end].meaning.scale
    if scale > 0 {
      let isShort = words.isWord(end, among: ["mln", "mld", "mrd", "mio", "milj", "mlj"])
      return (scale, isShort ? words.behindStop(end + 1) : end + 1)
    }
    guard let known = words.moneyScale(end) else { return nil }
    let behind = words.behindStop(end + 1)
    let reader = QualifierReader(words)
    return reader.isCurrency(before: at) || reader.isCurrency(behind) ? (known, behind) : nil
  }

  private func digits(_ at: Int) -> Amount? {
    guard stands(at), var value = words.number(at), value < 1_000_000_000_000 else { return nil }
    var end = at + 1
    if let group = grouped(at) {
      (value, end) = group
    } else if words.digits(at) <= 3 {
      while words.isSign(end, Sign.stop), words.clings(end), words.clings(end + 1),
        words.digits(end + 1) == 3, let group = words.number(end + 1), value < 1_000_000_000
      {
        value = value * 1000 + group
        end += 2
      }
    }
    var quantity = Quantity(value)
    if words.isSign(end, Sign.comma), words.clings(end), words.clings(end + 1),
      (1...3).contains(words.digits(end + 1)), let decimals = words.number(end + 1)
    {
      quantity.thousandths += decimals * [100, 10, 1][words.digits(end + 1) - 1]
      end += 2
    } else if words.isSign(end, Sign.stop), words.clings(end), words.clings(end + 1),
      (1...2).contains(words.digits(end + 1)), let decimals = words.number(end + 1),
      multiplier(end + 2, of: at) != nil
    {
      // `€ 1.2 miljoen`
      quantity.thousandths += decimals * [100, 10][words.digits(end + 1) - 1]
      end += 2
    }
    return isFree(end) ? Amount(value: quantity, end: end) : nil
  }

  private func word(_ at: Int) -> Amount? {
    guard stands(at), isFree(at + 1) else { return nil }
    if let value = halves(at) { return Amount(value: value, end: at + 1) }
    // `van de half miljoen mensen`
    if words[at + 1].meaning.scale >= 1000, let part = part(at) {
      return Amount(value: part, end: at + 1)
    }
    let value = Int(words[at].meaning.cardinal)
    guard value > 0 else { return company(at).map { Amount(value: Quantity($0), end: at + 1) } }
    if value == 1 {
      guard isOne(at) else { return nil }
      if let part = part(at + 1), words[at + 2].meaning.scale > 0 || words.isWord(at + 2, "jaar") {
        return Amount(value: part, end: at + 2)
      }
    }
    // `drie kwart miljoen`
    if value == 3, words.isWord(at + 1, "kwart"), words[at + 2].kind == .word {
      return Amount(value: Quantity(thousandths: 750), end: at + 2)
    }
    if value == 8, words.isWord(at, "acht"), isVerb(at) { return nil }
    return Amount(value: Quantity(value), end: at + 1)
  }

  /// `met hun veertigen`.
  private func company(_ at: Int) -> Int? {
    guard words.hasSuffix(at, "en"), words.isWord(at - 1, among: ["hun", "zijn", "ons"]) else {
      return nil
    }
    return NumberWords.cardinal(words.letters[words[at].folded].dropLast(2))
  }

  /// Whether `een` is the number 1 here.
  private func isOne(_ at: Int) -> Bool {
    if words[at].isAccented { return !words.isWord(at + 1, "van") }
    if words[at + 1].meaning.scale >= 1000 { return true }
    if part(at + 1) != nil, words[at + 2].meaning.scale >= 1000 { return true }
    guard !units.isEmpty else { return false }
    if part(at + 1) != nil { return words.isWord(at + 2, "jaar") }
    return units.contains(words.folded(at + 1)) || units.contains(words.folded(at + 2))
  }

  /// `het kabinet acht dit`, `in acht nemen`: no number.
  private func isVerb(_ at: Int) -> Bool {
    words.isWord(
      at + 1,
      among: [
        "het", "de", "dit", "deze", "dat", "een", "zich", "zij", "wij", "hij", "genomen", "te",
        "nemen", "neemt", "het",
      ]) || words.isWord(at - 1, among: ["in", "kabinet", "regering", "nederland"])
  }

  /// Whether no sign ties the run to one before it; a dash behind a number just read may.
  private func stands(_ at: Int) -> Bool {
    guard words.clings(at) else {
      // `0921 - 7371` and `sector - 12`: a free dash before digits is no minus.
      return true
    }
    switch words[at - 1].sign {
    case Sign.hyphen where QualifierReader(words).isMinus(at - 1): return true
    case Sign.hyphen, Sign.stop, Sign.comma, Sign.slash, Sign.apostrophe, Sign.colon, Sign.section:
      return words[at - 2].kind == .sign && words.clings(at - 1)
    default: return true
    }
  }

  /// Whether nothing ties what stands behind a number to it: `16-bijdrage`, `10.30`, `24/7`.
  func isFree(_ end: Int) -> Bool {
    guard words.clings(end), words[end].meaning.scale == 0 else { return true }
    // `€ 300k`, `340.000EUR`: the text is cut there only where these are what they seem.
    if words[end].kind == .word, words[end - 1].kind == .number { return true }
    guard words[end].kind == .sign else { return false }
    guard words.clings(end + 1), words[end + 1].kind != .sign else { return true }
    if words.isHyphen(end) { return words[end + 1].kind == .number }
    return ![Sign.stop, Sign.slash, Sign.colon, Sign.apostrophe, Sign.comma].contains(
      words[end].sign) || words[end + 1].kind == .word && words[end].sign == Sign.slash
  }
}

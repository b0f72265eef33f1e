internal import DutchLanguage
import LetterModel

/// Money: `24,6 miljoen euro`, with what it is for, its year and the budget that pays it.
enum Amounts {
  static func find(in sentence: Sentence, after previous: Sentence?, _ list: inout FactList) {
    var year: Int?
    for figure in sentence.figures.flatMap({ parts(of: $0, sentence) })
    where figure.unit == .cents && !isScale(figure, sentence) && isOfUs(figure, sentence) {
      let cumulative = isCumulative(sentence)
      let own = self.year(of: figure, sentence)
      if isSumOfYears(figure, sentence) {
        year = nil
      } else if !cumulative {
        year = own ?? year ?? self.year(of: sentence) ?? inherited(sentence, list)
      }
      let purpose = purpose(of: figure, sentence)
      list.add(.amount, subject(purpose), at: figure.tokens, of: sentence, by: "currency") { fact in
        fact.take(figure, unit: .cents)
        fact.year = year
        fact.purpose = purpose
        fact.isCumulative = cumulative
      }
    }
    let isPart = sentence.words.isWord(
      sentence.tokens.lowerBound, among: ["hiervan", "daarvan", "hierin", "daarin"])
    let hasSum = sentence.figures.contains { $0.unit == .cents }
    tons(in: sentence, &list)
    if hasSum || isAsked(sentence)
      || isPart && previous?.figures.contains(where: { $0.unit == .cents }) == true
      || goesOn(sentence, list)
    {
      parts(in: sentence, &list)
    }
    if let budget = budget(in: sentence) { list.pay(from: budget, sentence.text.origin) }
  }

  /// `stijgen met € 4,9 miljoen tot € 17 miljoen`: two sums, and no range.
  private static func parts(of figure: Figure, _ sentence: Sentence) -> [Figure] {
    let words = sentence.words
    guard figure.unit == .cents, let upper = figure.valueMax,
      words.isWord(figure.tokens.lowerBound - 1, "met"),
      sentence.has(.changes) || rises.stands(in: sentence.tokens, sentence),
      let to = figure.tokens.first(where: { words.isWord($0, among: ["tot", "naar"]) })
    else { return [figure] }
    var (first, second) = (figure, figure)
    (first.tokens, first.valueMax, first.qualifier) = (figure.tokens.lowerBound..<to, nil, .exact)
    (second.tokens, second.number) = (to + 1..<figure.tokens.upperBound, to + 1)
    (second.value, second.valueMax, second.qualifier) = (upper, nil, .exact)
    return [first, second]
  }

  private static let rises = Pattern(
    "stijgen|stijgt|stijging|dalen|daalt|daling|nemen|neemt|verhoogd|verlaagd|verhoging|opgehoogd|oplopen|loopt|lopen"
  )

  /// Whether money is given or asked for; dollars are prices, loans and ransoms as well.
  private static func isOfUs(_ figure: Figure, _ sentence: Sentence) -> Bool {
    figure.currency != .dollars
      || !Self.prices.stands(in: sentence.clause(around: figure.number), sentence)
  }

  private static let prices = Pattern(
    "losgeld|losgelden|losprijs|losprijzen|lening|leningen|leent|schuld|schulden|vat|vaten|olie|olieprijs|daggeld|*smokkelaars|export|exporteert|uitvoer|verdienen|verdient|verdienden|kost|waarde|waard|prijs|premie|schade|omzet|inkomen|inkomsten|salaris|soldij|opbrengst|handel|economie|winst / amerikaanse hulp|steun|bijdrage|begroting"
  )

  /// `(in miljoenen euro’s)`, `(× € 1.000)`: how a table is to be read, and no amount.
  private static func isScale(_ figure: Figure, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    let before = figure.tokens.lowerBound - 1
    return figure.isVague && words.isWord(before, "in") || words.isWord(before, "x")
      || words.isTimes(before)
  }

  /// Whether the block has named a sum before.
  private static func goesOn(_ sentence: Sentence, _ list: FactList) -> Bool {
    let origin = sentence.text.origin
    guard let last = list.facts.indices.last(where: { list.facts[$0].kind == .amount }) else {
      return false
    }
    return list.facts[last].place.block == origin.block
      && list.facts[last].place.note == origin.note
  }

  /// `Voor de wederopbouw is twaalf miljoen uitgetrokken`.
  private static func isAsked(_ sentence: Sentence) -> Bool {
    sentence.has(.spending) && Self.asked.stands(in: sentence.tokens, sentence)
  }

  private static let asked = Pattern(
    "miljoen|mln ..2 uitgetrokken|beschikbaar|gereserveerd|geraamd|begroot|bijgedragen|besteed|vrijgemaakt|gefinancierd|nodig"
  )

  /// `negen ton wordt`, `met vier ton gesteund`: a hundred thousand euros each, where the block speaks
  /// of money.
  private static func tons(in sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    guard
      sentence.has(.spending) || Self.paid.stands(in: sentence.tokens, sentence)
        || goesOn(sentence, list)
    else { return }
    for figure in sentence.figures where figure.unit == .none && figure.value < 1000 {
      let ton = figure.tokens.upperBound
      guard words.isWord(ton, "ton"),
        words[ton + 1].kind == .sign || words.isWord(ton + 1, among: afterTon)
      else { continue }
      var sum = figure
      (sum.value, sum.valueMax) = (
        figure.value * 10_000_000, figure.valueMax.map { $0 * 10_000_000 }
      )
      let purpose = purpose(of: figure, sentence)
      let year = year(of: sentence) ?? inherited(sentence, list)
      list.add(
        .amount, subject(purpose), at: figure.tokens.lowerBound..<ton + 1, of: sentence, by: "tons"
      ) { fact in
        fact.take(sum, unit: .cents)
        (fact.year, fact.purpose) = (year, purpose)
      }
    }
  }

  private static let paid = Pattern(
    "gesteund|betaald|betaalt|kost|kosten|geschat|begroot|euro|afdracht")

  private static let afterTon: [StaticString] = [
    "wordt", "worden", "is", "gesteund", "minder", "meer", "voor", "per", "aan", "uit", "begroot",
    "geraamd", "en", "bijgedragen", "geschat",
  ]

  /// Whether a number is written with `miljoen`, or stands in a sentence with a sum.
  private static func isScaled(_ figure: Figure, _ sentence: Sentence) -> Bool {
    sentence.text.origin.topic == .finances || sentence.figures.contains { $0.unit == .cents }
      || figure.tokens.contains { sentence.words[$0].meaning.scale >= 1_000_000 }
  }

  /// `Hiervan is 17 miljoen bestemd voor …`: a part of the sum before, without its currency.
  private static func parts(in sentence: Sentence, _ list: inout FactList) {
    for figure in sentence.figures
    where figure.unit == .none && figure.value >= 100_000 && isScaled(figure, sentence)
      && !sentence.has(.afflicted)
    {
      let end = figure.tokens.upperBound
      let words = sentence.words
      let countsOthers =
        words[end].isCapitalised || words.hasSuffix(end, "s")
        || words.hasSuffix(end, "en") && !words.isWord(end, among: ["en", "een", "worden"])
          && sentence.text.roles[end].isDisjoint(with: .spending)
      guard !countsOthers,
        NounPhrase(at: end, in: sentence, wanted: [.people, .anyone, .afflicted]) == nil,
        max(figure.value, figure.valueMax ?? 0) < Int.max / 100
      else { continue }
      let purpose = purpose(of: figure, sentence)
      let year = inherited(sentence, list)
      let currency = currency(before: sentence, list)
      list.add(.amount, subject(purpose), at: figure.tokens, of: sentence, by: "part-of-a-sum") {
        fact in
        fact.take(figure, unit: .cents)
        fact.currency = currency
        fact.value = figure.value * 100
        fact.valueMax = figure.valueMax.map { $0 * 100 }
        fact.year = year
        fact.purpose = purpose
      }
    }
  }

  /// `sinds het uitbreken van de crisis`: adds up years.
  private static func isCumulative(_ sentence: Sentence) -> Bool {
    sentence.firstWord(["sinds", "cumulatief", "cumulatieve"], in: sentence.tokens) != nil
  }

  // MARK: Years

  /// The year that an amount has of its own: behind it, before it in its clause, or in a row of years
  /// as long as the row of amounts.
  private static func year(of figure: Figure, _ sentence: Sentence) -> Int? {
    if let behind = year(behind: figure, sentence) { return behind }
    let years = sentence.dates.filter { $0.precision == .year && $0.bound == nil }
    guard Set(years.compactMap { $0.from?.year }).count > 1 else { return nil }
    return paired(figure, years, sentence) ?? year(before: figure, years, sentence)
  }

  /// `€ 25,5 miljoen voor 2018`, `€ 4,5 miljoen (2014)`: the year directly behind.
  private static func year(behind figure: Figure, _ sentence: Sentence) -> Int? {
    let (end, words) = (figure.tokens.upperBound, sentence.words)
    return sentence.dates.first {
      let date = $0.tokens
      guard $0.precision == .year, $0.bound == nil, (end..<end + 3).contains(date.lowerBound) else {
        return false
      }
      if date.lowerBound == end + 1, words.isSign(end, Sign.open) {
        return words.isSign(date.upperBound, Sign.close)
      }
      // `€ 4,5 miljoen en in 2015 € 3,2 miljoen`
      return words.isWord(date.lowerBound - 1, among: ["voor", "in"])
        && !words.isWord(end, among: ["en", "of"])
    }?.from?.year
  }

  /// `in 2014 € 4,5 miljoen en in 2015 € 3,2 miljoen`.
  private static func year(
    before figure: Figure, _ years: [DutchDate], _ sentence: Sentence
  ) -> Int? {
    let sums = sentence.figures.filter { $0.unit == .cents }
    guard let date = years.last(where: { $0.tokens.upperBound <= figure.tokens.lowerBound }),
      !sums.contains(where: {
        $0.tokens.lowerBound >= date.tokens.upperBound
          && $0.tokens.upperBound <= figure.tokens.lowerBound
      }),
      !sums.contains(where: {
        year(behind: $0, sentence) != nil && $0.tokens.upperBound + 3 > date.tokens.lowerBound
          && $0.tokens.upperBound <= date.tokens.lowerBound
      })
    else { return nil }
    return date.from?.year
  }

  /// `12 en 14 miljoen euro in 2014 en 2015`.
  private static func paired(
    _ figure: Figure, _ years: [DutchDate], _ sentence: Sentence
  ) -> Int? {
    let words = sentence.words
    func joins(_ range: Range<Int>) -> Bool {
      range.count <= 2
        && range.allSatisfy {
          words.isSign($0, Sign.comma) || words.isWord($0, among: ["en", "respectievelijk"])
        }
    }
    let sums = sentence.figures.filter { $0.unit == .cents }
    guard let own = sums.firstIndex(where: { $0.number == figure.number }) else { return nil }
    var (first, last) = (own, own)
    while first > 0, joins(sums[first - 1].tokens.upperBound..<sums[first].tokens.lowerBound) {
      first -= 1
    }
    while last + 1 < sums.count,
      joins(sums[last].tokens.upperBound..<sums[last + 1].tokens.lowerBound)
    {
      last += 1
    }
    let end = sums[last].tokens.upperBound
    guard last > first,
      let start = years.firstIndex(where: { (end..<end + 4).contains($0.tokens.lowerBound) }),
      start + last - first < years.count,
      (start..<start + last - first).allSatisfy({
        joins(years[$0].tokens.upperBound..<years[$0 + 1].tokens.lowerBound)
      })
    else { return nil }
    return years[start + own - first].from?.year
  }

  /// `samen € 7,7 miljoen`, in a sentence of several years: the sum of them all.
  private static func isSumOfYears(_ figure: Figure, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    let isSum =
      words.isWord(
        figure.tokens.lowerBound - 1, among: ["samen", "tezamen", "totaal", "opgeteld"])
      || words.isWord(figure.tokens.lowerBound, among: ["samen", "totaal", "in"])
        && figure.tokens.contains { words.isWord($0, "totaal") }
    return isSum && year(behind: figure, sentence) == nil
      && Set(sentence.dates.filter { $0.precision == .year }.compactMap { $0.from?.year }).count > 1
  }

  /// The one year that the sentence names outside a stretch of years.
  private static func year(of sentence: Sentence) -> Int? {
    let years = Set(
      sentence.dates.compactMap { date -> Int? in
        guard let from = date.from, let until = date.until, from.year == until.year,
          date.bound == nil, date.precision != .day, date.precision != .stretch
        else { return nil }
        return from.year
      })
    if sentence.dates.contains(where: { $0.bound == .through || $0.bound == .from }) { return nil }
    return years.count == 1 ? years.first : nil
  }

  /// Parts have the currency of the sum before them in the block.
  private static func currency(before sentence: Sentence, _ list: FactList) -> Fact.Currency? {
    let origin = sentence.text.origin
    return list.facts.last {
      $0.kind == .amount && $0.place.block == origin.block && $0.place.note == origin.note
    }?.currency
  }

  /// Parts have the year of the sum before them: that of the last amount of the block, or of the
  /// sentence above the list.
  private static func inherited(_ sentence: Sentence, _ list: FactList) -> Int? {
    let origin = sentence.text.origin
    if let last = list.facts.last(where: { $0.kind == .amount }), last.place.block == origin.block,
      last.place.note == origin.note
    {
      return last.year
    }
    return origin.year
  }

  // MARK: Purpose

  private static func purpose(of figure: Figure, _ sentence: Sentence) -> String? {
    behind(figure, sentence) ?? head(of: figure, sentence) ?? before(figure, sentence)
  }

  /// `voor de trainingsmissie`, `bijgedragen aan de hulp`, `aan UNICEF`.
  private static func behind(_ figure: Figure, _ sentence: Sentence) -> String? {
    let words = sentence.words
    var at = figure.tokens.upperBound
    while at < sentence.tokens.upperBound, at < figure.tokens.upperBound + 2,
      words[at].kind == .word, !words.isWord(at, among: leads), !words.isWord(at, "en")
    {
      at += 1
    }
    // `gestort in het trustfonds`
    if words.isWord(at, "in"), words.isWord(at - 1, "gestort") {
      return phrase(from: at + 1, sentence)
    }
    guard words.isWord(at, among: leads), at < sentence.tokens.upperBound,
      words.digits(at + 1) != 4
    else { return nil }
    return phrase(from: at + 1, sentence)
  }

  private static let leads: [StaticString] = ["voor", "aan"]

  /// `de verlenging van de trainingsmissie van ongeveer 14 miljoen euro`: the words before `van`.
  private static func head(of figure: Figure, _ sentence: Sentence) -> String? {
    let words = sentence.words
    let van = figure.tokens.lowerBound - 1
    guard words.isWord(van, "van") else { return nil }
    var start = van
    while start > sentence.tokens.lowerBound,
      words[start - 1].kind != .sign || words.isHyphen(start - 1) && words.clings(start),
      !words.isWord(start - 1, among: ["en", "meer", "omvat", "andere", "een", "is", "wordt"])
        || words.isWord(start - 1, "en") && sentence.text.roles[start].contains(.filler)
    {
      start -= 1
    }
    while start < van, words.isWord(start, among: ["de", "het"]) { start += 1 }
    // `een reservering van 10 miljoen euro` says only that it is money.
    guard van - start > 1 else { return nil }
    return words.text(start..<van)
  }

  /// `De additionele uitgaven voor de inzet … zijn geraamd op`, `Voor hulp … is … beschikbaar`.
  private static func before(_ figure: Figure, _ sentence: Sentence) -> String? {
    let words = sentence.words
    let range = sentence.tokens.lowerBound..<figure.tokens.lowerBound
    let lead = range.first {
      words.isWord($0, among: leads) && words.digits($0 + 1) != 4
    }
    guard let lead else {
      let start = range.lowerBound
      guard !words.isWord(start, among: Self.prepositions) else { return nil }
      let first = words.isWord(start, among: ["de", "het", "een"]) ? start + 1 : start
      let end = range.first { words.isWord($0, among: verbs) } ?? start
      return end > first ? words.text(first..<end) : nil
    }
    return phrase(from: lead + 1, sentence)
  }

  private static let prepositions: [StaticString] = [
    "via", "uit", "van", "vanuit", "met", "in", "voor", "op", "over", "daarnaast", "ook", "bij",
    "ten",
    "hiervan", "daarvan", "hiermee", "daarmee", "door", "binnen", "ter", "tot", "na", "sinds",
  ]

  private static let verbs: [StaticString] = [
    "is", "zijn", "wordt", "worden", "bedraagt", "bedragen", "vergt", "kost", "brengt", "omvat",
    "heeft", "gaat", "zal", "zullen", "bestaat", "beloopt", "vraagt", "komt", "komen", "werd",
  ]

  /// From a token to the next comma or verb, without the article, at most twelve words.
  private static func phrase(from start: Int, _ sentence: Sentence) -> String? {
    let words = sentence.words
    var start = start
    if words.isWord(start, among: ["de", "het", "een"]) { start += 1 }
    var end = start
    let stops = sentence.figures.map(\.tokens.lowerBound)
    while end < sentence.clause(from: start).upperBound, end < start + 12,
      !words.isWord(end, among: verbs), !words.isWord(end, among: ["sinds", "op"]),
      !stops.contains(end)
    {
      end += 1
    }
    while end > start,
      words.isWord(end - 1, among: ["en", "van", "in"]) || words.isSign(end - 1, Sign.stop)
    { end -= 1 }
    return end > start ? words.text(start..<end) : nil
  }

  /// The purpose without what happens to be said beside it.
  private static func subject(_ purpose: String?) -> String {
    guard let purpose else { return "uitgaven" }
    for lead in ["verlenging van de ", "bijdrage aan de ", "militaire bijdrage aan de "]
    where purpose.hasPrefix(lead) {
      return String(purpose.dropFirst(lead.count))
    }
    return purpose
  }

  // MARK: Budget

  /// `uit het Budget Internationale Veiligheid`, `ten laste van de begrotingen`.
  private static func budget(in sentence: Sentence) -> String? {
    let words = sentence.words
    guard sentence.has(.spending) else { return nil }
    for index in sentence.tokens {
      var start: Int?
      if words.isWord(index, "uit") { start = index + 1 }
      if words.areWords(index, "laste", "van") || words.areWords(index, "laste", "gebracht", "van")
      {
        start = index + 2
      }
      guard var start else { continue }
      if words.isWord(start, among: ["de", "het"]) { start += 1 }
      guard
        words.isWord(
          start, among: ["budget", "begroting", "begrotingen", "homogene", "hgis", "biv"])
      else { continue }
      var end = start
      while end < sentence.tokens.upperBound, words[end].kind != .sign, end < start + 10,
        !words.isWord(end, among: ["voor", "betaald", "gefinancierd"])
      {
        end += 1
      }
      return words.text(start..<end)
    }
    return nil
  }
}

extension FactList {
  /// Notes a budget on the amounts of a block, or of the block before where it has none itself.
  mutating func pay(from budget: String, _ origin: FactText.Origin) {
    guard origin.note == nil, let block = origin.block else { return }
    let own = facts.indices.filter { facts[$0].kind == .amount && facts[$0].place.block == block }
    let paid =
      own.isEmpty
      ? facts.indices.filter {
        facts[$0].kind == .amount && facts[$0].place.block == block - 1
          && facts[$0].place.section == origin.section
      } : own
    for index in paid { change(index) { $0.budget = $0.budget ?? budget } }
  }
}

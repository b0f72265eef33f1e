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
        year =
          own ?? year ?? self.year(of: sentence, before: part(behind: figure, sentence))
          ?? inherited(sentence, list)
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
        || words.isWord(end, among: Self.measures)
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

  /// What is measured beside money: `2,8 miljoen vierkante kilometer`.
  private static let measures: [StaticString] = [
    "vierkante", "kubieke", "kilometer", "km", "km2", "meter", "mijl", "zeemijl", "hectare",
    "liter",
    "kilo", "kilogram", "ton", "uur", "man", "keer", "maal", "procent", "barrel", "stuks",
  ]

  /// `sinds het uitbreken van de crisis`: adds up years.
  private static func isCumulative(_ sentence: Sentence) -> Bool {
    sentence.firstWord(["sinds", "cumulatief", "cumulatieve"], in: sentence.tokens) != nil
  }

  /// Parts have the currency of the sum before them in the block.
  private static func currency(before sentence: Sentence, _ list: FactList) -> Fact.Currency? {
    let origin = sentence.text.origin
    return list.facts.last {
      $0.kind == .amount && $0.place.block == origin.block && $0.place.note == origin.note
    }?.currency
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

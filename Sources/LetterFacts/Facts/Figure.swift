internal import DutchLanguage
import LetterModel

/// A number with its unit and what the words around make of it.
struct Figure {
  enum Unit {
    case none, cents, percent, days, months
    /// `achtkoppig`: the noun behind it is that many people.
    case heads
  }

  /// From the words that qualify it to its unit.
  var tokens: Range<Int>
  /// Where the number itself begins.
  var number: Int
  var qualifier: Fact.Qualifier
  var value: Int
  var valueMax: Int?
  var unit = Unit.none
  /// Of money that is not in euros.
  var currency: Fact.Currency?
  /// Whether the words only give an order: `tientallen`.
  var isVague = false

  /// The numbers of a text, in order of place.
  static func find(in words: Words, dates: [DutchDate], sentences: [Range<Int>]) -> [Figure] {
    let halves = halfYears(in: words) + headed(in: words) + lengths(in: words)
    let numbers = NumberFinder(words, dates: dates, oneBefore: ["jaar", "maand", "week"]).find()
    guard !numbers.isEmpty else { return halves }
    let money = DutchMoney.find(in: words, numbers: numbers, sentences: sentences)
    var next = 0
    let counted = numbers.compactMap { number in
      guard next < money.count, money[next].number.tokens == number.tokens else {
        return Figure(number, words)
      }
      next += 1
      return Figure(money[next - 1], words)
    }
    guard !halves.isEmpty else { return counted }
    let single = counted.filter { figure in
      !halves.contains { $0.tokens.overlaps(figure.tokens) }
    }
    return (single + halves).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Lengths of time in words of their own: `een driejarige bijdrage`, `driekwart jaar`, `een
  /// kwartaal`, `een week of zes`, `een jaar en drie maanden`.
  private static func lengths(in words: Words) -> [Figure] {
    (0..<words.count).compactMap { index in
      guard words[index].kind == .word else { return nil }
      func length(_ tokens: Range<Int>, _ value: Int, _ unit: Unit, about: Bool = false) -> Figure {
        var figure = Figure(one: tokens)
        (figure.value, figure.unit) = (value, unit)
        figure.qualify(words, about: about)
        return figure
      }
      if let (value, unit) = DutchDuration.adjective(of: words, index) {
        return length(index..<index + 1, value, unit == .month ? .months : .days)
      }
      if words.isWord(index, "driekwart"), words.isWord(index + 1, "jaar") {
        return length(index..<index + 2, 9, .months)
      }
      if words.areWords(index, "drie", "kwart"), words.isWord(index + 2, "jaar") {
        return length(index..<index + 3, 9, .months)
      }
      guard words.isWord(index, "een") else { return nil }
      if words.isWord(index + 1, "kwartaal") { return length(index..<index + 2, 3, .months) }
      guard let one = ones.first(where: { words.isWord(index + 1, $0.name) }),
        let count = words.cardinal(index + 3)
      else { return nil }
      if words.isWord(index + 2, "of"), words[index + 4].kind == .sign || !isTime(index + 4, words)
      {
        return length(index..<index + 4, count * one.scale, one.unit, about: true)
      }
      guard one.scale == 12, words.isWord(index + 2, "en"), words.isWord(index + 4, "maanden")
      else { return nil }
      return length(index..<index + 5, 12 + count, .months)
    }
  }

  private static let ones: [(name: StaticString, unit: Unit, scale: Int)] = [
    ("jaar", .months, 12), ("maand", .months, 1), ("week", .days, 7),
  ]

  private static func isTime(_ index: Int, _ words: Words) -> Bool {
    units.contains { words.isWord(index, among: $0.names) }
  }

  /// With the words before it that say how exact it is.
  private mutating func qualify(_ words: Words, about: Bool = false) {
    let reading = QualifierReader(words).read(around: tokens)
    tokens = reading.tokens
    switch reading.qualifier {
    case _ where about || reading.isApproximate: qualifier = .about
    case .max: qualifier = .max
    case .min: qualifier = .min
    case .exact, .about, .range: break
    }
  }

  /// `een half jaar`, `een halfjaar`: six months; `een vol jaar`: twelve; `het eerste half jaar` is a time.
  private static func halfYears(in words: Words) -> [Figure] {
    (0..<words.count).compactMap { index in
      let isApart = words.isWord(index, "half") && words.isWord(index + 1, "jaar")
      let isWhole =
        words.isWord(index, among: ["vol", "heel", "geheel"]) && words.isWord(index + 1, "jaar")
      guard isApart || isWhole || words.isWord(index, "halfjaar"), words.isWord(index - 1, "een"),
        !words.isWord(index - 2, "en")
      else { return nil }
      var figure = Figure(one: index - 1..<index + (isApart || isWhole ? 2 : 1))
      (figure.value, figure.unit) = (isWhole ? 12 : 6, .months)
      figure.qualify(words)
      return figure
    }
  }

  /// `een achtkoppige bemanning`, `een negentienmansteam`.
  private static func headed(in words: Words) -> [Figure] {
    (0..<words.count).compactMap { index in
      guard words[index].kind == .word, words[index].folded.count > 8,
        let value = DutchNumber.heads(of: words, index)
      else { return nil }
      var figure = Figure(
        one: words.isWord(index - 1, "een") ? index - 1..<index + 1 : index..<index + 1)
      (figure.number, figure.value, figure.unit) = (index, value, .heads)
      return figure
    }
  }

  private init(_ number: DutchNumber, tokens: Range<Int>, value: Int, valueMax: Int?) {
    self.tokens = tokens
    self.number = number.tokens.lowerBound
    self.value = value
    self.valueMax = valueMax
    isVague = number.isVague
    qualifier =
      switch number.qualifier {
      case .range: .range
      case _ where number.isApproximate: .about
      case .max: .max
      case .min: .min
      case .exact, .about: .exact
      }
  }

  /// Money in euros, guilders or dollars; nil in other currencies.
  private init?(_ money: DutchMoney, _ words: Words) {
    let currency = Fact.Currency(rawValue: money.currency)
    guard money.currency == "EUR" || currency != nil else { return nil }
    let qualified = money.number.qualifiedTokens
    var tokens = qualified
    // From the first of qualifier and sign to the last of number and word.
    while words.scalars(tokens).upperBound < money.range.upperBound {
      tokens = tokens.lowerBound..<tokens.upperBound + 1
    }
    while words.scalars(tokens).lowerBound > money.range.lowerBound {
      tokens = tokens.lowerBound - 1..<tokens.upperBound
    }
    self.init(money.number, tokens: tokens, value: money.cents, valueMax: money.centsMax)
    unit = .cents
    self.currency = currency
  }

  /// A number with the unit that stands behind it, if any.
  private init?(_ number: DutchNumber, _ words: Words) {
    var tokens = number.qualifiedTokens
    var scale = 1
    var unit = Unit.none
    let end = number.tokens.upperBound
    if words.isSign(end, Sign.percent) {
      (unit, scale) = (.percent, 1)
    } else {
      for (names, named, factor) in Self.units where words.isWord(end, among: names) {
        (unit, scale) = (named, factor)
      }
    }
    if unit != .none { tokens = tokens.lowerBound..<max(tokens.upperBound, end + 1) }
    guard let value = Self.whole(number.value, scale) else { return nil }
    var valueMax: Int?
    if let upper = number.valueMax {
      valueMax = Self.whole(upper, scale)
      if valueMax == nil { return nil }
    }
    // `enkele`, `een aantal`: no number that anyone could use.
    if number.isVague, valueMax == nil, value == 2 { return nil }
    self.init(number, tokens: tokens, value: value, valueMax: valueMax)
    self.unit = unit
  }

  private static func whole(_ quantity: Quantity, _ scale: Int) -> Int? {
    let (product, overflow) = quantity.thousandths.multipliedReportingOverflow(by: scale)
    return overflow || product % 1000 != 0 ? nil : product / 1000
  }

  private static let units: [(names: [StaticString], unit: Unit, scale: Int)] = [
    (["procent"], .percent, 1), (["jaar", "jaren"], .months, 12),
    (["maand", "maanden"], .months, 1),
    (["week", "weken"], .days, 7), (["dag", "dagen"], .days, 1),
  ]
}

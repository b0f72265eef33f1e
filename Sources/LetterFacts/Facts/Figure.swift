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
    let inWords = DutchDuration.inWords(words).compactMap { Figure($0) } + headed(in: words)
    let numbers = NumberFinder(words, dates: dates, oneBefore: DutchDuration.ones).find()
    guard !numbers.isEmpty else { return inWords }
    let money = DutchMoney.find(in: words, numbers: numbers, sentences: sentences)
    var next = 0
    let counted = numbers.compactMap { number in
      guard next < money.count, money[next].number.tokens == number.tokens else {
        return Figure(number, words)
      }
      next += 1
      return Figure(money[next - 1], words)
    }
    let figures = joined(counted, words)
    guard !inWords.isEmpty else { return figures }
    // `een week of zes` is no week.
    let apart = figures.filter { one in !inWords.contains { $0.tokens.overlaps(one.tokens) } }
    return (apart + inWords).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// `een jaar en drie maanden`, `twee weken en drie dagen` are one each.
  private static func joined(_ figures: [Figure], _ words: Words) -> [Figure] {
    var all: [Figure] = []
    for figure in figures {
      if let last = all.last, last.unit == figure.unit, last.unit == .months || last.unit == .days,
        last.valueMax == nil, figure.valueMax == nil, figure.qualifier == .exact,
        figure.tokens.lowerBound == last.tokens.upperBound + 1,
        words.isWord(last.tokens.upperBound, "en"),
        words.isWord(last.tokens.upperBound - 1, among: ["jaar", "jaren", "week", "weken"]),
        words.isWord(figure.tokens.upperBound - 1, among: ["maand", "maanden", "dag", "dagen"])
      {
        all[all.count - 1].value += figure.value
        all[all.count - 1].tokens = last.tokens.lowerBound..<figure.tokens.upperBound
      } else {
        all.append(figure)
      }
    }
    return all
  }

  /// A duration in months or days; nil where its parts are no whole days.
  private init?(_ duration: DutchDuration) {
    let (unit, scale): (Unit, Int) =
      switch duration.unit {
      case .year: (.months, 12)
      case .month: (.months, 1)
      case .week: (.days, 7)
      case .day: (.days, 1)
      case .hour: (.none, 1)
      }
    guard unit != .none, let value = Self.whole(duration.value, scale) else { return nil }
    self.init(one: duration.qualifiedTokens)
    (number, self.value, self.unit) = (duration.tokens.lowerBound, value, unit)
    qualifier = Self.qualifier(duration.qualifier, isApproximate: duration.isApproximate)
  }

  /// `een achtkoppige bemanning`, `een negentienmansteam`, `150-koppig`.
  private static func headed(in words: Words) -> [Figure] {
    (0..<words.count).compactMap { index in
      guard words[index].kind == .word, let (start, value) = DutchNumber.heads(of: words, index)
      else { return nil }
      var figure = Figure(one: (words.isWord(start - 1, "een") ? start - 1 : start)..<index + 1)
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
    qualifier = Self.qualifier(number.qualifier, isApproximate: number.isApproximate)
  }

  private static func qualifier(
    _ qualifier: DutchNumber.Qualifier, isApproximate: Bool
  ) -> Fact.Qualifier {
    switch qualifier {
    case .range: .range
    case _ where isApproximate: .about
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
    var isRounded = false
    // `anderhalve maand` is some forty-five days.
    if unit == .months, number.valueMax == nil, Self.whole(number.value, scale) == nil {
      (scale, unit, isRounded) = (30, .days, true)
    }
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
    if isRounded, qualifier == .exact { qualifier = .about }
  }

  private static func whole(_ quantity: Quantity, _ scale: Int) -> Int? {
    let (product, overflow) = quantity.thousandths.multipliedReportingOverflow(by: scale)
    return overflow || product % 1000 != 0 ? nil : product / 1000
  }

  private static let units: [(names: [StaticString], unit: Unit, scale: Int)] = [
    (["procent"], .percent, 1), (["jaar", "jaren"], .months, 12),
    (["maand", "maanden", "mnd"], .months, 1), (["kwartaal", "kwartalen"], .months, 3),
    (["week", "weken"], .days, 7), (["dag", "dagen"], .days, 1),
  ]
}

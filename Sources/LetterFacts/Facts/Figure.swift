import LetterModel

/// A number with its unit and what the words around make of it.
struct Figure {
  enum Unit { case none, cents, percent, days, months }

  /// From the words that qualify it to its unit.
  var tokens: Range<Int>
  /// Where the number itself begins.
  var number: Int
  var qualifier: Fact.Qualifier
  var value: Int
  var valueMax: Int?
  var unit = Unit.none
  /// Whether `miljoen` belongs to it.
  var hasScale = false
  /// Whether the words only give an order: `tientallen`.
  var isVague = false

  /// The numbers of a text, in order of place.
  static func find(in words: Words, dates: [DutchDate]) -> [Figure] {
    NumberFinder(words, dates: dates, oneBefore: ["jaar", "maand", "week"]).find().compactMap {
      Figure($0, words)
    }
  }

  private init?(_ number: DutchNumber, _ words: Words) {
    tokens = number.qualifiedTokens
    self.number = number.tokens.lowerBound
    hasScale = number.hasScale
    isVague = number.isVague
    qualifier =
      switch number.qualifier {
      case .range: .range
      case _ where number.isApproximate: .about
      case .max: .max
      case .min: .min
      case .exact, .about: .exact
      }
    let scale: Int
    (unit, scale, tokens) = Self.unit(of: number, words)
    guard let value = Self.whole(number.value, scale) else { return nil }
    self.value = value
    if let upper = number.valueMax {
      guard let valueMax = Self.whole(upper, scale) else { return nil }
      self.valueMax = valueMax
    }
    // `enkele`, `een aantal`: no number that anyone could use.
    if isVague, valueMax == nil, self.value == 2 { return nil }
  }

  private static func whole(_ quantity: Quantity, _ scale: Int) -> Int? {
    let (product, overflow) = quantity.thousandths.multipliedReportingOverflow(by: scale)
    return overflow || product % 1000 != 0 ? nil : product / 1000
  }

  /// The unit that stands before (`€`) or behind (`euro`, `procent`, `maanden`), what one of it is
  /// in cents, days or months, and the tokens with it.
  private static func unit(of number: DutchNumber, _ words: Words) -> (Unit, Int, Range<Int>) {
    let tokens = number.qualifiedTokens
    let first = number.tokens.lowerBound
    if words.isSign(first - 1, Sign.euro) || words.isWord(first - 1, "eur") {
      return (.cents, 100, min(tokens.lowerBound, first - 1)..<tokens.upperBound)
    }
    let end = tokens.upperBound
    let next = words[end]
    if next.kind == .sign {
      if next.sign == Sign.percent { return (.percent, 1, tokens.lowerBound..<end + 1) }
      if next.sign == Sign.euro { return (.cents, 100, tokens.lowerBound..<end + 1) }
      return (.none, 1, tokens)
    }
    for (names, unit, scale) in units where words.isWord(end, among: names) {
      return (unit, scale, tokens.lowerBound..<end + 1)
    }
    return (.none, 1, tokens)
  }

  private static let units: [(names: [StaticString], unit: Unit, scale: Int)] = [
    (["euro", "eur"], .cents, 100), (["procent"], .percent, 1),
    (["jaar", "jaren"], .months, 12), (["maand", "maanden"], .months, 1),
    (["week", "weken"], .days, 7), (["dag", "dagen"], .days, 1),
  ]
}

/// A length of time as running text writes it: `twaalf maanden`, `een jaar`, `zes weken`.
public struct DutchDuration: Hashable, Sendable {
  /// What is counted.
  public enum Unit: String, Sendable, CaseIterable {
    case hour, day, week, month, year
  }

  /// The words.
  public var text: String
  /// Where they stand: half-open, in code points from 0.
  public var range: Range<Int>
  /// How many, or the lower end of a range.
  public var value: Quantity
  /// The upper end of a range; nil for one value.
  public var valueMax: Quantity?
  /// What is counted.
  public var unit: Unit
  /// How the words around bind it.
  public var qualifier: DutchNumber.Qualifier
  /// Whether a word such as `ongeveer` stands there.
  public var isApproximate: Bool
  /// The tokens.
  package var tokens: Range<Int>

  /// The lengths of time in a text, in order of place.
  public static func find(in text: String) -> [DutchDuration] {
    let words = Words(text)
    let dates = DateFinder(words, on: nil, years: true).find()
    return find(in: words, dates: dates)
  }

  package static func find(in words: Words, dates: [DutchDate]) -> [DutchDuration] {
    var found = NumberFinder(words, dates: dates, oneBefore: ones).find().compactMap {
      counted($0, words)
    }
    found += (0..<words.count).compactMap { at in half(at, words) ?? adjective(at, words) }
    return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Units by their words.
  private static let units: [(unit: Unit, words: [StaticString])] = [
    (.hour, ["uur", "uren"]), (.day, ["dag", "dagen", "etmaal"]), (.week, ["week", "weken"]),
    (.month, ["maand", "maanden"]), (.year, ["jaar", "jaren"]),
  ]

  private static let ones: Set<String> = ["dag", "week", "maand", "jaar"]

  private static func unit(_ words: Words, _ at: Int) -> Unit? {
    units.first { words.isWord(at, among: $0.words) }?.unit
  }

  private static func counted(_ number: DutchNumber, _ words: Words) -> DutchDuration? {
    guard !number.isVague else { return nil }
    let start = number.tokens.lowerBound
    let behind = number.tokens.upperBound
    // `10 uur` is more often a time of the day; `18 jaar en ouder` and `18 jaar oud` are ages.
    guard let unit = unit(words, behind), unit != .hour || words.isWord(behind, "uren"),
      !words.isWord(behind + 1, "oud"), !words.areWords(behind + 1, "en", "ouder")
    else { return nil }
    return DutchDuration(
      words, start..<behind + 1, number.value, unit, valueMax: number.valueMax,
      qualifier: number.qualifier, isApproximate: number.isApproximate)
  }

  /// `een half jaar`, `half jaar`.
  private static func half(_ at: Int, _ words: Words) -> DutchDuration? {
    guard words.isWord(at, "half"), let unit = unit(words, at + 1), unit == .year || unit == .hour
    else { return nil }
    let start = words.isWord(at - 1, "een") ? at - 1 : at
    return DutchDuration(
      words, start..<at + 2, Quantity(thousandths: 500), unit, valueMax: nil,
      qualifier: .exact, isApproximate: false)
  }

  /// `tweejarige`, `zesmaandse`, `driemaandelijks` is not one.
  private static func adjective(_ at: Int, _ words: Words) -> DutchDuration? {
    for (ending, unit) in [
      ("jarige", Unit.year), ("jarig", .year), ("maands", .month), ("maandse", .month),
      ("weeks", .week), ("weekse", .week), ("daags", .day), ("daagse", .day),
    ] as [(StaticString, Unit)] where words.hasSuffix(at, ending) {
      let folded = words[at].folded
      let stem = words.letters[folded].dropLast(ending.utf8CodeUnitCount)
      guard let value = NumberWords.small.first(where: { stem.elementsEqual($0.word.utf8) })?.value
      else { continue }
      return DutchDuration(
        words, at..<at + 1, Quantity(value), unit, valueMax: nil, qualifier: .exact,
        isApproximate: false)
    }
    return nil
  }

  /// What an adjective lasts, in months or days: `driejarige`, `zesmaands`.
  package static func adjective(of words: Words, _ at: Int) -> (value: Int, unit: Unit)? {
    guard words[at].folded.count > 7, let length = adjective(at, words),
      let value = length.value.whole
    else { return nil }
    return switch length.unit {
    case .year: (value * 12, .month)
    case .month: (value, .month)
    case .week: (value * 7, .day)
    case .day, .hour: (value, .day)
    }
  }

  private init(
    _ words: Words, _ tokens: Range<Int>, _ value: Quantity, _ unit: Unit, valueMax: Quantity?,
    qualifier: DutchNumber.Qualifier, isApproximate: Bool
  ) {
    text = words.text(tokens)
    range = words.scalars(tokens)
    self.value = value
    self.valueMax = valueMax
    self.unit = unit
    self.qualifier = qualifier
    self.isApproximate = isApproximate
    self.tokens = tokens
  }
}

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
  /// The tokens with what qualifies them.
  package var qualifiedTokens: Range<Int>

  /// The lengths of time in a text, in order of place.
  public static func find(in text: String) -> [DutchDuration] {
    let words = Words(text)
    let dates = DateFinder(words, on: nil, years: true).find()
    return find(in: words, dates: dates)
  }

  package static func find(in words: Words, dates: [DutchDate]) -> [DutchDuration] {
    let told = inWords(words)
    let numbers = NumberFinder(words, dates: dates, oneBefore: ones).find()
    let apart = numbers.compactMap { counted($0, words) }.filter { one in
      !told.contains { $0.tokens.overlaps(one.tokens) }
    }
    return (apart + told).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Those that are more than a number and its unit: `een halfjaar`, `tweejarige`, `een week of zes`.
  package static func inWords(_ words: Words) -> [DutchDuration] {
    (0..<words.count).compactMap { at in
      guard words.tokens[at].kind == .word else { return nil }
      return whole(at, words) ?? adjective(at, words) ?? orSo(at, words)
    }
  }

  /// Units by their words.
  private static let units: [(unit: Unit, words: [StaticString])] = [
    (.hour, ["uur", "uren"]), (.day, ["dag", "dagen", "etmaal"]), (.week, ["week", "weken"]),
    (.month, ["maand", "maanden", "mnd"]), (.year, ["jaar", "jaren"]),
  ]

  /// Nouns before which `een` counts.
  package static let ones: Set<String> = ["dag", "week", "maand", "jaar", "kwartaal"]

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
      qualifier: number.qualifier, isApproximate: number.isApproximate,
      qualified: number.qualifiedTokens)
  }

  /// `een halfjaar`, `half jaar`, `een vol jaar`.
  private static func whole(_ at: Int, _ words: Words) -> DutchDuration? {
    guard words.isWord(at, among: ["half", "halfjaar", "vol", "heel", "geheel"]) else { return nil }
    let isOne = words.isWord(at - 1, "een") && !words.isWord(at - 2, "en")
    if words.isWord(at, "halfjaar"), isOne {
      return DutchDuration(words, at - 1..<at + 1, Quantity(thousandths: 500), .year)
    }
    if words.isWord(at, among: ["vol", "heel", "geheel"]), isOne, words.isWord(at + 1, "jaar") {
      return DutchDuration(words, at - 1..<at + 2, Quantity(1), .year)
    }
    guard words.isWord(at, "half"), !words.isWord(at - 1, "een"), let unit = unit(words, at + 1),
      unit == .year || unit == .hour
    else { return nil }
    return DutchDuration(words, at..<at + 2, Quantity(thousandths: 500), unit)
  }

  /// `tweejarige`, `zesmaandse`, `12-maands`, `halfjarige`; `driemaandelijks` is not one.
  private static func adjective(_ at: Int, _ words: Words) -> DutchDuration? {
    let folded = words.tokens[at].folded
    // Almost every word leaves here: `jarige`, `jarig`, `maands` and so on end in these.
    guard folded.count >= 5, "gies".utf8.contains(words.letters[folded.upperBound - 1]),
      "gidsk".utf8.contains(words.letters[folded.upperBound - 2]),
      folded.count >= 6 || words.isWord(at, "jarig") || words.isWord(at, "weeks")
        || words.isWord(at, "daags"),
      let (ending, unit) = adjectives.first(where: { words.hasSuffix(at, $0.0) })
    else { return nil }
    let stem = words.letters[words[at].folded].dropLast(ending.utf8CodeUnitCount)
    if stem.isEmpty {
      guard words.isHyphen(at - 1), words.clings(at), words.clings(at - 1),
        let value = words.number(at - 2), (1..<1000).contains(value)
      else { return nil }
      return DutchDuration(words, at - 2..<at + 1, Quantity(value), unit)
    }
    if stem.elementsEqual("half".utf8) {
      return DutchDuration(words, at..<at + 1, Quantity(thousandths: 500), unit)
    }
    if stem.elementsEqual("anderhalf".utf8) {
      return DutchDuration(words, at..<at + 1, Quantity(thousandths: 1500), unit)
    }
    let isHalf = stem.suffix(6).elementsEqual("enhalf".utf8)
    guard let value = NumberWords.cardinal(isHalf ? stem.dropLast(6) : stem), value < 1000 else {
      return nil
    }
    let quantity = Quantity(thousandths: value * 1000 + (isHalf ? 500 : 0))
    return DutchDuration(words, at..<at + 1, quantity, unit)
  }

  private static let adjectives: [(StaticString, Unit)] = [
    ("jarige", .year), ("jarig", .year), ("maands", .month), ("maandse", .month),
    ("weekse", .week), ("weeks", .week), ("daagse", .day), ("daags", .day),
  ]

  /// `een week of zes`: about six weeks.
  private static func orSo(_ at: Int, _ words: Words) -> DutchDuration? {
    guard words.isWord(at, "of"), words.isWord(at - 2, "een"), let unit = unit(words, at - 1),
      let value = words.number(at + 1) ?? Int(exactly: words[at + 1].meaning.cardinal),
      (2..<100).contains(value), self.unit(words, at + 2) == nil
    else { return nil }
    return DutchDuration(words, at - 2..<at + 2, Quantity(value), unit, isAbout: true)
  }

  /// One without a number of its own, with the words that qualify it.
  private init(
    _ words: Words, _ tokens: Range<Int>, _ value: Quantity, _ unit: Unit, isAbout: Bool = false
  ) {
    let read = QualifierReader(words).read(around: tokens)
    self.init(
      words, tokens, value, unit, valueMax: nil,
      qualifier: isAbout && read.qualifier == .exact ? .about : read.qualifier,
      isApproximate: isAbout || read.isApproximate, qualified: read.tokens)
  }

  private init(
    _ words: Words, _ tokens: Range<Int>, _ value: Quantity, _ unit: Unit, valueMax: Quantity?,
    qualifier: DutchNumber.Qualifier, isApproximate: Bool, qualified: Range<Int>
  ) {
    text = words.text(tokens)
    range = words.scalars(tokens)
    self.value = value
    self.valueMax = valueMax
    self.unit = unit
    self.qualifier = qualifier
    self.isApproximate = isApproximate
    self.tokens = tokens
    qualifiedTokens = qualified
  }
}

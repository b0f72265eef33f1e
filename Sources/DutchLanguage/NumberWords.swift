/// Numbers written as one Dutch word: `vier`, `honderdtwintig`, `tweeënveertig`, `vijftienhonderd`.
///
/// Words come in small letters without accents. Ordinals (`vierde`) are no numbers.
enum NumberWords {
  static let units = [
    "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
    "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
  ]

  static let tens = [
    "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig",
  ]

  /// Words that multiply the number before them, or stand alone for one of them.
  static let scales: [(words: [String], value: Int)] = [
    (["honderd"], 100), (["duizend"], 1_000),
    (["miljoen", "mln", "mio", "milj", "mlj"], 1_000_000),
    (["miljard", "mld", "mrd"], 1_000_000_000),
  ]

  /// Letters that multiply a number only beside a currency: `€ 300k`, `EUR 4 m`, `2,5 M EUR`.
  static let moneyScales: [(words: [StaticString], value: Int)] = [
    (["k", "dzd", "duiz"], 1_000), (["m", "mil", "mill", "mn", "mjn"], 1_000_000),
    (["bn", "mjd", "mia"], 1_000_000_000),
  ]

  /// Words for a number of that order: from the value to just below ten times it.
  static let vague: [(word: StaticString, value: Int)] = [
    ("tientallen", 10), ("honderden", 100), ("duizenden", 1_000), ("tienduizenden", 10_000),
    ("honderdduizenden", 100_000), ("miljoenen", 1_000_000), ("miljarden", 1_000_000_000),
  ]

  /// `tweetal`, `een tachtigtal`, `dozijn`: how many such a word means; nil for any other word.
  static func few(_ word: ArraySlice<UInt8>) -> Int? {
    if equal(word, "dozijn") { return 12 }
    if equal(word, "koppel") { return 2 }
    guard word.suffix(3).elementsEqual("tal".utf8) else { return nil }
    let stem = word.dropLast(3)
    if equal(stem, "honderd") { return 100 }
    if equal(stem, "duizend") { return 1_000 }
    return cardinal(stem).flatMap { $0 > 1 ? $0 : nil }
  }

  /// The value of a whole word; nil where it is no number.
  static func cardinal(_ word: ArraySlice<UInt8>) -> Int? { below100(word) ?? value(word) }

  /// All words up to 99, for a table.
  static let small: [(word: String, value: Int)] = {
    var all = units.enumerated().map { ($1, $0 + 1) }
    for (index, ten) in tens.enumerated() {
      all.append((ten, (index + 2) * 10))
      all += units.prefix(9).enumerated().map { ($1 + "en" + ten, (index + 2) * 10 + $0 + 1) }
    }
    return all
  }()

  /// The value of a word of hundreds or thousands below a million; nil for any other word.
  static func value(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count >= 7 else { return nil }
    var rest = word
    if let duizend = find("duizend", in: word) {
      let left = word[..<duizend]
      let multiplier = left.isEmpty ? 1 : below1000(left, allowing: true)
      rest = word[(duizend + 7)...]
      guard let multiplier else { return nil }
      if rest.isEmpty { return multiplier * 1000 }
      if starts(rest, "en"), let tail = below1000(rest.dropFirst(2), allowing: false) {
        return multiplier * 1000 + tail
      }
      return below1000(rest, allowing: false).map { multiplier * 1000 + $0 }
    }
    return find("honderd", in: word) == nil ? nil : below1000(word, allowing: true)
  }

  /// Up to 999, or up to nineteen hundreds (`vijftienhonderd`).
  private static func below1000(_ word: ArraySlice<UInt8>, allowing many: Bool) -> Int? {
    guard let honderd = find("honderd", in: word) else { return below100(word) }
    let left = word[..<honderd]
    var hundreds = 1
    if !left.isEmpty {
      guard let count = below100(left), count > 1, count < (many ? 100 : 10) else { return nil }
      hundreds = count
    }
    var rest = word[(honderd + 7)...]
    if rest.isEmpty { return hundreds * 100 }
    if let tail = below100(rest) { return hundreds * 100 + tail }
    guard starts(rest, "en") else { return nil }
    rest = rest.dropFirst(2)
    return below100(rest).map { hundreds * 100 + $0 }
  }

  private static func below100(_ word: ArraySlice<UInt8>) -> Int? {
    small.first { equal(word, $0.word) }?.value
  }

  private static func equal(_ word: ArraySlice<UInt8>, _ name: String) -> Bool {
    word.count == name.utf8.count && word.elementsEqual(name.utf8)
  }

  private static func starts(_ word: ArraySlice<UInt8>, _ name: String) -> Bool {
    word.count >= name.utf8.count && word.starts(with: name.utf8)
  }

  /// Where a part begins in a word.
  private static func find(_ part: StaticString, in word: ArraySlice<UInt8>) -> Int? {
    let length = part.utf8CodeUnitCount
    guard word.count >= length else { return nil }
    var at = word.startIndex
    while at + length <= word.endIndex {
      var matched = 0
      while matched < length, word[at + matched] == part.utf8Start[matched] { matched += 1 }
      if matched == length { return at }
      at += 1
    }
    return nil
  }
}

extension Words {
  /// What letters beside a sum multiply it by: `€ 300k`; nil for others.
  func moneyScale(_ index: Int) -> Int? {
    NumberWords.moneyScales.first { isWord(index, among: $0.words) }?.value
  }
}

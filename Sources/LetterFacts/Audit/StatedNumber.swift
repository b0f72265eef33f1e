internal import DutchLanguage
import LetterModel

/// A number of money or people that the letter states, with how far its words let it vary.
struct StatedNumber {
  let fact: Fact
  let unit: Fact.Unit
  /// The tokens of the fact in its text.
  let tokens: Range<Int>
  let value: Int
  let valueMax: Int
  /// How far the true number may lie below and above: nothing for an exact one.
  let below: Int
  let above: Int
  /// Whether it is only a ceiling (`maximaal`) or a floor.
  let isCeiling: Bool
  let isFloor: Bool
  /// Whether words beside it call it a total, and whether they can only mean the sum of what stands
  /// before it (`samen`), not also of more (`in totaal`).
  let isTotal: Bool
  let isTogether: Bool

  var isAbout: Bool { below > 0 || above > 0 }
  var isRange: Bool { valueMax > value }

  /// No letter spends ten thousand billion; sums of less cannot overflow.
  static let most = 1_000_000_000_000_000

  /// Whether a fact is a number that can be added to others.
  static func isCounted(_ fact: Fact) -> Bool {
    guard let value = fact.value, value > 0, max(value, fact.valueMax ?? 0) < most else {
      return false
    }
    return (fact.kind == .personnel || fact.kind == .count) && fact.unit == .people
      || fact.kind == .amount && fact.unit == .cents && fact.currency == nil
  }

  /// - Parameter at: where to look on for the fact's first token; moves on.
  init?(_ fact: Fact, _ words: Words, from at: inout Int, upTo end: Int) {
    guard let value = fact.value, let unit = fact.unit else { return nil }
    while at < end, words[at].scalars.upperBound <= fact.place.range.lowerBound { at += 1 }
    var last = at
    while last < end, words[last].scalars.lowerBound < fact.place.range.upperBound { last += 1 }
    guard last > at else { return nil }
    self.fact = fact
    self.unit = unit
    self.value = value
    tokens = at..<last
    valueMax = max(value, fact.valueMax ?? value)
    let before = max(0, at - 5)..<last
    isTogether = before.contains { words.isWord($0, among: Self.together) }
    isTotal =
      isTogether || Self.isCalledTotal(words, before: at, through: last)
    isCeiling = fact.qualifier == .max
    isFloor = fact.qualifier == .min
    (below, above) = Self.tolerance(of: value, words, at..<last)
  }

  private static let together: [StaticString] = [
    "samen", "tezamen", "gezamenlijk", "opgeteld", "bijeen",
  ]

  /// `in totaal ongeveer 70`, `een totale omvang van 600`, `15 miljoen euro in totaal`.
  private static func isCalledTotal(_ words: Words, before start: Int, through end: Int) -> Bool {
    let range = max(0, start - 7)..<end
    // A stop or another number in between leaves the word to something else.
    var isCalled = false
    for index in range {
      if words.isWord(index, among: ["totaal", "totale"]) { isCalled = true }
      if index < start, words[index].kind == .number || words.isSign(index, Sign.stop) {
        isCalled = false
      }
    }
    return isCalled || words.areWords(end, "in", "totaal")
  }

  // MARK: Precision

  /// `ongeveer 14 miljoen` is half a million more or less, `ruim` only more, `bijna` only less.
  private static func tolerance(
    of value: Int, _ words: Words, _ tokens: Range<Int>
  ) -> (below: Int, above: Int) {
    let range = max(0, tokens.lowerBound - 2)..<tokens.upperBound
    let half = precision(of: value, words, tokens)
    if range.contains(where: { words.isWord($0, "ruim") }) { return (0, 2 * half) }
    if range.contains(where: { words.isWord($0, among: ["bijna", "nagenoeg", "vrijwel", "krap"]) })
      || range.contains(where: { words.areWords($0, "een", "kleine") })
    {
      return (2 * half, 0)
    }
    let isAbout =
      range.contains(where: { words.isWord($0, among: about) })
      || range.contains(where: { words.areWords($0, "naar", "schatting") })
    return isAbout ? (half, half) : (0, 0)
  }

  private static let about: [StaticString] = [
    "ongeveer", "circa", "ca", "pakweg", "plusminus", "gemiddeld", "rond", "rondom", "nabij",
    "geschatte", "zo", "geschat", "tiental", "vijftiental", "twintigtal", "dertigtal", "honderdtal",
  ]

  /// Half of what the last written digit counts: of `14 miljoen` a million, of `300.000` a hundred
  /// thousand; never more than a tenth of the number.
  private static func precision(of value: Int, _ words: Words, _ tokens: Range<Int>) -> Int {
    var step = 1
    if let scale = tokens.first(where: { words[$0].meaning.scale >= 1_000_000 }) {
      step = words[scale].meaning.scale * 100
      for index in tokens where index > tokens.lowerBound && words.isSign(index - 1, Sign.comma) {
        for _ in 0..<words.digits(index) { step /= 10 }
      }
    } else {
      while value % (step * 10) == 0, step < value { step *= 10 }
      // `ongeveer 45`: numbers in five are rounded to fives.
      if value > 10 * step, value / step % 5 == 0 { step *= 5 }
    }
    return min(step / 2, value / 10)
  }
}

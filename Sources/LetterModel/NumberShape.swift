/// The shapes of a number's parts, measured on 336,528 real ids.
///
/// - toevoeging: two digits, a roman numeral with at most one `A` or `B` behind it, one capital, or
///   `R` and three or four digits;
/// - ondernummer: one to four digits with at most two small letters, or one to three capitals;
/// - version: `h`, `n` or `b` and a number.
enum NumberShape {
  /// A budget chapter, fund or sequence in capitals; nil for any other shape.
  static func toevoeging(_ run: ArraySlice<UInt8>) -> String? {
    guard let first = run.first else { return nil }
    if NumberTokens.isDigit(first) {
      return run.count == 2 && digits(run) == 2 ? text(run) : nil
    }
    let capitals = run.map { NumberTokens.isLetter($0) ? $0 & 0xDF : $0 }
    if isRijkswet(capitals[...]) { return text(capitals[...]) }
    guard capitals.count == 1 && NumberTokens.isCapital(capitals[0]) || roman(capitals[...]) != nil
    else { return nil }
    return text(capitals[...])
  }

  /// The ondernummer as the official id writes it; nil for any other shape.
  ///
  /// - Parameter smallLetters: whether `ab` may stand for `AB`.
  static func ondernummer(_ run: ArraySlice<UInt8>, smallLetters: Bool) -> String? {
    let count = digits(run)
    let letters = run.dropFirst(count)
    guard letters.allSatisfy(NumberTokens.isLetter) else { return nil }
    if count > 0 {
      guard count <= 4, letters.count <= 2 else { return nil }
      return text((run.prefix(count) + letters.map { $0 | 0x20 })[...])
    }
    guard (1...3).contains(letters.count) else { return nil }
    if letters.allSatisfy(NumberTokens.isCapital) { return text(letters) }
    guard smallLetters, !letters.contains(where: NumberTokens.isCapital) else { return nil }
    return text(letters.map { $0 & 0xDF }[...])
  }

  /// `h1`, `n1`, `b12` in small letters; nil for any other shape.
  static func version(_ run: ArraySlice<UInt8>) -> String? {
    guard let first = run.first, (2...4).contains(run.count),
      digits(run.dropFirst()) == run.count - 1
    else { return nil }
    switch first | 0x20 {
    case UInt8(ascii: "h"), UInt8(ascii: "n"), UInt8(ascii: "b"):
      return text(([first | 0x20] + run.dropFirst())[...])
    default: return nil
    }
  }

  /// `R` and three or four digits.
  static func isRijkswet(_ run: ArraySlice<UInt8>) -> Bool {
    guard let first = run.first, first | 0x20 == UInt8(ascii: "r") else { return false }
    return (4...5).contains(run.count) && digits(run.dropFirst()) == run.count - 1
  }

  /// The value of a capital roman numeral up to 39 (budgets end in the twenties) and the `A` or `B`
  /// behind it.
  static func roman(_ run: ArraySlice<UInt8>) -> (value: Int, rest: ArraySlice<UInt8>)? {
    var rest = run
    var value = 0
    while value < 30, rest.first == UInt8(ascii: "X") {
      value += 10
      rest = rest.dropFirst()
    }
    for (numeral, worth) in units where rest.starts(with: numeral.utf8) {
      value += worth
      rest = rest.dropFirst(numeral.utf8.count)
      break
    }
    guard value > 0 else { return nil }
    if rest.isEmpty { return (value, rest) }
    guard rest.count == 1, rest.first == UInt8(ascii: "A") || rest.first == UInt8(ascii: "B")
    else { return nil }
    return (value, rest)
  }

  /// How many digits stand at the start.
  static func digits(_ run: ArraySlice<UInt8>) -> Int {
    run.prefix(while: NumberTokens.isDigit).count
  }

  /// Longest first, so that `VIII` is not read as `V`.
  private static let units: [(String, Int)] = [
    ("VIII", 8), ("VII", 7), ("III", 3), ("VI", 6), ("IV", 4), ("IX", 9), ("II", 2), ("V", 5),
    ("I", 1),
  ]

  private static func text(_ run: ArraySlice<UInt8>) -> String {
    String(decoding: run, as: UTF8.self)
  }
}

/// Parts of a number that stand apart: groups of digits between blanks, halves and quarters,
/// multipliers that several numbers share.
extension NumberFinder {
  // MARK: Groups

  /// `€ 535 000`, `1 250 militairen`: digits in groups of three with one blank between, where they
  /// count something. `27 925` by itself is a dossier.
  func grouped(_ at: Int) -> (value: Int, end: Int)? {
    guard (1...3).contains(words.digits(at)), var value = words.number(at), value > 0,
      words.letters[words[at].folded.lowerBound] != UInt8(ascii: "0"),
      words[at - 1].kind != .number, !Self.isMarker(words, at - 1)
    else { return nil }
    var end = at + 1
    while end < at + 4, words.digits(end) == 3, let group = words.number(end),
      Self.isOneBlank(words, end)
    {
      value = value * 1000 + group
      end += 1
    }
    guard end > at + 1, words[end].kind != .number else { return nil }
    if isCurrency(at - 1) { return (value, end) }
    let isDossier = end == at + 2 && words.digits(at) == 2
    return isCounted(end, isDossier: isDossier) || !isDossier && isSaid(at..<end)
      ? (value, end) : nil
  }

  /// Whether a small word stands before a number: in a sentence, and not in a row of numbers, only
  /// dossiers have groups of two and three digits.
  private func isSaid(_ number: Range<Int>) -> Bool {
    let (before, behind) = (number.lowerBound - 1, number.upperBound)
    return words[before].kind == .word && !words[before].isCapitalised
      && words[behind].kind != .mixed && !words.isHyphen(behind)
      && !words.isSign(behind, Sign.slash)
  }

  static func isOneBlank(_ words: Words, _ at: Int) -> Bool {
    words[at].lineEnds == 0
      && words[at].scalars.lowerBound == words[at - 1].scalars.upperBound + 1
      && words[at].afterSpace && words.bytes[words[at].bytes.lowerBound - 1] != UInt8(ascii: "\t")
  }

  private func isCurrency(_ at: Int) -> Bool {
    words.isSign(at, Sign.euro) || words.isSign(at, Sign.dollar) || words.isSign(at, Sign.pound)
      || words.isWord(at, among: ["eur", "euro", "usd", "gbp", "nlg", "gulden"])
      || words.isWord(at, among: ["f", "ƒ"]) && !words[at].isCapitalised
  }

  /// Whether something that can be counted stands behind a number: a small word, but none that a
  /// sentence goes on with.
  private func isCounted(_ end: Int, isDossier: Bool) -> Bool {
    if Self.isUnit(words, end) || isCurrency(end)
      || words.isSign(end, Sign.comma) && words.clings(end + 1)
    {
      return !isDossier || !words.isSign(end, Sign.comma)
    }
    // No dossier ends in three noughts.
    if words.letters[words[end - 1].folded].elementsEqual("000".utf8),
      words[end].kind != .number
    {
      return true
    }
    // `6 964 van hen`, `De groep (1 260)`
    if words.areWords(end, "van", "hen") || words.areWords(end, "van", "de")
      || !isDossier && words.isSign(end, Sign.close)
    {
      return !isDossier
    }
    guard words[end].kind == .word, !words[end].isCapitalised, !words.isWord(end, among: going)
    else { return words[end].isCapitalised && !isDossier && words[end].kind == .word }
    return words[end].folded.count > (isDossier ? 4 : 1)
  }

  private var going: [StaticString] {
    [
      "en", "of", "is", "zijn", "wordt", "worden", "werd", "over", "waarin", "onder", "betreffende",
      "inzake", "ook", "naar", "aan", "van", "in", "op", "bij", "met", "nr", "nrs", "letter",
    ]
  }

  // MARK: Fractions

  /// `twee en een half`, `drie en driekwart`, `2½`.
  func withFraction(_ read: Amount) -> Amount {
    var amount = read
    let end = amount.end
    // `in 2026 en een kwart miljoen in 2027`: no fraction of a year.
    let isYear = words.digits(end - 1) == 4 && (1900...2100).contains(words.number(end - 1) ?? 0)
    guard amount.value.whole != nil, !isYear else { return amount }
    if let sign = fractionSign(end) {
      amount.value.thousandths += sign.thousandths
      amount.end = end + 1
    } else if words.areWords(end, "en", "een"), let part = part(end + 2) {
      amount.value.thousandths += part.thousandths
      amount.end = end + 3
    } else if words.isWord(end, "komma"), (1...9).contains(words[end + 1].meaning.cardinal) {
      // `drie komma vier miljoen`
      amount.value.thousandths += Int(words[end + 1].meaning.cardinal) * 100
      amount.end = end + 2
    } else if words.areWords(end, "en", "driekwart") {
      amount.value.thousandths += 750
      amount.end = end + 2
    }
    return amount
  }

  /// `half`, `kwart`.
  func part(_ at: Int) -> Quantity? {
    if words.isWord(at, among: ["half", "halve"]) { return Quantity(thousandths: 500) }
    return words.isWord(at, "kwart") ? Quantity(thousandths: 250) : nil
  }

  func fractionSign(_ at: Int) -> Quantity? {
    switch words[at].sign {
    case Sign.half: Quantity(thousandths: 500)
    case Sign.quarter: Quantity(thousandths: 250)
    case Sign.threeQuarters: Quantity(thousandths: 750)
    default: nil
    }
  }

  /// `anderhalf`, `tweeënhalf`, `drieënhalfduizend`, `driekwart miljoen`.
  func halves(_ at: Int) -> Quantity? {
    // Almost every word leaves here.
    let folded = words.tokens[at].folded
    guard folded.count >= 6 else { return nil }
    switch (words.letters[folded.upperBound - 2], words.letters[folded.upperBound - 1]) {
    // The ends of `half`, `halve`, `duizend`, `honderd` and `kwart`.
    case (0x6C, 0x66), (0x76, 0x65), (0x6E, 0x64), (0x72, 0x64), (0x72, 0x74): break
    default: return nil
    }
    for (ending, scale) in [("enhalfduizend", 1000), ("enhalfhonderd", 100)]
      as [(StaticString, Int)]
    where words.hasSuffix(at, ending) {
      let stem = words.letters[words[at].folded].dropLast(ending.utf8CodeUnitCount)
      return NumberWords.cardinal(stem).flatMap {
        Quantity(thousandths: $0 * 1000 + 500).times(scale)
      }
    }
    if words.isWord(at, among: ["anderhalf", "anderhalve"]) { return Quantity(thousandths: 1500) }
    if words.isWord(at, "driekwart"),
      words[at + 1].meaning.scale > 0 || words.isWord(at + 1, "jaar")
    {
      return Quantity(thousandths: 750)
    }
    for ending in ["eneenhalf", "eneenhalve", "enhalf", "enhalve"] as [StaticString]
    where words.hasSuffix(at, ending) {
      let stem = words.letters[words[at].folded].dropLast(ending.utf8CodeUnitCount)
      if let value = NumberWords.small.first(where: { stem.elementsEqual($0.word.utf8) })?.value {
        return Quantity(thousandths: value * 1000 + 500)
      }
    }
    return nil
  }

  // MARK: Shared multipliers

  /// `respectievelijk 5, 6 en 8 miljoen euro`, `van € 4 naar € 6 miljoen`: all are millions.
  func sharingScales(_ found: [DutchNumber]) -> [DutchNumber] {
    var found = found
    for index in found.indices.dropLast().reversed() {
      let next = found[index + 1]
      let most = found[index].valueMax ?? found[index].value
      guard next.scale >= 1000, !next.isVague, found[index].scale == 1, !found[index].isVague,
        most < Quantity(1000),
        joins(found[index].tokens.upperBound..<next.tokens.lowerBound),
        let value = found[index].value.times(next.scale), let last = most.times(next.scale)
      else { continue }
      found[index].value = value
      if found[index].valueMax != nil { found[index].valueMax = last }
      found[index].scale = next.scale
    }
    return found
  }

  private func joins(_ between: Range<Int>) -> Bool {
    var joined = false
    for index in between {
      if words.isWord(index, among: Self.joining) || words.isSign(index, Sign.comma)
        || words.areWords(index, "in", "plaats", "van")
      {
        joined = true
      } else if !isCurrency(index), !words.areWords(index - 1, "in", "plaats"),
        !words.areWords(index - 1, "plaats", "van"), !isOfYear(index)
      {
        return false
      }
    }
    return joined
  }

  private static let joining: [StaticString] = [
    "en", "of", "respectievelijk", "naar", "tot", "tegen", "tegenover", "via", "dan", "wel", "maar",
    "circa", "ongeveer", "ruim", "bijna", "maximaal", "minimaal",
  ]

  /// `van € 4 in 2014 naar € 6 miljoen in 2015`.
  private func isOfYear(_ at: Int) -> Bool {
    words.isWord(at, among: ["in", "voor"]) && words.digits(at + 1) == 4
      || words.digits(at) == 4 && words.isWord(at - 1, among: ["in", "voor"])
  }
}

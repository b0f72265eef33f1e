/// Ranges, single values and words for no exact number, with what qualifies them.
extension NumberFinder {
  // MARK: Ranges

  func range(from at: Int, _ first: Amount) -> DutchNumber? {
    var start = first.end
    // `drie- tot vierduizend`, `tussen de twee- en drieduizend`
    let isCut =
      words.isHyphen(start) && words.clings(start)
      && (words.isWord(start + 1, among: ["tot", "a", "of"])
        || words.isWord(start + 1, "en") && tussen(before: at) != nil)
    if isCut { start += 1 }
    // `groeit van 60 tot 95`, `van ruim 60 tot hooguit 95`: two numbers.
    if words.isWord(start, "tot"),
      case let qualified = QualifierReader(words).read(around: at..<first.end).tokens,
      words.isWord(qualified.lowerBound - 1, "van"),
      QualifierReader(words).changes(around: at..<start)
    {
      return nil
    }
    if let bounds = bounds(at, first) { return bounds }
    if words.isWord(start, among: ["tot", "a", "of"]) {
      start += words.areWords(start, "tot", "en", "met") ? 3 : 1
    } else if words.isWord(start, "en"), tussen(before: at) != nil {
      start += 1
    } else if words.isHyphen(start), words[start].afterSpace == words[start + 1].afterSpace {
      start += 1
    } else {
      return nil
    }
    // `120 tot hooguit 140`
    if let phrase = QualifierReader(words).phrase(from: start), phrase.effect != .min {
      start = phrase.end
    }
    // `€ 5 tot € 8 miljoen`
    if QualifierReader(words).isCurrency(start) {
      start += 1
    }
    guard start < words.count, !isDate[start], let last = rangeEnd(start, first) else { return nil }
    var low = first.value
    if first.scale == 1, last.scale > 1, let scaled = low.times(last.scale) { low = scaled }
    if isCut, let whole = last.value.whole, let count = low.whole, count < 100,
      let scale = [1_000_000, 100_000, 1_000, 100].first(where: {
        whole % $0 == 0 && count * $0 < whole
      })
    {
      low = Quantity(count * scale)
    }
    guard low < last.value else { return nil }
    return number(at..<last.end, low, last.value, scale: last.scale)
  }

  /// `minimaal 50 en maximaal 60`: both bounds are one range.
  private func bounds(_ at: Int, _ first: Amount) -> DutchNumber? {
    let reader = QualifierReader(words)
    var start = words.isSign(first.end, Sign.comma) ? first.end + 1 : first.end
    if words.isWord(start, among: ["en", "of", "maar", "doch", "tot"]) { start += 1 }
    guard start > first.end, let next = reader.phrase(from: start),
      next.effect == .max || next.effect == .min, !words.isWord(start, "tot")
    else { return nil }
    let own = reader.read(around: at..<first.end).qualifier
    guard own == .min && next.effect == .max || own == .max && next.effect == .min else {
      return nil
    }
    let behind = reader.isCurrency(next.end) ? next.end + 1 : next.end
    guard behind < words.count, !isDate[behind], let last = amount(behind) else { return nil }
    let high = own == .min ? last.value : first.value
    var low = own == .min ? first.value : last.value
    if own == .min, first.scale == 1, last.scale > 1, let scaled = low.times(last.scale) {
      low = scaled
    } else if own == .max, last.scale == 1, first.scale > 1 {
      low = low.times(first.scale) ?? low
    }
    guard low < high else { return nil }
    return number(at..<last.end, low, high, scale: max(first.scale, last.scale))
  }

  /// A range's second value, which a dash may tie to the first.
  private func rangeEnd(_ at: Int, _ first: Amount) -> Amount? {
    if words.isHyphen(at - 1), words.clings(at) {
      guard let value = words.number(at), isFree(at + 1) else { return nil }
      var amount = Amount(value: Quantity(value), end: at + 1)
      if words.isSign(at + 1, Sign.stop), words.digits(at + 2) == 3, words.clings(at + 2),
        let group = words.number(at + 2)
      {
        amount = Amount(value: Quantity(value * 1000 + group), end: at + 3)
      }
      if words[amount.end].meaning.scale > 0,
        let scaled = amount.value.times(
          words[amount.end].meaning.scale)
      {
        amount.value = scaled
        amount.scale = words[amount.end].meaning.scale
        amount.end += 1
      }
      return amount
    }
    return amount(at)
  }

  private func tussen(before at: Int) -> Int? {
    let at = words.isSign(at - 1, Sign.euro) || words.isWord(at - 1, "eur") ? at - 1 : at
    if words.isWord(at - 1, "tussen") { return at - 1 }
    return words.areWords(at - 2, "tussen", "de") ? at - 2 : nil
  }

  func single(_ at: Int, _ amount: Amount) -> DutchNumber {
    let isOrSo = isOrSo(at, amount.end)
    return number(
      (isOrSo ? at - 3 : at)..<amount.end, amount.value, nil, scale: amount.scale, isAbout: isOrSo)
  }

  /// `een man of twintig`: about so many, whose noun stands before the number.
  private func isOrSo(_ at: Int, _ end: Int) -> Bool {
    words.isWord(at - 1, "of") && words.isWord(at - 3, "een")
      && (words.isWord(at - 2, "man")
        || !words.roles(at - 2).isDisjoint(with: [.person, .asset, .anyAsset]))
      && words.roles(end).isDisjoint(with: [
        .people, .anyone, .person, .assets, .anyAsset, .filler, .dutch, .foreign,
      ]) && !words[end].isCapitalised
  }

  private func number(
    _ tokens: Range<Int>, _ value: Quantity, _ valueMax: Quantity?, scale: Int = 1,
    isVague: Bool = false, isAbout: Bool = false
  ) -> DutchNumber {
    let qualified = QualifierReader(words).read(around: tokens)
    let sign = qualified.isNegative && valueMax == nil ? -1 : 1
    var qualifier = qualified.qualifier
    if valueMax != nil, !isVague { qualifier = .range }
    if isVague || isAbout, qualifier == .exact { qualifier = .about }
    return DutchNumber(
      text: words.text(tokens), range: words.scalars(tokens),
      qualifiedRange: words.scalars(qualified.tokens),
      value: Quantity(thousandths: value.thousandths * sign), valueMax: valueMax,
      qualifier: qualifier, isApproximate: qualified.isApproximate || isVague || isAbout,
      isTotal: qualified.isTotal, isVague: isVague, tokens: tokens,
      qualifiedTokens: qualified.tokens, scale: scale)
  }

  // MARK: Vague words

  /// `tientallen`, `een twintigtal`, `enkele`, `een aantal`.
  func vague(_ at: Int) -> DutchNumber? {
    let folded = words.tokens[at].folded
    guard folded.count >= 4 else { return nil }
    let last = words.letters[folded.upperBound - 1]
    if last == UInt8(ascii: "n"), !words.isWord(at, "dozijn") {
      // No word for hundreds or more is shorter.
      for (name, value) in NumberWords.vague where folded.count > 8 && words.isWord(at, name) {
        return number(
          at..<at + 1, Quantity(value), Quantity(value * 10 - 1), scale: value,
          isVague: true)
      }
      return nil
    }
    if [UInt8(ascii: "l"), UInt8(ascii: "n"), UInt8(ascii: "r")].contains(last) {
      if let value = NumberWords.few(words.letters[folded]) {
        let isAbout = value >= 10 && !words.isWord(at, "dozijn")
        return number(at..<at + 1, Quantity(value), nil, isAbout: isAbout)
      }
      let isSome = words.isWord(at, among: ["aantal", "paar"]) && words.isWord(at - 1, "een")
      // `een paar honderd`
      let scale = words[at + 1].meaning.scale
      if isSome, words.isWord(at, "paar"), scale > 0 {
        return number(
          at - 1..<at + 2, Quantity(2 * scale), nil, scale: scale, isAbout: true)
      }
      guard isSome, !words.isWord(at + 1, "van") else { return nil }
      return number(at - 1..<at + 1, Quantity(2), nil, isVague: true)
    }
    guard words.isWord(at, "enkele"),
      !words.isWord(at - 1, among: ["geen", "een", "elke", "iedere"]),
      !words.isWord(at + 1, among: ["tientallen", "honderden", "duizenden", "miljoenen"])
    else { return nil }
    return number(at..<at + 1, Quantity(2), nil, isVague: true)
  }
}

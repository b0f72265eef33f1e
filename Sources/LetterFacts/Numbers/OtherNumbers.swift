internal import DutchLanguage

/// Numbers that count people, materiel or things, but no measure of the Dutch contribution.
enum OtherNumbers {
  /// The rule that says why a number is no measure; nil where none does.
  static func rule(for span: Range<Int>, _ sentence: Sentence) -> String? {
    if sentence.has(.election) { return "number/election" }
    if sentence.isOfLoss || !Assets.lost.find(in: sentence).isEmpty { return "number/loss" }
    let words = sentence.words
    if isForeignMoney(span, words) { return "number/foreign-money" }
    if words.isTimes(span.lowerBound - 1) || words.isTimes(span.lowerBound - 2) {
      return "number/scale-of-a-table"
    }
    if span.count == 1, words.number(span.lowerBound) == 0 { return "number/none" }
    if words.isWord(sentence.tokens.lowerBound, among: ["totaal", "totalen", "subtotaal"]),
      words.isBehindTab(span.lowerBound)
    {
      return "number/total-of-a-table"
    }
    if isNation(span.upperBound, words) { return "number/others" }
    if sentence.figures.contains(where: {
      $0.number == span.lowerBound && Assets.isSpokenOf($0, sentence)
    }) {
      return "number/spoken-of"
    }
    let wanted: Role = [.people, .person, .anyone, .assets, .asset, .anyAsset, .contribution]
    if let noun = NounPhrase(at: span.upperBound, in: sentence, wanted: wanted) {
      if noun.isForeign || sentence.isOfOthers(before: span.lowerBound) { return "number/others" }
      if noun.roles.isDisjoint(with: [.people, .person, .assets, .asset]) { return "number/units" }
      return nil
    }
    if sentence.isOfOthers(before: span.lowerBound) { return "number/others" }
    return isSmall(span, words) && isThings(span.upperBound, sentence)
      ? "number/few-things" : nil
  }

  private static func isForeignMoney(_ span: Range<Int>, _ words: Words) -> Bool {
    words.isSign(span.lowerBound - 1, Sign.dollar) || words.isSign(span.lowerBound - 1, Sign.pound)
      || words.isWord(span.lowerBound - 1, among: ["usd", "gbp"])
  }

  /// `vijf Somaliërs`, `230.000 Soedanezen`.
  static func isNation(_ index: Int, _ words: Words) -> Bool {
    if words.has(index, .national), words[index].isCapitalised { return true }
    return words[index].isCapitalised && !words[index].isCapitals && words[index].folded.count > 4
      && (words.hasSuffix(index, "en") || words.hasSuffix(index, "ers"))
      && !words.isWord(index, among: ["nederlanders"])
      && AssetPhrase.typeName(at: index, words) == nil
  }

  /// Below five: what the codebook counts no things in.
  private static func isSmall(_ span: Range<Int>, _ words: Words) -> Bool {
    let value = words.number(span.lowerBound) ?? Int(words[span.lowerBound].meaning.cardinal)
    return span.count == 1 && (1..<5).contains(value)
  }

  /// A noun in small letters, over adjectives.
  private static func isThings(_ start: Int, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    var at = start
    while at < start + 3, words[at].kind == .word, words.hasSuffix(at, "e"),
      words[at].folded.count > 3
    {
      at += 1
    }
    return at < sentence.tokens.upperBound && words[at].kind == .word
      && words[at].folded.count > 2
  }
}

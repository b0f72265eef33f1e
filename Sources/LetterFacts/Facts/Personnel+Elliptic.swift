internal import DutchLanguage
import LetterModel

/// Numbers of people whose noun stands elsewhere.
extension FactList {
  /// The number of people that stands on a token.
  fileprivate func personnel(at index: Int, _ sentence: Sentence) -> Fact? {
    let (origin, scalar) = (sentence.text.origin, sentence.words[index].scalars.lowerBound)
    return facts.last {
      $0.kind == .personnel && $0.place.block == origin.block && $0.place.note == origin.note
        && $0.place.range.contains(scalar)
    }
  }
}

extension Personnel {
  /// The noun of a number that stands without one: `Het aantal militairen … blijft 130`, `Dat
  /// aantal kan tot maximaal drie toenemen`, `met enkele experts uit te breiden tot maximaal drie`.
  static func nounElsewhere(
    of figure: Figure, _ sentence: Sentence, _ previous: Sentence?, _ list: FactList
  ) -> String? {
    let words = sentence.words
    let behind = figure.tokens.upperBound
    if sentence.isOfOthers(before: figure.number) { return nil }
    // `Van hen bevinden zich er 20 in de hoofdkwartieren`.
    if words.areWords(sentence.tokens.lowerBound, "van", "hen"), let previous,
      words.isWord(figure.tokens.lowerBound - 1, "er"), !words.hasSuffix(behind, "en"),
      let noun = previous.last([.people, .person], in: previous.tokens)
    {
      return words.folded(noun)
    }
    // `Van de 12.600 militairen waren er 9.298 ter plaatse`.
    if words.isWord(sentence.tokens.lowerBound, "van"),
      words.firstWordBefore(figure.number - 2, ["er"])
        || words.firstWordBefore(figure.number, ["er"]),
      words[behind].kind != .word || words[behind].folded.count <= 3
        || words.isWord(behind, among: ["aanwezig", "gevuld", "ingevuld", "bezet"])
    {
      let before = sentence.tokens.lowerBound..<figure.tokens.lowerBound
      if let noun = sentence.first([.people, .person], in: before) { return words.folded(noun) }
    }
    // `een sterkte van 900`, `het plafond ligt op 160`.
    if words.isWord(figure.tokens.lowerBound - 1, "van"),
      words.isWord(
        figure.tokens.lowerBound - 2, among: strengths),
      words[behind].kind == .sign || words.isWord(behind, among: verbs)
    {
      return words.folded(figure.tokens.lowerBound - 2)
    }
    if let noun = told(figure, sentence, previous, list) { return noun }
    if let noun = bounded(figure, sentence, previous) { return noun }
    if let noun = pair(figure, sentence, previous, list) { return noun }
    let stands =
      behind >= sentence.tokens.upperBound - 1 || words[behind].kind == .sign
      || !sentence.text.roles[behind].isDisjoint(with: [.changes, .sends])
    guard stands, sentence.has(.changes), !words.isHyphen(behind),
      !words.isSign(behind, Sign.percent)
    else { return nil }
    let before = sentence.tokens.lowerBound..<figure.tokens.lowerBound
    if countedNoun(in: before, sentence, list)?.isPeople == false || sentence.has(.misery) {
      return nil
    }
    guard
      words.firstWordBefore(
        figure.number, ["tot", "naar", "bedraagt", "blijft", "op", "telt", "met"])
    else { return nil }
    if let noun = sentence.last([.people, .person], in: before) {
      return words.folded(noun)
    }
    guard sentence.has(.total), let previous,
      let noun = previous.last([.people, .person], in: previous.tokens)
    else { return nil }
    return words.folded(noun)
  }

  /// What a rule makes of a number without a noun.
  private static func told(
    _ figure: Figure, _ sentence: Sentence, _ previous: Sentence?, _ list: FactList
  ) -> String? {
    guard standsAlone(figure, sentence),
      figure.value > 1 || figure.qualifier != .exact
        || sentence.words[figure.number].isAccented,
      figure.value < 50_000,
      !sentence.words.areWords(figure.tokens.lowerBound - 2, "ouder", "dan"),
      !sentence.words.areWords(figure.tokens.lowerBound - 2, "jonger", "dan")
    else { return nil }
    for rule in alone {
      guard let match = rule.match(of: figure, in: sentence) else { continue }
      let before = sentence.tokens.lowerBound..<figure.tokens.lowerBound
      if rule.gives == .strength { return sentence.words.folded(match.match.lowerBound) }
      if let noun = countedNoun(in: before, sentence, list) {
        guard noun.isPeople else { continue }
        return noun.word
      }
      if rule.gives == .sentenceBefore, let previous,
        let noun = countedNoun(in: previous.tokens, previous, list), noun.isPeople
      {
        return noun.word
      }
      // `De omvang van de bijdrage blijft gemaximeerd op 380`
      if sized.end(at: match.match.lowerBound, sentence) != nil {
        return sentence.words.folded(match.match.lowerBound)
      }
    }
    return nil
  }

  private static let sized = Pattern("omvang|sterkte|bezetting|bijdrage|detachement|aandeel")

  /// The last noun of a range that can be counted, and whether it is people of ours.
  private static func countedNoun(
    in range: Range<Int>, _ sentence: Sentence, _ list: FactList
  ) -> (word: String, isPeople: Bool)? {
    let counted: Role = [
      .people, .person, .anyone, .counted, .afflicted, .assets, .asset, .anyAsset, .type,
    ]
    // `155 militairen uit veertien landen`: the land is where they come from.
    guard
      let noun = range.last(where: { index in
        !sentence.text.roles[index].isDisjoint(with: counted)
          && !(sentence.words.isHyphen(index + 1) && sentence.words.clings(index + 1))
          && !sentence.words.isWord(index - 1, "uit") && !sentence.words.isWord(index - 2, "uit")
      })
    else { return nil }
    let isOthers = sentence.text.roles[max(noun - 1, 0)].contains(.foreign)
    let roles = sentence.text.roles[noun]
    // Where it has a number of its own, that one was read before.
    let isCounted = sentence.figures.contains {
      NounPhrase(at: $0.tokens.upperBound, in: sentence, wanted: nouns)?.tokens.contains(noun)
        == true
    }
    let isOurs =
      !isCounted || list.personnel(at: noun, sentence) != nil
      || Owners.owner(before: range.upperBound, sentence) == .us
    return (
      sentence.words.folded(noun),
      !roles.isDisjoint(with: [.people, .person, .anyone]) && !isOthers && isOurs
    )
  }

  /// Whether no noun follows a number that it could count.
  static func standsAlone(_ figure: Figure, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    let end = figure.tokens.upperBound
    if end >= sentence.tokens.upperBound || words[end].kind == .sign {
      return !words.isSign(end, Sign.percent) && !words.isHyphen(end)
    }
    return words.isWord(end, among: verbs + followers) || isVerb(end, words)
      || !sentence.text.roles[end].isDisjoint(with: [.changes, .sends, .acts])
        && sentence.text.roles[end].isDisjoint(with: [.event, .counted])
  }

  /// `op 500 gesteld`, not `500 gestelde`; `de overige 18 bouwen het kamp`.
  private static func isVerb(_ index: Int, _ words: Words) -> Bool {
    if words.hasSuffix(index, "d") || words.hasSuffix(index, "t") {
      return words.isParticiple(index)
    }
    return words.hasSuffix(index, "en") && words[index].folded.count > 4
      && words.isWord(index + 1, among: ["het", "de", "een", "zich", "hun", "hen", "elk", "daar"])
  }

  private static let followers: [StaticString] = [
    "tijdens", "in", "op", "te", "bij", "voor", "aan", "over", "zijn", "waren", "uit", "niet",
    "dan",
    "die", "waarvan", "van", "naar", "tot", "onderscheidenlijk", "respectievelijk", "per", "als",
    "om", "aanwezig", "werkzaam", "actief", "voldoet", "geldt", "terug", "uitkomen", "plus", "met",
    "bedragen", "ter", "overblijven", "blijven", "worden", "nog", "vol", "uitkomt", "later",
    "onder",
    "boven", "tegelijk", "behoren", "daadwerkelijk", "feitelijk", "steeds", "ook", "een", "nu",
    "thans", "momenteel", "gebracht", "aan", "achter",
    "beschikbaar",
    "vertrekken", "dienen", "zullen", "zal", "vanaf", "bijeen", "zorgen", "verzorgen",
    "ondersteunen", "bewaken",
  ]

  /// `niet meer dan dertig in totaal`, `hoogstens 100.`: a ceiling of people that the sentence or the
  /// one before names.
  private static func bounded(
    _ figure: Figure, _ sentence: Sentence, _ previous: Sentence?
  ) -> String? {
    let words = sentence.words
    let behind = figure.tokens.upperBound
    let ends =
      behind >= sentence.tokens.upperBound - 1 || words.isSign(behind, Sign.semicolon)
      || words.areWords(behind, "in", "totaal") || words.isWord(behind, among: verbs)
    guard figure.qualifier == .max, ends, !words.isSign(behind, Sign.percent),
      sentence.has([.people, .contribution, .total]), !sentence.has([.misery, .foreign, .spending])
    else { return nil }
    let before = sentence.tokens.lowerBound..<figure.tokens.lowerBound
    if let noun = sentence.last(.people, in: before) { return words.folded(noun) }
    guard let previous, let noun = previous.last(.people, in: previous.tokens) else { return nil }
    return words.folded(noun)
  }

  static let strengths: [StaticString] = [
    "sterkte", "troepensterkte", "personeelsplafond", "bovengrens", "maximum",
  ]

  static let verbs: [StaticString] = [
    "is", "was", "wordt", "werd", "heeft", "had", "komt", "kwam", "en", "of",
  ]

  /// `stijgt van circa 450 naar ruim 520 man`, `uitgebreid van 45 naar 60 personen`: both numbers
  /// have the noun of the second, or of `Het aantal militairen daalt van …`.
  static func pair(
    _ figure: Figure, _ sentence: Sentence, _ previous: Sentence?, _ list: FactList
  ) -> String? {
    let words = sentence.words
    let behind = figure.tokens.upperBound
    if let first = sentence.figures.first(where: {
      becomes.end(at: $0.tokens.upperBound, sentence).map { $0 == behind } ?? false
    }), let said = list.personnel(at: first.number, sentence) {
      return said.subject
    }
    let isFirst =
      words.firstWordBefore(figure.tokens.lowerBound, ["van"])
      && becomes.end(at: behind, sentence) != nil
      || words.isWord(behind, among: ["respectievelijk", "onderscheidenlijk", "resp"])
      || words.isWord(
        figure.tokens.lowerBound - 1, among: ["respectievelijk", "onderscheidenlijk"])
        && words.isWord(behind, "en")
      || words.isSign(behind, Sign.comma)
        && words.isWord(behind + 1, among: ["maximaal", "hooguit"])
    guard isFirst else { return nil }
    guard
      let next = sentence.figures.first(where: {
        (behind...behind + 7).contains($0.tokens.lowerBound) && $0.unit == .none
      })
    else { return nil }
    if let noun = NounPhrase(at: next.tokens.upperBound, in: sentence, wanted: nouns),
      isOurs(noun, next, sentence)
    {
      return noun.subject
    }
    let before = sentence.tokens.lowerBound..<figure.tokens.lowerBound
    guard sentence.has(.total), let noun = sentence.last([.people, .person], in: before) else {
      return told(next, sentence, previous, list)
    }
    return words.folded(noun)
  }

  /// What leads from one number to the next: `van 45 naar`, `van twaalf terug te brengen tot`.
  private static let becomes = Pattern("naar / ..5 naar|tot ..1 @number")
}

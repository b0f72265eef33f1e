internal import DutchLanguage
import LetterModel

/// Numbers of people whose noun stands elsewhere.
extension Personnel {
  /// The noun of a number that stands without one: `Het aantal militairen … blijft 130`, `Dat
  /// aantal kan tot maximaal drie toenemen`, `met enkele experts uit te breiden tot maximaal drie`.
  static func nounElsewhere(
    of figure: Figure, _ sentence: Sentence, _ previous: Sentence?
  ) -> String? {
    let words = sentence.words
    let behind = figure.tokens.upperBound
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
    if let noun = bounded(figure, sentence, previous) { return noun }
    if let noun = pair(figure, sentence) { return noun }
    if let noun = team(of: figure, sentence) { return noun }
    let stands =
      behind >= sentence.tokens.upperBound - 1 || words[behind].kind == .sign
      || !sentence.text.roles[behind].isDisjoint(with: [.changes, .sends])
    guard stands, sentence.has(.changes), !words.isHyphen(behind),
      !words.isSign(behind, Sign.percent)
    else { return nil }
    let before = sentence.tokens.lowerBound..<figure.tokens.lowerBound
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

  /// `een chirurgisch team van acht;`.
  static func team(of figure: Figure, _ sentence: Sentence) -> String? {
    let words = sentence.words
    let van = figure.tokens.lowerBound - 1
    guard words.isWord(van, "van"), van - 1 > sentence.tokens.lowerBound,
      words[figure.tokens.upperBound].kind == .sign,
      !words.isSign(figure.tokens.upperBound, Sign.percent),
      !words.isHyphen(figure.tokens.upperBound),
      sentence.text.roles[van - 1].contains(.contribution),
      words.isWord(van - 1, among: units) || words.hasSuffix(van - 1, "team"),
      sentence.text.roles[van - 2].isDisjoint(with: .foreign),
      !sentence.isOfOthers(before: figure.number)
    else { return nil }
    return words.folded(van - 1)
  }

  static let strengths: [StaticString] = [
    "sterkte", "troepensterkte", "personeelsplafond", "bovengrens", "maximum",
  ]

  static let units: [StaticString] = [
    "team", "detachement", "peloton", "compagnie", "eenheid", "groep", "staf",
  ]

  static let verbs: [StaticString] = [
    "is", "was", "wordt", "werd", "heeft", "had", "komt", "kwam", "en", "of",
  ]

  /// `stijgt van circa 450 naar ruim 520 man`, `uitgebreid van 45 naar 60 personen`: both numbers
  /// have the noun of the second, or of `Het aantal militairen daalt van …`.
  static func pair(_ figure: Figure, _ sentence: Sentence) -> String? {
    let words = sentence.words
    let behind = figure.tokens.upperBound
    let isFirst =
      words.isWord(figure.tokens.lowerBound - 1, "van") && words.isWord(behind, "naar")
      || words.isWord(figure.tokens.lowerBound - 1, "van") && words.isWord(behind, "tot")
    guard isFirst else { return nil }
    guard
      let next = sentence.figures.first(where: {
        (behind...behind + 2).contains($0.tokens.lowerBound)
      })
    else { return nil }
    if let noun = NounPhrase(at: next.tokens.upperBound, in: sentence, wanted: nouns),
      isOurs(noun, next, sentence)
    {
      return noun.subject
    }
    let before = sentence.tokens.lowerBound..<figure.tokens.lowerBound
    guard sentence.has(.total), let noun = sentence.last([.people, .person], in: before) else {
      return nil
    }
    return words.folded(noun)
  }
}

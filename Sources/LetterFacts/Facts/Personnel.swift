internal import DutchLanguage
import LetterModel

/// Numbers of people who take part: `maximaal 50 militairen`, `een civiel expert`, and the strength
/// of a whole mission.
///
/// `personen` and `mensen` are personnel where the sentence is about a team or a contribution, and
/// else a count. People of other countries are a count as well.
enum Personnel {
  static func find(in sentence: Sentence, after previous: Sentence?, _ list: inout FactList) {
    // `In totaal telt de organisatie 152 waarnemers` goes on about us.
    let goesOn =
      previous?.isOfUs == true
      && sentence.firstWord(["telt", "tellen"], in: sentence.tokens) != nil
    guard sentence.text.origin.topic != .political || sentence.isOfUs || goesOn,
      !sentence.has(.election),
      !sentence.isOfLoss
    else { return }
    for figure in sentence.figures where figure.unit == .none {
      if let noun = NounPhrase(at: figure.tokens.upperBound, in: sentence, wanted: nouns) {
        guard isOurs(noun, figure, sentence) else { continue }
        add(
          noun.subject, figure, figure.tokens.lowerBound..<noun.tokens.upperBound, sentence, &list)
      } else if let subject = nounElsewhere(of: figure, sentence, previous) {
        add(subject, figure, figure.tokens, sentence, &list)
      }
    }
    if sentence.has(.person), sentence.has(.sends) || sentence.text.origin.marker != nil {
      single(in: sentence, &list)
    }
  }

  static let nouns: Role = [.people, .person, .anyone]

  /// Whether a number of people is a number of personnel rather than of the afflicted or of others.
  static func isOurs(_ noun: NounPhrase, _ figure: Figure, _ sentence: Sentence) -> Bool {
    if noun.isForeign || sentence.isOfLoss || isMissing(figure, sentence)
      || isTaught(noun, figure, sentence)
    {
      return false
    }
    let isTotal = sentence.words.isWord(figure.number - 1, "totaal")
    if !isTotal, sentence.isOfOthers(before: figure.number) { return false }
    if noun.roles.contains(.people) || noun.roles.contains(.person) {
      return !isForeignDetachment(before: figure, sentence)
    }
    if figure.value >= 50_000 { return false }
    // `120 man` are hardly ever others than soldiers.
    if sentence.words.isWord(noun.tokens.upperBound - 1, "man"), !sentence.has(.misery) {
      return true
    }
    let before = sentence.tokens.lowerBound..<figure.tokens.lowerBound
    let company = sentence.first([.contribution, .mission, .people], in: before) != nil
    let counts = sentence.firstWord(
      ["tellen", "telt", "omvang", "sterkte", "plafond", "bezetting"], in: sentence.tokens)
    return company || counts != nil || isListed(sentence)
      || (!sentence.has(.misery) && sentence.has([.contribution, .mission]))
      || (!sentence.has([.misery, .foreign]) && sentence.has(.dutch) && sentence.has(.sends))
      || isBesidePersonnel(figure, sentence)
  }

  /// `worden 240 agenten begeleid`, `200 agenten op te leiden`: people whom others teach or hold.
  private static func isTaught(_ noun: NounPhrase, _ figure: Figure, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    guard (noun.tokens).allSatisfy({ sentence.text.roles[$0].isDisjoint(with: .dutch) }),
      !words.isWord(figure.tokens.lowerBound - 1, "met")
    else { return false }
    let clause = sentence.clause(around: figure.number)
    let behind = noun.tokens.upperBound..<clause.upperBound
    if sentence.firstWord(taught, in: clause) != nil,
      sentence.firstWord(["worden", "wordt", "werden", "werd", "zijn", "is"], in: clause) != nil
    {
      return true
    }
    // The object of an infinitive or of a perfect stands directly before it.
    return sentence.firstWord(taught + teaching, in: behind) != nil
      && sentence.first([.people, .person, .foreign], in: behind) == nil
      && sentence.firstWord(notObject, in: behind) == nil
  }

  private static let taught: [StaticString] = [
    "opgeleid", "getraind", "begeleid", "gementord", "geadviseerd", "onderwezen", "bijgeschoold",
    "aangehouden", "opgepakt", "vrijgelaten", "ontwapend", "gedemobiliseerd", "geworven",
    "gerekruteerd", "bewapend", "gecoacht", "afgestudeerd", "gediplomeerd", "gevolgd",
  ]

  private static let teaching: [StaticString] = [
    "opleiden", "trainen", "begeleiden", "leiden", "mentoren", "bijscholen",
  ]

  private static let notObject: [StaticString] = [
    "om", "die", "voor", "met", "ter", "zal", "zullen", "gaan", "gaat", "kunnen", "moeten", "voor",
    "het", "de",
  ]

  /// `een tekort van enkele honderden adviseurs`.
  private static func isMissing(_ figure: Figure, _ sentence: Sentence) -> Bool {
    sentence.words.firstWordBefore(
      figure.tokens.lowerBound, ["tekort", "tekorten", "vacatures", "gebrek", "leemte"])
  }

  /// `– een bataljon van 400 man;`: an item of what the contribution consists of.
  private static func isListed(_ sentence: Sentence) -> Bool {
    let origin = sentence.text.origin
    return origin.marker != nil && !sentence.has(.misery)
      && [.contribution, .military, .summary].contains(origin.topic)
  }

  /// `twee militairen en vier burgers`: the second number counts the same company.
  private static func isBesidePersonnel(_ figure: Figure, _ sentence: Sentence) -> Bool {
    let start = figure.tokens.lowerBound
    guard sentence.words.isWord(start - 1, "en") else { return false }
    return sentence.text.roles[max(start - 2, 0)].contains(.people)
  }

  /// `een Belgisch detachement van 30 militairen`.
  private static func isForeignDetachment(before figure: Figure, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    let start = figure.tokens.lowerBound
    guard words.isWord(start - 1, "van"), start >= 3 else { return false }
    return sentence.text.roles[start - 2].contains(.contribution)
      && sentence.text.roles[start - 3].contains(.foreign)
  }

  /// `een militair adviseur in te zetten`: one person, where the sentence sends somebody.
  private static func single(in sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    let inside = sentence.firstInside
    for index in sentence.tokens
    where words.isWord(index, "een") && words[index].kind == .word && index < inside {
      // In a list, an item that begins with it.
      guard sentence.has(.sends) || index == sentence.tokens.lowerBound,
        let noun = NounPhrase(at: index + 1, in: sentence, wanted: .person), !noun.isForeign,
        !sentence.figures.contains(where: { $0.tokens.contains(index) && $0.value > 1 }),
        !list.facts.contains(where: { covers($0, words.scalars(index..<index + 1), sentence) })
      else { continue }
      let tokens = index..<noun.tokens.upperBound
      list.add(.personnel, noun.subject, at: tokens, of: sentence, by: "one-person") { fact in
        fact.qualifier = .exact
        fact.value = 1
        fact.unit = .people
        describe(&fact, tokens, sentence)
      }
    }
  }

  private static func covers(_ fact: Fact, _ range: Range<Int>, _ sentence: Sentence) -> Bool {
    fact.kind == .personnel && fact.place.block == sentence.text.origin.block
      && fact.place.note == sentence.text.origin.note && fact.place.range.overlaps(range)
  }

  private static func add(
    _ subject: String, _ figure: Figure, _ tokens: Range<Int>, _ sentence: Sentence,
    _ list: inout FactList
  ) {
    guard tokens.lowerBound < sentence.firstInside || figure.value > 2 else { return }
    let place = placeBefore(sentence, list)
    let rule = figure.tokens == tokens ? "noun-elsewhere" : "number-and-noun"
    list.add(.personnel, subject, at: tokens, of: sentence, by: rule) { fact in
      fact.take(figure, unit: .people)
      describe(&fact, tokens, sentence)
      if fact.location == nil { fact.location = place }
    }
  }
}

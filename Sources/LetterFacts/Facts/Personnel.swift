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
    if noun.isForeign || sentence.isOfLoss || isMissing(figure, sentence) { return false }
    let isTotal = sentence.words.isWord(figure.number - 1, "totaal")
    if !isTotal, sentence.isOfOthers(before: figure.number) { return false }
    if noun.roles.contains(.people) || noun.roles.contains(.person) {
      return !isForeignDetachment(before: figure, sentence)
    }
    if figure.value >= 50_000 { return false }
    let before = sentence.tokens.lowerBound..<figure.tokens.lowerBound
    let company = sentence.first([.contribution, .mission, .people], in: before) != nil
    let counts = sentence.firstWord(
      ["tellen", "telt", "omvang", "sterkte", "plafond", "bezetting"], in: sentence.tokens)
    return company || counts != nil || isListed(sentence)
      || (!sentence.has(.misery) && sentence.has([.contribution, .mission]))
      || isBesidePersonnel(figure, sentence)
  }

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

  /// The noun of a number that stands without one: `Het aantal militairen … blijft 130`, `Dat
  /// aantal kan tot maximaal drie toenemen`, `met enkele experts uit te breiden tot maximaal drie`.
  private static func nounElsewhere(
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
    if let noun = pair(figure, sentence) { return noun }
    if let noun = team(of: figure, sentence) { return noun }
    let stands =
      behind >= sentence.tokens.upperBound - 1 || words[behind].kind == .sign
      || !sentence.text.roles[behind].isDisjoint(with: [.changes, .sends])
    guard stands, sentence.has(.changes), !words.isHyphen(behind),
      !words.isSign(behind, Sign.percent)
    else { return nil }
    let before = sentence.tokens.lowerBound..<figure.tokens.lowerBound
    guard words.firstWordBefore(figure.number, ["tot", "naar", "bedraagt", "blijft", "op", "telt"])
    else { return nil }
    if let noun = sentence.last([.people, .person], in: before) {
      return words.folded(noun)
    }
    guard sentence.has(.total), let previous,
      let noun = previous.last([.people, .person], in: previous.tokens)
    else { return nil }
    return words.folded(noun)
  }

  /// `een chirurgisch team van acht;`.
  private static func team(of figure: Figure, _ sentence: Sentence) -> String? {
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

  private static let strengths: [StaticString] = [
    "sterkte", "troepensterkte", "personeelsplafond", "bovengrens", "maximum",
  ]

  private static let units: [StaticString] = [
    "team", "detachement", "peloton", "compagnie", "eenheid", "groep", "staf",
  ]

  private static let verbs: [StaticString] = [
    "is", "was", "wordt", "werd", "heeft", "had", "komt", "kwam", "en", "of",
  ]

  /// `stijgt van circa 450 naar ruim 520 man`, `uitgebreid van 45 naar 60 personen`: both numbers
  /// have the noun of the second, or of `Het aantal militairen daalt van …`.
  private static func pair(_ figure: Figure, _ sentence: Sentence) -> String? {
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
      list.add(.personnel, noun.subject, at: tokens, of: sentence) { fact in
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
    list.add(.personnel, subject, at: tokens, of: sentence) { fact in
      fact.take(figure, unit: .people)
      describe(&fact, tokens, sentence)
      if fact.attributes[.location] == nil { fact.attributes[.location] = place }
    }
  }

  /// Where the unit is of which the sentence goes on: `Het detachement bestaat uit …` behind `In
  /// Bagdad verzorgt een detachement …`.
  private static func placeBefore(_ sentence: Sentence, _ list: FactList) -> String? {
    let words = sentence.words
    let start = sentence.tokens.lowerBound
    let origin = sentence.text.origin
    let goesOn =
      words.isWord(start, among: ["dit", "deze", "die", "dat", "zij", "hun"])
      || words.isWord(start, among: ["het", "de"])
        && words.isWord(start + 1, among: ["detachement", "team", "eenheid", "groep", "staf"])
    guard goesOn else { return nil }
    return list.facts.last {
      $0.kind == .area && $0.place.block == origin.block && $0.place.note == origin.note
    }?.subject
  }

  private static func describe(_ fact: inout Fact, _ tokens: Range<Int>, _ sentence: Sentence) {
    fact.attributes[.role] = role(of: fact, tokens, sentence)
    if let purpose = sentence.purpose(behind: tokens.upperBound) {
      fact.attributes[.purpose] = purpose
    }
    if let mission = sentence.mission() { fact.attributes[.mission] = mission }
    if let place = PlacePhrase.nearest(to: tokens, in: sentence) {
      fact.attributes[.location] = place.name
    }
  }

  /// `draagt bij met een expert en is voornemens de bijdrage uit te breiden`: the first is so already.
  private static func goesFurther(behind tokens: Range<Int>, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    return sentence.range(tokens.upperBound, upTo: sentence.tokens.upperBound).contains {
      words.areWords($0, "en", "is", "voornemens") || words.areWords($0, "en", "wil")
    }
  }

  /// Whether it is not so yet; `vanaf` a base tells no time.
  private static func isComing(_ sentence: Sentence) -> Bool {
    let words = sentence.words
    return sentence.has(.future)
      && sentence.tokens.contains {
        sentence.text.roles[$0].contains(.future)
          && !(words.isWord($0, "vanaf") && words[$0 + 1].kind == .word
            && words[$0 + 1].meaning.time == .none)
      }
  }

  /// `opereert vanaf …`, `zijn in Gao gestationeerd`: so it is now.
  private static func stands(_ sentence: Sentence) -> Bool {
    let words = sentence.words
    if sentence.firstWord(["opereert", "opereren", "verblijven"], in: sentence.tokens) != nil {
      return true
    }
    return sentence.firstWord(["zijn", "is"], in: sentence.tokens) != nil
      && sentence.tokens.contains {
        words.isWord($0, among: ["gestationeerd", "gelegerd", "ontplooid", "uitgezonden"])
      }
  }

  private static func role(of fact: Fact, _ tokens: Range<Int>, _ sentence: Sentence) -> String {
    let before = sentence.tokens.lowerBound..<tokens.lowerBound
    let start = sentence.tokens.lowerBound
    if sentence.words.isWord(start, "zij"), sentence.first(.people, in: tokens) == nil,
      sentence.firstWord(["tellen", "telt", "omvang", "sterkte"], in: sentence.tokens) != nil
    {
      return "mission-total"
    }
    if !sentence.has(.dutch),
      let subject = sentence.last([.mission, .contribution], in: before),
      sentence.text.roles[subject].contains(.mission)
    {
      return "mission-total"
    }
    let isBound = [tokens.lowerBound - 1, tokens.lowerBound].contains {
      sentence.words.isWord($0, "tot")
    }
    if fact.qualifier == .max || isBound {
      return "ceiling"
    }
    if sentence.first(.future, in: before) == nil, goesFurther(behind: tokens, sentence) {
      return "actual"
    }
    if isComing(sentence) { return "planned" }
    return sentence.has(.present) || stands(sentence) ? "actual" : "planned"
  }
}

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
    guard
      sentence.text.origin.topic != .political || sentence.isOfUs || goesOn
        || Self.deployed.stands(in: sentence.tokens, sentence)
    else { return }
    let words = sentence.words
    for figure in sentence.figures
    where figure.unit == .heads && !sentence.isOfOthers(before: figure.number) {
      company(of: figure, sentence, &list)
    }
    for figure in sentence.figures
    where figure.unit == .none && !figure.isVague && !sentence.isOfLoss(at: figure.number)
      && !sentence.isOfElection(at: figure.number)
    {
      if let noun = NounPhrase(at: figure.tokens.upperBound, in: sentence, wanted: nouns) {
        guard isOurs(noun, figure, sentence) else { continue }
        add(
          noun.subject, figure, figure.tokens.lowerBound..<noun.tokens.upperBound, sentence, &list)
      } else if let noun = ofOurs(figure, sentence, list) ?? orSo(figure, sentence) {
        let end = max(noun.tokens.upperBound, figure.tokens.upperBound)
        add(noun.subject, figure, figure.tokens.lowerBound..<end, sentence, &list)
      } else if Self.members.end(at: figure.tokens.lowerBound, sentence) != nil
        || words.isWord(figure.tokens.upperBound, "leden") && sentence.has(.contribution)
          && words.firstWordBefore(figure.tokens.lowerBound, ["elk", "ieder"])
      {
        add(
          words.folded(figure.tokens.upperBound), figure,
          figure.tokens.lowerBound..<figure.tokens.upperBound + 1, sentence, &list)
      } else if let subject = nounElsewhere(of: figure, sentence, previous, list) {
        add(subject, figure, figure.tokens, sentence, &list)
      }
    }
    if sentence.has(.person), !sentence.isOfLoss {
      single(in: sentence, &list)
    }
  }

  /// `een achtkoppige bemanning`: what has that many people.
  private static func company(
    of figure: Figure, _ sentence: Sentence, _ list: inout FactList
  ) {
    let words = sentence.words
    // `een tienmansteam` is the noun itself.
    let isAdjective =
      words.hasSuffix(figure.number, "koppig") || words.hasSuffix(figure.number, "e")
    var end = isAdjective ? figure.tokens.upperBound : figure.number
    while words[end].kind == .word, words.hasSuffix(end, "e"), words[end].folded.count > 3 {
      end += 1
    }
    // `een driekoppige leiding` of a state counts no people of ours.
    guard words[end].kind == .word, figure.value > 3, end < sentence.tokens.upperBound else {
      return
    }
    if sentence.text.roles[figure.tokens.upperBound].contains(.foreign) { return }
    add(
      words.folded(end), figure, figure.tokens.lowerBound..<end + 1, sentence, &list,
      rule: "heads-of-a-team")
  }

  /// `zestig leden van het Defensie Helikopter Commando`.
  private static let members = Pattern(
    "@number mannen|vrouwen en mannen|vrouwen / @number leden van de|het ..2 politie|marechaussee|*macht|korps|defensie|speciale|commando|brigade|bataljon|marine|mariniers|luchtmacht|landmacht|genie|staf|bsb|dsi|<contribution> / @number plaatsen bij|binnen|in de|het? ^|<mission>|staf|hoofdkwartier"
  )

  /// `acht van onze adviseurs`, `drie Nederlandse docenten`: ours by their own words, whoever they
  /// are, where no number before counts them already.
  private static func ofOurs(
    _ figure: Figure, _ sentence: Sentence, _ list: FactList
  ) -> NounPhrase? {
    let end = figure.tokens.upperBound
    if let start = Self.ofOur.end(at: end, sentence) {
      return list.tellsPeople(of: sentence)
        ? nil : NounPhrase(at: start, in: sentence, wanted: nouns)
    }
    guard let noun = NounPhrase(at: end, in: sentence, wanted: .afflicted), !noun.isForeign,
      sentence.first(.dutch, in: noun.tokens) != nil,
      Self.atWork.stands(in: noun.tokens, sentence), !sentence.has([.loss, .misery])
    else { return nil }
    return noun
  }

  private static let ofOur = Pattern("van onze|ons nederlandse? / van de|die nederlandse")
  private static let atWork = Pattern(
    "*docenten|*leraren|*onderwijzers|*leerkrachten|*hulpverleners|*hulpwerkers|*grenswachten|*kustwachters|*aanklagers|*advocaten|*lijfwachten|*verdedigers"
  )

  /// `een man of twintig`
  private static func orSo(_ figure: Figure, _ sentence: Sentence) -> NounPhrase? {
    guard figure.number == figure.tokens.lowerBound,
      sentence.words.isWord(figure.tokens.lowerBound, "een"), figure.tokens.count == 4,
      let noun = NounPhrase(at: figure.number + 1, in: sentence, wanted: nouns),
      isOurs(noun, figure, sentence)
    else { return nil }
    return noun
  }

  /// What tells of a mission or its strength in sections about politics.
  private static let deployed = Pattern(
    "<mission>|*plafond|maximum|sterkte|<contribution> ..12 @number / @number ..6 <mission>")

  static let nouns: Role = [.people, .person, .anyone]

  /// Whether a number of people is a number of personnel rather than of the afflicted or of others.
  static func isOurs(_ noun: NounPhrase, _ figure: Figure, _ sentence: Sentence) -> Bool {
    let isStrength = isStrength(figure, sentence)
    if noun.isForeign && !isStrength || sentence.isOfLoss(at: figure.number)
      || isTaught(noun, figure, sentence)
    {
      return false
    }
    // `een op de drie militairen`
    if sentence.words.areWords(figure.tokens.lowerBound - 2, "op", "de") {
      return false
    }
    let isTotal =
      sentence.words.isWord(figure.number - 1, "totaal")
      && (!sentence.isOfAnotherCountry || sentence.words.isWord(figure.number - 3, "de"))
    if Unsent.are(noun, figure, sentence) || isOfTheLand(noun, figure, sentence) { return false }
    let isDutch = sentence.first(.dutch, in: noun.tokens) != nil
    if isDutch { return true }
    if !isTotal, !isStrength, Owners.owner(before: figure.number, sentence)?.isOther == true {
      return false
    }
    if noun.roles.contains(.people) || noun.roles.contains(.person) {
      // Soldiers and policemen of whom nothing says that they are sent are those of the country.
      if figure.value >= 50_000, !isStrength, !sentence.has(.mission),
        !sentence.words.isWord(noun.tokens.upperBound, "uit"),
        sentence.firstWord(["coalitie", "macht", "navo", "bondgenootschap"], in: sentence.tokens)
          == nil
      {
        return false
      }
      return true
    }
    // `120 man` are hardly ever others than soldiers.
    if sentence.words.isWord(noun.tokens.upperBound - 1, among: ["man", "koppen"]),
      !sentence.has(.misery)
    {
      return true
    }
    if figure.value >= 50_000 { return false }
    if !sentence.has([.misery, .afflicted, .foreign]),
      !Self.afflicted.stands(in: sentence.tokens, sentence),
      ours.contains(sentence.text.origin.topic)
    {
      return true
    }
    let before = sentence.tokens.lowerBound..<figure.tokens.lowerBound
    let company = sentence.first([.contribution, .mission, .people], in: before) != nil
    let counts = sentence.firstWord(
      ["tellen", "telt", "omvang", "sterkte", "plafond", "bezetting"], in: sentence.tokens)
    // `twee schepen, drie vliegtuigen en 480 personen`
    if sentence.has([.assets, .anyAsset]), !sentence.has([.misery, .loss]), !sentence.isOfLoss {
      return true
    }
    return company || counts != nil || isListed(sentence)
      || (!sentence.has(.misery) && sentence.has([.contribution, .mission]))
      || (!sentence.has([.misery, .foreign]) && sentence.has(.dutch) && sentence.has(.sends))
      || isBesidePersonnel(figure, sentence)
  }

  /// `Zij telt 900 militairen uit acht landen en 34 politiefunctionarissen uit Ierland`: all of a
  /// mission, wherever they come from.
  private static func isStrength(_ figure: Figure, _ sentence: Sentence) -> Bool {
    strengthOfMission.stands(in: sentence.tokens.lowerBound..<figure.number, sentence)
      && ![.land, .foe].contains(Owners.owner(before: figure.number, sentence))
  }

  private static let strengthOfMission = Pattern(
    "zij|deze|<mission>|*macht|operatie|coalitie ..4 telt|tellen|telde|telden|omvat|omvatte / telt|telde|omvat|omvatte zij|deze|de|het ..2 <mission>|*macht|operatie"
  )

  /// `de 5.400 agenten hebben zich niet gemeld`, `zeven officieren van justitie`: who keeps the order
  /// of the land itself, where nothing tells that they are sent.
  private static func isOfTheLand(
    _ noun: NounPhrase, _ figure: Figure, _ sentence: Sentence
  ) -> Bool {
    if figure.value < 20, sentence.text.origin.topic == .contribution { return false }
    guard ofTheLand.end(at: noun.tokens.upperBound - 1, sentence) != nil else { return false }
    return sentence.first(.dutch, in: noun.tokens) == nil
      && !sent.stands(in: sentence.tokens, sentence)
  }

  private static let ofTheLand = Pattern(
    "*agenten|*politiemensen|*politiemannen|*politievrouwen|*rechters|*soldaten|*strijders|*ambtenaren|*rechercheurs / officieren van justitie"
  )

  private static let sent = Pattern(
    "<dutch>|marechaussee|marechaussees|<contribution>|<mission>|levert|leveren|zendt|zenden|stuurt|sturen|uitgezonden|ingezet|gedetacheerd|toegevoegd|onze|blauwhelmen|navo|vn|eu|coalitie|militairen|waarnemers|sterkte|omvang|plafond|vertrekt|vertrekken"
  )

  /// Sections whose people are ours where nothing else is said.
  private static let ours: Set<Topic?> = [
    nil, .contribution, .military, .summary, .duration, .mandate, .finances,
  ]

  /// What befalls or moves people who are nobody's contribution.
  private static let afflicted = Pattern(
    "wonen|woonden|leven|leefden|vluchten|vluchtten|gered|bevolking|demonstreerden|betoogden|stemden|inwoners|opgepikt|asiel|aangehouden|gearresteerd|opgepakt|terrein|bereikten|toegang|hulp|gezinnen|beschuldiging|tribunaal|verdachten|opgeleid|getraind|burgers"
  )

  /// `worden 240 agenten begeleid`, `200 agenten op te leiden`: people whom others teach or hold.
  private static func isTaught(_ noun: NounPhrase, _ figure: Figure, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    guard (noun.tokens).allSatisfy({ sentence.text.roles[$0].isDisjoint(with: .dutch) }),
      !words.isWord(figure.tokens.lowerBound - 1, among: ["met", "onze", "door"])
    else { return false }
    let clause = sentence.clause(around: figure.number)
    if sentence.has(.reserve) { return false }
    let behind = noun.tokens.upperBound..<clause.upperBound
    let end = sentence.range(sentence.tokens.upperBound - 3, upTo: sentence.tokens.upperBound)
    if sentence.firstWord(taught, in: end) != nil,
      sentence.firstWord(["moeten", "zijn", "worden", "werden"], in: clause) != nil
    {
      return true
    }
    if sentence.firstWord(taught, in: clause) != nil,
      sentence.firstWord(["worden", "wordt", "werden", "werd", "zijn", "is"], in: clause) != nil
    {
      return true
    }
    // The object of an infinitive or of a perfect stands directly before it.
    return sentence.firstWord(taught + teaching, in: behind).map {
      $0 + 1 == sentence.trimmed(clause).upperBound
        || words.isWord($0 + 1, among: ["en", "of", "dan", "door", "in"])
    } == true
      && sentence.first([.people, .person], in: behind) == nil
      && sentence.firstWord(notObject, in: behind) == nil
  }

  private static let taught: [StaticString] = [
    "opgeleid", "getraind", "begeleid", "gementord", "geadviseerd", "onderwezen", "bijgeschoold",
    "geoefend", "aangehouden", "opgepakt", "vrijgelaten", "ontwapend", "gedemobiliseerd",
    "geworven",
    "gerekruteerd", "bewapend", "gecoacht", "afgestudeerd",
    "gediplomeerd", "gevolgd",
  ]

  private static let teaching: [StaticString] = [
    "opleiden", "trainen", "begeleiden", "leiden", "mentoren", "bijscholen",
  ]

  private static let notObject: [StaticString] = [
    "om", "die", "voor", "met", "ter", "zal", "zullen", "gaan", "gaat", "kunnen", "moeten",
    "hebben", "heeft",
  ]

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

  /// `een militair adviseur in te zetten`: one person, where the sentence sends somebody.
  private static func single(in sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    let inside = sentence.firstInside
    for index in sentence.tokens
    where words.isWord(index, "een") && words[index].kind == .word && index < inside
      && !words.isWord(index - 1, "door")
    {
      // In a list, an item that begins with it; else beside others, or with what we keep somewhere.
      let isBeside =
        (words.isWord(index - 1, "en") || words.isSign(index - 1, Sign.comma)
          || Self.besideMore.end(at: index, sentence) != nil)
        && list.facts.contains {
          $0.kind == .personnel && $0.place.block == sentence.text.origin.block
            && $0.place.note == sentence.text.origin.note
            && words.scalars(sentence.tokens).contains($0.place.range.lowerBound)
        }
      guard
        sentence.has(.sends) || isBeside
          || sentence.text.origin.marker != nil && index == sentence.tokens.lowerBound
          || Self.joins.stands(in: sentence.tokens, sentence)
          || sentence.has(.dutch)
            && sentence.firstWord(["houdt", "houden", "handhaaft"], in: sentence.tokens) != nil,
        !sentence.isOfOthers(before: index),
        !words.isWord(index + 1, among: ["andere", "eigen"]),
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

  /// `een sergeant van de genie en twee verpleegkundigen`
  private static let besideMore = Pattern("een ..7 en @number")

  /// What sends one person without a verb of sending.
  private static let joins = Pattern(
    "<contribution>|*groep|<people> ..12 omvat|omvatten|bestaat|bestaande / reist|reizen|gaat|gaan|vertrekt|vertrekken ... mee|mee.|naar / zal|zullen ... fungeren|optreden|dienen / besloten ... dragen"
  )

  private static func covers(_ fact: Fact, _ range: Range<Int>, _ sentence: Sentence) -> Bool {
    fact.kind == .personnel && fact.place.block == sentence.text.origin.block
      && fact.place.note == sentence.text.origin.note && fact.place.range.overlaps(range)
  }

  /// Whether a number's own noun calls it a bound: `met een bovengrens van 300`.
  static func isBound(_ fact: Fact) -> Bool {
    ["bovengrens", "maximum", "limiet"].contains(fact.subject) || fact.subject.hasSuffix("plafond")
  }

  /// `Het maximum van 120 militairen wordt verhoogd tot 200`
  private static func becomesBound(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
    let number =
      sentence.words.isWord(tokens.lowerBound, among: ["tot", "naar"])
      ? tokens.lowerBound + 1 : tokens.lowerBound
    let before = sentence.range(sentence.clause(around: tokens.lowerBound).lowerBound, upTo: number)
    return sentence.words.isWord(number - 1, among: ["tot", "naar"])
      && Self.bounds.stands(in: before, sentence)
  }

  private static let bounds = Pattern("maximum|bovengrens|*plafond|limiet")

  private static func add(
    _ subject: String, _ figure: Figure, _ tokens: Range<Int>, _ sentence: Sentence,
    _ list: inout FactList, rule named: String? = nil
  ) {
    guard tokens.lowerBound < sentence.firstInside || figure.value > 2 else { return }
    let place = placeBefore(sentence, list)
    let rule = named ?? (figure.tokens == tokens ? "noun-elsewhere" : "number-and-noun")
    list.add(.personnel, subject, at: tokens, of: sentence, by: rule) { fact in
      fact.take(figure, unit: .people)
      let isBound = isBound(fact) || becomesBound(tokens, sentence)
      if isBound, fact.qualifier == .exact { fact.qualifier = .max }
      describe(&fact, tokens, sentence)
      if fact.location == nil { fact.location = place }
    }
  }
}

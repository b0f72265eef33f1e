internal import DutchLanguage
import LetterModel

/// Numbers with meaning that are neither personnel nor materiel nor money: countries of a
/// coalition, people in need, flights, shares.
///
/// Seats, votes and turnout are none, nor are small numbers of things (`twee landen`).
enum Counts {
  static func find(in sentence: Sentence, _ list: inout FactList) {
    times(in: sentence, &list)
    hurt(in: sentence, &list)
    for figure in sentence.figures
    where !figure.isVague && !sentence.isOfElection(at: figure.number)
      && !sentence.words.areWords(figure.tokens.lowerBound - 2, "op", "de")
    {
      if figure.unit == .percent {
        add("procent", figure, figure.tokens, .percent, sentence, "percent", &list)
      } else if figure.unit == .none,
        !list.counts(sentence.words.scalars(figure.tokens), sentence.text.origin)
      {
        count(figure, sentence, &list)
      }
    }
  }

  /// `driemaal werd gericht gevuurd`; `eenmaal` only where the sentence begins with it.
  private static func times(in sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    for index in sentence.tokens where words.hasSuffix(index, "maal") {
      guard let value = DutchNumber.times(of: words, index),
        value > 1 || index == sentence.tokens.lowerBound,
        underArms.stands(in: sentence.tokens, sentence)
      else { continue }
      var figure = Figure(one: index..<index + 1)
      figure.value = value
      add("keer", figure, figure.tokens, .pieces, sentence, "times", &list)
    }
  }

  /// What is done with arms, and what ships and aircraft are sent for.
  private static let underArms = Pattern(
    "<event>|gevuurd|beschoten|vuur|*vuur|wapens|*wapen|wapeninzet|wapengebruik|geweld|ongeregeldheden|*aanval|*aanslag|gevlogen|afgevuurd|aangevallen|onderschept|luchtsteun|*schot|*schoten|ontplofte|ontploften|explodeerde|*bom|binnengevlogen|luchtruim|ingezet|uitgerukt|opgestegen|ingegrepen|alarm|getroffen|geraakt|beschoot|overvallen|ontvoerd|gekaapt|geescorteerd|begeleid|doorzocht|*distributie|medevac|uitgevoerd"
  )

  /// `een marinier raakte gewond`, `één Irakees werd gedood`: one of whom something befell.
  private static func hurt(in sentence: Sentence, _ list: inout FactList) {
    guard sentence.isOfLoss else { return }
    let words = sentence.words
    for index in sentence.tokens
    where words.isWord(index, "een") && sentence.isOfLoss(at: index) {
      guard let end = one.end(at: index, sentence),
        !list.counts(words.scalars(index..<end), sentence.text.origin)
      else { continue }
      add(
        words.folded(end - 1), Figure(one: index..<index + 1), index..<end, .people, sentence,
        "one-hurt", &list)
    }
  }

  private static let one = Pattern(
    "een *e? militair|*marinier|*soldaat|<national> / een <foreign> burger|agent|politieman")

  private static func count(_ figure: Figure, _ sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    let start = behindOf(figure, sentence)
    if words.isWord(start, among: ["keer", "maal"]),
      figure.value >= 5 || figure.value > 1 && underArms.stands(in: sentence.tokens, sentence),
      !words.isWord(start + 1, "zo")
    {
      let what = words[start + 1].kind == .word ? words.folded(start + 1) : "keer"
      add(what, figure, figure.tokens.lowerBound..<start + 1, .pieces, sentence, "times", &list)
      return
    }
    let wanted: Role = [.counted, .event, .afflicted, .anyone, .people, .trade]
    if let noun = NounPhrase(at: start, in: sentence, wanted: wanted) {
      let isPeople = !noun.roles.isDisjoint(with: [.people, .person, .anyone])
      if isPeople, !sentence.isOfLoss(at: figure.number),
        Personnel.isOurs(noun, figure, sentence) || isToldAgain(noun, figure, sentence)
      {
        return
      }
      // `De coalitie bestaat uit 83 leden`.
      let isOfCoalition =
        words.isWord(start, "leden")
        && sentence.firstWord(["coalitie", "bondgenootschap", "alliantie"], in: sentence.tokens)
          != nil
      let people = !isOfCoalition && (isPeople || noun.roles.contains(.afflicted))
      let isFew =
        figure.value < 5 && !noun.roles.contains(.event) && !isBesideStates(noun, sentence)
        && (figure.value < 2 || !taken.stands(in: sentence.part(around: figure.number), sentence))
      guard people || !isFew else { return }
      // `zeven schepen` of the mission are materiel.
      if !people, !noun.roles.isDisjoint(with: [.assets, .anyAsset]),
        !Assets.isCount(figure, sentence)
      {
        return
      }
      // `340 van de 500 agenten`: the second number has words of its own.
      let isPart = start > figure.tokens.upperBound
      let tokens =
        isPart ? figure.tokens : figure.tokens.lowerBound..<noun.tokens.upperBound
      add(
        noun.subject, figure, tokens, people ? .people : .pieces, sentence, "number-and-noun", &list
      )
    } else if let noun = NounPhrase(at: start, in: sentence, wanted: [.anyAsset, .assets]),
      figure.value > 1, Assets.isCount(figure, sentence), !Assets.isSpokenOf(figure, sentence)
    {
      // Materiel of other lands is neither theirs whom we fight nor ours.
      let owner = Owners.owner(before: figure.number, sentence)
      if owner?.isOther == true && owner != .foe || noun.isForeign { return }
      let tokens = figure.tokens.lowerBound..<noun.tokens.upperBound
      add(noun.subject, figure, tokens, .pieces, sentence, "materiel-of-others", &list)
    } else if let people = afflicted(at: start, sentence),
      figure.value >= 5
        || OtherNumbers.isNation(people.upperBound - 1, words)
          && sentence.isOfLoss(at: figure.number),
      // `Zr.Ms. De Zeven Provinciën`
      !words[figure.number].isCapitalised || figure.number == sentence.tokens.lowerBound
    {
      let tokens = figure.tokens.lowerBound..<people.upperBound
      add(
        words.text(people).lowercased(), figure, tokens, .people, sentence, "people-told-apart",
        &list)
    } else if (5..<1_000_000).contains(figure.value), let things = things(at: start, sentence) {
      let tokens = figure.tokens.lowerBound..<things.upperBound
      add(
        words.text(things).lowercased(), figure, tokens, .pieces, sentence, "other-things", &list)
    } else if words.isWord(figure.tokens.lowerBound - 1, "er"), figure.value >= 5,
      !words.firstWordBefore(figure.tokens.lowerBound - 1, ["wie", "hen"]),
      let noun = sentence.last(
        sentence.isOfLoss || sentence.has(.misery)
          ? [.counted, .afflicted, .anyone] : [.counted, .afflicted],
        in: sentence.tokens.lowerBound..<figure.tokens.lowerBound),
      !words[noun].isCapitalised || noun == sentence.tokens.lowerBound
    {
      // `Van deze landen maken er ongeveer 30 deel uit van …`.
      let people = !sentence.text.roles[noun].isDisjoint(with: [.afflicted, .anyone, .people])
      add(
        words.folded(noun), figure, figure.tokens, people ? .people : .pieces, sentence,
        "noun-before", &list)
    }
  }

  /// `de 78 mannen die haar volgen`: people who were told already.
  private static func isToldAgain(
    _ noun: NounPhrase, _ figure: Figure, _ sentence: Sentence
  ) -> Bool {
    noun.roles.isDisjoint(with: .afflicted)
      && sentence.words.isWord(figure.tokens.lowerBound - 1, among: ["de", "deze", "die"])
      && !sentence.words.isWord(figure.tokens.lowerBound - 2, "van")
  }

  /// Behind `vijf van de vijftien`, `acht van zulke`, where the noun of a number follows a part.
  private static func behindOf(_ figure: Figure, _ sentence: Sentence) -> Int {
    let end = figure.tokens.upperBound
    // `groeide van 94.000 naar 116.500 agenten`.
    if sentence.words.isWord(figure.tokens.lowerBound - 1, "van"),
      sentence.words.isWord(end, among: ["naar", "tot"]),
      let next = sentence.figures.first(where: { $0.tokens.lowerBound == end + 1 })
    {
      return next.tokens.upperBound
    }
    guard let of = ofMany.end(at: end, sentence), of < sentence.tokens.upperBound else {
      return end
    }
    return sentence.figures.first { $0.tokens.lowerBound == of }?.tokens.upperBound ?? of
  }

  private static let ofMany = Pattern(
    "van de|het|zijn|haar|hun|deze|die|zulke|dergelijke|zulk|dit|onze")

  /// What befalls parts of a land, ships and posts: few of them count as well.
  private static let taken = Pattern(
    "handen|heroverd|veroverd|verloor|verloren|beperkt|gezag|beheerst|beheersen|bezet|gekaapt|kaapten|zonk|zonken|gezonken|vergaan|geraakt|getroffen|opgebracht|geenterd|beschoten|aangevallen|ingenomen|bevrijd|gevallen|gedood|omgekomen|zinken"
  )

  /// `23 lidstaten en drie derde landen`: few states beside many.
  private static func isBesideStates(_ noun: NounPhrase, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    let last = noun.tokens.upperBound - 1
    guard words.hasSuffix(last, "landen") || words.hasSuffix(last, "staten") else { return false }
    return sentence.figures.contains { figure in
      figure.value >= 5 && figure.unit == .none
        && NounPhrase(at: figure.tokens.upperBound, in: sentence, wanted: .counted).map {
          let at = $0.tokens.upperBound - 1
          return words.hasSuffix(at, "landen") || words.hasSuffix(at, "staten")
            || words.hasSuffix(at, "bondgenoten")
        } == true
    }
  }

  /// `ruim een miljoen Libanezen`, `vier miljoen ontheemd`, `200.000 van hen`.
  private static func afflicted(at start: Int, _ sentence: Sentence) -> Range<Int>? {
    let words = sentence.words
    guard start < sentence.tokens.upperBound else { return nil }
    var noun = sentence.text.roles[start].contains(.filler) ? start + 1 : start
    // `Centraal-Afrikanen`.
    if words.isHyphen(noun + 1), words.clings(noun + 1), words.clings(noun + 2) { noun += 2 }
    if OtherNumbers.isNation(noun, words) { return start..<noun + 1 }
    if words.areWords(start, "van", "hen"),
      sentence.has([.afflicted, .misery, .national]) || sentence.isOfLoss
    {
      return start..<start + 2
    }
    if let end = fate.end(at: start, sentence) { return end - 1..<end }
    return words.isWord(start, "anderen") ? start..<start + 1 : nil
  }

  /// What befell people whose number has no noun: `13.700 verwond`, `55 sneuvelden`.
  private static let fate = Pattern(
    "intussen|inmiddels|al|reeds|zijn|werden? ontheemd|gevlucht|teruggekeerd|gedood|gewond|verwond|omgekomen|gesneuveld|sneuvelden|opgeleid|vermist|ontvoerd|gevangengenomen|gearresteerd|aangehouden|opgepakt|bevrijd|vrijgelaten|opgepikt|geevacueerd|verdronken"
  )

  /// The words of things that no list knows: `2.140 geweren`, `90.000 stuks munitie`.
  private static func things(at start: Int, _ sentence: Sentence) -> Range<Int>? {
    let words = sentence.words
    let roles = sentence.text.roles
    var at = start
    while at < start + 2, words[at].kind == .word, !words[at].isCapitalised,
      words[at].folded.count > 4, words.hasSuffix(at, "e")
    {
      at += 1
    }
    guard at < sentence.tokens.upperBound, words[at].kind == .word, !words[at].isCapitalised
    else { return nil }
    if words.isWord(at, among: ["stuks", "ton", "kilo", "liter"]),
      !words.isWord(at + 1, among: ["wordt", "is", "minder", "meer"])
    {
      let isNamed = words[at + 1].kind == .word && words[at + 1].folded.count > 4
      return start..<(isNamed ? at + 2 : at + 1)
    }
    let isPlural = words.hasSuffix(at, "en") || words.hasSuffix(at, "s")
    guard isPlural, words[at].folded.count > 4, roles[at].isEmpty,
      words[at].meaning.cardinal == 0, !words.isWord(at, among: noThings),
      !words.hasSuffix(at, "punten")
    else { return nil }
    return start..<at + 1
  }

  /// Verbs and small words that end as a plural does, and units of time and length.
  private static let noThings: [StaticString] = [
    "worden", "werden", "waren", "zullen", "zouden", "hebben", "hadden", "kunnen", "moeten",
    "willen", "gaan", "komen", "blijven", "tussen", "tegen", "binnen", "buiten", "boven", "samen",
    "alleen", "eigen", "dagen", "weken", "maanden", "jaren", "uren", "minuten", "meters", "graden",
    "kilometers", "euros", "eens", "reeds", "sinds", "tevens", "thans", "volgens", "ruwweg",
    "procenten", "miljoenen", "tijdens", "gulden", "anderen", "overigen", "zeggen", "maken",
    "staan", "zitten",
    "leveren", "bereiken", "raakten", "keerden", "hadden", "kregen", "liepen", "kwamen",
    "voorwaarden", "vertrekken", "exemplaren", "stuks", "bevinden", "geven", "volgen", "werken",
    "nemen", "lopen", "vallen", "liggen", "keren", "dienen", "wonen", "verblijven", "brengen",
    "voeren", "vormen", "houden", "krijgen", "spreken", "vragen", "melden", "wachten", "raken",
    "trekken", "zijn", "bleven", "gingen", "namen", "hielden", "vormden", "werkten", "gaven",
    "criteria", "punten", "redenen", "zorgen", "verzorgen", "ondersteunen", "lesgeven", "adviseren",
    "bewaken", "bewonen", "behoren", "beslaan",
  ]

  private static func add(
    _ subject: String, _ figure: Figure, _ tokens: Range<Int>, _ unit: Fact.Unit,
    _ sentence: Sentence, _ rule: String, _ list: inout FactList
  ) {
    list.add(.count, subject, at: tokens, of: sentence, by: rule) { fact in
      fact.take(figure, unit: unit)
      fact.location = PlacePhrase.nearest(to: tokens, in: sentence)?.name
    }
  }
}

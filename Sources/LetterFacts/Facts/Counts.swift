internal import DutchLanguage
import LetterModel

/// Numbers with meaning that are neither personnel nor materiel nor money: countries of a
/// coalition, people in need, flights, shares.
///
/// Seats, votes and turnout are none, nor are small numbers of things (`twee landen`).
enum Counts {
  static func find(in sentence: Sentence, _ list: inout FactList) {
    guard !sentence.has(.election) else { return }
    for figure in sentence.figures where !figure.isVague {
      if figure.unit == .percent {
        add("procent", figure, figure.tokens, .percent, sentence, "percent", &list)
      } else if figure.unit == .none {
        count(figure, sentence, &list)
      }
    }
  }

  private static func count(_ figure: Figure, _ sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    let start = figure.tokens.upperBound
    if words.isWord(start, among: ["keer", "maal"]), figure.value >= 5 {
      let what = words[start + 1].kind == .word ? words.folded(start + 1) : "keer"
      add(what, figure, figure.tokens.lowerBound..<start + 1, .pieces, sentence, "times", &list)
      return
    }
    let wanted: Role = [.counted, .afflicted, .anyone, .people]
    if let noun = NounPhrase(at: start, in: sentence, wanted: wanted) {
      let isPeople = !noun.roles.isDisjoint(with: [.people, .person, .anyone])
      if isPeople, Personnel.isOurs(noun, figure, sentence), !sentence.isOfLoss(at: figure.number) {
        return
      }
      let people = isPeople || noun.roles.contains(.afflicted)
      guard people || figure.value >= 5 else { return }
      // `zeven schepen` of the mission are materiel.
      if !people, !noun.roles.isDisjoint(with: [.assets, .anyAsset]),
        !Assets.isCount(figure, sentence), !Assets.isOfLoss(sentence)
      {
        return
      }
      let tokens = figure.tokens.lowerBound..<noun.tokens.upperBound
      add(
        noun.subject, figure, tokens, people ? .people : .pieces, sentence, "number-and-noun", &list
      )
    } else if let noun = NounPhrase(at: start, in: sentence, wanted: [.anyAsset, .assets]),
      Assets.isCount(figure, sentence)
    {
      let tokens = figure.tokens.lowerBound..<noun.tokens.upperBound
      add(noun.subject, figure, tokens, .pieces, sentence, "materiel-of-others", &list)
    } else if let people = afflicted(at: start, sentence), figure.value >= 5,
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
      let noun = sentence.last(
        sentence.isOfLoss ? [.counted, .afflicted, .anyone] : [.counted, .afflicted],
        in: sentence.tokens.lowerBound..<figure.tokens.lowerBound)
    {
      // `Van deze landen maken er ongeveer 30 deel uit van …`.
      let people = !sentence.text.roles[noun].isDisjoint(with: [.afflicted, .anyone])
      add(
        words.folded(noun), figure, figure.tokens, people ? .people : .pieces, sentence,
        "noun-before", &list)
    }
  }

  /// `ruim een miljoen Libanezen`, `vier miljoen ontheemd`, `200.000 van hen`.
  private static func afflicted(at start: Int, _ sentence: Sentence) -> Range<Int>? {
    let words = sentence.words
    guard start < sentence.tokens.upperBound else { return nil }
    if OtherNumbers.isNation(start, words) { return start..<start + 1 }
    if words.areWords(start, "van", "hen") { return start..<start + 2 }
    return words.isWord(start, among: ["ontheemd", "gevlucht", "teruggekeerd", "gedood", "gewond"])
      ? start..<start + 1 : nil
  }

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
    if words.isWord(at, among: ["stuks", "ton", "kilo", "liter"]) {
      let isNamed = words[at + 1].kind == .word && words[at + 1].folded.count > 4
      return start..<(isNamed ? at + 2 : at + 1)
    }
    let isPlural = words.hasSuffix(at, "en") || words.hasSuffix(at, "s")
    guard isPlural, words[at].folded.count > 4, roles[at].isEmpty,
      words[at].meaning.cardinal == 0, !words.isWord(at, among: noThings)
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
    "voorwaarden",
    "criteria", "vragen", "punten", "redenen",
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

internal import DutchLanguage
import LetterModel

/// Numbers whose noun was said before: `36 aanvallen, waarvan acht geslaagd`, `Negen stafleden werken
/// in Napels, vier in Poggio Renatico`, `in heel 2008 waren dat er 42`.
///
/// Such a number is what the number before it is: people of ours, materiel, or a count.
enum Ellipsis {
  static func find(in sentence: Sentence, after previous: Sentence?, _ list: inout FactList) {
    for figure in sentence.figures
    where figure.unit == .none && !figure.isVague && standsAlone(figure, sentence)
      && !sentence.isOfElection(at: figure.number)
      && !list.counts(sentence.words.scalars(figure.tokens), sentence.text.origin)
    {
      guard let rule = rule(for: figure, sentence),
        let said = said(before: figure, rule.gives, sentence, list)
          ?? previous.flatMap({ said(in: $0.tokens, rule.gives, $0, list) }),
        said.unit == .people
          || !ofPeople.stands(in: sentence.clause(around: figure.number), sentence)
      else { continue }
      add(figure, said, rule, sentence, &list)
    }
  }

  /// `van wie er 1.080`: only people are meant so.
  private static let ofPeople = Pattern("van|onder|met wie|hen / wier|wiens")

  /// What was counted before.
  private struct Said {
    var kind: Fact.Kind
    var subject: String
    var unit: Fact.Unit
  }

  private static func add(
    _ figure: Figure, _ said: Said, _ rule: Rule<Part>, _ sentence: Sentence,
    _ list: inout FactList
  ) {
    // Members that a number counts already are no second contribution.
    if said.kind == .personnel, rule.gives == .part || sentence.isOfLoss(at: figure.number) {
      return
    }
    let owner = Owners.owner(before: figure.number, sentence)
    let isOfOthers = owner?.isOther == true && (owner != .foe || said.kind == .personnel)
    if isOfOthers, said.kind == .personnel || said.unit == .pieces { return }
    if said.kind == .count, figure.value < 3, rule.gives == .whole { return }
    // `van zes naar vier`: what it was is no materiel any more; so many are people.
    if said.kind == .asset,
      sentence.words.isWord(figure.tokens.upperBound, "naar") || figure.value > 100
    {
      return
    }
    list.add(said.kind, said.subject, at: figure.tokens, of: sentence, by: rule.id) { fact in
      fact.take(figure, unit: said.unit)
      if said.kind == .personnel { Personnel.describe(&fact, figure.tokens, sentence) }
      if said.kind == .asset { fact.state = Assets.state(figure.tokens, sentence) }
    }
  }

  /// What the sentence counted before a number: the thing whose number it tells, else the last one.
  private static func said(
    before figure: Figure, _ part: Part, _ sentence: Sentence, _ list: FactList
  ) -> Said? {
    let before = sentence.tokens.lowerBound..<figure.tokens.lowerBound
    let words = sentence.words
    if let total = before.last(where: { words.isWord($0, among: ["aantal", "getal", "aantallen"]) }
    ) {
      let behind = total + 1..<figure.tokens.lowerBound
      if let noun = behind.first(where: {
        !sentence.text.roles[$0].isDisjoint(with: nouns)
          || AssetPhrase(at: $0, words, sentence.text.roles) != nil
      }) {
        return said(at: noun, sentence)
      }
      // `Het aantal scholen groeide`: a thing that no list knows, and none that was counted before.
      let next = total + 1
      let isNamed =
        words[next].kind == .word && words[next].folded.count > 4
        && words.hasSuffix(next, "en") && sentence.text.roles[next].isEmpty
      if isNamed { return nil }
    }
    return said(in: before, part, sentence, list)
  }

  /// The last thing counted in a range, by a fact or by its noun.
  private static func said(
    in range: Range<Int>, _ part: Part, _ sentence: Sentence, _ list: FactList
  ) -> Said? {
    guard !range.isEmpty else { return nil }
    let scalars = sentence.words.scalars(range)
    let origin = sentence.text.origin
    let last = list.facts.reversed().prefix { $0.place.block == origin.block }.filter {
      $0.place.note == origin.note && scalars.contains($0.place.range.lowerBound)
        && kinds.contains($0.kind) && $0.unit != .percent
        && (part == .part || !isOrigin($0, sentence))
    }.max { $0.place.range.lowerBound < $1.place.range.lowerBound }
    if let last, let unit = last.unit {
      return Said(kind: last.kind, subject: last.subject, unit: unit)
    }
    return sentence.last(nouns, in: range).flatMap { said(at: $0, sentence) }
  }

  /// `30.000 militairen uit 37 landen`: where those come from that are counted.
  private static func isOrigin(_ fact: Fact, _ sentence: Sentence) -> Bool {
    let start = sentence.tokens.first {
      sentence.words[$0].scalars.lowerBound >= fact.place.range.lowerBound
    }
    return start.map { sentence.words.isWord($0 - 1, among: ["uit", "in", "van"]) } ?? false
  }

  private static func said(at noun: Int, _ sentence: Sentence) -> Said? {
    let roles = sentence.text.roles[noun]
    guard
      !sentence.words[noun].isCapitalised || noun == sentence.tokens.lowerBound
        || roles.contains(.national)
        || AssetPhrase.typeName(at: noun, sentence.words) != nil
    else { return nil }
    let subject = sentence.words.folded(noun)
    if !roles.isDisjoint(with: [.counted, .event]) {
      return Said(kind: .count, subject: subject, unit: .pieces)
    }
    // `Het aantal F-16’s wordt op vier gebracht`.
    if let materiel = AssetPhrase(at: noun, sentence.words, sentence.text.roles), !materiel.isVague
    {
      return Said(kind: .asset, subject: materiel.subject, unit: .pieces)
    }
    if !roles.isDisjoint(with: [.afflicted, .national])
      || sentence.text.roles[max(noun - 1, 0)].contains(.foreign)
    {
      return Said(kind: .count, subject: subject, unit: .people)
    }
    return nil
  }

  private static let kinds: Set<Fact.Kind> = [.personnel, .asset, .count]
  private static let nouns: Role = [
    .counted, .event, .afflicted, .people, .anyone, .national,
  ]

  private static func rule(for figure: Figure, _ sentence: Sentence) -> Rule<Part>? {
    rules.first { $0.match(of: figure, in: sentence) != nil }
  }

  /// Whether no noun follows that the number could count.
  private static func standsAlone(_ figure: Figure, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    let end = figure.tokens.upperBound
    guard !words.isSign(end, Sign.percent), !words.isHyphen(end) else { return false }
    return Personnel.standsAlone(figure, sentence) || words.isWord(end, among: goesOn)
  }

  private static let goesOn: [StaticString] = [
    "daarvan", "ervan", "hiervan", "leven", "leefden", "hebben", "hadden", "werden", "keerden",
    "keren", "raakten", "wachten", "wachtten", "vluchtten", "zoeken", "zochten", "verblijven",
    "vielen", "vertrokken", "vertrekken", "geslaagd", "succesvol", "mislukt",
    "door", "onder", "gedood", "gewond", "doorzocht", "kwamen", "bleven", "gingen", "gaan", "doel",
    "terug", "opgeleid", "lid", "vorig", "dit", "eind", "medio", "staan", "worden", "afkomstig",
    "jaarlijks", "waren", "tegelijk", "na", "achtergehouden", "geraamd", "geschat", "begroot",
    "zich",
  ]

  /// Whether a number is one of the same things, or some of them.
  enum Part: Sendable { case whole, part }

  /// How a number without its noun is said.
  static let rules: [Rule<Part>] = [
    Rule(
      "ellipsis/of-which",
      "waarvan|waaronder|daarvan|hiervan|daaronder ..4 @number / van|onder wie|welke|hen|deze|die ..3 @number / @number daarvan|hiervan|ervan / @number van hen|deze|die / de? eerste|laatste|overige|andere|resterende @number / twee|drie andere",
      gives: .part,
      finds: ["In het eerste kwartaal waren er 36 aanvallen, waarvan acht geslaagd."],
      passesOver: ["Tien waarnemers gaan naar Gao."]),
    Rule(
      "ellipsis/there-were",
      "er ..4 @number / vielen|ontploften|sneuvelden|waren|werden er ..8 @number", gives: .whole,
      finds: ["Dit jaar waren er 36 aanvallen; in heel 2008 waren dat er 42."],
      passesOver: ["Tien waarnemers gaan naar Gao."]),
    Rule(
      "ellipsis/that-was",
      "dat|dit was|waren|werd|werden|wordt|worden|is|zijn ..5 @number / was|waren|worden|zijn|is dat|dit ..3 @number",
      gives: .whole,
      finds: ["Er zijn dit jaar 12 aanslagen gepleegd; vorig jaar was dat nog tweeëndertig."]),
    Rule(
      "ellipsis/compared", "tegen|tegenover|vergeleken met? ..1 @number", gives: .whole,
      finds: ["Er werden 58 aanvallen gemeld, tegen 137 in dezelfde periode van vorig jaar."]),
    Rule(
      "ellipsis/rose-or-fell",
      "aantal|aantallen|getal|teller ... @number / hun aantal ... @number / totaal van|op ..1 @number / bedroeg|bedraagt|beloopt ..7 @number",
      gives: .whole,
      finds: ["Het aantal incidenten daalde van 412 in 2005 naar 268 vorig jaar."],
      passesOver: ["Het gesprek duurde van 9 tot 12 uur."]),
    Rule(
      "ellipsis/estimated",
      "schat|schatten|schatte|geschat|geraamd|raamt|ramen|begroot|gesteld|stelt ..8 op ..1 @number / op ..1 @number ..3 geschat|geraamd|begroot|gesteld / uiteen van ..1 @number / de ..1 @number niet te boven / tot ..2 @number ..2 uitgroeien",
      when: [.sentence("aantal|getal|<afflicted>|<people>|<anyone>|<national>|<opponent>")],
      gives: .whole,
      finds: [
        "Het aantal strijders waarover zij beschikt, schat de coalitie op 20.000 tot 31.500.",
        "De aanhangers, wier aantal op 1.500 wordt geschat, trekken rond.",
      ],
      passesOver: ["Tien waarnemers gaan op 20 mei naar Gao."]),
    Rule(
      "ellipsis/from-to", "van ..3 @number ..6 naar|tot? ..2 @number",
      when: [.sentence("aantal|aantallen|getal|gemiddelde")], gives: .whole,
      finds: ["Het aantal schendingen nam af van 214 in 1998 tot 131 dit jaar."],
      passesOver: ["Het gesprek duurde van 9 tot 12 uur."]),
    Rule(
      "ellipsis/beside",
      ", ..3 @number in|te|op|bij|naar|aan|uit|ook|boven|met|per / <afflicted>|<counted>|<event> , @number / en ..2 @number in|te|op|bij|naar|aan|boven|met|nog|ook|doorzocht|gewond|gedood",
      gives: .whole,
      finds: ["Er zijn 61 schepen aangeroepen en 16 aan de kade doorzocht."]),
    Rule(
      "ellipsis/beside-elsewhere",
      "en|,|; in|op|bij|aan|te|vanuit|voor ..8 ^|<place>|<base>|<contribution>|<asset>|<any-asset>|<mission>|*kwartier|kamp|ambassade|ministerie|*school|academie|staf|luchthaven|vliegveld|haven|poort|stad|hoofdstad|kade|wal|hospitaal|post|noorden|oosten|zuiden|westen|land|grond @number .|,|;|)|en",
      when: [.not(.behind("<loss>|uur|kilometer|meter|procent|euro|miljoen"))], gives: .whole,
      finds: [
        "Aan boord van het schip zijn veertien artsen geplaatst en op de kade zes.",
        "Elf officieren werken in Kabul en bij de staf in Kunduz vier.",
      ],
      passesOver: ["Op de kade zijn zes artsen geplaatst."]),
    Rule(
      "ellipsis/again",
      "nog eens|respectievelijk|onderscheidenlijk|resp .? @number / respectievelijk|onderscheidenlijk ..1 @number / nogmaals|later|mogelijk|vervolgens @number",
      gives: .whole,
      finds: ["Er zijn 61 aanvallen gemeld in het noorden, en in het zuiden nog eens 16."]),
    Rule(
      "ellipsis/in-that-time", "jaar|maand|kwartaal|tijd|week|periode ..2 @number", gives: .whole,
      finds: ["Er zijn 61 aanvallen gemeld; vorig jaar om deze tijd dertien."]),
    Rule(
      "ellipsis/does",
      ";|, ..1 @number werd|werden|zijn|waren|worden|leven|raakten|hebben|keerden|vielen|bleven|gingen|zouden / en ..1 @number hebben|zijn|waren|raakten|leven|keerden|bleven",
      gives: .whole,
      finds: ["Er zijn 100.000 inwoners ontheemd, 37.500 leven buiten de grenzen."]),
  ]
}

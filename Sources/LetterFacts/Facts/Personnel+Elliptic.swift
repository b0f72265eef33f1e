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

  /// Where the noun of a number stands.
  enum Antecedent: Sendable {
    /// The rule's first word is it: `plafond`.
    case strength
    /// The people that the sentence named.
    case sentence
    /// Those of the sentence, else of the one before.
    case sentenceBefore
  }

  /// What is paid; `bijdrage` may be of people.
  private static let money =
    "budget|*begroting|*kosten|*uitgaven|*raming|*lasten|rekening|schade|euro|€|miljoen"

  /// Numbers whose noun stands elsewhere.
  static let alone: [Rule<Antecedent>] = [
    Rule(
      "personnel/strength-of",
      "*sterkte|*plafond|bovengrens|maximum|limiet|bezetting|bemanning|*staf|*team|*ploeg|*peloton|*detachement|*compagnie|omvang|pieken|piek|uitschieters van|op|is|bedraagt|tot ..1 @number / *plafond|bovengrens|maximum|*sterkte ..4 op|is|naar|tot ..1 @number / *plafond|maximum|pieken|piek|uitschieters|uitloop @number / komt het totaal op|uit|daarmee ..2 @number",
      when: [.not(.clause("\(money)|<foreign>|<misery>|procent"))], gives: .strength,
      finds: [
        "Het plafond wordt bepaald op vijftien.",
        "De eenheid heeft een bovengrens van 360 tijdens de wisselingen.",
        "Zij houdt daar 270 militairen, met pieken tot 350 tijdens de aflossing.",
        "Daarmee komt het totaal op ongeveer 310.",
      ],
      passesOver: ["Het plafond van 15 miljoen euro is bereikt."]),
    Rule(
      "personnel/fixed-at",
      "omvang|*sterkte|*bijdrage ..8 gemaximeerd|vastgesteld|gesteld|bepaald op ..1 @number",
      when: [.not(.clause("euro|€|miljoen|<foreign>|<misery>|procent"))], gives: .strength,
      finds: ["De omvang van de bijdrage blijft gemaximeerd op 310."],
      passesOver: ["De bijdrage is vastgesteld op 310 miljoen euro."]),
    Rule(
      "personnel/unit-of",
      "*team|*teams|*ploeg|*ploegen|*groep|*groepen|*staf|*cel|*element|*detachement|*detachementen|*compagnie|*compagnieen|*peloton|*pelotons|*bataljon|*eenheid|*eenheden|*contingent|delegatie|bemanning <people>? van elk|ieder? ..1 @number",
      when: [
        .not(.clause("\(money)|<misery>|procent")), .not(.before("een|het|de <foreign>")),
      ], gives: .strength,
      finds: [
        "Er vertrekt een chirurgisch team van acht;",
        "Twee compagnieën van elk 120 staan gereed.",
        "Een liaisonteam van zes bij het hoofdkwartier blijft.",
        "Een peloton mariniers van 35 gaat mee.",
      ], passesOver: ["Een Duits team van acht is er al."]),
    Rule(
      "personnel/together",
      "<contribution>|<people>|*staf|*commando|*keten|*cel , ..1 tezamen|samen|gezamenlijk|bijeen|opgeteld ..1 @number",
      when: [.not(.clause("\(money)|<misery>|procent"))], gives: .strength,
      finds: ["De staf en de logistieke keten, tezamen 38, blijven in Kabul."],
      passesOver: ["De uitgaven, tezamen 38 miljoen euro, zijn begroot."]),
    Rule(
      "personnel/becomes",
      "aantal|getal|totaal|omvang|bezetting|*sterkte|*bijdrage|*detachement|*aandeel ..12 naar|tot|op|boven|onder|bedraagt|met ..3 @number / aantal|getal|totaal ..8 de? @number ..2 te boven / aantal|getal ..3 <people> ..8 @number",
      when: [.not(.clause("\(money)|<misery>|procent|incidenten|aanslagen|aanvallen"))],
      gives: .sentenceBefore,
      finds: [
        "Het aantal militairen neemt af naar 250, met een enkele uitschieter.",
        "Het aantal instructeurs is gedaald tot 36.",
      ],
      passesOver: ["Het aantal incidenten neemt af naar 250."]),
    Rule(
      "personnel/there-are",
      "waren|zijn|was|is|blijven|bleven|mogen|verblijven|werken|dienen ..2 er ..3 @number / dat worden|werden er ..1 @number / er waren|zijn|werken ..3 @number / zullen|zijn|worden|waren het er ..2 @number",
      when: [.not(.clause("<misery>|<afflicted>|incidenten|aanslagen|aanvallen"))],
      gives: .sentenceBefore,
      finds: ["Van de stafofficieren zijn er zes werkzaam."],
      passesOver: ["Van de incidenten zijn er zes bekend."]),
    Rule(
      "personnel/at-most", "@most",
      when: [
        .not(
          .clause(
            "\(money)|<misery>|procent|uur|kilometer|meter|dagen|weken / per dag|week|maand|jaar|uur"
          ))
      ],
      gives: .sentenceBefore,
      finds: ["Van de militairen blijven minder dan honderd achter, hoogstens twintig."],
      passesOver: ["De vlucht duurt hoogstens twintig uur."]),
    Rule(
      "personnel/others-elsewhere",
      "<people> ..9 en @number in|te|op ^ / , in|te|op ^ ..1 @number / <people> ... , en @number voor",
      gives: .sentence,
      finds: [
        "Vijf officieren werken in Parijs en vier in Abéché.",
        "In Bagdad werken vijf officieren, in Basra negentien.",
        "De eenheid omvat 125 militairen voor genie en logistiek, en 70 voor de staf.",
      ],
      passesOver: ["Vijf wagens staan in Parijs en vier in Abéché."]),
    Rule(
      "personnel/behind-its-unit",
      "<contribution>|<people>|*groep|*groepen|*ploeg|*staf|*cel|*element|ondersteuning ( @number ) / <contribution>|*groep|ondersteuning|*element|*cel ..9 : @number",
      when: [
        .not(.clause("\(money)|<misery>")), .not(.before("<foreign>|<country>")),
      ], gives: .strength,
      finds: [
        "De battlegroep (1 260) wordt met het oog op de verkiezingen aangevuld."
      ],
      passesOver: ["Een Duitse compagnie (120) blijft.", "De bijdrage (€ 12 miljoen) is eenmalig."]),
    Rule(
      "personnel/item-of-a-list", ": @number",
      when: [
        .sentence(
          "<contribution>|*groep|*staf|*cel|*element|ondersteuning|logistiek|medisch|beveiliging|onderhoud|hoofdkwartier|<people>|<person>"
        ), .not(.sentence("\(money)|<misery>|opleiden|opgeleid")),
      ], gives: .strength, finds: ["geneeskundige groep, Petrovec: 38;"],
      passesOver: ["De rekening luidt: 38;"]),
    Rule(
      "personnel/parts-in-a-line", "-|;|: @number in|op|bij|te|voor|leden",
      when: [
        .sentence("verdeeld|samengesteld|volgt|bestaat|bestaande"),
        .not(.sentence("\(money)|<misery>|<assets>")),
      ], gives: .sentence,
      finds: ["De 60 militairen zijn als volgt verdeeld: – 48 in Bugojno; – 12 op de staf."],
      passesOver: ["Zij bezochten Gao; 12 op de staf bleven."]),
    Rule(
      "personnel/list-in-a-line", ":|, ..3 @number",
      when: [
        .sentence("eenheden|verdeling|samenstelling|opbouw|indeling|personeel|sterkte ..2 :"),
        .not(.sentence("\(money)|<misery>|<assets>")),
      ], gives: .strength, finds: ["Eenheden: bevoorrading 31, herstel 14."],
      passesOver: ["Zij bezochten Gao, Kidal en 31 dorpen."]),
    Rule(
      "personnel/some-of-them", "waren|zijn|was|blijven ..2 @number van hen|deze",
      when: [.not(.clause("<misery>|<loss>|opgevangen|geregistreerd|overgebracht|asiel"))],
      gives: .sentenceBefore,
      finds: ["De militairen zijn er al en in maart waren 690 van hen aanwezig."],
      passesOver: ["In maart waren 690 van hen gedood."]),
    Rule(
      "personnel/spread-over-places",
      "<place> ( @number )",
      when: [
        .sentence(
          "verdelen|verdeeld|bevinden|werken|werkzaam|gestationeerd|gelegerd|verspreid|zitten"),
        .not(.sentence("<spending>|leveranciers|<misery>")),
      ], gives: .sentenceBefore,
      finds: ["De militairen zijn verdeeld over Kunduz (338) en Kabul (31)."],
      passesOver: ["De grootste leveranciers zijn Bangladesh (1.580) en Tsjaad (1.080)."]),
    Rule(
      "personnel/spread-of-them",
      "er|in|te|op|, ..2 @number in|te|op ^ / en ..2 @number in|te|op ^",
      when: [
        .sentence("hiervan|daarvan verblijven|bevinden|werken|dienen|zitten|zijn"),
        .not(.sentence("\(money)|<misery>|<loss>")),
      ], gives: .sentenceBefore,
      finds: [
        "De militairen zijn er al. Hiervan verblijven er 1 200 in Uruzgan en 365 in Kandahar."
      ],
      passesOver: ["Van de wagens verblijven er 20 in Gao."]),
    Rule(
      "personnel/is-the-bound",
      "@number is|zijn|blijft|vormt|geldt ..3 bovengrens|maximum|plafond|limiet / toegestaan|toegestane|geautoriseerde|beoogde getal|aantal|omvang|sterkte van @number / maximum|plafond|bovengrens van @number / norm|getal van @number / bovengrens|maximum|plafond ..12 : @number / opgeteld|samengeteld|alles ..5 @number",
      when: [.not(.clause("\(money)|<misery>|procent"))], gives: .sentenceBefore,
      finds: ["Van de militairen werken er 24 in Gao; 260 is daarmee de bovengrens."],
      passesOver: ["De schade is groot; 260 miljoen euro is de bovengrens."]),
    Rule(
      "personnel/arrives-at",
      "<contribution>|<total>|macht|missie|zij|het|detachement|sterkte ..4 op|boven|onder|naar|tot|de ..2 @number uit?|boven? uitkomt|uitkomen|kwam|komt|brengt|gebracht|blijft|uit|vol / <contribution>|het|zij|wordt|werd ..4 verkleind|vergroot|uitgebreid|teruggebracht|ingekrompen|opgehoogd|afgebouwd :? tot|naar? ..1 @number / komt|brengt|kwam ..3 totaal|aantal|geheel op ..1 @number / omvang|sterkte ..3 , namelijk|te? weten? @number",
      when: [.not(.clause("\(money)|<misery>|procent"))], gives: .sentenceBefore,
      finds: ["Het detachement krijgt veertig militairen extra, zodat het op circa 140 uitkomt."],
      passesOver: ["Het budget komt daarmee op 140 uit."]),
    Rule(
      "personnel/are-left",
      "resteren|resteert|overblijven|blijven|achterblijven|bleven|dienen|zijn er? ..3 @number over|achter? / resteren|resteert er? ..2 @number",
      when: [.not(.clause("\(money)|<misery>|procent|<afflicted>"))],
      gives: .sentenceBefore,
      finds: ["Na het vertrek van de eerste militairen resteren er driehonderd."],
      passesOver: ["Van het budget resteren 300 euro."]),
    Rule(
      "personnel/so-many-of-them",
      "<people> ..5 , @number in? getal|totaal / <people> ..5 , een? @number , <acts>|<sends>|<continues>|zijn|gaan|vertrekken|blijven / <people>|koppen|man|personen , van wie er? ..1 @number tegelijk / <people>|koppen|man|personen , van wie wij|nederland er? ..1 @number / levert|leveren|stelt|stellen|zendt|zenden|stuurt|sturen wij|nederland er ..1 @number / heeft|hebben|had|hadden|zal|zullen|wil|willen wij|nederland|kabinet er ..1 @number",
      gives: .sentence,
      finds: [
        "Kwartiermakers, veertien in getal, vertrekken half april.",
        "De kwartiermakers, een dertigtal, gaan in april.",
        "De adviseurs bij het ministerie, zes in getal, blijven er.",
        "Het bataljon telt 640 koppen, van wie wij er 210 leveren.",
        "De NAVO had om zestig trainers gevraagd en nu leveren wij er twintig.",
        "De trainers, van wie er hooguit 130 tegelijk mogen worden ingezet, werken er al.",
      ],
      passesOver: ["Voertuigen, veertien in getal, vertrekken half april."]),
    Rule(
      "personnel/the-rest", "resterende|overige|andere ..3 @number", gives: .sentenceBefore,
      finds: ["Van de militairen gaan de overige 35 naar Kabul."],
      passesOver: ["De overige voertuigen gaan naar Kabul."]),
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

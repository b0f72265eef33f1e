internal import DutchLanguage
import LetterModel

/// The grounds in law that a letter names: a request, consent, article 51, a resolution, a decision
/// of the European Union; and article 100 of the Grondwet on which the letter itself rests.
enum LegalBases {
  static func find(in sentence: Sentence, _ list: inout FactList) {
    let known = list.facts.count
    constitution(in: sentence, &list)
    guard !sentence.isQuestion else { return }
    let mentions = mentions(sentence)
    let mayTell = mentions || sentence.has([.consents, .request, .instrument, .ground])
    if mayTell { told(by: denials, in: sentence, since: known, &list) }
    defer { if mayTell { told(by: affirmations, in: sentence, since: known, &list) } }
    guard
      mentions || sentence.has([.ground, .request]) || isGround(sentence)
        || byCouncil.stands(in: sentence.tokens, sentence)
    else { return }
    let words = sentence.words
    let leads: Role = [.instrument, .ground]
    for index in sentence.tokens
    where words[index].meaning.trigger != .none
      || !sentence.text.roles[index].isDisjoint(with: leads)
    {
      if words.isWord(index, among: ["artikel", "artikelen"]) {
        article(at: index, sentence, &list)
      }
      if words[index].meaning.trigger == .resolution { resolution(at: index, sentence, &list) }
      if words.isWord(index, "hoofdstuk"), words.isWord(index + 1, "vii") {
        let end = sentence.range(index + 2, upTo: index + 8).first {
          words.isWord($0, "handvest")
        }
        add(.chapter7, "hoofdstuk VII", index..<(end ?? index + 1) + 1, sentence, &list)
      }
      if words.isWord(index, "veiligheidsraad") { authorisation(at: index, sentence, &list) }
      if words.isWord(index, among: ["mandaat", "machtiging"]) {
        council(at: index, sentence, &list)
      }
      if words.isWord(index, among: ["raadsbesluit", "besluit", "optreden"]) {
        union(at: index, sentence, &list)
      }
    }
  }

  /// What rules find, where nothing on the same ground was found before.
  private static func told(
    by rules: [Rule<Fact.Basis>], in sentence: Sentence, since known: Int, _ list: inout FactList
  ) {
    for rule in rules {
      for match in rule.find(in: sentence) {
        let tokens =
          rule.gives == .agreement
          ? title(match.tokens, sentence)
          : rule.gives == .councilDecision && rule.search.reach == .match
            ? named(match.tokens, sentence) : whole(match.tokens, sentence)
        guard !isKnown(rule.gives, tokens, sentence, list.facts[known...]) else { continue }
        add(rule.gives, subject(rule.gives, tokens, sentence), tokens, sentence, by: rule.id, &list)
      }
    }
  }

  /// Whether the sentence has told the same before: a request, consent or denial once, an agreement
  /// again only behind `en`.
  private static func isKnown(
    _ basis: Fact.Basis, _ tokens: Range<Int>, _ sentence: Sentence, _ known: ArraySlice<Fact>
  ) -> Bool {
    let words = sentence.words
    let range = words.scalars(tokens)
    return known.contains { fact in
      guard fact.kind == .legalBasis, fact.basis == basis else { return false }
      if [.request, .consent, .absent].contains(basis) || fact.place.range.overlaps(range) {
        return true
      }
      return basis == .agreement
        && !sentence.tokens.contains {
          words.isWord($0, among: ["en", "alsmede", "evenals", "of"])
            && words.scalars($0..<$0 + 1).lowerBound >= fact.place.range.upperBound
            && $0 < tokens.lowerBound
        }
    }
  }

  /// In one way of writing, so that letters can be compared: whose request it is, what is missing.
  private static func subject(
    _ basis: Fact.Basis, _ tokens: Range<Int>, _ sentence: Sentence
  ) -> String {
    let words = sentence.words
    switch basis {
    case .consent: return "instemming"
    case .absent:
      let missing = sentence.firstWord(
        [
          "mandaat", "grondslag", "rechtsgrond", "rechtsbasis", "toestemming", "verzoek",
          "machtiging", "resolutie", "uitspraak",
        ], in: tokens)
      // That none is needed is another thing than that none is there.
      let need = sentence.firstWord(["nodig", "vereist", "noodzakelijk"], in: tokens)
      return (missing.map { "geen " + words.text($0..<$0 + 1) } ?? "geen grond")
        + (need == nil ? "" : " nodig")
    case .request:
      let places = Array(tokens) + Array(sentence.tokens)
      if let adjective = places.first(where: {
        sentence.text.roles[$0].contains(.foreign)
          && words.isWord(
            $0 + 1, among: ["regering", "autoriteiten", "overheid", "president", "premier"])
      }) {
        return "verzoek van de " + words.text(adjective..<adjective + 2)
      }
      let asker = sentence.firstWord(
        ["secretaris", "sgvn", "navo", "vn", "eu", "wfp", "unhcr"], in: tokens)
      if let asker, sentence.first(.country, in: tokens) == nil {
        return "verzoek van de " + words.text(asker..<asker + 1)
      }
      if sentence.text.roles[tokens.lowerBound].contains(.foreign) { return words.text(tokens) }
      let country = places.first { sentence.text.roles[$0].contains(.country) }
      return country.map { "verzoek van " + words.text($0..<$0 + 1) } ?? "verzoek"
    default: return words.text(tokens)
    }
  }

  /// Without the word that joins it to what goes before, with the noun behind its last adjective:
  /// `verzoek van de Iraakse regering`.
  private static func whole(_ tokens: Range<Int>, _ sentence: Sentence) -> Range<Int> {
    let words = sentence.words
    var start = tokens.lowerBound
    while start + 1 < tokens.upperBound, words.isWord(start, among: ["en", "maar", "want", "dat"]) {
      start += 1
    }
    let last = tokens.upperBound - 1
    let isOpen = sentence.text.roles[last].contains(.foreign) && words[last].isCapitalised
    let takesNoun =
      isOpen && tokens.upperBound < sentence.tokens.upperBound
      && words.isWord(
        tokens.upperBound,
        among: [
          "regering", "autoriteiten", "overheid", "president", "premier", "ministers", "minister",
          "parlement", "gastheer",
        ])
    return start..<tokens.upperBound + (takesNoun ? 1 : 0)
  }

  /// The name around a word for an agreement: `het Algemeen Kaderakkoord voor Vrede`, `VN-Zeerechtverdrag`.
  private static func title(_ tokens: Range<Int>, _ sentence: Sentence) -> Range<Int> {
    let words = sentence.words
    var start = tokens.lowerBound
    while start > sentence.tokens.lowerBound,
      words[start - 1].isCapitalised || words.isHyphen(start - 1)
        || words.isWord(start - 1, "of") && words[start - 2].isCapitalised
    {
      start -= 1
    }
    var end = tokens.upperBound
    while end < sentence.tokens.upperBound {
      if words[end].isCapitalised {
        end += 1
      } else if words.isWord(end, among: ["van", "voor", "of", "met"]),
        words[end + 1].isCapitalised || words.digits(end + 1) == 4
      {
        end += 2
      } else {
        break
      }
    }
    return start..<min(end, sentence.tokens.upperBound)
  }

  /// To the end of the council's name: `besluit van de Noord-Atlantische Raad`.
  private static func named(_ tokens: Range<Int>, _ sentence: Sentence) -> Range<Int> {
    let words = sentence.words
    var end = tokens.upperBound
    while end < sentence.tokens.upperBound,
      words[end].isCapitalised && words[end].kind == .word
        || words.isHyphen(end) && words[end + 1].isCapitalised && words.clings(end)
    { end += 1 }
    return tokens.lowerBound..<end
  }

  private static func mentions(_ sentence: Sentence) -> Bool {
    let words = sentence.words
    return sentence.tokens.contains {
      switch words.tokens[$0].kind {
      case .word:
        words.tokens[$0].meaning.trigger == .resolution
          || mentioning.contains(words.tokens[$0].key)
          || words.areWords($0, "besluit", "van", "de", "raad")
      case .number:
        $0 > sentence.tokens.lowerBound && words.digits($0) == 4 && words.isSign($0 + 1, Sign.slash)
      case .mixed, .sign: false
      }
    }
      || words.digits(sentence.tokens.upperBound) == 4
        && words.isSign(sentence.tokens.upperBound + 1, Sign.slash)
  }

  private static let mentioning = WordSet([
    "zelfverdediging", "ingestemd", "handvest", "instemming", "raadsbesluit", "verdrag",
  ])

  /// Whether the sentence says what the ground is, or stands where the letter says it.
  static func isGround(_ sentence: Sentence) -> Bool {
    sentence.has(.ground) || sentence.text.origin.topic == .mandate
      || sentence.has(.instrument) && sentence.firstWord(["recht"], in: sentence.tokens) != nil
        && sentence.firstWord(["verdedigen", "zelfverdediging"], in: sentence.tokens) != nil
  }

  static func add(
    _ basis: Fact.Basis, _ subject: String, _ tokens: Range<Int>, _ sentence: Sentence,
    by rule: String? = nil, _ list: inout FactList
  ) {
    let range = sentence.words.scalars(tokens)
    let origin = sentence.text.origin
    let isDenied = list.ofText.contains {
      $0.basis == .absent && $0.place.block == origin.block && $0.place.note == origin.note
        && $0.place.range.overlaps(range)
    }
    guard !isDenied else { return }
    let rule = rule ?? "legal-basis/\(basis.rawValue)"
    list.add(.legalBasis, subject, at: tokens, of: sentence, by: rule) { fact in
      fact.basis = basis
      if !basis.isOfTheLetter { fact.scope = scope(sentence) }
    }
  }

  /// Where or for what it holds: the mission of the sentence, else the place of the action.
  private static func scope(_ sentence: Sentence) -> String? {
    if let mission = sentence.mission() { return mission }
    let words = sentence.words
    for index in sentence.tokens where words.isWord(index, among: ["boven", "in"]) {
      if let place = PlacePhrase(at: index + 1, in: sentence) { return place.name }
    }
    return nil
  }

  // MARK: One each

  private static func constitution(in sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    for index in sentence.tokens where words.isWord(index, among: ["artikel", "art"]) {
      let at = words.behindStop(index + 1)
      guard let number = words.number(at), !words.isHyphen(at + 1),
        number == 97
          || number == 100
            && (isEarly(sentence)
              || sends.stands(in: sentence.tokens, sentence)
                && !list.contains(.legalBasis, "artikel 100"))
      else { continue }
      let behind = sentence.range(at + 1, upTo: at + 8)
      let end = behind.first { words.isWord($0, among: ["grondwet", "gw"]) }
      guard number == 100 || end != nil else { continue }
      add(.article(number), "artikel \(number)", index..<(end ?? at) + 1, sentence, &list)
    }
  }

  private static func isEarly(_ sentence: Sentence) -> Bool {
    let origin = sentence.text.origin
    return origin.note == nil && (origin.section == "0" || (origin.block ?? 9) < 3)
  }

  /// What a letter says of itself: `doen wij u bij dezen mededeling`.
  private static let sends = Pattern("hierbij / bij dezen / deze brief")

  /// `artikel 51 van het VN-Handvest`.
  private static func article(at index: Int, _ sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    guard let number = words.number(index + 1),
      isGround(sentence) || rests.stands(in: sentence.tokens, sentence), !isDenied(index, sentence)
    else { return }
    var end = index + 2
    while end < min(index + 14, sentence.tokens.upperBound) {
      if words.isWord(end, "handvest") || words.isWord(end, "verdrag")
        || words.hasSuffix(end, "verdrag")
      {
        let isKnown =
          [51, 5, 42].contains(number) || rests.stands(in: sentence.tokens, sentence)
          || sentence.firstWord(
            ["grondslag", "rechtsgrond", "berust", "basis", "gegrond"], in: sentence.tokens)
            != nil
        guard isKnown else { return }
        // `het Verdrag van Washington`
        let isNamed = words.isWord(end + 1, "van") && words[end + 2].isCapitalised
        add(
          .article(number), "artikel \(number)", index..<end + (isNamed ? 3 : 1), sentence, &list)
        return
      }
      end += 1
    }
  }

  /// `resolutie 2085`, `VN-Veiligheidsraadresoluties 1386 en 1510`; only where it is the ground.
  private static func resolution(at index: Int, _ sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    guard isGround(sentence) || founds.stands(in: sentence.tokens, sentence),
      !isDenied(index, sentence),
      sentence.has(.ground) || sentence.firstWord(["recht"], in: sentence.tokens) != nil
        || !backgrounds.stands(in: sentence.clause(around: index), sentence)
    else { return }
    var at = index + 1
    if words.isWord(index, "res"), words.isSign(at, Sign.slash), words.number(at + 1) != nil {
      // `S/RES/1846 (2008)`
      let number = words.number(at + 1) ?? 0
      add(
        .resolution, "resolutie \(number)", max(index - 2, sentence.tokens.lowerBound)..<at + 2,
        sentence, &list)
      return
    }
    if words.isSign(at, Sign.open) { at += 1 }
    if words.isWord(at, "van"), !words.isWord(index - 1, "nieuwe"), sentence.has(.ground) {
      // `berust op resoluties van de Veiligheidsraad`, where no number follows.
      let council = sentence.firstWord(
        ["veiligheidsraad"], in: sentence.range(at, upTo: at + 5))
      // `opeenvolgende resoluties van de Veiligheidsraad, laatstelijk 2020 (2011)`.
      for number in sentence.range(at, upTo: sentence.tokens.upperBound)
      where isDated(number, words) {
        add(
          .resolution, "resolutie \(words.number(number) ?? 0)", number..<number + 1, sentence,
          &list)
        return
      }
      let isNumbered = sentence.tokens.contains {
        words[$0].meaning.trigger == .resolution && words.number($0 + 1) != nil
      }
      if let council, !isNumbered {
        add(.resolution, "resoluties", index..<council + 1, sentence, &list)
      }
      return
    }
    if words.isWord(at, among: ["nr", "nummer", "nummers", "nrs"]) {
      at = words.behindStop(at + 1)
    }
    while let number = words.number(at), (10...3999).contains(number) {
      add(
        .resolution, "resolutie \(number)", (at == index + 1 ? index : at)..<at + 1, sentence,
        &list)
      var next = at + 1
      if words.isSign(next, Sign.open), words.number(next + 1) != nil,
        words.isSign(next + 2, Sign.close)
      {
        next += 3
      }
      guard words.isWord(next, "en") || words.isSign(next, Sign.comma) else { return }
      at = next + 1
    }
  }

  /// What a resolution does that is no ground: it condemns, calls on others or puts sanctions.
  private static let backgrounds = Pattern(
    "veroordeelt|veroordeelde|veroordeeld|betreurt|betreurde|eist|eiste|riep|oproept|herinnert|sancties|sanctieregime|sanctiecomite|tribunaal|strafhof|financiering|verplicht|vrouwen|geschonden|schending|honger / sprak|spreekt ... uit / vraagt|vroeg ... aandacht / aandacht voor"
  )

  /// Verbs with which a resolution makes or prolongs a mission.
  private static let founds = Pattern(
    "steunt|steunen|berust|berusten|rust|rusten|stoelt|gebaseerd|volgt|volgen|vloeit|vloeien|voort|voortvloeien|ontleent|ontlenen|ontleend|afgeleid ..6 resolutie|*resolutie|resoluties|res / geldt|gelden|gold resolutie|*resolutie # / resolutie|*resolutie # geldt|gelden|gold / volgens|krachtens|ingevolge|onder|conform|overeenkomstig|hoofde ..4 resolutie|*resolutie|res ... mogen|mag|kan|kunnen ..1 staten|lidstaten|landen|<mission>|*macht|troepen|schepen|<people>|<contribution> / resolutie|*resolutie|res ... geeft|gaf|geven|verleent|verleende|biedt|bood|verschaft|staat|stond ..6 mandaat|bevoegdheid|bevoegdheden|machtiging|basis|grondslag|toe / stelde|ingesteld|opgericht|richtte|gemachtigd|machtigde|machtigt|gemandateerd|mandateerde|verlengd|verlengde|hernieuwd|hernieuwde|autoriseerde|geautoriseerd ... resolutie|*resolutie / resolutie|*resolutie ... ingesteld|opgericht|gemachtigd|machtigde|machtigt|gemandateerd|verlengd|verlengde|hernieuwd|hernieuwde|autoriseerde|geautoriseerd|leven|verruimd|verruimde / vastgelegd|neergelegd in ..3 resolutie|*resolutie / heeft|had ..2 veiligheidsraad ... resolutie|*resolutie # ..4 aangenomen|aanvaard / veiligheidsraad ... resolutie|*resolutie # ..2 had|heeft? aangenomen|aanvaard / resolutie|*resolutie # ..5 bevoegdheid|bevoegdheden|grond"
  )

  /// `2020 (2011)`: a number with the year of its adoption.
  private static func isDated(_ index: Int, _ words: Words) -> Bool {
    (100...3999).contains(words.number(index) ?? 0) && words.isSign(index + 1, Sign.open)
      && words.digits(index + 2) == 4 && words.isSign(index + 3, Sign.close)
  }
}

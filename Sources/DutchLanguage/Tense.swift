/// When something is by the verbs that tell it: looked back on, done, or to come.
package enum Tense: Sendable {
  /// `voer`, `werd gestuurd`.
  case past
  /// `heeft besloten`, `is verlengd`: done, though what it was done for may still come.
  case done
  /// `verzorgt`, `bewaakt`.
  case present
  /// `zal`, `vertrekt`.
  case coming
}

/// The time of what stands at a token: dates ask for their year, rules whether a letter looks back.
extension Words {
  /// The time of the verb that stands nearest, in its own clause or else in the sentence; nil where
  /// none tells.
  package func tense(around index: Int) -> Tense? {
    let clause = reach(around: index) { isBreak($0) }
    if isWord(index, among: ["ingaande", "beginnende", "beginnend", "startend"]) {
      return .coming
    }
    // `heeft besloten in maart een fregat te sturen`
    if purpose(from: index, in: clause) { return .coming }
    return nearest(to: index, in: clause)
      ?? nearest(to: index, in: reach(around: index) { _ in false })
  }

  /// Whether a verb stands there that tells a time.
  package func tells(in range: Range<Int>) -> Bool {
    nearest(to: range.lowerBound, in: range) != nil
  }

  private func reach(around index: Int, _ isBreak: (Int) -> Bool) -> Range<Int> {
    var start = index
    while start > max(index - 40, 0), !isBreak(start - 1), !endsSentence(start - 1) { start -= 1 }
    var end = index
    while end < min(index + 40, count), !isBreak(end), !endsSentence(end) { end += 1 }
    return start..<end
  }

  private func isBreak(_ at: Int) -> Bool {
    switch self[at].sign {
    case Sign.open: !isShortForm(at)
    case Sign.close: !isShortForm(at - 2)
    case Sign.comma, Sign.semicolon, Sign.colon: true
    default:
      isWord(
        at,
        among: [
          "dat", "die", "omdat", "nadat", "waarna", "waarbij", "waarin", "waarop", "zodat", "toen",
        ])
    }
  }

  /// Whether a bracket holds nothing but the short form of a name, `(OPG)`: it parts no clauses.
  private func isShortForm(_ open: Int) -> Bool {
    isSign(open, Sign.open) && self[open + 1].isCapitals && self[open + 1].kind == .word
      && isSign(open + 2, Sign.close)
  }

  private func endsSentence(_ at: Int) -> Bool {
    self[at].lineEnds > 1
      || self[at].kind == .sign
        && [Sign.stop, Sign.question, Sign.exclamation].contains(self[at].sign)
        && (self[at + 1].isCapitalised || at >= count - 1)
  }

  private func purpose(from index: Int, in clause: Range<Int>) -> Bool {
    (index..<clause.upperBound).contains {
      isWord($0, "te") && hasSuffix($0 + 1, "n") && !self[$0 + 1].isCapitalised
        && !isWord($0 - 1, among: ["komen", "gekomen"])
    }
  }

  private func nearest(to index: Int, in clause: Range<Int>) -> Tense? {
    let isPlanned = clause.contains { isWord($0, among: Self.planned) }
    for distance in 0..<clause.count {
      for at in [index - distance - 1, index + distance] where clause.contains(at) {
        guard self[at].kind == .word, !isNoun(at) else { continue }
        if isWord(at, among: Self.past) || isWeakPast(at) { return .past }
        if isWord(at, among: Self.coming) { return .coming }
        if isWord(at, among: Self.present) { return isPlanned ? .coming : .present }
        if isWord(at, among: ["is", "zijn", "heeft", "hebben"]) {
          if isPlanned { return .coming }
          if hasParticiple(clause) { return .done }
          if isWord(at, among: ["is", "heeft"]) { return .present }
        }
      }
    }
    return isPlanned ? .coming : nil
  }

  /// `de start`, `van start`: no verb.
  private func isNoun(_ at: Int) -> Bool {
    isWord(at, "start")
      && isWord(at - 1, among: ["de", "van", "een", "het", "deze", "die", "geplande"])
  }

  /// `arriveerde`, `eindigden`; not `gecombineerde`.
  private func isWeakPast(_ at: Int) -> Bool {
    guard self[at].folded.count > 7, !self[at].isCapitalised else { return false }
    let letters = letters[self[at].folded]
    guard !letters.starts(with: "ge".utf8), !isWord(at - 1, among: ["de", "het", "een"])
    else {
      return false
    }
    return Self.weakEndings.contains { hasSuffix(at, $0) }
  }

  private static let weakEndings: [StaticString] = [
    "eerde", "eerden", "igde", "igden", "dde", "tte",
  ]

  /// Whether a past participle stands there: `begonnen`, `teruggekeerd`, `van start gegaan`.
  private func hasParticiple(_ clause: Range<Int>) -> Bool {
    clause.contains { isParticiple($0) && !isState($0) }
  }

  /// Whether a word is a past participle by its letters: `gesteld`, `verwond`, `begonnen`.
  package func isParticiple(_ at: Int) -> Bool {
    guard self[at].kind == .word, self[at].folded.count > 4, !self[at].isCapitalised else {
      return false
    }
    let letters = letters[self[at].folded]
    guard let last = letters.last,
      [UInt8(ascii: "d"), UInt8(ascii: "t"), UInt8(ascii: "n")].contains(last),
      !isWord(at, among: Self.noParticiples), !hasSuffix(at, "heid")
    else { return false }
    return Self.prefixes.contains { letters.starts(with: $0.utf8) }
  }

  /// `is daar sinds mei gestationeerd`: so it is now.
  private func isState(_ at: Int) -> Bool {
    isWord(
      at,
      among: [
        "gestationeerd", "gelegerd", "gevestigd", "ontplooid", "ingezet", "ondergebracht", "belast",
        "betrokken", "ingedeeld", "uitgezonden",
      ])
  }

  private static let prefixes = [
    "ge", "be", "ver", "ont", "her", "afge", "uitge", "inge", "aange", "toege", "opge", "voortge",
    "terugge", "overge", "samenge", "deelge", "voltooi", "plaatsge", "meege", "bijge", "weerge",
  ]

  private static let noParticiples: [StaticString] = [
    "gebied", "gedurende", "gereed", "bestand", "beleid", "bereid", "verband", "verdrag", "bericht",
    "besluit", "gezien", "binnen", "bewind", "gevecht", "gezag", "gevolgen", "gebieden", "verenigd",
    "verschillen", "verschillend", "beschikbaar", "gesprekken", "gronden", "bedragen", "bevelen",
    "begin", "gezin", "beton", "beginnen", "verlaten", "vertrekken", "gevaren", "personen", "bevat",
    "gelet", "gelden",
    "ontheemden", "bestaan", "betreffen", "verblijven", "verlopen", "bevinden", "herstellen",
  ]

  /// What is meant to come, whatever the verb beside it.
  private static let planned: [StaticString] = [
    "gepland", "voorzien", "voornemens", "verwacht", "verwachting", "beoogd", "zal", "zullen",
  ]

  private static let coming: [StaticString] = [
    "zal", "zullen", "gaat", "gaan", "kan", "kunnen", "moet", "moeten", "wil", "willen", "wordt",
    "worden", "begint", "beginnen", "start", "starten", "eindigt", "eindigen", "loopt", "lopen",
    "vertrekt", "vertrekken", "keert", "keren", "volgt", "volgen", "komt", "komen", "neemt",
    "nemen", "levert", "leveren", "stuurt", "sturen", "zendt", "zenden", "vangt", "vangen",
    "treedt", "treden", "verstrijkt", "vervalt", "vervallen", "verloopt", "sluit", "rondt", "trekt",
    "trekken", "arriveert", "arriveren", "stelt", "zet", "zetten", "beeindigt", "hervat", "verlaat",
    "expireert", "stopt", "stoppen", "staakt", "staken", "aanvangt", "aanvangen", "ingaat",
    "plaatst", "ontplooit", "vaart", "varen", "bereikt", "beoogt", "dient", "dienen", "lost",
    "afloopt", "aflopen", "terugkeert", "terugkeren", "afrondt", "ophoudt", "verstrijken",
  ]

  private static let present: [StaticString] = [
    "verzorgt", "verzorgen", "draagt", "dragen", "bewaakt", "bewaken", "werkt", "werken", "maakt",
    "staat", "staan", "ligt", "liggen", "helpt", "helpen", "steunt", "steunen", "vliegt", "vliegen",
    "telt", "tellen", "beschikt", "beschikken", "opereert", "opereren", "patrouilleert",
    "patrouilleren", "verblijft", "verblijven", "begeleidt", "begeleiden", "leidt", "vormt",
    "vormen", "beveiligt", "beveiligen", "traint", "trainen", "blijft", "blijven", "houdt",
    "ondersteunt", "ondersteunen", "zorgt", "zorgen", "geldt", "bevindt", "bevinden", "beschermt",
  ]

  private static let past: [StaticString] = [
    "werd", "werden", "was", "waren", "had", "hadden", "begon", "begonnen", "startte", "startten",
    "liep", "liepen", "ging", "gingen", "keerde", "keerden", "vertrok", "kwam", "kwamen", "nam",
    "namen", "vond", "vonden", "besloot", "stuurde", "stuurden", "zond", "zonden",
    "leverde", "leverden", "duurde", "duurden", "volgde", "volgden", "ving", "vingen", "trad",
    "traden", "verstreek", "verviel", "vervielen", "verliep", "sloot", "sloten", "rondde",
    "voltooide", "trok", "trokken", "stelde", "stelden", "zette", "hervatte", "verliet",
    "verlieten", "stopte", "stopten", "staakte", "staakten", "voer", "voeren", "bereikte",
    "bleef", "bleven", "hield", "hielden", "meldde", "ontving", "bezocht", "sprak", "gaf", "lag",
    "stemde", "verlengde", "landde", "viel", "vielen", "bracht", "brachten", "gold", "golden",
    "afliep", "aanving", "inging", "eindigde", "eindigden", "deed", "deden", "stond", "telde",
    "stonden", "telden", "lagen", "diende", "dienden", "verbleef", "verbleven", "vloog", "vlogen",
    "voorzag", "voorzagen", "ondernam", "ondernamen", "verrichtte", "verrichtten", "voerde",
    "voerden", "droeg", "droegen", "verloor", "verloren", "kostte", "omvatte", "omvatten",
    "bedroeg", "bedroegen", "bestond", "bestonden", "bevond", "bevonden", "werkte", "werkten",
    "leidde", "leidden", "steunde", "steunden", "vormde", "vormden", "maakte", "maakten", "zat",
    "zaten", "bemande", "bemanden", "bewaakte", "bewaakten", "redde", "redden", "onderschepte",
    "onderschepten", "benaderde", "benaderden", "verzorgde", "verzorgden", "verleende",
    "verleenden", "bestreed", "bestreden", "beschikte", "beschikten", "hielp", "hielpen", "schoot",
    "schoten", "kreeg", "kregen", "zag", "zagen", "betrof", "berustte", "opende", "richtte",
    "plaatste", "plaatsten", "vulde", "vulden", "loste", "losten", "zegde", "bood", "boden",
    "vroeg", "vroegen", "gaven", "reisde", "reisden", "woonden", "heerste", "heersten", "brak",
    "braken", "verdween", "verdwenen", "steeg", "stegen", "daalde", "daalden", "groeide",
    "groeiden", "breidde", "breidden", "haalde", "haalden", "toonde", "oefende", "oefenden",
    "volgden",
  ]

  /// What sets a day that is still to come, itself told as past: `besloot tot`, `zou blijven`.
  private static let decided: [StaticString] = [
    "besloot", "besloten", "stelde", "stelden", "verlengde", "verlengden", "verlengd", "zou",
    "zouden", "bood", "boden", "gaf", "stemde", "machtigde", "vroeg", "verzocht", "ingestemd",
    "toegezegd", "goedgekeurd", "gevraagd", "aangeboden", "overeengekomen",
    "bepaald", "gesteld", "vastgelegd", "verleend", "aanvaard", "gegeven", "gemachtigd",
    "toegestaan", "gemandateerd", "beperkt", "geldig", "opgerekt", "doorgetrokken", "uitgesteld",
    "voortgezet", "vastgehouden", "gekregen", "bestendigd", "aangenomen",
  ]

  /// Whether the clause of a day tells of what was until or since then: `lag er tot 15 februari`,
  /// `werd per 1 december gestaakt`; not of what was decided about it.
  package func looksBack(around index: Int) -> Bool {
    tense(around: index) == .past && !isDecided(around: index)
  }

  /// Whether the clause of a day tells what has been done until then: `tot 1 juni zijn 40 schepen
  /// begeleid`.
  package func counts(until index: Int) -> Bool {
    tense(around: index) == .done && !isDecided(around: index)
  }

  private func isDecided(around index: Int) -> Bool {
    reach(around: index) { isBreak($0) }.contains {
      isWord($0, among: Self.planned) || isWord($0, among: Self.decided)
    }
  }
}

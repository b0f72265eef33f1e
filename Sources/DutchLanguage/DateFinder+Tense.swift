/// What the verbs around a date tell of its year: what began lies behind the letter, what begins
/// before it.
extension DateFinder {
  enum Tense {
    case past, coming
    /// `heeft besloten`, `is verlengd`: done, though what it was done for may still come.
    case done
  }

  /// The time of the verb that stands nearest to a date, in its own clause or else in the sentence;
  /// nil where none tells.
  func tense(around date: Int) -> Tense? {
    let clause = reach(around: date) { isBreak($0) }
    if words.isWord(date, among: ["ingaande", "beginnende", "beginnend", "startend"]) {
      return .coming
    }
    // `heeft besloten in maart een fregat te sturen`
    if purpose(from: date, in: clause) { return .coming }
    return nearest(to: date, in: clause)
      ?? nearest(to: date, in: reach(around: date) { _ in false })
  }

  private func reach(around date: Int, _ isBreak: (Int) -> Bool) -> Range<Int> {
    var start = date
    while start > max(date - 40, 0), !isBreak(start - 1), !endsSentence(start - 1) { start -= 1 }
    var end = date
    while end < min(date + 40, words.count), !isBreak(end), !endsSentence(end) { end += 1 }
    return start..<end
  }

  private func isBreak(_ at: Int) -> Bool {
    switch words[at].sign {
    case Sign.comma, Sign.semicolon, Sign.colon, Sign.open, Sign.close: true
    default: words.isWord(at, among: ["dat", "omdat", "nadat", "waarna", "waarbij", "zodat"])
    }
  }

  private func endsSentence(_ at: Int) -> Bool {
    words[at].lineEnds > 1
      || words[at].kind == .sign
        && [Sign.stop, Sign.question, Sign.exclamation].contains(words[at].sign)
        && (words[at + 1].isCapitalised || at >= words.count - 1)
  }

  private func purpose(from date: Int, in clause: Range<Int>) -> Bool {
    (date..<clause.upperBound).contains {
      words.isWord($0, "te") && words.hasSuffix($0 + 1, "n") && !words[$0 + 1].isCapitalised
    }
  }

  private func nearest(to date: Int, in clause: Range<Int>) -> Tense? {
    let isPlanned = clause.contains { words.isWord($0, among: Self.planned) }
    for distance in 0..<clause.count {
      for at in [date - distance - 1, date + distance] where clause.contains(at) {
        guard words[at].kind == .word, !isNoun(at) else { continue }
        if words.isWord(at, among: Self.past) || isWeakPast(at) { return .past }
        if words.isWord(at, among: Self.coming) { return .coming }
        if words.isWord(at, among: ["is", "zijn", "heeft", "hebben"]) {
          if isPlanned { return .coming }
          if hasParticiple(clause) { return .done }
        }
      }
    }
    return isPlanned ? .coming : nil
  }

  /// `de start`, `van start`: no verb.
  private func isNoun(_ at: Int) -> Bool {
    words.isWord(at, "start")
      && words.isWord(at - 1, among: ["de", "van", "een", "het", "deze", "die", "geplande"])
  }

  /// `arriveerde`, `eindigden`; not `gecombineerde`.
  private func isWeakPast(_ at: Int) -> Bool {
    guard words[at].folded.count > 7, !words[at].isCapitalised else { return false }
    let letters = words.letters[words[at].folded]
    guard !letters.starts(with: "ge".utf8), !words.isWord(at - 1, among: ["de", "het", "een"])
    else {
      return false
    }
    return Self.weakEndings.contains { words.hasSuffix(at, $0) }
  }

  private static let weakEndings: [StaticString] = ["eerde", "eerden", "igde", "igden"]

  /// Whether a past participle stands there: `begonnen`, `teruggekeerd`, `van start gegaan`.
  private func hasParticiple(_ clause: Range<Int>) -> Bool {
    clause.contains { at in
      guard words[at].kind == .word, words[at].folded.count > 5, !words[at].isCapitalised else {
        return false
      }
      let letters = words.letters[words[at].folded]
      guard let last = letters.last,
        [UInt8(ascii: "d"), UInt8(ascii: "t"), UInt8(ascii: "n")].contains(last),
        !words.isWord(at, among: Self.noParticiples)
      else { return false }
      return Self.prefixes.contains { letters.starts(with: $0.utf8) }
    }
  }

  private static let prefixes = [
    "ge", "be", "ver", "ont", "her", "afge", "uitge", "inge", "aange", "toege", "opge", "voortge",
    "terugge", "overge", "samenge", "deelge", "voltooi", "plaatsge", "meege", "bijge", "weerge",
  ]

  private static let noParticiples: [StaticString] = [
    "gebied", "gedurende", "gereed", "bestand", "beleid", "bereid", "verband", "verdrag", "bericht",
    "besluit", "gezien", "binnen", "bewind", "gevecht", "gezag", "gevolgen", "gebieden", "verenigd",
    "verschillen", "verschillend", "beschikbaar", "gesprekken", "gronden", "bedragen", "bevelen",
    "beginnen", "verlaten", "vertrekken", "gevaren", "personen", "bevat", "gelet", "gelden",
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
  ]

  /// Pasts of what lasts, whose end has come as well: `duurde tot november`.
  private static let lasted: [StaticString] = [
    "liep", "liepen", "duurde", "duurden", "bleef", "bleven", "was", "waren",
    "voer", "voeren", "nam", "namen", "diende", "dienden", "verbleef", "verbleven", "leverde",
    "leverden", "opereerde", "opereerden", "patrouilleerde", "vond", "hield", "stond", "stonden",
  ]

  /// Whether a verb tells that what runs from a date runs already: `werd per 1 december gestaakt`.
  func hasBegun(around date: Int) -> Bool {
    guard tense(around: date) == .past else { return false }
    return !reach(around: date) { isBreak($0) }.contains {
      words.isWord(
        $0, among: ["besloot", "stelde", "stelden", "verlengde", "zou", "zouden", "bood"])
    }
  }

  /// Whether the clause of a date tells of what lasted and is over.
  func isOver(around date: Int) -> Bool {
    let clause = reach(around: date) { isBreak($0) }
    return clause.contains { words.isWord($0, among: Self.lasted) }
      && !clause.contains {
        words.isWord($0, among: Self.planned)
          || words.isWord($0, among: ["verlengd", "verlengde", "zou", "zouden", "besloot"])
      }
  }
}

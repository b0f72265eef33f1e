internal import DutchLanguage
import LetterModel

/// Words that tell what happens to a contribution: `voortgezet`, `eindigt`, `niet verlengd`.
enum ContributionStatus {
  typealias Found = (status: Contribution.Status, tokens: Range<Int>)

  /// What a sentence tells, in order; nothing where it only weighs or asks.
  static func all(in sentence: Sentence) -> [Found] {
    let words = sentence.words
    guard !sentence.holds(doubts),
      !sentence.holds(conditions) || !sentence.tokens.contains(where: { isCondition($0, sentence) })
    else { return [] }
    var found: [Found] = []
    for index in sentence.tokens where words.tokens[index].kind == .word {
      guard starts.contains(words.tokens[index].key) else {
        assert(one(at: index, sentence) == nil, "a word is missing among the starts")
        continue
      }
      if let hit = one(at: index, sentence), !(hit.status == .ended && mayBe(index, sentence)) {
        found.append(hit)
      }
    }
    return found
  }

  /// `kunnen trainers worden teruggetrokken`: of what may be nothing ends.
  private static func mayBe(_ index: Int, _ sentence: Sentence) -> Bool {
    sentence.firstWord(["kan", "kunnen", "zou", "zouden"], in: sentence.clause(around: index))
      != nil
  }

  private static let doubts = WordSet([
    "beziet", "bezien", "onderzoekt", "onderzoeken", "eventuele", "overweegt", "mits", "vroeg",
  ])
  private static let conditions = WordSet([
    "wanneer", "indien", "als", "mocht", "mochten", "tenzij",
  ])

  /// `Indien …`, `, wanneer …` at the head of a clause.
  private static func isCondition(_ index: Int, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    return conditions.contains(words.tokens[index].key)
      && (index == sentence.tokens.lowerBound || words.isSign(index - 1, Sign.comma))
  }

  /// The words at which `one` finds anything, by their keys.
  private static let starts = WordSet(
    [
      "niet", "geen", "voor", "van", "keert", "keren", "loopt", "lopen", "gaat", "gaan", "zet",
      "zetten", "blijft", "blijven", "is", "nieuwe", "nieuw",
    ] + ended + adapted + continued + started)

  private static func one(at index: Int, _ sentence: Sentence) -> Found? {
    let words = sentence.words
    if words.areWords(index, "niet", "langer") { return (.ended, index..<index + 2) }
    if words.isWord(index, among: ["niet", "geen"]), let goesOn = denied(index, words) {
      return (.ended, index..<goesOn + 1)
    }
    if words.areWords(index, "geen", "deel", "uit") { return (.ended, index..<index + 3) }
    if words.areWords(index, "voor", "het", "eerst") { return (.new, index..<index + 3) }
    if words.areWords(index, "van", "start") {
      let mission = MissionName.find(at: index + 1, sentence)
      return (.new, index..<(mission?.tokens.upperBound ?? index + 2))
    }
    if words.isWord(index, among: ["niet", "geen"]) { return nil }
    if (index - 3..<index).contains(where: {
      words.isWord($0, "niet") && denied($0, words) == index
    }) {
      return nil
    }
    if words.isWord(index - 1, "niet") { return nil }
    if words.isWord(index, among: ended) { return (.ended, index..<index + 1) }
    if words.isWord(index, among: ["keert", "keren"]),
      let back = sentence.firstWord(["terug"], in: index..<sentence.clause(from: index).upperBound)
    {
      return (.ended, index..<back + 1)
    }
    if words.isWord(index, among: ["loopt", "lopen"]),
      let off = sentence.firstWord(["af"], in: index..<sentence.clause(from: index).upperBound)
    {
      return (.ended, index..<off + 1)
    }
    if words.isWord(index, among: adapted), isDone(sentence) {
      return (.adapted, index..<index + 1)
    }
    if words.areWords(index, "gaat"), words.firstWordBehind(index, ["terug"], 4),
      sentence.firstWord(["naar"], in: index..<sentence.tokens.upperBound) != nil
    {
      return (.adapted, index..<index + 1)
    }
    if words.isWord(index, among: continued) { return (.continued, index..<index + 1) }
    if words.isWord(index, among: ["gaat", "gaan", "loopt", "lopen"]),
      let on = sentence.firstWord(["door"], in: index + 1..<sentence.tokens.upperBound),
      on + 1 == sentence.tokens.upperBound || words[on + 1].kind == .sign
        || words.isWord(on + 1, among: ["tot", "in", "en"])
    {
      return (.continued, index..<index + 1)
    }
    if words.isWord(index, among: ["zet", "zetten"]),
      let on = sentence.firstWord(["voort"], in: index + 1..<sentence.tokens.upperBound)
    {
      return (.continued, on..<on + 1)
    }
    if words.isWord(index, among: ["blijft", "blijven"]), staysOn(index, sentence) {
      return (.continued, index..<index + 1)
    }
    if words.isWord(index, among: started) { return (.new, index..<index + 1) }
    if words.areWords(index, "is", "nieuw") { return (.new, index + 1..<index + 2) }
    if words.isWord(index, among: ["nieuwe", "nieuw"]),
      !sentence.text.roles[index + 1].isDisjoint(with: [.contribution, .mission])
        || MissionName.find(at: index + 1, sentence) != nil
    {
      return (.new, index..<index + 2)
    }
    return nil
  }

  /// `niet verlengd`, `niet te verlengen`, `niet verder voortgezet`: what is denied by that token.
  private static func denied(_ index: Int, _ words: Words) -> Int? {
    let between: [StaticString] = [
      "te", "meer", "verder", "opnieuw", "nogmaals", "worden", "wordt",
    ]
    var next = index + 1
    while words.isWord(next, among: between), next < index + 3 { next += 1 }
    if words.areWords(next, "voort", "te", "zetten") { return next + 2 }
    return words.isWord(next, among: continued) ? next : nil
  }

  /// Whether something is changed, rather than changes something else or may be changed.
  private static func isDone(_ sentence: Sentence) -> Bool {
    let done: [StaticString] = [
      "wordt", "worden", "werd", "werden", "is", "zijn", "vorm", "voort", "voortgezet", "besloten",
    ]
    return sentence.firstWord(done, in: sentence.tokens) != nil
      && sentence.firstWord(["kan", "kunnen", "zou", "zouden"], in: sentence.tokens) == nil
  }

  /// `blijft beschikbaar`, `blijft trainers leveren`, `blijft 130`.
  private static func staysOn(_ index: Int, _ sentence: Sentence) -> Bool {
    let work: [StaticString] = [
      "beschikbaar", "werkzaam", "gelijk", "bijdragen", "leveren", "deelnemen", "actief",
      "inzetten", "verzorgen", "ondersteunen", "trainen", "opleiden", "aanwezig", "gehandhaafd",
      "ongewijzigd", "onveranderd", "adviseren", "beveiligen",
    ]
    let words = sentence.words
    return words.number(index + 1) != nil
      || sentence.firstWord(["tot"], in: sentence.clause(from: index)) != nil
      || sentence.firstWord(work, in: sentence.tokens) != nil
  }

  /// `De bijdrage eindigt op 31 december`: until when it lasts, in a letter that begins it.
  static func isLastDay(_ found: Found, _ sentence: Sentence) -> Bool {
    found.status == .ended
      && sentence.words.isWord(
        found.tokens.lowerBound,
        among: ["eindigt", "eindigen", "loopt", "lopen", "afloopt", "aflopen"])
  }

  private static let ended: [StaticString] = [
    "beeindigd", "beeindiging", "beeindigen", "eindigt", "eindigen", "geeindigd", "afgelost",
    "gestaakt", "teruggetrokken", "terugtrekken", "teruggehaald",
    "staken", "teruggekeerd", "terugkeren", "terugkeert", "afloopt", "aflopen", "stopt",
    "stopgezet", "overgedragen", "afgerond", "vervalt", "vervallen",
  ]
  private static let adapted: [StaticString] = [
    "aangepast", "aanpassen", "gewijzigd", "gewijzigde", "uitgebreid", "uitbreiding", "uitbreiden",
    "verminderd", "vermindert", "verminderen", "teruggebracht", "vergroot", "verhoogd", "verkleind",
    "afgeschaald", "opgeschaald", "verdubbeld", "versterkt", "ingekrompen", "gereduceerd",
    "opgeschort", "onderbroken", "stilgelegd",
  ]
  private static let continued: [StaticString] = [
    "voortgezet", "voortzetten", "voortzetting", "verlengd", "verlengen", "verlenging", "verlengt",
    "gecontinueerd", "continueren", "gehandhaafd", "handhaven", "handhaaft",
  ]
  private static let started: [StaticString] = [
    "begint", "beginnen", "start", "starten", "aanvang",
  ]

  /// What is true of a contribution of which several things are said: one that goes on in part
  /// does not end, and one that changes does more than go on.
  static func settled(_ all: [(status: Contribution.Status, quote: Contribution.Quote)])
    -> (status: Contribution.Status, quote: Contribution.Quote)?
  {
    let goesOn = all.contains { $0.status == .adapted || $0.status == .continued }
    let order: [Contribution.Status] =
      goesOn ? [.adapted, .continued] : [.ended, .new]
    for status in order {
      if let found = all.first(where: { $0.status == status }) { return found }
    }
    return nil
  }
}

extension Words {
  /// Whether one of these words stands behind a token, over at most so many others.
  func firstWordBehind(_ index: Int, _ words: [StaticString], _ reach: Int) -> Bool {
    (index + 1..<index + 2 + reach).contains { isWord($0, among: words) }
  }
}

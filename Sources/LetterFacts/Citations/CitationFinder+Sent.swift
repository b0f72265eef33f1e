internal import DutchLanguage
import LetterModel

/// The day of a letter that stands away from `brief van`: where it was sent or came, by a verb.
extension CitationFinder {
  // MARK: Beside the name

  /// `brief (d.d. 6 maart 2014)`, `brief, gedateerd 1 november 2013`.
  func dateAside(_ at: Int) -> LedDate? {
    let isOpen = words.isSign(at, Sign.open)
    guard isOpen || words.isSign(at, Sign.comma) else { return nil }
    let lead = dateLead(at + 1)
    guard isOpen || lead != nil, let date = date(at: lead ?? at + 1), date.precision == .day,
      !isOpen
        || words.isSign(date.tokens.upperBound, Sign.close)
        || words.isSign(date.tokens.upperBound, Sign.comma)
    else { return nil }
    return LedDate(date: date, lead: at + 1)
  }

  // MARK: Behind the name

  /// The day behind a letter: told by a clause of its own (`de brief die uw Kamer op 5 mei 2014
  /// ontving`), by the verb of the sentence, or behind `per brief`.
  func dayBehind(_ at: Int) -> LedDate? {
    if isByLetter(at - 1), words.isWord(at, "op"), let date = day(at + 1) {
      return LedDate(date: date, lead: at)
    }
    return sentDate(at) ?? toldBehind(at)
  }

  private func sentDate(_ at: Int) -> LedDate? {
    let clause = at..<at + 12
    guard let pronoun = clause.first(where: { words.isWord($0, among: ["die", "welke"]) }),
      pronoun - at < 6,
      (at..<pronoun).allSatisfy({
        words[$0].kind == .word || $0 == pronoun - 1 && words.isSign($0, Sign.comma)
      })
    else { return nil }
    return sending(behind: pronoun + 1)
  }

  /// `De brief over Mali is op 3 mei 2014 verzonden`, `Uw Kamer ontving de brief op 3 mei 2014`.
  private func toldBehind(_ at: Int) -> LedDate? {
    var verb = at
    while verb < at + 8, words[verb].kind == .word,
      !words.isWord(verb, among: ["waarin", "waarmee", "waarbij", "die", "dat", "op"])
    {
      if words.isWord(verb, among: ["is", "werd", "was", "zijn", "werden"]),
        verb == at || !isObject(at)
      {
        return sending(behind: verb + 1, isFinite: false)
      }
      if words.isWord(verb, among: Self.sends) { return sending(behind: verb) }
      verb += 1
    }
    guard words.isWord(verb, "op"), let date = day(verb + 1), isObject(at - 1),
      tellsSending(before: at - 1) || tellsSending(from: date.tokens.upperBound)
    else { return nil }
    return LedDate(date: date, lead: verb)
  }

  /// The day behind `op` with a verb of sending in the same clause.
  private func sending(behind start: Int, isFinite: Bool = true) -> LedDate? {
    var found: LedDate?
    var isTold = false
    for index in start..<start + 18 {
      if words[index].kind == .sign, words[index].sign != Sign.apostrophe { return nil }
      if words.isWord(index, among: ["op", "van"]), let date = day(index + 1) {
        found = LedDate(date: date, lead: index)
      }
      if isFinite,
        words.isWord(index, among: Self.sends) || words.isWord(index, among: ["werd", "is"])
      {
        isTold = true
      }
      if words.isWord(index, among: Self.sent) { isTold = true }
      if isTold, let found { return found }
    }
    return nil
  }

  // MARK: Before the name

  /// The day before a letter: of a participle that describes it (`de op 3 mei 2014 verzonden
  /// brief`), or of the verb that sends it (`Op 3 mei 2014 ontving uw Kamer de brief over Mali`).
  func dayBefore(_ start: Int) -> LedDate? {
    var isDescribed = false
    for index in stride(from: start - 1, to: max(start - 24, -1), by: -1) {
      if words[index].kind == .sign, !isPartOfDate(index) { return nil }
      if words.isWord(index, among: Self.sent) || isDescribing(index) {
        isDescribed = isDescribed || start - index < 4
      }
      guard words.isWord(index, among: ["op", "dd"]), let date = day(index + 1),
        date.tokens.upperBound <= start
      else { continue }
      let led = LedDate(date: date, lead: index)
      if isDescribed, !words.isWord(start - 1, among: ["de", "een", "uw"]) { return led }
      let span = date.tokens.upperBound..<start
      if isByLetter(start)
        || words.isWord(start - 1, "een") && words.isWord(start - 2, among: ["in", "met"])
      {
        return span.isEmpty || span.count == 1
          || tellsSending(from: date.tokens.upperBound, informs: true)
          ? led : nil
      }
      guard isObject(start),
        tellsSending(from: date.tokens.upperBound) || tellsSending(before: index)
      else { return nil }
      return led
    }
    return nil
  }

  /// `verzonden`, `toegezonden`, `aangeboden` before the noun, with their endings.
  private func isDescribing(_ at: Int) -> Bool {
    words.isWord(
      at,
      among: [
        "toegestuurde", "gestuurde", "verstuurde", "uitgebrachte", "verschenen", "gedateerde",
      ])
  }

  private func isPartOfDate(_ at: Int) -> Bool {
    words.isHyphen(at) && words.clings(at) || tokensOfDates.contains(at)
  }

  /// Whether a letter is what somebody sends or gets: no preposition stands before it.
  private func isObject(_ start: Int) -> Bool {
    var at = start - 1
    while at > start - 4, words[at].kind == .word,
      words.isWord(at, among: Self.determiners) || words.hasSuffix(at, "e")
        || words.hasSuffix(at, "tweede")
    {
      at -= 1
    }
    return !words.isWord(at, among: Self.prepositions)
  }

  private static let determiners: [StaticString] = [
    "de", "een", "deze", "die", "uw", "mijn", "onze", "haar", "zijn", "hun", "zo",
  ]

  private static let prepositions: [StaticString] = [
    "in", "op", "over", "naar", "uit", "van", "met", "volgens", "conform", "voor", "tegen", "bij",
    "aan", "door", "na", "om", "sinds", "zoals", "ten", "onder",
  ]

  /// Whether a clause tells from a token on that something was sent, or somebody told of it.
  private func tellsSending(from start: Int, informs: Bool = false) -> Bool {
    var hasAuxiliary = false
    for index in start..<start + 30 {
      if words.isSign(index, Sign.stop), words[index + 1].isCapitalised || index + 1 >= words.count
      {
        return false
      }
      if words.isSign(index, Sign.comma) || words.isSign(index, Sign.semicolon) { return false }
      if words.isWord(index, among: ["waarin", "waarmee", "waarover", "die", "dat"]) {
        return false
      }
      if words.isWord(index, among: Self.sends) { return true }
      if words.isWord(index, among: Self.auxiliaries) { hasAuxiliary = true }
      if hasAuxiliary, words.isWord(index, among: Self.sent) { return true }
      if informs, hasAuxiliary, words.isWord(index, among: Self.informed) { return true }
    }
    return false
  }

  /// Whether a verb of sending stands in the clause before a token.
  private func tellsSending(before end: Int) -> Bool {
    for index in stride(from: end - 1, to: max(end - 14, -1), by: -1) {
      guard words[index].kind == .word else { return false }
      if words.isWord(index, among: Self.sends) { return true }
    }
    return false
  }

  // MARK: Words

  private func day(_ at: Int) -> DutchDate? {
    date(at: at).flatMap { $0.precision == .day ? $0 : nil }
  }

  private func isByLetter(_ at: Int) -> Bool {
    words.isWord(at - 1, among: ["bij", "per", "middels"])
  }

  private static let auxiliaries: [StaticString] = [
    "is", "zijn", "werd", "werden", "heeft", "hebben", "had", "hadden", "was", "bent", "heb",
  ]

  private static let sends: [StaticString] = [
    "ontving", "ontvangt", "ontvingen", "toeging", "toekwam", "verstuurde", "verstuurden",
    "stuurde",
    "stuurden", "zond", "zonden", "aanbood", "uitging", "bereikte", "verzond", "bood", "verscheen",
    "schreef", "schreven",
  ]

  private static let sent: [StaticString] = [
    "ontvangen", "toegegaan", "toegekomen", "toegezonden", "toegestuurd", "verzonden", "verstuurd",
    "gestuurd", "gezonden", "aangeboden", "uitgegaan", "verschenen", "uitgebracht", "geschreven",
    "overhandigd", "voorgelegd", "gericht", "doen", "gegaan",
  ]

  private static let informed: [StaticString] = [
    "geinformeerd", "ingelicht", "bericht", "gemeld", "medegedeeld", "meegedeeld", "geantwoord",
    "gewezen", "aangekondigd", "toegelicht", "uiteengezet", "beantwoord",
  ]
}

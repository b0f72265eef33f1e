internal import DutchLanguage
import LetterModel

/// How a sentence tells: read from its verbs, and from words such as `hierbij` and `toegezegd`.
struct TellingForm {
  private(set) var kind = TellingSentence.Kind.tells
  /// Whether it goes back to an earlier text: `zoals toegezegd`, `in vervolg op de brief van …`.
  let recalls: Bool
  private(set) var sources: Set<Day> = []

  private let words: Words
  private let tokens: Range<Int>
  private let times: TextTimes

  /// Nil where the sentence tells nothing.
  init?(_ times: TextTimes, _ tokens: Range<Int>, on date: Day) {
    let words = times.words
    self.times = times
    self.words = words
    self.tokens = tokens
    let recalls = tokens.contains { words.isWord($0, among: Self.recalling) }
    self.recalls =
      recalls || tokens.contains { words.isWord($0, among: ["vervolg", "aanvulling"]) }
    guard !isDenied, let kind = read(on: date) else { return nil }
    self.kind = kind
    if self.recalls { sources = namedSources(on: date) }
  }

  private func read(on date: Day) -> TellingSentence.Kind? {
    let toParliament = addressesParliament
    for verb in tokens where words.isWord(verb, among: Self.present) {
      let isOurs = isFirstPerson(verb)
      let isNow = namesThisLetter || holds(Self.now) && (toParliament || isOurs)
      if isNow, !isAnnounced(around: verb) { return .tells }
      // `In het najaar informeer ik uw Kamer`: still to come.
      if recalls, isOurs, !isAnnounced, !namesTime(after: date, near: verb) { return .tells }
    }
    if recalls, holds(Self.kept), !isAnnounced { return .tells }
    if holds(Self.participles), !isAnnounced {
      if namesThisLetter || holds(Self.now) && toParliament, holds(Self.auxiliaries) {
        return .tells
      }
      if toParliament, holds(Self.past), let day = lastDay(upTo: date) { return .told(day) }
    }
    return holds(Self.byNow) && !isAnnounced ? .done : nil
  }

  private func holds(_ list: [StaticString]) -> Bool {
    tokens.contains { words.isWord($0, among: list) }
  }

  /// `met deze brief`, `in deze Kamerbrief`, `als bijlage bij deze brief`.
  private var namesThisLetter: Bool {
    tokens.contains {
      words.isWord($0, among: ["deze", "onderhavige"])
        && words.isWord($0 + 1, among: ["brief", "kamerbrief", "rapportage", "bijlage"])
        || words.isWord($0, among: ["bij", "middels"])
          && words.isWord($0 + 1, among: ["dezen", "deze"])
          && words[$0 + 2].kind == .word && !words[$0 + 2].isCapitalised
          && words.isWord($0 + 2, among: Self.present)
        || words.isWord($0, "bijlage") && words.isWord($0 - 1, among: ["de", "als", "in"])
    }
  }

  private var addressesParliament: Bool {
    tokens.contains { words.isWord($0, among: ["kamer", "u", "parlement"]) }
  }

  /// `informeer ik`, `informeren wij`, `informeert het kabinet`.
  private func isFirstPerson(_ verb: Int) -> Bool {
    words.isWord(verb + 1, among: ["ik", "wij", "we"])
      || words.isWord(verb - 1, among: ["ik", "wij", "we"])
      || words.areWords(verb + 1, "het", "kabinet") || words.areWords(verb - 2, "het", "kabinet")
  }

  private var isDenied: Bool {
    tokens.contains {
      words.isWord($0, among: ["niet", "geen", "nooit", "evenmin"])
        && !words.isWord($0 + 1, "alleen") && !words.isWord($0 + 1, "langer")
    }
  }

  /// What is still to come.
  private var isAnnounced: Bool { holds(Self.toCome) }

  /// The same of the clause in which a word stands.
  private func isAnnounced(around index: Int) -> Bool {
    var (start, end) = (index, index)
    while start > tokens.lowerBound, !words.isSign(start - 1, Sign.comma) { start -= 1 }
    while end < tokens.upperBound, !words.isSign(end, Sign.comma) { end += 1 }
    return (start..<end).contains { words.isWord($0, among: Self.toCome) }
  }

  /// A time to come beside the verb; a later one is that of the subject.
  private func namesTime(after date: Day, near verb: Int) -> Bool {
    holds(["voorjaar", "najaar", "zomer", "zomerreces", "kerstreces", "prinsjesdag", "regelmatig"])
      || dates.contains {
        ($0.until ?? date) > date && $0.precision != .year && $0.tokens.lowerBound < verb + 7
      }
  }

  private func lastDay(upTo date: Day) -> Day? {
    dates.compactMap(\.day).filter { $0 <= date }.max()
  }

  /// The days behind `brief van`, `debat van`, and those that a list goes on with: `de brieven van 19
  /// juni 2015 (Kamerstuk 27 925, nr. 539) en van 11 september 2017`.
  private func namedSources(on date: Day) -> Set<Day> {
    var sources: Set<Day> = []
    var last: Int?
    for found in dates {
      let start = found.tokens.lowerBound
      let isSource = (max(tokens.lowerBound, start - 7)..<start).contains { at in
        words[at].meaning.trigger == .letter || words[at].meaning.trigger == .report
          || words.isWord(at, among: Self.occasions)
      }
      guard isSource || last.map({ isList($0..<start) }) ?? false else { continue }
      last = found.tokens.upperBound
      if let day = found.day { sources.insert(day) }
    }
    return sources
  }

  private func isList(_ between: Range<Int>) -> Bool {
    between.allSatisfy { at in
      words[at].kind == .sign || words[at].kind == .number
        || words.isWord(
          at, among: ["van", "en", "kamerstuk", "kamerstukken", "tweede", "eerste", "nr", "nrs"])
    }
  }

  private var dates: ArraySlice<DutchDate> { times.dates(in: tokens) }

  private static let recalling: [StaticString] = [
    "toegezegd", "toegezegde", "toezegging", "toezeggingen", "beloofd", "beloofde", "aangekondigd",
    "aangekondigde", "gestand", "aansluiting",
  ]
  private static let now: [StaticString] = [
    "hierbij", "hiermee", "hiermede", "bijgaand", "bijgaande", "bijgevoegd", "bijgevoegde",
    "bijgesloten", "hieronder", "onderstaand", "onderstaande",
  ]
  private static let present: [StaticString] = [
    "informeer", "informeren", "informeert", "bericht", "berichten", "meld", "melden", "meldt",
    "rapporteer", "rapporteren", "rapporteert", "bied", "bieden", "biedt", "stuur", "sturen",
    "stuurt", "zend", "zenden", "zendt", "doe", "doen", "doet", "ontvangt", "ontvang", "treft",
    "vindt", "ga", "gaan", "gaat", "kom", "komen", "komt", "geef", "geven", "geeft", "licht",
    "lichten", "schets", "schetsen", "schetst", "beschrijf", "beschrijven", "beschrijft",
    "voldoe", "voldoen", "voldoet", "deel", "delen", "deelt", "breng", "brengen", "brengt",
    "bevat", "behandelt", "beantwoord", "beantwoorden", "leg", "leggen", "legt",
  ]
  private static let kept: [StaticString] = [
    "gestand", "nagekomen", "voldaan", "ingelost", "uitvoering", "invulling", "afgedaan",
  ]
  private static let participles: [StaticString] = [
    "geinformeerd", "ingelicht", "bericht", "gemeld", "gerapporteerd", "toegezonden", "gezonden",
    "gestuurd", "toegestuurd", "aangeboden", "gebracht", "gesteld", "ingegaan", "voorgelegd",
    "medegedeeld", "meegedeeld", "toegekomen", "voldaan",
  ]
  private static let auxiliaries: [StaticString] = [
    "wordt", "worden", "is", "zijn", "heeft", "hebben",
  ]
  private static let past: [StaticString] = [
    "is", "zijn", "bent", "heeft", "hebben", "heb", "werd", "werden",
  ]
  private static let byNow: [StaticString] = ["inmiddels", "intussen", "ondertussen", "thans"]
  private static let toCome: [StaticString] = [
    "zal", "zullen", "zou", "zouden", "binnenkort", "later", "volgt", "volgen", "zodra", "mocht",
    "indien", "spoedig", "tezijnertijd", "moet", "moeten", "nog",
  ]
  private static let occasions: [StaticString] = [
    "debat", "overleg", "motie", "kamerdebat", "commissiedebat", "vergadering", "verslag",
    "begroting",
  ]
}

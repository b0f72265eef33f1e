internal import DutchLanguage
import LetterModel

/// A number or a day that the letter states, with the sentence that states it.
struct MeasureStatement {
  var fact: Fact
  /// The sentence, as printed, and where it stands.
  let sentence: String
  let place: Place
  let topic: Topic?
  /// What the number can be: its words may leave it open.
  let range: ClosedRange<Int>
  /// Whether its words bound it only from above, or only from below.
  let isCeiling: Bool
  let isFloor: Bool
  /// Whether its words make it a part, an addition, a change or a number of another time.
  let isApart: Bool
  /// Of money: the words for what it is spent on, as `kosten van …` has them, else its purpose.
  let spentOn: String
  /// The days that the sentence is about; nil where it names none.
  let days: ClosedRange<Day>?

  /// Nil for a fact without a number or a last day, and in a sentence that is a list without end.
  init?(_ fact: Fact, in sentence: MeasureSentence) {
    let (words, tokens) = (sentence.words, sentence.tokens)
    guard tokens.count <= 200 else { return nil }
    self.fact = fact
    self.sentence = words.text(tokens)
    var place = fact.place
    place.range = words.scalars(tokens)
    self.place = place
    topic = sentence.topic
    isCeiling = fact.qualifier == .max || fact.role == .ceiling
    isFloor = fact.qualifier == .min
    guard let range = Self.range(of: fact, words, tokens) else { return nil }
    self.range = range
    spentOn =
      Self.spentOn(words, tokens) ?? fact.purpose ?? fact.subject
    isApart = Self.isApart(words, tokens, fact)
    days = fact.kind == .period ? nil : sentence.days
  }

  private static func range(of fact: Fact, _ words: Words, _ tokens: Range<Int>) -> ClosedRange<
    Int
  >? {
    if fact.kind == .period, let until = fact.until { return until.number...until.number }
    var at = tokens.lowerBound
    if let number = StatedNumber(fact, words, from: &at, upTo: tokens.upperBound) {
      let low = max(0, number.value - number.below)
      return low...max(low, number.valueMax + number.above)
    }
    guard let value = fact.value else { return nil }
    let margin = fact.qualifier == .about ? value / 10 : 0
    return value - margin...max(value, fact.valueMax ?? value) + margin
  }

  /// `de kosten van de trainingsmissie`, wherever they stand in the sentence.
  private static func spentOn(_ words: Words, _ tokens: Range<Int>) -> String? {
    guard
      let start = tokens.first(where: {
        words.isWord($0, among: ["kosten", "uitgaven"])
          && words.isWord($0 + 1, among: ["van", "voor"])
      })
    else { return nil }
    var end = start + 2
    while end < min(start + 7, tokens.upperBound), words[end].kind != .sign,
      words[end].kind != .number, !words.isWord(end, among: behind)
    {
      end += 1
    }
    return end > start + 2 ? words.text(start + 2..<end) : nil
  }

  private static let behind: [StaticString] = [
    "bedragen", "bedraagt", "worden", "wordt", "zijn", "is", "komen", "ten", "op", "in", "voor",
    "naar",
    "belopen", "waren", "van", "en",
  ]

  private static func isApart(_ words: Words, _ tokens: Range<Int>, _ fact: Fact) -> Bool {
    let own = tokens.filter { words[$0].scalars.overlaps(fact.place.range) }
    let start = own.first ?? tokens.lowerBound
    // `een van de twee schepen`.
    if words.areWords(start - 3, "een", "van", "de") { return true }
    return tokens.contains { index in
      if words.isWord(index, among: apart) { return true }
      if words.areWords(index, "een", "deel") { return true }
      if index < start, words.isWord(index, among: parts) || words.areWords(index, "onder", "wie") {
        return true
      }
      if words.isWord(index, "per"), words.isWord(index + 1, among: rates) { return true }
      // `Deze bijdrage`: the one of the sentence before.
      if fact.kind == .period, words.isWord(index, among: ["deze", "die", "dit"]),
        words.text(index + 1..<min(index + 2, tokens.upperBound)).lowercased()
          == fact.subject.lowercased()
      {
        return true
      }
      // `van 50 naar 80`.
      return words.isWord(index, "naar")
        && !words.isWord(index + 1, among: ["verwachting", "schatting", "raming"])
        && (start - 2...start).contains(index + 1)
        || words.isWord(index, "van") && words.isWord(index + 2, "naar")
    }
  }

  /// Before a number they make it a part, behind it they tell of one.
  private static let parts: [StaticString] = [
    "waarvan", "daarvan", "hiervan", "naast", "bovenop", "waaronder",
  ]
  private static let rates: [StaticString] = ["jaar", "maand", "dag", "week", "ploeg", "lichting"]
  private static let apart: [StaticString] = [
    "gedeelte", "helft", "eerste", "extra",
    "aanvullend", "aanvullende", "additioneel", "nog", "overige", "resterende",
    "aanvankelijk", "eerst", "daarna", "vervolgens", "later", "thans", "momenteel", "nu",
    "inmiddels",
    "eerder", "eerdere", "vorige", "huidige", "lopende", "was", "waren", "had", "hadden", "werd",
    "werden", "dusver", "afgelopen", "uitgebreid", "uitbreiding", "uitbreiden", "verhoogd",
    "verhoging",
    "verlaagd", "teruggebracht", "verminderd", "vermindering", "toegenomen", "toename", "gegroeid",
    "groeien", "oplopen", "oploopt", "reductie", "afgebouwd", "gemiddeld", "elk", "elke",
    "ieder", "iedere", "rotatie", "tijdelijk", "piek", "beurtelings", "oorspronkelijk",
    "eventueel", "reeds", "sinds", "voorheen", "destijds", "strijdmacht",
    "troepenmacht", "lidstaten",
  ]

  /// Whether both cannot be true of one thing, at one time and as one whole.
  func contradicts(_ other: MeasureStatement) -> Bool {
    guard !isApart, !other.isApart, place.block != other.place.block,
      days.map({ mine in other.days.map { mine.overlaps($0) } ?? true }) ?? true,
      agrees(with: other)
    else { return false }
    if isFloor || other.isFloor { return false }
    // `drie tot twaalf` beside `zes tot twaalf`.
    if let most = fact.valueMax, let second = other.fact.valueMax {
      return (fact.value, most) != (other.fact.value, second)
    }
    if isCeiling == other.isCeiling { return !range.overlaps(other.range) }
    // More than there may be at most.
    return isCeiling
      ? other.range.lowerBound > range.upperBound : range.lowerBound > other.range.upperBound
  }

  /// Of the same noun, place, role and year, as far as both tell.
  private func agrees(with other: MeasureStatement) -> Bool {
    guard fact.kind == other.fact.kind, fact.unit == other.fact.unit, fact.year == other.fact.year
    else { return false }
    if fact.kind == .personnel, Self.isActual(fact) != Self.isActual(other.fact) { return false }
    if fact.state != other.fact.state { return false }
    guard let place = fact.location, let second = other.fact.location
    else { return true }
    return place == second || place.range(ofWord: second) != nil
      || second.range(ofWord: place) != nil
  }

  /// Whether it stands where the letter sums up what it goes into later.
  var isSummary: Bool { topic == .summary || place.section == "0" }

  /// Whether it is of a town or a base.
  var isInTown: Bool { !roles.isDisjoint(with: .town) }

  /// Whether it is of a country or a part of one, which has towns: `Noord-Irak`.
  var isInRegion: Bool { roles.isDisjoint(with: .town) && roles.contains(.country) }

  private var roles: Role {
    let words = Words(fact.location ?? "")
    return (0..<words.count).reduce(into: Role()) { $0.formUnion(words.roles($1)) }
  }

  private static func isActual(_ fact: Fact) -> Bool { fact.role == .actual }

  /// What is counted: `militairen` and `personen` are both people.
  var noun: String {
    let small = fact.subject.lowercased()
    return ["personen", "manschappen", "mensen", "man"].contains(small) ? "militairen" : small
  }
}

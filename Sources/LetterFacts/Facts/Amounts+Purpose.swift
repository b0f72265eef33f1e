internal import DutchLanguage
import LetterModel

/// What money is for.
extension Amounts {
  static func purpose(of figure: Figure, _ sentence: Sentence) -> String? {
    behind(figure, sentence) ?? head(of: figure, sentence) ?? before(figure, sentence)
  }

  /// `voor de trainingsmissie`, `bijgedragen aan de hulp`, `aan UNICEF`.
  private static func behind(_ figure: Figure, _ sentence: Sentence) -> String? {
    let words = sentence.words
    var at = figure.tokens.upperBound
    while at < sentence.tokens.upperBound, at < figure.tokens.upperBound + 2,
      words[at].kind == .word, !words.isWord(at, among: leads), !words.isWord(at, "en")
    {
      at += 1
    }
    // `gestort in het trustfonds`
    if words.isWord(at, "in"), words.isWord(at - 1, "gestort") {
      return phrase(from: at + 1, sentence)
    }
    guard words.isWord(at, among: leads), at < sentence.tokens.upperBound,
      words.digits(at + 1) != 4
    else { return nil }
    return phrase(from: at + 1, sentence)
  }

  private static let leads: [StaticString] = ["voor", "aan"]

  /// `de verlenging van de trainingsmissie van ongeveer 14 miljoen euro`: the words before `van`.
  private static func head(of figure: Figure, _ sentence: Sentence) -> String? {
    let words = sentence.words
    let van = figure.tokens.lowerBound - 1
    guard words.isWord(van, "van") else { return nil }
    var start = van
    while start > sentence.tokens.lowerBound,
      words[start - 1].kind != .sign || words.isHyphen(start - 1) && words.clings(start),
      !words.isWord(start - 1, among: ["en", "meer", "omvat", "andere", "een", "is", "wordt"])
        || words.isWord(start - 1, "en") && sentence.text.roles[start].contains(.filler)
    {
      start -= 1
    }
    while start < van, words.isWord(start, among: ["de", "het"]) { start += 1 }
    // `een reservering van 10 miljoen euro` says only that it is money.
    guard van - start > 1 else { return nil }
    return words.text(start..<van)
  }

  /// `De additionele uitgaven voor de inzet … zijn geraamd op`, `Voor hulp … is … beschikbaar`.
  private static func before(_ figure: Figure, _ sentence: Sentence) -> String? {
    let words = sentence.words
    let range = sentence.tokens.lowerBound..<figure.tokens.lowerBound
    let lead = range.first {
      words.isWord($0, among: leads) && words.digits($0 + 1) != 4
    }
    guard let lead else {
      let start = range.lowerBound
      guard !words.isWord(start, among: Self.prepositions) else { return nil }
      let first = words.isWord(start, among: ["de", "het", "een"]) ? start + 1 : start
      let end = range.first { words.isWord($0, among: verbs) } ?? start
      return end > first ? words.text(first..<end) : nil
    }
    return phrase(from: lead + 1, sentence)
  }

  private static let prepositions: [StaticString] = [
    "via", "uit", "van", "vanuit", "met", "in", "voor", "op", "over", "daarnaast", "ook", "bij",
    "ten",
    "hiervan", "daarvan", "hiermee", "daarmee", "door", "binnen", "ter", "tot", "na", "sinds",
  ]

  private static let verbs: [StaticString] = [
    "is", "zijn", "wordt", "worden", "bedraagt", "bedragen", "vergt", "kost", "brengt", "omvat",
    "heeft", "gaat", "zal", "zullen", "bestaat", "beloopt", "vraagt", "komt", "komen", "werd",
  ]

  /// From a token to the next comma or verb, without the article, at most twelve words.
  private static func phrase(from start: Int, _ sentence: Sentence) -> String? {
    let words = sentence.words
    var start = start
    if words.isWord(start, among: ["de", "het", "een"]) { start += 1 }
    var end = start
    let stops = sentence.figures.map(\.tokens.lowerBound)
    while end < sentence.clause(from: start).upperBound, end < start + 12,
      !words.isWord(end, among: verbs), !words.isWord(end, among: ["sinds", "op"]),
      !stops.contains(end)
    {
      end += 1
    }
    while end > start,
      words.isWord(end - 1, among: ["en", "van", "in"]) || words.isSign(end - 1, Sign.stop)
    { end -= 1 }
    return end > start ? words.text(start..<end) : nil
  }

  /// The purpose without what happens to be said beside it.
  static func subject(_ purpose: String?) -> String {
    guard let purpose else { return "uitgaven" }
    for lead in ["verlenging van de ", "bijdrage aan de ", "militaire bijdrage aan de "]
    where purpose.hasPrefix(lead) {
      return String(purpose.dropFirst(lead.count))
    }
    return purpose
  }
}

internal import DutchLanguage
import LetterModel

/// What a state asks for or agrees with.
extension LegalBases {
  /// `het verzoek tot militaire steun van Irak`, `heeft daar schriftelijk om verzocht`.
  static func request(at index: Int, _ sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    let isOpening = sentence.text.origin.section == "0" && words.isWord(index + 1, "van")
    guard isGround(sentence) || isOpening,
      sentence.firstWord(["niet"], in: sentence.clause(from: index)) == nil
    else { return }
    if words.isWord(index, "verzocht") {
      guard sentence.has(.ground) else { return }
      let start = (max(index - 5, sentence.tokens.lowerBound)..<index).first {
        words.isWord($0, "schriftelijk")
      }
      guard let start else { return }
      add(.request, subject(sentence), start..<index + 1, sentence, &list)
      return
    }
    let isAbout = words.isWord(index + 1, among: ["tot", "om", "van", "aan"])
    guard words.isWord(index, among: ["verzoek", "uitnodiging"]), isAbout else { return }
    // `op verzoek van de Kamer` is no ground.
    let clause = index..<min(index + 14, sentence.clause(from: index).upperBound)
    let nearest = index..<min(index + 8, clause.upperBound)
    let names =
      sentence.first([.foreign, .country, .town], in: nearest) != nil
      || sentence.firstWord(["president", "premier", "gastland", "gastheer"], in: nearest) != nil
    let helps = clause.contains {
      words.isWord($0, among: ["hulp", "steun", "bijstand", "ondersteuning", "assistentie"])
    }
    guard names || (helps && sentence.first(.country, in: sentence.tokens) != nil),
      sentence.first(.parliament, in: clause) == nil
    else { return }
    let start = words.isWord(index - 1, "schriftelijke") ? index - 1 : index
    add(.request, subject(sentence), start..<sentence.trimmed(clause).upperBound, sentence, &list)
  }

  /// Whose request it is.
  static func subject(_ sentence: Sentence) -> String {
    let words = sentence.words
    if let adjective = sentence.tokens.first(where: {
      sentence.text.roles[$0].contains(.foreign)
        && words.isWord($0 + 1, among: ["regering", "autoriteiten", "overheid"])
    }) {
      return "verzoek van de " + words.text(adjective..<adjective + 2)
    }
    guard let country = sentence.first(.country, in: sentence.tokens) else { return "verzoek" }
    return "verzoek van " + words.text(country..<country + 1)
  }

  static func consent(at index: Int, _ sentence: Sentence, _ list: inout FactList) {
    guard isGround(sentence) else { return }
    let whole = sentence.clause(around: index)
    // `Nu de gastheer toestemming heeft verleend`.
    if sentence.firstWord(["verleend", "gegeven", "verleende", "gaf"], in: whole) != nil,
      sentence.first([.foreign, .country], in: whole) != nil
        || sentence.firstWord(["gastheer", "gastland", "regering"], in: whole) != nil,
      sentence.firstWord(["niet", "geen"], in: whole) == nil
    {
      add(.consent, "instemming", sentence.trimmed(whole), sentence, &list)
      return
    }
    guard sentence.words.isWord(index + 1, "van") else { return }
    let clause = index..<min(index + 6, sentence.clause(from: index).upperBound)
    let government = sentence.firstWord(["regering", "autoriteiten", "gastland"], in: clause)
    let named = clause.last { !sentence.text.roles[$0].isDisjoint(with: [.foreign, .country]) }
    guard let end = named ?? government else { return }
    let isAdjective = sentence.text.roles[end].contains(.foreign)
    add(.consent, "instemming", index..<end + (isAdjective ? 2 : 1), sentence, &list)
  }

  static let asking: [StaticString] = ["gevraagd", "verzocht", "vraagt", "vroeg"]

  /// `De regering van Mali heeft met de aanwezigheid ingestemd`, `Beide partijen stemmen … in`.
  static func agrees(at index: Int, _ sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    let clause = sentence.clause(around: index)
    guard isGround(sentence) || sentence.text.origin.topic == .grounds,
      sentence.firstWord(["niet", "geen", "unaniem"], in: clause) == nil,
      words.isWord(index, among: ["ingestemd", "instemt", "instemmen"])
        || words.areWords(index - 2, "in", "te")
        || sentence.firstWord(["in"], in: index + 1..<max(clause.upperBound, index + 1)) != nil,
      sentence.first([.foreign, .country], in: clause) != nil
        || sentence.firstWord(["partijen", "gastland", "regering"], in: clause) != nil,
      sentence.firstWord(["veiligheidsraad", "raad"], in: clause) == nil
    else { return }
    add(.consent, "instemming", sentence.trimmed(clause), sentence, &list)
  }

  static let asked: [StaticString] = [
    "navo", "eu", "unie", "bondgenoten", "nederland", "vn", "coalitie",
  ]

  static let helps: [StaticString] = [
    "hulp", "steun", "bijstand", "ondersteuning", "assistentie", "bescherming", "bijdrage",
  ]

  /// `heeft de Slowaakse regering haar bondgenoten gevraagd om steun`.
  static func asks(at index: Int, _ sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    let clause = sentence.clause(around: index)
    let asker = clause.first {
      words.isWord($0, among: ["regering", "autoriteiten", "overheid", "president", "premier"])
        && sentence.text.roles[$0 - 1].contains(.foreign)
    }
    let behind = index..<clause.upperBound
    guard isGround(sentence) || sentence.text.origin.topic == .grounds, let asker,
      sentence.firstWord(["om", "te"], in: behind) != nil,
      !words.isWord(index + 1, among: ["naar"]),
      sentence.firstWord(["niet"], in: clause) == nil,
      sentence.firstWord(asked, in: clause) != nil || sentence.firstWord(helps, in: behind) != nil
    else { return }
    let start = min(asker - 1, index)
    add(
      .request, "verzoek van de " + words.text(asker - 1..<asker + 1),
      start..<sentence.trimmed(clause).upperBound, sentence, &list)
  }
}

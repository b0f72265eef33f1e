internal import DutchLanguage
import LetterModel

/// What the government undertakes to tell parliament: `Uw Kamer wordt hierover nader geïnformeerd
/// zodra hier aanleiding toe is.`
///
/// What it tells with the letter itself, or has told before, is no promise.
enum Promises {
  static func find(in sentence: Sentence, _ list: inout FactList) {
    guard sentence.has(.informs) else { return }
    let words = sentence.words
    let tokens = sentence.tokens
    guard sentence.firstWord(future, in: tokens) != nil,
      addressesParliament(sentence) || undertakes(sentence), informs(sentence),
      sentence.firstWord(
        [
          "hierbij", "vandaag", "heden", "conform", "afzonderlijke", "analogie", "toch",
          "niettemin",
        ], in: tokens) == nil,
      !tokens.contains(where: {
        words.isWord($0, "zoals") && !words.isWord($0 + 1, among: ["gebruikelijk", "toegezegd"])
      }),
      !tokens.contains(where: { words.areWords($0, "deze", "brief") }),
      !isTold(sentence)
    else { return }
    let quote = sentence.trimmed(tokens)
    list.add(.promise, subject(sentence), at: quote, of: sentence) { fact in
      fact.when = when(sentence)
    }
  }

  private static let future: [StaticString] = [
    "zal", "zullen", "wordt", "worden", "ontvangt", "ontvangen", "zeg", "zeggen", "blijft",
    "blijven",
  ]

  /// `uw Kamer`, `de Kamer`, `u`.
  private static func addressesParliament(_ sentence: Sentence) -> Bool {
    sentence.has(.parliament)
      || sentence.tokens.contains {
        sentence.words.isWord($0, "u") && !sentence.words.isSign($0 + 1, Sign.stop)
      }
  }

  /// `Op Prinsjesdag zal het kabinet ingaan op …`.
  private static func undertakes(_ sentence: Sentence) -> Bool {
    let words = sentence.words
    return sentence.firstWord(["zal", "zullen"], in: sentence.tokens) != nil
      && sentence.firstWord(["ingaan", "terugkomen", "rapporteren"], in: sentence.tokens) != nil
      && sentence.tokens.contains { words.isWord($0, "kabinet") || words.isWord($0, "wij") }
  }

  private static func informs(_ sentence: Sentence) -> Bool {
    let words = sentence.words
    let tokens = sentence.tokens
    if sentence.firstWord(verbs, in: tokens) != nil { return true }
    if tokens.contains(where: {
      words.areWords($0, "op", "de", "hoogte") || words.areWords($0, "in", "kennis")
    }) {
      return true
    }
    return sentence.firstWord(["ontvangt", "ontvangen"], in: tokens) != nil
      && sentence.firstWord(papers, in: tokens) != nil
  }

  private static let verbs: [StaticString] = [
    "geinformeerd", "informeren", "inlichten", "ingelicht", "berichten", "melden", "rapporteren",
    "gerapporteerd", "toegaan", "toekomen", "toesturen", "toezenden", "toegezonden", "gezonden",
    "voorgelegd", "gedeeld", "ingaan", "terugkomen", "bericht",
  ]

  private static let papers: [StaticString] = [
    "bericht", "rapportage", "brief", "evaluatie", "eindevaluatie", "informatie", "verslag",
    "voortgangsrapportage", "kamerbrief", "stand",
  ]

  /// `is uw Kamer geïnformeerd`, `brengen wij u op de hoogte`.
  private static func isTold(_ sentence: Sentence) -> Bool {
    let words = sentence.words
    return sentence.tokens.contains {
      words.areWords($0, "is", "uw", "kamer") || words.areWords($0, "wij", "u")
        || words.areWords($0, "bent", "u") || words.areWords($0, "heeft", "uw", "kamer")
        || words.areWords($0, "ik", "u")
    }
  }

  private static func subject(_ sentence: Sentence) -> String {
    let words = sentence.words
    guard let over = sentence.tokens.first(where: { words.isWord($0, "over") }) else {
      return "informatie aan de Kamer"
    }
    var end = over + 1
    while end < sentence.clause(from: over).upperBound, end < over + 9,
      sentence.text.roles[end].isDisjoint(with: .informs), !words.isWord(end, among: future)
    {
      end += 1
    }
    let range = sentence.trimmed(over + 1..<end)
    return range.isEmpty ? "informatie aan de Kamer" : words.text(range)
  }

  /// The condition or the time, in the letter's words.
  private static func when(_ sentence: Sentence) -> String? {
    let words = sentence.words
    for index in sentence.tokens
    where words.isWord(index, among: ["zodra", "wanneer", "indien", "mocht", "mochten", "als"]) {
      let clause = sentence.trimmed(sentence.clause(from: index))
      if clause.count > 1 { return words.text(clause) }
    }
    for time in times {
      if let index = sentence.firstWord([time], in: sentence.tokens) {
        return words.text(index..<index + 1)
      }
    }
    return sentence.dates.first.map { words.text($0.tokens) }
  }

  private static let times: [StaticString] = [
    "prinsjesdag", "regelmatig", "tijdig", "jaarlijks", "jaarlijkse", "halfjaarlijks", "vooraf",
    "terstond", "periodiek", "tussentijds", "geregeld",
  ]
}

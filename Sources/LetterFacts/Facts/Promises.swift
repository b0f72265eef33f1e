internal import DutchLanguage
import LetterModel

/// What the government undertakes to tell parliament: `Uw Kamer wordt hierover nader geïnformeerd
/// zodra hier aanleiding toe is.`
///
/// What it tells with the letter itself, or has told before, is no promise.
enum Promises {
  static func find(in sentence: Sentence, _ list: inout FactList) {
    guard !sentence.isQuestion,
      sentence.has([.informs, .parliament, .future])
        || sentence.holds(told),
      let first = rules.lazy.compactMap({ $0.find(in: sentence).first }).first
    else { return }
    // `In mei volgt een brief; na afloop ontvangt u een evaluatie.`
    let own = sentence.part(around: first.match.lowerBound)
    let more =
      own == sentence.tokens
      ? nil
      : rules.lazy.flatMap { $0.find(in: sentence) }.first {
        let part = sentence.part(around: $0.match.lowerBound)
        return part != own && account.stands(in: part, sentence)
      }
    for match in [first, more].compactMap(\.self) {
      let tokens = more == nil ? match.tokens : sentence.part(around: match.match.lowerBound)
      list.add(
        .promise, subject(sentence), at: sentence.trimmed(tokens), of: sentence, by: match.rule.id,
        because: [match.match]
      ) { fact in
        fact.when = when(sentence)
      }
    }
  }

  /// What a part of a sentence must have to promise something of its own.
  private static let account = Pattern(
    "<parliament>|u|<informs>|*brief|*rapportage|*evaluatie|*verslag|verantwoording")

  private static let told = WordSet([
    "u", "kamerleden", "commissies", "generaal", "incidenten", "voorvallen", "volgt", "volgen",
    "komt", "verschijnt",
  ])

  private static let future: [StaticString] = [
    "zal", "zullen", "wordt", "worden", "ontvangt", "ontvangen", "zeg", "zeggen", "blijft",
    "blijven",
  ]

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

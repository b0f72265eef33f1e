internal import DutchLanguage
import LetterModel

/// The words around a period: what binds it, and what it bounds.
extension Periods {
  /// Where the words that bind a date begin: `tot en met`, `vanaf`, `op`.
  static func lead(_ date: DutchDate, _ sentence: Sentence) -> Int {
    let words = sentence.words
    var start = date.tokens.lowerBound
    let leads: [StaticString] = [
      "tot", "en", "met", "vanaf", "sinds", "sedert", "per", "op", "de", "het", "uiterlijk", "na",
      "van",
      "tussen", "ingang", "voor", "aan", "periode", "in",
    ]
    while start > sentence.tokens.lowerBound, start > date.tokens.lowerBound - 4,
      words.isWord(start - 1, among: leads),
      // `gaat in op 2 oktober`: `in` belongs to its verb.
      !words.areWords(start - 1, "in", "op")
    {
      start -= 1
    }
    // `en`, `de` and `met` lead only behind the word that begins the phrase.
    while start < date.tokens.lowerBound,
      words.isWord(start, among: ["en", "de", "het", "aan"])
        || words.isWord(start, "met") && !words.isWord(start + 1, "ingang")
    {
      start += 1
    }
    return start
  }

  /// What is bounded: the materiel or contribution that stands next before the words, else behind.
  static func subject(near tokens: Range<Int>, _ sentence: Sentence) -> String {
    let before = sentence.tokens.lowerBound..<max(tokens.lowerBound, sentence.tokens.lowerBound)
    let behind = sentence.range(tokens.upperBound, upTo: sentence.tokens.upperBound)
    // `omdat de NAVO-missie dit najaar van start gaat`: what stands next in its own clause.
    let clause = sentence.clause(around: tokens.lowerBound).lowerBound
    let near = clause..<max(tokens.lowerBound, clause)
    let own: [Role] =
      clause > sentence.tokens.lowerBound
      ? [.contribution, .mission, .people] : [.contribution, .mission]
    for wanted in own {
      if let thing = thing(wanted, in: near.reversed(), sentence) { return thing }
    }
    for wanted in [Role.contribution, .mission] {
      if let thing = thing(wanted, in: before.reversed(), sentence) { return thing }
      if let thing = thing(wanted, in: Array(behind), sentence) { return thing }
    }
    return "periode"
  }

  /// The ship or vehicle that has a type aboard: `het fregat, met een Lynx-helikopter, blijft tot …`.
  private static func carrier(of index: Int, _ sentence: Sentence) -> Int? {
    let before = sentence.tokens.lowerBound..<max(index - 1, sentence.tokens.lowerBound)
    guard
      let with = before.last(where: { sentence.words.isWord($0, among: ["met", "inclusief"]) }),
      index - with < 4
    else { return nil }
    return sentence.last(.asset, in: before.clamped(to: before.lowerBound..<with))
  }

  private static func thing(_ wanted: Role, in indices: some Sequence<Int>, _ sentence: Sentence)
    -> String?
  {
    let words = sentence.words
    let roles = sentence.text.roles
    for index in indices {
      if let type = AssetPhrase.typeName(at: index, words) {
        guard let carrier = carrier(of: index, sentence) else { return type }
        return words.text(carrier..<carrier + 1).lowercased()
      }
      if !roles[index].isDisjoint(with: wanted) {
        // `F-16-bijdrage` and `NAVO-missie` are said whole or by their type.
        if words.isHyphen(index - 1), words.clings(index) {
          if index >= 4, let type = AssetPhrase.typeName(at: index - 4, words) { return type }
          return words.text(index - 2..<index + 1)
        }
        if let name = words.lexicon.longNames(at: index, words).first {
          return words.text(index..<name.end)
        }
        let word = words.text(index..<index + 1)
        return words[index].isCapitals ? word : word.lowercased()
      }
    }
    return nil
  }
}

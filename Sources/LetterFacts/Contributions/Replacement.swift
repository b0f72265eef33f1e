internal import DutchLanguage
import LetterModel

/// What goes and what comes in its place: `worden de twee Chinooks vervangen door drie NH90’s`.
struct Replacement {
  /// Where the sentence names what goes.
  let gone: Range<Int>
  /// Where it names what comes.
  let come: Range<Int>
  /// The word that says so.
  let verb: Range<Int>

  /// The replacement that a sentence tells; nil where it tells none.
  init?(in sentence: Sentence) {
    let words = sentence.words
    guard let verb = sentence.firstWord(Self.verbs, in: sentence.tokens),
      let found = Self.sides(at: verb, sentence, words)
    else { return nil }
    (gone, come) = found
    self.verb = verb..<verb + 1
  }

  private static let verbs: [StaticString] = [
    "vervangen", "vervangt", "afgelost", "opgevolgd", "plaats", "aflost", "aflossen", "opvolgt",
    "lost", "lossen",
  ]

  private static func sides(
    at verb: Int, _ sentence: Sentence, _ words: Words
  ) -> (gone: Range<Int>, come: Range<Int>)? {
    let (start, end) = (sentence.tokens.lowerBound, sentence.tokens.upperBound)
    // `Hr.Ms. Evertsen lost op 1 mei Hr.Ms. Tromp af`.
    if words.isWord(verb, among: ["lost", "lossen"]) {
      let clause = verb + 1..<sentence.clause(from: verb).upperBound
      guard verb > start, let off = sentence.firstWord(["af"], in: clause) else { return nil }
      return (verb + 1..<off, start..<verb)
    }
    // `…, dat de Tromp op 1 mei aflost`.
    let pronoun = (start..<verb).last {
      words.isSign($0 - 1, Sign.comma) && words.isWord($0, among: ["dat", "die"])
    }
    if let pronoun, words.isWord(verb, among: ["aflost", "aflossen", "opvolgt", "vervangt"]) {
      return (pronoun + 1..<verb, start..<pronoun)
    }
    guard !words.isWord(verb, among: ["aflost", "aflossen", "opvolgt"]) else { return nil }
    if words.isWord(verb, "plaats") {
      // `De Chinooks maken plaats voor drie Apaches`.
      if sentence.firstWord(["maakt", "maken"], in: start..<verb) != nil,
        words.isWord(verb + 1, "voor")
      {
        return (start..<verb, verb + 2..<end)
      }
      // `Drie Apaches nemen de plaats in van de Chinooks`, `komen in de plaats van`.
      guard sentence.firstWord(["neemt", "nemen", "komt", "komen"], in: start..<verb) != nil,
        let of = sentence.firstWord(["van"], in: sentence.range(verb + 1, upTo: verb + 4))
      else { return nil }
      return (of + 1..<end, start..<verb)
    }
    // `worden door drie NH90’s vervangen`, `worden vervangen door drie NH90’s`.
    if let by = sentence.firstWord(
      ["door"], in: sentence.range(max(start, verb - 7), upTo: verb + 3))
    {
      return by < verb ? (start..<by, by + 1..<verb) : (start..<verb, by + 1..<end)
    }
    let isPassive =
      sentence.firstWord(["wordt", "worden", "is", "zijn"], in: sentence.tokens) != nil
    guard words.isWord(verb, among: ["vervangen", "vervangt"]), !isPassive, verb > start else {
      return nil
    }
    return (verb + 1..<end, start..<verb)
  }
}

extension Fact {
  /// The days of what goes, where what comes begins.
  var asEnd: Fact {
    guard let first = from, until == nil else { return self }
    var end = self
    (end.from, end.until) = (nil, first.previous)
    return end
  }

  /// The days of what comes, where what goes ends.
  var asBeginning: Fact {
    guard let last = until, from == nil else { return self }
    var beginning = self
    (beginning.from, beginning.until) = (last.next, nil)
    return beginning
  }
}

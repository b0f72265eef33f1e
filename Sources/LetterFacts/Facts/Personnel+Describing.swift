internal import DutchLanguage
import LetterModel

/// What a number of people plays: a ceiling, a plan, what is so already; and where.
extension Personnel {
  /// Where the unit is of which the sentence goes on: `Het detachement bestaat uit …` behind `In
  /// Bagdad verzorgt een detachement …`.
  static func placeBefore(_ sentence: Sentence, _ list: FactList) -> String? {
    let words = sentence.words
    let start = sentence.tokens.lowerBound
    let goesOn =
      words.isWord(start, among: ["dit", "deze", "die", "dat", "zij", "hun"])
      || words.isWord(start, among: ["het", "de"])
        && words.isWord(start + 1, among: ["detachement", "team", "eenheid", "groep", "staf"])
    let origin = sentence.text.origin
    guard goesOn, let here = list.here, here.block == origin.block, here.note == origin.note else {
      return nil
    }
    return here.name
  }

  static func describe(_ fact: inout Fact, _ tokens: Range<Int>, _ sentence: Sentence) {
    fact.role = role(of: fact, tokens, sentence)
    fact.purpose = sentence.purpose(behind: tokens.upperBound) ?? fact.purpose
    fact.mission = sentence.mission() ?? fact.mission
    fact.location = PlacePhrase.nearest(to: tokens, in: sentence)?.name ?? fact.location
  }

  /// `draagt bij met een expert en is voornemens de bijdrage uit te breiden`: the first is so already.
  static func goesFurther(behind tokens: Range<Int>, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    return sentence.range(tokens.upperBound, upTo: sentence.tokens.upperBound).contains {
      words.areWords($0, "en", "is", "voornemens") || words.areWords($0, "en", "wil")
    }
  }

  /// Whether it is not so yet; `vanaf` a base tells no time.
  static func isComing(_ sentence: Sentence) -> Bool {
    let words = sentence.words
    return sentence.has(.future)
      && sentence.tokens.contains {
        sentence.text.roles[$0].contains(.future)
          && !(words.isWord($0, "vanaf") && words[$0 + 1].kind == .word
            && words[$0 + 1].meaning.time == .none)
      }
  }

  /// `opereert vanaf …`, `zijn in Gao gestationeerd`: so it is now.
  static func stands(_ sentence: Sentence) -> Bool {
    let words = sentence.words
    if sentence.firstWord(["opereert", "opereren", "verblijven"], in: sentence.tokens) != nil {
      return true
    }
    return sentence.firstWord(["zijn", "is"], in: sentence.tokens) != nil
      && sentence.tokens.contains {
        words.isWord($0, among: ["gestationeerd", "gelegerd", "ontplooid", "uitgezonden"])
      }
  }

  /// `De NAVO zet 900 militairen in`: an alliance or organisation is what the sentence is about.
  private static func isOfAlliance(_ sentence: Sentence) -> Bool {
    let words = sentence.words
    var at = sentence.tokens.lowerBound
    while words.isWord(at, among: ["ook", "de", "het", "momenteel", "inmiddels", "thans"]) {
      at += 1
    }
    if words.areWords(at, "europese", "unie") || words.areWords(at, "verenigde", "naties")
      || words.areWords(at, "afrikaanse", "unie")
    {
      return true
    }
    return words.isWord(
      at, among: ["navo", "eu", "vn", "au", "ecowas", "coalitie", "alliantie", "ovse", "osce"])
  }

  /// `Op dit moment zijn negen Nederlanders in Darfur werkzaam: …`
  private static let now = Pattern("op dit|het moment|ogenblik")

  static func role(of fact: Fact, _ tokens: Range<Int>, _ sentence: Sentence) -> Fact.Role {
    let before = sentence.tokens.lowerBound..<tokens.lowerBound
    let start = sentence.tokens.lowerBound
    if sentence.words.isWord(start, "zij"), sentence.first(.people, in: tokens) == nil,
      sentence.firstWord(["tellen", "telt", "omvang", "sterkte"], in: sentence.tokens) != nil
    {
      return .missionTotal
    }
    if !sentence.has(.dutch), isOfAlliance(sentence) { return .missionTotal }
    if !sentence.has(.dutch),
      let subject = sentence.last([.mission, .contribution], in: before),
      sentence.text.roles[subject].contains(.mission)
    {
      return .missionTotal
    }
    // `uitgebreid tot 110` tells what it becomes.
    let isBound =
      fact.qualifier != .exact
      && [tokens.lowerBound - 1, tokens.lowerBound].contains {
        sentence.words.isWord($0, "tot")
      }
    if fact.qualifier == .max || isBound {
      return .ceiling
    }
    if Self.now.stands(in: sentence.tokens, sentence) { return .actual }
    if sentence.first(.future, in: before) == nil, goesFurther(behind: tokens, sentence) {
      return .actual
    }
    if isComing(sentence) { return .planned }
    return sentence.has(.present) || stands(sentence) ? .actual : .planned
  }
}

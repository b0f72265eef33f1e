internal import DutchLanguage
import LetterModel

/// Earlier texts that the letter declares still valid: `De gronden … zoals beschreven in de artikel
/// 100-brief van 11 september 2017 zijn onverminderd van toepassing.`
///
/// The letter meant can stand in the sentence before (`Deze risico’s blijven onveranderd`).
enum Incorporations {
  static func find(in sentence: Sentence, after previous: Sentence?, _ list: inout FactList) {
    guard
      sentence.has(.still) && declares(sentence) || isSame(sentence)
        || Self.holds.stands(in: sentence.tokens, sentence)
    else { return }
    guard let target = target(of: sentence) ?? previousTarget(sentence, previous) else { return }
    list.add(
      .referenceIncorporation, subject(sentence), at: sentence.trimmed(sentence.tokens),
      of: sentence, by: "declared-valid"
    ) { $0.target = target }
  }

  private static func declares(_ sentence: Sentence) -> Bool {
    let words = sentence.words
    let tokens = sentence.tokens
    return tokens.contains {
      (words.isWord($0, among: ["onverminderd", "onverkort", "ongewijzigd", "onveranderd"])
        && hasCompany(sentence))
        || words.areWords($0, "blijft", "gelden") || words.areWords($0, "blijven", "gelden")
        || words.areWords($0, "nog", "steeds", "van", "toepassing")
        || (words.isWord($0, among: ["blijft", "blijven"])
          && (words.areWords($0 + 1, "zoals", "beschreven")
            || words.areWords($0 + 2, "zoals", "beschreven")))
    }
  }

  /// `De risico’s zijn dezelfde als die genoemd in de brief van …`.
  private static func isSame(_ sentence: Sentence) -> Bool {
    let words = sentence.words
    return sentence.tokens.contains {
      words.isWord($0, among: ["dezelfde", "hetzelfde", "gelijk", "identiek"])
        && words.isWord($0 + 1, among: ["als", "aan"])
        && words.isWord($0 - 1, among: ["zijn", "is", "blijven", "blijft", "nog", "steeds"])
    }
  }

  private static func hasCompany(_ sentence: Sentence) -> Bool {
    sentence.firstWord(
      ["toepassing", "kracht", "blijven", "blijft", "geldig", "zijn", "is", "aanwezig", "gelden"],
      in: sentence.tokens) != nil
  }

  /// Ways of saying that a text still counts.
  private static let holds = Pattern(
    "behoudt|behouden|behield ..5 gelding|geldigheid|kracht / *geldigheid|gelding behouden|behoudt / niets|geen ..4 geldigheid|gelding|kracht|actualiteit verloren / nog steeds|altijd actueel|geldig|valide|juist / nog altijd|steeds van kracht / geldt|gelden ... onverminderd|onverkort|nog / blijft|blijven ..4 van kracht / verandert|veranderen|wijzigt|wijzigen niet / volledig|onverkort|onverminderd van kracht|toepassing / wordt|worden hier niet herhaald|herhaalt"
  )

  /// The day of the letter that the sentence names.
  private static func target(of sentence: Sentence) -> String? {
    let words = sentence.words
    for date in sentence.dates where date.precision == .day {
      let start = date.tokens.lowerBound
      let before = max(sentence.tokens.lowerBound, start - 8)..<start
      let isLetter = before.contains {
        words[$0].meaning.trigger == .letter || words[$0].meaning.trigger == .report
      }
      if isLetter, let day = date.from { return "\(day)" }
    }
    return nil
  }

  private static func previousTarget(_ sentence: Sentence, _ previous: Sentence?) -> String? {
    let start = sentence.tokens.lowerBound
    guard sentence.words.isWord(start, among: ["deze", "dit", "die", "dat", "zij"]) else {
      return nil
    }
    return previous.flatMap { target(of: $0) }
  }

  /// What remains valid: the words up to the first verb or preposition.
  private static func subject(_ sentence: Sentence) -> String {
    let words = sentence.words
    var start = sentence.tokens.lowerBound
    if words.isWord(start, among: ["voor", "over"]) { start += 1 }
    if words.isWord(start, among: ["de", "het", "deze", "dit", "die"]) { start += 1 }
    var end = start
    while end < sentence.tokens.upperBound,
      words[end].kind != .sign
        || words.isSign(end, Sign.apostrophe), !words.isWord(end, among: stops), end < start + 6
    {
      end += 1
    }
    return end > start ? words.text(start..<end) : "tekst"
  }

  private static let stops: [StaticString] = [
    "zoals", "zijn", "is", "blijven", "blijft", "voor", "om", "in", "uit", "bij", "van", "die",
    "gelden", "geldt", "zoals", "worden", "wordt",
  ]
}

internal import DutchLanguage
import LetterModel

/// Earlier texts that the letter declares still valid: `De gronden … zoals beschreven in de artikel
/// 100-brief van 11 september 2017 zijn onverminderd van toepassing.`
///
/// Two things make one: words for a text of an earlier letter, and a predicate that it still holds.
/// The letter meant can stand in the sentence before (`Deze risico’s blijven onveranderd`).
enum Incorporations {
  static func find(in sentence: Sentence, after previous: Sentence?, _ list: inout FactList) {
    for rule in rules {
      guard let match = rule.find(in: sentence).first else { continue }
      let isPart = rule.id == partOfThis.id
      guard isPart || !isOfThing(sentence),
        let named = isPart ? sentence : letter(of: sentence, previous)
      else { return }
      list.add(
        .referenceIncorporation, subject(sentence), at: sentence.trimmed(sentence.tokens),
        of: sentence, by: rule.id, because: [match.match]
      ) { $0.target = day(in: named) }
      return
    }
  }

  /// The sentence that names the letter: this one, or the one before it that this points back to.
  private static func letter(of sentence: Sentence, _ previous: Sentence?) -> Sentence? {
    if namesLetter(sentence) { return sentence }
    guard let previous, pointsBack(sentence), namesLetter(previous) else { return nil }
    return previous
  }

  private static func namesLetter(_ sentence: Sentence) -> Bool {
    names.stands(in: sentence.tokens, sentence)
      || said.stands(in: sentence.tokens, sentence)
        && (!sentence.dates.isEmpty
          || sentence.firstWord(["eerder", "destijds", "indertijd"], in: sentence.tokens) != nil)
  }

  /// Words that name an earlier letter.
  private static let names = Pattern(
    "*brief|*brieven|*notitie|*rapportage|notificatie|kennisgeving|verslag|antwoorden|nota ..6 @date"
      + " / artikel # - *brief|*brieven / kamerstuk|kamerstukken ..3 #"
      + " / die|onze|eerdere|eerste|vorige|voorgaande|genoemde|bedoelde|laatste|vroegere|voornoemde *brief|*brieven|notitie"
  )

  /// What was said at another time.
  private static let said = Pattern(
    "vermeld|gemeld|gesteld|beschreven|uiteengezet|geschetst|opgemerkt|meegedeeld|medegedeeld|toegelicht|geschreven|gezegd|verwoord|gemelde|gestelde|beschrevene|beschreven|geschetste|uiteengezette|vermelde|toegelichte|genoemde|weergegeven|opgenomen|behandeld"
  )

  private static func pointsBack(_ sentence: Sentence) -> Bool {
    let words = sentence.words
    return words.isWord(
      sentence.tokens.lowerBound,
      among: ["deze", "dit", "die", "dat", "zij", "het", "beide", "hij", "daarin", "daar"])
      || sentence.firstWord(["daar", "daarin", "aldaar", "daarbij"], in: sentence.tokens) != nil
  }

  /// `Hun taak, vastgelegd in de brief van 19 juni 2020, verandert niet`: no text, but what it is
  /// about.
  private static func isOfThing(_ sentence: Sentence) -> Bool {
    let start = sentence.tokens.lowerBound
    // `Voor het mandaat blijft de beschrijving … van kracht`
    if isAbout.end(at: start, sentence) != nil { return false }
    return sentence.firstWord(things, in: sentence.range(start, upTo: start + 3)) != nil
  }

  private static let isAbout = Pattern("voor|over|inzake|omtrent ... de|het \(texts)")

  private static let things: [StaticString] = [
    "mandaat", "taak", "taken", "opdracht", "inzet", "bijdrage", "missie", "operatie", "eenheid",
    "omvang", "aantal", "plafond", "maximum", "sterkte", "kosten", "motie", "termijn", "einddatum",
    "machtiging", "resolutie", "verzoek",
  ]

  /// The day of the letter that the sentence names.
  private static func day(in sentence: Sentence) -> String? {
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

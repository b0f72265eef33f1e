internal import DutchLanguage
import LetterModel

/// Grounds given by the Security Council, by agreement and by the Council of the European Union.
extension LegalBases {
  /// `een mandaat van de Veiligheidsraad`.
  static func council(at index: Int, _ sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    var at = index + 1
    let isNamed =
      sentence.text.origin.topic == .mandate
      || sentence.firstWord(["berust", "grondslag", "rechtsgrond", "basis"], in: sentence.tokens)
        != nil
    guard isNamed, words.isWord(at, "van"),
      sentence.firstWord(["vereist", "nodig", "zonder"], in: sentence.tokens) == nil
    else { return }
    while words.isWord(at, among: ["van", "de", "vn"]) || words.isHyphen(at) { at += 1 }
    guard words.isWord(at, "veiligheidsraad") else { return }
    var end = at + 1
    if words.areWords(end, "van", "de", "verenigde", "naties") { end += 4 }
    let numbered = sentence.tokens.contains { words[$0].meaning.trigger == .resolution }
    if !numbered {
      add(.resolution, "mandaat van de Veiligheidsraad", index..<end, sentence, &list)
    }
  }

  /// `De Veiligheidsraad heeft de Europese Unie gemachtigd`, where no resolution is numbered.
  static func authorisation(at index: Int, _ sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    let behind = index..<sentence.clause(from: index).upperBound
    let verbs: [StaticString] = [
      "gemachtigd", "geautoriseerd", "machtigt", "autoriseert", "gemandateerd", "mandateert",
    ]
    guard let verb = sentence.firstWord(verbs, in: behind),
      !sentence.tokens.contains(where: { words[$0].meaning.trigger == .resolution })
    else { return }
    add(.resolution, "machtiging van de Veiligheidsraad", index..<verb + 1, sentence, &list)
  }

  /// `ontlenen hun bevoegdheden aan het VN-Zeerechtverdrag`, where no article of it is named.
  static func treaty(at index: Int, _ sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    guard words.hasSuffix(index, "verdrag"), isGround(sentence),
      sentence.firstWord(
        ["ontlenen", "ontleent", "berust", "berusten", "grondslag", "gebaseerd", "rechtsgrond"],
        in: sentence.tokens.lowerBound..<index) != nil,
      sentence.firstWord(["artikel"], in: sentence.tokens) == nil
    else { return }
    let start = words.isHyphen(index - 1) ? index - 2 : index
    add(.agreement, words.text(start..<index + 1), start..<index + 1, sentence, &list)
  }

  static let agreements: [StaticString] = ["overeenkomst", "akkoord", "statusovereenkomst"]

  /// `berust op de overeenkomst tussen de NAVO en Afghanistan`, `is gelegen in de Status of Forces
  /// Agreement`.
  static func agreement(at start: Int, _ sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    let before = sentence.tokens.lowerBound..<start
    let verbs: [StaticString] = [
      "berust", "gebaseerd", "basis", "grondslag", "rechtsgrond", "grondslagen", "stoelt", "steunt",
    ]
    guard sentence.firstWord(verbs, in: before) != nil,
      !words.isWord(start, among: agreements)
        || words.isWord(start + 1, among: ["tussen", "met", "van", "die", "over"])
    else { return }
    if !words.isWord(start, among: agreements) {
      var first = start
      while first > before.lowerBound,
        words[first - 1].isCapitalised || words.isWord(first - 1, "of")
      {
        first -= 1
      }
      let title = first..<start + 2
      add(.agreement, words.text(title), title, sentence, &list)
      return
    }
    let clause = sentence.clause(from: start)
    var end = start + 1
    while end < min(clause.upperBound, start + 8), !words.areWords(end, "en", "op") { end += 1 }
    add(.agreement, words.text(start..<start + 1), sentence.trimmed(start..<end), sentence, &list)
  }

  /// `Raadsbesluit 2008/851`, `Gemeenschappelijk Optreden 2008/851/GBVB`.
  static func union(at index: Int, _ sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    if words.areWords(index, "besluit", "van", "de", "raad"), !words.isHyphen(index + 4),
      sentence.text.origin.topic == .mandate
    {
      add(.councilDecision, "besluit van de Raad", index..<index + 4, sentence, &list)
      return
    }
    if words.areWords(index, "optreden", "van", "de", "raad") {
      add(.councilDecision, "gemeenschappelijk optreden", index - 1..<index + 4, sentence, &list)
      return
    }
    // `Besluit (GBVB) 2015/778`
    let number = words.isSign(index + 1, Sign.open) && words.isSign(index + 3, Sign.close) ? 3 : 0
    guard words.digits(index + 1 + number) == 4, words.isSign(index + 2 + number, Sign.slash) else {
      return
    }
    var end = index + 3 + number
    while words.clings(end) && words[end].sign != Sign.stop && end < sentence.tokens.upperBound {
      end += 1
    }
    add(.councilDecision, words.text(index..<end), index..<end, sentence, &list)
  }
}

internal import DutchLanguage
import LetterModel

/// Grounds given by the Security Council and by the Council of the European Union.
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
      "machtigde", "autoriseerde", "mandateerde",
    ]
    guard !sentence.tokens.contains(where: { words[$0].meaning.trigger == .resolution }) else {
      return
    }
    // `gemandateerd door de VN-Veiligheidsraad`, `door de Veiligheidsraad ingesteld`
    let clause = sentence.clause(around: index)
    if let told = (clause.lowerBound..<index).first(where: {
      byCouncil.end(at: $0, sentence) == index + 1
    }), !isDenied(told, sentence) {
      let made =
        sentence.firstWord(verbs + ["ingesteld", "opgericht"], in: index..<clause.upperBound)
        ?? index
      guard made > index || !words.isWord(told, "door") else { return }
      add(
        .resolution, "machtiging van de Veiligheidsraad", told..<max(index, made) + 1, sentence,
        &list)
      return
    }
    guard let verb = sentence.firstWord(verbs, in: behind) else { return }
    add(.resolution, "machtiging van de Veiligheidsraad", index..<verb + 1, sentence, &list)
  }

  static let byCouncil = Pattern(
    "gemachtigd|geautoriseerd|gemandateerd|ingesteld|opgericht ..2 door de vn? -? veiligheidsraad / door de vn? -? veiligheidsraad"
  )

  /// `Raadsbesluit 2008/851`, `Gemeenschappelijk Optreden 2008/851/GBVB`.
  static func union(at index: Int, _ sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    // What the union decides on others binds them; it makes no mission.
    guard sentence.firstWord(["sancties", "sanctieregime"], in: sentence.tokens) == nil else {
      return
    }
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

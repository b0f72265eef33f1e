internal import DutchLanguage
import LetterModel

/// The grounds in law that a letter names: a request, consent, article 51, a resolution, a decision
/// of the European Union; and article 100 of the Grondwet on which the letter itself rests.
enum LegalBases {
  static func find(in sentence: Sentence, _ list: inout FactList) {
    let origin = sentence.text.origin
    if origin.section == "0", origin.note == nil { constitution(in: sentence, &list) }
    let known = list.facts.count
    defer { told(in: sentence, since: known, &list) }
    guard sentence.has([.ground, .request]) || self.mentions(sentence) || isGround(sentence) else {
      return
    }
    let words = sentence.words
    let leads: Role = [.instrument, .request, .consents, .ground]
    for index in sentence.tokens
    where words[index].meaning.trigger != .none
      || !sentence.text.roles[index].isDisjoint(with: leads)
    {
      if words.isWord(index, "artikel") { article(at: index, sentence, &list) }
      if words[index].meaning.trigger == .resolution { resolution(at: index, sentence, &list) }
      if sentence.text.roles[index].contains(.request) { request(at: index, sentence, &list) }
      if words.isWord(index, among: ["instemming", "toestemming"]) {
        consent(at: index, sentence, &list)
      }
      if sentence.text.roles[index].contains(.consents) {
        if words.isWord(index, among: asking) {
          asks(at: index, sentence, &list)
        } else {
          agrees(at: index, sentence, &list)
        }
      }
      if words[index].isCapitalised || words.isHyphen(index - 1) {
        treaty(at: index, sentence, &list)
      }
      if words.isWord(index, "geen") { none(at: index, sentence, &list) }
      if words.isWord(index, among: agreements) || words.areWords(index, "forces", "agreement") {
        agreement(at: index, sentence, &list)
      }
      if words.isWord(index, "hoofdstuk"), words.isWord(index + 1, "vii") {
        let end = sentence.range(index + 2, upTo: index + 8).first {
          words.isWord($0, "handvest")
        }
        add(.chapter7, "hoofdstuk VII", index..<(end ?? index + 1) + 1, sentence, &list)
      }
      if words.isWord(index, "veiligheidsraad") { authorisation(at: index, sentence, &list) }
      if words.isWord(index, among: ["mandaat", "machtiging"]) {
        council(at: index, sentence, &list)
      }
      if words.isWord(index, among: ["raadsbesluit", "besluit", "optreden"]) {
        union(at: index, sentence, &list)
      }
    }
  }

  /// What the rules find, where nothing of the kind was found in the sentence before.
  private static func told(in sentence: Sentence, since known: Int, _ list: inout FactList) {
    guard
      sentence.has([.consents, .request, .instrument, .ground])
        || mentions(sentence)
    else { return }
    for rule in rules {
      guard !list.facts[known...].contains(where: { $0.basis == rule.gives }),
        let match = rule.find(in: sentence).first
      else { continue }
      let subject =
        rule.gives == .consent ? "instemming" : sentence.words.text(match.match)
      add(rule.gives, subject, match.tokens, sentence, by: rule.id, &list)
    }
  }

  private static func mentions(_ sentence: Sentence) -> Bool {
    sentence.tokens.contains {
      sentence.words.areWords($0, "besluit", "van", "de", "raad")
        || sentence.words.digits($0 + 1) == 4 && sentence.words.isSign($0 + 2, Sign.slash)
        || sentence.words.isWord(
          $0,
          among: [
            "zelfverdediging", "ingestemd", "handvest", "instemming", "raadsbesluit", "verdrag",
          ])
        || sentence.words[$0].meaning.trigger == .resolution
    }
  }

  /// Whether the sentence says what the ground is, or stands where the letter says it.
  static func isGround(_ sentence: Sentence) -> Bool {
    sentence.has(.ground) || sentence.text.origin.topic == .mandate
      || sentence.has(.instrument) && sentence.firstWord(["recht"], in: sentence.tokens) != nil
        && sentence.firstWord(["verdedigen", "zelfverdediging"], in: sentence.tokens) != nil
  }

  static func add(
    _ basis: Fact.Basis, _ subject: String, _ tokens: Range<Int>, _ sentence: Sentence,
    by rule: String? = nil, _ list: inout FactList
  ) {
    let rule = rule ?? "legal-basis/\(basis.rawValue)"
    list.add(.legalBasis, subject, at: tokens, of: sentence, by: rule) { fact in
      fact.basis = basis
      if !basis.isOfTheLetter { fact.scope = scope(sentence) }
    }
  }

  /// Where or for what it holds: the mission of the sentence, else the place of the action.
  private static func scope(_ sentence: Sentence) -> String? {
    if let mission = sentence.mission() { return mission }
    let words = sentence.words
    for index in sentence.tokens where words.isWord(index, among: ["boven", "in"]) {
      if let place = PlacePhrase(at: index + 1, in: sentence) { return place.name }
    }
    return nil
  }

  // MARK: One each

  private static func constitution(in sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    for index in sentence.tokens where words.isWord(index, "artikel") {
      guard let number = words.number(index + 1), number == 100 || number == 97,
        !words.isHyphen(index + 2)
      else { continue }
      let behind = sentence.range(index + 2, upTo: index + 9)
      let end = behind.first { words.isWord($0, "grondwet") }
      guard number == 100 || end != nil else { continue }
      add(.article(number), "artikel \(number)", index..<(end ?? index + 1) + 1, sentence, &list)
    }
  }

  /// `artikel 51 van het VN-Handvest`.
  private static func article(at index: Int, _ sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    guard let number = words.number(index + 1),
      isGround(sentence) || rests.stands(in: sentence.tokens, sentence), !isDenied(index, sentence)
    else { return }
    var end = index + 2
    while end < min(index + 14, sentence.tokens.upperBound) {
      if words.isWord(end, "handvest") || words.isWord(end, "verdrag")
        || words.hasSuffix(end, "verdrag")
      {
        let isKnown =
          number == 51 || number == 5 || (number == 42 && words.isWord(end, "verdrag"))
          || sentence.firstWord(
            ["grondslag", "rechtsgrond", "berust", "basis"], in: sentence.tokens)
            != nil
        guard isKnown else { return }
        add(.article(number), "artikel \(number)", index..<end + 1, sentence, &list)
        return
      }
      end += 1
    }
  }

  /// `resolutie 2085`, `VN-Veiligheidsraadresoluties 1386 en 1510`; only where it is the ground.
  private static func resolution(at index: Int, _ sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    guard isGround(sentence), !isDenied(index, sentence) else { return }
    var at = index + 1
    if words.isWord(at, "van"), !words.isWord(index - 1, "nieuwe"), sentence.has(.ground) {
      // `berust op resoluties van de Veiligheidsraad`, where no number follows.
      let council = sentence.firstWord(
        ["veiligheidsraad"], in: sentence.range(at, upTo: at + 5))
      // `opeenvolgende resoluties van de Veiligheidsraad, laatstelijk 2020 (2011)`.
      for number in sentence.range(at, upTo: sentence.tokens.upperBound)
      where isDated(number, words) {
        add(
          .resolution, "resolutie \(words.number(number) ?? 0)", number..<number + 1, sentence,
          &list)
        return
      }
      let isNumbered = sentence.tokens.contains {
        words[$0].meaning.trigger == .resolution && words.number($0 + 1) != nil
      }
      if let council, !isNumbered {
        add(.resolution, "resoluties", index..<council + 1, sentence, &list)
      }
      return
    }
    if words.isWord(at, among: ["nr", "nummer", "nummers", "nrs"]) {
      at = words.behindStop(at + 1)
    }
    while let number = words.number(at), (10...3999).contains(number) {
      add(
        .resolution, "resolutie \(number)", (at == index + 1 ? index : at)..<at + 1, sentence,
        &list)
      var next = at + 1
      if words.isSign(next, Sign.open), words.number(next + 1) != nil,
        words.isSign(next + 2, Sign.close)
      {
        next += 3
      }
      guard words.isWord(next, "en") || words.isSign(next, Sign.comma) else { return }
      at = next + 1
    }
  }

  /// `2020 (2011)`: a number with the year of its adoption.
  private static func isDated(_ index: Int, _ words: Words) -> Bool {
    (100...3999).contains(words.number(index) ?? 0) && words.isSign(index + 1, Sign.open)
      && words.digits(index + 2) == 4 && words.isSign(index + 3, Sign.close)
  }

  /// `bestaat geen internationaal overeengekomen mandaat`; not a condition, nor what is needless.
  private static func none(at index: Int, _ sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    guard words.isWord(sentence.tokens.lowerBound, among: conditions) == false,
      let end = sentence.range(index + 1, upTo: index + 5).first(where: {
        words.isWord($0, among: ["mandaat", "rechtsgrond", "rechtsgrondslag", "grondslag"])
      })
    else { return }
    add(.absent, "geen mandaat", index..<end + 1, sentence, &list)
  }

  private static let conditions: [StaticString] = ["indien", "wanneer", "als", "zodra", "zolang"]
}

import LetterModel

/// Names, each once a letter: organisations and places with the abbreviation that the letter spells
/// out, bases, host countries, and the towns in an area.
enum Names {
  /// Names that the text spells out with their abbreviation.
  static func find(in text: FactText, _ sentences: [Sentence], _ list: inout FactList) {
    guard text.words.tokens.contains(where: { $0.sign == Sign.open }) else { return }
    for pair in Abbreviation.find(in: text.words) {
      guard let sentence = sentences.first(where: {
        let scalars = text.words.scalars($0.tokens)
        return scalars.contains(pair.shortRange.lowerBound)
      }), let kind = kind(of: pair, text.words), !list.contains(kind, pair.name)
      else { continue }
      let outer =
        min(pair.nameRange.lowerBound, pair.shortRange.lowerBound)
        ..< max(pair.nameRange.upperBound, pair.shortRange.upperBound)
      var tokens = text.words.tokens(in: outer)
      if text.words.isSign(tokens.upperBound, Sign.close) {
        tokens = tokens.lowerBound..<tokens.upperBound + 1
      }
      list.add(kind, pair.name, at: tokens, of: sentence) { fact in
        fact.attributes[.abbreviation] = pair.short
        fact.attributes[.expansion] = pair.name
      }
    }
  }

  /// What a spelled-out name is; nil for things (`Improvised Explosive Devices (IED’s)`), for budgets
  /// and for plain words that name no body.
  private static func kind(of pair: Abbreviation, _ words: Words) -> Fact.Kind? {
    let tokens = words.tokens(in: pair.nameRange)
    let last = tokens.upperBound - 1
    if words.isWord(last, among: ["regio", "republiek", "gebied", "emiraten", "staten"]) {
      return .place
    }
    let short = words.tokens(in: pair.shortRange)
    if words.isSign(short.upperBound, Sign.apostrophe) { return nil }
    if words.isWord(tokens.lowerBound, among: ["budget", "begroting"]) { return nil }
    guard words[tokens.lowerBound].isCapitalised else {
      return words.isWord(last, among: bodies) ? .organisation : nil
    }
    return .organisation
  }

  private static let bodies: [StaticString] = [
    "team", "missie", "raad", "eenheid", "commando", "centrum", "ministerie", "bureau", "commissie",
    "organisatie", "fonds", "leger", "politie", "strijdkrachten", "hoofdkwartier", "detachement",
  ]

  /// Bases, and hosts behind `vanuit`.
  static func find(in sentence: Sentence, _ list: inout FactList) {
    guard sentence.has([.base, .place]) else { return }
    let words = sentence.words
    var behind = sentence.tokens.lowerBound
    for index in sentence.tokens where index >= behind {
      if sentence.text.roles[index].contains(.base), let base = BasePhrase(at: index, in: sentence) {
        add(base.name, base.place.tokens, sentence, &list)
        behind = base.place.tokens.upperBound
        if words.isWord(behind, "en"), let next = PlacePhrase.one(at: behind + 1, sentence) {
          add(words.text(next.tokens), next.tokens, sentence, &list)
        }
        continue
      }
      if words.isWord(index, among: ["vanuit", "vanaf"]), isOurs(index, sentence),
        let place = PlacePhrase(at: index + 1, in: sentence)
      {
        host(place, behind: index, sentence, &list)
      }
      // `Al-Asad Air Base`
      if words.areWords(index, "air", "base") || words.areWords(index, "air", "force", "base") {
        airBase(endingAt: index, sentence, &list)
      }
    }
  }

  private static func host(
    _ place: PlacePhrase, behind index: Int, _ sentence: Sentence, _ list: inout FactList
  ) {
    for town in place.towns { addPlace(town, sentence, &list) }
    guard place.towns.isEmpty else { return }
    var start = index + 1
    while sentence.words.isWord(start, among: ["de", "het", "gastland", "buurland"]) { start += 1 }
    add(place.name, start..<place.tokens.upperBound, sentence, &list)
  }

  private static func airBase(endingAt index: Int, _ sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    var start = index
    while start > sentence.tokens.lowerBound, words[start - 1].isCapitalised
      || words.isHyphen(start - 1)
    {
      start -= 1
    }
    let end = words.isWord(index + 1, "base") ? index + 2 : index + 3
    guard start < index else { return }
    add(words.text(start..<end), start..<end, sentence, &list)
  }

  /// Whether what comes from there is ours: `opereren vanuit`, against `aanvallen vanuit`.
  private static func isOurs(_ index: Int, _ sentence: Sentence) -> Bool {
    let before = max(sentence.tokens.lowerBound, index - 16)..<index
    guard let head = sentence.last([.acts, .people, .assets, .contribution, .mission], in: before)
    else { return false }
    return sentence.firstWord(["aanvallen", "aanslagen", "aanval", "isis"], in: head..<index) == nil
  }

  static func addPlace(_ tokens: Range<Int>, _ sentence: Sentence, _ list: inout FactList) {
    add(sentence.words.text(tokens), tokens, sentence, &list)
  }

  private static func add(
    _ name: String, _ tokens: Range<Int>, _ sentence: Sentence, _ list: inout FactList
  ) {
    guard !list.contains(.place, name), name != "Nederland" else { return }
    list.add(.place, name, at: tokens, of: sentence)
  }
}

extension Words {
  /// The tokens within a range of code points.
  func tokens(in scalars: Range<Int>) -> Range<Int> {
    let start = tokens.firstIndex { $0.scalars.upperBound > scalars.lowerBound } ?? 0
    let end = tokens[start...].firstIndex { $0.scalars.lowerBound >= scalars.upperBound }
    return start..<(end ?? tokens.count)
  }
}

internal import DutchLanguage
import LetterModel

/// Materiel with a number: `vier F-16’s`, `een KDC-10`, `twee toestellen in reserve`.
///
/// `toestellen` are of the type that the section or an earlier sentence of it names. Materiel of
/// other countries is left out.
enum Assets {
  static func find(in sentence: Sentence, _ list: inout FactList, _ aircraft: inout String?) {
    let words = sentence.words
    let text = sentence.text
    let wanted: Role = [.assets, .asset, .anyAsset]
    let isOfLoss = isOfLoss(sentence)
    for figure in sentence.figures
    where figure.unit == .none && !isCount(figure, sentence)
      && !(isOfLoss && Self.isOfLoss(sentence, at: figure.number))
    {
      let start = figure.tokens.upperBound
      guard let (phrase, isForeign) = phrase(behind: start, sentence) else {
        if let phrase = part(figure, sentence) {
          add(phrase, figure, figure.tokens, sentence, "part", &list)
          continue
        }
        if words.isWord(start, among: ["exemplaren", "stuks"]),
          let last = list.lastAsset(text.origin)
        {
          add(last, figure, figure.tokens.lowerBound..<start + 1, sentence, "number-behind", &list)
          continue
        }
        if let phrase = listed(figure, sentence) {
          let tokens = phrase.tokens.lowerBound..<figure.tokens.upperBound + 1
          add(phrase.subject, figure, tokens, sentence, "number-behind", &list)
          continue
        }
        if let subject = fleet(of: figure, sentence, aircraft) {
          add(subject, figure, figure.tokens, sentence, "fleet", &list)
        }
        continue
      }
      if !phrase.isVague { aircraft = phrase.subject }
      guard !isForeign else { continue }
      let subject = phrase.isVague ? aircraft ?? phrase.subject : phrase.subject
      add(
        subject, figure, figure.tokens.lowerBound..<phrase.tokens.upperBound, sentence,
        "number-and-type", &list)
    }
    guard !isOfLoss else { return }
    for index in sentence.tokens
    where text.roles[index].contains(.asset) && isShip(behind: index, words) {
      // `het fregat Zr. Ms. De Ruyter`.
      guard !list.holds(.asset, words[index].scalars.lowerBound, text.origin) else { continue }
      let one = Figure(one: index..<index + 1)
      add(
        words.folded(index), one, index..<nameEnd(of: index, sentence), sentence,
        "ship-with-its-type", &list)
    }
    // `Hr. Ms. De Zeven Provinciën` without its type, but in the title of a paper.
    for index in sentence.tokens
    where isShip(behind: index - 1, words) && !isCited(index, sentence) {
      let end = nameEnd(of: index, sentence)
      let scalar = words[index].scalars.lowerBound
      // `één fregat, Zr.Ms. De Ruyter`: said before.
      let isSaid =
        words.isSign(index - 1, Sign.comma)
        && !text.roles[index - 2].isDisjoint(with: [.asset, .anyAsset])
      if end > index + 2 { list.addShip(words.text(end - 1..<end)) }
      guard end > index + 3, !isSaid, !list.holds(.asset, scalar, text.origin) else { continue }
      add(
        words.text(index..<end), Figure(one: index..<index + 1), index..<end, sentence,
        "ship-by-name", &list)
    }
    for index in sentence.tokens
    where words.isWord(index, "een") && !isShip(behind: index + 1, words) {
      guard !sentence.figures.contains(where: { $0.tokens.contains(index) }),
        let (phrase, isForeign) = phrase(behind: index + 1, sentence), !isForeign,
        isOne(phrase, words), !sentence.isOfAnotherCountry, !isSaidBefore(index, sentence),
        text.roles[phrase.tokens.upperBound].isDisjoint(with: wanted)
      else { continue }
      let one = Figure(one: index..<index + 1)
      add(phrase.subject, one, index..<phrase.tokens.upperBound, sentence, "one", &list)
    }
  }

  /// `de Viking, een rupsvoertuig`: what stands before the comma.
  private static func isSaidBefore(_ index: Int, _ sentence: Sentence) -> Bool {
    sentence.words.isSign(index - 1, Sign.comma)
      && AssetPhrase(at: index - 2, sentence.words, sentence.text.roles) != nil
      && !sentence.text.roles[index - 3].contains(.filler) && sentence.words.isWord(index - 3, "de")
  }

  /// `8 F-16’s (waarvan 3 als reserve)`: the materiel before the clause.
  private static func part(_ figure: Figure, _ sentence: Sentence) -> String? {
    let words = sentence.words
    let start = figure.tokens.lowerBound - 1
    let behind = figure.tokens.upperBound
    guard words.isWord(start, among: ["waarvan", "waaronder"]),
      words.isWord(behind, among: ["als", "in", "ter"]) || words[behind].kind == .sign
    else { return nil }
    for at in stride(from: start - 1, through: max(start - 8, sentence.tokens.lowerBound), by: -1) {
      if let phrase = AssetPhrase(at: at, words, sentence.text.roles), !phrase.isVague {
        return phrase.subject
      }
    }
    return nil
  }

  /// `pantserhouwitsers (drie stuks)`, `Chinook-helikopters, drie in getal`: the materiel before.
  private static func listed(_ figure: Figure, _ sentence: Sentence) -> AssetPhrase? {
    let words = sentence.words
    let behind = figure.tokens.upperBound
    let sign = figure.tokens.lowerBound - 1
    guard words.isWord(behind, "stuks") || words.areWords(behind, "in", "getal"),
      words.isSign(sign, Sign.open) || words.isSign(sign, Sign.comma)
    else { return nil }
    for start in (max(sign - 6, sentence.tokens.lowerBound)..<max(sign, 0)) {
      if let phrase = AssetPhrase(at: start, words, sentence.text.roles),
        phrase.tokens.upperBound == sign
      {
        return phrase
      }
    }
    return nil
  }

  /// Whether a paper is cited before a token.
  private static func isCited(_ index: Int, _ sentence: Sentence) -> Bool {
    (sentence.tokens.lowerBound..<index).contains {
      sentence.words[$0].meaning.trigger == .letter
    }
  }

  /// Whether what stands at a token is lost: in its part between semicolons.
  private static func isOfLoss(_ sentence: Sentence, at index: Int) -> Bool {
    let start = (sentence.tokens.lowerBound..<index).last {
      sentence.words.isSign($0, Sign.semicolon)
    }
    let end = (index..<sentence.tokens.upperBound).first {
      sentence.words.isSign($0, Sign.semicolon)
    }
    return sentence.firstWord(
      losses, in: (start ?? sentence.tokens.lowerBound)..<(end ?? sentence.tokens.upperBound))
      != nil
  }

  /// Whether materiel is lost or taken, and not sent.
  static func isOfLoss(_ sentence: Sentence) -> Bool {
    sentence.firstWord(losses, in: sentence.tokens) != nil
  }

  private static let losses: [StaticString] = [
    "verongelukte", "verongelukt", "neergestort", "neerstortte", "neerstorten", "neergeschoten",
    "gegijzeld", "gekaapt", "gekaapte", "gegijzelde", "vastgehouden", "buitgemaakt", "onklaar",
    "ongeval", "ongeluk", "beschadigd",
  ]

  /// Whether `Hr. Ms.` or `Zr. Ms.` stands behind a token.
  private static func isShip(behind index: Int, _ words: Words) -> Bool {
    words.has(index + 1, .shipPrefix)
  }

  /// Behind the name of a ship.
  private static func nameEnd(of index: Int, _ sentence: Sentence) -> Int {
    let words = sentence.words
    var end = index + 1
    while end < sentence.tokens.upperBound,
      words[end].isCapitalised
        || words.isSign(end, Sign.stop)
          && (words[end + 1].isCapitalised || isParticle(end + 1, words))
        || isParticle(end, words) && end > index + 1
    {
      end += 1
    }
    return end
  }

  /// `van` of `Hr. Ms. van Nes`, `der` of `Zr.Ms. Johan van der Waals`.
  private static func isParticle(_ index: Int, _ words: Words) -> Bool {
    words.isWord(index, among: ["van", "de", "der", "den"])
      && (words[index + 1].isCapitalised || isParticle(index + 1, words))
  }

  /// Whether a number of aircraft is one of things done to them, or too large to be sent.
  static func isCount(_ figure: Figure, _ sentence: Sentence) -> Bool {
    figure.value > 60 && !isOfUs(sentence) || figure.value > 1000 || isDoneTo(sentence)
      || isOfRobbers(figure, sentence) || sentence.isOfOthers(before: figure.number)
      || sentence.firstWord(["brandstof", "bijgetankt", "tanken"], in: sentence.tokens) != nil
        && figure.value > 5
  }

  /// Whether so many pieces can be ours.
  private static func isOfUs(_ sentence: Sentence) -> Bool {
    sentence.has(.dutch) || sentence.text.origin.marker != nil
      || sentence.firstWord(["wagenpark", "materieel"], in: sentence.tokens) != nil
  }

  /// Whether pirates hold it, searches found it, or countries behind it have it: `tien marineschepen
  /// uit onder andere China`.
  private static func isOfRobbers(_ figure: Figure, _ sentence: Sentence) -> Bool {
    if sentence.firstWord(robbers, in: sentence.tokens) != nil { return true }
    let behind = sentence.range(figure.tokens.upperBound, upTo: figure.tokens.upperBound + 5)
    return behind.contains { index in
      sentence.words.isWord(index, among: ["uit"])
        && sentence.first(.country, in: sentence.range(index, upTo: index + 4)) != nil
    }
  }

  private static let robbers: [StaticString] = [
    "piraten", "zeerovers", "kapers", "doorzoekingen", "huiszoekingen", "aangetroffen", "troffen",
    "smokkelaars",
  ]

  /// Whether the sentence tells what was done to ships or vehicles of others: `zijn doorzocht`.
  private static func isDoneTo(_ sentence: Sentence) -> Bool {
    sentence.firstWord(done, in: sentence.tokens) != nil
      && sentence.firstWord(
        ["zijn", "is", "werden", "werd", "worden", "wordt", "heeft", "hebben"],
        in: sentence.tokens) != nil
  }

  private static let done: [StaticString] = [
    "doorzocht", "geinspecteerd", "onderschept", "gecontroleerd", "vernietigd",
    "geescorteerd", "aangeroepen", "gevisiteerd", "uitgeschakeld", "aangevallen",
    "gekeerd", "omgeleid", "onderzocht", "ingeleverd", "gewaarschuwd", "opgeroepen",
  ]

  /// The materiel behind a number or `een`, over at most four adjectives.
  private static func phrase(behind start: Int, _ sentence: Sentence) -> (AssetPhrase, Bool)? {
    let words = sentence.words
    let roles = sentence.text.roles
    var isForeign = false
    var at = start
    while at < sentence.tokens.upperBound, at < start + 5 {
      let found = AssetPhrase(at: at, words, roles)
      if let found { return (found, isForeign) }
      let isAdjective =
        words[at].kind == .word && !words[at].isCapitalised && words.hasSuffix(at, "e")
      guard
        isAdjective || !roles[at].isDisjoint(with: [.filler, .dutch, .foreign])
          || words.isSign(at, Sign.openQuote)
      else { return nil }
      isForeign = isForeign || roles[at].contains(.foreign)
      at += 1
    }
    return nil
  }

  /// `Het aantal toestellen … gaat terug van zes naar vier`: what the second number counts.
  private static func fleet(_ figure: Figure, _ sentence: Sentence) -> Int? {
    let words = sentence.words
    guard
      words.isWord(figure.tokens.lowerBound - 1, among: ["naar", "tot"])
        || words.isWord(figure.tokens.lowerBound, "tot"), sentence.has(.total)
    else { return nil }
    return sentence.first(
      [.assets, .asset, .anyAsset], in: sentence.tokens.lowerBound..<figure.tokens.lowerBound)
  }

  private static func fleet(of figure: Figure, _ sentence: Sentence, _ aircraft: String?)
    -> String?
  {
    guard let noun = fleet(figure, sentence) else { return nil }
    if sentence.text.roles[noun].contains(.anyAsset), let aircraft { return aircraft }
    return sentence.words.singular(noun)
  }

  /// Whether the materiel behind `een` is named in the singular and is more than `een toestel`.
  private static func isOne(_ phrase: AssetPhrase, _ words: Words) -> Bool {
    let last = phrase.tokens.upperBound - 1
    if words.isWord(last, "s") || words.hasSuffix(last, "en") || words.hasSuffix(last, "ers") {
      return false
    }
    return !phrase.isVague
  }

  private static func add(
    _ subject: String, _ figure: Figure, _ tokens: Range<Int>, _ sentence: Sentence,
    _ rule: String, _ list: inout FactList
  ) {
    list.add(.asset, subject, at: tokens, of: sentence, by: rule) { fact in
      fact.take(figure, unit: .pieces)
      fact.state = state(tokens, sentence)
      fact.purpose = sentence.purpose(behind: tokens.upperBound)
      fact.location = PlacePhrase.nearest(to: tokens, in: sentence)?.name
    }
  }

  static func state(_ tokens: Range<Int>, _ sentence: Sentence) -> Fact.State {
    let clause = sentence.clause(from: tokens.upperBound)
    if sentence.first(.reserve, in: clause) != nil { return .reserve }
    return sentence.first(.ends, in: clause) != nil ? .ended : .deployed
  }
}

extension Figure {
  /// One, written as `een`.
  init(one tokens: Range<Int>) {
    self.tokens = tokens
    number = tokens.lowerBound
    qualifier = .exact
    value = 1
  }
}

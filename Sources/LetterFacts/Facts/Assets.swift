internal import DutchLanguage
import LetterModel

/// Materiel with a number: `vier F-16’s`, `een KDC-10`, `twee toestellen in reserve`.
///
/// `toestellen` are of the type that the section or an earlier sentence of it names. Materiel of
/// other countries is left out.
enum Assets {
  static func find(in sentence: Sentence, _ list: inout FactList, _ aircraft: inout String?) {
    for figure in sentence.figures where figure.unit == .none && !isSpokenOf(figure, sentence) {
      numbered(figure, sentence, &list, &aircraft)
    }
    guard sentence.has([.asset, .anyAsset, .type, .typeLetters, .shipPrefix]) else { return }
    ships(in: sentence, &list)
    singles(in: sentence, &list)
  }

  /// Materiel with a number before it, or said before the number.
  private static func numbered(
    _ figure: Figure, _ sentence: Sentence, _ list: inout FactList, _ aircraft: inout String?
  ) {
    let end = figure.tokens.upperBound
    let start = Self.ofThese.end(at: end, sentence) ?? end
    guard let (phrase, isForeign) = phrase(behind: start, sentence) else {
      if let (subject, rule, end) = elsewhere(figure, sentence, list, aircraft) {
        add(subject, figure, figure.tokens.lowerBound..<end, sentence, rule, &list)
      }
      return
    }
    guard !isCount(figure, sentence), !isOfAnotherTime(figure, sentence) else { return }
    if !phrase.isVague { aircraft = phrase.subject }
    guard !isForeign else { return }
    let isOther = Self.ofAnotherKind.stands(in: start..<phrase.tokens.lowerBound, sentence)
    let subject =
      phrase.isVague && !isOther
      ? aircraft.flatMap { phrase.mayBe($0) ? $0 : nil } ?? phrase.subject : phrase.subject
    add(
      subject, figure, figure.tokens.lowerBound..<phrase.tokens.upperBound, sentence,
      "number-and-type", &list)
  }

  /// What is not of the type that was named before: `vier onbemande toestellen`.
  private static let ofAnotherKind = Pattern(
    "onbemand|onbemande|civiel|civiele|commerciele|gehuurde|ingehuurde|geleaste")

  /// `destijds met drie batterijen`
  private static func isOfAnotherTime(_ figure: Figure, _ sentence: Sentence) -> Bool {
    sentence.telling(at: figure.number).time == .past
      && Bystanders.speak([.past], at: figure.number, in: sentence)
  }

  /// `achttien van deze rupsvoertuigen`
  private static let ofThese = Pattern("van deze|die|dit|zulke|dat")

  /// The materiel of a number that has none behind it, its rule, and where the words end.
  private static func elsewhere(
    _ figure: Figure, _ sentence: Sentence, _ list: FactList, _ aircraft: String?
  ) -> (subject: String, rule: String, end: Int)? {
    let words = sentence.words
    let behind = figure.tokens.upperBound
    // `een fregat of twee`
    if figure.tokens.count == 4, words.isWord(figure.number, "een"),
      let noun = AssetPhrase(at: figure.number + 1, words, sentence.text.roles),
      !isCount(figure, sentence)
    {
      return (noun.subject, "or-so", behind)
    }
    let isCounted = words.isWord(behind, among: ["exemplaren", "stuks"])
    let end = isCounted || words.areWords(behind, "in", "getal") ? behind + 1 : behind
    for rule in elsewhere where rule.match(of: figure, in: sentence) != nil {
      guard !isCount(figure, sentence), let named = named(rule.gives, figure, sentence, aircraft)
      else { continue }
      return (named, String(rule.id.dropFirst("asset/".count)), end)
    }
    guard isCounted, !isCount(figure, sentence), let last = list.lastAsset(sentence.text.origin)
    else { return nil }
    return (last, "number-behind", end)
  }

  private static func named(
    _ place: Elsewhere, _ figure: Figure, _ sentence: Sentence, _ aircraft: String?
  ) -> String? {
    let before = sentence.tokens.lowerBound..<figure.tokens.lowerBound
    switch place {
    case .before:
      return before.reversed().lazy.compactMap {
        AssetPhrase(at: $0, sentence.words, sentence.text.roles)
      }.first { !$0.isVague }?.subject
    case .near:
      let behind = sentence.range(figure.tokens.upperBound, upTo: figure.tokens.upperBound + 6)
      return behind.lazy.compactMap {
        AssetPhrase(at: $0, sentence.words, sentence.text.roles)?.subject
      }.first
    case .first:
      guard let noun = sentence.first([.assets, .asset, .anyAsset], in: before) else { return nil }
      if sentence.text.roles[noun].contains(.anyAsset), let aircraft { return aircraft }
      return sentence.words.singular(noun)
    }
  }

  /// Ships by their names.
  private static func ships(in sentence: Sentence, _ list: inout FactList) {
    guard lost.find(in: sentence).isEmpty else { return }
    let words = sentence.words
    let text = sentence.text
    let named = Set(Self.spokenOf.find(in: sentence).map { $0.match.upperBound - 1 })
    for index in sentence.tokens where words.has(index, .shipPrefix) {
      let end = nameEnd(of: index, sentence)
      let type = index - 1
      // `de taken van Zr.Ms. Tromp`
      if named.contains(index) { continue }
      if text.roles[type].contains(.asset), sentence.tokens.contains(type) {
        // `het fregat Zr. Ms. De Ruyter`.
        guard !list.holds(.asset, words[type].scalars.lowerBound, text.origin),
          list.isNew(ship: words.text(index..<end)), sentence.telling(at: index).time != .past
        else { continue }
        add(
          words.folded(type), Figure(one: type..<type + 1), type..<end, sentence,
          "ship-with-its-type", &list)
        continue
      }
      // In the title of a paper; `één fregat, Zr.Ms. De Ruyter`, said before.
      guard !isCited(index, sentence), !sentence.isOfOthers(before: index) else { continue }
      let before = words.isWord(index - 2, among: Self.particles) ? index - 3 : index - 2
      let isSaid =
        words.isSign(index - 1, Sign.comma)
        && !text.roles[before].isDisjoint(with: [.asset, .anyAsset])
      if end > index + 2 { list.addShip(words.text(end - 1..<end)) }
      guard end > index + 3, !isSaid,
        !list.holds(.asset, words[index].scalars.lowerBound, text.origin),
        list.isNew(ship: words.text(index..<end)), sentence.telling(at: index).time != .past
      else { continue }
      // `Zr.Ms. Tromp, een fregat`
      let kind = words.isSign(end, Sign.comma) ? phrase(behind: end + 2, sentence)?.0.tokens : nil
      let whole = words.isWord(end + 1, "een") ? kind?.upperBound ?? end : end
      add(
        words.text(index..<end), Figure(one: index..<index + 1), index..<whole, sentence,
        "ship-by-name", &list)
    }
  }

  /// What parts a verb from its end: `zet een fregat in, Zr.Ms. Tromp`.
  private static let particles: [StaticString] = [
    "in", "mee", "uit", "af", "aan", "over", "toe", "beschikbaar", "deel",
  ]

  /// `een KDC-10`.
  private static func singles(in sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    for index in sentence.tokens
    where words.isWord(index, "een") && !words.has(index + 2, .shipPrefix) {
      let one = Figure(one: index..<index + 1)
      guard !sentence.figures.contains(where: { $0.tokens.contains(index) }),
        !list.holds(.asset, words[index].scalars.lowerBound, sentence.text.origin),
        let (phrase, isForeign) = phrase(behind: index + 1, sentence), !isForeign,
        isOne(phrase, index, sentence), !isSaidBefore(index, sentence),
        !isToldAgain(phrase, sentence, list), !isBeside(index, sentence),
        !sentence.isOfOthers(before: index), lost.find(in: sentence).isEmpty,
        sentence.text.roles[phrase.tokens.upperBound].isDisjoint(
          with: [.assets, .asset, .anyAsset])
      else { continue }
      add(phrase.subject, one, index..<phrase.tokens.upperBound, sentence, "one", &list)
    }
  }

  /// `onder begeleiding van een fregat`.
  private static func isBeside(_ index: Int, _ sentence: Sentence) -> Bool {
    // `krijgt de beschikking over een Raven`
    if sentence.words.isWord(index - 1, "over"),
      Self.has.stands(in: sentence.clause(around: index), sentence)
    {
      return false
    }
    return (max(index - 2, sentence.tokens.lowerBound)..<index).contains {
      beside.end(at: $0, sentence) == index + 1
    }
  }

  private static let has = Pattern("beschikking|beschikt|beschikken|beschikte|beschikten")

  /// Whether materiel that is told already is only spoken of again: nothing sends it.
  private static func isToldAgain(
    _ phrase: AssetPhrase, _ sentence: Sentence, _ list: FactList
  ) -> Bool {
    !sentence.has([.sends, .future]) && sentence.text.origin.marker == nil
      && list.facts.contains {
        $0.kind == .asset && $0.subject == phrase.subject
          && $0.place.block != sentence.text.origin.block
      }
  }

  /// `vijf in plaats van drie Cougars`, `alle drie de fregatten`: a number of what is told already, or
  /// so no more.
  static func isSpokenOf(_ figure: Figure, _ sentence: Sentence) -> Bool {
    sentence.words.areWords(figure.tokens.lowerBound - 3, "in", "plaats", "van")
      || sentence.words.isWord(figure.tokens.lowerBound - 1, among: ["alle", "deze", "die"])
      || sentence.words.isWord(figure.tokens.upperBound, among: ["mm", "millimeter"])
      || stock.match(of: figure, in: sentence) != nil
  }

  /// `de Viking, een rupsvoertuig`: what stands before the comma.
  private static func isSaidBefore(_ index: Int, _ sentence: Sentence) -> Bool {
    sentence.words.isSign(index - 1, Sign.comma)
      && AssetPhrase(at: index - 2, sentence.words, sentence.text.roles) != nil
      && !sentence.text.roles[index - 3].contains(.filler) && sentence.words.isWord(index - 3, "de")
  }

  /// Whether a paper is cited before a token.
  private static func isCited(_ index: Int, _ sentence: Sentence) -> Bool {
    (sentence.tokens.lowerBound..<index).contains {
      sentence.words[$0].meaning.trigger == .letter
    }
  }

  /// Behind the name of a ship.
  private static func nameEnd(of index: Int, _ sentence: Sentence) -> Int {
    let words = sentence.words
    var end = index + 1
    while end < sentence.tokens.upperBound, !words.isBehindTab(end),
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

  /// Whether a number of materiel is none of what is sent: others have it, something was done to it,
  /// or it is too large.
  static func isCount(_ figure: Figure, _ sentence: Sentence) -> Bool {
    if figure.value > 400 && !isOfUs(sentence) || figure.value > 1000 { return true }
    if sentence.isOfOthers(before: figure.number) { return true }
    let part = sentence.part(around: figure.number)
    return others.contains { rule in
      rule.find(in: sentence).contains { part.contains($0.match.lowerBound) }
    }
  }

  /// Whether so many pieces can be ours.
  private static func isOfUs(_ sentence: Sentence) -> Bool {
    sentence.has(.dutch) || sentence.text.origin.marker != nil
      || sentence.firstWord(["wagenpark", "materieel"], in: sentence.tokens) != nil
  }

  /// The materiel behind a number or `een`, over at most four adjectives.
  private static func phrase(behind start: Int, _ sentence: Sentence) -> (AssetPhrase, Bool)? {
    let words = sentence.words
    let roles = sentence.text.roles
    var isForeign = false
    var at = start
    // `vijf in plaats van drie Cougars`.
    if words.areWords(at, "in", "plaats", "van") { at += 4 }
    if let end = NounPhrase.attribute(from: at, sentence) { at = end }
    let last = at + 5
    while at < sentence.tokens.upperBound, at < last {
      let found = AssetPhrase(at: at, words, roles) ?? AssetPhrase(printedAt: at, words, roles)
      if let found { return (found, isForeign) }
      // `mini-UAV’s`, `MedEvac-helikopter`.
      if words[at].kind == .word, words.isHyphen(at + 1), words.clings(at + 1), words.clings(at + 2)
      {
        at += 2
        continue
      }
      // `luchtverdedigings- en commandofregat`
      if words[at].kind == .word, words.isHyphen(at + 1), words.clings(at + 1),
        words.isWord(at + 2, among: ["en", "of"])
      {
        at += 3
        continue
      }
      let isAdjective =
        words[at].kind == .word && !words[at].isCapitalised && words.hasSuffix(at, "e")
      guard
        isAdjective || !roles[at].isDisjoint(with: [.filler, .dutch, .foreign])
          || words.isSign(at, Sign.openQuote) || words.isWord(at, "en") && at > start
      else { return nil }
      // `zes Belgische en Nederlandse F-16’s` are ours as well.
      isForeign = roles[at].contains(.foreign) || isForeign && !roles[at].contains(.dutch)
      at += 1
    }
    return nil
  }

  /// Whether the materiel behind `een` is named in the singular and is more than `een toestel`, or
  /// something that we send or have.
  private static func isOne(_ phrase: AssetPhrase, _ index: Int, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    let last = phrase.tokens.upperBound - 1
    // `een Raven`
    let isType = AssetPhrase.typeName(at: last, words) == words.text(last..<last + 1)
    if !isType,
      words.isWord(last, "s") || words.hasSuffix(last, "en") || words.hasSuffix(last, "ers")
    {
      return false
    }
    return !phrase.isVague
      || Owners.owner(before: index, sentence) == .us
        && had.stands(in: sentence.clause(around: index), sentence)
  }

  private static let had = Pattern(
    "<sends>|zet|inzet|bemant|gebruikt / in gebruik / ter beschikking")

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

  private static let takenBack = Pattern("trekt|trekken|haalt|halen|roept|roepen ... terug")

  static func state(_ tokens: Range<Int>, _ sentence: Sentence) -> Fact.State {
    let clause = sentence.clause(from: tokens.upperBound)
    // Up to the next number, whose own state it may be: `vier F-16’s en twee reservetoestellen`.
    let next = sentence.figures.first { $0.tokens.lowerBound >= tokens.upperBound }
    let own =
      tokens.lowerBound..<max(tokens.upperBound, min(clause.upperBound, next?.number ?? .max))
    let isReserve = own.contains {
      sentence.text.roles[$0].contains(.reserve) || sentence.words.hasPrefix($0, "reserve")
    }
    if isReserve { return .reserve }
    if sentence.first(.ends, in: clause) != nil { return .ended }
    return takenBack.stands(in: sentence.clause(around: tokens.lowerBound), sentence)
      ? .ended : .deployed
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

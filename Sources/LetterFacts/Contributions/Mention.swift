internal import DutchLanguage
import LetterModel

/// A number of people or of materiel with what it is a number of.
struct Mention {
  var facts: [Fact]
  var number: Contribution.Number
  /// What is counted; several where a sum spans them.
  var subjects: [String]
  /// Whether `voor …` names what is counted.
  var isPurpose = false
  /// Whether nothing near it names what is counted: the subject is that of the letter.
  var isUnnamed = false
  /// The unit by its abbreviation, or the ship by its name.
  var unit: String?
  var mission: String?
  var location: String?
  var name: Contribution.Quote
  /// Whether its own words call it the bound of what the sentence told: `270 militairen, met een
  /// bovengrens van 300`.
  var isBound = false
  /// Whether words such as `in totaal` or a list behind it call it a sum.
  var isSum = false
  /// The statement's index.
  var statement: Int

  /// `een militair adviseur`
  var isPerson: Bool {
    number.aspect == .people && number.value == 1 && number.valueMax == nil && facts.count == 1
  }
}

/// Reads the numbers of a statement.
struct MentionReader {
  let context: LetterContext
  let index: Int

  private var statement: Statement { context.statements[index] }
  private var sentence: Sentence { statement.sentence }

  /// The numbers of people and of materiel of the statement, in order. Two that `en` ties are one
  /// number of one thing: `twee militairen en vier burgers`.
  func mentions() -> [Mention] {
    let all = statement.facts.filter { fact in
      fact.value != nil && !isOfNoType(fact)
        && !(fact.kind == .asset && isRelieved(statement.tokens(of: fact)))
        && (fact.kind == .asset
          || fact.kind == .personnel && fact.role != .missionTotal)
    }
    guard !all.isEmpty, !isElse else { return [] }
    let facts = all.indices.filter { index in
      index + 1 == all.count
        || !isFormer(all[index], before: all[index + 1])
          && !isWhole(all[index], of: all[(index + 1)...])
    }.map { all[$0] }
    return mentions(of: facts)
  }

  /// `zes F-16’s, waarvan er vier worden ingezet en twee als reserve dienen`: its parts say it all.
  private func isWhole(_ fact: Fact, of rest: ArraySlice<Fact>) -> Bool {
    let parts = rest.prefix { $0.kind == .asset && $0.subject == fact.subject }
    guard fact.kind == .asset, parts.count > 1, let first = parts.first else { return false }
    let between = statement.tokens(of: fact).upperBound..<statement.tokens(of: first).lowerBound
    return sentence.firstWord(["waarvan", "namelijk", "weten"], in: between) != nil
      && parts.compactMap(\.value).reduce(0, +) == fact.value
  }

  private func mentions(of facts: [Fact]) -> [Mention] {
    var all: [Mention] = []
    for (position, fact) in facts.enumerated() {
      let before = position > 0 ? facts[position - 1] : nil
      let behind = position + 1 < facts.count ? facts[position + 1] : nil
      let mention = mention(of: fact, before: before, behind: behind)
      if let before, before.kind == .personnel, fact.kind == .personnel,
        all.last?.subjects == mention.subjects, isTied(before, fact),
        all[all.count - 1].number.valueMax == nil, mention.number.valueMax == nil
      {
        all[all.count - 1].facts.append(fact)
        all[all.count - 1].number.value += mention.number.value
        all[all.count - 1].number.facts.append(fact.ordinal)
      } else {
        all.append(mention)
      }
    }
    return all
  }

  /// Whether the numbers are of something else than what is sent: of losses and of the past, of
  /// what the forces own, and in the background of the letter those of others.
  private var isElse: Bool {
    if sentence.firstWord(Self.losses, in: sentence.tokens) != nil { return true }
    let words = sentence.words
    let isStock =
      sentence.tokens.contains { words.areWords($0, "waarvan", "er") }
      && sentence.firstWord(
        ["heeft", "hebben", "beschikt", "beschikken", "bezit"], in: sentence.tokens) != nil
    let isPast = sentence.tokens.contains {
      words.areWords($0, "betrokken", "was") || words.areWords($0, "betrokken", "waren")
    }
    return isStock || isPast || isOfMembers || isOfMission
      || (statement.isBackground || isOfOthers) && !sentence.has(.dutch)
  }

  /// `Een Belgisch detachement van dertig militairen`.
  private var isOfOthers: Bool {
    let words = sentence.words
    let names: [StaticString] = [
      "duits", "frans", "brits", "iers", "noors", "deens", "spaans", "zweeds", "fins", "pools",
      "turks", "grieks", "portugees", "canadees", "afghaans", "iraaks", "malinees",
    ]
    return sentence.tokens.contains { index in
      words[index].isCapitalised
        && (words.hasSuffix(index, "isch") || words.isWord(index, among: names))
        && !sentence.text.roles[index + 1].isDisjoint(with: [.contribution, .people])
    }
  }

  /// `Van hen bevinden zich er 20 in de hoofdkwartieren`, `Van de 360 militairen bedienen er 270 …`: they
  /// are counted already.
  private var isOfMembers: Bool {
    let start = sentence.tokens.lowerBound
    let words = sentence.words
    return words.areWords(start, "van", "hen")
      || words.isWord(start, among: ["daarvan", "hiervan"])
      || words.isWord(start, "van") && words.isWord(start + 1, among: ["de", "deze", "die"])
        && statement.facts.contains { statement.tokens(of: $0).lowerBound == start + 2 }
  }

  /// `EUBAM heeft … een kernteam van vijf personen`: of the mission, where nothing is Dutch.
  private var isOfMission: Bool {
    guard statement.block.kind != .item, !sentence.has(.dutch) else {
      return false
    }
    // `De twee officieren bij UNDOF` serve there, and the frigate that becomes part of it is ours.
    let first = statement.facts.first { $0.kind == .personnel || $0.kind == .asset }
    let number = first.map { statement.tokens(of: $0).lowerBound } ?? sentence.tokens.upperBound
    return statement.subjects.contains {
      $0.kind == .mission && $0.tokens.lowerBound < number
        && !sentence.words.isWord($0.tokens.lowerBound - 1, among: ["bij", "aan", "voor", "in"])
    }
  }

  /// `één toestel`, where nothing tells of what type.
  private func isOfNoType(_ fact: Fact) -> Bool {
    fact.kind == .asset && context.onlyAsset == nil && Subject.isVague(fact.subject)
  }

  /// `het fregat Hr.Ms. Van Amstel, dat Hr.Ms. Van Speijk aflost`, `lost Hr.Ms. Van Speijk af`, `ter
  /// vervanging van zes F-16’s`: what goes is not sent.
  private func isRelieved(_ tokens: Range<Int>) -> Bool {
    let words = sentence.words
    if let replacement = statement.replacement, replacement.gone.overlaps(tokens),
      statement.isAboutContributions
    {
      return true
    }
    let behind: [StaticString] = ["aflost", "vervangt", "opvolgt", "aflossen", "opvolgen"]
    if words.isWord(tokens.upperBound, among: behind) { return true }
    let isDefinite = words.isWord(tokens.lowerBound - 1, among: ["het", "de"])
    let before = tokens.lowerBound - (isDefinite ? 2 : 1)
    if words.isWord(before, among: ["vervangt", "vervangen"]) { return true }
    if words.isWord(before, among: ["lost", "lossen"]) {
      return sentence.firstWord(["af"], in: sentence.clause(around: tokens.lowerBound)) != nil
    }
    return words.isWord(before, "van")
      && words.isWord(before - 1, among: ["aflossing", "vervanging", "opvolging"])
  }

  /// `van 70 naar 55 militairen`, `van vier tot zes F-16’s`: the first is what was there before.
  private func isFormer(_ fact: Fact, before next: Fact) -> Bool {
    let (words, tokens) = (sentence.words, statement.tokens(of: fact))
    let behind = tokens.upperBound..<max(tokens.upperBound, statement.tokens(of: next).lowerBound)
    let from =
      tokens.lowerBound - (words.isWord(tokens.lowerBound - 1, among: ["de", "het"]) ? 2 : 1)
    return fact.kind == next.kind && words.isWord(from, among: ["van", "vanaf"])
      && behind.count < 3
      && (behind.contains { words.isWord($0, among: ["naar", "tot"]) }
        || words.isWord(behind.upperBound, among: ["naar", "tot"]))
  }

  private static let losses: [StaticString] = [
    "gediend", "omgekomen", "gesneuveld", "verloren", "vastgehouden", "gekaapt", "aangevallen",
    "gedood", "gegijzeld", "opgebracht",
  ]

  private func isTied(_ first: Fact, _ second: Fact) -> Bool {
    let between = statement.tokens(of: first).upperBound..<statement.tokens(of: second).lowerBound
    return sentence.words.isWord(between.upperBound - 1, "en")
      && (between.count == 1
        || first.location == second.location
          && context.otherMissions[index] != nil)
  }

  private func mention(of fact: Fact, before: Fact?, behind: Fact?) -> Mention {
    let tokens = statement.tokens(of: fact)
    let start = before.map { statement.tokens(of: $0).upperBound } ?? sentence.tokens.lowerBound
    let end = behind.map { statement.tokens(of: $0).lowerBound } ?? sentence.tokens.upperBound
    let stretch = min(start, tokens.lowerBound)..<max(end, tokens.upperBound)
    let isAsset = fact.kind == .asset
    let (subjects, source) =
      isAsset
      ? ([asset(fact, tokens)], .other)
      : PeopleSubject(
        context: context, index: index, tokens: tokens, stretch: stretch, before: before
      ).find()
    let isShip = isAsset || context.ships.contains(subjects[0])
    let isSum = !isAsset && isSum(tokens)
    return Mention(
      facts: [fact], number: number(fact), subjects: isSum ? subjects + comprised : subjects,
      isPurpose: source == .purpose, isUnnamed: source == .nothing,
      unit: isShip
        ? ship(of: subjects[0], tokens, isAsset: isAsset) : unit(before: tokens, in: stretch),
      mission: context.otherMissions[index] ?? context.mission, location: location(of: fact),
      name: name(subjects[0], fact, tokens),
      isBound: Personnel.isBound(fact), isSum: isSum, statement: index)
  }

  /// `Dit omvat de trainers … en de stafofficieren`, in the sentence behind a sum.
  private var comprised: [String] {
    guard index + 1 < context.statements.count else { return [] }
    let next = context.statements[index + 1]
    guard !next.isFirst,
      next.sentence.firstWord(["omvat", "inbegrepen", "begrepen"], in: next.sentence.tokens) != nil
    else { return [] }
    return next.subjects.filter { $0.kind != .mission }.map(\.name)
  }

  private func number(_ fact: Fact) -> Contribution.Number {
    let aspect: Contribution.Number.Aspect =
      fact.kind == .personnel
      ? .people : fact.state == .reserve ? .reserve : .deployed
    return Contribution.Number(
      aspect: aspect, qualifier: fact.qualifier ?? .exact, value: fact.value ?? 0,
      valueMax: fact.valueMax, role: aspect == .people ? fact.role : nil,
      facts: [fact.ordinal])
  }

  private func name(_ subject: String, _ fact: Fact, _ tokens: Range<Int>) -> Contribution.Quote {
    let named = fact.kind == .asset ? nil : statement.subjects.first { $0.name == subject }
    return statement.quote(named.map(statement.phrase) ?? tokens)
  }

  private func asset(_ fact: Fact, _ tokens: Range<Int>) -> String {
    if let ship = ShipName.find(at: tokens.lowerBound, sentence) {
      return context.shipKinds[ship.name] ?? Subject.ship
    }
    return context.asset(fact.subject)
  }

  /// The ship that a number belongs to. A ship has the name that stands beside it; people and what is
  /// on board belong to the last that is named up to their words, else to one of the line above the
  /// list.
  private func ship(of subject: String, _ tokens: Range<Int>, isAsset: Bool) -> String? {
    let named = (sentence.tokens.lowerBound..<tokens.upperBound + 2).compactMap {
      ShipName.find(at: $0, sentence)
    }.filter { !isRelieved($0.tokens) }
    if isAsset, context.ships.contains(subject) {
      return named.first { isBeside($0.tokens, tokens) }?.name
    }
    if let last = named.last(where: { $0.tokens.lowerBound < tokens.upperBound }) {
      return last.name
    }
    guard let lead = statement.lead else { return nil }
    let above = context.statements[lead].sentence
    return above.tokens.lazy.compactMap { ShipName.find(at: $0, above)?.name }.first
  }

  /// `het fregat Hr.Ms. Van Amstel`, `Zr.Ms. Tromp, een luchtverdedigingsfregat`.
  private func isBeside(_ name: Range<Int>, _ tokens: Range<Int>) -> Bool {
    guard !name.overlaps(tokens) else { return true }
    let between =
      min(name.upperBound, tokens.upperBound)..<max(name.lowerBound, tokens.lowerBound)
    return between.allSatisfy {
      sentence.words.isSign($0, Sign.comma)
        || sentence.words.isWord($0, among: ["een", "het", "de"])
    }
  }

  /// `De Target Support Cell (TSC) telt ongeveer tien militairen`.
  private func unit(before tokens: Range<Int>, in stretch: Range<Int>) -> String? {
    let words = sentence.words
    return (stretch.lowerBound..<tokens.lowerBound).last {
      words[$0].kind == .word && words[$0].isCapitals && words[$0].folded.count == 3
        && TaskName.task($0, words) != nil
    }.map { words.text($0..<$0 + 1) }
  }

  private func location(of fact: Fact) -> String? {
    let above = statement.facts.filter { $0.kind == .area && LetterContext.isAbove($0) }
    if let place = fact.location {
      return above.contains { $0.subject == place } ? nil : place
    }
    return fact.kind == .asset ? nil : context.places[index].first
  }

  /// `in totaal ongeveer 70 militairen`, `Samen gaat het om …`, and a number that a list spells out.
  private func isSum(_ tokens: Range<Int>) -> Bool {
    let words: [StaticString] = ["totaal", "samen", "gezamenlijk", "totale", "tezamen"]
    return sentence.firstWord(words, in: sentence.tokens.lowerBound..<tokens.upperBound) != nil
      || statement.endsInColon
  }
}

extension String {
  /// The index behind a word, where the text holds it.
  func range(ofWord word: String) -> String.Index? {
    let letters = Array(word.utf8)
    guard let first = letters.first else { return nil }
    var at = utf8.startIndex
    while let found = utf8[at...].firstIndex(of: first) {
      if utf8[found...].starts(with: letters) {
        return utf8.index(found, offsetBy: letters.count)
      }
      at = utf8.index(after: found)
    }
    return nil
  }
}

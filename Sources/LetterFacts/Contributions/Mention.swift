import LetterModel

/// A number of people or of materiel with what it is a number of.
struct Mention {
  var facts: [Fact]
  var number: Contribution.Number
  /// What is counted; several where a total spans them.
  var subjects: [String]
  /// The unit by its abbreviation, or the ship by its name.
  var unit: String?
  var mission: String?
  var location: String?
  var name: Contribution.Quote
  /// Whether words such as `in totaal` or a list behind it call it a sum.
  var isSum = false
  /// The statement's index.
  var statement: Int
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
    let facts = statement.facts.filter { fact in
      fact.value != nil
        && (fact.kind == .asset
          || fact.kind == .personnel && fact.attributes[.role] != "mission-total")
    }
    guard !facts.isEmpty, !isPast else { return [] }
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

  /// `In vier jaar hebben ruim 6.000 militairen in Mali gediend`.
  private var isPast: Bool {
    sentence.firstWord(["gediend", "omgekomen", "gesneuveld"], in: sentence.tokens) != nil
  }

  private func isTied(_ first: Fact, _ second: Fact) -> Bool {
    let between = statement.tokens(of: first).upperBound..<statement.tokens(of: second).lowerBound
    return between.count == 1 && sentence.words.isWord(between.lowerBound, "en")
  }

  private func mention(of fact: Fact, before: Fact?, behind: Fact?) -> Mention {
    let tokens = statement.tokens(of: fact)
    let start = before.map { statement.tokens(of: $0).upperBound } ?? sentence.tokens.lowerBound
    let end = behind.map { statement.tokens(of: $0).lowerBound } ?? sentence.tokens.upperBound
    let stretch = min(start, tokens.lowerBound)..<max(end, tokens.upperBound)
    let isAsset = fact.kind == .asset
    let named =
      isAsset ? asset(fact, tokens) : people(fact, tokens, in: stretch, behind: before)
    let aspect: Contribution.Number.Aspect =
      !isAsset ? .people : fact.attributes[.state] == "reserve" ? .reserve : .deployed
    return Mention(
      facts: [fact],
      number: Contribution.Number(
        aspect: aspect, qualifier: fact.qualifier ?? .exact, value: fact.value ?? 0,
        valueMax: fact.valueMax, role: isAsset ? nil : fact.attributes[.role],
        facts: [fact.ordinal]),
      subjects: named.subjects,
      unit: isAsset
        ? ship(fact)
        : named.subjects == ["schip"] ? shipAhead : unit(before: tokens, in: stretch),
      mission: context.otherMissions[index] ?? context.mission,
      location: location(of: fact), name: named.name,
      isSum: !isAsset && isSum(tokens), statement: index)
  }

  private typealias Named = (subjects: [String], name: Contribution.Quote)

  private func asset(_ fact: Fact, _ tokens: Range<Int>) -> Named {
    let isNamedShip = ship(fact) != nil
    return ([isNamedShip ? "schip" : Subject.asset(fact.subject)], statement.quote(tokens))
  }

  /// `Zr.Ms. Tromp`: `Tromp`.
  private func ship(_ fact: Fact) -> String? {
    guard fact.kind == .asset, let mark = fact.subject.range(ofWord: "Ms.") else { return nil }
    let name = fact.subject[mark...]
    return name.isEmpty ? nil : String(name.drop { $0 == " " })
  }

  /// The named ship whose crew is counted: of the sentence, else of the line above its list.
  private var shipAhead: String? {
    let facts = statement.facts + (statement.lead.map { context.statements[$0].facts } ?? [])
    return facts.lazy.compactMap(ship).first
  }

  /// What people are sent for: their own name, the materiel that takes them along, the mission of
  /// the heading, what follows `voor`, the heading, what the sentence names next, and at last what
  /// the sentences before are about.
  private func people(
    _ fact: Fact, _ tokens: Range<Int>, in stretch: Range<Int>, behind before: Fact?
  ) -> Named {
    let own = Subject.all(in: tokens, sentence)
    if let own = own.first, !isWeak(own) { return ([own.name], statement.quote(tokens)) }
    if let crew = crew(of: tokens, behind: before) { return (crew, statement.quote(tokens)) }
    if let mission = context.otherMissions[index] { return named([mission], tokens) }
    let after = strongFirst(Subject.all(in: tokens.upperBound..<stretch.upperBound, sentence))
    if let purpose = purpose(behind: tokens.upperBound, stretch.upperBound), !purpose.isEmpty {
      return named(purpose, tokens)
    }
    if let head = statement.head.first { return named([head.name], tokens) }
    let ahead = Subject.all(in: stretch.lowerBound..<tokens.lowerBound, sentence)
    if let nearest = ahead.last(where: isTask) { return named([nearest.name], tokens) }
    if let next = after.first(where: isTask) { return named([next.name], tokens) }
    if let other = statement.subjects.first(where: isTask) { return named([other.name], tokens) }
    if let own = own.first { return named([own.name], tokens) }
    if !statement.isFirst, index > 0, let past = context.about[index - 1].first(where: isTask) {
      return named([past.name], tokens)
    }
    return named([context.fallback], tokens)
  }

  private func named(_ names: [String], _ tokens: Range<Int>) -> Named {
    let subject = statement.subjects.first { $0.name == names[0] }
    return (names, statement.quote(subject?.tokens ?? tokens))
  }

  /// What tells a task before who does it: `agenten van de Marechaussee gaan … opleiden`.
  private func strongFirst(_ subjects: [Subject]) -> [Subject] {
    subjects.filter { !isWeak($0) } + subjects.filter(isWeak)
  }

  /// `adviseur`, of whom the heading tells more.
  private func isWeak(_ subject: Subject) -> Bool {
    ["advice", "police", "support"].contains(subject.name)
  }

  private func isTask(_ subject: Subject) -> Bool {
    subject.kind != .mission && subject.name != "reform"
  }

  /// `vier Apaches met 60 militairen`, `een bemanning van ongeveer 200 personen`, `opvarenden`.
  private func crew(of tokens: Range<Int>, behind before: Fact?) -> [String]? {
    let words = sentence.words
    let isCrew =
      sentence.firstWord(["opvarenden", "bemanningsleden"], in: tokens) != nil
      || words.areWords(tokens.lowerBound - 2, "bemanning", "van")
    if isCrew {
      let ships = statement.facts.filter { $0.kind == .asset && $0.subject != "NH90" }
      if let ship = ships.first { return [ship.subject.contains("Ms.") ? "schip" : ship.subject] }
      return ["schip"]
    }
    guard let before, before.kind == .asset else { return nil }
    let between = statement.tokens(of: before).upperBound..<tokens.lowerBound
    guard between.count < 4, sentence.firstWord(["met"], in: between) != nil else { return nil }
    return [Subject.asset(before.subject)]
  }

  /// What stands behind `voor`, `ter ondersteuning van`, `die`, where that follows the number.
  private func purpose(behind start: Int, _ end: Int) -> [String]? {
    let words = sentence.words
    let marks: [StaticString] = ["voor", "die", "dat", "ten", "ter", "om"]
    guard let mark = (start..<min(start + 5, end)).first(where: { words.isWord($0, among: marks) })
    else { return nil }
    var names: [String] = []
    for subject in Subject.all(in: mark..<end, sentence)
    where isTask(subject) && !names.contains(subject.name) { names.append(subject.name) }
    // `die de inzet van de F-16’s mogelijk maken`: the materiel, not what is done with it.
    return names
  }

  /// `De Target Support Cell (TSC) telt ongeveer tien militairen`.
  private func unit(before tokens: Range<Int>, in stretch: Range<Int>) -> String? {
    let words = sentence.words
    return (stretch.lowerBound..<tokens.lowerBound).last {
      words[$0].kind == .word && words[$0].isCapitals && words[$0].folded.count == 3
        && TaskLexicon.task($0, words) != nil
    }.map { words.text($0..<$0 + 1) }
  }

  private func location(of fact: Fact) -> String? {
    let above = statement.facts.filter { $0.kind == .area && LetterContext.isAbove($0) }
    if let place = fact.attributes[.location] {
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
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix(word) { return index(at, offsetBy: word.count) }
      at = index(after: at)
    }
    return nil
  }
}

internal import DutchLanguage
import LetterModel

/// What a number of people is a number of.
struct PeopleSubject {
  let context: LetterContext
  let index: Int
  /// The number's own words.
  let tokens: Range<Int>
  /// From the number before it to the number behind it.
  let stretch: Range<Int>
  /// The number before it in the sentence.
  let before: Fact?

  private var statement: Statement { context.statements[index] }
  private var sentence: Sentence { statement.sentence }

  /// Where the answer comes from matters to sums: only what follows `voor` names all of one.
  enum Source { case purpose, other, nothing }

  /// By rank: another mission than the letter's; the people's own name; the crew's ship; what
  /// follows `voor`; the materiel that takes them along; the heading; what the sentence names
  /// before them, then behind them; the unit named before by what it does; what the sentence before
  /// is about, where this one points back.
  func find() -> (names: [String], source: Source) {
    if let mission = context.otherMissions[index] { return ([mission], .other) }
    let own = Subject.all(in: tokens, sentence).first
    // `dertig militairen en politiefunctionarissen` are not of one kind.
    let isMixed = sentence.firstWord(["en"], in: tokens) != nil
    if let own, !isWeak(own), !isMixed { return ([own.name], .other) }
    let ahead = context.named(
      Subject.all(in: stretch.lowerBound..<tokens.lowerBound, sentence), in: sentence)
    if let crew = crew(ahead) { return ([crew], .other) }
    if let purpose, !purpose.isEmpty { return (purpose, .purpose) }
    if let materiel = companion() { return ([materiel], .other) }
    if let head = statement.head.first(where: { $0.name != context.mission }) {
      return ([head.name], .other)
    }
    if let nearest = ahead.last(where: isTask) { return ([nearest.name], .other) }
    let clause = sentence.clause(from: tokens.upperBound).upperBound
    let after = Subject.all(
      in: tokens.upperBound..<max(tokens.upperBound, min(clause, stretch.upperBound)), sentence)
    let strong = after.first { isTask($0) && !isWeak($0) && $0.name != "police" }
    if let next = strong ?? (isMixed ? nil : own) ?? after.first(where: isTask) {
      return ([next.name], .other)
    }
    if let other = elsewhere { return ([other.name], .other) }
    if let unit = (stretch.lowerBound..<tokens.lowerBound).lazy.compactMap({
      context.unit($0, sentence, before: index)
    }).first {
      return ([unit], .other)
    }
    if !statement.isFirst, pointsBack, let past = context.about[index - 1].first(where: isTask) {
      return ([past.name], .other)
    }
    return ([context.fallback], .nothing)
  }

  /// `adviseur`, of whom the heading tells more.
  private func isWeak(_ subject: Subject) -> Bool {
    ["advice", "support"].contains(subject.name)
  }

  private func isTask(_ subject: Subject) -> Bool {
    subject.kind != .mission && subject.name != "reform"
  }

  /// What the sentence names elsewhere, but for the people of its other numbers.
  private var elsewhere: Subject? {
    let people = statement.facts.filter { $0.kind == .personnel }.map(statement.tokens)
    return statement.subjects.first { subject in
      isTask(subject) && !people.contains { $0.overlaps(subject.tokens) }
    }
  }

  /// `Dit betreft een bijdrage van …`, `De omvang van deze bijdrage …`, `Het detachement …`.
  private var pointsBack: Bool {
    let words = sentence.words
    let start = sentence.tokens.lowerBound
    let pointers: [StaticString] = ["dit", "dat", "deze", "die", "zij", "hun", "hij", "samen"]
    let ahead = sentence.tokens.lowerBound..<tokens.lowerBound
    return words.isWord(start, among: pointers)
      || sentence.firstWord(["deze", "hen"], in: sentence.tokens) != nil
      || words.isWord(start, among: ["de", "het"])
        && (words.isWord(start + 1, among: ["gaat", "betreft"])
          || sentence.first([.contribution, .total], in: ahead) != nil)
  }

  /// `een bemanning van ongeveer 200 personen`, `200 opvarenden`, `Aan boord zijn 185 militairen`.
  private func crew(_ ahead: [Subject]) -> String? {
    let words = sentence.words
    let isCrew =
      sentence.firstWord(["opvarenden", "bemanningsleden"], in: tokens) != nil
      || words.areWords(tokens.lowerBound - 2, "bemanning", "van")
      || (stretch.lowerBound..<tokens.lowerBound).contains { words.areWords($0, "aan", "boord") }
    guard isCrew else { return nil }
    let ships = context.named(
      Subject.all(in: sentence.tokens.lowerBound..<tokens.lowerBound, sentence), in: sentence)
    let lead = statement.lead.map { context.statements[$0].subjects } ?? []
    let past = statement.isFirst ? [] : context.about[index - 1]
    return (ships + lead + past).first { $0.kind == .asset }?.name ?? Subject.ship
  }

  /// `vier Apaches met 60 militairen`, `drie Chinooks (CH-47F) en 145 militairen`.
  private func companion() -> String? {
    guard let before, before.kind == .asset else { return nil }
    let words = sentence.words
    let between = statement.tokens(of: before).upperBound..<tokens.lowerBound
    guard let last = between.last, between.count < 9 else { return nil }
    let isClose =
      words.isWord(last, "met") || words.isWord(between.lowerBound, "met") && between.count < 4
      || words.isWord(last, "en")
        && (between.count == 1
          || words.isSign(between.lowerBound, Sign.open) && words.isSign(last - 1, Sign.close))
    return isClose ? Subject.asset(before.subject) : nil
  }

  /// What stands behind `voor`, `ter ondersteuning van`, `die`, where that follows the number.
  private var purpose: [String]? {
    let words = sentence.words
    let start = tokens.upperBound
    let end = min(start + 5, stretch.upperBound)
    let marks: [StaticString] = ["voor", "die", "dat", "ten", "ter", "om"]
    guard let mark = (start..<max(start, end)).first(where: { words.isWord($0, among: marks) })
    else { return nil }
    // `die vanuit Gao optreden, en …`: to the end of that clause.
    let isRelative = words.isWord(mark, among: ["die", "dat"])
    let reach =
      isRelative
      ? min(sentence.clause(from: mark).upperBound, stretch.upperBound) : stretch.upperBound
    var names: [String] = []
    for subject in Subject.all(in: mark..<max(mark, reach), sentence)
    where isTask(subject) && !names.contains(subject.name) { names.append(subject.name) }
    return names
  }
}

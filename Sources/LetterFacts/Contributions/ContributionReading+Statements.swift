internal import DutchLanguage
import LetterModel

extension ContributionReading {
  /// Days, areas, money and what happens to each.
  mutating func readStatements() {
    for index in context.statements.indices {
      let statement = context.statements[index]
      for fact in statement.facts where fact.kind == .amount { readAmount(fact) }
      guard statement.isAboutContributions else { continue }
      if let replacement = statement.replacement, read(replacement, index) { continue }
      for found in statement.statuses { read(found, index) }
      for fact in statement.facts {
        switch fact.kind {
        case .period where fact.from != nil || fact.until != nil: readPeriod(fact, index)
        case .period where !isOfMandate(statement.sentence): readDuration(fact, index)
        case .area: readArea(fact, index)
        default: break
        }
      }
    }
  }

  private mutating func read(_ found: ContributionStatus.Found, _ index: Int) {
    let statement = context.statements[index]
    if ContributionStatus.isLastDay(found, statement.sentence), isOfSomethingNew { return }
    let days = statement.ends.dropFirst().map { statement.tokens(of: $0).lowerBound }
    var drafts: [Int] = []
    for token in [found.tokens.lowerBound] + days {
      drafts += targets.drafts(index, near: token, in: list).filter { !drafts.contains($0) }
      for name in targets.subjects(index, near: token) where list.indices(of: name).isEmpty {
        if let draft = NamedContributions.toldOf(name, index, context) {
          drafts.append(list.append(draft))
        }
      }
    }
    let quote = statement.quote(found.tokens)
    // `is op 4 april teruggekeerd`: a day that bounds nothing of itself.
    let isDated = statement.facts.contains { $0.kind == .period && $0.until != nil }
    let last =
      found.status == .ended && !isDated ? day(near: found.tokens, statement.sentence) : nil
    for draft in drafts {
      list.change(draft) {
        $0.statuses.append((found.status, quote))
        if let last { $0.told.until = last }
      }
    }
  }

  /// Ends what goes and begins what comes; false where the two are not of two kinds.
  private mutating func read(_ replacement: Replacement, _ index: Int) -> Bool {
    let statement = context.statements[index]
    func named(_ range: Range<Int>) -> [Subject] {
      context.named(
        Subject.all(in: range, statement.sentence, isOfAnyType: true), in: statement.sentence
      ).filter { $0.kind != .mission && !$0.isVague }
    }
    let (gone, come) = (named(replacement.gone), named(replacement.come))
    let ending = gone.map { self.drafts(of: $0, index) } + (gone.isEmpty ? [pointedAt(index)] : [])
    let coming = come.map { self.drafts(of: $0, index) }
    let isByOthers =
      statement.sentence.first([.foreign, .country], in: replacement.come) != nil
    guard !coming.isEmpty || isByOthers && ending.contains(where: { !$0.isEmpty }),
      Set(ending.joined()).isDisjoint(with: coming.joined())
    else { return false }
    let days = statement.facts.filter { $0.kind == .period && ($0.from ?? $0.until) != nil }
    // `door drie NH90’s, die tot en met 30 april blijven`: of what comes alone.
    let own = days.filter {
      replacement.come.lowerBound > replacement.gone.lowerBound
        && statement.tokens(of: $0).lowerBound >= replacement.come.lowerBound
        || replacement.come.upperBound <= replacement.gone.lowerBound && $0.until != nil
          && $0.from == nil
    }
    let turn = days.count == own.count ? day(near: replacement.verb, statement.sentence) : nil
    let quote = statement.quote(replacement.verb)
    for draft in ending.joined() {
      list.change(draft) { draft in
        draft.statuses.append((.ended, quote))
        if let turn { draft.told.until = turn.day == 1 ? turn.previous : turn }
        for fact in days where !own.contains(fact) {
          draft.periods.append((fact.asEnd, index, 1))
        }
      }
    }
    for draft in coming.joined() {
      list.change(draft) { draft in
        if let turn { draft.told.from = turn }
        for fact in days {
          draft.periods.append((own.contains(fact) ? fact : fact.asBeginning, index, 1))
        }
      }
    }
    return true
  }

  /// Those that a sentence names, a ship by its name; one that is new here begins.
  private mutating func drafts(of subject: Subject, _ index: Int) -> [Int] {
    let sentence = context.statements[index].sentence
    let ship = ShipName.find(at: subject.tokens.lowerBound, sentence)?.name
    let known = list.indices(of: subject.name).filter {
      ship == nil || list.drafts[$0].unit == ship
    }
    guard known.isEmpty else { return known }
    var draft = NamedContributions.draft(subject, index, context)
    draft.unit = ship
    return [list.append(draft)]
  }

  /// `Pas op 1 juni wordt het afgelost door …`: what the sentence before is about.
  private mutating func pointedAt(_ index: Int) -> [Int] {
    guard index > 0, !context.statements[index].isFirst else { return [] }
    let before = context.statements[index - 1]
    guard let last = before.subjects.last(where: { $0.kind == .asset && !$0.isVague }) else {
      return []
    }
    return drafts(of: last, index - 1)
  }

  /// The one day or month that a clause gives without a word that binds it.
  private func day(near verb: Range<Int>, _ sentence: Sentence) -> Day? {
    let clause = sentence.clause(around: verb.lowerBound)
    let dates = sentence.dates.filter {
      clause.contains($0.tokens.lowerBound) && $0.precision == .day
        && ($0.bound == nil || $0.bound == .from)
    }
    guard dates.count == 1,
      !sentence.words.isWord(dates[0].tokens.lowerBound - 1, among: ["van", "d"])
    else { return nil }
    return dates[0].from
  }

  /// The contribution as a whole, where the letter tells of nothing else with a number.
  mutating func readWhole() {
    guard let mission = context.mission, list.drafts.allSatisfy({ $0.numbers.isEmpty }),
      list.indices(of: mission).isEmpty,
      let index = context.statements.firstIndex(where: { statement in
        statement.subjects.contains { $0.name == mission }
      }),
      let subject = context.statements[index].subjects.first(where: { $0.name == mission })
    else { return }
    var draft = NamedContributions.draft(subject, index, context)
    for index in context.statements.indices {
      let statement = context.statements[index]
      guard statement.isAboutContributions, targets.subjects(index) == [mission] else { continue }
      draft.statuses += statement.statuses.map { ($0.status, statement.quote($0.tokens)) }
      draft.periods += statement.facts.filter {
        $0.kind == .period && ($0.from ?? $0.until) != nil
      }.map { ($0, index, 1) }
    }
    // Of what only its parts are told of, nothing is told.
    guard list.drafts.isEmpty || !draft.statuses.isEmpty || !draft.periods.isEmpty else { return }
    list.append(draft)
  }

  /// `De Nederlandse deelneming aan Althea eindigt op 15 maart`: the end of all that the letter does not
  /// give days of its own, where nothing goes on.
  mutating func readEnd() {
    let goesOn = list.drafts.contains { draft in
      draft.statuses.contains { $0.status != .ended }
    }
    guard let mission = context.mission, list.indices(of: mission).isEmpty, !goesOn,
      !isOfSomethingNew
    else { return }
    for index in context.statements.indices {
      let statement = context.statements[index]
      guard statement.isAboutContributions, targets.isOfWhole(statement.sentence),
        let subject = statement.subjects.first(where: { $0.name == mission }),
        let last = statement.facts.first(where: { $0.kind == .period && $0.until != nil }),
        let end = statement.statuses.first, end.status == .ended
      else { continue }
      var draft = NamedContributions.draft(subject, index, context)
      draft.statuses = [(.ended, statement.quote(end.tokens))]
      draft.periods = [(last, index, 1)]
      list.append(draft)
      return
    }
  }

  private mutating func readPeriod(_ fact: Fact, _ index: Int) {
    let statement = context.statements[index]
    guard !isOfMandate(statement.sentence),
      fact.until == nil || !isExpected(statement.sentence)
    else { return }
    let token = statement.tokens(of: fact).lowerBound
    let names = targets.subjects(index, near: token)
    // `besloten van 1 mei tot 31 oktober met een fregat en twee vliegtuigen deel te nemen`: of all that
    // is sent, whatever the first sentence names of it.
    let isOfAll = statement.isDecision && fact.from != nil && fact.until != nil
    if names.isEmpty || names == [context.mission] || isOfAll {
      periods.takeGeneral(fact, statement)
    }
    let drafts = targets.drafts(index, near: token, in: list)
    for draft in drafts {
      list.change(draft) { $0.periods.append((fact, index, drafts.count)) }
    }
  }

  /// Of all that the letter decides, else of what its sentence names.
  private mutating func readDuration(_ fact: Fact, _ index: Int) {
    let statement = context.statements[index]
    guard fact.unit == .months, fact.qualifier != .min else { return }
    periods.takeDuration(fact, statement)
    // Of what it names itself, and not of what it only goes on with.
    guard !statement.subjects.isEmpty || statement.facts.contains(where: { $0.kind == .asset })
    else { return }
    let token = statement.tokens(of: fact).lowerBound
    for draft in targets.drafts(index, near: token, in: list) {
      list.change(draft) { $0.durations.append(fact) }
    }
  }

  /// `Het mandaat van de missie loopt tot …`.
  private func isOfMandate(_ sentence: Sentence) -> Bool {
    let ours: [StaticString] = ["bijdrage", "bijdragen", "inzet", "deelname", "nederlandse"]
    return sentence.firstWord(["mandaat"], in: sentence.tokens) != nil
      && sentence.firstWord(ours, in: sentence.tokens) == nil
  }

  /// What is only expected ends nothing: `wordt naar verwachting in juli 2016 overgedragen`.
  private func isExpected(_ sentence: Sentence) -> Bool {
    sentence.firstWord(
      ["verwachting", "verwacht", "vermoedelijk", "waarschijnlijk"], in: sentence.tokens) != nil
  }

  private mutating func readArea(_ fact: Fact, _ index: Int) {
    let statement = context.statements[index]
    guard !statement.subjects.isEmpty else { return }
    let token = statement.tokens(of: fact).lowerBound
    let drafts = targets.drafts(index, near: token, in: list)
    let here = drafts.filter {
      list.drafts[$0].location != nil && list.drafts[$0].agrees(with: fact.subject)
    }
    for draft in here.isEmpty ? drafts : here {
      list.change(draft) {
        let words = fact.quote.lowercased()
        if !$0.areas.contains(where: { $0.lowercased() == words }) { $0.areas.append(fact.quote) }
        $0.add(.area, fact)
      }
    }
  }

  /// Money that is named for a contribution: `ongeveer 14 miljoen euro voor de trainingsmissie`.
  ///
  /// Guilders and dollars cannot be followed beside euros.
  private mutating func readAmount(_ fact: Fact) {
    guard fact.currency == nil else { return }
    let purpose = [fact.subject, fact.purpose ?? ""].joined(separator: " ; ")
    let text = FactText(purpose, origin: FactText.Origin(), on: nil)
    let names = text.sentences().flatMap { Subject.all(in: $0.tokens, $0) }.map(\.name)
    guard let name = names.first, name != context.mission else { return }
    for draft in list.indices(of: name) { list.change(draft) { $0.add(.amount, fact) } }
  }
}

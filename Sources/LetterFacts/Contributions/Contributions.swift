public import LetterModel

/// Ties the facts of a letter together into what the Netherlands contributes.
public enum Contributions {
  /// The contributions of a letter, in the order in which they are first mentioned.
  ///
  /// - Parameters:
  ///   - letter: its headings and sentences tell what a number is a number of.
  ///   - facts: those of the same letter, as `Facts.find` gives them.
  ///   - date: the day of the letter.
  public static func find(in letter: Letter, facts: [Fact], date: Day?) -> [Contribution] {
    let statements = Statements.all(of: letter, facts, on: date)
    guard !statements.isEmpty else { return [] }
    var reading = ContributionReading(LetterContext(statements))
    reading.readNumbers()
    reading.readNames()
    reading.readStatements()
    reading.readWhole()
    reading.readSums()
    return reading.contributions()
  }
}

/// The steps from statements to contributions.
struct ContributionReading {
  let context: LetterContext
  private let targets: ContributionTargets
  private var list = ContributionList()
  private var periods = ContributionPeriods()
  private var sums: [(mention: Mention, draft: Int?)] = []

  init(_ context: LetterContext) {
    self.context = context
    targets = ContributionTargets(context: context)
  }

  /// Numbers of people and of materiel; sums behind the others.
  mutating func readNumbers() {
    for index in context.statements.indices {
      for mention in MentionReader(context: context, index: index).mentions() {
        if mention.isSum { sums.append((mention, nil)) } else { list.place(mention, in: context) }
      }
    }
    for (position, sum) in sums.enumerated() {
      if isOfAll(sum.mention) { sums[position].mention.subjects = [context.fallback] }
    }
    for (position, sum) in sums.enumerated() {
      let isSum = !parts(of: sum.mention, besides: nil).isEmpty
      sums[position].draft = list.place(sum.mention, asSum: isSum, in: context)
    }
  }

  /// Whether a sum adds up more than what its sentence names last: there are no two numbers of that.
  private func isOfAll(_ sum: Mention) -> Bool {
    guard !sum.isPurpose, !context.statements[sum.statement].endsInColon else { return false }
    let others = sum.subjects.flatMap(list.indices(of:)).map { list.drafts[$0] }
    let isSaid = others.contains { $0.numbers.contains { $0.isSame(as: sum.number) } }
    return !isSaid && others.count { !$0.numbers(of: .people).isEmpty } < 2
  }

  /// What is named without a number.
  mutating func readNames() {
    for index in context.statements.indices {
      let found =
        NamedContributions.item(index, context) ?? NamedContributions.unit(index, context)
      guard let found else { continue }
      if list.indices(of: found.subject).isEmpty { list.append(found) }
    }
  }

  /// What the sums are sums of, when all contributions are known.
  mutating func readSums() {
    for sum in sums {
      guard let draft = sum.draft else { continue }
      let parts = parts(of: sum.mention, besides: draft)
      let isPart = parts.contains { index in
        list.drafts[index].numbers.contains { $0.isSame(as: sum.mention.number) }
      }
      if !isPart { list.change(draft) { $0.parts = parts } }
    }
    ContributionTotals.findSums(in: &list)
  }

  private func parts(of mention: Mention, besides draft: Int?) -> [Int] {
    context.statements[mention.statement].endsInColon
      ? ContributionTotals.parts(under: mention.statement, list, context)
      : ContributionTotals.parts(of: mention, besides: draft, list, context)
  }

  /// Days, areas, money and what happens to each.
  mutating func readStatements() {
    for index in context.statements.indices {
      let statement = context.statements[index]
      for fact in statement.facts where fact.kind == .amount { readAmount(fact) }
      guard statement.isAboutContributions else { continue }
      for found in ContributionStatus.all(in: statement.sentence) { read(found, index) }
      for fact in statement.facts {
        switch fact.kind {
        case .period where fact.from != nil || fact.until != nil: readPeriod(fact, index)
        case .area: readArea(fact, index)
        default: break
        }
      }
    }
  }

  private mutating func read(_ found: ContributionStatus.Found, _ index: Int) {
    let statement = context.statements[index]
    var drafts = targets.drafts(index, near: found.tokens.lowerBound, in: list)
    let names = targets.subjects(index, near: found.tokens.lowerBound)
    for name in names where list.indices(of: name).isEmpty {
      if let draft = NamedContributions.toldOf(name, index, context) {
        drafts.append(list.append(draft))
      }
    }
    let quote = statement.quote(found.tokens)
    for draft in drafts { list.change(draft) { $0.statuses.append((found.status, quote)) } }
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
    let draft = list.append(NamedContributions.draft(subject, index, context))
    for index in context.statements.indices {
      let statement = context.statements[index]
      guard statement.isAboutContributions, targets.subjects(index) == [mission] else { continue }
      for found in ContributionStatus.all(in: statement.sentence) {
        let quote = statement.quote(found.tokens)
        list.change(draft) { $0.statuses.append((found.status, quote)) }
      }
      for fact in statement.facts where fact.kind == .period && (fact.from ?? fact.until) != nil {
        list.change(draft) { $0.periods.append((fact, index)) }
      }
    }
  }

  private mutating func readPeriod(_ fact: Fact, _ index: Int) {
    let statement = context.statements[index]
    guard !isOfMandate(statement.sentence) else { return }
    let token = statement.tokens(of: fact).lowerBound
    let names = targets.subjects(index, near: token)
    if names.isEmpty || names == [context.mission] { periods.takeGeneral(fact, statement) }
    for draft in targets.drafts(index, near: token, in: list) {
      list.change(draft) { $0.periods.append((fact, index)) }
    }
  }

  /// `Het mandaat van de missie loopt tot …`.
  private func isOfMandate(_ sentence: Sentence) -> Bool {
    let ours: [StaticString] = ["bijdrage", "bijdragen", "inzet", "deelname", "nederlandse"]
    return sentence.firstWord(["mandaat"], in: sentence.tokens) != nil
      && sentence.firstWord(ours, in: sentence.tokens) == nil
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
  private mutating func readAmount(_ fact: Fact) {
    let purpose = [fact.subject, fact.attributes[.purpose] ?? ""].joined(separator: " ; ")
    let text = FactText(purpose, origin: FactText.Origin(), on: nil)
    let names = text.sentences().flatMap { Subject.all(in: $0.tokens, $0) }.map(\.name)
    guard let name = names.first, name != context.mission else { return }
    for draft in list.indices(of: name) { list.change(draft) { $0.add(.amount, fact) } }
  }

  /// The contributions with their scopes, ordered by first mention.
  func contributions() -> [Contribution] {
    var drafts = list.drafts
    let order = drafts.indices.sorted {
      place(drafts[$0].name.place) < place(drafts[$1].name.place)
    }
    var ordinals = [Int](repeating: 0, count: drafts.count)
    for (position, index) in order.enumerated() { ordinals[index] = position + 1 }
    let scopes = ContributionScopes.all(of: drafts)
    return order.map { index in
      let settled = ContributionStatus.settled(drafts[index].statuses)
      let inherits = drafts[index].mission == context.mission && settled?.status != .ended
      let days = periods.days(of: &drafts[index], inherits: inherits)
      let draft = drafts[index]
      return Contribution(
        ordinal: ordinals[index], subject: draft.subject, scope: scopes[index], name: draft.name,
        mission: draft.mission, location: draft.location, areas: draft.areas,
        numbers: draft.numbers, from: days.from, until: days.until, isImprecise: days.isImprecise,
        status: settled?.status, statusQuote: settled?.quote,
        parts: draft.parts.map { ordinals[$0] }.sorted(),
        evidence: draft.evidence.sorted { $0.fact < $1.fact })
    }
  }

  private func place(_ place: Place) -> (Int, Int) {
    (place.block ?? 0, place.range.lowerBound)
  }
}

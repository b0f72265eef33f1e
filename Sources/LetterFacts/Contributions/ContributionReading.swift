import LetterModel

/// The steps from statements to contributions.
struct ContributionReading {
  let context: LetterContext
  let targets: ContributionTargets
  var list = ContributionList()
  var periods: ContributionPeriods
  /// Asked of few letters, and then of many of their sentences.
  lazy var isOfSomethingNew = context.isOfSomethingNew
  private var sums: [(mention: Mention, draft: Int?)] = []

  init(_ context: LetterContext, on date: Day?) {
    self.context = context
    periods = ContributionPeriods(on: date)
    targets = ContributionTargets(context: context)
  }

  /// Numbers of people and of materiel; behind those that something near them names the others, and
  /// sums last.
  mutating func readNumbers() {
    var unnamed: [Mention] = []
    for index in context.statements.indices {
      for mention in MentionReader(context: context, index: index).mentions() {
        if mention.isSum {
          sums.append((mention, nil))
        } else if mention.isUnnamed {
          unnamed.append(mention)
        } else {
          list.place(mention, in: context)
        }
      }
    }
    for mention in unnamed {
      if let same = list.only(of: mention) {
        list.change(same) { $0.take(mention) }
      } else {
        list.place(mention, in: context)
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
      let isPast = isOnlyTold(drafts[index])
      let inherits =
        drafts[index].mission == context.mission && settled?.status != .ended && !isPast
      let days = periods.days(of: &drafts[index], inherits: inherits)
      let draft = drafts[index]
      return Contribution(
        ordinal: ordinals[index], subject: draft.subject, scope: scopes[index], name: draft.name,
        mission: draft.mission, location: draft.location, areas: draft.areas,
        numbers: isPast ? draft.numbers.map(\.asThere) : draft.numbers,
        from: draft.told.from ?? days.from, until: draft.told.until ?? days.until,
        isImprecise: days.isImprecise,
        status: settled?.status, statusQuote: settled?.quote,
        parts: draft.parts.map { ordinals[$0] }.sorted(),
        evidence: draft.evidence.sorted {
          ($0.fact, $0.role.rawValue) < ($1.fact, $1.role.rawValue)
        })
    }
  }

  /// Whether the letter speaks of it only where it looks back, and gives it no days: of that nothing
  /// is decided.
  private func isOnlyTold(_ draft: ContributionDraft) -> Bool {
    draft.periods.isEmpty
      && draft.statements.allSatisfy { context.statements[$0].topic == .progress }
  }

  private func place(_ place: Place) -> (Int, Int) {
    (place.block ?? 0, place.range.lowerBound)
  }
}

extension Contribution.Number {
  /// The number of what is there, and neither planned nor allowed.
  fileprivate var asThere: Self {
    var number = self
    if number.aspect == .people { number.role = .actual }
    return number
  }
}

import LetterModel

/// The contributions found so far, and where a number belongs among them.
struct ContributionList {
  private(set) var drafts: [ContributionDraft] = []
  private var bySubject: [String: [Int]] = [:]

  /// The drafts about a subject, in order. A letter has some ten; of a text with thousands of
  /// numbers, which is no letter, only the last are looked at.
  func indices(of subject: String) -> [Int] { (bySubject[subject] ?? []).suffix(Self.reach) }

  /// The drafts that a unit's or a ship's name tells from others.
  var units: [Int] { drafts.indices.suffix(Self.reach).filter { drafts[$0].unit != nil } }

  private static let reach = 40

  mutating func change(_ index: Int, _ change: (inout ContributionDraft) -> Void) {
    change(&drafts[index])
  }

  @discardableResult
  mutating func append(_ draft: ContributionDraft) -> Int {
    bySubject[draft.subject, default: []].append(drafts.count)
    drafts.append(draft)
    return drafts.count - 1
  }

  /// Puts a number with the contribution that it is a number of, or begins a new one.
  mutating func place(_ mention: Mention, in context: LetterContext) {
    if let index = home(of: mention, in: context) {
      drafts[index].take(mention)
    } else {
      append(ContributionDraft(mention))
    }
  }

  /// Puts a sum with the number that says the same, or begins a contribution of its own; a number
  /// that is no sum of several goes where others go.
  mutating func place(_ mention: Mention, asSum: Bool, in context: LetterContext) -> Int? {
    let same = mention.subjects.flatMap { indices(of: $0) }.first { index in
      drafts[index].numbers.contains { $0.isSame(as: mention.number) }
    }
    if let index = same ?? (asSum ? nil : home(of: mention, in: context)) {
      drafts[index].take(mention)
      return index
    }
    return append(ContributionDraft(mention))
  }

  /// The one contribution with the number of a mention that nothing names, and with the same word for
  /// its people: `zestig mariniers` of the opening are the `verkenningspeloton van 60 mariniers`.
  func only(of mention: Mention) -> Int? {
    let same = drafts.indices.suffix(Self.reach).filter { index in
      drafts[index].nouns.contains(mention.facts[0].subject)
        && drafts[index].numbers.contains { $0.isSame(as: mention.number) }
    }
    return same.count == 1 ? same[0] : nil
  }

  private func home(of mention: Mention, in context: LetterContext) -> Int? {
    let all = indices(of: mention.subjects[0]).filter { index in
      guard let unit = mention.unit, let other = drafts[index].unit else {
        return mention.unit == nil || drafts[index].numbers.isEmpty
          || drafts[index].numbers.contains { $0.isSame(as: mention.number) }
      }
      return unit == other
    }
    let number = mention.number
    // Said before.
    if let same = all.first(where: { index in
      drafts[index].numbers.contains { $0.isSame(as: number) }
        && !(isBeside(mention, index, context) && !drafts[index].agrees(with: mention.location))
    }) {
      return same
    }
    // Only named before, or with a number of something else: people beside aircraft.
    if let open = all.first(where: {
      drafts[$0].numbers(of: number.aspect).isEmpty && drafts[$0].agrees(with: mention.location)
    }) {
      return open
    }
    guard !mention.isSum else { return nil }
    // Another number for the same thing: a ceiling beside what is there now, or a contradiction.
    // Not where it might be that of several together.
    let isOpen = mention.unit == nil && mention.location == nil
    guard !(isOpen && all.filter { drafts[$0].unit != nil }.count > 1) else { return nil }
    return all.first {
      drafts[$0].parts.isEmpty && drafts[$0].agrees(with: mention.location)
        && drafts[$0].numbers.count < Self.reach && !isBeside(mention, $0, context)
    }
  }

  /// Whether a number stands in the same sentence as a contribution, or in the same list: then it
  /// is another one.
  private func isBeside(_ mention: Mention, _ index: Int, _ context: LetterContext) -> Bool {
    let here = context.statements[mention.statement]
    return drafts[index].statements.suffix(Self.reach).contains { other in
      if other == mention.statement { return !mention.isBound }
      let there = context.statements[other]
      return here.block.kind == .item && there.block.kind == .item && here.lead != nil
        && here.lead == there.lead && here.block.ordinal != there.block.ordinal
    }
  }
}

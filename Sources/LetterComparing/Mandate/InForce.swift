public import LetterModel

/// The facts that were in force on a day: those of the measures that stand, and those that stand as
/// long as their letter's mandate.
public enum InForce {
  /// A fact that was in force.
  public struct Holding: Hashable, Sendable {
    /// The fact's ordinal.
    public var fact: Int
    /// The first day.
    public var from: Day
    /// The last day; nil where the letter gives none.
    public var until: Day?
    /// The subject of the contribution on which it rests; nil where it rests on none.
    public var contribution: String?
  }

  /// What was in force of what each letter says, in the order of its text.
  ///
  /// - Parameter letters: one print of each work, in any order. One without a day holds nothing.
  /// - Returns: an element for each letter, in their order.
  public static func find(on day: Day, in letters: [OpenedLetter]) -> [[Holding]] {
    // Letters replace only what is said in their own series.
    let groups = Dictionary(grouping: letters.indices) { index -> [String] in
      let series = letters[index].identity.series
      return series.isEmpty ? ["", letters[index].id] : series.sorted()
    }
    var found = [[Holding]](repeating: [], count: letters.count)
    for indices in groups.values {
      let timeline = Timeline(indices.map { letters[$0] })
      let byID = Dictionary(
        holdings(on: day, in: timeline).enumerated().map { (timeline.letters[$0].id, $1) }
      ) { first, _ in first }
      for index in indices { found[index] = byID[letters[index].id] ?? [] }
    }
    return found
  }

  private static func holdings(on day: Day, in timeline: Timeline) -> [[Holding]] {
    let standing = standing(on: day, in: timeline)
    return timeline.letters.enumerated().map { index, letter in
      guard let dated = DatedLetter(letter), dated.date <= day else { return [] }
      let told = told(letter, standing[index], on: day)
      return letter.facts.compactMap { fact in
        if let holding = told[fact.ordinal] { return holding }
        return isOfLine(fact, letter) ? nil : own(fact, of: dated, on: day)
      }
    }
  }

  /// A term that stands: the measure of a contribution, or an area or a ground.
  private struct Standing {
    var contribution: Int?
    var facts: [Int]
    var span: Timeline.Span
  }

  /// By the letter: its terms that stand; of money its own years tell.
  private static func standing(on day: Day, in timeline: Timeline) -> [[Standing]] {
    var all = [[Standing]](repeating: [], count: timeline.letters.count)
    for line in timeline.lines where line.kind != Fact.Kind.amount.rawValue {
      guard
        let span = timeline.spans(of: line, knownOn: day).last(where: { $0.contains(day) })
      else { continue }
      let term = line.terms[span.term]
      all[term.letter].append(
        Standing(contribution: term.contribution, facts: term.facts, span: span))
    }
    return all
  }

  /// The facts that the terms rest on, and what else is told of their contributions.
  private static func told(
    _ letter: OpenedLetter, _ standing: [Standing], on day: Day
  ) -> [Int: Holding] {
    var holdings: [Int: Holding] = [:]
    for one in standing {
      let contribution = letter.contributions.first { $0.ordinal == one.contribution }
      let numbers = Set(contribution?.numbers.flatMap(\.facts) ?? [])
      let others = contribution?.evidence.map(\.fact).filter { !numbers.contains($0) } ?? []
      for ordinal in one.facts + others where holdings[ordinal] == nil {
        guard let fact = letter.fact(ordinal), contribution == nil || !isStated(fact) else {
          continue
        }
        let from = fact.from ?? one.span.from
        let until = fact.until ?? one.span.until
        guard from <= day, until.map({ day <= $0 }) ?? true else { continue }
        let subject = contribution?.subject ?? letter.contributions(with: fact).first?.subject
        holdings[ordinal] = Holding(
          fact: ordinal, from: from, until: until, contribution: subject)
      }
    }
    return holdings
  }

  /// Whether a line of the timeline tells when a fact stands.
  private static func isOfLine(_ fact: Fact, _ letter: OpenedLetter) -> Bool {
    isStated(fact)
      || letter.contributions.contains { contribution in
        contribution.evidence.contains { $0.fact == fact.ordinal }
          || contribution.numbers.contains { $0.facts.contains(fact.ordinal) }
      }
  }

  /// Areas, and the grounds of the mandate.
  private static func isStated(_ fact: Fact) -> Bool {
    fact.kind == .area || fact.kind == .legalBasis && fact.basis.map { !$0.isOfTheLetter } ?? false
  }

  /// A fact on which no contribution rests.
  private static func own(_ fact: Fact, of letter: DatedLetter, on day: Day) -> Holding? {
    let from: Day
    let until: Day?
    switch fact.kind {
    case .period where fact.from != nil || fact.until != nil:
      (from, until) = (fact.from ?? letter.date, fact.until)
    case .legalBasis, .criterion, .referenceIncorporation:
      let stand = letter.stand(of: fact)
      (from, until) = (stand.from, stand.until)
    case .amount:
      guard let year = fact.year, let first = Day(year: year, month: 1, day: 1) else { return nil }
      (from, until) = (first, Day(year: year, month: 12, day: 31))
    default: return nil
    }
    guard from <= day, until.map({ day <= $0 }) ?? true else { return nil }
    return Holding(fact: fact.ordinal, from: from, until: until)
  }
}

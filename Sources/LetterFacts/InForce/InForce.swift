public import LetterModel

/// Tells what was in force on a day.
///
/// - The facts of a contribution are in force as long as the contribution is: from its first day, or
///   that of the letter, to its last day, or that of the letter's mandate.
/// - A later letter of a series that speaks of the same contribution takes the earlier one's place,
///   from its own day on where it says that the contribution ends, else from the first day that it
///   gives. Numbers that it does not give anew stay in force.
/// - Facts with days of their own are in force between them.
/// - Areas, grounds, tests and what is declared still valid are in force as long as the mandate.
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
    let sources = letters.map { Source($0) }
    let known = sources.compactMap(\.self).filter { $0.date <= day }
    return sources.map { letter in
      guard let letter, letter.date <= day else { return [] }
      return holdings(on: day, of: letter, among: known)
    }
  }

  private static func holdings(
    on day: Day, of letter: Source, among letters: [Source]
  ) -> [Holding] {
    var tied: [Int: Holding] = [:]
    var rests: Set<Int> = []
    for contribution in letter.contributions {
      let facts = evidence(of: contribution)
      rests.formUnion(facts.map(\.fact))
      let (from, until) = days(of: contribution, in: letter)
      guard holds(on: day, from, until) else { continue }
      for (fact, aspect) in facts where tied[fact] == nil {
        guard !isReplaced(contribution, aspect, of: letter, on: day, by: letters) else { continue }
        tied[fact] = Holding(
          fact: fact, from: from, until: until,
          contribution: contribution.subject)
      }
    }
    return letter.facts.compactMap { fact in
      if let holding = tied[fact.ordinal] { return own(holding, fact, on: day) }
      return rests.contains(fact.ordinal) ? nil : holding(of: fact, in: letter, on: day)
    }
  }

  /// The facts of a contribution, those of its numbers with what they count.
  private static func evidence(
    of contribution: Contribution
  ) -> [(fact: Int, aspect: Contribution.Number.Aspect?)] {
    let numbers = contribution.numbers.flatMap { number in
      number.facts.map { ($0, Optional(number.aspect)) }
    }
    let counted = Set(numbers.map(\.0))
    return numbers
      + contribution.evidence.map(\.fact).filter { !counted.contains($0) }.map { ($0, nil) }
  }

  /// A fact of a contribution with days of its own is in force on those only.
  private static func own(_ holding: Holding, _ fact: Fact, on day: Day) -> Holding? {
    guard fact.from != nil || fact.until != nil else { return holding }
    var holding = holding
    holding.from = fact.from ?? holding.from
    holding.until = fact.until ?? holding.until
    return holds(on: day, holding.from, holding.until) ? holding : nil
  }

  /// A fact on which no contribution rests.
  private static func holding(of fact: Fact, in letter: Source, on day: Day) -> Holding? {
    let from: Day
    let until: Day?
    switch fact.kind {
    case .period where fact.from != nil || fact.until != nil:
      (from, until) = (fact.from ?? letter.date, fact.until)
    case .area, .legalBasis, .criterion, .referenceIncorporation:
      (from, until) = (letter.date, letter.end)
    case .amount:
      guard let year = fact.year, let first = Day(year: year, month: 1, day: 1) else { return nil }
      (from, until) = (first, Day(year: year, month: 12, day: 31))
    default: return nil
    }
    guard holds(on: day, from, until) else { return nil }
    return Holding(fact: fact.ordinal, from: from, until: until)
  }

  private static func days(of contribution: Contribution, in letter: Source) -> (Day, Day?) {
    let from = contribution.from ?? letter.date
    if let until = contribution.until { return (from, until) }
    // It ends, and no day is given: with the letter.
    return (from, contribution.status == .ended ? letter.date : letter.end)
  }

  private static func holds(on day: Day, _ from: Day, _ until: Day?) -> Bool {
    from <= day && until.map { day <= $0 } ?? true
  }

  private static func isReplaced(
    _ contribution: Contribution, _ aspect: Contribution.Number.Aspect?, of letter: Source,
    on day: Day, by letters: [Source]
  ) -> Bool {
    letters.contains { later in
      guard later.date > letter.date, !later.series.isDisjoint(with: letter.series) else {
        return false
      }
      return later.contributions.contains { other in
        guard other.subject == contribution.subject,
          other.scope == nil || contribution.scope == nil || other.scope == contribution.scope
        else { return false }
        if other.status == .ended { return true }
        return days(of: other, in: later).0 <= day
          && (aspect == nil || other.numbers.contains { $0.aspect == aspect })
      }
    }
  }
}

/// A letter with its day and the last day of its mandate.
private struct Source {
  let date: Day
  let series: Set<String>
  let facts: [Fact]
  let contributions: [Contribution]
  /// The last day of anything that the letter gives a last day; nil where it gives none.
  let end: Day?

  init?(_ letter: OpenedLetter) {
    guard let date = letter.date else { return nil }
    self.date = date
    series = Set(letter.identity.series)
    facts = letter.facts
    contributions = letter.contributions
    end =
      (contributions.compactMap(\.until)
      + facts.filter { $0.kind == .period }.compactMap(\.until)).max()
  }
}

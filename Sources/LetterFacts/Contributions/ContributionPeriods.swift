internal import DutchLanguage
import LetterModel

/// From when until when: the days of a contribution's own sentences, else those of the whole
/// decision.
struct ContributionPeriods {
  /// The first day of the decision and the fact that says it.
  private(set) var from: Fact?
  /// The last day likewise.
  private(set) var until: Fact?

  /// Takes a period that no contribution has for itself.
  mutating func takeGeneral(_ fact: Fact, _ statement: Statement) {
    switch statement.topic {
    case nil, .summary, .contribution, .military: break
    default: guard statement.isAboutDuration else { return }
    }
    let words = statement.sentence.words
    guard let start = statement.tokens(of: fact).first, !words.isWord(start, "sinds") else {
      return
    }
    if from == nil, fact.from != nil { from = fact }
    if until == nil, fact.until != nil { until = fact }
  }

  /// Gives a draft its days, with the facts that say them.
  func days(of draft: inout ContributionDraft, inherits: Bool) -> (
    from: Day?, until: Day?, isImprecise: Bool
  ) {
    let general = inherits ? self : ContributionPeriods()
    var first = draft.best { $0.from != nil } ?? general.from
    let last = draft.best { $0.until != nil } ?? general.until
    if let start = first?.from, let end = last?.until, start > end { first = nil }
    for period in draft.periods { draft.add(.period, period.fact) }
    if let first { draft.add(.period, first) }
    if let last { draft.add(.period, last) }
    return (first?.from, last?.until, (first?.isImprecise ?? false) || (last?.isImprecise ?? false))
  }

}

extension ContributionDraft {
  /// The first period that is exact, else the first in a sentence that gives a number, else the
  /// first.
  fileprivate func best(_ has: (Fact) -> Bool) -> Fact? {
    let all = periods.filter { has($0.fact) }
    return
      (all.first { !$0.fact.isImprecise } ?? all.first { numberStatements.contains($0.statement) }
      ?? all.first)?.fact
  }
}

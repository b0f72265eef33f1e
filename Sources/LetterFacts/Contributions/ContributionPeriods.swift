internal import DutchLanguage
import LetterModel

/// From when until when: the days of a contribution's own sentences, else those of the whole
/// decision.
struct ContributionPeriods {
  /// The first day of the decision and the fact that says it.
  private(set) var from: Fact?
  /// The last day likewise.
  private(set) var until: Fact?
  /// How long the decision lasts, in months, where words tell no last day.
  private(set) var duration: Fact?
  /// The day of the letter.
  let date: Day?

  init(on date: Day?) { self.date = date }

  /// Takes a period that no contribution has for itself.
  mutating func takeGeneral(_ fact: Fact, _ statement: Statement) {
    switch statement.topic {
    case nil, .summary, .contribution, .military: break
    default: guard statement.isAboutDuration else { return }
    }
    let words = statement.sentence.words
    guard let start = statement.tokens(of: fact).first,
      !words.isWord(start, among: ["sinds", "sedert"])
    else {
      return
    }
    if fact.from != nil, isBetter(fact, from) { from = fact }
    if fact.until != nil, isBetter(fact, until) { until = fact }
  }

  /// Takes a number of months that bounds all that the letter decides: `De bijdrage duurt twee jaar`.
  mutating func takeDuration(_ fact: Fact, _ statement: Statement) {
    let isOfAll =
      Self.wholes.contains(fact.subject) || statement.isAboutDuration
      || statement.section.level == 0 && statement.isFirst || statement.isDecision
    if duration == nil, isOfAll { duration = fact }
  }

  private static let wholes: Set<String> = [
    "bijdrage", "inzet", "deelname", "deelneming", "uitzending", "ontplooiing",
  ]

  /// Whether it is the first, or tells days of what was only a whole year.
  private func isBetter(_ fact: Fact, _ other: Fact?) -> Bool {
    guard let other else { return true }
    guard let year = other.year, fact.year == nil else { return false }
    return [fact.from, fact.until].allSatisfy { $0 == nil || $0?.year == year }
  }

  private func better(_ own: Fact?, _ general: Fact?) -> Fact? {
    guard let own, let general else { return own ?? general }
    return isBetter(general, own) ? general : own
  }

  /// Whether a decision begins behind the letter, of what is there already: `sinds oktober 2014`
  /// tells no first day of what is sent `vanaf 1 oktober 2015`.
  private func isAhead(_ general: Fact?, of own: Fact, until last: Day?) -> Bool {
    guard let date, let start = own.from, let next = general?.from else { return false }
    return start < date && date < next && last.map { $0 >= next } ?? true
  }

  /// Gives a draft its days, with the facts that say them.
  func days(of draft: inout ContributionDraft, inherits: Bool) -> (
    from: Day?, until: Day?, isImprecise: Bool
  ) {
    let general = inherits ? self : ContributionPeriods(on: date)
    let last = better(draft.best { $0.until != nil }, general.until)
    let start = draft.best { $0.from != nil }
    var first = better(start, general.from)
    if let start, isAhead(general.from, of: start, until: last?.until) { first = general.from }
    if let start = first?.from, let end = last?.until, start > end { first = nil }
    for period in draft.periods { draft.add(.period, period.fact) }
    if let first { draft.add(.period, first) }
    if let last { draft.add(.period, last) }
    let own = draft.durations.first { $0.place.block == first?.place.block }
    if last == nil, let first, let length = own ?? (first == general.from ? general.duration : nil),
      let end = first.from.flatMap({ Self.last(of: length.value ?? 0, from: $0) })
    {
      draft.add(.period, length)
      return (first.from, end, true)
    }
    return (first?.from, last?.until, (first?.isImprecise ?? false) || (last?.isImprecise ?? false))
  }

  /// The last day of so many months: of six from 1 May that is 31 October. Nil of none, and beyond the
  /// calendar.
  private static func last(of months: Int, from start: Day) -> Day? {
    guard (1...4800).contains(months), let next = start.adding(months: months) else { return nil }
    return next.day < start.day ? next : next.previous
  }
}

extension ContributionDraft {
  /// The first exact period in a sentence that gives a number, else the first exact one, else the
  /// first in a sentence that gives a number, else the first; whole years only where nothing else is
  /// told, and what is told of several contributions only where nothing is told of this one alone.
  fileprivate func best(_ has: (Fact) -> Bool) -> Fact? {
    let told = periods.filter { has($0.fact) }
    let days = told.filter { $0.fact.year == nil }
    let known = days.isEmpty ? told : days
    let own = known.filter { $0.shared == 1 }
    let all = own.contains { $0.fact.from != nil && $0.fact.until != nil } ? own : known
    let exact = all.filter { !$0.fact.isImprecise }
    return
      (exact.first { numberStatements.contains($0.statement) } ?? exact.first
      ?? all.first { numberStatements.contains($0.statement) } ?? all.first)?.fact
  }
}

public import LetterModel

/// Checks a letter against itself and against what is known of its series.
///
/// Sums come first, those of tables last among them; then citations, points of the Toetsingskader,
/// promises, dates, measures and unexplained numbers, each in the order of the text.
public enum Audit {
  /// A later letter of the letter's series, as far as promises need it.
  public struct LaterPaper: Hashable, Sendable {
    /// Its official id.
    public var id: String
    /// Its revision, from 1; nil where none is known.
    public var revision: Int?
    /// Its day.
    public var date: Day
    /// Its sentences that can answer a promise.
    let telling: [TellingSentence]

    /// What a letter tells parliament; it is read once, and its text is not kept.
    public init(_ letter: Letter, id: String, revision: Int? = nil, date: Day) {
      self.id = id
      self.revision = revision
      self.date = date
      telling = TellingSentence.find(in: letter, date: date)
    }
  }

  /// All findings on one letter.
  ///
  /// - Parameters:
  ///   - facts: the letter's own, numbered from 1, as `Facts.find` gives them or a clerk left them.
  ///   - contributions: those of the facts, where they are known; nil finds them.
  ///   - citations: the letter's own.
  ///   - resolutions: one for each citation, in their order; empty leaves citations unchecked.
  ///   - date: the day of the letter; nil where none is known.
  ///   - ids: the ids under which the letter is cited: its own and that of its other print.
  ///   - later: letters and papers of the series; those that are not later count for nothing.
  ///   - asOf: the day up to which a promise counts as open; nil takes that of the last paper.
  public static func find(
    in letter: Letter, facts: [Fact], contributions: [Contribution]? = nil, citations: [Citation],
    resolutions: [Resolution], date: Day?, ids: Set<String>,
    later: [LaterPaper] = [], asOf: Day? = nil
  ) -> [AuditFinding] {
    sums(in: letter, facts: facts)
      + CitationAudit.find(citations, resolutions, date: date)
      + FrameworkAudit.find(in: letter, facts: facts, date: date)
      + PromiseAudit(date: date, ids: ids, later: later, asOf: asOf).find(facts, in: letter)
      + DateAudit.find(in: letter, date: date)
      + MeasureAudit.find(
        in: letter, facts: facts, date: date, contributions: contributions)
      + NumberAudit.find(in: letter, facts: facts, citations: citations, date: date)
  }

  /// The sums that a letter states, of money and of people.
  public static func sums(in letter: Letter, facts: [Fact]) -> [AuditFinding] {
    var finder = SumFinder(AuditText(letter, facts: facts))
    return finder.find() + PercentSums.find(in: letter, facts: facts)
  }
}

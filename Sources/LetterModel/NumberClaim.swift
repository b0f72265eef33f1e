/// A number of a letter with what explains it.
public struct NumberClaim: Hashable, Sendable {
  /// What a number turned out to be.
  public enum Class: String, Sendable, CaseIterable {
    /// A fact holds it.
    case fact
    /// A citation holds it.
    case citation
    /// A day, a month's day or a year.
    case date
    /// Part of a name: `F-16`, `fase 3`, a telephone number.
    case name
    /// A number that counts, but nothing that a fact tells: `binnen twee weken`, `12 kilometer`.
    case noMeasure = "no_measure"
    /// Nothing explains it.
    case unclaimed
  }

  /// The words, as the letter has them.
  public var words: String
  /// Where they stand.
  public var place: Place
  /// What it is.
  public var claim: Class
  /// The ordinal of the fact or citation; nil for other classes.
  public var ordinal: Int?
  /// The rule that says so, such as `number/duration`; nil for facts, citations and the unclaimed.
  public var rule: String?

  /// A number that nothing explains yet.
  public init(
    words: String, place: Place, claim: Class = .unclaimed, ordinal: Int? = nil,
    rule: String? = nil
  ) {
    self.words = words
    self.place = place
    self.claim = claim
    self.ordinal = ordinal
    self.rule = rule
  }
}

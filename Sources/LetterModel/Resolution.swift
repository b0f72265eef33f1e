/// What became of a citation among the letters that are known.
public struct Resolution: Hashable, Sendable {
  /// How it ended.
  public enum Outcome: String, Sendable, CaseIterable {
    case resolved
    /// Not among the known letters.
    case missing
    /// Found by date; the printed number is another one.
    case mismatch
    /// Several letters answer to it.
    case ambiguous
    /// No letter at all: a treaty, a resolution, minutes.
    case external
  }
  /// How it ended.
  public var outcome: Outcome
  /// The id of the letter found; nil where there is none or more than one.
  public var id: String?
  /// A sentence where something is to be said; nil otherwise.
  public var message: String?

  /// A resolution from its parts.
  public init(outcome: Outcome, id: String? = nil, message: String? = nil) {
    self.outcome = outcome
    self.id = id
    self.message = message
  }
}

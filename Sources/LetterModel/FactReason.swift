/// Why a fact was read.
public struct FactReason: Hashable, Sendable {
  /// The rule, by its kind and name: `promise/will-be-told`.
  public var rule: String
  /// The words that decided: half-open, in code points of the text in which the fact stands.
  public var because: [Range<Int>]

  /// A reason from its parts.
  public init(rule: String, because: [Range<Int>]) {
    self.rule = rule
    self.because = because
  }
}

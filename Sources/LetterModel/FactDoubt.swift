/// Why a fact may be read wrongly, or means less than its value says.
public struct FactDoubt: Hashable, Sendable {
  /// What makes it uncertain.
  public enum Kind: String, Sendable, CaseIterable {
    /// The letter gives another number or day for the same thing elsewhere.
    case saidTwice = "said twice"
    /// Another rule reads other values in the same words.
    case readTwice = "read twice"
    /// A digit at its end was taken for the mark of a note.
    case mark
    /// Its words name no year.
    case noYear = "no year"
    /// Its words give no exact day.
    case imprecise
    /// It is materiel of a type that the lexicon does not know.
    case unknownType = "unknown type"
  }

  /// What makes it uncertain.
  public var kind: Kind
  /// One clause that says why, such as `elsewhere in the letter: about 55 (#7.5/32)`.
  public var why: String

  /// Whether something else says otherwise, rather than that its own words leave it open.
  public var isConflict: Bool { kind == .saidTwice || kind == .readTwice }

  /// A doubt from its parts.
  public init(_ kind: Kind, _ why: String) { (self.kind, self.why) = (kind, why) }
}

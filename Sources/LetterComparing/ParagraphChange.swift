/// A passage of the old letter, the one of the new letter that it became, and the way there.
///
/// Every passage of both letters stands in exactly one of these.
public struct ParagraphChange: Equatable, Sendable {
  /// What happened to it.
  public enum Kind: String, Sendable, CaseIterable {
    case same, changed, moved
    case movedAndChanged = "moved+changed"
    case added, removed
    /// It was cut in several: the first part has both sides, the others only the new one.
    case split
    /// Several became one: the first has both sides, the others only the old one.
    case merged
  }

  /// What happened.
  public var kind: Kind
  /// The index into the old letter's passages; nil where it has none.
  public var old: Int?
  /// The index into the new letter's passages; nil where it has none.
  public var new: Int?
  /// Of a further part of a split or a merger: the passage of the letter on its empty side that
  /// holds its text.
  public var whole: Int?
  /// Whether it left its place, besides what `kind` says.
  public var isMoved: Bool
  /// Words that stayed over all words, from 0 to 1.
  public var similarity: Double
  /// Why the two sides are taken for one another; nil with one side.
  public var rule: LinkRule?
  /// In order; together they cover both texts without a gap.
  public var operations: [Operation]

  /// Whether words or signs came, went or moved inside it.
  public var isEdited: Bool { operations.contains(where: \.isChange) }
}

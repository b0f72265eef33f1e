/// Sections of the old letter and what they became.
public struct SectionChange: Equatable, Sendable {
  /// What happened; the first that holds, from `split` down.
  public enum Kind: String, Sendable, CaseIterable {
    case split, merged, moved, renamed, changed, same, added, removed
  }

  /// What happened.
  public var kind: Kind
  /// Indices into the old letter's sections.
  public var old: [Int]
  /// Indices into the new letter's sections.
  public var new: [Int]
  /// Whether it stands behind what it stood before, besides what `kind` says.
  public var isMoved: Bool
  /// Whether the heading has other words, besides what `kind` says.
  public var isRenamed: Bool
  /// Words under the headings that stayed, over all, from 0 to 1; 1 without any words.
  public var similarity: Double
  /// Why they are taken for one another; nil with one side.
  public var rule: LinkRule?
}

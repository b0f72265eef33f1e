/// What a reader knows better than the rules: which parts of two letters belong together, and which
/// do not. Rulings on parts that a letter does not have count for nothing.
public struct Corrections: Hashable, Sendable {
  /// What is ruled.
  public enum Ruling: String, Hashable, Sendable {
    /// The two belong together, whatever their words.
    case pair
    /// The two are never paired.
    case part
  }

  /// A ruling on two sections.
  public struct OnSections: Hashable, Sendable {
    /// The path of the section in the old letter, such as `4.1`.
    public var old: String
    /// The path of the section in the new letter.
    public var new: String
    /// What is ruled.
    public var ruling: Ruling

    /// A ruling from its parts.
    public init(old: String, new: String, _ ruling: Ruling) {
      self.old = old
      self.new = new
      self.ruling = ruling
    }
  }

  /// A ruling on two blocks.
  public struct OnBlocks: Hashable, Sendable {
    /// The ordinal of the block in the old letter.
    public var old: Int
    /// The ordinal of the block in the new letter.
    public var new: Int
    /// What is ruled.
    public var ruling: Ruling

    /// A ruling from its parts.
    public init(old: Int, new: Int, _ ruling: Ruling) {
      self.old = old
      self.new = new
      self.ruling = ruling
    }
  }

  /// No ruling at all.
  public static let none = Corrections()

  /// On sections; of two that pair the same section the first counts.
  public var sections: [OnSections]
  /// On blocks; of two that pair the same block the first counts.
  public var blocks: [OnBlocks]

  /// Corrections from their parts.
  public init(sections: [OnSections] = [], blocks: [OnBlocks] = []) {
    self.sections = sections
    self.blocks = blocks
  }

  /// The same rulings for the comparison the other way round.
  public var mirrored: Corrections {
    Corrections(
      sections: sections.map { OnSections(old: $0.new, new: $0.old, $0.ruling) },
      blocks: blocks.map { OnBlocks(old: $0.new, new: $0.old, $0.ruling) })
  }
}

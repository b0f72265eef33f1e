/// A stretch of a letter's text: where a citation or a fact stands.
public struct Place: Hashable, Sendable {
  /// The section's path, such as `4.1`; of a note that of the section which calls it first.
  public var section: String
  /// The block's ordinal; of a note that of the block which calls it. Nil in a heading, and in a
  /// note that nothing calls.
  public var block: Int?
  /// The note's number; nil for a stretch of a block.
  public var note: String?
  /// Half-open, in code points of the block's (or note's, or heading's) text, from 0.
  public var range: Range<Int>

  /// A place from its parts.
  public init(section: String, block: Int?, note: String? = nil, range: Range<Int>) {
    self.section = section
    self.block = block
    self.note = note
    self.range = range
  }
}

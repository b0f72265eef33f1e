/// A stretch of one passage of a letter.
public struct Stretch: Hashable, Sendable {
  /// The passage, as an index into `LetterText.passages`.
  public var passage: Int
  /// Half-open, in code points of the passage's text, from 0.
  public var range: Range<Int>

  /// A stretch from its parts.
  public init(passage: Int, range: Range<Int>) {
    self.passage = passage
    self.range = range
  }
}

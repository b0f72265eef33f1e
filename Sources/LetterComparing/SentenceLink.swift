/// Sentences of the old letter and what they became; one, or two where one was cut or two joined.
public struct SentenceLink: Equatable, Sendable {
  /// Indices into `LetterDiff.oldSentences`.
  public var old: Range<Int>
  /// Indices into `LetterDiff.newSentences`.
  public var new: Range<Int>
  /// Whether they are astray, or stand in passages that moved.
  public var isMoved: Bool
  /// Whether they stand in passages that do not belong together, or out of order.
  public var isAstray: Bool
  /// Words that stayed over all words, from 0 to 1.
  public var similarity: Double
  /// Whether every word and sign stayed.
  public var isSame: Bool
}

/// One step of the way from an old passage to a new one.
public struct Operation: Hashable, Sendable {
  /// What is done with a stretch of text.
  public enum Kind: String, Sendable, CaseIterable {
    /// It stays as it is. With one side only it stays beyond the boundary of a paragraph that was
    /// cut in several or joined with others: at the place that `elsewhere` names.
    case equal = "eq"
    /// It goes.
    case delete = "del"
    /// It comes.
    case insert = "ins"
    /// It is set in other type: quotes, dashes, hyphens, blanks. Never a change.
    case typography = "typo"
    /// It goes to, or comes from, the place that `elsewhere` names, letter by letter.
    case move = "mov"
  }

  /// What is done.
  public var kind: Kind
  /// Where in the old passage's text, in code points; nil where it has no part in this.
  public var old: Range<Int>?
  /// Where in the new passage's text.
  public var new: Range<Int>?
  /// What `insert` and `typography` put into the new text; empty for the others.
  public var text: String
  /// The other end of a move, in the other letter: of words of the old passage where they went, of
  /// words of the new one whence they came. Typography on the way has it too, and so has what stays
  /// while the boundary of its paragraph changes.
  public var elsewhere: Stretch?

  /// An operation from its parts.
  public init(
    _ kind: Kind, old: Range<Int>? = nil, new: Range<Int>? = nil, text: String = "",
    elsewhere: Stretch? = nil
  ) {
    self.kind = kind
    self.old = old
    self.new = new
    self.text = text
    self.elsewhere = elsewhere
  }

  /// Whether it stays while the boundary of its paragraph changes.
  public var isBoundary: Bool { kind == .equal && elsewhere != nil }

  /// Whether words or signs came, went or moved.
  public var isChange: Bool { kind != .equal && kind != .typography }
}

/// One change the reader made between the source text and the text of the letter.
///
/// Reversible: putting `before` at `range` gives the source back, whatever `after` says.
public struct Repair: Hashable, Sendable {
  /// What was repaired.
  public enum Kind: String, Sendable, CaseIterable {
    /// A word broken over two lines was made whole, without its hyphen.
    case hyphenRemoved = "hyphen-removed"
    /// A word broken over two lines was made whole; its hyphen belongs to it.
    case hyphenKept = "hyphen-kept"
    /// A letter or sign was read in its usual form, such as a ligature as its letters.
    case letterForm = "letter-form"
    /// A footnote was lifted from between the lines of the text.
    case noteLifted = "note-lifted"
    /// A footnote's mark was taken off the word before it.
    case noteMark = "note-mark"
    /// A line drawn between the cells of a table was dropped.
    case tableRule = "table-rule"
    /// A page's head or foot was dropped.
    case runningLine = "running-line"
    /// A line around the letter was dropped: of a page of the web, or a stamp.
    case furniture
    /// A paragraph or a word that a page turn cut was made whole.
    case pageBreak = "page-break"
    /// A blank line inside a sentence was closed.
    case blankLine = "blank-line"
    /// A paragraph end without a blank line was recognised.
    case paragraphSplit = "paragraph-split"
    /// The number of a heading was kept apart from its title.
    case headingNumber = "heading-number"
  }
  /// What was repaired.
  public var kind: Kind
  /// The source text concerned, in code points; empty for `paragraphSplit`.
  public var range: Range<Int>
  /// The page of its start.
  public var page: Int
  /// The line of its start.
  public var line: Int
  /// The source's own characters at `range`.
  public var before: String
  /// What the reader put there; empty where it only dropped.
  public var after: String
  /// 0 to 1: how sure the reader is.
  public var confidence: Double
  /// Why, in a few words, such as `the letter writes it whole on line 64`.
  public var reason: String

  /// A repair from its parts.
  public init(
    kind: Kind, range: Range<Int>, page: Int, line: Int, before: String, after: String,
    confidence: Double, reason: String
  ) {
    self.kind = kind
    self.range = range
    self.page = page
    self.line = line
    self.before = before
    self.after = after
    self.confidence = confidence
    self.reason = reason
  }
}

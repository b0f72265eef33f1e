/// How a line of the source text looks on its page, where the form knows it.
///
/// It stands beside the source text and is no part of it: the reader of a form makes it from the
/// same bytes, and every place of a letter counts on the text alone.
public struct LineLook: Equatable, Sendable {
  /// What the place of a line says that it is.
  public enum Role: String, Sendable {
    /// It repeats at one height of most pages.
    case running
    /// Printed across the page, as a watermark is.
    case stamp
    /// Beside the text, as the addresses of a ministry's letterhead are.
    case side
    /// Smaller than the text and below the last line of it.
    case note
  }

  /// Counts from 1.
  public var page: Int
  /// From the left edge of the page to the first sign, in points.
  public var left: Double
  /// From the upper edge of the page to the line, in points.
  public var top: Double
  /// The size of most of its signs, in points.
  public var size: Double
  /// All of it is bold.
  public var isBold: Bool
  /// All of it slopes.
  public var isItalic: Bool
  /// Nil where its place says nothing.
  public var role: Role?
  /// Whether its place shows that a paragraph begins here; nil where it shows nothing.
  public var startsParagraph: Bool?
  /// Raised or smaller figures inside it, as code points counted from its first sign.
  public var marks: [Range<Int>]

  /// A look from its parts.
  public init(
    page: Int, left: Double, top: Double, size: Double, isBold: Bool = false,
    isItalic: Bool = false, role: Role? = nil, startsParagraph: Bool? = nil,
    marks: [Range<Int>] = []
  ) {
    self.page = page
    self.left = left
    self.top = top
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.role = role
    self.startsParagraph = startsParagraph
    self.marks = marks
  }
}

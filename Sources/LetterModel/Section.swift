/// A heading and the blocks under it, up to the next heading of any level.
public struct Section: Equatable, Sendable {
  /// How the level is known.
  public enum LevelBasis: String, Sendable, CaseIterable {
    /// The form states it (XML, HTML, DOCX). Of readings that do not tell more: its number or its
    /// face states it.
    case given
    /// The rank of its face among the faces of headings, or capitals where others have none.
    case font
    /// The number before it.
    case number
    /// What the Toetsingskader says of its words.
    case words
    /// The headings and the text around it.
    case neighbours
    /// By its words or its neighbours, in readings that do not tell more.
    case inferred
  }
  /// Place in the tree, such as `4.1`; `0` for the opening.
  public var path: String
  /// 1 for the highest headings; 0 for the opening.
  public var level: Int
  /// How the level is known.
  public var levelBasis: LevelBasis
  /// What told that it is a heading; nil for the opening, and in readings that do not tell.
  public var headingTold: Telling?
  /// As printed, line ends repaired and without its number; empty for the opening.
  public var heading: String
  /// The point of the Toetsingskader it deals with; nil where the heading does not tell.
  public var topic: Topic?
  /// Notes called in the heading.
  public var marks: [Mark]
  /// The source of the heading, as runs of equal text; empty for the opening.
  public var segments: [Segment]
  /// The page of the heading, or of the first block of the opening.
  public var page: Int
  /// First and last line of the heading.
  public var lines: ClosedRange<Int>
  /// In order.
  public var blocks: [Block]

  /// A section from its parts.
  public init(
    path: String, level: Int, levelBasis: LevelBasis = .inferred, headingTold: Telling? = nil,
    heading: String, topic: Topic?,
    marks: [Mark] = [], segments: [Segment], page: Int, lines: ClosedRange<Int>,
    blocks: [Block] = []
  ) {
    self.path = path
    self.level = level
    self.levelBasis = levelBasis
    self.headingTold = headingTold
    self.heading = heading
    self.topic = topic
    self.marks = marks
    self.segments = segments
    self.page = page
    self.lines = lines
    self.blocks = blocks
  }
}

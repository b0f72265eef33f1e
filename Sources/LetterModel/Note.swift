/// A footnote, lifted out of the running text.
public struct Note: Equatable, Sendable {
  /// What told that it is a note; nil in readings that do not tell.
  public var told: Telling?
  /// As printed, such as `1`.
  public var number: String
  /// Where the number stands in the source.
  public var numberRange: Range<Int>
  /// The words, line ends repaired.
  public var text: String
  /// Runs of `text` that stand in the source letter by letter.
  public var segments: [Segment]
  /// The page at whose foot it stands.
  public var page: Int
  /// First and last line in the source.
  public var lines: ClosedRange<Int>

  /// A note from its parts.
  public init(
    told: Telling? = nil, number: String, numberRange: Range<Int>, text: String,
    segments: [Segment], page: Int,
    lines: ClosedRange<Int>
  ) {
    self.told = told
    self.number = number
    self.numberRange = numberRange
    self.text = text
    self.segments = segments
    self.page = page
    self.lines = lines
  }
}

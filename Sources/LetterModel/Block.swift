/// A paragraph, list item, table or quotation: the unit that is compared and cited.
public struct Block: Equatable, Sendable {
  /// What form the text has in print.
  public enum Kind: String, Sendable, CaseIterable { case paragraph, item, table, quote }

  /// Counts the letter's blocks from 1.
  public var ordinal: Int
  /// The form in print.
  public var kind: Kind
  /// The mark of a list item as printed: `•`, `–`, `1)`; nil for other kinds.
  public var marker: String?
  /// Where the marker stands in the source; nil without a marker.
  public var markerRange: Range<Int>?
  /// The words, line ends repaired, note marks lifted out; of a table its cells, as `TableCell`
  /// tells.
  public var text: String
  /// How many of a table's first rows head its columns; 0 for other kinds, and where it is not told.
  public var headerRows: Int
  /// Where notes are called, in order of place.
  public var marks: [Mark]
  /// Runs of `text` that stand in the source letter by letter, in order, never overlapping.
  /// What no run covers is a blank that the reader put where a line ended.
  public var segments: [Segment]
  /// The page on which it begins.
  public var page: Int
  /// First and last line in the source.
  public var lines: ClosedRange<Int>

  /// A block from its parts.
  public init(
    ordinal: Int, kind: Kind, marker: String? = nil, markerRange: Range<Int>? = nil, text: String,
    headerRows: Int = 0, marks: [Mark] = [], segments: [Segment], page: Int, lines: ClosedRange<Int>
  ) {
    self.ordinal = ordinal
    self.kind = kind
    self.marker = marker
    self.markerRange = markerRange
    self.text = text
    self.headerRows = headerRows
    self.marks = marks
    self.segments = segments
    self.page = page
    self.lines = lines
  }
}

/// The place where a note is called.
public struct Mark: Hashable, Sendable {
  /// The note's number as printed.
  public var number: String
  /// The code point offset in the block's text behind which the mark stood.
  public var offset: Int
  /// Where the mark stands in the source.
  public var range: Range<Int>

  /// A mark from its parts.
  public init(number: String, offset: Int, range: Range<Int>) {
    self.number = number
    self.offset = offset
    self.range = range
  }
}

/// A run of text that stands letter by letter in the source.
public struct Segment: Hashable, Sendable {
  /// Where it begins in the read text, in code points.
  public var textStart: Int
  /// Where it begins in the source text, in code points.
  public var sourceStart: Int
  /// How many code points it runs.
  public var length: Int

  /// A segment from its parts.
  public init(textStart: Int, sourceStart: Int, length: Int) {
    self.textStart = textStart
    self.sourceStart = sourceStart
    self.length = length
  }

  /// Its place in the source text.
  public var sourceRange: Range<Int> { sourceStart..<sourceStart + length }
}

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
    /// A row of a table. Each tab in the line parts two cells, the first and the last one too: a cell
    /// without words is nothing before, between or behind tabs. Rows that follow each other are one
    /// table, unless `startsParagraph` says that another one begins.
    case tableRow = "table-row"
    /// A row of a table whose cells are the headings of its columns.
    case tableHeader = "table-header"
    /// More lines of the cells of the row above: the words behind as many tabs as there.
    case tableRest = "table-rest"
  }

  /// Words of a line that a wide gap parts from its other words: perhaps a cell of a table.
  public struct Cell: Equatable, Sendable {
    /// Code points counted from the line's first sign.
    public var range: Range<Int>
    /// Its left edge, in points from that of the page.
    public var left: Double
    /// Its right edge, in points from the left edge of the page.
    public var right: Double

    /// A cell from its parts.
    public init(range: Range<Int>, left: Double, right: Double) {
      self.range = range
      self.left = left
      self.right = right
    }
  }

  /// What the form says that a line is. It goes before every rule that reads words or places.
  public enum Part: Hashable, Sendable {
    /// A heading; the lower its level, the higher it stands. Levels may have gaps.
    case heading(level: Int)
    /// A paragraph begins here, and no heading: the form would say so.
    case paragraph
    /// Something begins here; its words and its face tell what.
    case block
    /// An item of a list; its marker is this many code points long.
    case item(marker: Int)
    /// A note with the number by which `calls` name it; the number that is printed before its words
    /// is so many code points long.
    case note(Int, printed: Int)
    /// More of what the line before it is.
    case more
    /// A part of the head; a `letterhead` may still be any of the others.
    case header(HeaderField.Kind)
    /// The office of a signatory.
    case office
    /// The name of the signatory whose office stands above.
    case name
    /// No part of the letter, and why.
    case furniture(String)
  }

  /// Where a line calls a note.
  public struct Call: Hashable, Sendable {
    /// The mark, as code points counted from the first sign of the line.
    public var range: Range<Int>
    /// The number by which the form knows the note, printed or not.
    public var note: Int

    /// A call from its parts.
    public init(range: Range<Int>, note: Int) {
      self.range = range
      self.note = note
    }
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
  /// What wide gaps part in it, from left to right: its words whole where no gap does. Empty where
  /// the form knows no places, or itself tells rows of tables.
  public var cells: [Cell]
  /// What the form says that the line is; nil where it says nothing.
  public var part: Part?
  /// Where it calls the notes that the form knows.
  public var calls: [Call]

  /// A look from its parts.
  public init(
    page: Int, left: Double, top: Double, size: Double, isBold: Bool = false,
    isItalic: Bool = false, role: Role? = nil, startsParagraph: Bool? = nil,
    marks: [Range<Int>] = [], cells: [Cell] = [], part: Part? = nil, calls: [Call] = []
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
    self.cells = cells
    self.part = part
    self.calls = calls
  }
}

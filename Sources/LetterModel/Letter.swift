/// A letter as read from one text of one print.
///
/// All ranges are half-open and count code points (Unicode scalars) of the source text from 0.
/// Pages and lines count from 1.
public struct Letter: Equatable, Sendable {
  /// What stands above the text.
  public var header: Header
  /// In order of appearance. The first is the opening: path `0`, level 0, no heading.
  public var sections: [Section]
  /// Footnotes by their order in the letter.
  public var notes: [Note]
  /// Who signed, in the order of the paper.
  public var signatories: [Signatory]
  /// The number of pages seen; 1 where the source does not tell.
  public var pages: Int
  /// Everything the reader changed, in order of place.
  public var repairs: [Repair]
  /// Readings that are uncertain or absent, one sentence each.
  public var warnings: [Warning]

  /// A letter from its parts.
  public init(
    header: Header, sections: [Section], notes: [Note], signatories: [Signatory], pages: Int,
    repairs: [Repair], warnings: [Warning]
  ) {
    self.header = header
    self.sections = sections
    self.notes = notes
    self.signatories = signatories
    self.pages = pages
    self.repairs = repairs
    self.warnings = warnings
  }

  /// Those that signed, without what people found to be no signature.
  public var signers: [Signatory] { signatories.filter { $0.review != .rejected } }

  /// The blocks of all sections, in order.
  public var blocks: some Sequence<Block> { sections.lazy.flatMap(\.blocks) }
}

/// One thing the reader is unsure of or did not find.
public struct Warning: Hashable, Sendable {
  /// A stable name, such as `date-not-found`.
  public var code: String
  /// A sentence for the clerk.
  public var message: String
  /// Where, as a line of the source counted from 1; nil where it concerns the whole.
  public var line: Int?

  /// A warning from its parts.
  public init(code: String, message: String, line: Int? = nil) {
    self.code = code
    self.message = message
    self.line = line
  }
}

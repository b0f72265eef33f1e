public import LetterModel

/// What was taken out of a source's bytes: the text on which all places of a letter count.
public struct SourceText: Equatable, Sendable {
  /// What kind of file it is.
  public let form: SourceForm
  /// A text file's own characters, with byte order mark, line ends, U+0085 and no-break spaces as
  /// they stand there, but for columns that were copied line by line; of a PDF its lines in reading
  /// order, a form feed behind each page.
  public let text: String
  /// How the lines of the text look, one for each from the first on, nil for what is unknown; empty
  /// where the form knows nothing of it.
  public let looks: [LineLook?]
  /// How the text was encoded; of a PDF how its program printed it.
  public let encoding: SourceEncoding
  /// The outside program that took the text out, with its version: `pdftohtml 22.12.0`. Nil where
  /// the file is itself text.
  public let reader: String?
  /// What the clerk should know: complaints of the outside program, an encoding in doubt.
  public let remarks: [String]

  /// A source text from its parts.
  public init(
    form: SourceForm, text: String, looks: [LineLook?] = [], encoding: SourceEncoding,
    reader: String? = nil, remarks: [String] = []
  ) {
    self.form = form
    self.text = text
    self.looks = looks
    self.encoding = encoding
    self.reader = reader
    self.remarks = remarks
  }
}

internal import JSONText
public import LetterArchive
internal import LetterComparing
public import LetterExport
public import LetterModel

/// An archive as a folder of pages that opens from a disk, without this program and without a
/// network: each letter, what changed between letters, and all numbers beside the sentences that
/// state them. The same archive gives the same bytes.
public struct Report {
  /// Only the letters of this series; nil for all.
  public var series: String?
  /// The language of the words around the letters.
  public var language: PageLanguage
  private let audit: (OpenedLetter) throws -> [AuditFinding]

  /// A report that is yet to be written.
  ///
  /// - Parameter audit: what the checks find in a letter.
  public init(
    series: String?, language: PageLanguage,
    audit: @escaping (OpenedLetter) throws -> [AuditFinding]
  ) {
    (self.series, self.language, self.audit) = (series, language, audit)
  }

  /// How much was written.
  public struct Summary: Sendable {
    /// Letters with a page of their own.
    public var letters: Int
    /// Files, those of the data among them.
    public var files: Int
    /// Bytes in them.
    public var bytes: Int
  }

  /// Writes all pages into a new folder. It gets its name from the caller.
  ///
  /// - Parameter progress: is told now and then what is being written.
  public func write(
    _ archive: Archive, to place: NewOutput, progress: (String) -> Void
  ) throws -> Summary {
    try archive.read {
      let filter = LetterFilter(series: series)
      let letters = try archive.list(filter)
      guard !letters.isEmpty else {
        throw ReportError(.notFound, "there are no letters to report on")
      }
      let names = series.map { [$0] } ?? Set(letters.flatMap(\.series)).sorted()
      let folder = NewFolder(place, of: archive)
      let frame = ReportFrame(
        Words(language: language), folder, letters: letters, series: names)
      let writing = try ReportWriting(frame, archive, audit: audit)
      for name in names {
        progress(name)
        try writing.write(series: name)
      }
      for letter in letters where !folder.has("letter/\(letter.id).html") {
        progress(letter.id)
        try writing.write(try archive.opened(letter.reference))
      }
      try writing.finish()
      try folder.finish()
      return Summary(letters: letters.count, files: folder.files, bytes: folder.count)
    }
  }
}

import LetterArchive
import LetterFacts
import LetterModel

/// Citations of the archive's letters with what became of them. They are found anew at each
/// question, so that a letter that came in later is seen at once.
struct CitationRows {
  static let columns = [
    "letter", "ordinal", "kind", "text", "target", "date", "section", "block", "note", "start",
    "end", "resolution", "resolved_to", "message",
  ]

  /// A citation, its letter, and what became of it.
  struct Row {
    var letter: String
    var citation: Citation
    var resolution: CitationResolver.Resolution
  }

  private let archive: Archive
  private let resolver: CitationResolver

  init(_ archive: Archive) throws {
    self.archive = archive
    resolver = CitationResolver(try archive.list(LetterFilter()).map(Self.known))
  }

  /// The citations of one letter.
  func rows(of reference: LetterReference) throws -> [Row] {
    let stored = try archive.letter(reference)
    let found = Citations.find(in: stored.letter, date: stored.date, own: stored.number)
    let citing = CitationResolver.Known(
      number: stored.number, date: stored.date, chamber: stored.chamber)
    return zip(found, resolver.resolve(found, of: citing)).map {
      Row(letter: stored.id, citation: $0, resolution: $1)
    }
  }

  /// The citations of all letters in view.
  func rows() throws -> [Row] {
    try archive.list(LetterFilter()).flatMap { try rows(of: $0.reference) }
  }

  private static func known(_ letter: LetterSummary) throws -> CitationResolver.Known {
    CitationResolver.Known(
      number: try letter.number, date: letter.date, chamber: letter.chamber)
  }

  static func json(_ row: Row) -> JSON {
    json(row.citation).adding([
      "letter": .string(row.letter),
      "resolution": .string(row.resolution.outcome.rawValue),
      "resolved_to": .init(row.resolution.id), "message": .init(row.resolution.message),
    ])
  }

  /// A citation of a text that is in no archive, where nothing can be resolved.
  static func json(_ citation: Citation) -> JSON {
    [
      "letter": .null, "ordinal": .int(citation.ordinal), "text": .string(citation.text),
      "kind": .string(citation.kind.rawValue), "target": .string(citation.target),
      "date": .init(citation.date.map { "\($0)" }), "page": .init(citation.page),
      "title": .init(citation.title), "same_as": .init(citation.sameAs),
      "section": .string(citation.place.section), "block": .init(citation.place.block),
      "note": .init(citation.place.note), "start": .int(citation.place.range.lowerBound),
      "end": .int(citation.place.range.upperBound), "resolution": .null, "resolved_to": .null,
      "message": .null,
    ]
  }
}

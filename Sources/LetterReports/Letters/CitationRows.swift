public import JSONText
public import LetterModel

/// Citations as rows.
public enum CitationRows {
  package static let columns = [
    "letter", "ordinal", "kind", "text", "target", "date", "section", "block", "note", "start",
    "end", "page", "resolution", "resolved_to", "message",
  ]

  /// A citation as `citations --format json` prints it, under the name of its letter.
  public static func json(_ resolved: ResolvedCitation, of letter: OpenedLetter) -> JSON {
    RecordJSON.value(resolved).adding([
      "letter": .string(letter.name),
      "on_page": .init(letter.places.page(at: resolved.citation.place)),
    ])
  }

  /// A citation of a text that is in no archive, where nothing can be resolved.
  public static func json(_ citation: Citation) -> JSON {
    RecordJSON.value(citation).adding([
      "letter": .null, "on_page": .null, "resolution": .null, "resolved_to": .null,
      "message": .null,
    ])
  }
}

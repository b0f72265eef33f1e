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
    json(resolved.citation).adding([
      "letter": .string(letter.name),
      "on_page": .init(letter.places.page(at: resolved.citation.place)),
      "resolution": .string(resolved.resolution.outcome.rawValue),
      "resolved_to": .init(resolved.resolution.id), "message": .init(resolved.resolution.message),
    ])
  }

  /// A citation of a text that is in no archive, where nothing can be resolved.
  public static func json(_ citation: Citation) -> JSON {
    let place = citation.place
    return [
      "letter": .null, "ordinal": .int(citation.ordinal), "text": .string(citation.text),
      "kind": .string(citation.kind.rawValue), "target": .string(citation.target),
      "date": .init(citation.date.map { "\($0)" }), "page": .init(citation.page),
      "title": .init(citation.title), "same_as": .init(citation.sameAs),
      "section": .string(place.section), "block": .init(place.block), "note": .init(place.note),
      "start": .int(place.range.lowerBound), "end": .int(place.range.upperBound),
      "on_page": .null, "resolution": .null, "resolved_to": .null, "message": .null,
    ]
  }
}

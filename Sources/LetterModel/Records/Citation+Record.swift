extension Citation: Record {
  package static let title = "A citation."
  package static let fields: [Field<Citation>] = [
    Field("ordinal", \.ordinal, "Counts from 1."),
    Field("kind", \.kind, "What is cited."),
    Field("text", \.text, "The words."),
    Field("place", \.place, "Where they stand.", isInline: true),
    Field("target", \.target, "What they mean, in one way of writing."),
    Field("number", \.number, "The paper by its number.", isShown: false),
    Field("date", \.date, "The day of what is cited."),
    Field("relative", column: "is_relative", \.isRelative, "Whether the day is.", isShown: false),
    Field("page", \.page, "The page cited."),
    Field("title", \.title, "The title cited."),
    Field("same_as", \.sameAs, "The citation that the words equate with it."),
  ]

  package static var blank: Citation {
    Citation(ordinal: 0, kind: .report, text: "", place: .blank, target: "")
  }
}

extension Resolution {
  /// Its fields, beside those of the citation.
  package static let fields: [Field<Resolution>] = [
    Field("resolution", \.outcome, "What became of it."),
    Field(
      "resolved_to", column: "resolved_edition_id", \.id, "The letter to which it leads."),
    Field("message", \.message, "A sentence where something is to be said."),
  ]
}

extension ResolvedCitation: Record {
  package static let title = Citation.title
  /// Those of the citation, then those of its resolution.
  package static let fields: [Field<ResolvedCitation>] =
    Citation.fields.map { $0.of(\.citation) } + Resolution.fields.map { $0.of(\.resolution) }

  package static var blank: ResolvedCitation {
    ResolvedCitation(.blank, Resolution(outcome: .missing))
  }
}

extension Fact: Record {
  package static let title = "A fact."
  package static let fields = head + told

  /// Which fact it is, and the words that make it.
  package static let head: [Field<Fact>] = [
    Field("ordinal", \.ordinal, "Counts from 1."),
    Field("kind", \.kind, "What it tells."),
    Field("quote", \.quote, "The words."),
    Field("place", \.place, "Where they stand.", isInline: true),
  ]

  /// What a person may correct in it.
  package static let told = numbers + attributes

  /// What it is about, how much and when: what all kinds can have.
  package static let numbers: [Field<Fact>] = [
    Field("subject", \.subject, "What it is about."),
    Field("qualifier", \.qualifier, "How the number is meant."),
    Field("value", \.value, "The number; money in euros."),
    Field("value_max", \.valueMax, "The upper end of a range."),
    Field("unit", \.unit, "What it counts; money in euro."),
    Field("from", column: "from_day", \.from, "The first day."),
    Field("until", column: "until_day", \.until, "The last day."),
    Field("year", \.year, "The year that it is about."),
    Field(
      "imprecise", column: "is_imprecise", \.isImprecise,
      "Whether the words give a time only roughly."),
  ]

  /// What some kinds have beside that.
  package static let attributes = byKind.map(\.field)

  /// A flag that is kept as `yes`, or not at all.
  enum Yes: String, CaseIterable, TextValue {
    case yes
    init?(kept text: String) { self = .yes }
  }

  var cumulative: Yes? {
    get { isCumulative ? .yes : nil }
    set { isCumulative = newValue != nil }
  }

  package static var blank: Fact {
    Fact(ordinal: 0, kind: .count, subject: "", quote: "", place: .blank)
  }
}

extension ReviewedFact: Record {
  package static let title = Fact.title
  /// Those of the fact, then its review.
  package static let fields: [Field<ReviewedFact>] = Fact.fields.map { $0.of(\.fact) } + decided

  /// What people have said of it.
  package static let decided: [Field<ReviewedFact>] = [
    Field("review", \.review, "What people decided about it."),
    Field("decision", column: "decision_id", \.decision, "The number of the decision."),
  ]

  package static var blank: ReviewedFact { ReviewedFact(.blank) }
}

extension Fact.Kind {
  /// What such a fact can have beside its numbers.
  package var attributes: [Field<Fact>] {
    Fact.byKind.filter { $0.kinds.contains(self) }.map(\.field)
  }
}

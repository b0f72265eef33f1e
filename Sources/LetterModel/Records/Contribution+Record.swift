extension Contribution: Record {
  package static let title = "A contribution."
  /// Its fields; lists have tables of their own.
  package static let fields: [Field<Contribution>] = [
    Field("ordinal", \.ordinal, "Counts from 1."),
    Field("subject", \.subject, "What it is."),
    Field("scope", \.scope, "What tells it from others of its subject."),
    Field("name", \.name, "The words that name it."),
    Field("mission", \.mission, "The mission that it serves."),
    Field("location", \.location, "Where it is."),
    Field("areas", \.areas, "Where it acts."),
    Field("numbers", \.numbers, "How many people and how much materiel."),
    Field("from", column: "from_day", \.from, "The first day."),
    Field("until", column: "until_day", \.until, "The last day."),
    Field(
      "imprecise", column: "is_imprecise", \.isImprecise,
      "Whether the words give a day only roughly."),
    Field("status", \.status, "What happens to it."),
    Field("status_quote", column: "status_words", \.statusQuote, "The words that tell it."),
    Field("parts", \.parts, "The contributions whose sum it is."),
    Field("evidence", \.evidence, "The facts on which it rests."),
  ]

  package static var blank: Contribution { Contribution(ordinal: 0, subject: "", name: .blank) }
}

extension Contribution.Quote: Record {
  package static let title = "Words and their place."
  package static let fields: [Field<Contribution.Quote>] = [
    Field("quote", \.words, "The words."),
    Field("place", \.place, "Where they stand.", isInline: true),
  ]

  package static var blank: Contribution.Quote { Contribution.Quote(words: "", place: .blank) }
}

extension Contribution.Number: Record {
  package static let title = "A number."
  package static let fields: [Field<Contribution.Number>] = [
    Field("aspect", \.aspect, "What is counted."),
    Field("qualifier", \.qualifier, "How it is meant."),
    Field("value", \.value, "The number."),
    Field("value_max", \.valueMax, "The upper end of a range."),
    Field("role", \.role, "Of people: ceiling, planned or actual."),
    Field("facts", \.facts, "The facts that say it."),
  ]

  package static var blank: Contribution.Number {
    Contribution.Number(aspect: .people, qualifier: .exact, value: 0, facts: [])
  }
}

extension Contribution.Evidence: Record {
  package static let title = "A piece of evidence."
  package static let fields: [Field<Contribution.Evidence>] = [
    Field("role", \.role, "What it tells."),
    Field("fact", \.fact, "The fact's ordinal."),
  ]

  package static var blank: Contribution.Evidence { Contribution.Evidence(role: .people, fact: 0) }
}

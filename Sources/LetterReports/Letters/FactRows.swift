public import JSONText
public import LetterModel

/// Facts as rows: money in euros, everything else whole.
public enum FactRows {
  package static let columns =
    ["id", "letter", "date", "kind"] + Fact.numbers.map(\.name)
    + ["quote", "section", "block", "note", "start", "end", "page", "review"]
    + Fact.attributes.map(\.name)

  /// What a table shows of them.
  package static let tableColumns = [
    "passage", "kind", "subject", "qualifier", "value", "value_max", "unit", "from", "until",
    "year", "budget", "cumulative", "uncertain", "quote",
  ]

  /// Columns of a table that few facts fill.
  package static let optionalColumns: Set = ["year", "budget", "cumulative", "uncertain"]

  /// A fact as `facts --format json` prints it, under the name of its letter.
  public static func json(_ reviewed: ReviewedFact, of letter: OpenedLetter) -> JSON {
    let fact = reviewed.fact
    let place = fact.place
    return RecordJSON.value(reviewed).adding([
      "id": .string("\(letter.name)\(place)"),
      "passage": .string(letter.name(of: place)), "letter": .string(letter.name),
      "revision": .init(letter.revision), "date": .init(letter.date.map { "\($0)" }),
      "value": value(fact.value, fact.unit), "value_max": value(fact.valueMax, fact.unit),
      "unit": .init(unit(of: fact)), "text": .string(fact.quote),
      "page": .init(letter.places.page(at: place)),
      "heading": .string(letter.places.heading(at: place)),
      "topic": .init(letter.places.topic(at: place)?.rawValue),
    ])
  }

  /// What `facts --why` adds: the rule, its precision from 0 to 1, and the words that decided.
  package static let whyColumns = ["rule", "precision", "because", "words"]

  /// Why a fact was read; all null for one that a person added, or that the rules read otherwise
  /// today.
  ///
  /// - Parameter precision: the part of what the rule found that readers found as well; nil where it
  ///   was not measured.
  package static func why(
    _ reason: FactReason?, precision: Double?, of fact: Fact, in letter: OpenedLetter
  ) -> JSON {
    guard let reason else {
      return ["rule": .null, "precision": .null, "because": .null, "words": .null]
    }
    return [
      "rule": .string(reason.rule),
      "precision": precision.map { .double(($0 * 1000).rounded() / 1000) } ?? .null,
      "because": .array(
        reason.because.map { .array([.int($0.lowerBound), .int($0.upperBound)]) }),
      "words": .string(words(reason.because, of: fact, in: letter).joined(separator: " … ")),
    ]
  }

  /// The words that decided about a fact, from where they stand in its text.
  package static func words(
    _ ranges: [Range<Int>], of fact: Fact, in letter: OpenedLetter
  ) -> [String] {
    ranges.compactMap { range in
      var place = fact.place
      place.range = range
      return letter.places.words(at: place)
    }
  }

  /// Money in euros, as a number; all other values whole.
  package static func value(_ value: Int?, _ unit: Fact.Unit?) -> JSON {
    guard let value else { return .null }
    guard unit == .cents else { return .int(value) }
    return value.isMultiple(of: 100) ? .int(value / 100) : .double(Double(value) / 100)
  }

  /// The unit of `value`.
  package static func unit(_ unit: Fact.Unit?) -> String? {
    unit == .cents ? "euro" : unit?.rawValue
  }

  /// What a fact's value counts: of money that is not in euros the currency's code.
  package static func unit(of fact: Fact) -> String? { fact.currency?.rawValue ?? unit(fact.unit) }

  package static func kind(_ text: String) throws -> Fact.Kind {
    try Choice.named(text, "a kind of fact", among: Fact.Kind.allCases)
  }
}

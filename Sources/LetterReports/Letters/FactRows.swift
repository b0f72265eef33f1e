public import JSONText
public import LetterModel

/// Facts as rows: money in euros, everything else whole.
public enum FactRows {
  package static let columns =
    [
      "id", "letter", "date", "kind", "subject", "qualifier", "value", "value_max", "unit", "from",
      "until", "year", "imprecise", "quote", "section", "block", "note", "start", "end", "page",
      "review",
    ] + Fact.Attribute.allCases.map(\.rawValue)

  /// What a table shows of them.
  package static let tableColumns = [
    "passage", "kind", "subject", "qualifier", "value", "value_max", "unit", "from", "until",
    "quote",
  ]

  /// A fact as `facts --format json` prints it, under the name of its letter.
  public static func json(_ reviewed: ReviewedFact, of letter: OpenedLetter) -> JSON {
    let fact = reviewed.fact
    let place = fact.place
    var row: JSON = [
      "id": .string("\(letter.name)\(place)"),
      "passage": .string(letter.name(of: place)), "letter": .string(letter.name),
      "revision": .init(letter.revision),
      "date": .init(letter.date.map { "\($0)" }), "kind": .string(fact.kind.rawValue),
      "subject": .string(fact.subject), "qualifier": .init(fact.qualifier?.rawValue),
      "value": value(fact.value, fact.unit), "value_max": value(fact.valueMax, fact.unit),
      "unit": .init(unit(fact.unit)), "from": .init(fact.from.map { "\($0)" }),
      "until": .init(fact.until.map { "\($0)" }), "year": .init(fact.year),
      "imprecise": .bool(fact.isImprecise), "text": .string(fact.quote),
      "quote": .string(fact.quote), "section": .string(place.section),
      "block": .init(place.block), "note": .init(place.note),
      "start": .int(place.range.lowerBound), "end": .int(place.range.upperBound),
      "page": .init(letter.places.page(at: place)),
      "heading": .string(letter.places.heading(at: place)),
      "topic": .init(letter.places.topic(at: place)?.rawValue),
      "review": .string(reviewed.review.rawValue), "decision": .init(reviewed.decision),
    ]
    for attribute in Fact.Attribute.allCases {
      row[attribute.rawValue] = .init(fact.attributes[attribute])
    }
    return row
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

  package static func kind(_ text: String) throws -> Fact.Kind {
    guard let kind = Fact.Kind(rawValue: text) else {
      let names = Fact.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw ReportError(.usage, "'\(text)' is not a kind of fact; there are: \(names)")
    }
    return kind
  }
}

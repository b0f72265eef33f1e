package import JSONText
package import LetterModel

/// What a letter sends, as JSON.
package enum ContributionJSON {
  package static func value(_ contribution: Contribution) -> JSON {
    [
      "ordinal": .int(contribution.ordinal), "subject": .string(contribution.subject),
      "scope": .init(contribution.scope), "name": quote(contribution.name),
      "mission": .init(contribution.mission), "location": .init(contribution.location),
      "areas": .init(contribution.areas), "numbers": .array(contribution.numbers.map(number)),
      "from": .init(contribution.from.map { "\($0)" }),
      "until": .init(contribution.until.map { "\($0)" }),
      "imprecise": .bool(contribution.isImprecise),
      "status": .init(contribution.status?.rawValue),
      "status_quote": contribution.statusQuote.map(quote) ?? .null,
      "parts": .array(contribution.parts.map { .int($0) }),
      "evidence": .array(contribution.evidence.map(evidence)),
    ]
  }

  private static func quote(_ quote: Contribution.Quote) -> JSON {
    let place = quote.place
    return [
      "quote": .string(quote.words), "section": .string(place.section), "block": .init(place.block),
      "note": .init(place.note), "start": .int(place.range.lowerBound),
      "end": .int(place.range.upperBound),
    ]
  }

  private static func number(_ number: Contribution.Number) -> JSON {
    [
      "aspect": .string(number.aspect.rawValue), "qualifier": .string(number.qualifier.rawValue),
      "value": .int(number.value), "value_max": .init(number.valueMax),
      "role": .init(number.role), "facts": .array(number.facts.map { .int($0) }),
    ]
  }

  private static func evidence(_ evidence: Contribution.Evidence) -> JSON {
    ["fact": .int(evidence.fact), "role": .string(evidence.role.rawValue)]
  }
}

public import JSONText
public import LetterComparing
public import LetterModel

/// The mandate as values for programs.
public enum MandateJSON {
  /// The object that `mandate --on DAY --format json` prints.
  public static func value(_ mandate: Mandate, series: String) -> JSON {
    [
      "series": .string(series), "day": .string("\(mandate.day)"),
      "answer": .string(MandateSentence(.english).text(mandate, series: series)),
      "letters": .array(mandate.letters.prefix(mandate.known).map { .string($0.name) }),
      "measures": .array(mandate.measures.map(measure)),
      "references": .array(mandate.references.map(reference)),
    ]
  }

  /// The object that `mandate --from DAY --to DAY --format json` prints.
  public static func value(_ changes: [MandateChange], of series: String, _ from: Day, _ to: Day)
    -> JSON
  {
    [
      "series": .string(series), "from": .string("\(from)"), "to": .string("\(to)"),
      "changes": .array(
        changes.map { change in
          [
            "change": .string(change.kind.rawValue),
            "kind": .init(change.measure?.kind), "subject": .init(change.measure?.subject),
            "before": change.before.map(measure) ?? .null,
            "after": change.after.map(measure) ?? .null,
          ]
        }),
    ]
  }

  static func measure(_ measure: Mandate.Measure) -> JSON {
    let term = measure.term
    return [
      "kind": .string(measure.kind), "subject": .string(measure.subject),
      "value": FactRows.value(term.value, measure.unit),
      "value_max": FactRows.value(term.valueMax, measure.unit),
      "qualifier": .init(term.qualifier?.rawValue), "unit": .init(FactRows.unit(measure.unit)),
      "text": .init(term.text), "where": .array(term.places.map { .string($0) }),
      "from": .init(term.from.map { "\($0)" }), "until": .init(term.until.map { "\($0)" }),
      "from_imprecise": .bool(term.isFromImprecise),
      "until_imprecise": .bool(term.isUntilImprecise), "year": .init(term.year),
      "state": .string(measure.state.rawValue),
      "stands_from": .string("\(measure.from)"),
      "stands_until": .init(measure.until.map { "\($0)" }),
      "set_by": evidence(measure.setBy), "last_stated": evidence(measure.lastStated),
      "kept_by": measure.carriedBy.map(evidence) ?? .null,
      "ended_by": measure.endedBy.map(evidence) ?? .null,
      "parts": .array(
        term.parts.map { part in
          [
            "value": FactRows.value(part.value, part.unit),
            "value_max": FactRows.value(part.valueMax, part.unit), "words": .string(part.quote),
          ]
        }),
    ]
  }

  private static func evidence(_ evidence: Evidence) -> JSON { EvidenceJSON.value(evidence) }

  private static func reference(_ reference: MandateReference) -> JSON {
    [
      "words": evidence(reference.words), "target": .init(reference.target),
      "letter": .init(reference.letter?.name),
      "passages": .array(reference.passages.map(evidence)),
    ]
  }

  // MARK: Rows

  static let columns = [
    "kind", "subject", "value", "value_max", "qualifier", "unit", "text", "where", "from", "until",
    "year", "state", "stands_from", "stands_until", "set_by", "set_by_quote", "last_stated",
    "last_stated_quote", "kept_by", "ended_by",
  ]

  /// A line a measure.
  public static func rows(_ mandate: Mandate) -> Rows {
    Rows(columns: columns, rows: mandate.measures.map(row))
  }

  /// A line a measure on each of two days.
  public static func rows(_ changes: [MandateChange]) -> Rows {
    Rows(
      columns: ["change", "side"] + columns,
      rows: changes.flatMap { change in
        [("before", change.before), ("after", change.after)].compactMap { side, measure in
          measure.map {
            row($0).adding(["change": .string(change.kind.rawValue), "side": .string(side)])
          }
        }
      })
  }

  private static func row(_ measure: Mandate.Measure) -> JSON {
    Self.measure(measure).adding([
      "where": .string(measure.term.places.joined(separator: "; ")),
      "set_by": .string(measure.setBy.passage), "set_by_quote": .string(measure.setBy.quote),
      "last_stated": .string(measure.lastStated.passage),
      "last_stated_quote": .string(measure.lastStated.quote),
      "kept_by": .init(measure.carriedBy?.passage), "ended_by": .init(measure.endedBy?.passage),
    ])
  }
}

internal import JSONText
package import LetterArchive
package import LetterModel

/// Everything that can be reviewed in a letter, as rows.
package enum ReviewListing {
  package static let columns = [
    "item", "review", "kind", "subject", "value", "quote", "page", "by", "why", "at",
  ]

  package static func rows(
    _ facts: [ReviewedFact], _ items: [ReviewedItem], decisions: [Decision],
    of letter: OpenedLetter
  ) -> Rows {
    let decided = Dictionary(uniqueKeysWithValues: decisions.map { ($0.id, $0) })
    let rows =
      items.map { item in
        row(ReviewSheet.row(of: item, letter: letter.id), item.decision.flatMap { decided[$0] })
      }
      + facts.map { fact in
        row(ReviewSheet.row(of: fact, in: letter), fact.decision.flatMap { decided[$0] })
      }
    return Rows(columns: columns, rows: rows)
  }

  private static func row(_ cells: [String: String], _ decision: Decision?) -> JSON {
    var value = cells["value"] ?? ""
    if let max = cells["value_max"], !max.isEmpty { value += "–" + max }
    if let qualifier = cells["qualifier"], !qualifier.isEmpty, qualifier != "exact",
      qualifier != "range"
    {
      value = qualifier + " " + value
    }
    if let from = cells["from"], let until = cells["until"], !(from + until).isEmpty {
      value += (value.isEmpty ? "" : "; ") + "\(from) .. \(until)"
    }
    return [
      "item": .init(cells["item"]), "review": .init(cells["review"]), "kind": .init(cells["kind"]),
      "subject": .init(cells["subject"]), "value": .string(value),
      "quote": .init(cells["quote"] ?? cells["heading"]),
      "page": .init(cells["page"].flatMap(Int.init)), "by": .init(decision?.by),
      "why": .init(decision?.why), "at": .init(decision?.at),
    ]
  }
}

/// The decisions about a letter in the order in which they were taken.
package enum DecisionRows {
  package static func rows(_ decisions: [Decision], orphans: [Int: String]) -> Rows {
    Rows(
      columns: [
        "decision", "at", "by", "action", "subject", "field", "quote", "before", "after", "why",
        "orphaned",
      ],
      rows: decisions.map { decision in
        [
          "decision": .int(decision.id), "previous": .init(decision.previous),
          "letter": .string("\(decision.letter)@\(decision.revision)"), "at": .string(decision.at),
          "by": .init(decision.by), "action": .string(decision.action.rawValue),
          "subject": .string(decision.subject.rawValue), "field": .string(decision.field),
          "quote": .string(decision.anchor.quote), "section": .init(decision.anchor.section),
          "block": .init(decision.anchor.block), "note": .init(decision.anchor.note),
          "sentence": .init(decision.anchor.sentence), "before": fields(decision.before),
          "after": fields(decision.after), "why": .init(decision.why),
          "orphaned": .init(orphans[decision.id]),
        ]
      })
  }

  /// As `field=value`, in the order of the names.
  private static func fields(_ fields: [String: String]) -> JSON {
    .init(
      fields.filter { $0.key != "quote_shift" }.sorted { $0.key < $1.key }.map { "\($0)=\($1)" })
  }
}

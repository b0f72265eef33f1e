package import LetterArchive
internal import LetterExport
package import LetterModel

/// A letter's facts, header, headings and signatories as a sheet that a clerk fills in with a
/// spreadsheet: one line a thing, its decision in the column `decision`.
package enum ReviewSheet {
  /// What a clerk may write as a decision, and what it means.
  package static let decisions: [String: Decision.Action] = [
    "confirm": .confirmed, "correct": .corrected, "reject": .rejected, "add": .added,
    "retract": .retracted,
  ]

  /// The sentence stands beside the value that was read in it.
  package static let columns =
    ["item", "decision", "why", "review", "kind"] + beside + ["sentence", "quote"]
    + Fact.fieldNames.filter { !beside.contains($0) } + ["heading", "page"]

  private static let beside = ["subject", "qualifier", "value", "value_max", "unit"]

  /// The columns in which a correction is written.
  package static let corrected = Fact.fieldNames + ["quote"]

  /// - Parameter isDutch: whether it is for a spreadsheet that parts cells by semicolons and writes
  ///   decimals behind a comma.
  package static func text(
    _ facts: [ReviewedFact], _ items: [ReviewedItem], of letter: OpenedLetter, isDutch: Bool = false
  ) -> String {
    let numbers = isDutch ? ["value", "value_max"] : []
    let rows =
      items.map { cells(row(of: $0, letter: letter.id)) }
      + facts.map { fact in
        var row = row(of: fact, in: letter)
        for field in numbers { row[field] = row[field]?.replacing(".", with: ",") }
        return cells(row)
      }
    // The mark tells spreadsheets that it is UTF-8.
    return "\u{FEFF}"
      + ([columns] + rows).map { row in
        CSV.line(row.map(SpreadsheetText.guarded), separator: isDutch ? ";" : ",")
      }.joined()
  }

  private static func cells(_ row: [String: String]) -> [String] {
    columns.map { row[$0] ?? "" }
  }

  package static func row(of item: ReviewedItem, letter: String) -> [String: String] {
    var row = [
      "item": ReviewName.text(item.target, of: letter), "review": item.review.rawValue,
      "value": item.value, "page": item.page.map { "\($0)" } ?? "",
    ]
    switch item.target {
    case .header: (row["kind"], row["subject"]) = ("header", item.name)
    case .heading: (row["kind"], row["subject"], row["heading"]) = ("heading", "level", item.name)
    default: (row["kind"], row["subject"]) = ("signatory", item.name)
    }
    return row
  }

  package static func row(of reviewed: ReviewedFact, in letter: OpenedLetter) -> [String: String] {
    let fact = reviewed.fact
    var row = [
      "item": "\(letter.id)\(fact.place)", "review": reviewed.review.rawValue,
      "kind": fact.kind.rawValue, "quote": fact.quote,
      "sentence": letter.places.sentence(at: fact.place),
      "heading": letter.places.heading(at: fact.place),
      "page": letter.places.page(at: fact.place).map { "\($0)" } ?? "",
    ]
    for field in Fact.fieldNames { row[field] = FieldText.shown(field, of: fact) }
    return row
  }
}

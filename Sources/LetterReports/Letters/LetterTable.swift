internal import JSONText
package import LetterArchive
internal import LetterModel

/// Letters, a row each.
package enum LetterTable {
  /// - Parameter withdrawn: whether they are out of sight, and the rows say why.
  package static func rows(_ letters: [LetterSummary], withdrawn: Bool = false) -> Rows {
    Rows(
      columns: ["id", "date", "chamber"] + (withdrawn ? ["withdrawn"] : []) + [
        "series", "revisions", "pages", "sections", "blocks", "notes", "citations", "facts",
        "repairs", "title",
      ],
      numeric: [
        "revisions", "pages", "sections", "blocks", "notes", "citations", "facts", "repairs",
      ],
      rows: letters.map { letter in
        [
          "id": .string(letter.id), "date": .string("\(letter.date)"),
          "chamber": .string(letter.chamber.rawValue), "title": .init(letter.title),
          "withdrawn": .init(letter.withdrawn), "series": .init(letter.series),
          "revisions": .int(letter.revisions),
          "pages": .int(letter.counts.pages), "sections": .int(letter.counts.sections),
          "blocks": .int(letter.counts.blocks), "notes": .int(letter.counts.notes),
          "citations": .int(letter.counts.citations), "facts": .int(letter.counts.facts),
          "repairs": .int(letter.counts.repairs),
        ]
      })
  }
}

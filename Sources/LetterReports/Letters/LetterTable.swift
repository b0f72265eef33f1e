internal import JSONText
package import LetterArchive
internal import LetterModel

/// Letters, a row each.
package enum LetterTable {
  package static func rows(_ letters: [LetterSummary]) -> Rows {
    Rows(
      columns: [
        "id", "date", "chamber", "series", "revisions", "pages", "sections", "blocks", "notes",
        "citations", "facts", "repairs", "title",
      ],
      numeric: [
        "revisions", "pages", "sections", "blocks", "notes", "citations", "facts", "repairs",
      ],
      rows: letters.map { letter in
        [
          "id": .string(letter.id), "date": .string("\(letter.date)"),
          "chamber": .string(letter.chamber.rawValue), "title": .init(letter.title),
          "series": .init(letter.series), "revisions": .int(letter.revisions),
          "pages": .int(letter.counts.pages), "sections": .int(letter.counts.sections),
          "blocks": .int(letter.counts.blocks), "notes": .int(letter.counts.notes),
          "citations": .int(letter.counts.citations), "facts": .int(letter.counts.facts),
          "repairs": .int(letter.counts.repairs),
        ]
      })
  }
}

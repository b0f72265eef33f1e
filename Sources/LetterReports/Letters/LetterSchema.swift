package import JSONText
internal import LetterModel

/// The JSON Schema of a letter's record, key by key as `LetterRecord` writes it.
package enum LetterSchema {
  private typealias S = JSONSchema

  package static var record: JSON {
    S.object(
      "A letter: the current revision of one chamber's print.",
      identity, header, content)
  }

  private static let identity: JSON = [
    "record": ["const": "letter"], "schema": ["const": 1],
    "id": S.text("The official id, such as kst-27925-U."),
    "dossier": S.text("The dossier with its toevoeging."),
    "ondernummer": S.text("The number in the dossier."),
    "version": S.text("The reprint, such as h1.", isNullable: true),
    "chamber": words(Chamber.self, "ek (Eerste Kamer) or tk (Tweede Kamer)."),
    "work": S.text("The name of the letter that this prints: its first print's id."),
    "series": S.list("The names of its series.", of: ["type": "string"]),
    "revision": S.integer("The number of this revision."),
    "cause": S.text("Why it was made: publication, transcription or reader."),
    "sha256": S.text("SHA-256 of the bytes."),
    "withdrawn": S.text("Why it was withdrawn.", isNullable: true),
    "revisions": S.list("All revisions, the first one first.", of: revision),
    "supplied": S.object(
      "What the clerk gave and the print does not show.",
      [
        "id": S.text("The id.", isNullable: true),
        "date": S.day("The day.", isNullable: true),
        "chamber": S.text("The chamber.", isNullable: true),
      ]),
  ]

  private static let header: JSON = [
    "kind": S.text("The kind of paper: brief."), "date": S.day("The day of the letter."),
    "session_year": S.text("The vergaderjaar, such as 2018-2019.", isNullable: true),
    "place": S.text("The place of writing.", isNullable: true),
    "addressee": S.text("To whom it is addressed.", isNullable: true),
    "subject": S.text("The subject line.", isNullable: true),
    "senders": S.list("The offices that send it.", of: ["type": "string"]),
    "dossiers": S.list("The dossiers printed on it.", of: ["type": "string"]),
    "titles": S.list("Their titles.", of: ["type": ["string", "null"]]),
    "pages": S.integer("The number of pages seen."),
    "roles": S.object(
      "Which part of the source text was read as what.",
      .object(RoleShares.Role.allCases.map { .init($0.rawValue, S.number("From 0 to 1.")) })),
  ]

  private static let content: JSON = [
    "sections": S.list("The sections in order; the opening has the path 0.", of: section),
    "notes": S.list(
      "The footnotes.",
      of: S.object(
        "A footnote.",
        [
          "number": S.text("Its number as printed."), "text": S.text("Its text."),
          "basis": words(Telling.self, "What told that it is one.", isNullable: true),
          "page": page, "lines": lines,
        ])),
    "signatories": S.list(
      "Who signed.",
      of: S.object(
        "Who signed.",
        ["office": S.text("The office."), "name": S.text("The name.", isNullable: true)])),
    "warnings": S.list(
      "What the reader was not sure of.",
      of: S.object(
        "A warning.",
        [
          "code": S.text("A stable name."), "message": S.text("A sentence."),
          "line": S.integer("The line.", isNullable: true),
        ])),
    "repairs": S.list("What the reader changed.", of: repair),
    "citations": S.list("What it cites.", of: citation),
    "facts": S.list("What it says, with the words and their review.", of: fact),
    "contributions": S.list("What it sends.", of: contribution),
  ]

  private static let revision = S.object(
    "A revision.",
    [
      "number": S.integer("Counts from 1."),
      "cause": S.text("publication, transcription or reader."),
      "cause_basis": S.word("How the cause is known.", ["first", "stated", "inferred"]),
      "reason": S.text("The clerk's words about it.", isNullable: true),
      "version": S.text("The reprint, such as h1.", isNullable: true),
      "form": S.text("The form of the bytes."), "reader": S.text("The reader."),
      "sha256": S.text("SHA-256 of the bytes."),
      "made_at": ["type": "string", "format": "date-time", "description": "When."],
      "current": ["type": "boolean", "description": "Whether it is the current one."],
      "withdrawn": S.text("Why it was withdrawn.", isNullable: true),
    ])

  private static let page = S.integer("The page on which it begins.")
  private static let lines = S.list(
    "The first and the last line in the source text.", of: ["type": "integer"])
  private static let marks = S.list(
    "Where footnotes are called.",
    of: S.object(
      "A mark.",
      [
        "number": S.text("The footnote's number."),
        "offset": S.integer("Where in the text, in code points."),
      ]))

  private static let section = S.object(
    "A section.",
    [
      "path": S.text("Its number in the tree: 4.1."), "level": S.integer("Its depth."),
      "level_basis": words(Section.LevelBasis.self, "What told the level."),
      "number": S.text("The heading's number as printed: 2.1.", isNullable: true),
      "heading": S.text("The heading as printed, without its number."),
      "heading_basis": words(
        Telling.self, "What told that it is a heading.", isNullable: true),
      "topic": words(Topic.self, "What it is about.", isNullable: true), "page": page,
      "marks": marks,
      "blocks": S.list("Its blocks in order.", of: block),
    ])

  private static let block = S.object(
    "A block.",
    [
      "ordinal": S.integer("Counts the letter's blocks from 1."),
      "passage": S.text("Its name: kst-27925-U#4.1/31."),
      "kind": words(Block.Kind.self, "What it is."),
      "marker": S.text("A list item's marker as printed.", isNullable: true),
      "text": S.text("The text, line ends repaired; of a table tabs part its cells."),
      "marks": marks, "page": page, "lines": lines,
    ],
    optional: [
      "rows": S.list(
        "The cells of a table, row by row.",
        of: S.list("The cells of a row.", of: ["type": "string"])),
      "header_rows": S.integer("How many of its first rows head its columns."),
    ])

  private static let repair = S.object(
    "A repair.",
    [
      "kind": words(Repair.Kind.self, "What was repaired."),
      "start": S.integer("Where it begins in the source text, in code points."),
      "end": S.integer("Where it ends, exclusive."), "page": page, "line": S.integer("The line."),
      "before": S.text("What stood there."), "after": S.text("What is read."),
      "confidence": S.number("How sure the reader is, up to 1."), "reason": S.text("Why."),
    ])

  private static let citation = RecordJSON.schema(
    of: ResolvedCitation.self,
    adding: [
      "letter": S.text("The letter's id."), "on_page": S.integer("The page on which it stands."),
    ])

  private static let fact = RecordJSON.schema(
    of: ReviewedFact.self,
    adding: JSON.object(attributes).adding([
      "id": S.text("Letter and place."), "passage": S.text("The passage."),
      "letter": S.text("The letter's id."), "revision": S.integer("Its revision."),
      "date": S.day("The day of the letter."), "text": S.text("The words."),
      // Money is in cents where it is kept.
      "value": S.number("The number; money in euros.", isNullable: true),
      "value_max": S.number("The upper end of a range.", isNullable: true),
      "unit": S.text("What it counts; money in euro.", isNullable: true), "page": page,
      "heading": S.text("The heading above it."),
      "topic": words(Topic.self, "The heading's topic.", isNullable: true),
    ]))

  /// Words of a list, or what a person once wrote in their place.
  private static let attributes = Fact.attributes.map { field in
    JSON.Member(field.name, S.text(field.outline.meaning, isNullable: true))
  }

  private static let contribution = RecordJSON.schema(of: Contribution.self)

  private static func words<Word: CaseIterable & RawRepresentable<String>>(
    _: Word.Type, _ text: String, isNullable: Bool = false
  ) -> JSON {
    S.word(text, Word.allCases.map(\.rawValue), isNullable: isNullable)
  }
}

public import JSONText
public import LetterArchive
internal import LetterModel

/// A letter as the JSON that others rely on.
public enum LetterJSON {
  /// The object that `show --format json` prints.
  public static func value(_ stored: StoredLetter) -> JSON {
    let letter = stored.letter
    return [
      "schema": 1, "id": .string(stored.id), "dossier": .string("\(stored.number.dossier)"),
      "ondernummer": .string(stored.number.ondernummer), "version": .init(stored.number.version),
      "chamber": .string(stored.chamber.rawValue),
      "session_year": .init(letter.header.sessionYear.map { "\($0)" }),
      "kind": .string(letter.header.kind), "date": .string("\(stored.date)"),
      "place": .init(letter.header.place), "addressee": .init(letter.header.addressee),
      "subject": .init(letter.header.subject), "senders": .init(letter.header.senders),
      "dossiers": .init(letter.header.dossiers.map { "\($0.dossier)" }),
      "titles": .array(letter.header.dossiers.map { JSON($0.title) }),
      "work": .string(stored.work), "series": .init(stored.series),
      "revision": .int(stored.revision), "cause": .string(stored.cause.rawValue),
      "sha256": .string(stored.sha256), "pages": .int(letter.pages),
      "roles": ImportReceipt.roles(stored.roles),
      "supplied": supplied(stored.supplied), "withdrawn": .init(stored.withdrawn),
      "sections": .array(letter.sections.map { section($0, letter.number(of: $0), of: stored.id) }),
      "notes": .array(letter.notes.map(note)),
      "signatories": .array(
        letter.signers.map { ["office": .string($0.office), "name": .init($0.name)] }),
      "warnings": .array(letter.warnings.map(ImportReceipt.warning)),
    ]
  }

  private static func section(_ section: Section, _ number: String?, of id: String) -> JSON {
    [
      "path": .string(section.path), "level": .int(section.level),
      "level_basis": .string(section.levelBasis.rawValue), "number": .init(number),
      "heading": .string(section.heading), "heading_basis": .init(section.headingTold?.rawValue),
      "topic": .init(section.topic?.rawValue), "page": .int(section.page),
      "marks": .array(section.marks.map(mark)),
      "blocks": .array(section.blocks.map { block($0, in: "\(id)#\(section.path)") }),
    ]
  }

  private static func block(_ block: Block, in place: String) -> JSON {
    let value: JSON = [
      "ordinal": .int(block.ordinal), "passage": .string("\(place)/\(block.ordinal)"),
      "kind": .string(block.kind.rawValue), "marker": .init(block.marker),
      "text": .string(block.text), "marks": .array(block.marks.map(mark)),
      "page": .int(block.page), "lines": lines(block.lines),
    ]
    guard block.kind == .table else { return value }
    return value.adding([
      "rows": .array(block.rows.map { .init($0.map(\.text)) }),
      "header_rows": .int(block.headerRows),
    ])
  }

  private static func mark(_ mark: Mark) -> JSON {
    ["number": .string(mark.number), "offset": .int(mark.offset)]
  }

  private static func note(_ note: Note) -> JSON {
    [
      "number": .string(note.number), "text": .string(note.text),
      "basis": .init(note.told?.rawValue), "page": .int(note.page), "lines": lines(note.lines),
    ]
  }

  private static func lines(_ lines: ClosedRange<Int>) -> JSON {
    [.int(lines.lowerBound), .int(lines.upperBound)]
  }

  /// What the clerk gave and the print does not show.
  private static func supplied(_ values: SuppliedValues) -> JSON {
    [
      "id": .init(values.id.map { "\($0)" }), "date": .init(values.date.map { "\($0)" }),
      "chamber": .init(values.chamber?.rawValue),
    ]
  }
}

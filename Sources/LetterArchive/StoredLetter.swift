public import LetterModel
internal import SQLite

/// A letter out of the archive, with what the archive knows of it.
public struct StoredLetter: Equatable, Sendable {
  /// The edition's official id.
  public var id: String
  /// The same with its reprint's ending, if it has one.
  public var number: DocumentNumber
  /// Whose print it is.
  public var chamber: Chamber
  /// The day of the letter, as read or else as the clerk gave it.
  public var date: Day
  /// The name of its work.
  public var work: String
  /// The series in which its work is, by name.
  public var series: [String]
  /// The number of this revision, from 1.
  public var revision: Int
  /// How many revisions there are.
  public var revisions: Int
  /// The number of the current one; nil where all are withdrawn.
  public var current: Int?
  /// Why this revision came to be.
  public var cause: RevisionCause
  /// The clerk's words about it.
  public var reason: String?
  /// SHA-256 of the source's bytes, in lower-case hexadecimal.
  public var sha256: String
  /// The form as which they were read, such as `text`.
  public var form: String
  /// The encoding with which they were read; nil where the form has its own.
  public var encoding: String?
  /// The file's name without its folder; nil for standard input.
  public var fileName: String?
  /// The path as the clerk gave it, or `-`.
  public var receivedFrom: String
  /// When the bytes were first received.
  public var receivedAt: String
  /// Name and version of the reader.
  public var reader: String
  /// What the clerk gave and the letter does not show.
  public var supplied: SuppliedValues
  /// Why it, or this text of it, was withdrawn; nil for one in view.
  public var withdrawn: String?
  /// The reading.
  public var letter: Letter
  /// How much of the source text it takes for what.
  public var roles: RoleShares
}

extension Archive {
  /// The letter that a reference names.
  /// - Throws: `notFound` with letters that look alike, `ambiguous` for a date of several letters,
  ///   `withdrawn` unless those are asked for too.
  public func letter(
    _ reference: LetterReference, evenIfWithdrawn: Bool = false
  ) throws -> StoredLetter {
    try read {
      let place = try locate(reference, evenIfWithdrawn: evenIfWithdrawn)
      let load = LetterLoad(db: db, revision: place.revision)
      let text = try load.text()
      let letter = try load.letter(of: text)
      let coverage = text.map { Coverage(of: letter, in: $0) }
      return try stored(place, letter, coverage?.roles ?? RoleShares())
    }
  }

  /// The text that the reader took out of the letter's bytes.
  public func sourceText(
    _ reference: LetterReference, evenIfWithdrawn: Bool = false
  ) throws -> String {
    try read {
      let place = try locate(reference, evenIfWithdrawn: evenIfWithdrawn)
      guard let text = try LetterLoad(db: db, revision: place.revision).text() else {
        throw LetterLoad.Unreadable(
          table: "source_text", what: "no row for revision \(place.revision)")
      }
      return text
    }
  }

  /// Hands out the bytes as they were received, piece by piece.
  public func sourceBytes(
    _ reference: LetterReference, evenIfWithdrawn: Bool = false, pieceLength: Int = 1 << 16,
    _ body: ([UInt8]) throws -> Void
  ) throws {
    try read {
      let place = try locate(reference, evenIfWithdrawn: evenIfWithdrawn)
      let source = try db.first(
        """
        SELECT source.id, source.byte_length FROM source
        JOIN revision ON revision.source_id = source.id WHERE revision.id = ?
        """, place.revision
      ) { (id: try $0.int(0), length: try $0.int(1)) }
      guard let source else {
        throw ArchiveError.damaged(path: path, what: "revision \(place.revision) has no source")
      }
      for start in stride(from: 1, through: source.length, by: pieceLength) {
        let piece = try db.first(
          "SELECT substr(bytes, ?, ?) FROM source WHERE id = ?", start, pieceLength, source.id
        ) { try $0.blob(0) }
        if let piece { try body(piece) }
      }
    }
  }

  private func stored(
    _ place: LetterPlace, _ letter: Letter, _ roles: RoleShares
  ) throws -> StoredLetter {
    let series = try seriesNames(ofWork: place.work)
    let stored = try db.first(
      """
      SELECT edition.chamber, coalesce(header.date, revision.supplied_date), work.name,
        (SELECT max(number) FROM revision WHERE edition_id = edition.id),
        revision.cause, revision.reason, source.sha256, revision.form, revision.encoding,
        source.file_name, source.received_from, source.received_at, revision.reader,
        revision.supplied_id, revision.supplied_date, revision.supplied_chamber,
        revision.print_version, coalesce(
          (SELECT why FROM withdrawn_revision WHERE revision_id = revision.id),
          (SELECT why FROM withdrawn_edition WHERE edition_id = edition.id)),
        (SELECT number FROM current_revision WHERE edition_id = edition.id)
      FROM revision
      JOIN edition ON edition.id = revision.edition_id
      JOIN current_work ON current_work.edition_id = edition.id
      JOIN work ON work.id = current_work.work_id
      JOIN source ON source.id = revision.source_id
      JOIN header ON header.revision_id = revision.id
      WHERE revision.id = ?
      """, place.revision
    ) { row in
      let number = try fullNumber(place.id, try row.optionalText(16))
      return StoredLetter(
        id: place.id, number: number, chamber: try chamber(row.text(0)),
        date: try day(row.text(1)), work: try row.text(2), series: series,
        revision: place.number, revisions: try row.int(3),
        current: try row.optionalInt(18),
        cause: RevisionCause(rawValue: try row.text(4)) ?? .publication,
        reason: try row.optionalText(5), sha256: try row.text(6), form: try row.text(7),
        encoding: try row.optionalText(8), fileName: try row.optionalText(9),
        receivedFrom: try row.text(10), receivedAt: try row.text(11), reader: try row.text(12),
        supplied: SuppliedValues(
          id: try row.bool(13) ? number : nil,
          date: try row.optionalText(14).flatMap { Day(iso: $0) },
          chamber: try row.optionalText(15).flatMap { Chamber(rawValue: $0) }),
        withdrawn: try row.optionalText(17), letter: letter, roles: roles)
    }
    guard let stored else {
      throw LetterLoad.Unreadable(table: "header", what: "no row for revision \(place.revision)")
    }
    return stored
  }

  /// An edition's id with the ending of a reprint.
  func fullNumber(_ id: String, _ print: String?) throws -> DocumentNumber {
    guard let number = DocumentNumber(official: id + (print.map { "-" + $0 } ?? "")) else {
      throw LetterLoad.Unreadable(table: "edition", what: "the id '\(id)'")
    }
    return number
  }
}

internal import LetterModel
internal import SQLite

/// What the archive notes of one text of a print.
public struct RevisionSummary: Equatable, Sendable {
  /// Counts the print's revisions from 1.
  public var number: Int
  /// Why it came to be.
  public var cause: RevisionCause
  /// How the cause is known: `first`, `stated` or `inferred`.
  public var basis: String
  /// The clerk's words about it.
  public var reason: String?
  /// The reprint, such as `h1`; nil for the first print.
  public var printVersion: String?
  /// The form as which its bytes were read, such as `text`.
  public var form: String
  /// Name and version of the reader.
  public var reader: String
  /// SHA-256 of the bytes, in lower-case hexadecimal.
  public var sha256: String
  /// When it was made: UTC, `yyyy-mm-ddThh:mm:ss.sssZ`.
  public var madeAt: String
  /// Whether it is the current one.
  public var isCurrent: Bool
  /// Why it was withdrawn; nil for one in sight.
  public var withdrawn: String?
}

extension Archive {
  /// All revisions of a print, the first one first.
  public func revisions(
    of reference: LetterReference, evenIfWithdrawn: Bool = false
  ) throws -> [RevisionSummary] {
    try read {
      try db.query(
        """
        SELECT revision.number, revision.cause, revision.cause_basis, revision.reason,
          revision.print_version, revision.form, revision.reader, source.sha256, revision.made_at,
          revision.id IN (SELECT revision_id FROM current_revision),
          (SELECT why FROM withdrawn_revision WHERE revision_id = revision.id)
        FROM revision JOIN source ON source.id = revision.source_id
        WHERE revision.edition_id = ? ORDER BY revision.number
        """, try locate(reference, evenIfWithdrawn: evenIfWithdrawn).edition
      ) { row in
        RevisionSummary(
          number: try row.int(0), cause: RevisionCause(rawValue: try row.text(1)) ?? .publication,
          basis: try row.text(2), reason: try row.optionalText(3),
          printVersion: try row.optionalText(4), form: try row.text(5), reader: try row.text(6),
          sha256: try row.text(7), madeAt: try row.text(8), isCurrent: try row.bool(9),
          withdrawn: try row.optionalText(10))
      }
    }
  }
}

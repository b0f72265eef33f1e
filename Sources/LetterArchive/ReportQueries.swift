internal import SQLite

/// Where the bytes of one text of a letter came from.
package struct SourceSummary {
  /// The print's id.
  package var id: String
  /// Counts the print's texts from 1.
  package var revision: Int
  /// SHA-256 of the bytes, in lower-case hexadecimal.
  package var sha256: String
  /// The file's name without its folder; nil for standard input.
  package var fileName: String?
  /// When the bytes were first received: UTC, `yyyy-mm-ddThh:mm:ss.sssZ`.
  package var receivedAt: String
  /// How many bytes there are.
  package var count: Int
  /// The form as which they were read.
  package var form: String
}

/// A place in one letter at which another one is cited.
package struct LetterMention {
  /// The id of the letter that cites.
  package var citing: String
  /// The ordinal of the block, else nil.
  package var block: Int?
  /// The number of the note, if it stands in one.
  package var note: String?
  /// The path of the section.
  package var section: String
  /// The id of the letter that is cited.
  package var cited: String
}

extension Archive {
  /// Where the texts of all letters in view came from, by letter and revision.
  package func sources() throws -> [SourceSummary] {
    try read {
      try db.query(
        """
        SELECT letter.id, revision.number, source.sha256, source.file_name, source.received_at,
          source.byte_length, revision.form
        FROM letter
        JOIN revision ON revision.edition_id = letter.edition_id
        JOIN source ON source.id = revision.source_id
        ORDER BY letter.date, letter.id, revision.number
        """
      ) { row in
        SourceSummary(
          id: try row.text(0), revision: try row.int(1), sha256: try row.text(2),
          fileName: try row.optionalText(3), receivedAt: try row.text(4), count: try row.int(5),
          form: try row.text(6))
      }
    }
  }

  /// Where letters in view cite one another, by the citing letter's date and its text.
  package func mentions() throws -> [LetterMention] {
    try read {
      try db.query(
        """
        SELECT letter.id, block.ordinal, note.number, section.path, cited.name
        FROM letter
        JOIN citation ON citation.revision_id = letter.revision_id
        JOIN edition AS cited ON cited.id = citation.resolved_edition_id
        JOIN section ON section.id = citation.section_id
        LEFT JOIN block ON block.id = citation.block_id
        LEFT JOIN note ON note.id = citation.note_id
        ORDER BY letter.date, letter.id, citation.ordinal
        """
      ) { row in
        LetterMention(
          citing: try row.text(0), block: try row.optionalInt(1),
          note: try row.optionalText(2), section: try row.text(3), cited: try row.text(4))
      }
    }
  }

  /// The last line of the ledger: its number, and the hash that chains it to all before it. Nil in an
  /// archive into which nothing was put.
  package func ledgerEnd() throws -> (line: Int, sha256: String)? {
    try read {
      try db.first("SELECT id, chain_sha256 FROM ledger ORDER BY id DESC LIMIT 1") {
        (try $0.int(0), try $0.text(1))
      }
    }
  }
}

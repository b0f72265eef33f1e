internal import LetterModel
internal import SQLite

/// Makes the letter of one revision from its rows.
///
/// Gives back exactly what `LetterStore` wrote.
struct LetterLoad {
  let db: Connection
  let revision: Int

  /// A cell that no reading can have written.
  struct Unreadable: Error {
    let table: String
    let what: String
  }

  /// The source text of the revision; nil where the row is gone.
  func text() throws -> String? {
    try db.query("SELECT text FROM source_text WHERE revision_id = ?", revision) {
      try $0.text(0)
    }.first
  }

  /// The whole letter, every number of it within its text.
  ///
  /// - Parameter known: the source text, where it was loaded already.
  func letter(of known: String? = nil) throws -> Letter {
    try LetterSize().check(db, revision: revision)
    guard let text = try known ?? text() else {
      throw Unreadable(table: "source_text", what: "no row for revision \(revision)")
    }
    let (header, pages) = try header()
    let letter = Letter(
      header: header, sections: try sections(), notes: try notes(),
      signatories: try signatories(), pages: pages, repairs: try repairs(),
      warnings: try warnings())
    try LetterBounds(source: text).check(letter, text: text)
    return letter
  }

  // MARK: Header

  private func header() throws -> (Header, pages: Int) {
    let rows = try db.query(
      """
      SELECT kind, date, place, addressee, session_year, subject, number, ondernummer, chamber,
        pages
      FROM header WHERE revision_id = ?
      """, revision
    ) { row in
      let header = Header(
        number: try row.optionalText(6).map { try number($0) },
        ondernummer: try row.optionalText(7),
        chamber: try row.optionalText(8).map { try value($0, "header", Chamber.init(rawValue:)) },
        sessionYear: try row.optionalText(4).map { try sessionYear($0) },
        kind: try row.text(0), addressee: try row.optionalText(3), place: try row.optionalText(2),
        date: try row.optionalText(1).map { try value($0, "header", { Day(iso: $0) }) },
        subject: try row.optionalText(5))
      return (header, try row.int(9))
    }
    guard let row = rows.first else {
      throw Unreadable(table: "header", what: "no row for revision \(revision)")
    }
    var header = row.0
    header.dossiers = try db.query(
      "SELECT dossier, title FROM dossier_line WHERE revision_id = ? ORDER BY ordinal", revision
    ) { DossierLine(dossier: Dossier(official: try $0.text(0)), title: try $0.optionalText(1)) }
    header.senders = try db.query(
      "SELECT office FROM sender WHERE revision_id = ? ORDER BY ordinal", revision
    ) { try $0.text(0) }
    header.fields = try db.query(
      """
      SELECT kind, text, source_start, source_end, page, first_line, last_line
      FROM header_field WHERE revision_id = ? ORDER BY ordinal
      """, revision
    ) { row in
      HeaderField(
        kind: try value(try row.text(0), "header_field", HeaderField.Kind.init(rawValue:)),
        text: try row.text(1), range: try range(row.int(2), row.int(3), "header_field"),
        page: try row.int(4), lines: try lines(row.int(5), row.int(6), "header_field"))
    }
    return (header, row.1)
  }

  // MARK: Text

  private func sections() throws -> [Section] {
    let segments = try segments(of: "section_id")
    let marks = try marks(of: "section_id")
    let blocks = try blocks()
    return try db.query(
      """
      SELECT id, path, level, coalesce(level_told, level_basis), heading, topic, page, first_line,
        last_line, heading_told
      FROM section WHERE revision_id = ? ORDER BY ordinal
      """, revision
    ) { row in
      let id = try row.int(0)
      return Section(
        path: try row.text(1), level: try row.int(2),
        levelBasis: try value(try row.text(3), "section", Section.LevelBasis.init(rawValue:)),
        headingTold: try told(row.optionalText(9), "section"), heading: try row.text(4),
        topic: try row.optionalText(5).map { try value($0, "section", Topic.init(rawValue:)) },
        marks: marks[id] ?? [], segments: segments[id] ?? [], page: try row.int(6),
        lines: try lines(row.int(7), row.int(8), "section"), blocks: blocks[id] ?? [])
    }
  }

  private func blocks() throws -> [Int: [Block]] {
    let segments = try segments(of: "block_id")
    let marks = try marks(of: "block_id")
    var blocks: [Int: [Block]] = [:]
    let rows = try db.query(
      """
      SELECT id, section_id, ordinal, kind, marker, marker_start, marker_end, text, page,
        first_line, last_line, header_rows
      FROM block WHERE revision_id = ? ORDER BY id
      """, revision
    ) { row in
      let id = try row.int(0)
      let block = Block(
        ordinal: try row.int(2),
        kind: try value(try row.text(3), "block", Block.Kind.init(rawValue:)),
        marker: try row.optionalText(4),
        markerRange: try row.optionalInt(5).map { start in
          try range(start, try row.optionalInt(6) ?? -1, "block")
        },
        text: try row.text(7), headerRows: try row.int(11), marks: marks[id] ?? [],
        segments: segments[id] ?? [],
        page: try row.int(8), lines: try lines(row.int(9), row.int(10), "block"))
      return (try row.int(1), block)
    }
    for (section, block) in rows { blocks[section, default: []].append(block) }
    return blocks
  }

  private func notes() throws -> [Note] {
    let segments = try segments(of: "note_id")
    return try db.query(
      """
      SELECT id, number, text, number_start, number_end, page, first_line, last_line, told
      FROM note WHERE revision_id = ? ORDER BY ordinal
      """, revision
    ) { row in
      Note(
        told: try told(row.optionalText(8), "note"),
        number: try row.text(1), numberRange: try range(row.int(3), row.int(4), "note"),
        text: try row.text(2), segments: segments[try row.int(0)] ?? [], page: try row.int(5),
        lines: try lines(row.int(6), row.int(7), "note"))
    }
  }

  private func told(_ word: String?, _ table: String) throws -> Telling? {
    try word.map { try value($0, table, Telling.init(rawValue:)) }
  }

  /// The segments of the revision's headings, blocks or notes, by the row they lie in.
  private func segments(of owner: String) throws -> [Int: [Segment]] {
    let rows = try db.query(
      """
      SELECT \(owner), text_start, source_start, length
      FROM segment WHERE revision_id = ? AND \(owner) IS NOT NULL ORDER BY id
      """, revision
    ) { row in
      (
        try row.int(0),
        Segment(
          textStart: try row.int(1), sourceStart: try row.int(2), length: try row.int(3))
      )
    }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }

  private func marks(of owner: String) throws -> [Int: [Mark]] {
    let rows = try db.query(
      """
      SELECT \(owner), number, text_offset, source_start, source_end
      FROM mark WHERE revision_id = ? AND \(owner) IS NOT NULL ORDER BY id
      """, revision
    ) { row in
      (
        try row.int(0),
        Mark(
          number: try row.text(1), offset: try row.int(2),
          range: try range(row.int(3), row.int(4), "mark"))
      )
    }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }

  // MARK: Signatures, repairs, warnings

  private func signatories() throws -> [Signatory] {
    let ranges = Dictionary(
      grouping: try db.query(
        """
        SELECT signatory_id, source_start, source_end
        FROM signatory_range WHERE revision_id = ? ORDER BY id
        """, revision
      ) { row in (try row.int(0), try range(row.int(1), row.int(2), "signatory_range")) },
      by: \.0)
    return try db.query(
      """
      SELECT id, office, name, page, first_line, last_line, review
      FROM signatory WHERE revision_id = ? ORDER BY ordinal
      """, revision
    ) { row in
      Signatory(
        office: try row.text(1), name: try row.optionalText(2),
        ranges: (ranges[try row.int(0)] ?? []).map(\.1), page: try row.int(3),
        lines: try lines(row.int(4), row.int(5), "signatory"),
        review: try value(row.text(6), "signatory", ReviewStatus.init(rawValue:)))
    }
  }

  /// The repairs of the revision.
  func repairs() throws -> [Repair] {
    try db.query(
      """
      SELECT kind, source_start, source_end, page, line, before, after, confidence, reason
      FROM repair WHERE revision_id = ? ORDER BY ordinal
      """, revision
    ) { row in
      Repair(
        kind: try value(try row.text(0), "repair", Repair.Kind.init(rawValue:)),
        range: try range(row.int(1), row.int(2), "repair"), page: try row.int(3),
        line: try row.int(4), before: try row.text(5), after: try row.text(6),
        confidence: try row.double(7), reason: try row.text(8))
    }
  }

  private func warnings() throws -> [Warning] {
    try db.query(
      "SELECT code, message, line FROM warning WHERE revision_id = ? ORDER BY ordinal", revision
    ) { Warning(code: try $0.text(0), message: try $0.text(1), line: try $0.optionalInt(2)) }
  }

  // MARK: Cells

  private func value<Value>(
    _ text: String, _ table: String, _ read: (String) -> Value?
  ) throws -> Value {
    guard let value = read(text) else { throw Unreadable(table: table, what: "'\(text)'") }
    return value
  }

  private func number(_ text: String) throws -> DocumentNumber {
    try value(text, "header") { DocumentNumber(official: $0) }
  }

  private func sessionYear(_ text: String) throws -> SessionYear {
    try value(text, "header") { text in
      Int(text.prefix(4)).flatMap(SessionYear.init(start:)).flatMap {
        $0.description == text ? $0 : nil
      }
    }
  }

  private func range(_ start: Int, _ end: Int, _ table: String) throws -> Range<Int> {
    guard start <= end else { throw Unreadable(table: table, what: "\(start) to \(end)") }
    return start..<end
  }

  private func lines(_ first: Int, _ last: Int, _ table: String) throws -> ClosedRange<Int> {
    guard first <= last else { throw Unreadable(table: table, what: "lines \(first) to \(last)") }
    return first...last
  }
}

internal import LetterModel
internal import SQLite

extension FindingLoad {
  /// The contributions, in the order in which the letter first mentions them.
  func contributions() throws -> [Contribution] {
    let areas = try lists("SELECT contribution_id, area FROM contribution_area") {
      try $0.text(1)
    }
    let parts = try lists("SELECT contribution_id, part_id FROM contribution_part") {
      try ordinal($0.int(1))
    }
    let evidence = try evidence()
    let numbers = try numbers(evidence)
    return try db.query(
      """
      SELECT c.id, c.ordinal, c.subject, c.scope, c.name, section.path, block.ordinal, note.number,
        c.text_start, c.text_end, c.mission, c.location, c.from_day, c.until_day, c.is_imprecise,
        c.status, c.status_words, status_section.path, status_block.ordinal, status_note.number,
        c.status_start, c.status_end
      FROM contribution AS c
      JOIN section ON section.id = c.section_id
      LEFT JOIN block ON block.id = c.block_id
      LEFT JOIN note ON note.id = c.note_id
      LEFT JOIN section AS status_section ON status_section.id = c.status_section_id
      LEFT JOIN block AS status_block ON status_block.id = c.status_block_id
      LEFT JOIN note AS status_note ON status_note.id = c.status_note_id
      WHERE c.revision_id = ? ORDER BY c.ordinal
      """, revision
    ) { row in
      let id = try row.int(0)
      let words = try row.optionalText(16)
      let statusPlace = try words == nil ? nil : place(row, at: 17)
      return Contribution(
        ordinal: try row.int(1), subject: try row.text(2), scope: try row.optionalText(3),
        name: Contribution.Quote(words: try row.text(4), place: try place(row, at: 5)),
        mission: try row.optionalText(10), location: try row.optionalText(11),
        areas: areas[id] ?? [], numbers: numbers[id] ?? [],
        from: try row.optionalText(12).map { try read($0) { Day(iso: $0) } },
        until: try row.optionalText(13).map { try read($0) { Day(iso: $0) } },
        isImprecise: try row.bool(14), status: try row.optionalText(15).map { try value($0) },
        statusQuote: words.flatMap { words in
          statusPlace.map { Contribution.Quote(words: words, place: $0) }
        },
        parts: parts[id] ?? [],
        evidence: try (evidence[id] ?? []).filter { $0.number == nil }.map {
          Contribution.Evidence(role: try value($0.role), fact: $0.fact)
        })
    }
  }

  private typealias EvidenceRow = (role: String, fact: Int, number: Int?)

  private func evidence() throws -> [Int: [EvidenceRow]] {
    try lists("SELECT contribution_id, role, fact_id, number FROM contribution_evidence") { row in
      (try row.text(1), try ordinal(row.int(2)), try row.optionalInt(3))
    }
  }

  private func numbers(
    _ evidence: [Int: [EvidenceRow]]
  ) throws -> [Int: [Contribution.Number]] {
    try lists(
      """
      SELECT contribution_id, ordinal, aspect, qualifier, value, value_max, role
      FROM contribution_number
      """
    ) { row in
      let (id, ordinal) = (try row.int(0), try row.int(1))
      return Contribution.Number(
        aspect: try value(row.text(2)), qualifier: try value(row.text(3)), value: try row.int(4),
        valueMax: try row.optionalInt(5), role: try row.optionalText(6),
        facts: (evidence[id] ?? []).filter { $0.number == ordinal }.map(\.fact))
    }
  }

  /// The rows of the revision by contribution, in their order.
  private func lists<Element>(
    _ sql: String, _ element: (borrowing Row) throws -> Element
  ) throws -> [Int: [Element]] {
    var lists: [Int: [Element]] = [:]
    try db.forEach(sql + " WHERE revision_id = ? ORDER BY contribution_id, ordinal", revision) {
      lists[try $0.int(0), default: []].append(try element($0))
    }
    return lists
  }

  /// The ordinal that a row's number was made from.
  private func ordinal(_ id: Int) -> Int { id - revision * FindingStore.rowsARevision }
}

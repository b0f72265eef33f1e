internal import LetterModel
internal import SQLite

/// Gives back what was found in one revision.
struct FindingLoad {
  let db: Connection
  let revision: Int

  /// The citations with what became of them, in the order of the text.
  func citations() throws -> [(citation: Citation, resolution: Resolution)] {
    try db.query(
      """
      SELECT citation.ordinal, citation.kind, citation.text, citation.target, citation.number,
        citation.date, citation.is_relative, citation.page, citation.title, citation.same_as,
        section.path, block.ordinal, note.number, citation.text_start, citation.text_end,
        citation.resolution, edition.name, citation.message
      FROM citation
      JOIN section ON section.id = citation.section_id
      LEFT JOIN block ON block.id = citation.block_id
      LEFT JOIN note ON note.id = citation.note_id
      LEFT JOIN edition ON edition.id = citation.resolved_edition_id
      WHERE citation.revision_id = ? ORDER BY citation.ordinal
      """, revision
    ) { row in
      let citation = Citation(
        ordinal: try row.int(0), kind: try value(row.text(1)), text: try row.text(2),
        place: try place(row, at: 10), target: try row.text(3),
        number: try row.optionalText(4).map { try read($0, DocumentNumber.init(official:)) },
        date: try row.optionalText(5).map { try read($0) { Day(iso: $0) } },
        isRelative: try row.bool(6), page: try row.optionalText(7), title: try row.optionalText(8),
        sameAs: try row.optionalInt(9))
      let resolution = Resolution(
        outcome: try value(row.text(15)), id: try row.optionalText(16),
        message: try row.optionalText(17))
      return (citation, resolution)
    }
  }

  /// The facts under the decisions, in the order of the text; only those of a kind where one is
  /// given.
  func facts(kind: Fact.Kind? = nil) throws -> [ReviewedFact] {
    var attributes: [Int: [Fact.Attribute: String]] = [:]
    try db.forEach(
      "SELECT fact_id, name, value FROM fact_attribute WHERE revision_id = ?", revision
    ) { row in
      attributes[try row.int(0), default: [:]][try value(row.text(1))] = try row.text(2)
    }
    return try db.query(
      """
      SELECT fact.ordinal, fact.kind, fact.subject, fact.qualifier, fact.value, fact.value_max,
        fact.unit, fact.from_day, fact.until_day, fact.year, section.path, block.ordinal,
        note.number, fact.text_start, fact.text_end, fact.is_imprecise, fact.quote, fact.review,
        fact.decision_id, fact.id
      FROM fact
      JOIN section ON section.id = fact.section_id
      LEFT JOIN block ON block.id = fact.block_id
      LEFT JOIN note ON note.id = fact.note_id
      WHERE fact.revision_id = ?1 AND (?2 IS NULL OR fact.kind = ?2) ORDER BY fact.ordinal
      """, revision, kind?.rawValue
    ) { row in
      let fact = Fact(
        ordinal: try row.int(0), kind: try value(row.text(1)), subject: try row.text(2),
        qualifier: try row.optionalText(3).map { try value($0) }, value: try row.optionalInt(4),
        valueMax: try row.optionalInt(5), unit: try row.optionalText(6).map { try value($0) },
        from: try row.optionalText(7).map { try read($0) { Day(iso: $0) } },
        until: try row.optionalText(8).map { try read($0) { Day(iso: $0) } },
        year: try row.optionalInt(9), isImprecise: try row.bool(15), quote: try row.text(16),
        place: try place(row, at: 10), attributes: attributes[try row.int(19)] ?? [:])
      return ReviewedFact(
        fact, review: try value(row.text(17)), decision: try row.optionalInt(18))
    }
  }

  /// The decisions that hold for nothing in the revision.
  func orphans() throws -> [FactReview.Orphan] {
    try db.query(
      "SELECT decision_id, why FROM orphan WHERE revision_id = ? ORDER BY decision_id", revision
    ) { FactReview.Orphan(decision: try $0.int(0), why: try $0.text(1)) }
  }

  /// The hash of all of it.
  func sha256() throws -> String {
    FindingDigest.sha256(
      citations: try citations().map(\.citation), facts: try facts(),
      contributions: try contributions(), orphans: try orphans())
  }

  /// Path, block, note, start and end from five columns.
  func place(_ row: borrowing Row, at column: Int) throws -> Place {
    let (start, end) = (try row.int(column + 3), try row.int(column + 4))
    guard start <= end else {
      throw LetterLoad.Unreadable(table: "fact", what: "\(start) to \(end)")
    }
    return Place(
      section: try row.text(column), block: try row.optionalInt(column + 1),
      note: try row.optionalText(column + 2), range: start..<end)
  }

  func value<Value: RawRepresentable>(_ text: String) throws -> Value
  where Value.RawValue == String { try read(text, Value.init(rawValue:)) }

  func read<Value>(_ text: String, _ read: (String) -> Value?) throws -> Value {
    guard let value = read(text) else {
      throw LetterLoad.Unreadable(table: "citation or fact", what: "'\(text)'")
    }
    return value
  }
}

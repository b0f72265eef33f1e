internal import LetterModel
internal import SQLite

/// Reads and writes decisions. Belongs inside a transaction.
struct DecisionStore {
  let db: Connection

  init(_ db: Connection) { self.db = db }

  private static let columns = """
    decision.id, edition.name, revision.number, decision.previous_id, decision.subject,
    decision.action, decision.field, decision.section_path, decision.block_ordinal,
    decision.note_number, decision.text_start, decision.text_end, decision.quote,
    decision.sentence, decision.by, decision.why, decision.at
    """

  /// The decisions about an edition that hold, in the order in which they were taken. They hold in
  /// every revision in which their words stand.
  func heads(of edition: Int) throws -> [Decision] {
    try load(
      """
      SELECT \(Self.columns) FROM decision
      JOIN edition ON edition.id = decision.edition_id
      JOIN revision ON revision.id = decision.revision_id
      WHERE decision.edition_id = ?1
        AND NOT EXISTS (SELECT 1 FROM decision AS later WHERE later.previous_id = decision.id)
      ORDER BY decision.id
      """, [edition])
  }

  /// All decisions about an edition, in the order in which they were taken.
  func all(of edition: Int) throws -> [Decision] {
    try load(
      """
      SELECT \(Self.columns) FROM decision
      JOIN edition ON edition.id = decision.edition_id
      JOIN revision ON revision.id = decision.revision_id
      WHERE decision.edition_id = ? ORDER BY decision.id
      """, [edition])
  }

  private func load(_ sql: String, _ arguments: [(any Bindable)?]) throws -> [Decision] {
    var decisions = try db.query(sql, arguments: arguments) { row in
      let start = try row.optionalInt(10)
      return Decision(
        id: try row.int(0), letter: try row.text(1), revision: try row.int(2),
        previous: try row.optionalInt(3), subject: try value(row.text(4)),
        action: try value(row.text(5)), field: try row.text(6),
        anchor: Decision.Anchor(
          section: try row.optionalText(7), block: try row.optionalInt(8),
          note: try row.optionalText(9),
          range: try start.map { $0..<max($0, try row.optionalInt(11) ?? $0) },
          quote: try row.text(12), sentence: try row.optionalText(13)),
        before: [:], after: [:], by: try row.optionalText(14), why: try row.optionalText(15),
        at: try row.text(16))
    }
    for index in decisions.indices {
      try db.forEach(
        "SELECT side, field, value FROM decision_value WHERE decision_id = ?", decisions[index].id
      ) { row in
        if try row.text(0) == "before" {
          decisions[index].before[try row.text(1)] = try row.text(2)
        } else {
          decisions[index].after[try row.text(1)] = try row.text(2)
        }
      }
    }
    return decisions
  }

  private func value<Value: RawRepresentable>(_ text: String) throws -> Value
  where Value.RawValue == String {
    guard let value = Value(rawValue: text) else {
      throw LetterLoad.Unreadable(table: "decision", what: "'\(text)'")
    }
    return value
  }

  /// Writes a decision with its values.
  /// - Returns: its number, which takes the place of the one that it came with.
  func insert(_ decision: Decision, edition: Int, revision: Int) throws -> Int {
    let anchor = decision.anchor
    let id = try Ledger(db).insert(
      into: "decision",
      [
        ("edition_id", edition), ("revision_id", revision), ("previous_id", decision.previous),
        ("subject", decision.subject.rawValue), ("action", decision.action.rawValue),
        ("field", decision.field), ("section_path", anchor.section),
        ("block_ordinal", anchor.block), ("note_number", anchor.note),
        ("text_start", anchor.range?.lowerBound), ("text_end", anchor.range?.upperBound),
        ("quote", anchor.quote), ("sentence", anchor.sentence), ("by", decision.by),
        ("why", decision.why), ("at", decision.at),
      ])
    for (side, fields) in [("before", decision.before), ("after", decision.after)] {
      for (field, value) in fields.sorted(by: { $0.key < $1.key }) {
        try Ledger(db).insert(
          into: "decision_value",
          [("decision_id", id), ("side", side), ("field", field), ("value", value)])
      }
    }
    return id
  }
}

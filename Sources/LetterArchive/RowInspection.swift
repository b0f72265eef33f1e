internal import LetterModel
internal import SQLite

/// Compares the rows of one revision, column by column, with those that its letter and its findings
/// would be written as, so that no column is outside every hash.
struct RowInspection {
  let db: Connection
  let revision: Int

  /// A sentence for each table of the reading whose rows are others.
  func faults(of letter: Letter, text: String) throws -> [String] {
    let memory = RowTarget.Rows()
    var store = LetterStore(memory: memory, revision: revision)
    try store.insert(letter, text: text)
    var ranks: [String: [Int: Int]] = [:]
    return try ReadingTable.all.compactMap { table in
      var rows = try db.rows(table.selection, revision, width: table.columns.count)
      if table.columns[0] == "id" {
        ranks[table.name] = Dictionary(
          rows.enumerated().compactMap { rank, row in row[0].whole.map { ($0, rank + 1) } }
        ) { first, _ in first }
      }
      for (index, column) in table.columns.enumerated() {
        guard let owner = Self.owners[column] ?? (index == 0 ? table.name : nil),
          let ranks = ranks[owner]
        else { continue }
        for row in rows.indices {
          if let id = rows[row][index].whole {
            rows[row][index] = ranks[id].map { .integer($0) } ?? .text("of another letter")
          }
        }
      }
      // Older readers did not tell it.
      if let told = table.columns.firstIndex(of: "level_told") {
        let written = memory.rows[table.name] ?? []
        for row in rows.indices where rows[row][told] == .null && written.indices.contains(row) {
          rows[row][told] = written[row][told]
        }
      }
      return Self.fault(table.name, table.columns, rows, memory.rows[table.name] ?? [])
    }
  }

  /// In which column the number of a row of another table stands.
  private static let owners = [
    "parent_id": "section", "section_id": "section", "block_id": "block", "note_id": "note",
    "signatory_id": "signatory",
  ]

  /// A sentence for each table of the findings whose rows are others.
  func faults(of found: KeptFindings) throws -> [String] {
    let memory = RowTarget.Rows()
    let store = try FindingStore(db: db, revision: revision, target: .memory(memory))
    for citation in found.citations { try store.insert(citation) }
    for fact in found.facts { try store.insert(fact) }
    try store.insert(found.contributions)
    func fault<Element>(_ table: FindingTable<Element>) throws -> String? {
      Self.fault(
        table.name, table.columnNames, try table.rawRows(db, of: revision),
        memory.rows[table.name] ?? [])
    }
    let attributes = try db.rows(
      """
      SELECT fact_id, revision_id, name, value FROM fact_attribute WHERE revision_id = ?
      ORDER BY fact_id, name
      """, revision, width: 4)
    return [
      try fault(FindingTables.citation), try fault(FindingTables.fact),
      Self.fault(
        "fact_attribute", ["fact_id", "revision_id", "name", "value"], attributes,
        memory.rows["fact_attribute"] ?? []),
      try fault(FindingTables.contribution), try fault(FindingTables.area),
      try fault(FindingTables.number), try fault(FindingTables.evidence),
      try fault(FindingTables.part),
    ].compactMap(\.self)
  }

  private static func fault(
    _ table: String, _ columns: [String], _ kept: [[Value]], _ written: [[Value]]
  ) -> String? {
    for (index, (kept, written)) in zip(kept, written).enumerated() where kept != written {
      let column = columns.indices.first { kept[$0] != written[$0] }.map { columns[$0] } ?? "?"
      return "row \(index + 1) of \(table) has another \(column) than was written"
    }
    return kept.count == written.count
      ? nil : "\(table) has \(kept.count) rows, and \(written.count) were written"
  }
}

extension Connection {
  /// The rows of a query as they are stored.
  func rows(_ sql: String, _ revision: Int, width: Int) throws -> [[Value]] {
    try query(sql, revision) { row in try (0..<width).map { try row.value($0) } }
  }
}

extension Value {
  fileprivate var whole: Int? { if case .integer(let number) = self { number } else { nil } }
}

internal import LetterModel
internal import SQLite

/// Gives back what was found in one revision.
struct FindingLoad {
  let db: Connection
  let revision: Int

  /// The citations with what became of them, in the order of the text.
  func citations() throws -> [ResolvedCitation] {
    try FindingTables.citation.rows(db, of: revision, .blank).map(\.element)
  }

  /// The facts under the decisions, in the order of the text; only those of a kind where one is
  /// given.
  func facts(kind: Fact.Kind? = nil) throws -> [ReviewedFact] {
    var attributes: [Int: [(name: String, value: String)]] = [:]
    try db.forEach(
      "SELECT fact_id, name, value FROM fact_attribute WHERE revision_id = ?", revision
    ) { row in
      attributes[try row.int(0), default: []].append((try row.text(1), try row.text(2)))
    }
    return try FindingTables.fact.rows(
      db, of: revision, .blank, where: "AND (?2 IS NULL OR fact.kind = ?2)", kind?.rawValue
    ).map { id, fact in
      var fact = fact
      for (name, value) in attributes[id] ?? [] {
        guard let field = Self.attributes[name], field.set(&fact.fact, .text(value)) else {
          throw LetterLoad.Unreadable(table: "fact_attribute", what: "'\(value)' as \(name)")
        }
      }
      return fact
    }
  }

  private static let attributes = Dictionary(
    uniqueKeysWithValues: Fact.attributes.map { ($0.name, $0) })

  /// The decisions that hold for nothing in the revision.
  func orphans() throws -> [FactReview.Orphan] {
    try db.query(
      "SELECT decision_id, why FROM orphan WHERE revision_id = ? ORDER BY decision_id", revision
    ) { FactReview.Orphan(decision: try $0.int(0), why: try $0.text(1)) }
  }

  /// All of it.
  func found() throws -> KeptFindings {
    KeptFindings(
      finder: try db.first("SELECT finder FROM finding WHERE revision_id = ?", revision) {
        try $0.text(0)
      } ?? "", citations: try citations(), facts: try facts(),
      contributions: try contributions(), orphans: try orphans())
  }
}

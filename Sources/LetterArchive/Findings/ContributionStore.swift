internal import LetterModel
internal import SQLite

extension FindingStore {
  /// Writes contributions behind the facts that they rest on.
  func insert(_ contributions: [Contribution]) throws {
    for contribution in contributions { try insert(contribution) }
    // A sum may stand before its parts.
    for contribution in contributions {
      for (index, part) in contribution.parts.enumerated() {
        try db.execute(
          """
          INSERT INTO contribution_part (contribution_id, revision_id, ordinal, part_id)
          VALUES (?, ?, ?, ?)
          """, id(contribution.ordinal), revision, index + 1, id(part))
      }
    }
  }

  private func insert(_ contribution: Contribution) throws {
    let id = try id(contribution.ordinal)
    let place = try rows(contribution.name.place)
    let status = try contribution.statusQuote.map { try rows($0.place) }
    try db.execute(
      """
      INSERT INTO contribution (
        id, revision_id, ordinal, subject, scope, name, section_id, block_id, note_id, text_start,
        text_end, mission, location, from_day, until_day, is_imprecise, status, status_words,
        status_section_id, status_block_id, status_note_id, status_start, status_end)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      id, revision, contribution.ordinal, contribution.subject, contribution.scope,
      contribution.name.words, place.section, place.block, place.note,
      contribution.name.place.range.lowerBound, contribution.name.place.range.upperBound,
      contribution.mission, contribution.location, contribution.from?.description,
      contribution.until?.description, contribution.isImprecise, contribution.status?.rawValue,
      contribution.statusQuote?.words, status?.section, status?.block, status?.note,
      contribution.statusQuote?.place.range.lowerBound,
      contribution.statusQuote?.place.range.upperBound)
    for (index, area) in contribution.areas.enumerated() {
      try db.execute(
        """
        INSERT INTO contribution_area (contribution_id, revision_id, ordinal, area)
        VALUES (?, ?, ?, ?)
        """, id, revision, index + 1, area)
    }
    for (index, number) in contribution.numbers.enumerated() {
      try db.execute(
        """
        INSERT INTO contribution_number (
          contribution_id, revision_id, ordinal, aspect, qualifier, value, value_max, role)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """, id, revision, index + 1, number.aspect.rawValue, number.qualifier.rawValue,
        number.value, number.valueMax, number.role)
    }
    try insertEvidence(contribution, id)
  }

  /// Each piece of evidence, and behind them the facts of each number.
  private func insertEvidence(_ contribution: Contribution, _ id: Int) throws {
    var rows: [(role: String, fact: Int, number: Int?)] = contribution.evidence.map {
      ($0.role.rawValue, $0.fact, nil)
    }
    for (index, number) in contribution.numbers.enumerated() {
      rows += number.facts.map { (number.aspect.rawValue, $0, index + 1) }
    }
    for (index, row) in rows.enumerated() {
      try db.execute(
        """
        INSERT INTO contribution_evidence (
          contribution_id, revision_id, ordinal, fact_id, role, number)
        VALUES (?, ?, ?, ?, ?, ?)
        """, id, revision, index + 1, self.id(row.fact), row.role, row.number)
    }
  }
}

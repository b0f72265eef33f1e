internal import LetterModel
internal import SQLite

/// Brings the rows of a reading to what was decided, where only header, levels and signatories
/// differ.
struct ReadingUpdate {
  let db: Connection
  let revision: Int

  func run(_ letter: Letter) throws {
    try updateHeader(letter.header)
    try updateSections(letter.sections)
    try updateSignatories(letter.signatories)
  }

  /// Those that were read come first and stay; behind them stand those that were added.
  private func updateSignatories(_ signatories: [Signatory]) throws {
    try db.execute(
      "DELETE FROM signatory WHERE revision_id = ? AND review = 'added'", revision)
    for (index, signatory) in signatories.enumerated() {
      if signatory.review == .added {
        try LetterStore.insert(.file(db), signatory, of: revision, ordinal: index + 1, id: nil)
      } else {
        try db.execute(
          """
          UPDATE signatory SET office = ?, name = ?, review = ?
          WHERE revision_id = ? AND ordinal = ?
          """, signatory.office, signatory.name, signatory.review.rawValue, revision, index + 1)
      }
    }
  }

  private func updateHeader(_ header: Header) throws {
    try db.execute(
      """
      UPDATE header SET date = ?, place = ?, addressee = ?, session_year = ?, subject = ?
      WHERE revision_id = ?
      """, header.date?.description, header.place, header.addressee,
      header.sessionYear?.description, header.subject, revision)
    try db.execute(
      "UPDATE dossier_line SET title = ? WHERE revision_id = ? AND ordinal = 1",
      header.dossiers.first?.title, revision)
    let offices = try db.query(
      "SELECT office FROM sender WHERE revision_id = ? ORDER BY ordinal", revision
    ) { try $0.text(0) }
    guard offices != header.senders else { return }
    try db.execute("DELETE FROM sender WHERE revision_id = ?", revision)
    for (index, office) in header.senders.enumerated() {
      try db.execute(
        "INSERT INTO sender (revision_id, ordinal, office) VALUES (?, ?, ?)", revision, index + 1,
        office)
    }
  }

  /// Paths change places, and no two sections may have the same one for a moment.
  private func updateSections(_ sections: [Section]) throws {
    try db.execute(
      "UPDATE section SET path = 'moving ' || id WHERE revision_id = ?", revision)
    var rows: [String: Int] = [:]
    for (index, section) in sections.enumerated() {
      let id = try db.first(
        "SELECT id FROM section WHERE revision_id = ? AND ordinal = ?", revision, index + 1
      ) { try $0.int(0) }
      guard let id else {
        throw LetterLoad.Unreadable(table: "section", what: "no row \(index + 1) of \(revision)")
      }
      rows[section.path] = id
      let parent = section.path.lastIndex(of: ".").flatMap { rows[String(section.path[..<$0])] }
      try db.execute(
        "UPDATE section SET level = ?, path = ?, parent_id = ? WHERE id = ?", section.level,
        section.path, parent, id)
    }
  }
}

internal import SQLite

extension Archive {
  /// Takes a letter out of sight, or where the reference names one the text of a letter: then the
  /// one before it is current again. Bytes and history stay.
  @discardableResult
  public func withdraw(
    _ reference: LetterReference, why: String, by: String? = nil
  ) throws -> ChoiceOutcome {
    if reference.namesRevision { return try withdrawRevision(reference, why: why, by: by) }
    return try decide("withdrawn", on: reference, why: why, by: by, event: "withdraw")
  }

  /// Brings a withdrawn letter, or text of a letter, back into sight.
  @discardableResult
  public func restore(
    _ reference: LetterReference, why: String, by: String? = nil
  ) throws -> ChoiceOutcome {
    if reference.namesRevision { return try restoreRevision(reference, why: why, by: by) }
    return try decide("restored", on: reference, why: why, by: by, event: "restore")
  }

  /// The letters in sight of the same bytes as one, that one left out.
  public func letters(ofSameBytesAs reference: LetterReference) throws -> [String] {
    try read {
      let place = try locate(reference)
      return try db.query(
        """
        SELECT DISTINCT letter.id FROM letter
        JOIN revision ON revision.id = letter.revision_id
        WHERE revision.edition_id <> ?1 AND revision.source_id IN (
          SELECT source_id FROM revision WHERE id = ?2)
        ORDER BY letter.id
        """, place.edition, place.revision
      ) { try $0.text(0) }
    }
  }

  private func decide(
    _ change: String, on reference: LetterReference, why: String, by: String?, event: String
  ) throws -> ChoiceOutcome {
    try Self.checkReason(why)
    return try write {
      let place = try locate(reference, evenIfWithdrawn: true)
      let isWithdrawn =
        try db.first(
          "SELECT 1 FROM withdrawn_edition WHERE edition_id = ?", place.edition
        ) { try $0.int(0) } != nil
      let current = try RevisionChoices.current(db, of: place.edition)?.number
      guard isWithdrawn != (change == "withdrawn") else {
        return ChoiceOutcome(name: place.id, isChanged: false, current: current)
      }
      let stamp = stamp
      let before = try KnownLetters(db).letter(ofEdition: place.edition)
      try Ledger(db).insert(
        into: "withdrawal",
        [
          ("edition_id", place.edition), ("change", change), ("by", by), ("why", why),
          ("at", stamp.at),
        ])
      let known = try before ?? KnownLetters(db).letter(ofEdition: place.edition)
      if let known { try FindingStep(self).resolveCitations(of: known) }
      try note(event, place.id, detail: why, at: stamp)
      return ChoiceOutcome(name: place.id, isChanged: true, current: current)
    }
  }
}

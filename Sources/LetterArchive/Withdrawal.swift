internal import SQLite

extension Archive {
  /// Takes a letter out of sight. Its bytes and history stay.
  ///
  /// - Returns: its id, or nil when it was out of sight already.
  @discardableResult
  public func withdraw(
    _ reference: LetterReference, why: String, by: String? = nil
  ) throws -> String? {
    try decide("withdrawn", on: reference, why: why, by: by, event: "withdraw")
  }

  /// Brings a withdrawn letter back into sight.
  ///
  /// - Returns: its id, or nil when it was in sight already.
  @discardableResult
  public func restore(
    _ reference: LetterReference, why: String, by: String? = nil
  ) throws -> String? {
    try decide("restored", on: reference, why: why, by: by, event: "restore")
  }

  private func decide(
    _ change: String, on reference: LetterReference, why: String, by: String?, event: String
  ) throws -> String? {
    guard why.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw ArchiveError.noReason
    }
    return try write {
      let place = try locate(reference, evenIfWithdrawn: true)
      let isWithdrawn =
        try db.first(
          "SELECT 1 FROM withdrawn_edition WHERE edition_id = ?", place.edition
        ) { try $0.int(0) } != nil
      guard isWithdrawn != (change == "withdrawn") else { return nil }
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
      return place.id
    }
  }
}

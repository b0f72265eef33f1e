internal import LetterModel
internal import SQLite

extension Archive {
  /// Makes a print an edition of the work that another print belongs to: both chambers printed one
  /// letter. In every series that one of the two works was in, the joint work is.
  ///
  /// - Returns: the name of the joint work; nil when both belong to it already.
  /// - Throws: `unfit` for two prints of one chamber or of two days, which are two letters.
  @discardableResult
  public func join(
    _ print: LetterReference, toWorkOf other: LetterReference, by: String? = nil,
    why: String? = nil
  ) throws -> String? {
    try write {
      let (moved, kept) = (try locate(print), try locate(other))
      guard moved.work != kept.work else { return nil }
      let letters = KnownLetters(db)
      let (one, two) = (
        try letters.revision(moved.revision).known, try letters.revision(kept.revision).known
      )
      guard one.chamber != two.chamber, one.date == two.date else {
        throw ArchiveError.notTwins(
          moved.id, kept.id,
          why: one.date == two.date
            ? "both are prints of the \(one.chamber.title)"
            : "they are of \(one.date) and of \(two.date)")
      }
      try assign(moved, to: kept.work, by: by, why: why, event: "join")
      return try db.first("SELECT name FROM work WHERE id = ?", kept.work) { try $0.text(0) }
    }
  }

  /// Gives a print that was joined to another one's work its own work back.
  ///
  /// - Returns: whether it was joined.
  @discardableResult
  public func separate(
    _ print: LetterReference, by: String? = nil, why: String? = nil
  ) throws -> Bool {
    try write {
      let place = try locate(print)
      let own = try db.first("SELECT work_id FROM edition WHERE id = ?", place.edition) {
        try $0.int(0)
      }
      guard let own, own != place.work else { return false }
      try assign(place, to: own, by: by, why: why, event: "separate")
      return true
    }
  }

  private func assign(
    _ place: LetterPlace, to work: Int, by: String?, why: String?, event: String
  ) throws {
    let stamp = stamp
    try Ledger(db).insert(
      into: "work_assignment",
      [
        ("edition_id", place.edition), ("work_id", work), ("by", by), ("why", why),
        ("at", stamp.at),
      ])
    for series in try db.query(
      """
      SELECT series.name FROM series JOIN series_member ON series_member.series_id = series.id
      WHERE series_member.work_id = ?1 AND NOT EXISTS (
        SELECT 1 FROM series_member AS other
        WHERE other.series_id = series.id AND other.work_id = ?2)
      ORDER BY series.name
      """, place.work, work, row: { try $0.text(0) })
    {
      try join(work: work, series, by: by, why: why, stamp: stamp)
    }
    try note(event, place.id, detail: why, at: stamp)
  }
}

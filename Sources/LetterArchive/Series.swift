public import LetterModel
internal import SQLite

/// A named row of works about one mission.
public struct SeriesSummary: Equatable, Sendable {
  /// Its name.
  public var name: String
  /// How many works it has now.
  public var works: Int
  /// How many letters in view print them.
  public var letters: Int
  /// The date of the first letter in view, `yyyy-mm-dd`; nil without any.
  public var first: String?
  /// The date of the last letter in view; nil without any.
  public var last: String?
}

extension Archive {
  /// All series, by name.
  public func series() throws -> [SeriesSummary] {
    try read {
      try db.query(
        """
        SELECT series.name,
          (SELECT count(*) FROM series_member
           WHERE series_id = series.id AND work_id IN (SELECT work_id FROM current_work)),
          count(letter.id), min(letter.date), max(letter.date)
        FROM series
        LEFT JOIN series_member ON series_member.series_id = series.id
        LEFT JOIN letter ON letter.work_id = series_member.work_id
        GROUP BY series.id ORDER BY series.name
        """
      ) { row in
        SeriesSummary(
          name: try row.text(0), works: try row.int(1), letters: try row.int(2),
          first: try row.optionalText(3), last: try row.optionalText(4))
      }
    }
  }

  /// The name of a series as it was given, whatever letters of it are typed large or small; nil
  /// where none fits, or several do.
  public func seriesName(_ typed: String) throws -> String? {
    try db.first("SELECT name FROM series WHERE id = (\(LetterFilter.seriesID()))", typed) {
      try $0.text(0)
    }
  }

  /// The letters of a series that are in view, by date.
  public func letters(inSeries name: String) throws -> [LetterSummary] {
    _ = try read { try seriesID(name) }
    return try list(LetterFilter(series: name))
  }

  /// Adds the works of some letters to a series, all or none; a series of a new name is made.
  ///
  /// - Returns: the ids of the letters whose work was not in it before.
  @discardableResult
  public func add(
    _ letters: [LetterReference], toSeries name: String, role: SeriesRole? = nil,
    by: String? = nil, why: String? = nil
  ) throws -> [String] {
    try write {
      let stamp = stamp
      var added: [String] = []
      for letter in letters {
        let place = try locate(letter)
        guard try !isMember(edition: place.edition, of: name) else { continue }
        try join(work: place.work, name, role: role, by: by, why: why, stamp: stamp)
        added.append(place.id)
      }
      return added
    }
  }

  /// Takes the works of some letters out of a series, all or none.
  ///
  /// - Returns: the ids of the letters whose work was in it.
  @discardableResult
  public func remove(
    _ letters: [LetterReference], fromSeries name: String, by: String? = nil, why: String? = nil
  ) throws -> [String] {
    try write {
      let stamp = stamp
      let series = try seriesID(name)
      var removed: [String] = []
      for letter in letters {
        let place = try locate(letter, evenIfWithdrawn: true)
        guard try isMember(edition: place.edition, of: name) else { continue }
        try change(series, place.work, "removed", role: nil, by: by, why: why, stamp: stamp)
        try note("series-remove", name, detail: try workName(place.work), at: stamp)
        removed.append(place.id)
      }
      return removed
    }
  }

  // MARK: Parts, inside a transaction

  func isMember(edition: Int, of series: String) throws -> Bool {
    try db.first(
      """
      SELECT 1 FROM series_member
      JOIN series ON series.id = series_member.series_id
      JOIN current_work ON current_work.work_id = series_member.work_id
      WHERE series.id = (\(LetterFilter.seriesID())) AND current_work.edition_id = ?2
      """, series, edition
    ) { try $0.int(0) } != nil
  }

  /// Adds a work that is not in the series, which is made when there is none of this name.
  func join(
    work: Int, _ name: String, role: SeriesRole? = nil, by: String? = nil, why: String? = nil,
    stamp: Stamp
  ) throws {
    if name.allSatisfy(\.isWhitespace) { throw ArchiveError.unfit("a series needs a name") }
    let known = try db.first(LetterFilter.seriesID(), name) { try $0.int(0) }
    let series =
      try known ?? Ledger(db).insert(into: "series", [("name", name), ("made_at", stamp.at)])
    try change(series, work, "added", role: role, by: by, why: why, stamp: stamp)
    try note("series-add", name, detail: try workName(work), at: stamp)
  }

  private func change(
    _ series: Int, _ work: Int, _ change: String, role: SeriesRole?, by: String?, why: String?,
    stamp: Stamp
  ) throws {
    try Ledger(db).insert(
      into: "series_change",
      [
        ("series_id", series), ("work_id", work), ("change", change), ("role", role?.rawValue),
        ("by", by), ("why", why), ("at", stamp.at),
      ])
  }

  private func workName(_ work: Int) throws -> String? {
    try db.first("SELECT name FROM work WHERE id = ?", work) { try $0.text(0) }
  }

  private func seriesID(_ name: String) throws -> Int {
    if let id = try db.first(LetterFilter.seriesID(), name, row: { try $0.int(0) }) { return id }
    let names = try db.query("SELECT name FROM series ORDER BY name LIMIT 10") { try $0.text(0) }
    throw ArchiveError.noSuchSeries(name, near: names)
  }
}

public import LetterModel
internal import SQLite

/// One letter as a list shows it.
public struct LetterSummary: Equatable, Sendable {
  /// The official id; of a text that was withdrawn with its number, `kst-27925-U@2`.
  public var id: String
  /// The day of the letter.
  public var date: Day
  /// Whose print it is.
  public var chamber: Chamber
  /// The subject line, else the title of the first dossier, else what the other print has of these;
  /// nil where neither is printed.
  public var title: String?
  /// The name of its work.
  public var work: String
  /// The series in which its work is, by name.
  public var series: [String]
  /// How many revisions there are.
  public var revisions: Int
  /// How much there is in the current reading.
  public var counts: LetterCounts
  /// Why it was withdrawn; nil for a letter in view.
  public var withdrawn: String?
}

extension Archive {
  /// The letters that pass the filter, by date and then by number.
  public func list(_ filter: LetterFilter = LetterFilter()) throws -> [LetterSummary] {
    let letters = try read {
      let series = try seriesByWork()
      return try db.query(
        """
        SELECT edition.name || coalesce(
            (SELECT '@' || revision.number FROM withdrawn_revision
             WHERE revision_id = revision.id), ''),
          coalesce(header.date, revision.supplied_date), edition.chamber,
          coalesce(header.subject, (
            SELECT title FROM dossier_line
            WHERE dossier_line.revision_id = revision.id ORDER BY ordinal LIMIT 1), (
            SELECT coalesce(other_header.subject, (
              SELECT title FROM dossier_line
              WHERE dossier_line.revision_id = other.id ORDER BY ordinal LIMIT 1)) AS title
            FROM current_work AS twin
            JOIN revision AS other ON other.edition_id = twin.edition_id
            JOIN header AS other_header ON other_header.revision_id = other.id
            WHERE twin.work_id = work.id AND twin.edition_id <> edition.id
              AND other.id IN (SELECT revision_id FROM current_revision)
            ORDER BY title IS NULL LIMIT 1)),
          work.id, work.name,
          (SELECT count(*) FROM revision AS other WHERE other.edition_id = edition.id),
          coalesce(
            (SELECT why FROM withdrawn_revision WHERE revision_id = revision.id),
            (SELECT why FROM withdrawn_edition WHERE edition_id = edition.id)),
          \(LetterCounts.columns)
        FROM revision
        JOIN edition ON edition.id = revision.edition_id
        JOIN current_work ON current_work.edition_id = edition.id
        JOIN work ON work.id = current_work.work_id
        JOIN header ON header.revision_id = revision.id
        WHERE revision.id IN (\(LetterFilter.revisions))
        """, arguments: filter.arguments
      ) { row in
        LetterSummary(
          id: try row.text(0), date: try day(row.text(1)), chamber: try chamber(row.text(2)),
          title: try row.optionalText(3), work: try row.text(5),
          series: series[try row.int(4)] ?? [], revisions: try row.int(6),
          counts: try LetterCounts(row, at: 8), withdrawn: try row.optionalText(7))
      }
    }
    // SQLite cannot tell that Z comes before AA.
    let ordered = letters.map { (letter: $0, number: DocumentNumber(official: $0.id)) }
    return ordered.sorted { left, right in
      if left.letter.date != right.letter.date { return left.letter.date < right.letter.date }
      guard let a = left.number, let b = right.number else {
        return left.letter.id < right.letter.id
      }
      return a < b
    }.map(\.letter)
  }

  /// The names of the series of each work.
  private func seriesByWork() throws -> [Int: [String]] {
    var names: [Int: [String]] = [:]
    try db.forEach(
      """
      SELECT series_member.work_id, series.name FROM series_member
      JOIN series ON series.id = series_member.series_id ORDER BY series.name
      """
    ) { names[try $0.int(0), default: []].append(try $0.text(1)) }
    return names
  }

  func day(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else {
      throw LetterLoad.Unreadable(table: "header", what: "the date '\(text)'")
    }
    return day
  }

  func chamber(_ text: String) throws -> Chamber {
    guard let chamber = Chamber(rawValue: text) else {
      throw LetterLoad.Unreadable(table: "edition", what: "the chamber '\(text)'")
    }
    return chamber
  }
}

internal import SQLite

/// The most that a letter can have: far more than any has, and little enough to load. A damaged or
/// crafted archive may hold anything.
struct LetterSize {
  /// Rows of one kind: the longest text that is taken in has no more lines.
  var mostRows = 1_000_000
  /// Code points of all texts of one kind: twice the longest text that is taken in.
  var mostSigns = 16_000_000

  /// The texts of each table; of the others only the rows are counted.
  private static let tables = [
    ("source_text", "text"), ("header_field", "text"), ("sender", "office"),
    ("dossier_line", "title"), ("section", "heading"), ("block", "text"), ("note", "text"),
    ("mark", "number"), ("segment", "NULL"), ("signatory", "name"), ("signatory_range", "NULL"),
    ("repair", "before || after || reason"), ("warning", "message"), ("cell", "text"),
  ]

  private static let sums = tables.map { table, text in
    "SELECT '\(table)', count(*), coalesce(sum(length(\(text))), 0) FROM \(table) "
      + "WHERE revision_id = ?1"
  }.joined(separator: " UNION ALL ")

  /// - Throws: `Unreadable` with the first table that holds more of this revision.
  func check(_ db: Connection, revision: Int) throws {
    try db.forEach(Self.sums, revision) { row in
      let (table, rows, signs) = (try row.text(0), try row.int(1), try row.int(2))
      if rows > mostRows || signs > mostSigns {
        throw LetterLoad.Unreadable(
          table: table, what: "\(rows) rows with \(signs) signs of one letter, which no paper has")
      }
    }
  }
}

internal import SQLite

/// A full-text index.
struct SearchIndex {
  let name: String

  static let all = [SearchIndex(name: "block_search"), SearchIndex(name: "note_search")]

  /// Compares the index with its content, word by word. Fails with SQLite's code for a damaged
  /// file. Counts as a write, though it changes nothing.
  func check(_ db: Connection) throws {
    try db.execute("INSERT INTO \(name) (\(name), rank) VALUES ('integrity-check', 1)")
  }

  /// The first term that is not found in as many texts as hold it.
  ///
  /// SQLite's own check goes from one leaf of the index to the next. A search reaches a leaf by the
  /// table of their first terms, as an equation of `fts5vocab` does, while its scan goes by leaves.
  func lostTerm(_ db: Connection) throws -> String? {
    let terms = "temp.\(name)_terms"
    try db.execute("CREATE VIRTUAL TABLE \(terms) USING fts5vocab(main, \(name), row)")
    return try db.first(
      """
      SELECT held.term FROM \(terms) AS held LEFT JOIN \(terms) AS found ON found.term = held.term
      WHERE found.doc IS NOT held.doc OR found.cnt IS NOT held.cnt
      """
    ) { try $0.text(0) }
  }

  /// Whether the tables inside the index, or the settings in one of them, are others than those in a
  /// database that the migrations made: then SQLite may not even open it.
  func isChanged(in db: Connection, from made: Connection) throws -> Bool {
    try inside(db) != inside(made) || settings(db) != settings(made)
  }

  /// Makes the index anew with all that is inside it, as a database has it that the migrations made,
  /// and fills it.
  func remake(_ db: Connection, as made: Connection) throws {
    try db.writingInsideIndexes {
      for part in try inside(db) {
        let name = part[1].replacing("\"", with: "\"\"")
        try db.script("DROP \(part[0]) IF EXISTS \"\(name)\"")
      }
      for part in try inside(made) {
        try db.script(part[2])
        let rows = try made.query("SELECT * FROM \(part[1])") { row in
          try (0..<row.columnCount).map { try row.value($0) }
        }
        for row in rows {
          let marks = row.map { _ in "?" }.joined(separator: ", ")
          try db.execute("INSERT INTO \(part[1]) VALUES (\(marks))", arguments: row)
        }
      }
    }
    try rebuild(db)
  }

  /// Kind, name and definition of what SQLite keeps the index in.
  private func inside(_ db: Connection) throws -> [[String]] {
    try db.query(
      #"""
      SELECT type, name, sql FROM sqlite_schema
      WHERE name LIKE ? || '\_%' ESCAPE '\' AND sql IS NOT NULL ORDER BY name
      """#, name
    ) { [try $0.text(0), try $0.text(1), try $0.text(2)] }
  }

  private func settings(_ db: Connection) throws -> [[Value]] {
    try db.query("SELECT k, v FROM \(name)_config ORDER BY k") {
      [try $0.value(0), try $0.value(1)]
    }
  }

  /// Makes the index anew from its content.
  func rebuild(_ db: Connection) throws {
    try db.execute("INSERT INTO \(name) (\(name)) VALUES ('rebuild')")
  }
}

internal import Migrations
internal import SQLite

extension Archive {
  /// What the schema of this program says of its tables, views and columns, by table in the order
  /// of their names; the row of a table itself has an empty column and comes first.
  public static func schemaDocumentation() throws -> [(
    table: String, column: String, text: String
  )] {
    try translated(":memory:") {
      try SchemaPlan.current.made().query(
        """
        SELECT docs.table_name, docs.column_name, docs.text FROM docs
        LEFT JOIN pragma_table_info(docs.table_name) AS place
          ON place.name = docs.column_name
        ORDER BY docs.table_name, coalesce(place.cid, -1)
        """
      ) { (table: try $0.text(0), column: try $0.text(1), text: try $0.text(2)) }
    }
  }
}

/// The table in which the migrations say what every table and column means.
struct Documentation {
  let db: Connection

  /// Its rows in their order: table, column and text; nil where the schema has no such table.
  func rows() throws -> [[String]]? {
    guard
      try db.first("SELECT 1 FROM sqlite_schema WHERE name = 'docs'", row: { try $0.int(0) }) != nil
    else { return nil }
    return try db.query("SELECT table_name, column_name, text FROM docs") {
      [try $0.text(0), try $0.text(1), try $0.text(2)]
    }
  }

  /// Makes it what it is in a database that the migrations made.
  func remake(as made: Connection) throws {
    guard let rows = try Documentation(db: made).rows() else { return }
    try db.execute("DELETE FROM docs")
    for row in rows {
      try db.execute(
        "INSERT INTO docs (table_name, column_name, text) VALUES (?, ?, ?)", arguments: row)
    }
  }
}

internal import Migrations
internal import SQLite

extension Archive {
  /// What the schema of this program says of its tables, views and columns, by table in the order
  /// of their names; the row of a table itself has an empty column and comes first.
  public static func schemaDocumentation() throws -> [(
    table: String, column: String, text: String
  )] {
    try translated(":memory:") {
      let db = try Connection.inMemory()
      for migration in SchemaPlan.current.migrations { try db.script(migration.sql) }
      return try db.query(
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

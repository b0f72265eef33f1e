internal import SQLite

/// A full-text index over the columns of a table.
struct SearchShape {
  let name: String
  /// The statement that makes it.
  let sql: String
  let columns: [String]
  /// The table that holds the text.
  let content: String
  /// That table's key.
  let contentKey: String
  /// What was set in the index, by name, beside its version.
  let settings: [(name: String, value: Value)]

  init(_ db: Connection, _ database: String, name: String, sql: String) throws {
    self.name = name
    self.sql = sql
    columns = try db.query(
      "SELECT name FROM pragma_table_info(?1, ?2) ORDER BY cid", name, database
    ) { try $0.text(0) }
    content = Self.option("content", in: sql)
    contentKey = Self.option("content_rowid", in: sql)
    settings = try db.query(
      "SELECT k, v FROM \(database).\(quoted(name + "_config")) WHERE k <> 'version' ORDER BY k"
    ) { (name: try $0.text(0), value: try $0.value(1)) }
  }

  /// The value of an option, which the schema writes in double quotes.
  private static func option(_ name: String, in sql: String) -> String {
    guard let start = sql.firstRange(of: "\(name)=\"") else { return "" }
    return String(sql[start.upperBound...].prefix { $0 != "\"" })
  }
}

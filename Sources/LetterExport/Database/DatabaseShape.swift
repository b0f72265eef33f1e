internal import SQLite

/// A table as its schema describes it: what walks over all tables needs no list of them.
struct TableShape {
  struct Column {
    let name: String
    /// The declared type, such as INTEGER.
    let type: String
    let isRequired: Bool
    /// Its place in the primary key, from 1; 0 outside it.
    let keyPlace: Int
  }

  /// A column that names a row of another table.
  struct Reference {
    let column: String
    let table: String
    let target: String
    /// Whether the column is never NULL.
    let isRequired: Bool
  }

  let name: String
  /// The statement that makes it.
  let sql: String
  let columns: [Column]
  let references: [Reference]
  /// The columns of each UNIQUE constraint.
  let uniques: [[String]]

  /// The columns of the primary key, in their order there.
  var key: [String] {
    columns.filter { $0.keyPlace > 0 }.sorted { $0.keyPlace < $1.keyPlace }.map(\.name)
  }

  /// The key where it is one whole number that the table gives out itself.
  var ownNumber: String? {
    guard key.count == 1, columns.first(where: { $0.name == key[0] })?.type == "INTEGER",
      !references.contains(where: { $0.column == key[0] })
    else { return nil }
    return key[0]
  }

  /// The rows in the order of their key: the same archive gives the same bytes.
  ///
  /// - Parameter values: what stands for each column; the column itself without it.
  func query(
    where condition: String?, in database: String = "main", values: [String]? = nil
  ) -> String {
    let list = (values ?? columns.map { quoted($0.name) }).joined(separator: ", ")
    let filter = condition.map { " WHERE \($0)" } ?? ""
    let order = (key.isEmpty ? columns.map(\.name) : key).map(quoted).joined(separator: ", ")
    return "SELECT \(list) FROM \(database).\(quoted(name))\(filter) ORDER BY \(order)"
  }
}

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
}

/// Everything in a database that a copy has to make again, in an order in which it can be made.
struct DatabaseShape {
  /// Those that others point to stand first.
  let tables: [TableShape]
  let searches: [SearchShape]
  /// The statements that make them, in the order in which they were made.
  let indexes: [String]
  let views: [(name: String, sql: String)]
  let triggers: [String]

  /// The name under which the connection knows the database.
  let database: String

  init(_ db: Connection, database: String = "main") throws {
    self.database = database
    let objects = try db.query(
      "SELECT type, name, sql FROM \(database).sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid"
    ) { (type: try $0.text(0), name: try $0.text(1), sql: try $0.text(2)) }
    searches = try objects.filter { $0.sql.hasPrefix("CREATE VIRTUAL TABLE") }
      .map { try SearchShape(db, database, name: $0.name, sql: $0.sql) }
    let inside = Set(
      searches.flatMap { search in
        ["", "_config", "_content", "_data", "_docsize", "_idx"].map { search.name + $0 }
      })
    let plain = objects.filter {
      $0.type == "table" && !inside.contains($0.name) && !$0.name.hasPrefix("sqlite_")
    }
    tables = Self.ordered(
      try plain.map { try TableShape(db, database, name: $0.name, sql: $0.sql) })
    indexes = objects.filter { $0.type == "index" }.map(\.sql)
    views = objects.filter { $0.type == "view" }.map { (name: $0.name, sql: $0.sql) }
    triggers = objects.filter { $0.type == "trigger" }.map(\.sql)
  }

  func table(_ name: String) -> TableShape? { tables.first { $0.name == name } }

  /// Keeps the order in which they were made, but for tables that point to later ones.
  private static func ordered(_ tables: [TableShape]) -> [TableShape] {
    var (rest, done, names) = (tables, [TableShape](), Set<String>())
    while !rest.isEmpty {
      let next =
        rest.firstIndex { table in
          table.references.allSatisfy { $0.table == table.name || names.contains($0.table) }
        } ?? 0
      names.insert(rest[next].name)
      done.append(rest.remove(at: next))
    }
    return done
  }
}

extension TableShape {
  fileprivate init(_ db: Connection, _ database: String, name: String, sql: String) throws {
    self.name = name
    self.sql = sql
    let columns = try db.query(
      "SELECT name, type, \"notnull\", pk FROM pragma_table_info(?1, ?2) ORDER BY cid", name,
      database
    ) {
      Column(
        name: try $0.text(0), type: try $0.text(1), isRequired: try $0.int(2) != 0 || $0.int(3) > 0,
        keyPlace: try $0.int(3))
    }
    self.columns = columns
    references = try db.query(
      """
      SELECT "from", "table", coalesce("to", 'id') FROM pragma_foreign_key_list(?1, ?2)
      ORDER BY id DESC
      """, name, database
    ) { row in
      let column = try row.text(0)
      return Reference(
        column: column, table: try row.text(1), target: try row.text(2),
        isRequired: columns.first { $0.name == column }?.isRequired == true)
    }
    uniques = try db.query(
      "SELECT name FROM pragma_index_list(?1, ?2) WHERE origin = 'u' ORDER BY seq DESC", name,
      database
    ) { try $0.text(0) }
    .map { index in
      try db.query("SELECT name FROM pragma_index_info(?1, ?2) ORDER BY seqno", index, database) {
        try $0.text(0)
      }
    }
  }
}

extension SearchShape {
  fileprivate init(_ db: Connection, _ database: String, name: String, sql: String) throws {
    self.name = name
    self.sql = sql
    columns = try db.query(
      "SELECT name FROM pragma_table_info(?1, ?2) ORDER BY cid", name, database
    ) {
      try $0.text(0)
    }
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

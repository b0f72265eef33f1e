internal import SQLite

/// Everything in a database that a copy has to make again, in an order in which it can be made: read
/// once out of its own schema.
///
/// A table that holds only what cannot be had from others stands under the view that shows it whole,
/// unless the shape is asked for as it is stored: who reads an export needs one table less to know.
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

  /// The view that shows the rows of such a table whole.
  private static let wholes = ["extracted_text": "source_text"]

  init(_ db: Connection, database: String = "main", asStored: Bool = false) throws {
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
    let reader = try SchemaReader(db, database)
    let wholes = asStored ? [:] : Self.wholes
    tables = Self.ordered(
      try plain.map { object in
        let table = try reader.table(object.name, object.sql)
        return wholes[table.name].map { reader.whole($0, of: table) } ?? table
      })
    let names = Set(tables.map(\.name))
    indexes = objects.filter { $0.type == "index" }.map(\.sql)
    views = Self.ordered(
      objects.filter { $0.type == "view" && !names.contains($0.name) }
        .map { (name: $0.name, sql: $0.sql) })
    triggers = objects.filter { $0.type == "trigger" }.map(\.sql)
  }

  /// The tables but the record of what every table means, which a schema brings along.
  var filled: [TableShape] { tables.filter { !$0.isDocumentation } }

  func table(_ name: String) -> TableShape? { tables.first { $0.name == name } }

  /// Views in the order in which they were made, but those that others ask stand first: one that was
  /// made anew stands last in the schema.
  private static func ordered(_ views: [(name: String, sql: String)]) -> [(
    name: String, sql: String
  )] {
    var (rest, done) = (views, [(name: String, sql: String)]())
    while !rest.isEmpty {
      let next =
        rest.firstIndex { view in
          let words = Set(view.sql.split { !($0.isLetter || $0 == "_") }.map(String.init))
          return !rest.contains { $0.name != view.name && words.contains($0.name) }
        } ?? 0
      done.append(rest.remove(at: next))
    }
    return done
  }

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
  /// Whether it is the record of what every table means.
  var isDocumentation: Bool { name == "docs" }
}

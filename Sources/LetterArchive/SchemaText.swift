internal import Migrations
internal import SQLite

/// The schema as it stands in a file: the SQL of each table, index, trigger and view by its name.
///
/// SQLite's own objects and the tables inside full-text indexes are left out: they are not ours.
struct SchemaText: Equatable {
  /// One object.
  struct Item: Equatable {
    let type: String
    let name: String
    let sql: String
  }
  let items: [Item]

  init(_ db: Connection) throws {
    items = try db.query(
      #"""
      SELECT type, name, coalesce(sql, '') FROM sqlite_schema
      WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\'
        AND name NOT IN (
          SELECT whole.name || part.column1 FROM sqlite_schema AS whole
          JOIN (VALUES ('_config'), ('_content'), ('_data'), ('_docsize'), ('_idx')) AS part
          WHERE whole.sql LIKE 'CREATE VIRTUAL TABLE%')
      ORDER BY type, name
      """#
    ) { Item(type: try $0.text(0), name: try $0.text(1), sql: try $0.text(2)) }
  }

  /// SHA-256 over all of it.
  var sha256: String {
    var hash = CanonicalHash()
    hash.add(items) { hash, item in
      hash.add(item.type)
      hash.add(item.name)
      hash.add(item.sql)
    }
    return hash.finish()
  }

  /// The first difference from what the migrations make; nil where there is none.
  func difference(from expected: SchemaText) -> String? {
    for item in expected.items {
      guard let found = items.first(where: { $0.name == item.name }) else {
        return "\(item.type) \(item.name) is missing"
      }
      if found != item { return "\(item.type) \(item.name) was altered" }
    }
    let names = Set(expected.items.map(\.name))
    return items.first { !names.contains($0.name) }.map { "\($0.type) \($0.name) was added" }
  }
}

internal import LetterArchive
package import SQLite

/// Which rows belong to an export of some letters: all that their prints own, what these refer to,
/// and the papers that they cite by name, so that every reference leads to a row.
///
/// Which table belongs to which follows from the schema: a table belongs to the letters where each
/// of its rows refers to a print, or to something that belongs to one.
package struct RowSelection {
  /// For each table the condition on its rows; tables that say nothing of these letters are absent.
  private var conditions: [String: String] = [:]
  private let isWhole: Bool

  /// Everything.
  package static let whole = RowSelection(isWhole: true)

  private init(isWhole: Bool) { self.isWhole = isWhole }

  /// The rows of the prints with these ids.
  package init(_ db: Connection, letters: [String], tables: [TableDescription]) throws {
    isWhole = false
    try db.execute("CREATE TEMP TABLE IF NOT EXISTS exported (id INTEGER PRIMARY KEY)")
    try db.execute("DELETE FROM temp.exported")
    try db.withStatement("INSERT INTO temp.exported SELECT id FROM edition WHERE name = ?") {
      for letter in letters { try $0.run(letter) }
    }
    let stored = tables.filter { !$0.isView }
    addOwned(stored)
    addReferred(stored)
    for view in tables where view.isView { add(view) }
  }

  /// Whether the export has this table or view.
  package func has(_ table: TableDescription) -> Bool {
    isWhole || table.isDocumentation || conditions[table.name] != nil
  }

  /// The query of its rows in their one order.
  package func query(_ table: TableDescription, columns: [String]) -> String {
    let condition = conditions[table.name].map { " WHERE \($0)" } ?? ""
    return "SELECT \(columns.map(quoted).joined(separator: ", ")) FROM \(quoted(table.name))"
      + "\(condition) ORDER BY \(table.order.joined(separator: ", "))"
  }

  /// What belongs to the prints themselves, step by step away from them.
  private mutating func addOwned(_ tables: [TableDescription]) {
    conditions["edition"] = "id IN (SELECT id FROM temp.exported)"
    var nearest = ["edition"]
    while !nearest.isEmpty {
      let owners = nearest
      nearest = []
      for table in tables where conditions[table.name] == nil {
        let key = table.foreignKeys.first { $0.isAlways && owners.contains($0.table) }
        guard let key, let condition = belonging(key) else { continue }
        conditions[table.name] = condition
        nearest.append(table.name)
      }
    }
    let citing = tables.flatMap { table in
      table.foreignKeys.filter { $0.table == "edition" && !$0.isAlways }.compactMap {
        references(from: table, $0)
      }
    }
    conditions["edition"] = (["SELECT id FROM temp.exported"] + citing)
      .map { "id IN (\($0))" }.joined(separator: " OR ")
  }

  /// What these rows refer to; the tables whose every row belongs to that; and so on.
  private mutating func addReferred(_ tables: [TableDescription]) {
    while true {
      let parents = tables.compactMap { parent -> (String, String)? in
        guard conditions[parent.name] == nil, parent.primaryKey.count == 1 else { return nil }
        let queries = tables.flatMap { table in
          table.foreignKeys.filter { $0.table == parent.name && table.name != parent.name }
            .compactMap { references(from: table, $0) }
        }
        guard !queries.isEmpty else { return nil }
        let key = quoted(parent.primaryKey[0])
        return (parent.name, queries.map { "\(key) IN (\($0))" }.joined(separator: " OR "))
      }
      let children = tables.compactMap { table -> (String, String)? in
        guard parents.isEmpty, conditions[table.name] == nil else { return nil }
        let key = table.foreignKeys.first { $0.isAlways && conditions[$0.table] != nil }
        return key.flatMap(belonging).map { (table.name, $0) }
      }
      if parents.isEmpty, children.isEmpty { return }
      for (name, condition) in parents + children { conditions[name] = condition }
    }
  }

  /// A view shows rows of which everything that they name is in the export.
  private mutating func add(_ view: TableDescription) {
    let parts = view.foreignKeys.compactMap(belonging)
    guard !parts.isEmpty else { return }
    conditions[view.name] = parts.joined(separator: " AND ")
    // The letter itself, and not a paper that comes along because it is cited.
    if view.foreignKeys.contains(where: { $0.table == "edition" }) {
      conditions[view.name, default: ""] += " AND edition_id IN (SELECT id FROM temp.exported)"
    }
  }

  private func belonging(_ key: TableDescription.ForeignKey) -> String? {
    guard key.columns.count == 1, let condition = conditions[key.table] else { return nil }
    return "\(quoted(key.columns[0])) IN (SELECT \(quoted(key.targets[0])) FROM "
      + "\(quoted(key.table)) WHERE \(condition))"
  }

  private func references(
    from table: TableDescription, _ key: TableDescription.ForeignKey
  ) -> String? {
    guard key.columns.count == 1, let condition = conditions[table.name] else { return nil }
    return "SELECT \(quoted(key.columns[0])) FROM \(quoted(table.name)) WHERE \(condition)"
  }
}

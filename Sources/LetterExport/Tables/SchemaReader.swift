internal import SQLite

/// Reads what a database's own schema says of a table.
struct SchemaReader {
  let db: Connection
  /// The name under which the connection knows the database.
  let database: String
  /// What tables and columns mean; of a table itself under the empty name.
  private var docs: [String: [String: String]] = [:]

  init(_ db: Connection, _ database: String) throws {
    (self.db, self.database) = (db, database)
    try db.forEach("SELECT table_name, column_name, text FROM \(database).docs") { row in
      docs[try row.text(0), default: [:]][try row.text(1)] = try row.text(2)
    }
  }

  func text(_ table: String, _ column: String = "") -> String { docs[table]?[column] ?? "" }

  func table(_ name: String, _ sql: String) throws -> TableShape {
    let cells = try cells(name)
    let columns = cells.map { cell in
      TableShape.Column(
        name: cell.name, type: cell.type, kind: kind(cell, of: name, sql),
        isRequired: cell.isRequired, text: text(name, cell.name))
    }
    let key = cells.filter { $0.keyPlace > 0 }.sorted { $0.keyPlace < $1.keyPlace }
    let required = Set(columns.filter(\.isRequired).map(\.name))
    return TableShape(
      name: name, sql: sql, text: text(name), columns: columns, key: key.map(\.name),
      references: try references(of: name, required), uniques: try uniques(of: name))
  }

  /// A table as the view shows it that fills what its rows leave out.
  func whole(_ view: String, of table: TableShape) -> TableShape {
    let columns = table.columns.map { column in
      TableShape.Column(
        name: column.name, type: column.type, kind: column.kind, isRequired: true,
        text: text(view, column.name))
    }
    return TableShape(
      name: view, sql: table.sql, text: text(view), columns: columns, key: table.key,
      references: table.references, uniques: table.uniques)
  }

  struct Cell {
    let name: String
    let type: String
    let isRequired: Bool
    let keyPlace: Int
  }

  func cells(_ table: String) throws -> [Cell] {
    try db.query(
      "SELECT name, type, \"notnull\" OR pk > 0, pk FROM pragma_table_info(?1, ?2) ORDER BY cid",
      table, database
    ) {
      Cell(
        name: try $0.text(0), type: try $0.text(1), isRequired: try $0.bool(2),
        keyPlace: try $0.int(3))
    }
  }

  private func references(
    of table: String, _ required: Set<String>
  ) throws -> [TableShape.Reference] {
    try db.query(
      """
      SELECT "from", "table", coalesce("to", 'id') FROM pragma_foreign_key_list(?1, ?2)
      ORDER BY id DESC
      """, table, database
    ) { row in
      let column = try row.text(0)
      return .init(
        column: column, table: try row.text(1), target: try row.text(2),
        isRequired: required.contains(column))
    }
  }

  private func uniques(of table: String) throws -> [[String]] {
    try db.query(
      "SELECT name FROM pragma_index_list(?1, ?2) WHERE origin = 'u' ORDER BY seq DESC", table,
      database
    ) { try $0.text(0) }
    .map { index in
      try db.query("SELECT name FROM pragma_index_info(?1, ?2) ORDER BY seqno", index, database) {
        try $0.text(0)
      }
    }
  }

  /// What a column's declaration, its CHECK and its description say together.
  private func kind(_ cell: Cell, of table: String, _ sql: String) -> ColumnKind {
    func isChecked(_ condition: String) -> Bool { sql.contains("(\(cell.name) \(condition))") }
    switch cell.type {
    case "INTEGER": return isChecked("IN (0, 1)") ? .boolean : .integer
    case "REAL": return .number
    case "BLOB": return .bytes
    default:
      if isChecked("GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'") { return .date }
      return text(table, cell.name).contains("yyyy-mm-ddThh:mm:ss") ? .instant : .text
    }
  }
}

package import SQLite

/// Reads descriptions of all tables and views out of an archive's own schema.
struct SchemaReader {
  private let db: Connection
  private var docs: [String: [String: String]] = [:]
  private var sql: [String: String] = [:]
  private var known: [TableDescription] = []

  private init(_ db: Connection) throws {
    self.db = db
    try db.forEach("SELECT table_name, column_name, text FROM docs") { row in
      docs[try row.text(0), default: [:]][try row.text(1)] = try row.text(2)
    }
  }

  /// Tables in the order in which the migrations make them, which is that of their references;
  /// views behind them, by name. Tables inside full-text indexes are not ours.
  static func tables(of db: Connection) throws -> [TableDescription] {
    var reader = try SchemaReader(db)
    let names = try db.query(
      #"""
      SELECT list.name, list.type = 'view', coalesce(master.sql, '')
      FROM pragma_table_list AS list
      JOIN sqlite_schema AS master ON master.name = list.name AND master.type = list.type
      WHERE list.schema = 'main' AND list.type IN ('table', 'view')
        AND list.name NOT LIKE 'sqlite\_%' ESCAPE '\'
      ORDER BY list.type = 'view', CASE list.type WHEN 'view' THEN list.name END, master.rowid
      """#
    ) { (name: try $0.text(0), isView: try $0.bool(1), sql: try $0.text(2)) }
    for item in names where !item.isView { try reader.addTable(item.name, item.sql) }
    for item in names where item.isView { try reader.addView(item.name) }
    return reader.known
  }

  private struct Cell {
    let name: String
    let type: String
    let isRequired: Bool
    let keyPlace: Int
  }

  private func cells(_ table: String) throws -> [Cell] {
    try db.query(
      "SELECT name, type, \"notnull\", pk FROM pragma_table_info(?) ORDER BY cid", table
    ) { row in
      Cell(
        name: try row.text(0), type: try row.text(1).uppercased(), isRequired: try row.bool(2),
        keyPlace: try row.int(3))
    }
  }

  private mutating func addTable(_ name: String, _ sql: String) throws {
    let cells = try cells(name)
    let key = cells.filter { $0.keyPlace > 0 }.sorted { $0.keyPlace < $1.keyPlace }
    let columns = cells.map { cell in
      let text = docs[name]?[cell.name] ?? ""
      return TableDescription.Column(
        name: cell.name, kind: kind(cell, of: sql, text),
        isNullable: !cell.isRequired && cell.keyPlace == 0, text: text)
    }
    let required = Set(columns.filter { !$0.isNullable }.map(\.name))
    known.append(
      TableDescription(
        name: name, isView: false, text: docs[name]?[""] ?? "", columns: columns,
        primaryKey: key.map(\.name), foreignKeys: try foreignKeys(of: name, required)))
  }

  private func foreignKeys(
    of table: String, _ required: Set<String>
  ) throws -> [TableDescription.ForeignKey] {
    var keys: [(id: Int, key: TableDescription.ForeignKey)] = []
    try db.forEach(
      """
      SELECT id, "table", "from", coalesce("to", 'id') FROM pragma_foreign_key_list(?)
      ORDER BY id DESC, seq
      """, table
    ) { row in
      let (id, column) = (try row.int(0), try row.text(2))
      if keys.last?.id != id {
        keys.append(
          (id, .init(columns: [], table: try row.text(1), targets: [], isAlways: true)))
      }
      keys[keys.count - 1].key.columns.append(column)
      keys[keys.count - 1].key.targets.append(try row.text(3))
      if !required.contains(column) { keys[keys.count - 1].key.isAlways = false }
    }
    return keys.map(\.key)
  }

  /// What a column's declaration, its CHECK and its description say together.
  private func kind(_ cell: Cell, of sql: String, _ text: String) -> ColumnKind {
    switch cell.type {
    case "INTEGER", "INT": sql.contains("(\(cell.name) IN (0, 1))") ? .boolean : .integer
    case "REAL": .number
    case "BLOB": .bytes
    default:
      if sql.contains("\(cell.name) GLOB '\(Self.dayPattern)')") {
        .date
      } else {
        text.contains("yyyy-mm-ddThh:mm:ss") ? .instant : .text
      }
    }
  }

  private static let dayPattern = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"

  // MARK: Views

  private mutating func addView(_ name: String) throws {
    let columns = try cells(name).map { cell in
      let text = docs[name]?[cell.name] ?? ""
      return TableDescription.Column(
        name: cell.name, kind: try kindInView(cell, of: name, text), isNullable: true, text: text)
    }
    let keys = columns.compactMap { column -> TableDescription.ForeignKey? in
      guard column.name.hasSuffix("_id"),
        let target = known.first(where: { $0.name + "_id" == column.name }),
        target.primaryKey == ["id"]
      else { return nil }
      return .init(columns: [column.name], table: target.name, targets: ["id"], isAlways: true)
    }
    known.append(
      TableDescription(
        name: name, isView: true, text: docs[name]?[""] ?? "", columns: columns, primaryKey: [],
        foreignKeys: keys))
  }

  /// The kind of the column that the description points to (`As fact.from_day.`), else the one that
  /// all tables' columns of the name have, else what the values are.
  private func kindInView(_ cell: Cell, of view: String, _ text: String) throws -> ColumnKind {
    if text.hasPrefix("As "),
      let source = text.dropFirst(3).split(whereSeparator: { $0 == " " || $0 == ";" }).first
    {
      let parts = source.split(separator: ".")
      if parts.count == 2,
        let column = known.first(where: { $0.name == parts[0] })?.columns
          .first(where: { $0.name == parts[1] })
      {
        return column.kind
      }
    }
    if cell.name.hasPrefix("is_") { return .boolean }
    // Cents divided by a hundred, which not every archive shows by its values.
    if cell.type.isEmpty, text.contains("in euros") { return .number }
    let possible: [ColumnKind] =
      switch cell.type {
      case "INTEGER", "INT": [.integer, .boolean]
      case "REAL": [.number]
      case "BLOB": [.bytes]
      case "TEXT": [.text, .date, .instant]
      default: []
      }
    let namesakes = Set(
      known.flatMap(\.columns).filter { $0.name == cell.name }.map(\.kind))
    if namesakes.count == 1, let only = namesakes.first,
      possible.isEmpty || possible.contains(only)
    {
      return only
    }
    if let declared = possible.first { return declared }
    let types = Set(
      try db.query("SELECT DISTINCT typeof(\(quoted(cell.name))) FROM \(quoted(view))") {
        try $0.text(0)
      })
    if types.contains("text") { return .text }
    return types.contains("real") ? .number : types.contains("integer") ? .integer : .text
  }
}

extension TableDescription {
  /// All tables of the connection's archive in the order of their references, then all views.
  package static func all(of db: Connection) throws -> [TableDescription] {
    try SchemaReader.tables(of: db)
  }
}

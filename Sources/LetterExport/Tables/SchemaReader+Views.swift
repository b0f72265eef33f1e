internal import SQLite

extension DatabaseShape {
  /// The views as tables, by name. Asking what their columns are reads some of their rows.
  func viewTables(_ db: Connection) throws -> [TableShape] {
    let reader = try SchemaReader(db, database)
    var known = tables
    for name in views.map(\.name).sorted() { known.append(try reader.view(name, beside: known)) }
    return Array(known[tables.count...])
  }
}

extension SchemaReader {
  fileprivate func view(_ name: String, beside known: [TableShape]) throws -> TableShape {
    let columns = try cells(name).map { cell in
      TableShape.Column(
        name: cell.name, kind: try kind(cell, in: name, beside: known), isRequired: false,
        text: text(name, cell.name))
    }
    let references = columns.compactMap { column in
      known.first { $0.name + "_id" == column.name && $0.key == ["id"] }.map {
        TableShape.Reference(column: column.name, table: $0.name, target: "id", isRequired: true)
      }
    }
    return TableShape(
      name: name, isView: true, text: text(name), columns: columns, key: [],
      references: references)
  }

  /// The kind of the column that the description points to (`As fact.from_day.`), else the one that
  /// all tables' columns of the name have, else what the values are.
  private func kind(
    _ cell: Cell, in view: String, beside known: [TableShape]
  ) throws -> ColumnKind {
    let text = text(view, cell.name)
    if text.hasPrefix("As "),
      let source = text.dropFirst(3).split(whereSeparator: { $0 == " " || $0 == ";" }).first
    {
      let parts = source.split(separator: ".")
      let columns = known.first { parts.count == 2 && $0.name == parts[0] }?.columns ?? []
      if let column = columns.first(where: { $0.name == parts[1] }) { return column.kind }
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
    let namesakes = Set(known.flatMap(\.columns).filter { $0.name == cell.name }.map(\.kind))
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

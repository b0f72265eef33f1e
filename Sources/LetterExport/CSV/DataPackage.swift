internal import JSONText

/// The description of a folder of CSV files after the Data Package standard, version 2, with which
/// other tools read every column as what it is.
///
/// Source: <https://datapackage.org/standard/data-package/>
struct DataPackage {
  /// A CSV file that was written.
  struct Resource {
    let table: TableDescription
    let byteCount: Int
    let sha256: String
    var rowCount = 0

    var path: String { "\(table.name).csv" }
  }

  var resources: [Resource]
  /// Whether it holds some letters of the archive only.
  var isSelection: Bool
  /// The tables that are resources: only among these a reference leads anywhere.
  private var names: Set<String> { Set(resources.map(\.table.name)) }

  var json: JSON {
    [
      "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
      "name": "article-100-letters",
      "title": "The Dutch government's article 100 letters",
      "description": .string(
        "The tables and views of an archive of letters"
          + (isSelection ? ", only the rows of some of them." : ".")
          + " Offsets count code points. An empty cell is NULL; an empty text stands in quotes."),
      "resources": .array(resources.map(json)),
    ]
  }

  private func json(_ resource: Resource) -> JSON {
    let table = resource.table
    return [
      "name": .string(table.name), "type": "table", "path": .string(resource.path),
      "description": .string(table.text), "scheme": "file", "format": "csv",
      "mediatype": "text/csv", "encoding": "utf-8", "bytes": .int(resource.byteCount),
      "hash": .string("sha256:" + resource.sha256),
      "dialect": [
        "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true,
        "skipInitialSpace": false, "header": true,
      ],
      "schema": .object(schema(table)),
    ]
  }

  private func schema(_ table: TableDescription) -> [JSON.Member] {
    let columns = table.columns.filter { $0.kind != .bytes }
    let hasUnit = columns.contains { $0.name == "unit" }
    var schema: [JSON.Member] = [
      .init("fields", .array(columns.map { .object(field($0, of: table, hasUnit: hasUnit)) })),
      .init("missingValues", [""]),
    ]
    if !table.primaryKey.isEmpty {
      schema.append(.init("primaryKey", .array(table.primaryKey.map { .string($0) })))
    }
    let keys = table.foreignKeys.filter { names.contains($0.table) }
    if !keys.isEmpty { schema.append(.init("foreignKeys", .array(keys.map(foreignKey)))) }
    return schema
  }

  private func field(
    _ column: TableDescription.Column, of table: TableDescription, hasUnit: Bool
  ) -> [JSON.Member] {
    var field: [JSON.Member] = [.init("name", .string(column.name))]
    switch column.kind {
    case .text: field.append(.init("type", "string"))
    case .bytes: field.append(.init("type", "string"))
    case .integer: field.append(.init("type", "integer"))
    case .number: field.append(.init("type", "number"))
    case .boolean:
      field.append(.init("type", "boolean"))
      field.append(.init("trueValues", ["1"]))
      field.append(.init("falseValues", ["0"]))
    case .date: field.append(.init("type", "date"))
    case .instant: field.append(.init("type", "datetime"))
    }
    if !column.text.isEmpty { field.append(.init("description", .string(column.text))) }
    if let unit = Self.unit(of: column, hasUnit: hasUnit) { field.append(.init("unit", unit)) }
    if !column.isNullable {
      // An empty text is a value here, and no missing one.
      if column.kind == .text { field.append(.init("missingValues", [])) }
      field.append(.init("constraints", ["required": true]))
    }
    return field
  }

  /// What a number counts, as far as schema and description tell; of a row with its own unit the
  /// column that names it.
  private static func unit(
    of column: TableDescription.Column, hasUnit: Bool
  ) -> JSON? {
    guard column.kind == .integer || column.kind == .number else { return nil }
    if column.name.hasPrefix("value") && hasUnit { return ["field": "unit"] }
    let words = [
      "in code points": "code point", "number of bytes": "byte", "number of pages": "page",
    ]
    return words.first { column.text.contains($0.key) }.map { .string($0.value) }
  }

  private func foreignKey(_ key: TableDescription.ForeignKey) -> JSON {
    [
      "fields": .array(key.columns.map { .string($0) }),
      "reference": [
        "resource": .string(key.table), "fields": .array(key.targets.map { .string($0) }),
      ],
    ]
  }
}

internal import JSONText

/// The description of a folder of CSV files after the Data Package standard, version 2, with which
/// other tools read every column as what it is.
///
/// Source: <https://datapackage.org/standard/data-package/>
struct DataPackage {
  /// A CSV file that was written.
  struct Resource {
    let table: TableShape
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
      "schema": schema(table),
    ]
  }

  private func schema(_ table: TableShape) -> JSON {
    let columns = table.printed
    let hasUnit = columns.contains { $0.name == "unit" }
    var schema: JSON = [
      "fields": .array(columns.map { field($0, hasUnit: hasUnit) }), "missingValues": [""],
    ]
    if !table.key.isEmpty { schema["primaryKey"] = JSON(table.key) }
    let keys = table.references.filter { names.contains($0.table) }
    if !keys.isEmpty { schema["foreignKeys"] = .array(keys.map(foreignKey)) }
    return schema
  }

  private func field(_ column: TableShape.Column, hasUnit: Bool) -> JSON {
    let type: JSON =
      switch column.kind {
      case .text, .bytes: "string"
      case .integer: "integer"
      case .number: "number"
      case .boolean: "boolean"
      case .date: "date"
      case .instant: "datetime"
      }
    var field: JSON = ["name": .string(column.name), "type": type]
    if column.kind == .boolean {
      field["trueValues"] = ["1"]
      field["falseValues"] = ["0"]
    }
    if !column.text.isEmpty { field["description"] = .string(column.text) }
    field["unit"] = Self.unit(of: column, hasUnit: hasUnit)
    if column.isRequired {
      // An empty text is a value here, and no missing one.
      if column.kind == .text { field["missingValues"] = [] }
      field["constraints"] = ["required": true]
    }
    return field
  }

  /// What a number counts, as far as schema and description tell; of a row with its own unit the
  /// column that names it.
  private static func unit(
    of column: TableShape.Column, hasUnit: Bool
  ) -> JSON? {
    guard column.kind == .integer || column.kind == .number else { return nil }
    if column.name.hasPrefix("value") && hasUnit { return ["field": "unit"] }
    let words = [
      "in code points": "code point", "number of bytes": "byte", "number of pages": "page",
    ]
    return words.first { column.text.contains($0.key) }.map { .string($0.value) }
  }

  private func foreignKey(_ key: TableShape.Reference) -> JSON {
    [
      "fields": [.string(key.column)],
      "reference": ["resource": .string(key.table), "fields": [.string(key.target)]],
    ]
  }
}

extension TableShape {
  /// The columns that a CSV file has: all but bytes.
  var printed: [Column] { columns.filter { $0.kind != .bytes } }
}

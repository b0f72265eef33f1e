public import JSONText
internal import LetterArchive

/// The JSON Schema of the lines of an export.
///
/// Source: <https://json-schema.org/draft/2020-12>
public enum RecordSchema {
  /// - Parameter letter: the schema of a letter's record.
  public static func document(letter: JSON) throws -> JSON {
    let tables = try tables()
    let records = ["header", "letter", "row", "end"]
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": .string("urn:art100:jsonl:\(JSONLExport.version)"),
      "title": "A line of an export of article 100 letters",
      "description":
        "The first line is the header, the last one the end; letters and rows stand between them.",
      "type": "object", "required": ["record"],
      "properties": ["record": ["enum": .array(records.map { .string($0) })]],
      "allOf": .array(
        records.map { choice("record", $0, "#/$defs/\($0)") }
          + tables.map { table in
            [
              "if": [
                "properties": ["record": ["const": "row"], "table": ["const": .string(table.name)]]
              ],
              "then": ["properties": ["row": ["$ref": .string("#/$defs/table-\(table.name)")]]],
            ]
          }),
      "$defs": .object(
        [
          .init("header", header), .init("letter", letter), .init("row", row(tables)),
          .init("end", end(tables)),
        ] + tables.map { .init("table-\($0.name)", schema(of: $0)) }),
    ]
  }

  private static func tables() throws -> [TableShape] {
    try Archive.inMemory(settings: ArchiveSettings(program: "")).reading {
      try DatabaseShape($0).filled
    }
  }

  private static func choice(_ key: String, _ value: String, _ target: String) -> JSON {
    [
      "if": ["properties": .object([.init(key, ["const": .string(value)])])],
      "then": ["$ref": .string(target)],
    ]
  }

  private static var header: JSON {
    JSONSchema.object(
      "What the file is.",
      [
        "record": ["const": "header"], "format": ["const": .string(JSONLExport.format)],
        "version": ["const": .int(JSONLExport.version)],
        "scope": [
          "enum": .array(JSONLExport.Scope.allCases.map { .string($0.rawValue) }),
          "description":
            "archive: everything; letters: all letters, no rows; selection: some letters, no rows.",
        ],
        "selection": [
          "type": ["object", "null"],
          "description": "How the letters of a selection were chosen.",
        ],
        "schema": JSONSchema.integer("The version of the archive's schema."),
        "program": JSONSchema.text("The program and its version."),
      ])
  }

  private static func row(_ tables: [TableShape]) -> JSON {
    JSONSchema.object(
      "A row of a table.",
      [
        "record": ["const": "row"],
        "table": ["enum": .array(tables.map { .string($0.name) })], "row": ["type": "object"],
      ])
  }

  private static func end(_ tables: [TableShape]) -> JSON {
    JSONSchema.object(
      "What must have come before it.",
      [
        "record": ["const": "end"], "letters": JSONSchema.integer("The number of letters."),
        "rows": [
          "type": "object", "description": "The number of rows of each table.",
          "additionalProperties": ["type": "integer", "minimum": 0],
        ],
        "sha256": JSONSchema.text("SHA-256 of all lines before this one with their line feeds."),
      ])
  }

  private static func schema(of table: TableShape) -> JSON {
    JSONSchema.object(
      table.text, .object(table.columns.map { .init($0.name, schema(of: $0)) }))
  }

  private static func schema(of column: TableShape.Column) -> JSON {
    let type: JSON =
      switch column.kind {
      case .text, .date, .instant, .bytes: "string"
      case .integer, .boolean: "integer"
      case .number: "number"
      }
    var schema: JSON = [
      "type": column.isRequired ? type : [type, "null"], "description": .string(column.text),
    ]
    switch column.kind {
    case .boolean: schema["enum"] = column.isRequired ? [0, 1] : [0, 1, .null]
    case .date: schema["format"] = "date"
    case .instant: schema["format"] = "date-time"
    case .bytes: schema["contentEncoding"] = "base64"
    case .text, .integer, .number: break
    }
    return schema
  }
}

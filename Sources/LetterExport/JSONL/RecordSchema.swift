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

  private static func tables() throws -> [TableDescription] {
    try Archive.inMemory(settings: ArchiveSettings(program: "")).reading {
      try TableDescription.all(of: $0).filter { !$0.isView && !$0.isDocumentation }
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
        ("record", ["const": "header"]), ("format", ["const": .string(JSONLExport.format)]),
        ("version", ["const": .int(JSONLExport.version)]),
        (
          "scope",
          [
            "enum": .array(JSONLExport.Scope.allCases.map { .string($0.rawValue) }),
            "description":
              "archive: everything; letters: all letters, no rows; selection: some letters, no rows.",
          ]
        ),
        (
          "selection",
          [
            "type": ["object", "null"],
            "description": "How the letters of a selection were chosen.",
          ]
        ),
        ("schema", JSONSchema.integer("The version of the archive's schema.")),
        ("program", JSONSchema.text("The program and its version.")),
      ])
  }

  private static func row(_ tables: [TableDescription]) -> JSON {
    JSONSchema.object(
      "A row of a table.",
      [
        ("record", ["const": "row"]),
        ("table", ["enum": .array(tables.map { .string($0.name) })]), ("row", ["type": "object"]),
      ])
  }

  private static func end(_ tables: [TableDescription]) -> JSON {
    JSONSchema.object(
      "What must have come before it.",
      [
        ("record", ["const": "end"]), ("letters", JSONSchema.integer("The number of letters.")),
        (
          "rows",
          [
            "type": "object", "description": "The number of rows of each table.",
            "additionalProperties": ["type": "integer", "minimum": 0],
          ]
        ),
        (
          "sha256",
          JSONSchema.text("SHA-256 of all lines before this one with their line feeds.")
        ),
      ])
  }

  private static func schema(of table: TableDescription) -> JSON {
    JSONSchema.object(table.text, table.columns.map { ($0.name, schema(of: $0)) })
  }

  private static func schema(of column: TableDescription.Column) -> JSON {
    let type: JSON =
      switch column.kind {
      case .text, .date, .instant, .bytes: "string"
      case .integer, .boolean: "integer"
      case .number: "number"
      }
    var members: [JSON.Member] = [
      .init("type", column.isNullable ? [type, "null"] : type),
      .init("description", .string(column.text)),
    ]
    switch column.kind {
    case .boolean: members.append(.init("enum", column.isNullable ? [0, 1, .null] : [0, 1]))
    case .date: members.append(.init("format", "date"))
    case .instant: members.append(.init("format", "date-time"))
    case .bytes: members.append(.init("contentEncoding", "base64"))
    case .text, .integer, .number: break
    }
    return .object(members)
  }
}

/// Pieces of JSON Schema.
public enum JSONSchema {
  /// An object that has all of these keys and no others.
  public static func object(
    _ text: String, _ properties: [(String, JSON)]
  ) -> JSON {
    [
      "type": "object", "description": .string(text),
      "required": .array(properties.map { .string($0.0) }), "additionalProperties": false,
      "properties": .object(properties.map { .init($0.0, $0.1) }),
    ]
  }

  /// A list.
  public static func list(_ text: String, of items: JSON) -> JSON {
    ["type": "array", "description": .string(text), "items": items]
  }

  /// A text.
  public static func text(_ text: String, isNullable: Bool = false) -> JSON {
    scalar("string", text, isNullable)
  }

  /// A whole number.
  public static func integer(_ text: String, isNullable: Bool = false) -> JSON {
    scalar("integer", text, isNullable)
  }

  /// A number.
  public static func number(_ text: String, isNullable: Bool = false) -> JSON {
    scalar("number", text, isNullable)
  }

  /// True or false.
  public static func boolean(_ text: String) -> JSON { scalar("boolean", text, false) }

  /// A day, `yyyy-mm-dd`.
  public static func day(_ text: String, isNullable: Bool = false) -> JSON {
    guard case .object(let members) = scalar("string", text, isNullable) else { return .null }
    return .object(members + [.init("format", "date")])
  }

  /// A word of a closed list.
  public static func word(
    _ text: String, _ words: [String], isNullable: Bool = false
  ) -> JSON {
    let values = words.map { JSON.string($0) } + (isNullable ? [.null] : [])
    return ["enum": .array(values), "description": .string(text)]
  }

  private static func scalar(_ type: String, _ text: String, _ isNullable: Bool) -> JSON {
    [
      "type": isNullable ? [.string(type), "null"] : .string(type), "description": .string(text),
    ]
  }
}

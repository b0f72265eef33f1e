package import JSONText
package import LetterModel

/// Records as JSON, and the schema of that JSON: both key by key from the record's fields.
package enum RecordJSON {
  /// A record as an object.
  package static func value<Row: Record>(_ record: Row) -> JSON { value(record.cell, Row.form) }

  private static func value(_ cell: Cell, _ form: Form) -> JSON {
    switch (cell, form) {
    case (.text(let text), _): .string(text)
    case (.whole(let number), _): .int(number)
    case (.flag(let flag), _): .bool(flag)
    case (.list(let cells), .list(let form)): .array(cells.map { value($0, form) })
    case (.record(let cells), .record(_, let outlines)):
      .object(
        zip(cells, outlines).flatMap { cell, outline in
          let value = value(cell, outline.form)
          return outline.isInline
            ? value.members : outline.isShown ? [JSON.Member(outline.name, value)] : []
        })
    default: .null
    }
  }

  /// The schema of a record's objects, which have more keys than the record has fields.
  ///
  /// - Parameter more: the keys that come on top, and those that are another thing in JSON.
  static func schema<Row: Record>(of _: Row.Type, adding more: JSON = [:]) -> JSON {
    guard case .record(let title, let outlines) = Row.form else { return .null }
    return JSONSchema.object(title, properties(outlines).adding(more))
  }

  private static func properties(_ outlines: [Outline]) -> JSON {
    .object(
      outlines.flatMap { outline -> [JSON.Member] in
        if outline.isInline, case .record(_, let inner) = outline.form {
          return properties(inner).members
        }
        return outline.isShown ? [JSON.Member(outline.name, schema(outline))] : []
      })
  }

  private static func schema(_ outline: Outline) -> JSON {
    typealias S = JSONSchema
    let (meaning, isNullable) = (outline.meaning, outline.isOptional)
    switch outline.form {
    case .text: return S.text(meaning, isNullable: isNullable)
    case .day: return S.day(meaning, isNullable: isNullable)
    case .words(let words): return S.word(meaning, words, isNullable: isNullable)
    case .whole: return S.integer(meaning, isNullable: isNullable)
    case .flag: return S.boolean(meaning)
    case .list(.record(let title, let outlines)):
      return S.list(meaning, of: S.object(title, properties(outlines)))
    case .list(let form):
      if case .whole = form { return S.list(meaning, of: ["type": "integer"]) }
      return S.list(meaning, of: ["type": "string"])
    case .record(let title, let outlines):
      let object = S.object(title, properties(outlines))
      return isNullable ? ["anyOf": [object, ["type": "null"]]] : object
    }
  }
}

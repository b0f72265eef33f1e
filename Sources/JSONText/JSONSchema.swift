/// Pieces of JSON Schema.
public enum JSONSchema {
  /// An object that has all of these keys and no others.
  public static func object(
    _ text: String, _ properties: JSON..., optional: JSON = .object([])
  ) -> JSON {
    let required = properties.flatMap(\.members)
    return [
      "type": "object", "description": .string(text),
      "required": JSON(required.map(\.key)), "additionalProperties": false,
      "properties": .object(required + optional.members),
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
    scalar("string", text, isNullable).adding(["format": "date"])
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

internal import FoundationEssentials
internal import Glibc

/// A JSON value, written with its keys sorted so that the same answer gives the same bytes.
package enum JSON: Encodable, ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  package init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(Dictionary(uniqueKeysWithValues: elements))
  }

  package init(arrayLiteral elements: JSON...) { self = .array(elements) }

  package init(_ text: String?) { self = text.map { .string($0) } ?? .null }

  package init(_ number: Int?) { self = number.map { .int($0) } ?? .null }

  package init(_ texts: [String]) { self = .array(texts.map { .string($0) }) }

  /// The same object with more keys.
  package func adding(_ more: [String: JSON]) -> JSON {
    guard case .object(let object) = self else { return self }
    return .object(object.merging(more) { _, new in new })
  }

  /// The member of an object; null where there is none.
  package func member(_ key: String) -> JSON {
    if case .object(let object) = self { object[key] ?? .null } else { .null }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .int(let value): try container.encode(value)
    case .double(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let values): try container.encode(values)
    case .object(let values): try container.encode(values)
    }
  }

  /// On one line, or indented for people.
  package func text(pretty: Bool = false) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting =
      pretty
      ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
      : [.sortedKeys, .withoutEscapingSlashes]
    // Nothing here can fail to encode but a number that is not finite.
    guard let data = try? encoder.encode(self) else { return "null" }
    return String(decoding: data, as: UTF8.self)
  }

  /// As it is printed: what a terminal would obey stands there as JSON's own escapes, so that the
  /// value is the same and the bytes are harmless.
  package func printed(pretty: Bool = false) -> String {
    var text = text(pretty: pretty)
    // JSON escapes the controls of ASCII itself; most values hold nothing that begins like the rest.
    let isPlain = text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return true }
      return Terminal.leads.allSatisfy { memchr(start, $0, bytes.count) == nil }
    }
    guard !isPlain, text.unicodeScalars.contains(where: { $0 != "\n" && Terminal.isDangerous($0) })
    else { return text }
    return text.unicodeScalars.map { scalar in
      guard Terminal.isDangerous(scalar), scalar != "\n" else { return "\(scalar)" }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  /// As in a table or a CSV cell: text without quotes, nothing for null.
  package var cell: String {
    switch self {
    case .null: ""
    case .string(let text): text
    case .array(let values): values.map(\.cell).joined(separator: "; ")
    default: text()
    }
  }
}

extension JSON: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
}

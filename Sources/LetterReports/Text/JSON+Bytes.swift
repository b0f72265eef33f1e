internal import LetterExport

extension JSON {
  /// The same value on one line as `text()` gives, keys sorted, added to bytes: many times faster
  /// for whole letters.
  package func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .int(let value): bytes.append(contentsOf: "\(value)".utf8)
    case .double(let value): JSONText.write(value, to: &bytes)
    case .string(let text): JSONText.write(text, to: &bytes)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      Self.write(members.sorted { $0.key < $1.key }, to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Members in the order given, without the braces around them.
  package static func write(_ members: [(key: String, value: JSON)], to bytes: inout [UInt8]) {
    for (index, member) in members.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONText.write(member.key, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      member.value.write(to: &bytes)
    }
  }
}

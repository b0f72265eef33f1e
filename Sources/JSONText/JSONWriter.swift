/// How a value is laid out as text.
public enum JSONLayout: Sendable {
  /// On one line, for files: a fraction keeps its `.0`, by which it is one again when it is read.
  case line
  /// Indented, for files.
  case page
  /// An answer on one line.
  case compact
  /// An answer, indented: colons stand free, and an empty list has a line of its own.
  case pretty

  fileprivate var isIndented: Bool { self == .page || self == .pretty }

  fileprivate var colon: String {
    switch self {
    case .line, .compact: ":"
    case .page: ": "
    case .pretty: " : "
    }
  }
}

extension JSON {
  /// The value's text, without a line's end.
  public func text(_ layout: JSONLayout) -> String {
    var bytes: [UInt8] = []
    write(to: &bytes, layout)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An answer: its keys are sorted, so that the same one gives the same bytes.
  ///
  /// - Parameter pretty: whether it is indented for people; else it is one line.
  public func text(pretty: Bool = false) -> String { sorted().text(pretty ? .pretty : .compact) }

  /// As in a table or a CSV cell: text without quotes, nothing for null.
  public var cell: String {
    switch self {
    case .null: ""
    case .string(let text): text
    case .array(let values): values.map(\.cell).joined(separator: "; ")
    default: text()
    }
  }

  /// Adds the value's text to bytes.
  public func write(to bytes: inout [UInt8], _ layout: JSONLayout = .line) {
    write(to: &bytes, layout, indent: 0)
  }

  private func write(to bytes: inout [UInt8], _ layout: JSONLayout, indent: Int) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .int(let value): bytes.append(contentsOf: "\(value)".utf8)
    case .double(let value):
      Self.write(value, to: &bytes)
      let isAnswer = layout == .compact || layout == .pretty
      if isAnswer, bytes.suffix(2).elementsEqual(".0".utf8) { bytes.removeLast(2) }
    case .string(let text): Self.write(text, to: &bytes)
    case .array(let values):
      Self.list(values, "[", "]", to: &bytes, layout, indent) {
        $0.write(to: &$1, layout, indent: indent + 2)
      }
    case .object(let members):
      Self.list(members, "{", "}", to: &bytes, layout, indent) { member, bytes in
        Self.write(member.key, to: &bytes)
        bytes.append(contentsOf: layout.colon.utf8)
        member.value.write(to: &bytes, layout, indent: indent + 2)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ open: Unicode.Scalar, _ close: Unicode.Scalar,
    to bytes: inout [UInt8], _ layout: JSONLayout, _ indent: Int,
    _ write: (Element, inout [UInt8]) -> Void
  ) {
    func newLine(_ indent: Int) {
      bytes.append(0x0A)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
    }
    bytes.append(UInt8(ascii: open))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if layout.isIndented { newLine(indent + 2) }
      write(element, &bytes)
    }
    if elements.isEmpty, layout == .pretty { newLine(0) }
    if layout.isIndented, !elements.isEmpty || layout == .pretty { newLine(indent) }
    bytes.append(UInt8(ascii: close))
  }
}

/// The scalar values as bytes.
extension JSON {
  /// A text in quotes. All but control characters, quotes and backslashes stands as it is.
  public static func write(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { write($0, to: &bytes) }
  }

  /// A text in quotes, from its UTF-8.
  public static func write(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var rest = text[...]
    while let place = rest.firstIndex(where: isEscaped) {
      bytes.append(contentsOf: rest[..<place])
      escape(text[place], to: &bytes)
      rest = rest[(place + 1)...]
    }
    bytes.append(contentsOf: rest)
    bytes.append(UInt8(ascii: "\""))
  }

  /// A number in the shortest form that gives it back.
  public static func write(_ number: Double, to bytes: inout [UInt8]) {
    // JSON knows no infinity; every reader makes one of this.
    let text = number.isFinite ? "\(number)" : number > 0 ? "9e999" : "-9e999"
    bytes.append(contentsOf: text.utf8)
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0..<0x20:
      bytes.append(contentsOf: (byte < 0x10 ? "u000" : "u00").utf8)
      bytes.append(contentsOf: String(byte, radix: 16).utf8)
    default: bytes.append(byte)
    }
  }
}

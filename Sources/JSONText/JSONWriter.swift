internal import Glibc

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

  fileprivate func write(to bytes: inout [UInt8], _ layout: JSONLayout, indent: Int) {
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

/// An answer that is a list, written value by value: the same bytes as those of the whole list.
public struct JSONList {
  private var isEmpty = true

  /// A list of nothing yet.
  public init() {}

  /// The text of one value more, with what stands before it.
  public mutating func next(_ value: JSON) -> String {
    var bytes = Array((isEmpty ? "[\n  " : ",\n  ").utf8)
    value.sorted().write(to: &bytes, .pretty, indent: 2)
    isEmpty = false
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What stands behind the last value.
  public var end: String { isEmpty ? "[\n\n]" : "\n]" }
}

/// The scalar values as bytes.
extension JSON {
  /// A text in quotes. All but control characters, quotes and backslashes stands as it is.
  public static func write(_ text: String, to bytes: inout [UInt8]) {
    let count = text.utf8.count
    text.withCString { write($0, count: count, to: &bytes) }
  }

  /// A text in quotes, from its UTF-8.
  public static func write(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: text.count + 1) { copy in
      if let start = text.baseAddress { memcpy(copy.baseAddress!, start, text.count) }
      copy[text.count] = 0
      write(copy.baseAddress!, count: text.count, to: &bytes)
    }
  }

  /// - Parameter start: a text with a NUL behind its end.
  private static func write(
    _ start: UnsafePointer<CChar>, count: Int, to bytes: inout [UInt8]
  ) {
    bytes.append(UInt8(ascii: "\""))
    var place = 0
    while true {
      // C's own search: it is what most of a large answer costs. It ends at NUL, too.
      let length = strcspn(start + place, escaped)
      bytes.append(contentsOf: UnsafeRawBufferPointer(start: start + place, count: length))
      place += length
      if place >= count { break }
      escape(UInt8(bitPattern: start[place]), to: &bytes)
      place += 1
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A number in the shortest form that gives it back.
  public static func write(_ number: Double, to bytes: inout [UInt8]) {
    // JSON knows no infinity; every reader makes one of this.
    let text = number.isFinite ? "\(number)" : number > 0 ? "9e999" : "-9e999"
    bytes.append(contentsOf: text.utf8)
  }

  /// What never stands in quotes as it is, but NUL, which ends the list.
  private static let escaped: [CChar] =
    (1..<0x20).map { CChar($0) } + [0x22, 0x5C, 0]

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

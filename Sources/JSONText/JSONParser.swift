/// Reads one JSON value out of UTF-8, strictly after RFC 8259.
public struct JSONParser {
  /// What is wrong, in a few words.
  public struct Malformed: Error, Equatable {
    /// What is wrong.
    public let what: String
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private static let deepest = 256

  /// The value of a whole text.
  public static func value(of bytes: [UInt8]) throws(Malformed) -> JSON {
    let result = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(Malformed) in
        var parser = JSONParser(bytes: buffer)
        let value = try parser.value(depth: 0)
        parser.skipBlanks()
        guard parser.at == buffer.count else { throw Malformed(what: "text follows the value") }
        return value
      }
    }
    return try result.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func value(depth: Int) throws(Malformed) -> JSON {
    guard depth < Self.deepest else { throw Malformed(what: "it is nested too deeply") }
    skipBlanks()
    switch try peek() {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(_ depth: Int) throws(Malformed) -> JSON {
    at += 1
    var members: [JSON.Member] = []
    skipBlanks()
    if take("}") { return .object(members) }
    while true {
      skipBlanks()
      guard try peek() == UInt8(ascii: "\"") else { throw Malformed(what: "a key is missing") }
      let key = try string()
      skipBlanks()
      guard take(":") else { throw Malformed(what: "a colon is missing") }
      members.append(.init(key, try value(depth: depth + 1)))
      skipBlanks()
      if take("}") { return .object(members) }
      guard take(",") else { throw Malformed(what: "an object is not closed") }
    }
  }

  private mutating func array(_ depth: Int) throws(Malformed) -> JSON {
    at += 1
    var values: [JSON] = []
    skipBlanks()
    if take("]") { return .array(values) }
    while true {
      values.append(try value(depth: depth + 1))
      skipBlanks()
      if take("]") { return .array(values) }
      guard take(",") else { throw Malformed(what: "a list is not closed") }
    }
  }

  private mutating func word(
    _ word: StaticString, _ value: JSON
  ) throws(Malformed) -> JSON {
    let end = at + word.utf8CodeUnitCount
    let expected = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard end <= bytes.count, bytes[at..<end].elementsEqual(expected) else {
      throw Malformed(what: "a word is neither true, false nor null")
    }
    at = end
    return value
  }

  private mutating func number() throws(Malformed) -> JSON {
    let start = at
    _ = take("-")
    let first = at
    let digits = takeDigits()
    var isRight = digits > 0 && (digits == 1 || bytes[first] != UInt8(ascii: "0"))
    var isWhole = true
    if take(".") {
      isWhole = false
      isRight = isRight && takeDigits() > 0
    }
    if take("e") || take("E") {
      isWhole = false
      if !take("+") { _ = take("-") }
      isRight = isRight && takeDigits() > 0
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if isRight, isWhole, let number = Int(text) { return .int(number) }
    if isRight, let number = Double(text) { return .double(number) }
    throw Malformed(what: "a value is missing or no JSON")
  }

  private mutating func takeDigits() -> Int {
    let start = at
    while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) { at += 1 }
    return at - start
  }

  private mutating func string() throws(Malformed) -> String {
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\") {
      guard bytes[at] >= 0x20 else { throw Malformed(what: "a text has a bare control character") }
      at += 1
    }
    guard try peek() == UInt8(ascii: "\\") else {
      at += 1
      return try decoded(bytes[start..<(at - 1)])
    }
    var text = Array(bytes[start..<at])
    while true {
      let byte = try peek()
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return try decoded(text)
      case UInt8(ascii: "\\"): try escape(&text)
      case 0..<0x20: throw Malformed(what: "a text has a bare control character")
      default: text.append(byte)
      }
    }
  }

  private mutating func escape(_ text: inout [UInt8]) throws(Malformed) {
    let byte = try peek()
    at += 1
    switch byte {
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "u"):
      var code = try codeUnit()
      if (0xD800..<0xDC00).contains(code), take("\\"), take("u") {
        let low = try codeUnit()
        guard (0xDC00..<0xE000).contains(low) else { throw Malformed(what: "a surrogate is alone") }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw Malformed(what: "a surrogate is alone") }
      text.append(contentsOf: String(scalar).utf8)
    default: throw Malformed(what: "a text has an escape that JSON does not know")
    }
  }

  private mutating func codeUnit() throws(Malformed) -> UInt32 {
    guard at + 4 <= bytes.count,
      let code = UInt32(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16)
    else { throw Malformed(what: "an escape is not whole") }
    at += 4
    return code
  }

  private func decoded(_ bytes: some Sequence<UInt8>) throws(Malformed) -> String {
    guard let text = String(validating: Array(bytes), as: UTF8.self) else {
      throw Malformed(what: "a text is not UTF-8")
    }
    return text
  }

  private func peek() throws(Malformed) -> UInt8 {
    guard at < bytes.count else { throw Malformed(what: "it ends too soon") }
    return bytes[at]
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: scalar) else { return false }
    at += 1
    return true
  }

  private mutating func skipBlanks() {
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
  }
}

/// One piece of a written number: a run of letters and digits, or a sign between runs.
struct NumberToken {
  enum Kind { case run, hyphen, comma, dot, slash, open, close, quote, other }
  let kind: Kind
  /// Bytes of the text.
  let range: Range<Int>
  /// Whether a blank of any kind, or a line end, stands before it.
  let afterSpace: Bool
}

/// A written number cut into tokens; every Unicode blank is a space and every dash a hyphen.
struct NumberTokens {
  /// Longer than any written form of one number; keeps hostile input cheap.
  static let longest = 400

  let bytes: [UInt8]
  let tokens: [NumberToken]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var tokens: [NumberToken] = []
    tokens.reserveCapacity(24)
    var position = 0
    var afterSpace = false
    while position < bytes.count {
      let start = position
      if Self.isAlphanumeric(bytes[position]) {
        while position < bytes.count, Self.isAlphanumeric(bytes[position]) { position += 1 }
        tokens.append(NumberToken(kind: .run, range: start..<position, afterSpace: afterSpace))
        afterSpace = false
        continue
      }
      let scalar = Self.scalar(in: bytes, at: &position)
      switch Self.sign(scalar) {
      case .space: afterSpace = true
      case .nothing: break
      case .token(let kind):
        tokens.append(NumberToken(kind: kind, range: start..<position, afterSpace: afterSpace))
        afterSpace = false
      }
    }
    self.tokens = tokens
  }

  private enum Sign {
    case space
    case nothing
    case token(NumberToken.Kind)
  }

  private static func sign(_ scalar: UInt32) -> Sign {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      .space
    // Soft hyphen, zero-width signs and a BOM have no width in print.
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: .nothing
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: .token(.hyphen)
    case 0x2C, 0x3B: .token(.comma)
    case 0x2E: .token(.dot)
    case 0x2F: .token(.slash)
    case 0x28, 0x5B: .token(.open)
    case 0x29, 0x5D: .token(.close)
    case 0x22, 0x27, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: .token(.quote)
    default: .token(.other)
    }
  }

  /// The scalar at `position`, which moves behind it. The bytes come from a `String` and are valid
  /// UTF-8, but a cut sequence at the end must not trap: it becomes U+FFFD.
  private static func scalar(in bytes: [UInt8], at position: inout Int) -> UInt32 {
    let first = bytes[position]
    position += 1
    guard first >= 0xC0 else { return first < 0x80 ? UInt32(first) : 0xFFFD }
    let length = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
    guard position + length <= bytes.count else {
      position = bytes.count
      return 0xFFFD
    }
    var value = UInt32(first) & (0x3F >> UInt32(length))
    for _ in 0..<length {
      value = value << 6 | UInt32(bytes[position] & 0x3F)
      position += 1
    }
    return value
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
}

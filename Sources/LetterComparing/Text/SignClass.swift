/// What a code point is to a comparison of words.
enum SignClass {
  case blank, word, hyphen, dash, apostrophe, quote, stop, nothing, other

  /// Whether it prints a word part by itself.
  init(_ value: UInt32) {
    if value < 0x80 {
      self = Self.ascii[Int(value)]
    } else {
      self = Self.beyond(value)
    }
  }

  private static let ascii: [SignClass] = (0..<0x80).map { (value: UInt32) in
    switch value {
    case 0x20, 0x09...0x0D: .blank
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .word
    case 0x2D: .hyphen
    case 0x27, 0x60: .apostrophe
    case 0x22: .quote
    case 0x2C, 0x2E, 0x3A: .stop
    default: .other
    }
  }

  private static func beyond(_ value: UInt32) -> SignClass {
    switch value {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x300...0x36F, 0xFB01, 0xFB02: .word
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .blank
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: .nothing
    case 0x2010, 0x2011: .hyphen
    case 0x2012...0x2015, 0x2212: .dash
    case 0x2018, 0x2019, 0x201B, 0x2032, 0xB4: .apostrophe
    case 0xAB, 0xBB, 0x201A, 0x201C...0x201F, 0x2033, 0x2039, 0x203A: .quote
    default:
      Unicode.Scalar(value).map { $0.properties.isAlphabetic } == true ? .word : .other
    }
  }
}

/// Reads code points out of UTF-8 that is known to be valid.
struct ScalarReader {
  let bytes: [UInt8]

  /// The code point at a byte, and how many bytes it takes; 0 and 0 behind the end.
  @inline(__always)
  func scalar(_ at: Int) -> (value: UInt32, width: Int) {
    guard at < bytes.count else { return (0, 0) }
    let first = UInt32(bytes[at])
    if first < 0x80 { return (first, 1) }
    func rest(_ place: Int) -> UInt32 { UInt32(bytes[at + place]) & 0x3F }
    if first < 0xE0 { return ((first & 0x1F) << 6 | rest(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3) }
    return ((first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
  }
}

/// The form under which two ways of setting the same word in type are equal.
///
/// Quotes, apostrophes and dashes have one form each. Soft hyphens and ligatures go, and so does a
/// hyphen inside a word unless digits stand on both sides: line ends make and hide those.
enum FoldedForm {
  /// The folded form of one word or sign, as UTF-8.
  static func of(_ bytes: [UInt8]) -> [UInt8] {
    let reader = ScalarReader(bytes: bytes)
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      let (value, width) = reader.scalar(at)
      switch SignClass(value) {
      case .nothing: break
      case .hyphen, .dash:
        if width == bytes.count || isBetweenDigits(reader, at, width) { folded.append(0x2D) }
      case .apostrophe where width < bytes.count: folded.append(0x27)
      case .apostrophe, .quote: folded.append(0x22)
      case .word where value == 0xFB01: folded += [0x66, 0x69]
      case .word where value == 0xFB02: folded += [0x66, 0x6C]
      default: folded += bytes[at..<at + width]
      }
      at += width
    }
    return folded.isEmpty ? bytes : folded
  }

  private static func isBetweenDigits(_ reader: ScalarReader, _ at: Int, _ width: Int) -> Bool {
    at > 0 && isDigit(reader.bytes[at - 1])
      && isDigit(UInt8(reader.scalar(at + width).value & 0xFF))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

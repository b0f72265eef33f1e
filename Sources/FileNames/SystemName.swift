/// Names of files as texts of this program, whatever bytes the system has for them.
///
/// A system knows names as bytes, and those of an old disk or another country need not be UTF-8. A
/// byte that is none stands in the text as a code point that no name needs, and becomes that byte
/// again where the system is asked; so each name is one text, and each text one name.
public enum SystemName {
  /// U+10FE80 to U+10FEFF stand for the bytes 0x80 to 0xFF.
  private static let firstScalar: UInt32 = 0x10FE00
  /// What their UTF-8 begins with.
  private static let lead: UInt8 = 0xF4

  /// The byte for which a code point stands; nil for those that stand for themselves.
  public static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    let byte = scalar.value &- firstScalar
    return 0x80...0xFF ~= byte ? UInt8(byte) : nil
  }

  /// The text of a name that the system gave, which ends with a NUL.
  public static func text(_ name: UnsafePointer<CChar>) -> String {
    if let text = String(validatingCString: name), !text.utf8.contains(lead) { return text }
    var count = 0
    while name[count] != 0 { count += 1 }
    return text((0..<count).map { UInt8(bitPattern: name[$0]) })
  }

  static func text(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var start = 0
    func keep(_ range: Range<Int>) {
      for byte in bytes[range] { text.append(Unicode.Scalar(firstScalar + UInt32(byte)) ?? "?") }
    }
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        let end = start + encoded.count
        // A name that has the sign itself keeps it as bytes, or two names would be one text.
        if byte(of: scalar) == nil { text.append(scalar) } else { keep(start..<end) }
        start = end
      case .error(let length):
        keep(start..<start + length)
        start += length
      case .emptyInput: return String(text)
      }
    }
  }

  /// The bytes of a name.
  public static func bytes(of text: String) -> [UInt8] {
    guard text.utf8.contains(lead) else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar in
      byte(of: scalar).map { [$0] } ?? Array(String(scalar).utf8)
    }
  }

  /// Lends a name to the system.
  public static func with<Result>(
    _ text: String, _ body: (UnsafePointer<CChar>) throws -> Result
  ) rethrows -> Result {
    if !text.utf8.contains(lead) { return try text.withCString(body) }
    return try (bytes(of: text).map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer {
      try body($0.baseAddress!)
    }
  }
}

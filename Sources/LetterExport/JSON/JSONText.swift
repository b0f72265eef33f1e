/// Writes JSON's scalar values as bytes.
public enum JSONText {
  /// A text in quotes. All but control characters, quotes and backslashes stands as it is.
  public static func write(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { write($0, to: &bytes) }
  }

  /// A text in quotes, from its UTF-8.
  static func write(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
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
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(contentsOf: (byte < 0x10 ? "0" : "").utf8)
      bytes.append(contentsOf: String(byte, radix: 16).utf8)
    default: bytes.append(byte)
    }
  }
}

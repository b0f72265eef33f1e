/// The code page of older Dutch Windows files.
///
/// Source: <https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT>
enum Windows1252 {
  /// The characters of the bytes 80 to 9F; nil for the five that have none.
  private static let high: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]

  static func isUndefined(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x81, 0x8D, 0x8F, 0x90, 0x9D: true
    default: false
    }
  }

  /// The text; every byte must be defined.
  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 { text.append(byte) } else { text += encoded[Int(byte) - 0x80] }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes 80 to FF in UTF-8.
  private static let encoded: [[UInt8]] = (0x80...0xFF).map { byte in
    let scalar = byte < 0xA0 ? high[byte - 0x80] : Unicode.Scalar(UInt8(byte))
    return scalar.map { Array(String($0).utf8) } ?? []
  }
}

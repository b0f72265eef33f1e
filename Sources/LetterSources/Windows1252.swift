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
    var text = String()
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      let scalar = (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : Unicode.Scalar(byte)
      if let scalar { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}

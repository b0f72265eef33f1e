/// What the markup of pages writes for a sign, left in a text that was copied out of it: `&euml;`,
/// `&nbsp;`, `&#8364;`.
enum CharacterReference {
  /// The sign that is written at the start of some code points, and how many of them write it.
  static func read(_ text: ArraySlice<Unicode.Scalar>) -> (sign: Unicode.Scalar, length: Int)? {
    guard text.first == "&", let end = text.prefix(12).firstIndex(of: ";") else { return nil }
    let name = String(String.UnicodeScalarView(text[(text.startIndex + 1)..<end]))
    return sign(name).map { ($0, end + 1 - text.startIndex) }
  }

  private static func sign(_ name: String) -> Unicode.Scalar? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let value =
        digits.first == "x" || digits.first == "X"
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      // Signs that steer a program are none of a text.
      return value.flatMap { $0 < 0x20 || (0x7F..<0xA0).contains($0) ? nil : Unicode.Scalar($0) }
    }
    if let sign = signs[name] { return sign }
    guard let letter = name.unicodeScalars.first, letter.isLatin,
      let accent = accents[String(name.dropFirst())]
    else { return nil }
    return NormalLetters.composed([letter, accent])
  }

  private static let signs: [String: Unicode.Scalar] = [
    "nbsp": "\u{A0}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "euro": "€",
    "pound": "£", "sect": "§", "deg": "°", "plusmn": "±", "times": "×", "middot": "·", "bull": "•",
    "laquo": "«", "raquo": "»", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“",
    "rdquo": "”", "bdquo": "„", "lsaquo": "‹", "rsaquo": "›", "ndash": "–", "mdash": "—",
    "hellip": "…", "frac12": "½", "frac14": "¼", "frac34": "¾", "sup1": "¹", "sup2": "²",
    "sup3": "³", "szlig": "ß", "oslash": "ø", "Oslash": "Ø", "aelig": "æ", "oelig": "œ",
  ]

  private static let accents: [String: Unicode.Scalar] = [
    "grave": "\u{300}", "acute": "\u{301}", "circ": "\u{302}", "tilde": "\u{303}",
    "uml": "\u{308}", "ring": "\u{30A}", "cedil": "\u{327}", "caron": "\u{30C}",
  ]
}

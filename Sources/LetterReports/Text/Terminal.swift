internal import FileNames

/// What a terminal needs: colour where it is wanted, and letters that cannot play tricks on it.
public enum Terminal {
  /// The width to fill with words: no line is longer than 100.
  package static var width: Int { min(Screen.current.columns, 100) }

  /// Takes the last line of a terminal away.
  public static let eraser = "\r\u{1B}[K"

  package static func bold(_ text: String) -> String { styled(.bold, text) }
  package static func dim(_ text: String) -> String { styled(.dim, text) }
  package static func hit(_ text: String) -> String {
    Screen.current.hasColor ? styled(.hit, text) : "[\(text)]"
  }
  package static func good(_ text: String) -> String { styled(.good, text) }
  package static func bad(_ text: String) -> String { styled(.bad, text) }

  /// What went, came and moved in a comparison.
  package static func removed(_ text: String) -> String { styled(.removed, text) }
  package static func added(_ text: String) -> String { styled(.added, text) }
  package static func moved(_ text: String) -> String { styled(.moved, text) }

  /// What a style is on a terminal.
  enum Style: String, CaseIterable {
    case bold = "1"
    case dim = "2"
    case hit = "1;33"
    case good = "32"
    case bad = "1;31"
    case removed = "31;9"
    case added = "32;1"
    case moved = "36"
    case none = "0"
  }

  /// Styles are code points that no text means anything by until they are written: so an escape
  /// that stands in a text is always a text's own, and never gets through.
  static let styles: [Unicode.Scalar: Style] = Dictionary(
    uniqueKeysWithValues: Style.allCases.enumerated().compactMap { place, style in
      Unicode.Scalar(0xFDD0 + UInt32(place)).map { ($0, style) }
    })
  private static let signs = Dictionary(uniqueKeysWithValues: styles.map { ($1, "\($0)") })

  private static func styled(_ style: Style, _ text: String) -> String {
    guard Screen.current.hasColor, !text.isEmpty else { return text }
    let end = text.hasSuffix("\n") ? "\n" : ""
    return (signs[style] ?? "") + text.dropLast(end.count) + (signs[.none] ?? "") + end
  }

  /// Makes control and bidirectional characters visible; line ends too, so that a value stays on
  /// its line.
  package static func visible(_ text: String) -> String {
    let mayBe = text.utf8.contains { $0 < 0x20 || $0 >= 0x7F && leads.contains(Int32($0)) }
    guard mayBe, text.unicodeScalars.contains(where: isDangerous) else { return text }
    return text.unicodeScalars.map(sign).joined()
  }

  /// What is written for people: lines and styles as they are, all else visible.
  public static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isDangerous($0) && $0 != "\n" }) else {
      return text
    }
    let hasColor = Screen.current.hasColor
    return text.unicodeScalars.map { scalar in
      if scalar == "\n" { return "\n" }
      if hasColor, let style = styles[scalar] { return "\u{1B}[\(style.rawValue)m" }
      return sign(scalar)
    }.joined()
  }

  /// A character as it is, or a visible one in its place.
  private static func sign(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x0A: "⏎"
    case 0x09: "⇥"
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { "\($0)" } ?? ""
    case 0x7F: "␡"
    default: isDangerous(scalar) ? code(scalar) : "\(scalar)"
    }
  }

  /// A byte of a file's name that is no UTF-8, or a code point.
  private static func code(_ scalar: Unicode.Scalar) -> String {
    func digits(_ number: UInt32) -> String { String(number, radix: 16, uppercase: true) }
    return SystemName.byte(of: scalar).map { "\\x" + digits(UInt32($0)) }
      ?? "<U+" + digits(scalar.value) + ">"
  }

  /// Control characters, ends of lines, what turns text round, and what stands for styles here or for
  /// bytes of a file's name.
  package static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069,
      0xFDD0...0xFDEF, 0x10FE80...0x10FEFF:
      true
    default: false
    }
  }

  /// The bytes with which the dangerous ones behind ASCII's controls begin in UTF-8, some others too.
  package static let leads: [Int32] = [0x7F, 0xC2, 0xD8, 0xE2, 0xEF, 0xF4]

  /// Breaks a text into lines of at most this many characters; longer words stand alone.
  package static func wrap(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in text.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init) {
      let count = word.length
      if length > 0, length + 1 + count > width {
        lines.append(line)
        (line, length) = ("", 0)
      }
      line += length > 0 ? " " + word : String(word)
      length += (length > 0 ? 1 : 0) + count
    }
    return length > 0 ? lines + [line] : lines
  }
}

extension StringProtocol {
  /// How many characters it has; quicker than `count` where each is one byte.
  var length: Int { utf8.allSatisfy { $0 < 0x80 } ? utf8.count : count }
}

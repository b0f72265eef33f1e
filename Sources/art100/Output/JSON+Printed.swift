import Glibc
import JSONText
import LetterReports

extension JSON {
  /// As it is printed: what a terminal would obey stands there as JSON's own escapes, so that the
  /// value is the same and the bytes are harmless.
  func printed(pretty: Bool = false) -> String { Self.printed(text(pretty: pretty)) }

  /// The same for the text of values.
  static func printed(_ text: String) -> String {
    var text = text
    // JSON escapes the controls of ASCII itself; most values hold nothing that begins like the rest.
    let isPlain = text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return true }
      return Terminal.leads.allSatisfy { memchr(start, $0, bytes.count) == nil }
    }
    guard !isPlain, text.unicodeScalars.contains(where: { $0 != "\n" && Terminal.isDangerous($0) })
    else { return text }
    return text.unicodeScalars.map { scalar in
      guard Terminal.isDangerous(scalar), scalar != "\n" else { return "\(scalar)" }
      return scalar.utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    }.joined()
  }
}

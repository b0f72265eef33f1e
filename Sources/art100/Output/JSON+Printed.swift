import JSONText
import LetterReports

extension JSON {
  /// As it is printed: what a terminal would obey stands there as JSON's own escapes, so that the
  /// value is the same and the bytes are harmless.
  func printed(pretty: Bool = false) -> String {
    let text = text(pretty: pretty)
    guard text.unicodeScalars.contains(where: { Terminal.isDangerous($0) && $0 != "\n" }) else {
      return text
    }
    return text.unicodeScalars.map { scalar in
      guard Terminal.isDangerous(scalar), scalar != "\n" else { return "\(scalar)" }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}

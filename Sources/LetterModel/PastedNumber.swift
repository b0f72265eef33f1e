/// What people paste where a number is asked for: the address of a paper on the web, or the name of
/// its file. The number in it is what counts.
enum PastedNumber {
  /// The number inside an address or a file's name; the text itself where it is neither.
  static func number(in text: String) -> String {
    let trimmed = text.trimmingBlanks
    if let address = address(trimmed) {
      let parts = address.split { $0 == "/" || $0 == "\\" }.map { withoutEnding(String($0)) }
      let found = parts.last { part in
        let start = part.lowercased()
        return start.hasPrefix("kst") && start.contains { $0.isNumber }
      }
      return found.map(spaced) ?? text
    }
    let name = trimmed.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? trimmed
    let stem = withoutEnding(name)
    return stem == name ? spaced(text) : spaced(stem)
  }

  /// What stands behind the host, without query and anchor; nil where the text is no address.
  private static func address(_ text: String) -> Substring? {
    let scheme = text.firstRange(of: "://")
    guard scheme != nil || ["www.", "zoek."].contains(where: text.lowercased().hasPrefix) else {
      return nil
    }
    let rest = scheme.map { text[$0.upperBound...] } ?? text[...]
    return rest.prefix { $0 != "?" && $0 != "#" }
  }

  /// Without the ending of a form of paper, and without the ` (1)` that a second download gets.
  private static func withoutEnding(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."),
      endings.contains(name[name.index(after: dot)...].lowercased())
    else { return name }
    let stem = name[..<dot]
    guard stem.hasSuffix(")"), let open = stem.lastIndex(of: "("),
      stem[open...].dropFirst().dropLast().allSatisfy(\.isNumber)
    else { return String(stem) }
    return String(stem[..<open]).trimmingBlanks
  }

  private static let endings: Set<String> = [
    "html", "htm", "mhtml", "pdf", "xml", "txt", "text", "docx", "doc", "odt", "rtf", "md", "eml",
  ]

  /// `kst27925-612`, `kst_27925_612` and `27925-nr-612` as ids are written.
  private static func spaced(_ text: String) -> String {
    let text = text.replacing("-nr-", with: "-")
    let start = text.prefix(3)
    guard start.lowercased() == "kst", let next = text.dropFirst(3).first else { return text }
    let rest = text.dropFirst(3).replacing("_", with: "-")
    return next.isNumber ? "\(start)-\(rest)" : "\(start)\(rest)"
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    let start = drop(while: \.isWhitespace)
    return String(
      start[..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)])
  }
}

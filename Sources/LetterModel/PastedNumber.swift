/// What people paste where a number is asked for: the address of a paper on the web, or the name of
/// its file. The number in it is what counts.
enum PastedNumber {
  /// The number inside an address or a file's name; the text itself where it is neither.
  static func number(in text: String) -> String {
    if isOfficial(text) { return text }
    let trimmed = text.trimmingBlanks
    if let address = address(trimmed) { return number(inAddress: address) ?? text }
    let name = trimmed.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? trimmed
    let stem = withoutEnding(name)
    return stem == name ? spaced(text) : spaced(stem)
  }

  /// Whether it is an id as archives keep it, in which there is nothing to take away: they ask of
  /// every row.
  private static func isOfficial(_ text: String) -> Bool {
    text.utf8.starts(with: "kst-".utf8)
      && text.utf8.dropFirst(4).allSatisfy {
        NumberTokens.isDigit($0) || $0 == UInt8(ascii: "-") || $0 &- UInt8(ascii: "A") < 26
      }
  }

  /// The last part of the path that is an id, else a value of the query that is one; else a dossier
  /// with a number behind it. A number of the Tweede Kamer's own is read too, and refused by its name.
  private static func number(inAddress address: Substring) -> String? {
    let halves = address.split(separator: "?", maxSplits: 1).map(String.init)
    let path = (halves.first ?? "").split { $0 == "/" || $0 == "\\" }
      .map { withoutEnding(String($0)) }
    let values = (halves.dropFirst().first ?? "").split { "&=/".contains($0) }
      .map { withoutEnding(String($0)) }
    func isID(_ part: String) -> Bool {
      part.lowercased().hasPrefix("kst") && part.contains { $0.isNumber }
    }
    if let id = path.last(where: isID) ?? values.last(where: isID) { return spaced(id) }
    if let dossier = path.dropLast().last, dossier.utf8.count == 5,
      dossier.utf8.allSatisfy(NumberTokens.isDigit), let own = path.last
    {
      return "\(dossier)-\(own)"
    }
    return (values + path).last { part in
      let digits = part.utf8.map { NumberTokens.isDigit($0) ? 1 : 0 }
      return digits == [1, 1, 1, 1, 0, 1, 1, 1, 1, 1]
    }
  }

  /// What stands behind the host, without the anchor; nil where the text is no address.
  private static func address(_ text: String) -> Substring? {
    let scheme = text.utf8.contains(UInt8(ascii: ":")) ? text.firstRange(of: "://") : nil
    let hosts = ["www.", "zoek.", "officielebekendmakingen.nl/", "tweedekamer.nl/"]
    guard scheme != nil || hosts.contains(where: text.lowercased().hasPrefix) else { return nil }
    let rest = scheme.map { text[$0.upperBound...] } ?? text[...]
    return rest.prefix { $0 != "#" }
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

  /// `kst27925-612`, `kst_27925_612`, `27925-nr-612` and `27925nr612` as ids are written.
  private static func spaced(_ text: String) -> String {
    // What is printed in a paper has blanks and none of these signs.
    let isOfFile = text.utf8.contains { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
    if !isOfFile, text.utf8.contains(UInt8(ascii: " ")), text.utf8.first.map({ $0 | 0x20 }) != 0x6B
    {
      return text
    }
    let text = text.replacing("_", with: "-").replacing("-nr-", with: "-")
    let start = text.prefix(3)
    if start.lowercased() == "kst", let next = text.dropFirst(3).first {
      return next.isNumber ? "\(start)-\(text.dropFirst(3))" : text
    }
    let parts = text.split(separator: "nr", omittingEmptySubsequences: false)
    let areNumbers = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(NumberTokens.isDigit) }
    return parts.count == 2 && areNumbers ? parts.joined(separator: "-") : text
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    let start = drop(while: \.isWhitespace)
    return String(
      start[..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)])
  }
}

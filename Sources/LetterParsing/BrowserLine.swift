import LetterModel

/// What a browser prints at the head and foot of each page: `28-11-2018 10:15  Kamerbrief | Overheid.nl`,
/// `https://… 1/2`.
enum BrowserLine {
  /// Whether a line may be one, told before a string is made of it: it has an address or an hour.
  static func mayBe(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard line.count <= 220 else { return false }
    for place in line.indices.dropFirst().dropLast() {
      let (before, next) = (line[place - 1], line[place + 1])
      switch line[place] {
      case ":" where next == "/" || before.isDigit && next.isDigit: return true
      case "." where before.isLetter && next == "n": return true
      default: continue
      }
    }
    return false
  }

  /// The page that it counts; nil where it counts none, or is no such line.
  static func read(_ line: String) -> (page: Int?, isOne: Bool) {
    var words = line.split(separator: " ").map { $0.filter { $0 != "," } }[...]
    var kinds: Set<Kind> = []
    var page: Int?
    if let last = words.last, let number = count(last) {
      (page, words) = (number, words.dropLast())
    } else if let number = countInWords(words.suffix(3)) {
      (page, words) = (number, words.dropLast(3))
    } else if let number = countInWords(words.prefix(3)) {
      (page, words) = (number, words.dropFirst(3))
    }
    if ["pagina", "page"].contains(words.last?.lowercased()) { words.removeLast() }
    if page != nil { kinds.insert(.count) }
    for end in [words.prefix(2), words.suffix(2)] where end.count == 2 {
      // A title stands beside day and hour.
      if isDay(end[end.startIndex]), isHour(end[end.startIndex + 1]), !kinds.contains(.hour) {
        kinds.formUnion([.day, .hour])
        words.removeSubrange(end.indices)
      }
    }
    let isTitle = words.contains { $0 == "|" || $0.hasSuffix(".nl") }
    if kinds.contains(.hour), isTitle { return (page, true) }
    for word in words {
      guard let kind = kind(word) else { return (nil, false) }
      kinds.insert(kind)
    }
    // Elsewhere a day behind an address says when somebody looked.
    let isOne =
      kinds.contains(.count)
      ? kinds.count >= 2 : kinds == [.day, .address] && words.first.map(isDay) == true
    return (page, isOne)
  }

  private enum Kind { case address, day, hour, count }

  private static func kind(_ word: String) -> Kind? {
    if word.contains("://") || word.contains(".nl/") { return .address }
    return isDay(word) ? .day : isHour(word) ? .hour : nil
  }

  private static func isDay(_ word: String) -> Bool {
    parts(word, "-") == 3 || parts(word, "/") == 3
  }
  private static func isHour(_ word: String) -> Bool { parts(word, ":") == 2 }

  /// How many figures of at most four digits some signs part; nil where there is something else.
  private static func parts(_ word: String, _ sign: Character) -> Int? {
    let parts = word.split(separator: sign, omittingEmptySubsequences: false)
    return parts.allSatisfy {
      (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy { (48...57).contains($0) }
    }
      ? parts.count : nil
  }

  /// `1/2`; no year of parliament.
  private static func count(_ word: String) -> Int? {
    guard parts(word, "/") == 2 else { return nil }
    return countInWords([
      String(word.prefix { $0 != "/" }), "of", String(word.drop { $0 != "/" }.dropFirst()),
    ])
  }

  /// `1 van 2`, `1 of 2`.
  private static func countInWords(_ words: ArraySlice<String>) -> Int? {
    guard words.count == 3, ["van", "of"].contains(words[words.startIndex + 1]),
      let page = words.first.flatMap({ Int($0) }), let all = words.last.flatMap({ Int($0) }),
      page > 0, all >= page, all < 1000
    else { return nil }
    return page
  }
}

import LetterModel

/// Days as the head of a letter prints them.
enum DutchDay {
  static let months = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
  ]

  /// What may stand before a day and says nothing else of it.
  private static let forerunners: Set<String> = [
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "d.d.", "d.d",
    "dd.", "dd", "den",
  ]

  /// Whether a word belongs to the day behind it: `dinsdag`, `d.d.`.
  static func isForerunner(_ word: some StringProtocol) -> Bool {
    let bare = word.last.map { $0 == "," || $0 == ":" } == true ? word.dropLast() : word[...]
    return bare.utf8.count <= 9 && forerunners.contains(bare.lowercased())
  }

  /// Reads `14 september 2018`, `14 sept. 2018`, `13-03-2009`, `13/3/2009` or `13.3.2009`, glued as a
  /// scan may have it and behind the name of its day or not: the whole text, or nil. A year of two
  /// digits is no date: it could be any century.
  static func read(_ text: some StringProtocol) -> Day? {
    // Almost every text leaves here: a year ends a day.
    guard let last = text.last, last.isNumber || last.isWhitespace else { return nil }
    var words = text.split { $0 == " " || $0 == "\u{A0}" || $0 == "\t" }.map { $0.lowercased() }
    while words.count > 1, isForerunner(words[0]) { words.removeFirst() }
    if words.count == 1 {
      words = words[0].split { "-/\u{2011}–.".contains($0) }.map(String.init)
    }
    if words.count < 3 { words = words.flatMap(parts) }
    guard words.count == 3, words[2].utf8.count == 4, let year = number(words[2]),
      let day = number(words[0]), words[0].utf8.count <= 2
    else { return nil }
    return month(words[1]).flatMap { Day(year: year, month: $0, day: day) }
  }

  /// `4juni` is two words.
  private static func parts(_ word: String) -> [String] {
    var parts: [String] = []
    for sign in word {
      if let last = parts.last?.last, last.isNumber == sign.isNumber {
        parts[parts.count - 1].append(sign)
      } else {
        parts.append(String(sign))
      }
    }
    return parts
  }

  private static func month(_ word: String) -> Int? {
    if let number = number(word), word.utf8.count <= 2 { return number }
    if let index = months.firstIndex(of: word) { return index + 1 }
    let short = word.hasSuffix(".") ? word.dropLast() : Substring(word)
    guard short.count >= 3 else { return nil }
    let found = months.indices.filter { months[$0].hasPrefix(short) }
    return short == "mrt" ? 3 : found.count == 1 ? found[0] + 1 : nil
  }

  private static func number(_ text: String) -> Int? {
    text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }
}

/// Counts the items of the lists of a document and gives each the marker that is printed.
struct ListCounter {
  /// One level of a list.
  struct Level: Equatable {
    /// `bullet`, `decimal`, `lowerLetter`, `upperLetter`, `lowerRoman`, `upperRoman` or `none`.
    var format = "bullet"
    /// The marker, with `%1` for the count of the first level and so on; of a bullet its sign.
    var pattern = "•"
    var start = 1
  }

  private var counts: [String: [Int]] = [:]

  /// The marker of the next item.
  ///
  /// - Parameter list: names the list; items of one name are counted together.
  mutating func next(_ list: String, level: Int, of levels: [Level]) -> String {
    guard levels.indices.contains(level) else { return "•" }
    var counts = counts[list] ?? []
    while counts.count <= level { counts.append(levels[counts.count].start - 1) }
    counts = Array(counts.prefix(level + 1))
    counts[level] += 1
    self.counts[list] = counts
    if levels[level].format == "bullet" { return Self.bullet(levels[level].pattern) }
    if levels[level].format == "none" { return "" }
    var marker = levels[level].pattern
    for place in counts.indices {
      marker = marker.replacing(
        "%\(place + 1)", with: Self.count(max(counts[place], 0), levels[place].format))
    }
    return marker
  }

  /// Fonts of signs hold their bullets in places of their own.
  private static func bullet(_ sign: String) -> String {
    switch sign.unicodeScalars.first?.value ?? 0xE000 {
    case 0xF0A7: "▪"
    case 0xF0D8, 0xF0D2: "➢"
    case 0xF0FC: "✓"
    case 0xE000...0xF8FF: "•"
    default: sign
    }
  }

  /// A count in one of the formats of word processors.
  static func count(_ count: Int, _ format: String) -> String {
    switch format {
    case "lowerLetter", "a": letters(count)
    case "upperLetter", "A": letters(count).uppercased()
    case "lowerRoman", "i": roman(count)
    case "upperRoman", "I": roman(count).uppercased()
    case "none", "": ""
    default: "\(count)"
    }
  }

  private static func letters(_ count: Int) -> String {
    guard count > 0 else { return "\(count)" }
    let letter = String(Character(Unicode.Scalar(UInt8(97 + (count - 1) % 26))))
    return String(repeating: letter, count: min((count - 1) / 26 + 1, 20))
  }

  private static func roman(_ count: Int) -> String {
    guard (1..<4000).contains(count) else { return "\(count)" }
    var (rest, text) = (count, "")
    for (value, sign) in [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ] {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}

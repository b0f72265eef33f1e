import LetterModel

/// Numbered headings on the line on which their text begins: `1. Inleiding De missie duurt voort`, or
/// whose second line it is. Each such line is cut in two behind the heading.
///
/// One line alone proves nothing: at least two must count on, and most numbered lines of the letter
/// must be of this kind.
enum GluedHeadings {
  /// Words that begin a sentence and stand in lower case inside a heading.
  static let starters: Set<String> = [
    "De", "Het", "Een", "In", "Op", "Met", "Voor", "Deze", "Dit", "Dat", "Er", "Uit", "Na",
    "Naast", "Binnen", "Door", "Bij", "Om", "Als", "Sinds", "Tot", "Zoals", "Ook", "Wij", "Ik",
  ]

  static func cut(_ source: inout SourceLines) {
    var cuts: [(index: Int, number: [Int], end: Int)] = []
    var numbered = 0
    for index in source.lines.indices where Self.beginsNumbered(source.lines[index], source) {
      guard Self.beginsParagraph(index, source) else { continue }
      var words = Self.words(source.lines[index].content, source)
      guard let number = Self.number(words[0].text) else { continue }
      numbered += 1
      if let end = Self.headingEnd(words) {
        cuts.append((index, number, end))
      } else if words.count < mostWords, index + 1 < source.lines.count,
        case let next = source.lines[index + 1], !next.isBlank, !next.followsFormFeed
      {
        words += Self.words(next.content, source)
        if let end = Self.headingEnd(words), next.content.contains(end) {
          cuts.append((index + 1, number, end))
        }
      }
    }
    let counts = zip(cuts, cuts.dropFirst()).allSatisfy {
      $0.number.lexicographicallyPrecedes($1.number)
    }
    guard cuts.count >= 2, counts, cuts.count * 2 > numbered else { return }
    for cut in cuts.reversed() { source.cut(cut.index, behind: cut.end) }
  }

  private static func beginsNumbered(_ line: SourceLine, _ source: SourceLines) -> Bool {
    !line.isBlank && source.scalars[line.content.lowerBound].isDigit && line.content.count > 20
  }

  /// A blank line, a page turn or the end of a sentence stands before it.
  private static func beginsParagraph(_ index: Int, _ source: SourceLines) -> Bool {
    guard index > 0 else { return true }
    return source.lines[index - 1].isBlank || source.lines[index].followsFormFeed
      || source.endsSentence(index - 1)
  }

  private static func words(
    _ content: Range<Int>, _ source: SourceLines
  ) -> [(text: String, end: Int)] {
    source.scalars[content].split { $0.isBlank }.prefix(mostWords).map {
      (String(scalars: $0), $0.endIndex)
    }
  }

  /// `2.` and `2.1`; nil for a year or an amount.
  private static func number(_ word: String) -> [Int]? {
    let parts = word.split(separator: ".")
    guard word.contains("."), parts.count <= 4,
      parts.allSatisfy({ $0.utf8.count <= 2 && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    return parts.compactMap { Int($0) }
  }

  /// The words of a line among which a heading may end.
  private static let mostWords = 14

  /// Behind the last word of a heading of at most twelve words, before a word that begins a sentence.
  private static func headingEnd(_ words: [(text: String, end: Int)]) -> Int? {
    guard words.count >= 4, words[1].text.unicodeScalars.first?.isUpper == true,
      !starters.contains(words[1].text)
    else { return nil }
    for place in words.indices.dropFirst(2).dropLast().prefix(12) {
      let before = words[place - 1].text
      if before.unicodeScalars.last.map({ !$0.isLetter && $0 != ")" }) ?? true { return nil }
      guard starters.contains(words[place].text) else { continue }
      // `De Jong` is a name.
      let next = words[place + 1].text.unicodeScalars.first
      return HeadingRule.openWords.contains(before) || next?.isUpper == true
        ? nil : words[place - 1].end
    }
    return nil
  }
}

extension SourceLines {
  /// Cuts a line in two: both have its number and its look.
  mutating func cut(_ index: Int, behind end: Int) {
    var rest = lines[index]
    var start = end
    while scalars[start].isBlank { start += 1 }
    rest.content = start..<rest.content.upperBound
    lines[index].content = lines[index].content.lowerBound..<end
    lines.insert(rest, at: index + 1)
  }
}

extension Terminal {
  /// Lines for people on a screen that is no wider than this: a longer one is broken at a blank, and
  /// goes on a little further in than it began.
  public static func fitted(_ text: String, to columns: Int) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.contains(where: { $0.utf8.count > columns }) else { return text }
    return lines.map { fitted(line: Array($0), to: columns) }.joined(separator: "\n")
  }

  private static func fitted(line: [Character], to columns: Int) -> String {
    let margin = line.prefix { $0 == " " }.count
    let indent = min(margin + 4, columns / 2)
    var rest = line[...]
    var text = ""
    var room = columns
    while let end = end(of: rest, in: room) {
      // What stands before the first word is no place to break.
      let start = rest.startIndex + (room == columns ? margin : 0)
      let blank = rest[start..<end].lastIndex(of: " ").flatMap { $0 > start ? $0 : nil } ?? end
      text += String(rest[..<blank]).trimmingTrailingBlanks
      rest = rest[blank...].drop { $0 == " " }
      text += "\n" + String(repeating: " ", count: indent)
      room = columns - indent
    }
    return text + String(rest)
  }

  /// Where the room ends; nil where all of it fits. What stands for a style takes none.
  private static func end(of line: ArraySlice<Character>, in room: Int) -> Int? {
    var width = 0
    for index in line.indices {
      width += line[index].unicodeScalars.allSatisfy { styles[$0] == nil } ? 1 : 0
      if width > room { return index }
    }
    return nil
  }
}

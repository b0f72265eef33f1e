import LetterReports

/// Lines of `mdoc(7)`: macros, and prose that cannot be taken for one.
struct ManualText {
  private(set) var text = ""

  /// A line that begins with a macro.
  mutating func macro(_ words: String...) {
    text += "." + words.joined(separator: " ") + "\n"
  }

  /// Paragraphs as the help prints them: indented lines are shown as they are.
  mutating func prose(_ help: String) {
    let paragraphs = help.split(separator: "\n\n").map {
      $0.split(separator: "\n", omittingEmptySubsequences: false)
    }
    var isFirst = true
    for lines in paragraphs {
      let plain = lines.prefix { !$0.hasPrefix("  ") }
      if !isFirst, !plain.isEmpty { macro("Pp") }
      isFirst = false
      sentences(plain.joined(separator: " "))
      let shown = lines.dropFirst(plain.count)
      guard !shown.isEmpty else { continue }
      macro("Bd -literal -offset indent")
      for line in shown {
        text += Self.guarded(Self.escaped(String(line.drop { $0 == " " }))) + "\n"
      }
      macro("Ed")
    }
  }

  /// A list of terms, each a line of macros, with what they mean.
  mutating func list(_ entries: [(term: String, meaning: String)]) {
    macro("Bl -tag -width Ds")
    for entry in entries {
      macro("It", entry.term)
      sentences(entry.meaning)
    }
    macro("El")
  }

  /// Each sentence begins a line, and none is longer than a terminal is wide.
  private mutating func sentences(_ prose: String) {
    var line = ""
    for word in prose.split(separator: " ") {
      let word = Self.escaped(String(word))
      if !line.isEmpty, line.utf8.count + word.utf8.count + 1 > 76 {
        text += Self.guarded(line) + "\n"
        line = ""
      }
      line += line.isEmpty ? word : " " + word
      if [".", "?", "!", ":"].contains(word.last) {
        text += Self.guarded(line) + "\n"
        line = ""
      }
    }
    if !line.isEmpty { text += Self.guarded(line) + "\n" }
  }

  /// A backslash would begin an escape.
  static func escaped(_ text: String) -> String { text.replacing("\\", with: "\\e") }

  /// A full stop or an apostrophe at the start of a line would make it a macro.
  private static func guarded(_ line: String) -> String {
    line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }

  /// As a description goes on behind a name: a small letter first, no full stop.
  static func lowercasedStart(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst().dropLast(text.hasSuffix(".") ? 1 : 0)
  }
}

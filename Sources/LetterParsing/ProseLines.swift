/// Which lines belong to paragraphs of running text, found when asked and then remembered.
final class ProseLines {
  private let lines: [Int]
  private let source: SourceLines
  private var known: [Int: Bool] = [:]

  /// How many lines a sentence may run over.
  private static let longest = 12

  init(_ lines: [Int], in source: SourceLines) {
    self.lines = lines
    self.source = source
  }

  /// Whether the line at this place and those that follow it without a gap hold a sentence.
  func isProse(_ place: Int) -> Bool {
    if let answer = known[place] { return answer }
    if source.lines[lines[place]].isHead { return false }
    var text = ""
    for next in lines.indices[place...].prefix(Self.longest) {
      let line = source.text(source.lines[lines[next]])
      // What a page says of its paper is no text of the paper.
      if PageFurniture.isAbove(line) || PageFurniture.isReceipt(line) { break }
      if next > place,
        source.gap(lines[next - 1], lines[next]) != Gap() || HeaderLines.isPart(line)
      {
        break
      }
      // A short line above a capital is a line by itself: a title, a link.
      if next == place + 1, text.utf8.count <= 40, source.startsSentence(lines[next]),
        !text.hasSuffix(","), !endsOpen(text)
      {
        break
      }
      text += (text.isEmpty ? "" : " ") + line
      // A part of the head may stand right above the text.
      if next == place, HeaderLines.isPart(line) { break }
    }
    let answer = Prose.holdsSentence(text)
    known[place] = answer
    return answer
  }

  /// Whether the last word needs another behind it.
  private func endsOpen(_ text: String) -> Bool {
    text.split(separator: " ").last.map { HeadingRule.openWords.contains($0.lowercased()) } ?? false
  }
}

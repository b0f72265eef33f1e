public import LetterArchive
internal import LetterModel

/// A letter as Markdown: headings, lists and footnotes, nothing else.
public enum LetterMarkdown {
  /// The letter in CommonMark, notes as `[^1]`.
  public static func text(_ stored: StoredLetter) -> String {
    let header = stored.letter.header
    var parts = ["# \(stored.number)", "\(stored.chamber.title), \(stored.date)"]
    if let subject = header.subject { parts.append(escaped(subject)) }
    if !header.senders.isEmpty {
      parts.append("Van: " + escaped(header.senders.joined(separator: "; ")))
    }
    if let addressee = header.addressee { parts.append("Aan: " + escaped(addressee)) }
    for section in stored.letter.sections {
      if section.level > 0 {
        let signs = String(repeating: "#", count: min(section.level + 1, 6))
        let label = escaped(stored.letter.label(of: section))
        parts.append("\(signs) \(label) \(marked(section.heading, section.marks))")
      }
      parts += section.blocks.map(block)
    }
    parts += stored.letter.signers.map { signatory in
      guarded(
        escaped([signatory.office, signatory.name].compactMap(\.self).joined(separator: ", ")))
    }
    parts += stored.letter.notes.map { "[^\($0.number)]: \(guarded(escaped($0.text)))" }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func block(_ block: Block) -> String {
    let text = marked(block.text, block.marks)
    switch block.kind {
    case .item:
      let marker = block.marker ?? "-"
      // A counted item keeps its printed number; Markdown would count anew.
      return marker.contains { $0.isNumber || $0.isLetter }
        ? "- \(guarded(escaped(marker))) \(text)" : "- \(guarded(text))"
    case .quote: return "> " + guarded(text)
    case .table:
      let rows = TableBlock.rows(block)
      func line(_ cells: [String]) -> String {
        "| " + cells.map(escaped).joined(separator: " | ") + " |"
      }
      let rule = "|" + TableBlock.columnsOfFigures(block).map { $0 ? " ---: |" : " --- |" }.joined()
      return ([line(rows[0]), rule] + rows.dropFirst().map(line)).joined(separator: "\n")
    case .paragraph: return guarded(text)
    }
  }

  private static func marked(_ text: String, _ marks: [Mark]) -> String {
    MarkedText.text(text, marks, part: escaped) { "[^\($0)]" }
  }

  /// A text whose first word would make a list, a rule or a heading of it: `2018.`, `3)`, `+`, `-`, `=`.
  private static func guarded(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let sign = text.dropFirst(digits.count).first else { return text }
    let isGuarded = digits.isEmpty ? "+-=~".contains(sign) : ".)".contains(sign)
    return isGuarded ? digits + "\\" + text.dropFirst(digits.count) : text
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    // By code points: a mark behind a sign does not make another sign of it.
    for scalar in Terminal.visible(text).unicodeScalars {
      if "\\`*_[]<>#|&".unicodeScalars.contains(scalar) { result.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}

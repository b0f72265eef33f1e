public import LetterArchive
internal import LetterModel

/// A letter as a person reads it on a terminal. Each block shows its ordinal, so that a passage can
/// be named: `kst-27925-U#4.1/17`.
public enum ReadableLetter {
  /// Set for `Screen.current`; of a part of a letter the head is one line.
  public static func text(_ stored: StoredLetter, isPart: Bool) -> String {
    var text = isPart ? Terminal.bold(title(stored)) + "\n" : head(stored)
    var page = 0
    for section in stored.letter.sections {
      if section.level > 0 {
        text += "\n" + heading(section, stored.letter.label(of: section)) + "\n"
      }
      for block in section.blocks {
        let turn = block.page != page ? "p. \(block.page)" : ""
        page = block.page
        text += "\n" + paragraph(block, turn)
      }
    }
    text += notes(stored.letter.notes)
    for signatory in stored.letter.signers {
      text += "\n     \(signatory.office)\n"
      if let name = signatory.name { text += "     \(name)\n" }
    }
    return text
  }

  /// The headings as a tree, with topic, page and number of blocks.
  public static func outline(_ stored: StoredLetter) -> String {
    var text = Terminal.bold(title(stored)) + "\n"
    // The longest topic, page and count fit beside it.
    let screen = Screen.current
    let width = screen.isBounded ? max(30, min(66, screen.columns - 32)) : 66
    for section in stored.letter.sections {
      let indent = String(repeating: "  ", count: max(0, section.level - 1))
      let name = section.level == 0 ? "(opening)" : Terminal.visible(section.heading)
      let start = indent + stored.letter.label(of: section).padded(to: 7) + name
      let topic = section.topic.map { "[\($0.rawValue)] " } ?? ""
      let blocks = section.blocks.count
      text +=
        start.padded(to: width) + "  "
        + Terminal.dim("\(topic)p. \(section.page), \(blocks) block\(blocks == 1 ? "" : "s")")
        + "\n"
    }
    return text
  }

  private static func title(_ stored: StoredLetter) -> String {
    var revision = ""
    if stored.revisions > 1 { revision = ", revision \(stored.revision) of \(stored.revisions)" }
    if let current = stored.current, current != stored.revision {
      revision += " (@\(current) is current)"
    }
    return "\(stored.number)  \(stored.date)  \(stored.chamber.title)\(revision)"
  }

  private static func head(_ stored: StoredLetter) -> String {
    let header = stored.letter.header
    var lines = [Terminal.bold(title(stored))]
    func add(_ label: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      let wrapped = Terminal.wrap(Terminal.visible(value), to: Terminal.width - 12)
      for (place, line) in wrapped.enumerated() {
        lines.append(Terminal.dim((place == 0 ? label : "").padded(to: 12)) + line)
      }
    }
    add("subject", header.subject)
    add(
      "dossier",
      header.dossiers.map { dossier in
        [dossier.dossier.printed, dossier.title].compactMap(\.self).joined(separator: " ")
      }.joined(separator: "; "))
    add("year", header.sessionYear.map { "\($0)" })
    add("from", header.senders.joined(separator: "; "))
    add("to", header.addressee)
    add("place", header.place)
    add("series", stored.series.joined(separator: "; "))
    add("pages", "\(stored.letter.pages)")
    for warning in stored.letter.warnings { add("unsure", warning.message) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func heading(_ section: Section, _ label: String) -> String {
    let topic = section.topic.map { "  [\($0.rawValue)]" } ?? ""
    return Terminal.bold("\(label)  \(marked(section.heading, section.marks))")
      + Terminal.dim(topic)
  }

  private static func paragraph(_ block: Block, _ turn: String) -> String {
    let marker = block.marker.map { $0 + " " } ?? ""
    let indent = String(repeating: " ", count: marker.count)
    let width = Terminal.width - 14 - marker.count
    let lines =
      block.kind == .table
      ? TableBlock.lines(block) : Terminal.wrap(marked(block.text, block.marks), to: width)
    let number = "\(block.ordinal)"
    return lines.enumerated().map { place, line in
      let left =
        place == 0
        ? Terminal.dim(String(repeating: " ", count: max(0, 3 - number.count)) + number) + "  "
          + marker
        : "     " + indent
      let right = place == 0 && !turn.isEmpty
      let pad =
        right
        ? String(repeating: " ", count: max(1, Terminal.width - 8 - marker.count - line.count - 5))
        : ""
      return left + line + (right ? pad + Terminal.dim(turn) : "") + "\n"
    }.joined()
  }

  private static func notes(_ notes: [Note]) -> String {
    if notes.isEmpty { return "" }
    return "\n"
      + notes.map { note in
        let lines = Terminal.wrap(Terminal.visible(note.text), to: Terminal.width - 12)
        return lines.enumerated().map { place, line in
          Terminal.dim((place == 0 ? "[\(note.number)]" : "").padded(to: 5)) + line + "\n"
        }.joined()
      }.joined()
  }

  private static func marked(_ text: String, _ marks: [Mark]) -> String {
    MarkedText.text(text, marks, part: Terminal.visible) { "[\($0)]" }
  }
}

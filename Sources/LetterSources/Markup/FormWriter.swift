internal import LetterModel

/// Writes what a form holds as lines, each with what the form says of it.
struct FormWriter {
  private(set) var text = ""
  private(set) var looks: [LineLook?] = []
  private var page = 1
  private var last: LineLook.Part?
  private var lastRole: LineLook.Role?

  /// Writes a paragraph, a heading, an item, …; nothing where it has no words.
  ///
  /// - Parameters:
  ///   - prefix: what stands before the words, such as the marker of an item.
  ///   - part: of the first line; the lines behind it are left to the rules of text.
  ///   - more: of the lines behind it, where the form tells.
  mutating func add(
    _ words: FormWords, prefix: String = "", as part: LineLook.Part?,
    more: LineLook.Part? = nil, role: LineLook.Role? = nil, startsParagraph: Bool? = nil,
    isClose: Bool = false
  ) {
    var isFirst = true
    for line in words.lines {
      for _ in 0..<line.turns { turnPage() }
      guard line.ink > 0 || role != nil || isFirst && !prefix.isEmpty && words.isEmpty else {
        continue
      }
      let part =
        isFirst ? part : line.turns > 0 ? .more : line.isApart && more == nil ? part : more
      write(line, prefix: isFirst ? prefix : "", part, role, startsParagraph, isClose)
      isFirst = false
    }
  }

  mutating func add(_ words: String, as part: LineLook.Part?, role: LineLook.Role? = nil) {
    var form = FormWords()
    form.add(words)
    add(form, as: part, role: role)
  }

  /// A page ends here.
  mutating func turnPage() {
    text += "\u{C}"
    page += 1
    last = nil
    lastRole = nil
  }

  private mutating func write(
    _ line: FormWords.Line, prefix: String, _ part: LineLook.Part?, _ role: LineLook.Role?,
    _ startsParagraph: Bool?, _ staysClose: Bool
  ) {
    if !text.isEmpty, !staysClose, !isClose(part, role), !text.hasSuffix("\u{C}") {
      text += "\n"
      looks.append(nil)
    }
    let start = prefix.isEmpty ? "" : prefix + " "
    let shift = start.unicodeScalars.count
    text += start + String(line.text) + "\n"
    func moved(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + shift..<range.upperBound + shift
    }
    looks.append(
      LineLook(
        page: page, left: 0, top: 0, size: line.ink > 0 ? line.size / Double(line.ink) : 10,
        isBold: line.ink > 0 && line.bold == line.ink,
        isItalic: line.ink > 0 && line.italic == line.ink, role: role,
        startsParagraph: startsParagraph, marks: line.marks.map(moved), part: part,
        calls: line.calls.map { LineLook.Call(range: moved($0.range), note: $0.note) }))
    (last, lastRole) = (part, role)
  }

  /// Whether no blank line stands between two lines.
  private func isClose(_ part: LineLook.Part?, _ role: LineLook.Role?) -> Bool {
    if part == .more || part == nil && role == nil { return true }
    if role?.isOfTable == true, lastRole?.isOfTable == true { return true }
    switch (last, part) {
    case (.item, .item), (.office, .name), (.note, .note): return true
    default: return false
    }
  }
}

extension LineLook.Role {
  fileprivate var isOfTable: Bool {
    self == .tableRow || self == .tableHeader || self == .tableRest
  }
}

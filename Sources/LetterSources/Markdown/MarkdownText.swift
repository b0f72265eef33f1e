internal import LetterModel

/// Markdown as lines with what they are. Lines of a paragraph stay lines: people write signatures
/// and addresses so, and the parser knows how lines run on.
struct MarkdownText {
  var writer = FormWriter()
  private var notes = FormNotes()
  private(set) var remarks = FormRemarks()
  private let lines: [Substring]
  private let knowsHeadings: Bool
  private var place = 0
  private var words = FormWords()
  private var part: LineLook.Part
  private var marker = ""

  init(_ text: String) {
    // A mark of encoding is no part of the first line.
    lines = Self.wholeNotes(
      Self.unquoted(
        text.drop { $0 == "\u{FEFF}" }.split(
          omittingEmptySubsequences: false, whereSeparator: \.isNewline)))
    knowsHeadings = lines.contains { Self.heading($0) != nil }
    part = knowsHeadings ? .paragraph : .block
    // Names are taken first, so that a note may stand before its mark.
    for line in lines { if let (id, _) = Self.note(line) { _ = notes.number(id) } }
    readFrontMatter()
    while place < lines.count { readLine() }
    flush()
    notes.write(&writer)
  }

  /// The lines of a text that was quoted whole, without the signs of that; be it quoted again and
  /// again.
  private static func unquoted(_ lines: [Substring]) -> [Substring] {
    var lines = lines
    for _ in 0..<20 {
      let filled = lines.lazy.filter { !$0.trimmed.isEmpty }
      guard filled.dropFirst().first != nil, filled.allSatisfy({ $0.hasPrefix(">") }) else { break }
      lines = lines.map { $0.dropFirst($0.hasPrefix("> ") ? 2 : $0.hasPrefix(">") ? 1 : 0) }
    }
    return lines
  }

  /// The lines with each `^[note where it is called]` on one of them.
  private static func wholeNotes(_ lines: [Substring]) -> [Substring] {
    var whole: [Substring] = []
    var open = ""
    var depth = 0
    for line in lines {
      let words = line.trimmed
      if depth > 0, !words.isEmpty {
        open += " " + words
        depth = brackets(open: depth, behind: words)
        if depth == 0 { whole.append(open[...]) }
      } else {
        if depth > 0 { whole.append(open[...]) }
        depth = words.isEmpty ? 0 : brackets(open: 0, behind: line)
        if depth > 0 { open = String(line) } else { whole.append(line) }
      }
    }
    if depth > 0 { whole.append(open[...]) }
    return whole
  }

  /// How many brackets of the last note stand open behind a line, as many did before it.
  private static func brackets(open: Int, behind line: Substring) -> Int {
    var (depth, before): (Int, Character) = (open, " ")
    for sign in line {
      if sign == "[", before == "^" {
        depth = 1
      } else if depth > 0 {
        depth += sign == "[" ? 1 : sign == "]" ? -1 : 0
      }
      before = sign
    }
    return depth
  }

  private mutating func flush() {
    if !words.isEmpty { writer.add(words, prefix: marker, as: part) }
    (words, marker) = (FormWords(), "")
    part = knowsHeadings ? .paragraph : .block
  }

  /// What stands between two lines of hyphens at the very start: facts for a program.
  private mutating func readFrontMatter() {
    guard lines.first?.trimmed == "---",
      let end = lines.dropFirst().firstIndex(where: { $0.trimmed == "---" }), end < 60
    else { return }
    for line in lines[1..<end] {
      writer.add(String(line), as: .furniture("facts for a program, above the text"))
    }
    place = end + 1
  }

  // MARK: Lines

  private mutating func readLine() {
    let line = lines[place]
    let trimmed = line.trimmed
    if trimmed.isEmpty {
      flush()
      place += 1
    } else if let (level, text) = Self.heading(line) {
      flush()
      add(text)
      writer.add(words, as: .heading(level: level))
      words = FormWords()
      place += 1
    } else if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") {
      readFence(String(trimmed.prefix(3)))
    } else if let (id, text) = Self.note(line) {
      flush()
      readNote(id, text)
    } else if isTable {
      flush()
      readTable()
    } else if Self.isRule(trimmed) {
      if words.lines.count == 1, !words.isEmpty, trimmed.allSatisfy({ $0 == "=" || $0 == "-" }) {
        // A line of them below words makes a heading of the words.
        writer.add(words, as: .heading(level: trimmed.first == "=" ? 1 : 2))
        words = FormWords()
      }
      flush()
      place += 1
    } else if let (sign, text) = Self.item(line) {
      flush()
      marker = sign
      part = .item(marker: sign.unicodeScalars.count)
      add(text)
      place += 1
    } else {
      let text = trimmed.first == ">" ? trimmed.drop { $0 == ">" || $0 == " " } : trimmed
      if !words.isEmpty { words.newLine() }
      add(text)
      place += 1
    }
  }

  private static func heading(_ line: Substring) -> (level: Int, text: Substring)? {
    let signs = line.prefix { $0 == "#" }
    let rest = line.dropFirst(signs.count)
    guard (1...6).contains(signs.count), rest.first == " " else { return nil }
    var text = rest.trimmed
    let closing = text.reversed().prefix { $0 == "#" }.count
    if closing > 0, text.dropLast(closing).last == " " { text = text.dropLast(closing).trimmed }
    // A name by which a program finds it: `{#mandaat .unnumbered}`.
    if text.last == "}", let open = text.lastIndex(of: "{"),
      text[open...].hasPrefix("{#") || text[open...].hasPrefix("{.")
    {
      text = text[..<open].trimmed
    }
    return (signs.count, text)
  }

  private static func note(_ line: Substring) -> (id: String, text: Substring)? {
    guard line.hasPrefix("[^"), let end = line.firstIndex(of: "]"),
      case let rest = line[line.index(after: end)...], rest.first == ":"
    else { return nil }
    return (String(line.dropFirst(2)[..<end]), rest.dropFirst().trimmed)
  }

  private static func item(_ line: Substring) -> (marker: String, text: Substring)? {
    let trimmed = line.trimmed
    if let first = trimmed.first, "-*+".contains(first), trimmed.dropFirst().first == " " {
      return ("•", trimmed.dropFirst().trimmed)
    }
    let number = trimmed.prefix { $0.isASCII && $0.isNumber }
    let rest = trimmed.dropFirst(number.count)
    guard (1...3).contains(number.count), let sign = rest.first, sign == "." || sign == ")",
      rest.dropFirst().first == " "
    else { return nil }
    return (number + String(sign), rest.dropFirst().trimmed)
  }

  private static func isRule(_ line: Substring) -> Bool {
    guard let first = line.first, "-*_=".contains(first) else { return false }
    return line.allSatisfy { $0 == first || $0 == " " } && line.count { $0 == first } >= 3
  }

  private mutating func readFence(_ sign: String) {
    flush()
    place += 1
    while place < lines.count, !lines[place].trimmed.hasPrefix(sign) {
      words.add(String(lines[place]))
      words.newLine()
      place += 1
    }
    place += 1
    flush()
  }

  private mutating func readNote(_ id: String, _ text: Substring) {
    var paragraphs = [FormWords()]
    MarkdownWords.add(text, to: &paragraphs[0], &notes, &remarks)
    place += 1
    while place < lines.count {
      let line = lines[place]
      if line.trimmed.isEmpty {
        guard place + 1 < lines.count, lines[place + 1].hasPrefix("    ") else { break }
        paragraphs.append(FormWords())
      } else if line.hasPrefix("  ") || line.hasPrefix("\t")
        || !line.hasPrefix("[^")
          && !lines[place - 1].trimmed.isEmpty && Self.heading(line) == nil
      {
        paragraphs[paragraphs.count - 1].space()
        MarkdownWords.add(line.trimmed, to: &paragraphs[paragraphs.count - 1], &notes, &remarks)
      } else {
        break
      }
      place += 1
    }
    notes.add(id, printed: id.allSatisfy(\.isNumber) ? id : nil, paragraphs)
  }

  // MARK: Tables

  private var isTable: Bool {
    guard lines[place].contains("|"), place + 1 < lines.count else { return false }
    let below = lines[place + 1].trimmed
    return below.contains("-") && below.contains("|") && below.allSatisfy { "|-: ".contains($0) }
  }

  private mutating func readTable() {
    var grid = FormTable()
    var isFirst = true
    while place < lines.count, lines[place].contains("|") {
      if isFirst || !lines[place].allSatisfy({ "|-: ".contains($0) }) {
        var row = lines[place].trimmed
        if row.first == "|" { row.removeFirst() }
        if row.last == "|" { row.removeLast() }
        for cell in row.split(separator: "|", omittingEmptySubsequences: false) {
          var words = FormWords()
          MarkdownWords.add(cell.trimmed, to: &words, &notes, &remarks)
          grid.add(words)
        }
        grid.endRow(isHeader: isFirst)
      }
      isFirst = false
      place += 1
    }
    grid.write(&writer)
  }

  private mutating func add(_ text: Substring) {
    MarkdownWords.add(text, to: &words, &notes, &remarks)
    if text.hasSuffix("\\") || lines[min(place, lines.count - 1)].hasSuffix("  ") { words.close() }
  }
}

extension Substring {
  /// Without blanks at both ends.
  var trimmed: Substring {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

/// The words of a line of Markdown, without the signs that set them.
enum MarkdownWords {
  static func add(
    _ text: Substring, to words: inout FormWords, _ notes: inout FormNotes,
    _ remarks: inout FormRemarks, inNote: Bool = false
  ) {
    var style = FormWords.Style()
    var rest = text
    var ahead = SignsAhead(text)
    while let sign = rest.first {
      if sign == "\\", let next = rest.dropFirst().first, next.isPunctuation || next.isSymbol {
        words.add(String(next), style)
        rest = rest.dropFirst(2)
      } else if rest == "\\" {
        // It ends a line that the next one does not carry on.
        rest = rest.dropFirst()
      } else if rest.hasPrefix("<!--"), let end = ahead.next("-->", in: rest) {
        remarks.add("the comment '\(rest[..<end.upperBound])' was left out")
        rest = rest[end.upperBound...]
      } else if !inNote, rest.hasPrefix("^["), let end = ahead.bracket(closing: rest.dropFirst()) {
        // `^[Zie de brief.]`: a note where it is called.
        var note = FormWords()
        add(rest[..<end].dropFirst(2), to: &note, &notes, &remarks, inNote: true)
        let id = "^\(notes.named)"
        words.call(notes.number(id), mark: notes.mark(id, printed: nil))
        notes.add(id, printed: nil, [note])
        rest = rest[rest.index(after: end)...]
      } else if rest.hasPrefix("[^"), let end = ahead.next("]", in: rest)?.lowerBound,
        !ahead.holds("[", rest.dropFirst()[..<end]),
        case let id = String(rest.dropFirst(2)[..<end]), notes.knows(id)
      {
        words.call(
          notes.number(id), mark: notes.mark(id, printed: id.allSatisfy(\.isNumber) ? id : nil))
        rest = rest[rest.index(after: end)...]
      } else if rest.hasPrefix("**") || rest.hasPrefix("__"), style.isBold || closes("**", rest) {
        style.isBold.toggle()
        rest = rest.dropFirst(2)
      } else if sign == "*" || sign == "_", opensOrCloses(sign, rest, text, style) {
        style.isItalic.toggle()
        rest = rest.dropFirst()
      } else if sign == "`" {
        rest = rest.dropFirst()
      } else if let link = link(rest, &ahead) {
        if link.isPicture {
          remarks.add("the picture '\(link.text)' was left out")
        } else {
          words.add(String(link.text), style)
        }
        rest = link.rest
      } else if rest.hasPrefix("<"), let end = ahead.next(">", in: rest)?.lowerBound,
        rest.dropFirst().first.map({ $0.isLetter || $0 == "/" }) == true
      {
        let tag = rest[..<end].dropFirst()
        if tag.contains("://") || tag.contains("@") { words.add(String(tag), style) }
        if tag == "br" || tag == "br/" || tag == "br /" { words.newLine() }
        style.isRaised = tag == "sup" ? true : tag == "/sup" ? false : style.isRaised
        rest = rest[rest.index(after: end)...]
      } else {
        words.add(String(sign), style)
        rest = rest.dropFirst()
      }
    }
  }

  /// Whether a sign that opens bold words is closed on the same line.
  private static func closes(_ sign: String, _ rest: Substring) -> Bool {
    rest.dropFirst(2).firstRange(of: String(rest.prefix(2))) != nil
  }

  /// A star or a stroke sets words where it stands at their edge and has its like.
  private static func opensOrCloses(
    _ sign: Character, _ rest: Substring, _ text: Substring, _ style: FormWords.Style
  ) -> Bool {
    if style.isItalic { return true }
    let before = rest.startIndex > text.startIndex ? text[text.index(before: rest.startIndex)] : " "
    let after = rest.dropFirst()
    return !before.isLetter && !before.isNumber && after.first?.isWhitespace == false
      && after.contains(sign)
  }

  /// `[words](address)`, or a picture with `!` before it.
  private static func link(
    _ rest: Substring, _ ahead: inout SignsAhead
  ) -> (text: Substring, isPicture: Bool, rest: Substring)? {
    let isPicture = rest.hasPrefix("![")
    guard isPicture || rest.hasPrefix("["), let end = ahead.next("](", in: rest) else { return nil }
    let text = rest[..<end.lowerBound].dropFirst(isPicture ? 2 : 1)
    guard !ahead.holds("[", text), let close = ahead.next(")", in: rest[end.upperBound...]) else {
      return nil
    }
    return (text, isPicture, rest[close.upperBound...])
  }
}

/// Where signs stand next in a line: the line is gone through once for each of them, however often
/// one of them is asked for.
private struct SignsAhead {
  private let line: Substring
  private let end: Substring.Index
  private var known: [String: Range<Substring.Index>] = [:]
  private lazy var closing = Self.closing(line)

  init(_ line: Substring) { (self.line, end) = (line, line.endIndex) }

  /// The bracket that closes the one with which the rest of the line begins.
  mutating func bracket(closing rest: Substring) -> Substring.Index? { closing[rest.startIndex] }

  private static func closing(_ line: Substring) -> [Substring.Index: Substring.Index] {
    var closing: [Substring.Index: Substring.Index] = [:]
    var open: [Substring.Index] = []
    for place in line.indices {
      if line[place] == "[" { open.append(place) }
      if line[place] == "]", let start = open.popLast() { closing[start] = place }
    }
    return closing
  }

  /// The first place of a sign in what is left of the line; what is left only becomes shorter.
  mutating func next(_ sign: String, in rest: Substring) -> Range<Substring.Index>? {
    if known[sign].map({ $0.lowerBound < rest.startIndex }) ?? true {
      known[sign] = rest.firstRange(of: sign) ?? end..<end
    }
    return known[sign].flatMap { $0.lowerBound < end ? $0 : nil }
  }

  mutating func holds(_ sign: String, _ words: Substring) -> Bool {
    next(sign, in: words.base[words.startIndex..<end]).map { $0.lowerBound < words.endIndex }
      ?? false
  }
}

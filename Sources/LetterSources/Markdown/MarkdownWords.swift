/// The words of a line of Markdown, without the signs that set them.
enum MarkdownWords {
  static func add(
    _ text: Substring, to words: inout FormWords, _ notes: inout FormNotes,
    _ remarks: inout FormRemarks
  ) {
    var style = FormWords.Style()
    var rest = text
    while let sign = rest.first {
      if sign == "\\", let next = rest.dropFirst().first, next.isPunctuation || next.isSymbol {
        words.add(String(next), style)
        rest = rest.dropFirst(2)
      } else if rest == "\\" {
        // It ends a line that the next one does not carry on.
        rest = rest.dropFirst()
      } else if rest.hasPrefix("<!--"), let end = rest.firstRange(of: "-->") {
        remarks.add("the comment '\(rest[..<end.upperBound])' was left out")
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("^["), let end = bracket(rest.dropFirst()) {
        // `^[Zie de brief.]`: a note where it is called.
        let id = "^\(text.distance(from: text.startIndex, to: rest.startIndex)) \(text)"
        var note = FormWords()
        add(rest[..<end].dropFirst(2), to: &note, &notes, &remarks)
        words.call(notes.number(id), mark: notes.mark(id, printed: nil))
        notes.add(id, printed: nil, [note])
        rest = rest[rest.index(after: end)...]
      } else if rest.hasPrefix("[^"), let end = rest.firstIndex(of: "]"),
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
      } else if let link = link(rest) {
        if link.isPicture {
          remarks.add("the picture '\(link.text)' was left out")
        } else {
          words.add(String(link.text), style)
        }
        rest = link.rest
      } else if rest.hasPrefix("<"), let end = rest.firstIndex(of: ">"),
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

  /// The bracket that closes the first one of a text.
  static func bracket(_ text: Substring) -> Substring.Index? {
    var depth = 0
    for place in text.indices {
      if text[place] == "[" { depth += 1 }
      if text[place] == "]" { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
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
    _ rest: Substring
  ) -> (text: Substring, isPicture: Bool, rest: Substring)? {
    let isPicture = rest.hasPrefix("![")
    guard isPicture || rest.hasPrefix("["), let end = rest.firstRange(of: "]("),
      let close = rest[end.upperBound...].firstIndex(of: ")")
    else { return nil }
    let text = rest[..<end.lowerBound].dropFirst(isPicture ? 2 : 1)
    guard !text.contains("[") else { return nil }
    return (text, isPicture, rest[rest.index(after: close)...])
  }
}

internal import LetterModel

/// The text of a page, block by block.
extension HTMLPage {
  private static let blocks: Set<String> = [
    "p", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4", "h5", "h6", "ul",
    "ol", "li", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "blockquote",
    "pre",
    "dl", "dt", "dd", "figure", "figcaption", "hr", "address", "details", "summary", "center",
    "fieldset", "legend", "body", "hgroup", "footer", "aside", "nav", "form", "menu", "dialog",
  ]

  private static func isBlock(_ element: MarkupElement) -> Bool { blocks.contains(element.name) }

  /// Whether blocks stand in an element, itself none.
  private static func holdsBlocks(_ element: MarkupElement) -> Bool {
    element.find(where: isBlock) != nil
  }

  private var plain: LineLook.Part { knowsHeadings ? .paragraph : .block }

  /// Writes the paragraph at hand.
  mutating func flush() {
    if !words.isEmpty {
      if let marker {
        writer.add(
          words, prefix: marker,
          as: marker.isEmpty ? plain : .item(marker: marker.unicodeScalars.count))
        self.marker = nil
      } else {
        writer.add(words, as: part)
      }
    }
    words = FormWords()
  }

  mutating func read(blocks element: MarkupElement, _ style: FormWords.Style = .init()) {
    let style = style.with(element)
    for child in element.children {
      switch child {
      case .text(let text): words.add(text, style)
      case .element(let inner): read(inner, style)
      }
    }
  }

  private mutating func read(_ element: MarkupElement, _ style: FormWords.Style) {
    if notes.isNote(element) { return }
    if Self.isNoText(element) { return leaveOut(element) }
    if Self.isAround(element) { return setAside(element, "it stands around the text of a page") }
    guard Self.isBlock(element) else {
      if Self.holdsBlocks(element) {
        read(blocks: element, style)
      } else {
        addInline(element, style)
      }
      return
    }
    flush()
    read(block: element, style)
    flush()
  }

  private mutating func read(block element: MarkupElement, _ style: FormWords.Style) {
    let classes = element.classes
    if classes.contains("ondertekening") { return read(signature: element) }
    if let kind = Self.headKind(classes) { return read(element, style, as: .header(kind)) }
    switch element.name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      if classes.contains("note-close") { return }
      let level = Int(element.name.dropFirst()) ?? 6
      read(
        element, .init(),
        as: element === title ? .header(.letterhead) : .heading(level: level * 10))
    case _ where classes.contains("tussenkop"):
      let rank = ["vet", "halfvet", "vetcur", "cur", "rom", "ondlijn"].firstIndex(
        where: classes.contains)
      read(element, .init(), as: .heading(level: 20 + (rank ?? 0)))
    case "ul", "ol", "menu": read(list: element, style)
    case "table": read(table: element, style)
    case "pre": read(lines: element)
    case "hr": break
    default: read(blocks: element, style)
    }
  }

  /// Reads an element whose paragraphs are all one kind of thing.
  private mutating func read(
    _ element: MarkupElement, _ style: FormWords.Style, as part: LineLook.Part
  ) {
    let before = self.part
    self.part = part
    read(blocks: element, style)
    flush()
    self.part = before
  }

  private static func headKind(_ classes: [String]) -> HeaderField.Kind? {
    for (name, kind) in headKinds where classes.contains(name) { return kind }
    return nil
  }

  private static let headKinds: [(String, HeaderField.Kind)] = [
    ("dossiertitel", .dossierLine), ("stuktitel", .numberLine), ("kamerstukdatum", .placeAndDate),
    ("kameraanduiding", .chamber), ("kamernummer", .chamber), ("vergaderjaar", .sessionYear),
  ]

  // MARK: Lists

  private mutating func read(list: MarkupElement, _ style: FormWords.Style) {
    var count = list["start"].flatMap(Int.init) ?? 1
    for child in list.children {
      guard case .element(let item) = child else { continue }
      guard item.name == "li" else {
        read(item, style)
        continue
      }
      if notes.isNote(item) { continue }
      count = item["value"].flatMap(Int.init) ?? count
      flush()
      marker = Self.label(of: item)?.words ?? Self.marker(of: list, count)
      read(blocks: item, style)
      flush()
      marker = nil
      count += 1
    }
  }

  /// The label that official pages print before the words of an item.
  static func label(of item: MarkupElement) -> MarkupElement? {
    let first = item.classes.contains("labeled") ? item : item.elements.first
    guard let label = first?.elements.first,
      label.name == "span",
      !Set(label.classes).isDisjoint(with: ["ol", "li.nr", "li-nr", "nr", "label"])
    else { return nil }
    return label
  }

  private static func marker(of list: MarkupElement, _ count: Int) -> String {
    let classes = list.classes
    // The words carry their own markers.
    if classes.contains("expliciet") || classes.contains("geen") { return "" }
    if list.name != "ol" { return "•" }
    switch list["type"] {
    case "a" where (1...26).contains(count):
      return String(Character(Unicode.Scalar(UInt8(96 + count)))) + "."
    case "A" where (1...26).contains(count):
      return String(Character(Unicode.Scalar(UInt8(64 + count)))) + "."
    case "i" where (1...12).contains(count):
      return ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"][count - 1]
        + "."
    default: return "\(count)."
    }
  }

  // MARK: Others

  /// Text whose line ends count.
  private mutating func read(lines element: MarkupElement) {
    for line in element.text.split(separator: "\n", omittingEmptySubsequences: false) {
      for (place, part) in line.split(separator: "\t", omittingEmptySubsequences: false)
        .enumerated()
      {
        if place > 0 { words.tab() }
        words.add(String(part))
      }
      words.newLine()
    }
    writer.add(words, as: nil)
    words = FormWords()
  }

  private mutating func read(signature element: MarkupElement) {
    var office = FormWords()
    var name = FormWords()
    func write(_ writer: inout FormWriter) {
      writer.add(office, as: .office, more: .more)
      writer.add(name, as: office.isEmpty ? nil : .name, more: .more)
      (office, name) = (FormWords(), FormWords())
    }
    for child in element.children {
      if case .element(let part) = child, part.classes.contains("naam") {
        if !name.isEmpty { write(&writer) }
        var inner = FormWords()
        gatherName(part, into: &inner)
        name.add(inner)
      } else if case .element(let part) = child, part.name != "br" {
        if !name.isEmpty { write(&writer) }
        office.space()
        office.add(part.text)
      } else if case .text(let text) = child, name.isEmpty {
        office.add(text)
      } else if case .text(let text) = child {
        name.add(text)
      }
    }
    write(&writer)
  }

  private func gatherName(_ element: MarkupElement, into words: inout FormWords) {
    for child in element.children {
      switch child {
      case .text(let text): words.add(text)
      case .element(let part):
        words.space()
        gatherName(part, into: &words)
        words.space()
      }
    }
  }
}

extension FormWords.Style {
  /// As an element sets its words.
  func with(_ element: MarkupElement) -> FormWords.Style {
    var style = self
    let css = (element["style"] ?? "").lowercased().filter { $0 != " " }
    let classes = element.classes
    if ["b", "strong", "th"].contains(element.name) || css.contains("font-weight:bold")
      || css.contains("font-weight:700") || classes.contains("vet")
    {
      style.isBold = true
    }
    if ["i", "em", "cite"].contains(element.name) || css.contains("font-style:italic")
      || classes.contains("cur")
    {
      style.isItalic = true
    }
    if element.name == "sup" || css.contains("vertical-align:super") { style.isRaised = true }
    return style
  }
}

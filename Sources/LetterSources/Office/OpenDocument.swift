internal import LetterModel

/// An OpenDocument text (ODT): its paragraphs, lists, tables, notes and frames.
struct OpenDocument {
  var writer = FormWriter()
  var notes = FormNotes()
  var remarks = FormRemarks()
  private let styles: OpenStyles
  private let knowsHeadings: Bool
  private var counter = ListCounter()
  private var lists = 0
  private var frames: [MarkupElement] = []

  static func read(_ files: OfficeFiles) throws -> (FormWriter, [String]) {
    let content = try files.main("content.xml")
    let page = try files.root("styles.xml")
    var reader = OpenDocument(content, OpenStyles(content, page))
    if let text = content.first("body")?.first("text") {
      for child in text.elements { reader.read(child) }
    }
    reader.notes.write(&reader.writer)
    for head in page?.first("master-styles")?.all(
      "header", "header-first", "footer", "footer-first") ?? []
    {
      let reason = head.name.hasPrefix("header") ? "the head of the pages" : "the foot of the pages"
      reader.writer.add(head.spaced, as: .furniture(reason))
    }
    return (reader.writer, reader.remarks.sentences)
  }

  private init(_ content: MarkupElement, _ styles: OpenStyles) {
    self.styles = styles
    knowsHeadings = content.find("h") != nil
  }

  // MARK: Blocks

  private mutating func read(_ block: MarkupElement) {
    switch block.name {
    case "p", "h": read(paragraph: block, prefix: nil)
    case "list": read(list: block, level: 0, name: nil)
    case "table": read(table: block)
    case "tracked-changes":
      let changes = block.all("changed-region")
      let deleted = changes.count { $0.first("deletion") != nil }
      if !changes.isEmpty {
        remarks.add(
          "the document keeps track of changes: \(changes.count - deleted) insertions were taken in"
            + " and \(deleted) deletions left out, as if all were accepted")
      }
    case "sequence-decls", "variable-decls", "user-field-decls", "forms", "annotation": break
    case "soft-page-break": writer.turnPage()
    case "frame", "text-box": for child in block.elements { read(child) }
    case "desc", "title": break
    default: for child in block.elements { read(child) }
    }
  }

  private mutating func read(paragraph: MarkupElement, prefix: String?) {
    let style = styles.style(paragraph["style-name"])
    var words = FormWords()
    frames = []
    addInline(paragraph, to: &words, style.words)
    let found = frames
    if paragraph.name == "h" {
      let level = paragraph["outline-level"].flatMap(Int.init) ?? 1
      writer.add(words, prefix: prefix ?? "", as: .heading(level: level))
    } else if let prefix, !prefix.isEmpty {
      writer.add(words, prefix: prefix, as: .item(marker: prefix.unicodeScalars.count))
    } else {
      writer.add(words, as: knowsHeadings ? .paragraph : .block)
    }
    for frame in found { for child in frame.elements { read(child) } }
  }

  private mutating func read(list: MarkupElement, level: Int, name: String?) {
    let style = list["style-name"] ?? name
    if level == 0, list["continue-numbering"] != "true" { lists += 1 }
    for item in list.elements where item.name == "list-item" || item.name == "list-header" {
      var isFirst = item.name == "list-item"
      for child in item.elements {
        if child.name == "list" {
          read(list: child, level: level + 1, name: style)
        } else if child.name == "p" || child.name == "h" {
          let marker =
            isFirst && !child.isEmpty
            ? counter.next(
              "\(style ?? "") \(lists)", level: level, of: styles.levels(style, upTo: level)) : nil
          read(paragraph: child, prefix: marker)
          isFirst = false
        } else {
          read(child)
        }
      }
    }
  }

  // MARK: Inside a paragraph

  private mutating func addInline(
    _ element: MarkupElement, to words: inout FormWords, _ style: FormWords.Style
  ) {
    for child in element.children {
      switch child {
      case .text(let text): words.add(text, style)
      case .element(let inner): add(inner, to: &words, style)
      }
    }
  }

  private mutating func add(
    _ element: MarkupElement, to words: inout FormWords, _ style: FormWords.Style
  ) {
    switch element.name {
    case "s": words.space()
    case "tab": words.tab()
    case "line-break": words.newLine()
    case "soft-page-break": words.turnPage()
    case "note": call(element, &words)
    case "frame": frames += element.all("text-box")
    case "annotation":
      remarks.add("comments in the margin were left out")
    case "annotation-end", "bookmark", "bookmark-start", "bookmark-end", "change", "change-start",
      "change-end":
      break
    case "span":
      addInline(element, to: &words, styles.style(element["style-name"]).over(style))
    default: addInline(element, to: &words, style)
    }
  }

  private mutating func call(_ note: MarkupElement, _ words: inout FormWords) {
    let id = note["id"] ?? "note \(ObjectIdentifier(note).hashValue)"
    let mark = note.first("note-citation")?.words ?? ""
    words.call(notes.number(id), mark: notes.mark(id, printed: mark))
    var paragraphs: [FormWords] = []
    for paragraph in note.first("note-body")?.paragraphs ?? [] {
      var text = FormWords()
      addInline(paragraph, to: &text, .init())
      paragraphs.append(text)
    }
    notes.add(id, printed: mark, paragraphs)
  }

  // MARK: Tables

  private mutating func read(table: MarkupElement) {
    let rows = table.all("table-row")
    let cells = rows.flatMap { $0.all("table-cell") }
    let isLayout =
      rows.allSatisfy { $0.all("table-cell").count < 2 }
      || cells.contains {
        $0.find("table") != nil || $0.find("list") != nil || $0.all("p").count > 4
      }
    if isLayout {
      for cell in cells { for child in cell.elements { read(child) } }
      return
    }
    let heads = Set(
      table.all("table-header-rows").flatMap { $0.all("table-row") }.map { ObjectIdentifier($0) })
    var grid = FormTable()
    for row in rows {
      for cell in row.elements where cell.name == "table-cell" {
        var words = FormWords()
        for paragraph in cell.paragraphs {
          var inner = FormWords()
          addInline(paragraph, to: &inner, styles.style(paragraph["style-name"]).words)
          words.add(inner)
        }
        grid.add(
          words, columns: cell["number-columns-spanned"].flatMap(Int.init) ?? 1,
          rows: cell["number-rows-spanned"].flatMap(Int.init) ?? 1)
      }
      grid.endRow(isHeader: heads.contains(ObjectIdentifier(row)))
    }
    grid.write(&writer)
  }
}

extension MarkupElement {
  /// All words, with a blank between those of different elements.
  var spaced: String {
    children.map { child in
      switch child {
      case .text(let text): text
      case .element(let inner): inner.spaced
      }
    }.joined(separator: " ").folded
  }
}

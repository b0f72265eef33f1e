internal import LetterModel

/// A Word document (DOCX): its paragraphs, tables, text boxes, notes and heads of pages.
struct WordDocument {
  var writer = FormWriter()
  var notes = FormNotes()
  var remarks = FormRemarks()
  let styles: WordStyles
  private let footnotes: [String: MarkupElement]
  private let endnotes: [String: MarkupElement]
  private var counter = ListCounter()
  /// Whether a style of the document makes headings, so that other paragraphs are none.
  private var knowsHeadings = false
  /// Whether the file says where its pages ended when it was last laid out.
  private var knowsPages = false
  /// Still above the letter's first sentence: tables and boxes are its letterhead.
  private var isHead = true
  private var inserted = 0
  private var deleted = 0
  private var boxes: [MarkupElement] = []
  private var endnoteFormat = "lowerRoman"
  /// The notes that were called and not yet read.
  private var unread: [(name: String, note: MarkupElement, mark: String)] = []
  private var isInNote = false

  static func read(_ files: OfficeFiles) throws -> (FormWriter, [String]) {
    let document = try files.main("word/document.xml")
    var reader = WordDocument(
      styles: WordStyles(
        styles: try files.root("word/styles.xml"), numbering: try files.root("word/numbering.xml")),
      footnotes: try notes("footnote", files), endnotes: try notes("endnote", files))
    let settings = try files.root("word/settings.xml")
    reader.endnoteFormat =
      settings?.first("endnotePr")?.first("numFmt")?["val"]
      ?? document.find("endnotePr")?.first("numFmt")?["val"] ?? "lowerRoman"
    if files.names.contains("word/comments.xml") {
      reader.remarks.add("comments in the margin were left out")
    }
    try reader.read(document, HeadsOfPages(document, files))
    return (reader.writer, reader.remarks.sentences)
  }

  private init(
    styles: WordStyles, footnotes: [String: MarkupElement], endnotes: [String: MarkupElement]
  ) {
    (self.styles, self.footnotes, self.endnotes) = (styles, footnotes, endnotes)
  }

  private static func notes(
    _ name: String, _ files: OfficeFiles
  ) throws -> [String: MarkupElement] {
    let all = try files.root("word/\(name)s.xml")?.all(name) ?? []
    return Dictionary(
      all.compactMap { note in note["id"].map { ($0, note) } },
      uniquingKeysWith: { first, _ in first })
  }

  private mutating func read(_ document: MarkupElement, _ heads: HeadsOfPages) throws {
    let body = document.first("body") ?? document
    knowsPages = body.find("lastRenderedPageBreak") != nil
    knowsHeadings = body.all("p").contains { (styles.paragraph($0.first("pPr")).outline ?? 9) < 9 }
    isHead = Self.hasLetterhead(body)
    for head in heads.first { read(head: head) }
    for block in body.elements { read(block) }
    notes.write(&writer)
    for head in heads.others { set(aside: head) }
    if inserted + deleted > 0 {
      remarks.add(
        "the document keeps track of changes: \(inserted) insertions were taken in and \(deleted)"
          + " deletions left out, as if all were accepted")
    }
  }

  /// Whether a sentence stands anywhere behind a table or box at the start.
  private static func hasLetterhead(_ body: MarkupElement) -> Bool {
    body.elements.contains { $0.name == "p" && beginsLetter($0) }
      || body.find(where: { $0.name == "tc" && isText($0) }) != nil
  }

  /// A cell or a box in which the letter's own words stand, and no address or subject.
  private static func isText(_ cell: MarkupElement) -> Bool {
    guard cell.find("tbl") == nil else { return false }
    let words = cell.paragraphs.map { plain($0) }.joined(separator: " ").folded
    let lower = words.lowercased()
    return words.hasSuffix(".") && words.split(separator: " ").count >= 12
      && !lower.hasPrefix("bij beantwoording") && !lower.hasPrefix("wilt u")
  }

  /// A paragraph with which the letter's own words begin: a salutation or a sentence.
  private static func beginsLetter(_ paragraph: MarkupElement) -> Bool {
    let words = plain(paragraph).folded
    let lower = words.lowercased()
    return lower.hasPrefix("geachte ") || lower.hasPrefix("mijnheer de ")
      || lower.hasPrefix("aan de voorzitter") || words.split(separator: " ").count >= 12
  }

  /// The words of a paragraph, boxes in it left out.
  private static func plain(_ element: MarkupElement) -> String {
    element.elements.reduce(into: element.name == "t" ? element.text : "") { text, child in
      if !["drawing", "pict", "AlternateContent", "instrText", "delText"].contains(child.name) {
        text += plain(child)
      }
    }
  }

  // MARK: Blocks

  private mutating func read(_ block: MarkupElement) {
    switch block.name {
    case "p":
      if isHead, Self.beginsLetter(block) { isHead = false }
      read(paragraph: block)
    case "tbl": isHead ? read(head: block) : read(table: block)
    case "sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag":
      for child in block.elements { read(child) }
    case "AlternateContent":
      for child in (block.first("Choice") ?? block.first("Fallback"))?.elements ?? [] {
        read(child)
      }
    case "del", "moveFrom": deleted += 1
    case "sectPr", "bookmarkStart", "bookmarkEnd", "proofErr", "sdtPr", "sdtEndPr": break
    default: for child in block.elements { read(child) }
    }
  }

  private mutating func read(paragraph: MarkupElement) {
    let properties = styles.paragraph(paragraph.first("pPr"))
    var words = FormWords()
    boxes = []
    addRuns(of: paragraph, to: &words, properties)
    let floating = boxes
    if isHead { for box in floating { read(head: box) } }
    write(words, properties)
    if !isHead { for box in floating { for child in box.elements { read(child) } } }
  }

  private mutating func write(_ words: FormWords, _ properties: WordStyles.Properties) {
    var prefix = ""
    if !words.isEmpty, let list = styles.list(properties.list) {
      prefix = counter.next(list.name, level: properties.listLevel ?? 0, of: list.levels)
    }
    if let outline = properties.outline, outline < 9 {
      writer.add(words, prefix: prefix, as: .heading(level: outline))
    } else if !prefix.isEmpty {
      writer.add(words, prefix: prefix, as: .item(marker: prefix.unicodeScalars.count))
    } else {
      writer.add(words, as: knowsHeadings ? .paragraph : .block)
    }
  }

  // MARK: Letterheads

  /// The paragraphs of a box, a cell or a head of pages, each a line of the letterhead. Those of one
  /// cell stand close together.
  private mutating func read(head element: MarkupElement) {
    if isHead, element.name == "tc" || element.name == "txbxContent", Self.isText(element) {
      isHead = false
    }
    if !isHead { return read(cell: element) }
    var isFirst = true
    for child in element.elements {
      switch child.name {
      case "p":
        let properties = styles.paragraph(child.first("pPr"))
        var words = FormWords()
        let before = boxes
        boxes = []
        addRuns(of: child, to: &words, properties)
        let inner = boxes
        boxes = before
        if !words.isEmpty {
          writer.add(words, as: .header(.letterhead), more: .header(.letterhead), isClose: !isFirst)
        }
        isFirst = words.isEmpty
        for box in inner { read(head: box) }
      case "tcPr", "trPr", "tblPr", "tblGrid", "sdtPr": break
      default:
        read(head: child)
        isFirst = true
      }
    }
  }

  /// Text that stands in the table of a letterhead; a sentence may run over its paragraphs.
  private mutating func read(cell: MarkupElement) {
    var isFirst = true
    for child in cell.elements {
      if child.name == "p" {
        var words = FormWords()
        addRuns(of: child, to: &words, styles.paragraph(child.first("pPr")))
        if !words.isEmpty { writer.add(words, as: isFirst ? .block : nil, isClose: !isFirst) }
        isFirst = words.isEmpty
      } else if !["tcPr", "trPr", "tblPr", "tblGrid"].contains(child.name) {
        read(cell: child)
        isFirst = true
      }
    }
  }

  private mutating func set(aside head: HeadsOfPages.Head) {
    var words = FormWords()
    for paragraph in head.root.paragraphs {
      words.space()
      addRuns(of: paragraph, to: &words, .init())
    }
    let reason = head.isFoot ? "the foot of the pages" : "the head of the pages behind the first"
    writer.add(words, as: .furniture(reason), more: .furniture(reason))
  }

  // MARK: Runs

  private mutating func addRuns(
    of element: MarkupElement, to words: inout FormWords, _ properties: WordStyles.Properties
  ) {
    for child in element.elements {
      switch child.name {
      case "r": add(run: child, to: &words, properties)
      case "pPr", "sdtPr", "sdtEndPr", "rPr": break
      case "ins", "moveTo":
        inserted += 1
        addRuns(of: child, to: &words, properties)
      case "del", "moveFrom": deleted += 1
      case "AlternateContent":
        if let choice = child.first("Choice") ?? child.first("Fallback") {
          addRuns(of: choice, to: &words, properties)
        }
      // What stands in a formula.
      case "t": words.add(child.text)
      default: addRuns(of: child, to: &words, properties)
      }
    }
  }

  private mutating func add(
    run: MarkupElement, to words: inout FormWords, _ paragraph: WordStyles.Properties
  ) {
    let own = styles.run(run.first("rPr")).over(paragraph)
    if own.isHidden == true {
      if run.first("t") != nil { remarks.add("hidden words were left out") }
      return
    }
    let style = FormWords.Style(
      isBold: own.isBold ?? false, isItalic: own.isItalic ?? false,
      isRaised: own.isRaised ?? false, size: own.size ?? 10)
    for part in run.elements { add(part, to: &words, style) }
  }

  private mutating func add(
    _ part: MarkupElement, to words: inout FormWords, _ style: FormWords.Style
  ) {
    switch part.name {
    case "t": words.add(part.text, style)
    case "tab", "ptab": words.tab()
    case "br":
      if part["type"] == "page" {
        if !knowsPages { words.turnPage() }
      } else if part["type"] != "column" {
        words.newLine()
      }
    case "cr": words.newLine()
    case "lastRenderedPageBreak": words.turnPage()
    case "noBreakHyphen": words.add("-", style)
    case "softHyphen": words.add("\u{AD}", style)
    case "sym":
      let code = part["char"].flatMap { UInt32($0, radix: 16) }.flatMap(Unicode.Scalar.init)
      if let code { words.add([code], style) }
    case "footnoteReference": call(part, footnotes, "footnote", &words)
    case "endnoteReference": call(part, endnotes, "endnote", &words)
    case "AlternateContent":
      // The same picture twice: the second one is for programs that cannot show the first.
      for child in (part.first("Choice") ?? part.first("Fallback"))?.elements ?? [] {
        add(child, to: &words, style)
      }
    case "txbxContent": boxes.append(part)
    case "drawing", "pict", "object":
      let texts = part.all("txbxContent")
      boxes += texts
      if texts.isEmpty, let name = part.find("docPr")?["descr"], !name.isEmpty {
        remarks.add("the picture '\(name.folded.prefix(60))' was left out")
      }
    default: break
    }
  }

  private mutating func call(
    _ reference: MarkupElement, _ all: [String: MarkupElement], _ kind: String,
    _ words: inout FormWords
  ) {
    guard let id = reference["id"], let note = all[id] else { return }
    let name = "\(kind) \(id)"
    let isNew = !notes.knows(name)
    let number = notes.number(name)
    let count = notes.count(name, kind)
    let mark = kind == "endnote" ? ListCounter.count(count, endnoteFormat) : "\(count)"
    words.call(number, mark: mark)
    if isNew { unread.append((name, note, mark)) }
    if !isInNote { readNotes() }
  }

  /// Reads the notes that were called, and those that they call; each once, however often it is
  /// called and be it by itself.
  private mutating func readNotes() {
    isInNote = true
    defer { isInNote = false }
    var next = 0
    while next < unread.count {
      let (name, note, mark) = unread[next]
      var paragraphs: [FormWords] = []
      for paragraph in note.paragraphs {
        var text = FormWords()
        addRuns(of: paragraph, to: &text, .init())
        if !text.isEmpty { paragraphs.append(text) }
      }
      notes.add(name, printed: mark, paragraphs)
      next += 1
    }
    unread = []
  }

  // MARK: Tables

  private mutating func read(table: MarkupElement) {
    let rows = table.rows
    let cells = rows.flatMap { $0.all("tc") }
    let isLayout =
      rows.allSatisfy { $0.all("tc").count < 2 }
      || cells.contains { cell in
        cell.find("tbl") != nil
          || cell.all("p").contains { styles.paragraph($0.first("pPr")).list != nil }
          || cell.all("p").count { !Self.plain($0).folded.isEmpty } > 4
      }
    if isLayout {
      for cell in cells { for child in cell.elements where child.name != "tcPr" { read(child) } }
      return
    }
    var grid = FormTable()
    for row in rows {
      for cell in row.all("tc") {
        var words = FormWords()
        for paragraph in cell.all("p") {
          words.space()
          var inner = FormWords()
          addRuns(of: paragraph, to: &inner, styles.paragraph(paragraph.first("pPr")))
          words.add(inner)
        }
        let span = cell.first("tcPr")?.first("gridSpan")?["val"].flatMap(Int.init) ?? 1
        grid.add(words, columns: span)
      }
      grid.endRow(isHeader: row.first("trPr")?.first("tblHeader") != nil)
    }
    grid.write(&writer)
  }
}

extension MarkupElement {
  /// The paragraphs below it, those in boxes left out.
  var paragraphs: [MarkupElement] {
    elements.flatMap { child -> [MarkupElement] in
      child.name == "p" ? [child] : child.name == "pPr" ? [] : child.paragraphs
    }
  }

  /// The rows of a table, those of tables in it left out.
  fileprivate var rows: [MarkupElement] {
    elements.flatMap { child -> [MarkupElement] in
      switch child.name {
      case "tr": [child]
      case "sdt", "sdtContent", "ins": child.rows
      default: []
      }
    }
  }
}

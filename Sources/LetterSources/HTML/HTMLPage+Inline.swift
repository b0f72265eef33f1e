internal import LetterModel

/// What stands inside a paragraph of a page.
extension HTMLPage {
  mutating func addInline(_ element: MarkupElement, _ style: FormWords.Style) {
    if Self.isNoText(element) { return leaveOut(element) }
    if let call = notes.call(element) {
      words.call(call.note, mark: call.mark)
      return
    }
    if element.name == "br" { return words.newLine() }
    // The label of an item was taken as its marker.
    if element.name == "span", marker != nil, words.isEmpty, element.isLabel { return }
    let style = style.with(element)
    for child in element.children {
      switch child {
      case .text(let text): words.add(text, style)
      case .element(let inner): addInline(inner, style)
      }
    }
  }

  // MARK: Tables

  mutating func read(table: MarkupElement, _ style: FormWords.Style) {
    let rows = table.all("tr")
    if rows.first?.words.contains("Datum publicatie") == true {
      return setAside(table, "what a page says of its paper")
    }
    // A table that lays out a page holds whole texts in its cells.
    let cells = rows.flatMap { $0.all("td", "th") }
    let isLayout = cells.contains { cell in
      cell.find { ["table", "h1", "h2", "h3", "ul", "ol"].contains($0.name) } != nil
        || cell.all("p").count > 3
    }
    let width = rows.map { $0.all("td", "th").count }.max() ?? 0
    if isLayout || width < 2 {
      for cell in table.all("td", "th", "caption") {
        flush()
        read(blocks: cell, style)
        flush()
      }
      return
    }
    for caption in table.all("caption") {
      read(blocks: caption, style)
      flush()
    }
    var grid = FormTable()
    for row in rows {
      let cells = row.elements.filter { $0.name == "td" || $0.name == "th" }
      for cell in cells {
        grid.add(
          words(of: cell), columns: cell["colspan"].flatMap(Int.init) ?? 1,
          rows: cell["rowspan"].flatMap(Int.init) ?? 1)
      }
      grid.endRow(isHeader: !cells.isEmpty && cells.allSatisfy { $0.name == "th" })
    }
    grid.write(&writer)
  }

  private mutating func words(of cell: MarkupElement) -> FormWords {
    let before = words
    words = FormWords()
    addCell(cell, FormWords.Style())
    defer { words = before }
    return words
  }

  private mutating func addCell(_ cell: MarkupElement, _ style: FormWords.Style) {
    for child in cell.children {
      switch child {
      case .text(let text): words.add(text, style)
      case .element(let inner):
        if notes.isNote(inner) { continue }
        if notes.call(inner) != nil || ["br", "img"].contains(inner.name) {
          addInline(inner, style)
        } else if Self.isNoText(inner) {
          leaveOut(inner)
        } else {
          let isBlock = ["p", "div", "li", "ul", "ol"].contains(inner.name)
          if isBlock { words.space() }
          addCell(inner, style.with(inner))
          if isBlock { words.space() }
        }
      }
    }
  }
}

extension MarkupElement {
  /// Whether official pages print it before the words of an item.
  var isLabel: Bool { !Set(classes).isDisjoint(with: ["ol", "li.nr", "li-nr", "nr", "label"]) }
}

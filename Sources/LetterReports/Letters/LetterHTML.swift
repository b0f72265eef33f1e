public import LetterArchive
internal import LetterModel

/// A letter as one HTML page that needs nothing beside it and runs no script.
public enum LetterHTML {
  /// A whole HTML document that needs nothing beside it.
  public static func page(_ stored: StoredLetter) -> String {
    let header = stored.letter.header
    let title = "\(stored.number), \(stored.date)"
    let sections = stored.letter.sections
    let top = sections.map(\.level).filter { $0 > 0 }.min() ?? 1
    var body = "<h1>\(escaped(title))</h1>\n<dl>\n"
    func add(_ label: String, _ value: String?) {
      if let value, !value.isEmpty {
        body += "<dt lang=\"en\">\(label)</dt><dd>\(escaped(value))</dd>\n"
      }
    }
    add("Chamber", stored.chamber.title)
    add("Subject", header.subject)
    add("From", header.senders.joined(separator: "; "))
    add("To", header.addressee)
    add("Series", stored.series.joined(separator: "; "))
    let notes = Set(stored.letter.notes.map(\.number))
    body += "</dl>\n" + contents(stored.letter)
    body += sections.map { part in
      section(
        part, stored.letter.label(of: part), level: part.level - top + 2, notes: notes)
    }.joined()
    for signatory in stored.letter.signers {
      body +=
        "<p class=\"signature\">\(escaped(signatory.office))"
        + (signatory.name.map { "<br>\(escaped($0))" } ?? "") + "</p>\n"
    }
    if !stored.letter.notes.isEmpty {
      var named: Set<String> = []
      body += "<section class=\"notes\" aria-label=\"Noten\">\n"
      for note in stored.letter.notes {
        let number = escaped(note.number)
        // Where the print has a number twice, its marks lead to the first.
        let id = named.insert(note.number).inserted ? " id=\"note-\(number)\"" : ""
        body += "<p\(id)><sup>\(number)</sup> \(escaped(note.text))</p>\n"
      }
      body += "</section>\n"
    }
    return HTMLPage.text(title: title, style: style, body: body)
  }

  /// Links to the sections, folded.
  private static func contents(_ letter: Letter) -> String {
    let items = letter.sections.filter { $0.level > 0 }.map { section in
      "<li><a href=\"#s\(escaped(section.path))\">\(escaped("\(letter.label(of: section)) \(section.heading)"))"
        + "</a></li>\n"
    }
    guard items.count > 3 else { return "" }
    return "<nav aria-label=\"Inhoud\"><details><summary>Inhoud</summary><ul>\n\(items.joined())"
      + "</ul></details></nav>\n"
  }

  private static let style = """
    body { max-width: 44rem }
    dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .3rem 1.2rem;
      font-size: .9rem; padding: 1rem 0; border: solid var(--line); border-width: 1px 0 }
    dd { margin: 0 }
    td, th { padding: .15rem .8rem .15rem 0; text-align: left; vertical-align: top }
    .figures { text-align: right }
    tbody th { font-weight: inherit }
    main > p, main > div { position: relative }
    .item { padding-left: 1.8rem }
    .marker { display: inline-block; min-width: 1.3rem; margin-left: -1.3rem }
    .quote { border-left: 3px solid var(--line); padding-left: 1rem }
    .notes { font-size: .9rem; border-top: 1px solid var(--line); margin-top: 3rem }
    .signature { font-size: .95rem }
    sup { font-size: .7em; line-height: 0 }
    .place { position: absolute; right: calc(100% + .9rem); top: 0; font: .75rem/2.3 system-ui,
      sans-serif; color: var(--quiet); text-decoration: none }
    .place:hover { text-decoration: underline }
    .quote .place { right: calc(100% + 1.1rem) }
    @media (max-width: 51rem) { .place { display: none } }
    @page { margin: 20mm }
    @media print { .place { display: none } a { color: inherit; text-decoration: none } }
    """

  private static func section(
    _ section: Section, _ label: String, level: Int, notes: Set<String>
  ) -> String {
    func marked(_ text: String, _ marks: [Mark]) -> String {
      MarkedText.text(text, marks, part: escaped) { number in
        let mark = escaped(number)
        return notes.contains(number)
          ? "<sup><a href=\"#note-\(mark)\">\(mark)</a></sup>" : "<sup>\(mark)</sup>"
      }
    }
    var html = ""
    if section.level > 0 {
      let level = min(level, 6)
      html +=
        "<h\(level) id=\"s\(escaped(section.path))\">\(escaped(label)) "
        + "\(marked(section.heading, section.marks))</h\(level)>\n"
    }
    for block in section.blocks {
      let place =
        "<a class=\"place\" href=\"#b\(block.ordinal)\" title=\"p. \(block.page)\">"
        + "\(block.ordinal)</a>"
      if block.kind == .table {
        html +=
          "<div id=\"b\(block.ordinal)\">\(place)"
          + HTMLPage.wide(table(block), label: "Tabel \(block.ordinal)") + "</div>\n"
      } else {
        let marker =
          block.marker.map { "<span class=\"marker\">\(escaped($0)) </span>" } ?? ""
        html +=
          "<p class=\"\(block.kind.rawValue)\" id=\"b\(block.ordinal)\">\(place)\(marker)"
          + "\(marked(block.text, block.marks))</p>\n"
      }
    }
    return html
  }

  private static func table(_ block: Block) -> String {
    let rows = TableBlock.rows(block)
    let figures = TableBlock.columnsOfFigures(block).map { $0 ? " class=\"figures\"" : "" }
    func line(_ place: Int) -> String {
      let isHead = place < block.headerRows
      let cells = rows[place].enumerated().map { column, cell in
        // An empty cell names nothing.
        if (isHead || column == 0 && block.headerRows > 0) && !cell.isEmpty {
          return "<th scope=\"\(isHead ? "col" : "row")\"\(figures[column])>\(escaped(cell))</th>"
        }
        return "<td\(figures[column])>\(escaped(cell))</td>"
      }
      return "<tr>" + cells.joined() + "</tr>"
    }
    let head = rows.indices.prefix(block.headerRows).map(line).joined()
    return "<table>" + (head.isEmpty ? "" : "<thead>\(head)</thead>")
      + "<tbody>" + rows.indices.dropFirst(block.headerRows).map(line).joined()
      + "</tbody></table>"
  }

  private static func escaped(_ text: String) -> String { HTMLPage.escaped(text) }
}

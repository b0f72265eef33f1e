import LetterArchive
import LetterModel

/// A letter as one HTML page that needs nothing beside it and runs no script.
enum LetterHTML {
  static func page(_ stored: StoredLetter) -> String {
    let header = stored.letter.header
    let title = "\(stored.number), \(stored.date)"
    var body = "<h1>\(escaped(title))</h1>\n<dl>\n"
    func add(_ label: String, _ value: String?) {
      if let value, !value.isEmpty { body += "<dt>\(label)</dt><dd>\(escaped(value))</dd>\n" }
    }
    add("Chamber", stored.chamber.title)
    add("Subject", header.subject)
    add("From", header.senders.joined(separator: "; "))
    add("To", header.addressee)
    add("Series", stored.series.joined(separator: "; "))
    body += "</dl>\n" + stored.letter.sections.map(section).joined()
    for signatory in stored.letter.signatories {
      body +=
        "<p class=\"signature\">\(escaped(signatory.office))"
        + (signatory.name.map { "<br>\(escaped($0))" } ?? "") + "</p>\n"
    }
    if !stored.letter.notes.isEmpty {
      body +=
        "<section class=\"notes\">\n"
        + stored.letter.notes.map { note in
          "<p id=\"note-\(escaped(note.number))\"><sup>\(escaped(note.number))</sup> "
            + "\(escaped(note.text))</p>\n"
        }.joined() + "</section>\n"
    }
    return HTMLPage.text(title: title, style: style, body: body)
  }

  private static let style = """
    body { font: 1rem/1.6 Georgia, serif; margin: 2rem auto; max-width: 42rem; padding: 0 1rem }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; font-size: .9rem }
    dd { margin: 0 }
    td { padding: .1rem .8rem .1rem 0; text-align: right }
    td:first-child { text-align: left }
    .item { padding-left: 2rem; text-indent: -1.5rem }
    .quote { border-left: 3px solid; padding-left: 1rem }
    .notes, .signature { font-size: .9rem }
    .place { float: left; margin-left: -3.5rem; width: 3rem; text-align: right; opacity: .5;
      font-size: .75rem; text-decoration: none; color: inherit; text-indent: 0 }
    @media (max-width: 52rem) { .place { display: none } }
    @media print { body { margin: 0; max-width: none } .place { display: none } }
    """

  private static func section(_ section: Section) -> String {
    var html = ""
    if section.level > 0 {
      let level = min(section.level + 1, 6)
      html +=
        "<h\(level) id=\"s\(escaped(section.path))\">\(escaped(section.path)) "
        + "\(marked(section.heading, section.marks))</h\(level)>\n"
    }
    for block in section.blocks {
      let place =
        "<a class=\"place\" href=\"#b\(block.ordinal)\" title=\"page \(block.page)\">"
        + "\(block.ordinal)</a>"
      if block.kind == .table {
        html += "<div id=\"b\(block.ordinal)\">\(place)\(table(block))</div>\n"
      } else {
        let marker = block.marker.map { escaped($0) + " " } ?? ""
        html +=
          "<p class=\"\(block.kind.rawValue)\" id=\"b\(block.ordinal)\">\(place)\(marker)"
          + "\(marked(block.text, block.marks))</p>\n"
      }
    }
    return html
  }

  private static func table(_ block: Block) -> String {
    let rows = TableBlock.rows(block)
    let columns = rows.map(\.count).max() ?? 0
    return "<table>"
      + rows.map { cells in
        let filled = Array(repeating: "", count: columns - cells.count) + cells
        return "<tr>" + filled.map { "<td>\(escaped($0))</td>" }.joined() + "</tr>"
      }.joined() + "</table>"
  }

  private static func marked(_ text: String, _ marks: [Mark]) -> String {
    MarkedText.text(text, marks, part: escaped) { "<sup>\(escaped($0))</sup>" }
  }

  private static func escaped(_ text: String) -> String { HTMLPage.escaped(text) }
}

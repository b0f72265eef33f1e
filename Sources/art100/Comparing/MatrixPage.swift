import LetterComparing

/// A matrix as a page: each cell with its state in words, and the sentences on which it rests.
struct MatrixPage {
  let cells: MatrixCells
  let title: String

  func text() -> String {
    let matrix = cells.matrix
    let heads = matrix.columns.map { column in
      "<th scope=\"col\">\(escaped(column.id))<br><time>\(column.date)</time></th>"
    }
    let rows = matrix.rows.enumerated().map { index, row in
      "<tr id=\"r\(index + 1)\"><th scope=\"row\"><small>\(escaped(row.kind))</small><br>"
        + "\(escaped(row.subject))</th>"
        + row.cells.enumerated().map { cell($1, column: $0) }.joined() + "</tr>\n"
    }
    let body =
      "<h1>\(escaped(title))</h1>\n<p class=\"legend\">\(escaped(MatrixCells.legend))</p>\n"
      + "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"matrix\"><table>\n<thead><tr>"
      + "<td></td>\(heads.joined())</tr></thead>\n<tbody>\n\(rows.joined())</tbody></table></div>\n"
    return HTMLPage.text(title: title, language: "en", style: Self.style, body: body)
  }

  private func cell(_ cell: Matrix.Cell, column: Int) -> String {
    let state = cell.change.rawValue
    var html = "<td class=\"\(state)\"><span class=\"state\" title=\"\(state)\">"
    html += "<span aria-hidden=\"true\">\(MatrixCells.sign(cell.change))</span>"
    html += "<span class=\"word\">\(state)</span></span> \(escaped(cell.text))"
    guard !cell.evidence.isEmpty else { return html + "</td>" }
    let sentences = cell.evidence.map { evidence in
      let page = cells.page(evidence, column: column).map { ", p. \($0)" } ?? ""
      return
        "<p lang=\"nl\"><small>\(escaped(cells.passage(evidence, column: column)))\(page)</small><br>"
        + marked(cells.sentence(evidence, column: column), evidence.quote) + "</p>"
    }
    let count = cell.evidence.count
    return html + "<details><summary>\(count) \(count == 1 ? "sentence" : "sentences")</summary>"
      + sentences.joined() + "</details></td>"
  }

  private func marked(_ sentence: String, _ quote: String) -> String {
    guard let range = sentence.firstRange(of: quote) else { return escaped(sentence) }
    return escaped(String(sentence[..<range.lowerBound])) + "<mark>\(escaped(quote))</mark>"
      + escaped(String(sentence[range.upperBound...]))
  }

  private func escaped(_ text: String) -> String { HTMLPage.escaped(text) }

  private static let style = """
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 1.5rem }
    .wide { overflow-x: auto }
    table { border-collapse: collapse; min-width: 60rem }
    th, td { border: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: .4rem .6rem;
      text-align: left; vertical-align: top }
    thead th { position: sticky; top: 0; background: Canvas }
    td.changed, td.ended { background: color-mix(in srgb, #d08000 22%, Canvas) }
    td.new { background: color-mix(in srgb, #208040 18%, Canvas) }
    td.not-stated, td.derived { opacity: .75 }
    .state { font-weight: 700 }
    .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
    details { font-size: .85rem; margin-top: .3rem; max-width: 26rem }
    summary { cursor: pointer }
    mark { background: color-mix(in srgb, #ffd000 45%, Canvas); color: inherit }
    .legend { font-size: .85rem }
    @media print { body { margin: 0; font-size: .7rem } .wide { overflow: visible }
      table { min-width: 0 } thead th { position: static } }
    """
}

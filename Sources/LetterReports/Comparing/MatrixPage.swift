internal import LetterComparing
internal import LetterModel

/// A matrix as a page: each cell with its state in words, and the sentences on which it rests.
public struct MatrixPage {
  package let cells: MatrixCells
  package let title: String

  /// A page of the cells under a title, in plain text.
  public init(cells: MatrixCells, title: String) {
    self.cells = cells
    self.title = title
  }

  /// A whole HTML document that needs nothing beside it.
  public func text() -> String {
    let matrix = cells.matrix
    let heads = matrix.letters.map { letter in
      "<th scope=\"col\">\(escaped(letter.name))"
        + (letter.date.map { "<br><time>\($0)</time>" } ?? "") + "</th>"
    }
    let rows = matrix.rows.enumerated().map { index, row in
      "<tr id=\"r\(index + 1)\"><th scope=\"row\">"
        + "<small>\(escaped(row.kind.replacing("_", with: " ")))</small><br>"
        + "\(escaped(row.subject))</th>"
        + row.cells.map(cell).joined() + "</tr>\n"
    }
    let table =
      "<table>\n<thead><tr><th scope=\"col\">Subject</th>\(heads.joined())</tr></thead>\n"
      + "<tbody>\n\(rows.joined())</tbody></table>"
    let body =
      "<h1><bdi>\(escaped(title))</bdi></h1>\n\(Self.legend)"
      + HTMLPage.wide(table, label: "matrix")
    return HTMLPage.text(title: title, language: "en", style: Self.style, body: body)
  }

  /// What the signs mean, each in the colours of its cells.
  private static var legend: String {
    let items = Matrix.Change.allCases.map { change in
      "<li class=\"\(change.rawValue)\">\(MatrixCells.sign(change)) \(word(change))</li>"
    }
    return "<ul class=\"legend\" aria-label=\"legend\">\(items.joined())</ul>\n"
  }

  private static func word(_ change: Matrix.Change) -> String {
    change == .derived
      ? "derived, stated by no sentence" : change.rawValue.replacing("-", with: " ")
  }

  private func cell(_ cell: Matrix.Cell) -> String {
    let state = cell.change.rawValue
    let word = state.replacing("-", with: " ")
    var html = "<td class=\"\(state)\"><span class=\"state\" title=\"\(word)\">"
    html += "<span aria-hidden=\"true\">\(MatrixCells.sign(cell.change))</span>"
    html += "\(HTMLPage.heard(word))</span> \(HTMLPage.dated(cell.text))"
    guard !cell.evidence.isEmpty else { return html + "</td>" }
    let sentences = cell.evidence.map { evidence in
      let page = evidence.page.map { ", p. \($0)" } ?? ""
      return "<p lang=\"nl\"><small>\(escaped(evidence.passage))\(page)</small><br>"
        + HTMLPage.marked(evidence) + "</p>"
    }
    let count = cell.evidence.count
    return html + "<details><summary>\(count) \(count == 1 ? "sentence" : "sentences")</summary>"
      + sentences.joined() + "</details></td>"
  }

  private func escaped(_ text: String) -> String { HTMLPage.escaped(text) }

  private static let style = """
    body { font-family: system-ui, "DejaVu Sans", sans-serif; font-size: 1rem; line-height: 1.45 }
    .legend { display: flex; flex-wrap: wrap; gap: .4rem; list-style: none; margin: 0 0 1.2rem;
      padding: 0; font-size: .85rem }
    .legend li { border: 1px solid var(--line); border-radius: 1rem; padding: .1rem .7rem }
    .wide { max-height: calc(100vh - 2rem); overflow: auto; border: 1px solid var(--line);
      border-radius: .4rem }
    table { min-width: 100%; border-collapse: separate; border-spacing: 0; font-size: .9rem }
    th, td { border: solid var(--line); border-width: 0 1px 1px 0; padding: .5rem .7rem;
      min-width: 9rem; text-align: left; vertical-align: top }
    th { background: var(--tint) }
    thead th { position: sticky; top: 0; z-index: 1; white-space: nowrap }
    tbody th { min-width: 7rem; max-width: 11rem }
    thead th time { font-weight: 400; color: var(--quiet) }
    @media (min-width: 48rem) { tr > :first-child { position: sticky; left: 0; z-index: 1 }
      thead tr > :first-child { z-index: 2 } }
    .changed, .ended { background: var(--changed) } .new { background: var(--come) }
    .changed .state, .ended .state { color: var(--changed-ink) } .new .state { color: var(--come-ink) }
    .not-stated, .derived { color: var(--quiet) }
    .changed small, .ended small, .new small { color: inherit }
    .state { font-weight: 700 }
    details { font-size: .85rem; margin-top: .4rem; max-width: 26rem }
    details p { margin: .5rem 0 }
    @page { size: A4 landscape; margin: 12mm }
    @media print { .wide { max-height: none; border: 0 } table { font-size: 7pt }
      th, td, tbody th { min-width: 0; padding: .3rem }
      thead th, tr > :first-child { position: static; white-space: normal } }
    """
}

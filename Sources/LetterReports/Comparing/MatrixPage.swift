public import LetterComparing
internal import LetterModel

/// A matrix as a page: each cell with its state in words, and the sentences on which it rests. The
/// newest letter stands first.
public struct MatrixPage {
  private let matrix: Matrix
  private let title: String

  /// A page of a matrix under a title, in plain text.
  public init(_ matrix: Matrix, title: String) {
    self.matrix = matrix
    self.title = title
  }

  /// A whole HTML document that needs nothing beside it.
  public func text() -> String {
    let words = Words.english
    let body: HTML =
      "<h1><bdi>\(title)</bdi></h1>\n\(StateWords.legend(words))"
      + MatrixGrid(matrix: matrix, words: words, links: .none, name: "r").table(
        label: words("matrix"))
    return Page(kind: "matrix", title: title, body: body, words: words).alone()
  }
}

/// The table of a matrix, on whatever page.
package struct MatrixGrid {
  package let matrix: Matrix
  package let words: Words
  package let links: PageLinks
  /// What the names of its rows begin with.
  package let name: String

  package init(matrix: Matrix, words: Words, links: PageLinks, name: String) {
    (self.matrix, self.words, self.links, self.name) = (matrix, words, links, name)
  }

  /// - Parameter label: what it is called by those who hear the page.
  package func table(label: String) -> HTML {
    if matrix.rows.isEmpty { return "<p id=\"\(name)\">\(words("None."))</p>\n" }
    let newest = matrix.letters.indices.reversed()
    let heads = newest.map { column -> HTML in
      let letter = matrix.letters[column]
      let date: HTML? = letter.date.map { "<br><time>\("\($0)")</time>" }
      return "<th scope=\"col\">\(links.link(letter.name, nil, "\(letter.name)"))\(date)</th>"
    }
    let rows = matrix.rows.enumerated().map { index, row -> HTML in
      "<tr id=\"\(name)\(index + 1)\"><th scope=\"row\"><small>\(words.name(row.kind))</small> "
        + HTML.unbroken(words.name(row.subject)) + "</th>"
        + newest.map { cell(row.cells[$0], $0, of: row) }.joined() + "</tr>\n"
    }
    return HTML.wide(
      """
      <table id="\(name)">
      <thead><tr><th scope="col">\(words("Subject"))</th>\(heads)</tr></thead>
      <tbody>
      \(rows)</tbody></table>
      """, label: label)
  }

  private func cell(_ cell: Matrix.Cell, _ column: Int, of row: Matrix.Row) -> HTML {
    let letter = matrix.letters[column]
    let text = HTML.unbroken(words.text(cell, of: row))
    let isDerived = cell.change == .derived
    var html: HTML = "<td class=\"\(cell.change.rawValue)\">"
    html += "<span class=\"column\">\(letter.date.map { "\($0)" } ?? letter.name)</span>"
    html += StateWords.sign(cell.change, words) + " "
    html += isDerived ? text : links.value(text, cell.evidence.first)
    guard !cell.evidence.isEmpty else { return html + "</td>" }
    let sentences = cell.evidence.map { evidence -> HTML in
      "<p lang=\"nl\">\(links.source(evidence))<br>\(evidence.marked)</p>"
    }
    return html + "<details><summary>\(words.count(cell.evidence.count, "sentence", "sentences"))"
      + "</summary>\(sentences)</details></td>"
  }
}

/// What became of a measure, by a sign and in words: colour alone says nothing.
package enum StateWords {
  package static func sign(_ change: Matrix.Change, _ words: Words) -> HTML {
    "<span class=\"state\" title=\"\(words(change.rawValue))\">"
      + mark(change)
      + HTML.heard(words(change.rawValue)) + "</span>"
  }

  /// The sign of a state, drawn by the stylesheet: of a text that is nothing but a shape no judge can
  /// tell how well it is seen.
  private static func mark(_ change: Matrix.Change) -> HTML {
    "<span class=\"sign\" aria-hidden=\"true\" data-sign=\"\(MatrixCells.sign(change))\"></span>"
  }

  /// What the signs mean, each in the colours of its cells.
  package static func legend(_ words: Words) -> HTML {
    let items = Matrix.Change.allCases.map { change -> HTML in
      let word = change == .derived ? "derived, stated by no sentence" : change.rawValue
      return "<li class=\"\(change.rawValue)\">\(mark(change)) \(words(word))</li>"
    }
    return "<ul class=\"legend\" aria-label=\"\(words("legend"))\">\(items)</ul>\n"
  }
}

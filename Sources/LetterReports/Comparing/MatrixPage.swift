public import LetterComparing
internal import LetterModel

/// A matrix as a page, or several below each other: each cell with its state in words, and the
/// sentences on which it rests. The newest letter stands first.
public struct MatrixPage {
  /// One matrix of the page.
  struct Part {
    var matrix: Matrix
    /// What the names of its rows begin with.
    var name: String
    /// In plain words; the heading of all but the first.
    var label: String
    /// What stands before the table, such as where the same is for programs.
    var above = HTML()
    /// Where the heading of a row leads; nil for nowhere.
    var address: (Matrix.Row) -> String? = { _ in nil }
  }

  private let parts: [Part]
  private let title: String
  private let words: Words
  private let links: PageLinks
  var ways = HTML()

  /// A page of one matrix by itself.
  ///
  /// - Parameter series: whose letters they are, in plain text; nil for others.
  public init(_ matrix: Matrix, series: String?, language: PageLanguage = .en) {
    let words = Words(language: language)
    let isOfTopics = matrix.rows.contains { $0.kind == "topic" }
    let label = words(isOfTopics ? "Points of the framework by letter" : "Measures by letter")
    self.init(
      [Part(matrix: matrix, name: "r", label: label)], series: series, words: words, links: .none)
  }

  init(_ parts: [Part], series: String?, words: Words, links: PageLinks) {
    (self.parts, self.words, self.links) = (parts, words, links)
    title = (series ?? words("Letters")) + ": " + (parts.first?.label ?? "")
  }

  /// A whole HTML document that needs nothing beside it.
  public func text() -> String { page().alone() }

  package func page() -> Page {
    var body: HTML = "<h1><bdi>\(title)</bdi></h1>\n<p class=\"lead\">"
    body +=
      "\(words("Every cell is what one letter says, beside the letters before it. Open a cell for the sentences. The newest letter stands first."))</p>\n"
    body += ways + StateWords.legend(words)
    for (index, part) in parts.enumerated() {
      if index > 0 { body += "<h2>\(part.label)</h2>\n" }
      body += part.above
      body += MatrixGrid(
        matrix: part.matrix, words: words, links: links, name: part.name, address: part.address
      ).table(label: part.label)
    }
    return Page(kind: "matrix", title: title, body: body, words: words)
  }
}

/// The table of a matrix, on whatever page.
package struct MatrixGrid {
  package let matrix: Matrix
  package let words: Words
  package let links: PageLinks
  /// What the names of its rows begin with.
  package let name: String
  /// Where the heading of a row leads; nil for nowhere.
  private let address: (Matrix.Row) -> String?

  package init(
    matrix: Matrix, words: Words, links: PageLinks, name: String,
    address: @escaping (Matrix.Row) -> String? = { _ in nil }
  ) {
    (self.matrix, self.words, self.links, self.name) = (matrix, words, links, name)
    self.address = address
  }

  /// - Parameter label: what it is called by those who hear the page.
  package func table(label: String) -> HTML {
    if matrix.rows.isEmpty { return "<p id=\"\(name)\">\(words("None."))</p>\n" }
    let newest = matrix.letters.indices.reversed()
    let heads = newest.map { column -> HTML in
      let letter = matrix.letters[column]
      let date: HTML? = letter.date.map { "<br>\(words.time($0))" }
      return "<th scope=\"col\">\(links.link(letter.name, nil, "\(letter.name)"))\(date)</th>"
    }
    let rows = matrix.rows.enumerated().map { index, row -> HTML in
      "<tr id=\"\(name)\(index + 1)\"><th scope=\"row\"><small>\(words.name(row.kind))</small> "
        + heading(row) + "</th>"
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

  private func heading(_ row: Matrix.Row) -> HTML {
    let name = HTML.unbroken(words.name(row.subject))
    return address(row).map { "<a href=\"\($0)\">\(name)</a>" } ?? name
  }

  private func cell(_ cell: Matrix.Cell, _ column: Int, of row: Matrix.Row) -> HTML {
    let letter = matrix.letters[column]
    let text = HTML.unbroken(words.text(cell, of: row))
    let isDerived = cell.change == .derived
    var html: HTML = "<td class=\"\(cell.change.rawValue)\">"
    html += "<span class=\"column\">\(letter.date.map(words.day) ?? letter.name)</span>"
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
    "<span class=\"state\" title=\"\(word(change, words))\">"
      + mark(MatrixCells.sign(change))
      + HTML.heard(word(change, words)) + "</span>"
  }

  /// `not stated`: the archive's own name for it has a hyphen.
  private static func word(_ change: Matrix.Change, _ words: Words) -> String {
    words(change.rawValue).replacing("-", with: " ")
  }

  /// The sign of a state, drawn by the stylesheet: of a text that is nothing but a shape no judge can
  /// tell how well it is seen.
  package static func mark(_ sign: String) -> HTML {
    "<span class=\"sign\" aria-hidden=\"true\" data-sign=\"\(sign)\"></span>"
  }

  /// What the signs mean, each in the colours of its cells.
  package static func legend(_ words: Words) -> HTML {
    let items = Matrix.Change.allCases.map { change -> HTML in
      let word =
        change == .derived ? words("derived, stated by no sentence") : word(change, words)
      return "<li class=\"\(change.rawValue)\">\(mark(MatrixCells.sign(change))) \(word)</li>"
    }
    return "<ul class=\"legend\" aria-label=\"\(words("legend"))\">\(items)</ul>\n"
  }
}

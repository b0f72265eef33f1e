internal import JSONText
internal import LetterComparing
internal import LetterModel

/// A series on one page: how many until when, since when, what ended, what it costs, and what each
/// letter changed.
struct SeriesPage {
  let name: String
  /// Its name as part of a file's name.
  let file: String
  let letters: [OpenedLetter]
  let measures: Matrix
  let timeline: Timeline
  let frame: ReportFrame

  private var words: Words { frame.words }
  private var path: String { "series/\(file).html" }
  private var links: PageLinks { frame.links(from: path) }
  private var charts: SeriesCharts {
    SeriesCharts(name, file: file, path: path, timeline, measures, frame)
  }

  func write() throws {
    var body: HTML = "<h1><bdi>\(name)</bdi><small>\(span)</small></h1>\n"
    // A part of which nothing is stated has no heading to lead to.
    let parts: [(address: String, title: String, part: HTML)] = [
      ("#numbers", "How many, until when", numbers()), ("#since", "Since when", since()),
      ("#ended", "What ended, by year", ended()), ("#money", "Money", money()),
      ("#changes", "What each letter changed", changes()),
    ]
    let pages = [
      ("\(file)/mandate.html", "The mandate day by day"),
      ("\(file)/matrix.html", "Measures by letter"),
      ("\(file)/lost.html", "Sentences that disappeared"),
    ]
    body += "<ul class=\"ways\">"
    for (address, title) in pages + parts.filter({ !$0.part.isEmpty }).map({ ($0.0, $0.1) }) {
      body += "<li><a href=\"\(address)\">\(words(title))</a></li>"
    }
    body += "</ul>\n" + now()
    for part in parts { body += part.part }
    try frame.write(Page(kind: "series", title: name, body: body, words: words), to: path)
    try DataFile.write(moneyRows(), to: "\(file)-money", in: frame.folder)
    try charts.write()
  }

  var span: String {
    let count = words.count(letters.count, "letter", "letters")
    guard let first = letters.first?.date, let last = letters.last?.date else { return count }
    return words("%1, from %2 to %3", count, words.date(first), words.date(last))
  }

  // MARK: The last letter

  /// What the last letter states, each number leading to its sentence.
  private func now() -> HTML {
    guard let last = letters.last else { return "" }
    let stated = measures.rows.compactMap { row -> HTML? in
      guard ["personnel", "asset", "period"].contains(row.kind), let cell = row.cells.last,
        [.new, .same, .changed, .ended].contains(cell.change)
      else { return nil }
      return "<li>\(StateWords.sign(cell.change, words)) \(HTML.unbroken(words.name(row.subject))) "
        + links.value(HTML.unbroken(words.text(cell, of: row)), cell.evidence.first) + "</li>\n"
    }
    guard !stated.isEmpty else { return "" }
    return "<h2 id=\"now\">\(words("According to the last letter")), "
      + links.link(last.id, nil, "\(words.date(last))")
      + "</h2>\n<ul class=\"now\">\(stated)</ul>\n"
  }

  // MARK: Tables

  private func numbers() -> HTML {
    var rows = HTML()
    for (index, row) in measures.rows.enumerated()
    where ["personnel", "asset", "contribution"].contains(row.kind) {
      let stated = row.cells.indices.filter { row.cells[$0].change != .notStated }
      for (place, column) in stated.enumerated() {
        let cell = row.cells[column]
        let head: HTML =
          place == 0
          ? "<th scope=\"rowgroup\" rowspan=\"\(stated.count)\"><small>\(words.name(row.kind))</small> \(HTML.unbroken(words.name(row.subject)))</th>"
          : ""
        rows += "<tr id=\"ev\(index + 1)-\(column + 1)\">\(head)\(self.cell(cell, row))"
        rows +=
          "<td>\(letter(column))</td><td>\(cell.until.map { HTML.unbroken(words.day($0)) } ?? "")</td></tr>\n"
      }
    }
    guard !rows.isEmpty else { return "" }
    return "<h2 id=\"numbers\">\(words("How many, until when"))</h2>\n<p class=\"lead\">"
      + "\(words("Each row is what one letter states of one measure, until the next letter states it again. Where no row covers a day, no mandate is stated."))</p>\n"
      + charts.timelines() + charts.multiples()
      + "<h2 id=\"table\">\(words("Measure by measure"))</h2>\n"
      + frame.data("\(file)-measures", from: path)
      + HTML.wide(
        """
        <table><thead><tr><th scope="col">\(words("Measure"))</th><th scope="col">\(words("What"))</th>\
        <th scope="col">\(words("Stated"))</th><th scope="col">\(words("Until"))</th></tr></thead>
        <tbody>
        \(rows)</tbody></table>
        """, label: words("How many, until when"))
  }

  private func letter(_ column: Int) -> HTML {
    let letter = letters[column]
    return links.link(letter.id, nil, HTML.unbroken(letter.date.map(words.day) ?? letter.id))
      + " <small class=\"k\">\(letter.id)</small>"
  }

  /// A cell with its state; a sum that no sentence states shows what it was made of.
  private func cell(_ cell: Matrix.Cell, _ row: Matrix.Row) -> HTML {
    "<td class=\"\(cell.change.rawValue)\">\(StateWords.sign(cell.change, words)) \(value(cell, row))</td>"
  }

  private func value(_ cell: Matrix.Cell, _ row: Matrix.Row) -> HTML {
    let text = HTML.unbroken(words.text(cell, of: row))
    guard cell.change == .derived else { return links.value(text, cell.evidence.first) }
    let parts = cell.evidence.map { evidence -> HTML in
      links.value("<small lang=\"nl\">\(HTML.unbroken(evidence.quote))</small>", evidence)
    }
    return "\(text)<br>\(parts.joined(separator: " · "))"
  }

  private func since() -> HTML {
    let rows = measures.rows.compactMap { row -> HTML? in
      let stated = row.cells.indices.filter {
        [.new, .same, .changed, .byReference, .ended].contains(row.cells[$0].change)
      }
      guard let first = stated.first, let last = stated.last else { return nil }
      return "<tr><th scope=\"row\"><small>\(words.name(row.kind))</small> "
        + "\(HTML.unbroken(words.name(row.subject)))</th>"
        + "<td>\(letter(first))<br>\(value(row.cells[first], row))</td>"
        + "<td>\(letter(last))<br>\(value(row.cells[last], row))</td></tr>\n"
    }
    if rows.isEmpty {
      return "<h2 id=\"since\">\(words("Since when"))</h2>\n<p>\(words("None."))</p>\n"
    }
    return "<h2 id=\"since\">\(words("Since when"))</h2>\n<p class=\"lead\">"
      + "\(words("Since when each ground, area and measure stands, and where it was last stated."))</p>\n"
      + HTML.wide(
        """
        <table><thead><tr><th scope="col">\(words("Measure"))</th>\
        <th scope="col">\(words("First stated"))</th><th scope="col">\(words("Last stated"))</th></tr></thead>
        <tbody>
        \(rows)</tbody></table>
        """, label: words("Since when"))
  }

  /// Measures that a letter ends, and those whose last day passed without a letter that states them
  /// again, by the year of that day.
  private func ended() -> HTML {
    var years: [Int: [HTML]] = [:]
    for row in measures.rows where ["personnel", "asset", "contribution"].contains(row.kind) {
      let stated = row.cells.indices.filter { row.cells[$0].change != .notStated }
      for column in stated {
        let cell = row.cells[column]
        let isLast = column == stated.last && column + 1 < letters.count
        guard let until = cell.until, cell.change == .ended || isLast else { continue }
        let how = cell.change == .ended ? "a letter ends it" : "no later letter states it"
        years[until.year, default: []].append(
          "<li>\(HTML.unbroken(words.name(row.subject))) <small>\(words.name(row.kind)), \(words(how))</small>: "
            + "\(links.value(HTML.unbroken(words.text(cell, of: row)), cell.evidence.first)), \(letter(column))</li>\n"
        )
      }
    }
    let lists = years.sorted { $0.key > $1.key }.map { year, items -> HTML in
      "<h3 id=\"ended-\(year)\">\(year)</h3>\n<ul class=\"plain\">\(items)</ul>\n"
    }
    return "<h2 id=\"ended\">\(words("What ended, by year"))</h2>\n"
      + (lists.isEmpty ? "<p>\(words("None."))</p>\n" : lists.joined())
  }

  // MARK: Money

  private func amounts() -> [(letter: OpenedLetter, fact: Fact)] {
    letters.reversed().flatMap { letter in
      letter.facts.filter { $0.kind == .amount }.map { (letter, $0) }
    }
  }

  private func money() -> HTML {
    let rows = amounts().map { letter, fact -> HTML in
      let value = links.value(
        HTML.unbroken(words.number(fact) ?? fact.quote), letter.evidence(of: fact))
      return
        "<tr><th scope=\"row\"><span lang=\"nl\">\(HTML.unbroken(fact.purpose ?? fact.subject))</span></th>"
        + "<td class=\"figures\">\(value)</td><td>\(fact.year.map { "\($0)" } ?? "")</td>"
        + "<td>\(links.link(letter.id, nil, HTML.unbroken(letter.date.map(words.day) ?? letter.id))) "
        + "<small class=\"k\">\(letter.id)</small></td></tr>\n"
    }
    let head: HTML = "<h2 id=\"money\">\(words("Money"))</h2>\n"
    guard !rows.isEmpty else { return head + "<p>\(words("No amounts are stated."))</p>\n" }
    return head + frame.data("\(file)-money", from: path)
      + HTML.wide(
        """
        <table><thead><tr><th scope="col">\(words("For"))</th><th scope="col">\(words("Amount"))</th>\
        <th scope="col">\(words("Year"))</th><th scope="col">\(words("Letter"))</th></tr></thead>
        <tbody>
        \(rows)</tbody></table>
        """, label: words("Money"))
  }

  private func moneyRows() -> Rows {
    Rows(
      columns: [
        "letter", "date", "passage", "subject", "purpose", "value", "unit", "year", "quote",
      ],
      rows: amounts().map { letter, fact in
        [
          "letter": .string(letter.id), "date": .init(letter.date.map { "\($0)" }),
          "passage": .string(letter.name(of: fact.place)), "subject": .string(fact.subject),
          "purpose": .init(fact.purpose), "value": FactRows.value(fact.value, fact.unit),
          "unit": .init(FactRows.unit(of: fact)), "year": .init(fact.year),
          "quote": .string(fact.quote),
        ]
      })
  }

  // MARK: Letter by letter

  private func changes() -> HTML {
    var html: HTML = "<h2 id=\"changes\">\(words("What each letter changed"))</h2>\n"
    for column in letters.indices.reversed() {
      let letter = letters[column]
      html +=
        "<h3>\(links.link(letter.id, nil, "\(words.date(letter))")) <small class=\"k\">\(letter.id)</small></h3>\n"
      guard column > 0 else {
        html += "<p>\(words("The first letter of the series"))</p>\n"
        continue
      }
      let way = ReportWriting.diffPath(letters[column - 1].id, letter.id)
      html += "<p><a href=\"../\(way)\">\(words("Compare with the letter before"))</a></p>\n"
      html += changes(column)
    }
    return html
  }

  private func changes(_ column: Int) -> HTML {
    var items: [HTML] = []
    for (state, title) in [(Matrix.Change.new, "New"), (.changed, "Changed"), (.ended, "Ended")] {
      let found = measures.rows.filter { $0.cells[column].change == state }.map { row -> HTML in
        "\(HTML.unbroken(words.name(row.subject))) "
          + links.value(
            HTML.unbroken(words.text(row.cells[column], of: row)), row.cells[column].evidence.first)
      }
      guard !found.isEmpty else { continue }
      items.append(
        "<li class=\"\(state.rawValue)\">\(StateWords.sign(state, words)) <b>\(words(title)):</b> \(found.joined(separator: "; "))</li>\n"
      )
    }
    let dropped = measures.rows.filter { row in
      [.new, .same, .changed].contains(row.cells[column - 1].change)
        && row.cells[column].change == .notStated
    }.map { HTML.unbroken(words.name($0.subject)) }
    if !dropped.isEmpty {
      items.append(
        "<li class=\"not-stated\">\(StateWords.sign(.notStated, words)) <b>\(words("No longer stated")):</b> \(dropped.joined(separator: "; "))</li>\n"
      )
    }
    return items.isEmpty
      ? "<p>\(words("Nothing changed"))</p>\n" : "<ul class=\"plain\">\(items)</ul>\n"
  }
}

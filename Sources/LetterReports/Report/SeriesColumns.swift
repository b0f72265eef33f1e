internal import LetterComparing
internal import LetterExport
internal import LetterModel

/// All letters of a series beside each other: a column a letter, a row a passage through all of
/// them. Of a long series several pages, each with some letters of the page before.
struct SeriesColumns {
  private let tracing: SeriesLineage
  private let words: Words
  /// The page of the series, from the folder of the report.
  private let home: (name: String, path: String)
  /// How many letters stand on one page.
  private static let most = 8

  init(_ tracing: SeriesLineage, of series: String, _ file: String, words: Words) {
    (self.tracing, self.words) = (tracing, words)
    home = (series, "series/\(file).html")
  }

  /// The letters of the page on which a letter stands beside the one before it.
  private func window(of place: Int) -> Range<Int> {
    let start = (place - 1) / (Self.most - 1) * (Self.most - 1)
    return start..<min(start + Self.most, tracing.letters.count)
  }

  /// The page on which a letter stands beside the one before it.
  func path(of place: Int) -> String { path(window(of: place)) }

  private func path(_ window: Range<Int>) -> String {
    ReportWriting.diffPath(
      tracing.letters[window.lowerBound].id, tracing.letters[window.upperBound - 1].id, "-all")
  }

  func write(to frame: ReportFrame) throws {
    var place = 1
    while place < tracing.letters.count {
      let window = window(of: place)
      let path = path(window)
      if !frame.folder.has(path) {
        try frame.write(page(window, frame.links(from: path)), to: path)
      }
      place = window.upperBound
    }
  }

  /// To the series, and to the pages with the letters before and behind.
  private func ways(_ window: Range<Int>) -> HTML {
    var items: HTML = "<li><a href=\"../\(home.path)\">\(home.name)</a></li>"
    if window.lowerBound > 0 {
      let before = self.window(of: window.lowerBound)
      items += "<li><a href=\"../\(path(before))\">← \(span(before))</a></li>"
    }
    if window.upperBound < tracing.letters.count {
      let behind = self.window(of: window.upperBound)
      items += "<li><a href=\"../\(path(behind))\">\(span(behind)) →</a></li>"
    }
    return "<ul class=\"ways\">\(items)</ul>\n"
  }

  private func span(_ window: Range<Int>) -> String {
    let letters = tracing.letters[window]
    return [letters.first, letters.last].compactMap { $0.map(words.date) }
      .joined(separator: " – ")
  }

  // MARK: Rows

  /// A passage through the letters of a window.
  private struct Row {
    /// Per letter the index of its passage; nil where it has none.
    var passages: [Int?]
    /// Per letter what became of it since the letter before.
    var changes: [ParagraphChange?]

    var isSame: Bool {
      !passages.contains(nil) && changes.dropFirst().allSatisfy { $0.map { !$0.isEdited } ?? true }
    }
  }

  private func rows(_ window: Range<Int>) -> [Row] {
    let count = window.count
    let first = tracing.lineage.texts[window.lowerBound]
    var rows = first.passages.indices.map { passage in
      Row(
        passages: [passage] + Array(repeating: nil, count: count - 1),
        changes: Array(repeating: nil, count: count))
    }
    var order = Array(rows.indices)
    for column in 1..<count {
      let diff = tracing.lineage.diffs[window.lowerBound + column - 1]
      var rowOfOld: [Int: Int] = [:]
      for (row, one) in rows.enumerated() {
        if let old = one.passages[column - 1] { rowOfOld[old] = row }
      }
      // New rows stand behind the row of the passage before them.
      var inserted: [Int: [Int]] = [:]
      var before = -1
      for change in diff.paragraphs.sorted(by: { ($0.new ?? -1) < ($1.new ?? -1) }) {
        guard let new = change.new else { continue }
        if let row = change.old.flatMap({ rowOfOld[$0] }), rows[row].passages[column] == nil {
          rows[row].passages[column] = new
          rows[row].changes[column] = change
          before = row
        } else {
          var row = Row(
            passages: Array(repeating: nil, count: count),
            changes: Array(repeating: nil, count: count))
          row.passages[column] = new
          row.changes[column] = change
          rows.append(row)
          inserted[before, default: []].append(rows.count - 1)
        }
      }
      order = (inserted[-1] ?? []) + order.flatMap { [$0] + (inserted[$0] ?? []) }
    }
    return order.map { rows[$0] }
  }

  // MARK: The page

  private func page(_ window: Range<Int>, _ links: PageLinks) -> Page {
    let letters = tracing.letters[window]
    let title = words("All letters beside each other")
    let count = words.count(tracing.letters.count, "letter", "letters")
    let part =
      window.count < tracing.letters.count
      ? words("%1 to %2 of %3", "\(window.lowerBound + 1)", "\(window.upperBound)", count) : count
    let span = span(window)
    var body: HTML = "<h1>\(title)<small>\(part), \(span)</small></h1>\n\(ways(window))"
    body +=
      "<ul class=\"legend\" aria-label=\"\(words("legend"))\"><li><ins>\(words("added"))</ins></li>"
    body += "<li>= \(words("unchanged"))</li><li>· \(words("not stated"))</li></ul>\n"
    var (table, same) = (HTML(), [HTML]())
    var tables = 0
    let heads = letters.map { letter -> HTML in
      "<th scope=\"col\">\(links.link(letter.id, nil, HTML.unbroken(letter.date.map(words.day) ?? letter.id))) <small>\(letter.id)</small></th>"
    }
    func close() {
      if !same.isEmpty {
        body +=
          "<details class=\"same\"><summary>\(words.count(same.count, "passage unchanged", "passages unchanged"))</summary>\n\(same)</details>\n"
        same = []
      }
      if !table.isEmpty {
        tables += 1
        body += HTML.wide(
          "<table><thead><tr>\(heads)</tr></thead>\n<tbody>\n\(table)</tbody></table>",
          label: "\(words("passages")) \(tables)")
        table = HTML()
      }
    }
    for row in rows(window) {
      if row.isSame, let passage = row.passages.last ?? nil {
        if !table.isEmpty { close() }
        let own = tracing.lineage.texts[window.upperBound - 1].passages[passage]
        same.append("<p lang=\"nl\">\(HTML.unbroken(own.text))</p>\n")
      } else {
        if !same.isEmpty { close() }
        let cells = row.passages.indices.map { cell(row, $0, window, links) }
        table += "<tr>\(cells)</tr>\n"
      }
    }
    close()
    return Page(
      kind: "diff beside all", title: "\(title): \(span)", body: body,
      words: words)
  }

  private func cell(
    _ row: Row, _ column: Int, _ window: Range<Int>, _ links: PageLinks
  ) -> HTML {
    guard let passage = row.passages[column] else {
      return
        "<td class=\"not-stated\">\(StateWords.mark("·"))\(HTML.heard(words("not stated")))</td>"
    }
    let letter = window.lowerBound + column
    let day: HTML =
      "<span class=\"column\" aria-hidden=\"true\">\(tracing.day(letter, words))</span>"
    let own = tracing.lineage.texts[letter].passages[passage]
    let anchor =
      own.block.map(PageAnchor.block)
      ?? (own.kind == .note ? PageAnchor.note(own.label ?? "") : nil)
      ?? (own.kind == .heading ? PageAnchor.section(tracing.path(letter, own)) : nil)
    let name = tracing.name(letter, own).drop { $0 != "#" }
    let label: HTML =
      name.isEmpty
      ? "" : links.link(tracing.letters[letter].id, anchor, "<small>\(name)</small>")
    let change = row.changes[column]
    if let change, change.old != nil, !change.isEdited {
      return
        "<td>\(day)\(label) \(StateWords.mark("="))\(HTML.heard(words("unchanged")))</td>"
    }
    guard let change, let old = change.old, column > 0 else {
      return "<td>\(day)\(label)<p lang=\"nl\">\(HTML.unbroken(own.text))</p></td>"
    }
    let before = tracing.lineage.texts[letter - 1].codePoints(of: old)
    let runs = ChangedWords(change.operations, old: before, new: CodePoints(own.text))
      .side(isNew: true)
    let text = runs.map { run -> HTML in
      run.kind == .same
        ? HTML.unbroken(run.text)
        : "<ins>\(HTML.unbroken(run.text))</ins>"
    }
    return "<td>\(day)\(label)<p lang=\"nl\">\(text)</p></td>"
  }
}

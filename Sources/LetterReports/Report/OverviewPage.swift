internal import LetterArchive
internal import LetterModel

/// The first page: what this is, what is open, and the ways to everything else.
struct OverviewPage {
  let frame: ReportFrame
  let writing: ReportWriting
  private var words: Words { frame.words }

  init(_ writing: ReportWriting) { (self.writing, frame) = (writing, writing.frame) }

  func write() throws {
    let end = try writing.archive.ledgerEnd()
    var body: HTML = """
      <h1>\(words("Letters on article 100"))</h1>
      <p class="lead">\(words("What the government told parliament about armed forces abroad, and what changed from letter to letter. Every number leads to the sentence that states it. The letters stand here as the archive reads them; the official text is the printed one."))</p>

      """
    if let end {
      body += "<p class=\"quiet\"><a href=\"sources.html#ledger\">"
      body += "\(words("State of the archive: line %1 of its ledger", "\(end.line)"))</a></p>\n"
    }
    if !writing.series.isEmpty { body += "<h2>\(words("Series"))</h2>\n" }
    for one in writing.series { body += one.summary }
    body += counts() + letters()
    try frame.write(
      Page(kind: "index", title: words("Letters on article 100"), body: body, words: words),
      to: "index.html")
  }

  private func counts() -> HTML {
    let found = writing.findings
    let counts: [(Int, String, String, String)] = [
      (
        found.problems.count, "problem found by the checks", "problems found by the checks",
        "audit.html#problems"
      ),
      (
        found.promises(.overdue).count, "promise is overdue", "promises are overdue",
        "promises.html#overdue"
      ),
      (found.promises(.open).count, "promise is open", "promises are open", "promises.html#open"),
      (
        found.gaps.count, "cited letter is not here", "cited letters are not here",
        "audit.html#missing"
      ),
    ]
    let items = counts.map { count, one, more, address -> HTML in
      "<li><a href=\"\(address)\"><b>\(count)</b> \(words(count == 1 ? one : more))</a></li>"
    }
    return "<h2>\(words("Open questions"))</h2>\n<ul class=\"counts\">\(items)</ul>\n"
  }

  private func letters() -> HTML {
    let links = frame.links(from: "index.html")
    let rows = frame.letters.reversed().map { letter -> HTML in
      "<tr><th scope=\"row\">\(links.link(letter.id, nil, "\(words.date(letter.date))"))</th>"
        + "<td lang=\"nl\">\(letter.title ?? "–")</td><td lang=\"nl\">\(letter.chamber.title)</td>"
        + "<td>\(letter.series.joined(separator: ", "))</td><td><small class=\"k\">\(letter.id)</small></td></tr>\n"
    }
    return
      "<h2>\(words("Letters, the newest first"))</h2>\n\(frame.data("letters", from: "index.html"))"
      + HTML.wide(
        """
        <table><thead><tr><th scope="col">\(words("Date"))</th><th scope="col">\(words("Subject"))</th>\
        <th scope="col">\(words("Chamber"))</th><th scope="col">\(words("Series"))</th>\
        <th scope="col">\(words("Letter"))</th></tr></thead>
        <tbody>
        \(rows)</tbody></table>
        """, label: words("Letters"))
  }
}

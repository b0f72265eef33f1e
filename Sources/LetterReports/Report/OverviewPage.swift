internal import JSONText
internal import LetterArchive
internal import LetterComparing
internal import LetterModel

/// What the first page tells of a series.
struct SeriesSummary {
  let name: String
  /// Its name as part of a file's name.
  let file: String
  /// How many letters, from when to when.
  let span: String
  let letters: [OpenedLetter]
  /// The times in which anything stood, one behind the other.
  let standing: [(from: Day, until: Day?)]
  /// What stood last as far as the letters tell, in a sentence.
  let mandate: String
  /// The page of the mandate on the day of the last letter.
  let latest: String
}

/// The first page: what this is, what is open, and the ways to everything else.
struct OverviewPage {
  let frame: ReportFrame
  let writing: ReportWriting
  private var words: Words { frame.words }
  private var links: PageLinks { frame.links(from: "index.html") }

  init(_ writing: ReportWriting) { (self.writing, frame) = (writing, writing.frame) }

  func write() throws {
    var body: HTML = """
      <h1>\(words("Letters on article 100"))</h1>
      <p class="lead">\(words("What the government told parliament about armed forces abroad, and what changed from letter to letter. Every number leads to the sentence that states it. The letters stand here as the archive reads them; the official text is the printed one."))</p>

      """
    body += SearchPage.form(words) + (try holdings()) + timeline() + series() + counts() + letters()
    try frame.write(
      Page(kind: "index", title: words("Letters on article 100"), body: body, words: words),
      to: "index.html")
    try DataFile.write(rows(), to: "series", in: frame.folder)
    if isLong { try frame.write(all(), to: "letters.html") }
  }

  /// What the archive holds, and as of when.
  private func holdings() throws -> HTML {
    let (first, last) = (frame.letters.first?.date, frame.letters.last?.date)
    var parts = [
      words.count(frame.letters.count, "letter", "letters"),
      words("series: %1", "\(writing.series.count)"),
      words.count(writing.factCount, "fact", "facts"),
      words.count(writing.citationCount, "citation", "citations"),
    ]
    if let first, let last {
      parts.append(words("from %1 to %2", words.date(first), words.date(last)))
    }
    var html: HTML = "<p>\(words("This report holds")) \(parts.joined(separator: ", "))."
    if let end = try writing.archive.ledgerEnd() {
      html += " <a href=\"sources.html#ledger\">"
      html += "\(words("State of the archive: line %1 of its ledger", "\(end.line)"))</a>."
    }
    return html + "</p>\n"
  }

  // MARK: Series

  /// All series on one axis: when a mandate stood, and when a letter was sent.
  private func timeline() -> HTML {
    let rows = writing.series.map { one in
      TimelineChart.Row(
        name: one.name,
        bars: one.standing.map { from, until in
          ChartBar(
            from: from, until: until, label: "", part: .planned,
            told: "\(one.name): \(words.day(from)) – "
              + (until.map(words.day) ?? words("end not stated")),
            address: "series/\(one.file).html")
        },
        marks: one.letters.compactMap { letter in
          letter.date.map { day in
            TimelineChart.Mark(
              day: day, told: "\(words.date(day)), \(letter.id)",
              address: links.address(letter.id))
          }
        })
    }
    let chart = TimelineChart(
      groups: [TimelineChart.Group(rows: rows)], told: words("All series through time"),
      gap: words("no mandate stated"), id: "series")
    guard chart.axis != nil else { return "" }
    return "<h2 id=\"time\">\(words("All series through time"))</h2>\n<p class=\"lead\">"
      + "\(words("A bar is a time in which a mandate stood; a lozenge is the day of a letter. Both lead on."))</p>\n"
      + HTML.wide(HTML(stringLiteral: chart.svg().text), label: words("All series through time"))
      + frame.data("series", from: "index.html")
  }

  private func series() -> HTML {
    let items = writing.series.map { one -> HTML in
      "<section><h3><a href=\"series/\(one.file).html\">\(one.name)</a> <small>\(one.span)</small></h3>\n"
        + "<p>\(HTML.unbroken(one.mandate))</p>\n<ul class=\"ways\">"
        + "<li><a href=\"series/\(one.file)/mandate.html\">\(words("The mandate day by day"))</a></li>"
        + "<li><a href=\"\(one.latest)\">\(words("The mandate by the last letter"))</a></li>"
        + "<li><a href=\"series/\(one.file)/matrix.html\">\(words("Measures by letter"))</a></li></ul></section>\n"
    }
    return items.isEmpty ? "" : "<h2>\(words("Series"))</h2>\n\(items)"
  }

  private func rows() -> Rows {
    Rows(
      columns: ["series", "letters", "first_letter", "last_letter", "stands_from", "stands_until"],
      rows: writing.series.map { one in
        [
          "series": .string(one.name), "letters": .int(one.letters.count),
          "first_letter": .init(one.letters.first?.date.map { "\($0)" }),
          "last_letter": .init(one.letters.last?.date.map { "\($0)" }),
          "stands_from": .init(one.standing.first.map { "\($0.from)" }),
          "stands_until": .init(one.standing.last?.until.map { "\($0)" }),
        ]
      })
  }

  // MARK: What is open

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

  // MARK: Letters

  /// How many letters stand on the first page where they have a page of their own.
  private static let newest = 10
  private var isLong: Bool { frame.letters.count > Self.newest + 5 }

  private func letters() -> HTML {
    let shown = isLong ? Array(frame.letters.suffix(Self.newest)) : frame.letters
    let rest: HTML? =
      isLong
      ? "<p><a href=\"letters.html\">\(words("All %1 letters", "\(frame.letters.count)"))</a></p>\n"
      : nil
    return
      "<h2 id=\"letters\">\(words("Letters, the newest first"))</h2>\n\(frame.data("letters", from: "index.html"))"
      + "\(table(shown, label: words("Letters")))\(rest)"
  }

  /// All letters under their years.
  private func all() -> Page {
    let title = words("Letters, the newest first")
    let years = Dictionary(grouping: frame.letters, by: \.date.year).sorted { $0.key > $1.key }
    let ways = years.map { year, _ -> HTML in "<li><a href=\"#y\(year)\">\(year)</a></li>" }
    let parts = years.map { year, letters -> HTML in
      "<h2 id=\"y\(year)\">\(year) <small>\(words.count(letters.count, "letter", "letters"))</small></h2>\n"
        + table(letters, label: "\(words("Letters")) \(year)")
    }
    return Page(
      kind: "letters", title: title,
      body:
        "<h1>\(title)</h1>\n<ul class=\"ways\">\(ways)</ul>\n\(frame.data("letters", from: "letters.html"))\(parts)",
      words: words)
  }

  private func table(_ letters: [LetterSummary], label: String) -> HTML {
    let rows = letters.reversed().map { letter -> HTML in
      let series: HTML? =
        letter.series.isEmpty
        ? nil : " <small>\(words("Series")): \(letter.series.joined(separator: ", "))</small>"
      return
        "<tr><th scope=\"row\">\(links.link(letter.id, nil, "\(words.date(letter.date))"))</th>"
        + "<td><span lang=\"nl\">\(letter.title ?? "–")</span>\(series)</td>"
        + "<td><span lang=\"nl\">\(letter.chamber.title)</span> <small class=\"k\">\(letter.id)</small></td></tr>\n"
    }
    return HTML.wide(
      """
      <table><thead><tr><th scope="col">\(words("Date"))</th><th scope="col">\(words("Subject"))</th>\
      <th scope="col">\(words("Letter"))</th></tr></thead>
      <tbody>
      \(rows)</tbody></table>
      """, label: label)
  }
}

internal import JSONText
internal import LetterComparing
internal import LetterModel

/// The mandate of a series from its first letter on: a line for each time in which it stood
/// unchanged, and a page of the mandate on the first day of it.
struct MandatePages {
  let name: String
  /// The name of the series as part of a file's name.
  let file: String
  let timeline: Timeline
  let frame: ReportFrame
  private let mandates: [Mandate]

  private var words: Words { frame.words }

  init(_ name: String, file: String, _ timeline: Timeline, _ frame: ReportFrame) {
    (self.name, self.file, self.timeline, self.frame) = (name, file, timeline, frame)
    mandates = timeline.turns.map { Mandate(on: $0, in: timeline) }
  }

  /// The page with the times.
  static func path(_ file: String) -> String { "series/\(file)/mandate.html" }

  private func path(_ mandate: Mandate) -> String { "series/\(file)/mandate/\(mandate.day).html" }

  /// The last day of the time that begins with a turn; nil of the last.
  private func end(of index: Int) -> Day? {
    index + 1 < mandates.count ? mandates[index + 1].day.previous : nil
  }

  func write() throws {
    try frame.write(overview(), to: Self.path(file))
    let columns = ["day"] + MandateJSON.columns
    let data = try DataFile("\(file)-mandate", columns: columns, in: frame.folder)
    for (index, mandate) in mandates.enumerated() {
      let path = path(mandate)
      var page = MandatePage(mandate, series: name, words: words)
      page.links = frame.links(from: path)
      page.ways = ways(index)
      page.lasting = end(of: index)
      try frame.write(page.page(), to: path)
      for row in MandateJSON.rows(mandate).rows {
        let all = row.adding(["day": .string("\(mandate.day)")])
        try data.add(.object(columns.map { JSON.Member($0, all.member($0)) }))
      }
    }
    try data.end()
  }

  private func ways(_ index: Int) -> HTML {
    var items: HTML =
      "<li><a href=\"../../\(file).html\">\(name)</a></li><li><a href=\"../mandate.html#d\("\(mandates[index].day)")\">\(words("The mandate day by day"))</a></li>"
    if index > 0 {
      let day = mandates[index - 1].day
      items += "<li><a href=\"\("\(day)").html\">← \(words.date(day))</a></li>"
    }
    if index + 1 < mandates.count {
      let day = mandates[index + 1].day
      items += "<li><a href=\"\("\(day)").html\">\(words.date(day)) →</a></li>"
    }
    return "<ul class=\"ways\">\(items)</ul>\n"
  }

  // MARK: All times

  private func overview() -> Page {
    let title = words("The mandate of %1, day by day", name)
    var body: HTML = "<h1><bdi>\(title)</bdi></h1>\n<ul class=\"ways\">"
    body += "<li><a href=\"../\(file).html\">\(name)</a></li></ul>\n<p class=\"lead\">"
    body +=
      "\(words("Each row is a time in which the mandate stood unchanged: it turns when a letter is sent, and when something begins or ends. Find the row that holds your day; its page has every measure with the sentence that states it."))</p>\n"
    body += frame.data("\(file)-mandate", from: Self.path(file))
    let links = frame.links(from: Self.path(file))
    let rows = mandates.indices.reversed().map { index -> HTML in
      let mandate = mandates[index]
      let day = "\(mandate.day)"
      let end = end(of: index).map { HTML.unbroken("\($0)") } ?? "…"
      let letter = mandate.letters.first { $0.date == mandate.day }
      let sent: HTML? = letter.map {
        "<small>\(words("letter")) \(links.link($0.id, nil, "<span class=\"k\">\($0.id)</span>"))</small>"
      }
      let told =
        MandateSentence(words).standing(mandate).map { HTML.unbroken($0) }
        ?? "<em>\(words("no mandate stated"))</em>"
      return
        "<tr id=\"d\(day)\"><th scope=\"row\"><a href=\"mandate/\(day).html\">\(HTML.unbroken(day))</a> – \(end)\(sent)</th>"
        + "<td>\(told)</td></tr>\n"
    }
    body += HTML.wide(
      """
      <table><thead><tr><th scope="col">\(words("From – until"))</th>\
      <th scope="col">\(words("The mandate"))</th></tr></thead>
      <tbody>
      \(rows)</tbody></table>
      """, label: words("The mandate day by day"))
    return Page(kind: "days", title: title, body: body, words: words)
  }

  // MARK: For the first page

  /// The mandate on the day of the last letter, and where it is told.
  var latest: (sentence: String, path: String) {
    let day = timeline.letters.last?.date
    guard let mandate = mandates.first(where: { $0.day == day }) else {
      return ("", Self.path(file))
    }
    return (MandateSentence(words).text(mandate, series: name), path(mandate))
  }

  /// The times in which anything stood, one behind the other.
  var standing: [(from: Day, until: Day?)] {
    var times: [(from: Day, until: Day?)] = []
    for (index, mandate) in mandates.enumerated() where !mandate.standing.isEmpty {
      if let last = times.last?.until, last.next == mandate.day {
        times[times.count - 1].until = end(of: index)
      } else {
        times.append((mandate.day, end(of: index)))
      }
    }
    return times
  }
}

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
  /// The first days of the times.
  private let days: [Day]

  private var words: Words { frame.words }

  init(_ name: String, file: String, _ timeline: Timeline, _ frame: ReportFrame) {
    (self.name, self.file, self.timeline, self.frame) = (name, file, timeline, frame)
    days = timeline.turns
  }

  /// The page with the times.
  static func path(_ file: String) -> String { "series/\(file)/mandate.html" }

  /// The last day of the time that begins with a turn; nil of the last.
  private func end(of index: Int) -> Day? {
    index + 1 < days.count ? days[index + 1].previous : nil
  }

  /// What the first page tells.
  struct Summary {
    /// The times in which anything stood, one behind the other.
    var standing: [(from: Day, until: Day?)] = []
    /// The mandate on the day of the last letter in a sentence; empty without one.
    var sentence = ""
    /// Where it is told.
    var path: String
  }

  /// Writes all pages, a mandate at a time: a long series has many, of many measures.
  func write() throws -> Summary {
    let columns = ["day"] + MandateJSON.columns
    let data = try DataFile("\(file)-mandate", columns: columns, in: frame.folder)
    var summary = Summary(path: Self.path(file))
    var times: [HTML] = []
    for index in days.indices {
      let mandate = Mandate(on: days[index], in: timeline)
      let path = "series/\(file)/mandate/\(mandate.day).html"
      var page = MandatePage(mandate, series: name, words: words)
      page.links = frame.links(from: path)
      page.ways = ways(index)
      page.lasting = end(of: index)
      try frame.write(page.page(), to: path)
      for row in MandateJSON.rows(mandate).rows {
        let all = row.adding(["day": .string("\(mandate.day)")])
        try data.add(.object(columns.map { JSON.Member($0, all.member($0)) }))
      }
      times.append(time(mandate, index))
      if !mandate.standing.isEmpty { summary.add(mandate.day, until: end(of: index)) }
      if mandate.day == timeline.letters.last?.date {
        summary.sentence = MandateSentence(words).text(mandate, series: name)
        summary.path = path
      }
    }
    try data.end()
    try frame.write(overview(times.reversed()), to: Self.path(file))
    return summary
  }

  private func ways(_ index: Int) -> HTML {
    var items: HTML =
      "<li><a href=\"../../\(file).html\">\(name)</a></li><li><a href=\"../mandate.html#d\("\(days[index])")\">\(words("The mandate day by day"))</a></li>"
    if index > 0 {
      let day = days[index - 1]
      items += "<li><a href=\"\("\(day)").html\">← \(words.date(day))</a></li>"
    }
    if index + 1 < days.count {
      let day = days[index + 1]
      items += "<li><a href=\"\("\(day)").html\">\(words.date(day)) →</a></li>"
    }
    return "<ul class=\"ways\">\(items)</ul>\n"
  }

  // MARK: All times

  private func overview(_ times: [HTML]) -> Page {
    let title = words("The mandate of %1, day by day", name)
    var body: HTML = "<h1><bdi>\(title)</bdi></h1>\n<ul class=\"ways\">"
    body += "<li><a href=\"../\(file).html\">\(name)</a></li></ul>\n<p class=\"lead\">"
    body +=
      "\(words("Each row is a time in which the mandate stood unchanged: it turns when a letter is sent, and when something begins or ends. Find the row that holds your day; its page has every measure with the sentence that states it."))</p>\n"
    body += frame.data("\(file)-mandate", from: Self.path(file))
    body += HTML.wide(
      """
      <table><thead><tr><th scope="col">\(words("From – until"))</th>\
      <th scope="col">\(words("The mandate"))</th></tr></thead>
      <tbody>
      \(times)</tbody></table>
      """, label: words("The mandate day by day"))
    return Page(kind: "days", title: title, body: body, words: words)
  }

  private func time(_ mandate: Mandate, _ index: Int) -> HTML {
    let links = frame.links(from: Self.path(file))
    let day = "\(mandate.day)"
    let end = end(of: index).map { HTML.unbroken(words.day($0)) } ?? "…"
    let letter = mandate.letters.first { $0.date == mandate.day }
    let sent: HTML? = letter.map {
      "<small>\(words("letter")) \(links.link($0.id, nil, "<span class=\"k\">\($0.id)</span>"))</small>"
    }
    let told =
      MandateSentence(words).standing(mandate).map { HTML.unbroken($0) }
      ?? "<em>\(words("no mandate stated"))</em>"
    return
      "<tr id=\"d\(day)\"><th scope=\"row\"><a href=\"mandate/\(day).html\">\(HTML.unbroken(words.day(mandate.day)))</a> – \(end)\(sent)</th>"
      + "<td>\(told)</td></tr>\n"
  }
}

extension MandatePages.Summary {
  /// A time behind those before; one that follows them at once is one with them.
  fileprivate mutating func add(_ from: Day, until: Day?) {
    if let last = standing.last?.until, last.next == from {
      standing[standing.count - 1].until = until
    } else {
      standing.append((from, until))
    }
  }
}

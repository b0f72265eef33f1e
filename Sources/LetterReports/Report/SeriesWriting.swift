internal import JSONText
internal import LetterArchive
internal import LetterComparing
internal import LetterExport
internal import LetterModel

extension ReportWriting {
  /// The pages of a series and of its letters.
  func write(series name: String) throws {
    let letters = try SeriesLetters.opened(in: archive, series: name, chamber: .tk)
    guard !letters.isEmpty, let file = frame.seriesFiles[name] else { return }
    lights = max(lights, letters.count)
    let tracing = try SeriesLineage(letters, in: archive)
    let pairs = zip(letters, letters.dropFirst()).map { ($0.id, $1.id) }
    let measures = Matrix.measures(letters)
    let timeline = Timeline(letters)
    let mandates = try MandatePages(name, file: file, timeline, frame).write()
    let page = SeriesPage(
      name: name, file: file, letters: letters, measures: measures, timeline: timeline,
      frame: frame)
    try page.write()
    series.append(
      SeriesSummary(
        name: name, file: file, span: page.span, letters: letters, standing: mandates.standing,
        mandate: mandates.sentence, latest: mandates.path))
    let columns = SeriesColumns(tracing, of: name, file, words: words)
    let lost = tracing.losses()
    let losses = LossList(
      tracing, lost.flatMap { $0.inSeries.map(\.fate) }, words: words, links: .none)
    try write(tracing, losses, of: name, file)
    try write(measures, Matrix.topics(letters), of: name, file)
    for (place, letter) in letters.enumerated() {
      if place > 0 {
        try write(tracing, place, columns, lost: lost[place - 1].alone)
      }
      let sincePath = "letter/\(letter.id)/since.html"
      if !frame.folder.has(sincePath) {
        let links = frame.links(from: sincePath)
        let since = SincePage(
          tracing, place: place, losses: losses.from(links), words: words, links: links)
        try frame.write(since.page(), to: sincePath, styles: ["lights.css"])
      }
      var ways: [(words: String, address: String)] = [(name, "../series/\(file).html")]
      if place > 0 {
        let old = letters[place - 1]
        ways.append(
          (
            "← \(words("Previous")): \(words.date(old))", "\(old.id).html"
          ))
      }
      if place + 1 < letters.count {
        let next = letters[place + 1]
        ways.append(("\(words("Next")): \(words.date(next)) →", "\(next.id).html"))
      }
      if place > 0 {
        ways.append(
          (
            words("What changed since the letter before"),
            "../" + Self.diffPath(pairs[place - 1].0, pairs[place - 1].1)
          ))
      }
      ways.append((words("Since when each sentence stands"), "\(letter.id)/since.html"))
      try write(letter, ways: ways)
    }
    try columns.write(to: frame)
  }

  /// What disappeared, and each point of the framework, through all letters.
  private func write(
    _ tracing: SeriesLineage, _ losses: LossList, of name: String, _ file: String
  ) throws {
    let path = "series/\(file)/lost.html"
    let links = frame.links(from: path)
    var page = LossPage(tracing, losses.from(links), words: words, links: links)
    page.ways = "<ul class=\"ways\"><li><a href=\"../\(file).html\">\(name)</a></li></ul>\n"
    try frame.write(page.page(), to: path)
    for topic in Topic.allCases {
      let history = HistoryReport(on: topic, tracing)
      guard !history.isEmpty else { continue }
      let path = Self.historyPath(file, topic.rawValue)
      var page = HistoryPage(
        history, title: words.head(topic.rawValue), words: words, links: frame.links(from: path))
      page.ways =
        "<ul class=\"ways\"><li><a href=\"../../\(file).html\">\(name)</a></li>"
        + "<li><a href=\"../matrix.html#p\">\(words("Points of the framework by letter"))</a></li></ul>\n"
      try frame.write(page.page(), to: path)
    }
  }

  static func historyPath(_ file: String, _ topic: String) -> String {
    "series/\(file)/history/\(topic).html"
  }

  static func diffPath(_ old: String, _ new: String, _ form: String = "") -> String {
    "diff/\(old)..\(new)\(form).html"
  }

  // MARK: Comparisons

  private func write(
    _ tracing: SeriesLineage, _ place: Int, _ columns: SeriesColumns, lost: [LostSentence]
  ) throws {
    let (old, new) = (tracing.letters[place - 1], tracing.letters[place])
    let path = Self.diffPath(old.id, new.id)
    guard !frame.folder.has(path) else { return }
    var page = DiffPage(
      report: DiffReport(old, new, tracing.lineage.diffs[place - 1], lost: lost),
      facts: MandateChanges(from: old, to: new), language: words.language)
    page.links = frame.links(from: path)
    let all = columns.path(of: place)
    for isBeside in [false, true] {
      page.isBeside = isBeside
      let forms: [(String, String, Bool)] = [
        ("In one column", "\(old.id)..\(new.id).html", !isBeside),
        ("Side by side", "\(old.id)..\(new.id)-side.html", isBeside),
        ("All letters beside each other", "../" + all, false),
      ]
      let items = forms.map { name, address, isHere -> HTML in
        let here: HTML = isHere ? " aria-current=\"page\"" : ""
        return "<li><a href=\"\(address)\"\(here)>\(words(name))</a></li>"
      }
      page.ways =
        "<nav aria-label=\"\(words("Layout"))\"><ul class=\"ways\">\(items)</ul></nav>\n"
      try frame.write(page.page(), to: isBeside ? Self.diffPath(old.id, new.id, "-side") : path)
    }
  }

  // MARK: The matrix

  private func write(
    _ measures: Matrix, _ topics: Matrix, of name: String, _ file: String
  ) throws {
    let path = "series/\(file)/matrix.html"
    var parts: [MatrixPage.Part] = []
    for (matrix, id, label, data) in [
      (measures, "r", "Measures by letter", "measures"),
      (topics, "p", "Points of the framework by letter", "points"),
    ] {
      var part = MatrixPage.Part(matrix: matrix, name: id, label: words(label))
      part.above = frame.data("\(file)-\(data)", from: path)
      part.above += "<p class=\"filter\" data-table=\"\(id)\" hidden><label>"
      part.above += "\(words("Only rows with")) <input type=\"search\"></label></p>\n"
      part.address = { [frame] row in
        let history = Self.historyPath(file, row.subject)
        return row.kind == "topic" && frame.folder.has(history)
          ? String(history.dropFirst("series/\(file)/".count)) : nil
      }
      parts.append(part)
      try DataFile.write(
        MatrixCells(matrix: matrix).rows(), to: "\(file)-\(data)", in: frame.folder)
    }
    var page = MatrixPage(parts, series: name, words: words, links: frame.links(from: path))
    page.ways = "<ul class=\"ways\"><li><a href=\"../\(file).html\">\(name)</a></li>"
    page.ways += "<li><a href=\"#p\">\(parts[1].label)</a></li></ul>\n"
    try frame.write(page.page(), to: path, scripts: ["matrix.js"])
  }
}

extension Words {
  /// The day of a letter in words; its id where it has none.
  func date(_ letter: OpenedLetter) -> String { letter.date.map { date($0) } ?? letter.id }
}

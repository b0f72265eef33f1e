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
    let page = SeriesPage(
      name: name, file: file, letters: letters, measures: measures, frame: frame)
    try page.write()
    series.append((name, page.summary))
    try write(measures, Matrix.topics(letters), of: name, file)
    let columns = SeriesColumns(tracing, words: words)
    let fates = tracing.fates()
    for (place, letter) in letters.enumerated() {
      if place > 0 {
        try write(tracing, place, columns)
      }
      let sincePath = "letter/\(letter.id)/since.html"
      if !frame.folder.has(sincePath) {
        let since = SincePage(
          tracing: tracing, place: place, fates: fates, words: words,
          links: frame.links(from: sincePath))
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

  static func diffPath(_ old: String, _ new: String, _ form: String = "") -> String {
    "diff/\(old)..\(new)\(form).html"
  }

  // MARK: Comparisons

  private func write(_ tracing: SeriesLineage, _ place: Int, _ columns: SeriesColumns) throws {
    let (old, new) = (tracing.letters[place - 1], tracing.letters[place])
    let path = Self.diffPath(old.id, new.id)
    guard !frame.folder.has(path) else { return }
    var page = DiffPage(
      report: DiffReport(old, new, tracing.lineage.diffs[place - 1]),
      facts: MandateChanges(from: old, to: new))
    page.words = words
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
    let links = frame.links(from: path)
    let title = "\(name): \(words("Measures by letter"))"
    var body: HTML = "<h1><bdi>\(title)</bdi></h1>\n<p class=\"lead\">"
    body +=
      "\(words("Every cell is what one letter says, beside the letters before it. Open a cell for the sentences. The newest letter stands first."))</p>\n"
    body += "<ul class=\"ways\"><li><a href=\"../\(file).html\">\(name)</a></li>"
    body += "<li><a href=\"#p\">\(words("Points of the framework by letter"))</a></li></ul>\n"
    body += StateWords.legend(words)
    for (matrix, id, label) in [(measures, "r", "measures"), (topics, "p", "points")] {
      if id == "p" { body += "<h2>\(words("Points of the framework by letter"))</h2>\n" }
      body += frame.data("\(file)-\(label)", from: path)
      body += "<p class=\"filter\" data-table=\"\(id)\" hidden><label>\(words("Only rows with")) "
      body += "<input type=\"search\"></label></p>\n"
      body += MatrixGrid(matrix: matrix, words: words, links: links, name: id).table(
        label: words(label))
      try DataFile.write(
        MatrixCells(matrix: matrix).rows(), to: "\(file)-\(label)", in: frame.folder)
    }
    try frame.write(
      Page(kind: "matrix", title: title, body: body, words: words), to: path,
      scripts: ["matrix.js"])
  }
}

extension Words {
  /// The day of a letter in words; its id where it has none.
  func date(_ letter: OpenedLetter) -> String { letter.date.map { date($0) } ?? letter.id }
}

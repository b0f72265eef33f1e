/// A report of many letters with the program itself: time, memory, and what its pages weigh beside
/// the text of the letters.
struct ReportSpeed {
  let workshop: Workshop
  let letters: Int
  /// As many as a long mission has.
  private static let lettersOfSeries = 20

  func findings() throws -> [Finding] {
    let loose = workshop.path("loose.sqlite")
    let archive = workshop.path("report.sqlite")
    let texts = workshop.path("report-texts")
    try GeneratedLetter.write(
      1...letters, into: texts, paragraphs: ManyImports.paragraphs, lasting: 9)
    _ = try Child.run([workshop.art100, "import", "-a", loose, texts])
    for series in 0..<(letters / Self.lettersOfSeries) {
      _ = try Child.run(
        [workshop.art100, "import", "-a", archive, "--series", "Reeks \(series)"]
          + numbers(of: series).map { "\(texts)/\($0).txt" })
    }
    return try report(of: loose, "in no series") + report(of: archive, "in series of 20")
      + sizes(texts)
  }

  private func numbers(of series: Int) -> ClosedRange<Int> {
    series * Self.lettersOfSeries + 1...(series + 1) * Self.lettersOfSeries
  }

  private func report(of archive: String, _ what: String) throws -> [Finding] {
    let child = try Child.run(
      [workshop.art100, "report", "--force", "-a", archive, "-o", folder])
    let (seconds, most) = (child.processorMilliseconds / 1000, Double(letters) / 50)
    return [
      Finding(
        what: "report of \(letters) letters \(what)", unit: "s", ours: seconds,
        target: "≤ \(Finding.short(most)) s", isMet: seconds <= most),
      Finding(
        what: "  its peak of memory", unit: "MB", ours: child.peakMegabytes, target: "≤ 150 MB",
        isMet: child.peakMegabytes <= 150),
    ]
  }

  private var folder: String { workshop.path("report") }

  // MARK: Sizes

  /// Of the report that was written last.
  private func sizes(_ texts: String) throws -> [Finding] {
    let output = try Child.run(
      [workshop.python, "-c", Self.question, folder, texts], capture: workshop.path("sizes")
    ).output
    let numbers = output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    let limits: [(what: String, unit: String, limit: Double)] = [
      ("the largest page of a letter beside its text", "times", 4),
      ("  compressed", "kB", 60), ("the largest drawing", "kB", 20),
      ("the index of the search beside all text", "times", 1.2),
    ]
    return zip(limits, numbers).map { line, number in
      Finding(
        what: line.what, unit: line.unit, ours: number,
        target: "≤ \(Finding.short(line.limit)) \(line.unit)", isMet: number <= line.limit)
    }
  }

  private static let question = """
    import glob, gzip, os, re, sys
    folder, texts = sys.argv[1:]
    size = os.path.getsize
    pages = glob.glob(folder + "/letter/*.html")
    def text(page):
        return size(texts + "/" + page.rsplit("-", 1)[1].replace(".html", ".txt"))
    drawings = [drawing for page in glob.glob(folder + "/series/*.html")
                for drawing in re.findall(rb"<svg class=.chart.*?</svg>", open(page, "rb").read(), re.S)]
    print(max(size(page) / text(page) for page in pages),
          max(len(gzip.compress(open(page, "rb").read())) for page in pages) / 1000,
          max(map(len, drawings)) / 1000,
          size(folder + "/search-index.js") / sum(map(text, pages)))
    """
}

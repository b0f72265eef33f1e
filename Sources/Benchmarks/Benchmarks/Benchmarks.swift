import ArgumentParser
import Glibc

/// Measures what Artikel100 promises about speed and memory, each beside a peer in the same run.
///
/// From the top of the repository, one build for both programs:
///
///     swift build --package-path Sources/Benchmarks -c release -Xswiftc -static-executable \
///       --product art100
///     swift run --package-path Sources/Benchmarks -c release -Xswiftc -static-executable \
///       Benchmarks
///
/// Half an hour measures all of it, `--quick` two minutes. It needs `sqlite3`, `python3` and `git`, and a package index for the peer of the citations, which
/// is left out without one. A target that is missed is said and changes nothing: a busy
/// machine is no fault of the program. It ends with another code than 0 only where something could
/// not be measured at all.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Benchmarks",
    abstract: "Measure speed and memory, each beside a peer in the same run.")

  /// What can be measured by itself.
  enum Part: String, CaseIterable, ExpressibleByArgument {
    case startUp = "start-up"
    case rows, reading, forms, citations, facts, comparing, diff, series, `import`, search, memory,
      dump, size, verify, latency, report, growth
  }

  @Flag(help: "Print a JSON array instead of a table.")
  var json = false

  @Option(help: "The program to measure; without it the one built beside this.")
  var art100: String?

  @Flag(help: "Small sizes: two minutes instead of half an hour.")
  var quick = false

  @Option(help: "Letters in the large archive, 50 paragraphs each; without it 4000, --quick 200.")
  var letters: Int?

  @Option(help: "Write as many letters into this new folder, and measure nothing.")
  var generate: String?

  @Option(help: "A new folder for drawings of how each command grows.")
  var plots: String?

  @Option(help: "Only this part: \(Part.allCases.map(\.rawValue).joined(separator: ", ")).")
  var part: [Part] = []

  func validate() throws {
    guard many >= 4 else { throw ValidationError("--letters must be at least 4") }
  }

  private var many: Int { letters ?? (quick ? 200 : 4000) }

  func run() throws {
    if let generate {
      try GeneratedLetter.write(
        1...many, into: generate, paragraphs: ManyImports.paragraphs)
      return
    }
    let workshop = try Workshop(art100: art100)
    let findings = try measure(workshop)
    let missed = findings.filter { $0.isMet == false }
    say("\(findings.count { $0.isMet == true }) limits met, \(missed.count) not met")
    print(json ? Finding.json(findings) : Finding.table(findings))
  }

  /// What asks for memory comes first: see `Child.peakMegabytes`. Then what runs in this process,
  /// before others leave its memory in pieces.
  private func measure(_ workshop: Workshop) throws -> [Finding] {
    func isWanted(_ parts: Part...) -> Bool {
      part.isEmpty || parts.contains(where: part.contains)
    }
    let archive = ManyImports.archive(in: workshop)
    let letters = many
    var findings: [Finding] = []
    if isWanted(.import, .memory, .search, .dump, .size, .verify, .latency) {
      say("importing \(letters) letters")
      findings += try ManyImports(workshop: workshop, count: letters).findings()
    }
    if isWanted(.size) {
      findings += try ArchiveSize(archive: archive, letters: letters).findings()
    }
    if isWanted(.memory) {
      say("memory")
      findings += try PeakMemory(workshop: workshop, archive: archive, letters: letters).findings()
    }
    if isWanted(.verify) {
      say("verify")
      findings += try VerifySpeed(workshop: workshop, archive: archive, letters: letters)
        .findings()
    }
    if isWanted(.latency) {
      say("latency")
      findings += try CommandLatency(
        workshop: workshop, archive: archive, letters: letters, calls: quick ? 20 : 100
      ).findings()
    }
    if isWanted(.series) {
      say("series")
      findings += try SeriesSpeed(workshop: workshop).findings()
    }
    if isWanted(.report) {
      say("report")
      findings += try ReportSpeed(workshop: workshop, letters: quick ? 100 : 500).findings()
    }
    if isWanted(.dump) {
      say("dump")
      findings += try DumpSpeed(workshop: workshop, archive: archive, letters: letters).findings()
    }
    if isWanted(.reading) {
      say("reading")
      findings += try ReadingSpeed(workshop: workshop).findings()
      if !quick { findings += try ReadingGrowth().findings() }
    }
    if isWanted(.forms) {
      say("forms")
      findings += try FormSpeed(workshop: workshop).findings()
    }
    if isWanted(.facts) {
      say("facts")
      findings += try FactSpeed(workshop: workshop).findings()
    }
    if isWanted(.citations) {
      say("citations")
      findings += try CitationSpeed(workshop: workshop).findings()
    }
    if isWanted(.comparing) {
      say("comparing")
      findings += try ComparingSpeed(workshop: workshop).findings()
    }
    if isWanted(.diff) {
      say("diff")
      findings += try DiffSpeed(workshop: workshop).findings()
    }
    if isWanted(.rows) {
      say("inserting rows")
      findings += try RowInserts(workshop: workshop).findings()
    }
    if isWanted(.startUp) {
      say("start-up")
      findings += try StartUp(workshop: workshop, archive: try smallArchive(workshop)).findings()
    }
    if isWanted(.search) {
      say("search")
      let paragraphs = letters * ManyImports.paragraphs
      findings += try SearchSpeed(workshop: workshop, archive: archive, paragraphs: paragraphs)
        .findings()
    }
    if isWanted(.import) {
      say("import of one letter")
      findings += try ImportSpeed(workshop: workshop).findings()
    }
    if isWanted(.growth) {
      say("growth")
      let growths = try GrowthSpeed(
        workshop: workshop, lengths: quick ? [30, 300] : [50, 500, 5000],
        counts: quick ? [5, 50] : [10, 100, 1000]
      ).growths()
      findings += growths.compactMap(\.finding)
      if let plots { try draw(growths, into: plots) }
    }
    return findings
  }

  /// A drawing for each thing that grows.
  private func draw(_ growths: [Growth], into folder: String) throws {
    try Files.makeFolder(folder)
    for part in ["with a letter's paragraphs", "with letters"] {
      let drawn = growths.filter { $0.name.hasPrefix(part + " ") }
      let chart = GrowthChart(title: "Processor time \(part)", growths: drawn)
      let name = part.replacing("'", with: "").replacing(" ", with: "-")
      try Files.write(chart.text(), to: "\(folder)/\(name).svg")
    }
  }

  /// An archive of eight letters, as many as the fixtures.
  private func smallArchive(_ workshop: Workshop) throws -> String {
    let (folder, archive) = (workshop.path("eight"), workshop.path("eight.sqlite"))
    try GeneratedLetter.write(1...8, into: folder, paragraphs: 50)
    _ = try Child.run([workshop.art100, "import", "-a", archive, folder])
    return archive
  }

  /// Progress goes beside the result.
  private func say(_ what: String) {
    let line = Array("measuring: \(what) …\n".utf8)
    write(STDERR_FILENO, line, line.count)
  }
}

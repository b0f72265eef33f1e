import ArgumentParser
import LetterArchive
import LetterExport
import LetterFacts
import LetterModel
import LetterReports

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the archive as a folder of pages that anyone can open.",
    discussion: """
      Example:
        art100 report -a archive.sqlite -o report

      Open index.html in the folder: it needs no network and no program but a browser. Every number \
      leads to the sentence that states it. The folder gets its name when it is complete, and \
      replaces nothing unless told to. The same archive gives the same bytes.
      """)

  @OptionGroup var archive: ArchiveOption

  @Option(name: [.short, .long], help: "The folder to make.")
  var output: String

  @Option(help: "Only letters of this series.")
  var series: String?

  @Option(help: "The language around the letters, which stay Dutch: nl or en.")
  var lang: PageLanguage = .nl

  @Flag(help: "Replace an earlier report; nothing else ever gives way.")
  var force = false

  func run() throws {
    let store = try archive.open(for: LetterFilter(series: series))
    let place = try NewOutput(.report, at: output, force: force, of: try archive.path())
    let audit = try LetterAudit(store.prints(), all: store.list(), in: store)
    let progress = Progress()
    let report = Report(series: series, language: lang) {
      try audit.findings(in: $0)
    }
    let summary = try report.write(store, to: place) { progress.show($0) }
    try place.publish()
    progress.clear()
    Output.error(
      "wrote \(summary.letters) letters on \(summary.files) files to \(output); open index.html")
    Output.end(0)
  }
}

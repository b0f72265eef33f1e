import ArgumentParser
import DutchFinder
import JSONText
import LetterArchive
import LetterExport
import LetterReports

struct ExportCSV: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv",
    abstract: "Write a folder of CSV files with a description of every column.",
    discussion: """
      Example:
        art100 export csv -a archive.sqlite -o tables

      One file a table or view (UTF-8, RFC 4180), and beside them codebook.csv, datapackage.json \
      with types, keys and meanings, and read.py and read.R that load them so. With --excel the \
      files are for spreadsheets instead: with a byte order mark, and an apostrophe before what \
      would be a formula.
      """)

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var options: ExportOptions

  @Option(name: .shortAndLong, help: "The folder to make.")
  var output: String

  @Flag(help: "For spreadsheets.")
  var excel = false

  @Flag(name: .customLong("excel-nl"), help: "For Dutch spreadsheets: with semicolons.")
  var isDutch = false

  @Flag(help: "Write the letters' bytes too, each as sources/SHA256.")
  var sources = false

  func run() throws {
    let store = try options.open(archive)
    var export = CSVExport(
      letters: try options.ids(in: store),
      codebook: try Codebook.all(try store.lexicon()).map { entry in
        Codebook.columns.map { entry.json.member($0).cell }
      })
    (export.isForSpreadsheets, export.hasSemicolons) = (excel || isDutch, isDutch)
    export.withSources = sources
    let place = try options.place(.tables, at: output, of: archive)
    let progress = Progress()
    let summary = try export.write(store, to: place) { progress.show($0) }
    try place.publish()
    progress.clear()
    Output.error(
      "wrote \(summary.files) tables with \(summary.rows) rows"
        + (sources ? " and \(summary.sources) sources" : "") + " to \(output)")
    Output.end(0)
  }
}

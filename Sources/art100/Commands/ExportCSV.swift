import ArgumentParser
import LetterArchive
import LetterExport

struct ExportCSV: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv",
    abstract: "Write a folder of CSV files with a description of every column.",
    discussion: """
      Example:
        art100 export csv -a archive.sqlite -o tables
      """)

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var options: ExportOptions

  @Option(name: [.customShort("o"), .long], help: "The folder to make.")
  var output: String

  func run() throws {
    _ = try archive.open()
    let place = try NewOutput(.folder, at: output, force: options.force)
    try place.publish()
    Output.end(0)
  }
}

import ArgumentParser
import LetterArchive
import LetterReports

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the letters.",
    discussion: """
      Example:
        art100 list -a archive.sqlite --chamber tk --from 2015-01-01
      """)

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var filter: FilterOptions

  @Option(help: "Only letters with a section on this topic, such as mandate.")
  var topic: String?

  @Flag(help: "Only letters, and texts of letters, that were withdrawn.")
  var withdrawn = false

  @OptionGroup var output: FormatOption

  func run() throws {
    let filter = try filter.filter(topic: topic, withdrawn: withdrawn)
    let letters = try archive.open(for: filter).list(filter)
    if letters.isEmpty, output.format == .table { Output.error("no letters") }
    LetterTable.rows(letters, withdrawn: withdrawn).print(output.format)
    Output.end(0)
  }
}

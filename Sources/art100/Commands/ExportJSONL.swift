import ArgumentParser
import LetterArchive
import LetterExport

struct ExportJSONL: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jsonl",
    abstract: "Write a file of JSON lines, one whole letter a line.",
    discussion: """
      Example:
        art100 export jsonl -a archive.sqlite -o archive.jsonl
      """)

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var options: ExportOptions

  @Option(name: [.customShort("o"), .long], help: "The file to make.")
  var output: String

  func run() throws {
    _ = try archive.open()
    _ = try NewOutput(.file, at: output, force: options.force)
    Output.end(0)
  }
}

import ArgumentParser
import LetterArchive
import LetterExport
import LetterModel

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the archive for the tools that people have.",
    discussion: """
      Example:
        art100 export csv -a archive.sqlite -o tables

      An export gets its name when it is complete and on disk. The same archive gives the same \
      bytes.
      """,
    subcommands: [ExportCSV.self, ExportJSONL.self, ExportSQL.self, ExportPostgreSQL.self, ExportSQLite.self])
}

/// Where an export goes, and which letters go into it.
struct ExportOptions: ParsableArguments {
  @Argument(
    help: "Letters; all of them where none is named.", transform: LetterArgument.init(reading:))
  var letters: [LetterArgument] = []

  @OptionGroup var filter: FilterOptions

  @Flag(help: "Replace what has the name already.")
  var force = false
}

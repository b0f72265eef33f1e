import ArgumentParser
import LetterArchive
import LetterExport
import LetterReports

struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Make an archive of a full export.",
    discussion: """
      Example:
        art100 restore archive.jsonl -a restored.sqlite

      The archive is the one that 'export jsonl' wrote, row by row: the same numbers, the same \
      hashes, the same chain. Where anything does not fit, nothing is made.
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(help: "The export; - reads standard input.")
  var export: String

  @Option(name: .shortAndLong, help: "The archive to make; the same as --archive.")
  var output: String?

  func validate() throws {
    if output != nil, archive.archive != nil {
      throw ValidationError("two archives are named; give --archive or --output")
    }
  }

  func run() throws {
    let path = try output ?? archive.path()
    let progress = Progress()
    let summary = try JSONLRestore(from: export).restore(to: path, settings: archive.settings) {
      progress.show("\($0) rows")
    }
    progress.clear()
    Output.error(
      "made \(path): \(summary.letters) letter\(summary.letters == 1 ? "" : "s"), \(summary.rows) rows"
    )
    if summary.schema < Archive.schemaVersion {
      Output.error("its schema has version \(summary.schema); run 'migrate' before anything else")
    }
    Output.end(0)
  }
}

import ArgumentParser
import LetterArchive
import LetterReports

struct Migrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Bring an older archive to this program's schema; a copy is kept.",
    discussion: """
      Example:
        art100 migrate -a archive.sqlite
      """)

  @OptionGroup var archive: ArchiveOption

  func run() throws {
    let report = try Archive.migrate(try archive.path(), settings: archive.settings)
    if let copy = report.copy {
      Output.error("schema \(report.from) → \(report.to); the archive as it was is in \(copy)")
    } else {
      Output.error("nothing to do: the schema is version \(report.to) already")
    }
    Output.end(0)
  }
}

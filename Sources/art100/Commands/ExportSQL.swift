import ArgumentParser
import LetterArchive
import LetterExport
import LetterReports

struct ExportSQL: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Write SQL from which SQLite makes the same archive again.",
    discussion: """
      Example:
        art100 export sql -a archive.sqlite -o archive.sql

      'sqlite3 new.sqlite < archive.sql' loads it, full-text search and all. Without a choice of \
      letters the result is an archive that 'verify' passes; a choice of letters is none: its \
      history is not whole.
      """)

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var options: ExportOptions

  @Option(name: .shortAndLong, help: "The file to make.")
  var output: String

  func run() throws {
    let place = try options.place(.sql, at: output, of: archive)
    let progress = Progress()
    try options.database(of: archive) { progress.show($0) }.writeSQL(to: place)
    try place.publish()
    progress.clear()
    Output.error("wrote \(output)")
    Output.end(0)
  }
}

import ArgumentParser
import LetterArchive
import LetterExport
import LetterReports

struct ExportPostgreSQL: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "postgresql",
    abstract: "Write SQL that loads into PostgreSQL.",
    discussion: """
      Example:
        art100 export postgresql -a archive.sqlite -o letters.sql

      'psql -f letters.sql DATABASE' makes the schema art100 with all tables and views, in one \
      transaction: whole or not at all. 'psql -f letters.search.sql DATABASE' adds full-text search \
      in Dutch. Both are plain text for psql; with --inserts any client reads them.
      """)

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var options: ExportOptions

  @Option(
    name: .shortAndLong,
    help: "The file to make; its neighbour NAME.search.sql holds the full-text search.")
  var output: String

  @Flag(help: "INSERT statements instead of COPY.")
  var inserts = false

  /// `letters.sql` has the neighbour `letters.search.sql`.
  private var searchOutput: String {
    (output.hasSuffix(".sql") ? String(output.dropLast(4)) : output) + ".search.sql"
  }

  func run() throws {
    let place = try options.place(.postgreSQL, at: output, of: archive)
    let search = try options.place(.postgreSQLSearch, at: searchOutput, of: archive)
    let progress = Progress()
    try options.database(of: archive) { progress.show($0) }.writePostgreSQL(
      to: place, search: search, asInserts: inserts)
    try search.publish()
    try place.publish()
    progress.clear()
    Output.error("wrote \(output) and \(searchOutput)")
    Output.end(0)
  }
}

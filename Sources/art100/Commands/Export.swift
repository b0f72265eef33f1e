import ArgumentParser
import LetterArchive
import LetterExport
import LetterReports

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the archive for the tools that people have.",
    discussion: """
      Example:
        art100 export csv -a archive.sqlite -o tables

      An export gets its name when it is complete and on disk, and replaces nothing unless told to. \
      The same archive gives the same bytes.
      """,
    subcommands: [
      ExportCSV.self, ExportJSONL.self, ExportSQL.self, ExportPostgreSQL.self, ExportSQLite.self,
    ])
}

/// Which letters go into an export, and whether it may replace one.
struct ExportOptions: ParsableArguments {
  @Argument(
    help: "Letters; all of them where none is named.", transform: LetterArgument.init(reading:))
  var letters: [LetterArgument] = []

  @OptionGroup var filter: FilterOptions

  @Flag(help: "Replace an earlier export of the same form; nothing else ever gives way.")
  var force = false

  /// Whether the whole archive is asked for, and not some of its letters.
  var isWhole: Bool {
    letters.isEmpty && filter.series == nil && filter.chamber == nil && filter.from == nil
      && filter.to == nil
  }

  /// Opens the archive for the letters asked for.
  func open(_ archive: ArchiveOption) throws -> Archive {
    try archive.open(for: try filter.filter())
  }

  /// The ids of the letters asked for; nil for all of the archive.
  /// - Throws: where there are none: an empty export is a mistake in the question.
  func ids(in archive: Archive) throws -> [String]? {
    if isWhole { return nil }
    let ids = try archive.ids(of: letters.map(\.reference), passing: try filter.filter())
    guard !ids.isEmpty else { throw Failure(Exit.notFound, "no letters pass the filter") }
    return ids
  }

  /// The place of the export.
  func place(
    _ form: OutputForm, at path: String, of archive: ArchiveOption
  ) throws -> NewOutput {
    try Failure.namingForce {
      try NewOutput(form, at: path, force: force, of: try archive.path())
    }
  }

  /// The export of the database for the letters asked for.
  func database(
    of archive: ArchiveOption, progress: @escaping (String) throws -> Void
  ) throws -> DatabaseExport {
    let archive = try open(archive)
    return DatabaseExport(
      archive, letters: try ids(in: archive), program: Version.program, progress: progress)
  }
}

import ArgumentParser
import JSONText
import LetterArchive
import LetterModel
import LetterReports

struct Series: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "series",
    abstract: "Put letters in order: list, show, propose, add to and remove from series.",
    discussion: """
      Example:
        art100 series show -a archive.sqlite ISIS

      A series holds works: every print of a letter belongs to it at once.
      """,
    subcommands: [
      SeriesList.self, SeriesShow.self, SeriesPropose.self, SeriesAdd.self, SeriesRemove.self,
    ],
    defaultSubcommand: SeriesList.self)
}

struct SeriesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the series.",
    discussion: "Example:\n  art100 series list -a archive.sqlite")

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var output: FormatOption

  func run() throws {
    let series = try archive.open().series()
    if series.isEmpty, output.format == .table { Output.error("no series") }
    Rows(
      columns: ["name", "works", "letters", "first", "last"], numeric: ["works", "letters"],
      rows: series.map {
        [
          "name": .string($0.name), "works": .int($0.works), "letters": .int($0.letters),
          "first": .init($0.first), "last": .init($0.last),
        ]
      }
    ).print(output.format)
    Output.end(0)
  }
}

struct SeriesShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the letters of a series.",
    discussion: "Example:\n  art100 series show -a archive.sqlite ISIS")

  @OptionGroup var archive: ArchiveOption

  @Argument(help: "The series' name.")
  var name: String

  @OptionGroup var output: FormatOption

  func run() throws {
    LetterTable.rows(try archive.open().letters(inSeries: name)).print(output.format)
    Output.end(0)
  }
}

struct SeriesAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add letters to a series; a new name makes a series.",
    discussion: "Example:\n  art100 series add -a archive.sqlite ISIS 27925-U 27925-637")

  @OptionGroup var archive: ArchiveOption

  @Argument(help: "The series' name.")
  var name: String

  @Argument(help: "Letters.", transform: LetterArgument.init(reading:))
  var letters: [LetterArgument]

  @Option(help: "What they are in it: first, supplement, extension or adaptation.")
  var role: String?

  @OptionGroup var decision: DecisionOptions

  func run() throws {
    let role = try role.map {
      try Choice.named($0, "a role in a series", among: SeriesRole.allCases)
    }
    let added = try archive.open(for: .writing).add(
      letters.map(\.reference), toSeries: name, role: role, by: decision.person, why: decision.why)
    Output.error(added.isEmpty ? "nothing to add" : "added \(added.joined(separator: ", "))")
    Output.end(0)
  }
}

struct SeriesRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove letters from a series; that they were in it is kept.",
    discussion: "Example:\n  art100 series remove -a archive.sqlite ISIS 29521-293")

  @OptionGroup var archive: ArchiveOption

  @Argument(help: "The series' name.")
  var name: String

  @Argument(help: "Letters.", transform: LetterArgument.init(reading:))
  var letters: [LetterArgument]

  @OptionGroup var decision: DecisionOptions

  func run() throws {
    let removed = try archive.open(for: .writing).remove(
      letters.map(\.reference), fromSeries: name, by: decision.person, why: decision.why)
    Output.error(
      removed.isEmpty ? "nothing to remove" : "removed \(removed.joined(separator: ", "))")
    Output.end(0)
  }
}

import ArgumentParser
import JSONText
import LetterArchive
import LetterFacts
import LetterModel
import LetterReports

struct Twins: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "twins",
    abstract: "Find the letters that both chambers printed, and make their prints one work.",
    discussion: """
      Example:
        art100 twins -a archive.sqlite

      Twins are proposed by date, senders and text; a person joins them, and can separate them.
      """,
    subcommands: [TwinsList.self, TwinsJoin.self, TwinsSeparate.self],
    defaultSubcommand: TwinsList.self)
}

struct TwinsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show joined twins and those that are proposed.",
    discussion: "Example:\n  art100 twins list -a archive.sqlite")

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var output: FormatOption

  func run() throws {
    let store = try archive.open()
    let letters = try store.list()
    let works = Dictionary(grouping: letters, by: \.work)
    let joined = letters.map(\.work).unique().compactMap { work -> JSON? in
      guard let prints = works[work], prints.count > 1 else { return nil }
      return [
        "state": "joined", "tk": .init(prints.first { $0.chamber == .tk }?.id),
        "ek": .init(prints.first { $0.chamber == .ek }?.id), "date": .string("\(prints[0].date)"),
        "work": .string(work), "share": .null, "reason": .null,
      ]
    }
    let proposed = try store.proposedTwins(among: letters).map { twins -> JSON in
      [
        "state": "proposed", "tk": .string("\(twins.tk)"), "ek": .string("\(twins.ek)"),
        "date": .string("\(twins.date)"), "work": .null,
        "share": .double(Double(twins.share) / 1000), "reason": .string(twins.reason),
      ]
    }
    if joined.isEmpty, proposed.isEmpty, output.format == .table {
      Output.error("no letter is here in two prints")
    }
    Rows(
      columns: ["state", "tk", "ek", "date", "work", "share", "reason"], rows: joined + proposed
    )
    .print(output.format)
    Output.end(0)
  }
}

struct TwinsJoin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join",
    abstract: "Make a print an edition of the work that another one belongs to.",
    discussion: "Example:\n  art100 twins join -a archive.sqlite 27925-U 27925-637")

  @OptionGroup var archive: ArchiveOption

  @Argument(help: "The print that joins.", transform: LetterArgument.init(reading:))
  var print: LetterArgument

  @Argument(help: "The print whose work it joins.", transform: LetterArgument.init(reading:))
  var other: LetterArgument

  @OptionGroup var decision: DecisionOptions

  func run() throws {
    let work = try archive.open(for: .writing).join(
      print.reference, toWorkOf: other.reference, by: decision.person, why: decision.why)
    Output.error(work.map { "both are editions of the work \($0)" } ?? "they are one work already")
    Output.end(0)
  }
}

struct TwinsSeparate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "separate", abstract: "Give a print that was joined its own work back.",
    discussion: "Example:\n  art100 twins separate -a archive.sqlite 27925-U")

  @OptionGroup var archive: ArchiveOption

  @Argument(help: "The print that was joined.", transform: LetterArgument.init(reading:))
  var print: LetterArgument

  @OptionGroup var decision: DecisionOptions

  func run() throws {
    let isSeparate = try archive.open(for: .writing).separate(
      print.reference, by: decision.person, why: decision.why)
    Output.error(isSeparate ? "it is a work of its own again" : "it was not joined to another work")
    Output.end(0)
  }
}

import ArgumentParser
import LetterArchive
import LetterReports

struct ReviewLog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Show every decision about a letter, those that hold no longer too.",
    discussion: """
      Example:
        art100 review log -a archive.sqlite 27925-U
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(help: "The letter.", transform: LetterArgument.init(reading:))
  var letter: LetterArgument

  @OptionGroup var output: FormatOption

  func run() throws {
    let store = try archive.open()
    let orphans = try store.orphans(of: letter.reference)
    var table = DecisionRows.rows(
      try store.decisions(about: letter.reference),
      orphans: Dictionary(uniqueKeysWithValues: orphans.map { ($0.decision.id, $0.why) }))
    if output.format == .table {
      table.shortened = ["quote", "before", "after"]
      if table.rows.isEmpty { Output.error("no decisions") }
    }
    table.print(output.format)
    Output.end(0)
  }
}

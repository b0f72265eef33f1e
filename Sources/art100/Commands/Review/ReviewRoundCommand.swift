import ArgumentParser
import Glibc
import LetterArchive
import LetterReports

struct ReviewRoundCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "round",
    abstract: "Go through a letter on a terminal, or by a sheet; this is the default.",
    discussion: """
      Examples:
        art100 review -a archive.sqlite 27925-U
        art100 review -a archive.sqlite 27925-U --sheet-out sheet.csv

      With --excel-nl the sheet opens in columns in a Dutch spreadsheet. In the sheet the clerk writes \
      confirm, correct, reject, add or retract in the column 'decision' and corrects the cells beside \
      it; --sheet-in takes it in whole or not at all.
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(help: "The letter.", transform: LetterArgument.init(reading:))
  var letter: LetterArgument

  @Option(help: "Only facts of this kind.")
  var kind: String?

  @Flag(help: "Go through what was decided already, too.")
  var all = false

  @Flag(help: "Confirm every fact that nobody decided about, of --kind and --rule; needs --why.")
  var confirmAll = false

  @Option(help: "With --confirm-all: only facts that this rule read, as 'facts --why' names it.")
  var rule: String?

  @Option(help: "With --confirm-all: why.")
  var why: String?

  @Option(
    name: [.customLong("sheet-out"), .customShort("o")], help: "Write a sheet (CSV) to this file.")
  var sheetOut: String?

  @Option(help: "Take the decisions of a filled-in sheet; - for standard input.")
  var sheetIn: String?

  @Option(help: "Write the round as a page (HTML) that opens from disk and saves a sheet.")
  var page: String?

  @Flag(name: .customLong("excel-nl"), help: "A sheet for a Dutch spreadsheet: with semicolons.")
  var isDutch = false

  @OptionGroup var encoding: EncodingOption

  @Option(help: "Who decides; else the user that runs the program.")
  var by: String?

  @Option(help: "List instead of asking: table, json, jsonl or csv.")
  var format: OutputFormat?

  func validate() throws {
    if [sheetOut, sheetIn, page].count(where: { $0 != nil }) > 1 {
      throw ValidationError("--sheet-out, --sheet-in and --page exclude each other")
    }
    if format != nil, sheetOut != nil || sheetIn != nil || page != nil {
      throw ValidationError("a sheet is CSV and a page HTML; --format is for the list")
    }
    guard confirmAll || rule == nil && why == nil else {
      throw ValidationError("--rule and --why go with --confirm-all")
    }
    guard !confirmAll || sheetOut == nil && sheetIn == nil && format == nil else {
      throw ValidationError("--confirm-all goes without a sheet and a list")
    }
    guard letter.section == nil else {
      throw ValidationError("whole letters are reviewed; name one without '#'")
    }
  }

  func run() throws {
    let isRound =
      sheetOut == nil && sheetIn == nil && page == nil && format == nil && Output.isTerminal
      && isatty(0) == 1
    let store = try archive.open(
      for: isRound || confirmAll || sheetIn != nil ? .writing : .reading)
    let desk = try ReviewDesk(
      letter.reference, in: store, kind: kind.map(FactRows.kind), isAll: all,
      by: by ?? DecisionOptions.user)
    if confirmAll {
      try desk.confirmAll(of: rule, why: why)
    } else if let sheetIn {
      try desk.take(sheetIn, encoding: encoding.named())
    } else if let page {
      let agenda = try desk.agenda()
      try NewTextFile.write(ReviewPage(letter: desk.opened, agenda: agenda).text(), to: page)
      Output.error("wrote \(agenda.questions.count) questions to \(page)")
    } else if let sheetOut {
      let text = ReviewSheet.text(desk.facts, desk.items, of: desk.opened, isDutch: isDutch)
      try NewTextFile.write(text, to: sheetOut)
      Output.error("wrote \(desk.items.count + desk.facts.count) lines to \(sheetOut)")
    } else if isRound {
      var round = try ReviewRound(at: desk)
      try round.run()
    } else {
      try desk.list(format ?? .table)
    }
    Output.end(0)
  }
}

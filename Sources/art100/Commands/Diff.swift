import ArgumentParser
import JSONText
import LetterComparing
import LetterModel
import LetterReports

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed between two letters: in the mandate, and in the text.",
    discussion: """
      Examples:
        art100 diff -a archive.sqlite 27925-612 27925-637
        art100 diff Fixtures/letters/kst-27925-612.txt Fixtures/letters/kst-27925-637.txt

      Letters of a series, prints of one letter and revisions (ID@1) are compared alike; two files \
      need no archive. Layout is no change. Moved text is shown as moved, with both places and with \
      what changed in it; '!' marks changed numbers, dates and bounds. Exits with 0 when nothing \
      differs, 1 when something does.
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(help: "The older letter: an id, or the path of a file.")
  var old: String

  @Argument(help: "The newer letter.")
  var new: String

  @Flag(help: "Only what changed in the mandate.")
  var facts = false

  @Flag(help: "Only what changed in the text.")
  var text = false

  @Flag(help: "Only the sentences that disappeared, each with its fate.")
  var dropped = false

  @Option(help: "Only the section with this path, and those below it.")
  var section: String?

  @Flag(inversion: .prefixedNo, help: "Old and new beside each other; else where there is room.")
  var sideBySide: Bool?

  @OptionGroup var encoding: EncodingOption

  @OptionGroup var language: LanguageOption

  @Option(help: "How to print: text, unified, json or html.")
  var format: DiffFormat = .text

  func validate() throws {
    if [facts, text, dropped].count(where: { $0 }) > 1 {
      throw ValidationError("--facts, --text and --dropped exclude each other")
    }
    if facts, section != nil {
      throw ValidationError("--section is a part of the text; give it without --facts")
    }
    try format.check("--dropped", dropped, among: [.text, .json])
    try format.check("--facts", facts, among: [.text, .json, .html])
    try format.check("--section", section != nil, among: [.text, .json, .html])
    try format.check("--side-by-side", sideBySide == true, among: [.text])
    try language.check(format, among: [.html])
  }

  func run() throws {
    // Not looked for where nobody asks for them; JSON tells what the new letter claims as well.
    let hasFacts = !text && !dropped && section == nil && format != .unified
    let sides = try LetterPair(
      old, new, archive: archive, encoding: encoding.named(), hasFacts: hasFacts || format == .json)
    let diff = sides.diff
    if format == .unified {
      Output.page(UnifiedDiff.text(sides.old, sides.new, sides.diff))
      Output.end(sides.diff.isEmpty ? 0 : Exit.different)
    }
    let changes = hasFacts ? MandateChanges(from: sides.old, to: sides.new) : .none
    var report = DiffReport(sides.old, sides.new, diff)
    if let section, !report.keep(section: section) {
      throw Failure(Exit.notFound, "neither letter has a section \(section)")
    }
    if dropped { showDropped(report) }
    switch format {
    case .text:
      Output.write(
        DiffText(
          report: report, facts: changes, hasFacts: hasFacts, hasText: !facts,
          isBeside: sideBySide ?? (Output.isTerminal && Screen.current.columns >= 150)
        ).text())
    case .unified: break
    case .json:
      var json = DiffJSON(old: sides.old, new: sides.new, diff: diff, facts: changes)
      (json.hasFacts, json.hasText, json.section) = (hasFacts, !facts, section)
      Output.json(json.value(), pretty: true)
    case .html:
      Output.page(
        DiffPage(
          report: report, facts: changes, hasFacts: hasFacts, hasText: !facts,
          language: language.page
        ).text())
    }
    let isSame =
      facts
      ? changes.changed.isEmpty
      : section == nil ? diff.isEmpty : report.groups.allSatisfy(\.isSame)
    Output.end(isSame ? 0 : Exit.different)
  }

  private func showDropped(_ report: DiffReport) -> Never {
    let rows = report.lost.map { lost -> JSON in
      let passage = report.diff.old.passages[lost.passage]
      return [
        "passage": .string(report.old.name + report.name(passage, in: report.old)),
        "fate": .string(FateText.words(lost.fate)), "sentence": .string(lost.words),
        "statement": .init(FateText.statement(lost.fate, in: report.diff)),
      ]
    }
    var table = Rows(columns: ["passage", "fate", "sentence", "statement"], rows: rows)
    table.shortened = ["statement"]
    if rows.isEmpty, format == .text { Output.error("no sentence disappeared") }
    table.print(format == .json ? .json : .table)
    Output.end(rows.isEmpty ? 0 : Exit.different)
  }
}

/// How a comparison is printed.
enum DiffFormat: String, ExpressibleByArgument, CaseIterable { case text, unified, json, html }

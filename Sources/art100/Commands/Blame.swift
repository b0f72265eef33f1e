import ArgumentParser
import JSONText
import LetterArchive
import LetterComparing
import LetterModel
import LetterReports

struct Blame: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blame",
    abstract: "Show since which letter of its series each sentence of a letter stands.",
    discussion: """
      Example:
        art100 blame -a archive.sqlite 27925-637

      For every sentence: the first letter in which it stood, and whether it stands unchanged, \
      reworded or moved since; ↺ marks one that was gone in between. --lost shows what each letter \
      of the series left out: dropped silently, carried by reference or ended.
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(help: "The letter.", transform: LetterArgument.init(reading:))
  var letter: LetterArgument

  @Option(help: "The series, where the letter is in several.")
  var series: String?

  @Flag(help: "Show what disappeared on the way to this letter.")
  var lost = false

  @Option(help: "Only this section and those below it.")
  var section: String?

  @OptionGroup var output: RowsOrPageOption

  func run() throws {
    let store = try archive.open()
    let tracing = try SeriesLineage(upTo: letter.reference, series: series, in: store)
    let wanted = section ?? letter.section
    let language = output.language.page
    if lost {
      let report = LossReport(tracing, section: section)
      if report.isEmpty, output.format == .table { Output.error("nothing disappeared") }
      output.show(report.text, report.rows) {
        LossPage(tracing, section: section, language: language).text()
      }
    } else {
      let report = BlameReport(tracing, section: wanted)
      if let wanted, report.isEmpty {
        throw Failure(Exit.notFound, "the letter has no section \(wanted) with text")
      }
      output.show(report.text, report.rows) {
        SincePage(tracing, section: wanted, language: language).text()
      }
    }
    Output.end(0)
  }
}

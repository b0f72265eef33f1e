import ArgumentParser
import JSONText
import LetterArchive
import LetterComparing
import LetterModel
import LetterReports

struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Follow a passage, a section or words through all letters of a series.",
    discussion: """
      Examples:
        art100 history -a archive.sqlite kst-27925-637#1/4 --series ISIS
        art100 history -a archive.sqlite mandate --series ISIS
        art100 history -a archive.sqlite "burgers gevaar" --series ISIS

      A passage is followed by the lineage of its sentences, back and on; a topic of the \
      Toetsingskader shows the sections on it; any other words show the sentences that hold them all.
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(help: "A passage (kst-27925-637#1/4), a topic (mandate), or words.")
  var query: String

  @Option(help: "The series.")
  var series: String

  @Option(help: "The chamber whose prints are used where there are two: ek or tk.")
  var chamber: String?

  @OptionGroup var output: RowsOrPageOption

  func run() throws {
    let store = try archive.open(for: LetterFilter(series: series))
    let passage = query.contains("#") ? try LetterArgument(reading: query) : nil
    var chamber = try chamber.map(FilterOptions.chamber) ?? .tk
    let home = try passage.map { try store.opened($0.reference) }
    if let home { chamber = home.identity.chamber ?? chamber }
    let tracing = try SeriesLineage(
      SeriesLetters.opened(
        in: store, series: series, chamber: chamber,
        named: passage.map { [$0.reference] } ?? []), in: store)
    let report: HistoryReport
    if let passage, let home {
      report = try HistoryReport(of: passage, in: home, tracing)
    } else if let topic = Topic(rawValue: query) {
      report = HistoryReport(on: topic, tracing)
    } else {
      report = HistoryReport(with: query, tracing)
    }
    if report.isEmpty, output.format == .table || output.format == .html {
      Output.error("no letter of the series holds it")
    }
    output.show(report.text, report.rows) {
      HistoryPage(report, of: query, language: output.language.page).text()
    }
    Output.end(0)
  }
}

import ArgumentParser
import JSONText
import LetterArchive
import LetterComparing
import LetterModel
import LetterReports

struct MandateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mandate",
    abstract: "Show the mandate of a series on a day, or what changed in it between two days.",
    discussion: """
      Examples:
        art100 mandate -a archive.sqlite --series ISIS --on 2016-03-01
        art100 mandate -a archive.sqlite --series ISIS --from 2016-03-01 --to 2018-03-01

      One text of all letters up to the day: each measure with its state, the letter and the sentence \
      that set it, and the last that stated it. What no letter states is said as such. Only what was \
      known on the day counts: later letters are left out. Of a letter that both chambers printed one \
      print is used: that of the Tweede Kamer unless --chamber says else.
      """)

  @OptionGroup var archive: ArchiveOption

  @Option(help: "The series.")
  var series: String

  @Option(help: "The day, as yyyy-mm-dd.")
  var on: String?

  @Option(help: "The first of two days.")
  var from: String?

  @Option(help: "The second of two days.")
  var to: String?

  @Option(help: "The chamber whose prints are used where there are two: ek or tk.")
  var chamber: String?

  @OptionGroup var language: LanguageOption

  @Option(help: "How to print: text, json, csv, markdown or html.")
  var format: MandateFormat = .text

  func validate() throws {
    switch (on, from, to) {
    case (_?, nil, nil), (nil, _?, _?): break
    default: throw ValidationError("name a day with --on, or two with --from and --to")
    }
    if on == nil, format == .markdown || format == .html {
      throw ValidationError("what changed between two days is printed as text, json or csv")
    }
    try language.check(format, among: [.html])
  }

  func run() throws {
    let chamber = try chamber.map(FilterOptions.chamber) ?? .tk
    let days = try [on, from, to].compactMap(\.self).map(FilterOptions.day)
    let store = try archive.open(for: LetterFilter(series: series))
    let series = try store.seriesName(series) ?? series
    let timeline = Timeline(
      try SeriesLetters.opened(in: store, series: series, chamber: chamber))
    let mandates = days.map { Mandate(on: $0, in: timeline) }
    if mandates.count == 1 { show(mandates[0]) } else { try show(mandates[0], mandates[1]) }
    Output.end(0)
  }

  private func show(_ mandate: Mandate) {
    switch format {
    case .text: Output.write(MandateText(mandate.letters).text(mandate, series: series))
    case .json: Output.json(MandateJSON.value(mandate, series: series), pretty: true)
    case .csv: MandateJSON.rows(mandate).print(.csv)
    case .markdown: Output.write(MandateMarkdown.text(mandate, series: series))
    case .html:
      Output.page(MandatePage(mandate, series: series, language: language.page).text())
    }
  }

  private func show(_ before: Mandate, _ after: Mandate) throws {
    guard before.day <= after.day else {
      throw Failure(Exit.usage, "--from is after --to")
    }
    let changes = MandateChange.all(from: before, to: after)
    switch format {
    case .json:
      Output.json(MandateJSON.value(changes, of: series, before.day, after.day), pretty: true)
    case .csv: MandateJSON.rows(changes).print(.csv)
    case .text, .markdown, .html:
      Output.write(
        MandateText(after.letters).text(changes, of: series, before.day, after.day))
    }
  }
}

/// How a mandate is printed.
enum MandateFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv, markdown, html
}

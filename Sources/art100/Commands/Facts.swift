import ArgumentParser
import LetterArchive
import LetterModel

struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "Show what letters say: numbers, areas, legal bases, periods, money, promises.",
    discussion: """
      Examples:
        art100 facts -a archive.sqlite 27925-U --kind personnel
        art100 facts -a archive.sqlite --on 2018-03-01 --kind asset

      Every fact quotes its words and names their place. Facts are read by rules; 'review' is where \
      people confirm, correct, reject and add them. Those rejected are shown only when asked for.
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(
    help: "Letters; all of them where none is named.", transform: LetterArgument.init(reading:))
  var letters: [LetterArgument] = []

  @Option(help: "Only facts of this kind, such as amount or legal_basis.")
  var kind: String?

  @Option(help: "Only letters of this series.")
  var series: String?

  @Option(help: "Only facts of this status: extracted, confirmed, corrected, rejected, added.")
  var review: String?

  @Option(help: "Only facts in sections on this topic, such as mandate or finances.")
  var topic: String?

  @Option(
    help: """
      Only what was in force on this day: facts of contributions as long as these last and no later \
      letter of the series speaks of them, and others between their own days or those of the mandate.
      """)
  var on: String?

  @OptionGroup var output: FormatOption

  func run() throws {
    let kind = try kind.map(FactRows.kind)
    let topic = try topic.map(FilterOptions.topic)
    let review = try review.map(Self.status)
    let store = try archive.open(for: LetterFilter(series: series))
    var references = letters.map(\.reference)
    if references.isEmpty {
      references = try store.list(LetterFilter(series: series)).map { try $0.reference }
    }
    var table = Rows(columns: FactRows.columns)
    let inForce = try on.map { try FactsInForce(on: FilterOptions.day($0), in: store) }
    if inForce != nil { table.columns += FactsInForce.columns }
    for reference in references {
      let facts = try store.facts(of: reference, kind: kind).filter { fact in
        (topic == nil || fact.topic == topic)
          && (review.map { fact.reviewed.review == $0 } ?? (fact.reviewed.review != .rejected))
      }
      table.rows += inForce.map { $0.rows(facts) } ?? facts.map(FactRows.json)
    }
    if output.format == .table {
      table.columns =
        inForce == nil
        ? FactRows.tableColumns
        : ["passage", "kind", "subject", "qualifier", "value", "value_max", "unit"]
          + FactsInForce.columns + ["quote"]
      table.shortened = ["subject", "quote"]
      if table.rows.isEmpty { Output.error("no facts") }
    }
    table.numeric = ["value", "value_max"]
    table.print(output.format)
    Output.end(0)
  }

  private static func status(_ text: String) throws -> ReviewStatus {
    guard let status = ReviewStatus(rawValue: text) else {
      let names = ReviewStatus.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(Exit.usage, "'\(text)' is not a status; there are: \(names)")
    }
    return status
  }
}

import ArgumentParser
import DutchFinder
import DutchLanguage
import JSONText
import LetterArchive
import LetterFacts
import LetterModel
import LetterReports

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Check sums, citations, points of the framework, promises, dates and measures.",
    discussion: """
      Example:
        art100 audit -a archive.sqlite 27925-U

      Sums respect 'onder meer' and 'ongeveer'. A promise is answered by a sentence of a later \
      letter of the series on the same subject, which is shown; else it is open, due or overdue. \
      Exits with 1 when a sum differs or something is wrong.
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(
    help: "Letters; all of them where none is named.", transform: LetterArgument.init(reading:))
  var letters: [LetterArgument] = []

  @Option(help: "Only this check, such as sum, promise or framework-point.")
  var check: String?

  @Option(help: "Only letters of this series.")
  var series: String?

  @Option(help: "The day up to which a promise counts as open; else that of the last letter.")
  var asOf: String?

  @Flag(help: "Only what differs or is wrong.")
  var problems = false

  @Flag(help: "Only promises that no later letter answers.")
  var open = false

  @OptionGroup var output: FormatOption

  func run() throws {
    let check = try check.map {
      try Choice.named($0, "a check", among: AuditFinding.Check.allCases)
    }
    let asOf = try asOf.map(FilterOptions.day)
    let store = try archive.open(for: LetterFilter(series: series))
    let all = try store.list()
    var references = letters.map(\.reference)
    if references.isEmpty {
      references = try store.list(LetterFilter(series: series)).map { try $0.reference }
    }
    let audit = try LetterAudit(store.prints(), all: all, in: store)
    var report = AuditReport()
    func forEach(_ take: ([AuditFinding], OpenedLetter) -> Void) throws {
      for reference in references {
        let letter = try store.opened(reference)
        let found = try audit.findings(in: letter, asOf: asOf)
        take(
          found.filter {
            (check == nil || $0.check == check) && (!problems || $0.isProblem)
              && (!open || $0.promise.map { $0.state != .answered } ?? false)
          }, letter)
      }
    }
    if output.format == .table {
      try forEach { Output.write(report.text(of: $0, in: $1)) }
      if report.isEmpty { Output.error("nothing found") }
    } else {
      _ = try Rows(columns: AuditReport.columns).print(output.format) { printer in
        try forEach { report.rows(of: $0, in: $1).forEach { printer.add($0) } }
      }
    }
    Output.end(report.hasProblems ? Exit.different : 0)
  }
}

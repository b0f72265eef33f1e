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

  @OptionGroup var output: FormatOption

  func run() throws {
    let check = try check.map {
      try Choice.named($0, "a check", among: AuditFinding.Check.allCases)
    }
    let asOf = try asOf.map(FilterOptions.day)
    let store = try archive.open(for: LetterFilter(series: series))
    let lexicon = try store.lexicon()
    let all = try store.list()
    var references = letters.map(\.reference)
    if references.isEmpty {
      references = try store.list(LetterFilter(series: series)).map { try $0.reference }
    }
    var papers = SeriesPapers(try store.prints(), in: store)
    var report = AuditReport()
    for reference in references {
      let letter = try store.opened(reference)
      let later = try papers.after(letter)
      let found = lexicon.use {
        Audit.find(
          in: letter.letter, facts: letter.facts, citations: letter.citations.map(\.citation),
          resolutions: letter.citations.map(\.resolution), date: letter.date,
          ids: Set(all.filter { $0.work == letter.identity.work }.map(\.id)), later: later,
          asOf: asOf)
      }
      let wanted = found.filter {
        (check == nil || $0.check == check) && (!problems || $0.isProblem)
      }
      report.add(wanted, of: letter)
    }
    if output.format == .table {
      if report.isEmpty { Output.error("nothing found") }
      Output.write(report.text)
    } else {
      report.rows().print(output.format)
    }
    Output.end(report.hasProblems ? Exit.different : 0)
  }
}

/// The letters of an archive as the audit of earlier ones needs them, each read once.
private struct SeriesPapers {
  private let all: [LetterSummary]
  private let store: Archive
  private var read: [String: Audit.LaterPaper] = [:]

  init(_ all: [LetterSummary], in store: Archive) {
    self.all = all
    self.store = store
  }

  /// The later letters of a letter's series, one print of each.
  mutating func after(_ letter: OpenedLetter) throws -> [Audit.LaterPaper] {
    guard let work = letter.identity.work, let day = letter.date else { return [] }
    return try all.filter {
      $0.date > day && !Set($0.series).isDisjoint(with: letter.identity.series)
        && $0.work != work
    }.map { try paper($0) }
  }

  private mutating func paper(_ letter: LetterSummary) throws -> Audit.LaterPaper {
    if let paper = read[letter.id] { return paper }
    let opened = try store.opened(letter.reference)
    let paper = Audit.LaterPaper(
      opened.letter, id: opened.id, revision: opened.revision, date: letter.date)
    read[letter.id] = paper
    return paper
  }
}

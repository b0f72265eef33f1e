import ArgumentParser
import JSONText
import LetterArchive
import LetterFacts
import LetterModel

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
    let check = try check.map(Self.check)
    let asOf = try asOf.map(FilterOptions.day)
    let store = try archive.open(for: LetterFilter(series: series))
    let all = try store.list()
    var references = letters.map(\.reference)
    if references.isEmpty {
      references = try store.list(LetterFilter(series: series)).map { try $0.reference }
    }
    var papers = SeriesPapers(try store.prints(), in: store)
    var rows: [(letter: String, finding: AuditFinding)] = []
    for reference in references {
      let letter = try store.opened(reference)
      let found = Audit.find(
        in: letter.letter, facts: letter.facts, citations: letter.citations.map(\.citation),
        resolutions: letter.citations.map(\.resolution), date: letter.date,
        ids: Set(all.filter { $0.work == letter.identity.work }.map(\.id)),
        later: try papers.after(letter), asOf: asOf)
      rows += found.filter {
        (check == nil || $0.check == check) && (!problems || $0.isProblem)
      }.map { (letter.name, $0) }
    }
    show(rows)
    Output.end(rows.contains { $0.finding.isProblem } ? Exit.different : 0)
  }

  private func show(_ rows: [(letter: String, finding: AuditFinding)]) {
    if output.format == .table {
      var last: String?
      for (letter, finding) in rows {
        if letter != last { Output.line((last == nil ? "" : "\n") + Terminal.bold(letter)) }
        last = letter
        let text = "\(finding.check.rawValue): \(finding.message)"
        // Of numbers that contradict each other every place counts.
        let evidence = finding.evidence.prefix(finding.check == .measure ? 9 : 1)
        let place = evidence.map { "  \(letter)\($0.place.passage)" }.joined()
        let lines = Terminal.wrap(Terminal.visible(text + place), to: Terminal.width - 11)
        for (index, line) in lines.enumerated() {
          Output.line((index == 0 ? Self.mark(finding.outcome) : "         ") + "  " + line)
        }
      }
      if rows.isEmpty { Output.error("nothing found") }
      return
    }
    Rows(
      columns: [
        "letter", "check", "outcome", "message", "passage", "quote", "stated", "computed", "unit",
      ],
      rows: rows.map { Self.json($0.finding, of: $0.letter) }
    ).print(output.format)
  }

  private static func mark(_ outcome: AuditFinding.Outcome) -> String {
    let text = outcome.rawValue.padded(to: 9)
    switch outcome {
    case .matches, .explained: return Terminal.good(text)
    case .differs, .problem: return Terminal.bad(text)
    case .notice: return Terminal.dim(text)
    }
  }

  private static func json(_ finding: AuditFinding, of letter: String) -> JSON {
    let first = finding.evidence.first
    return [
      "letter": .string(letter), "check": .string(finding.check.rawValue),
      "outcome": .string(finding.outcome.rawValue), "message": .string(finding.message),
      "passage": .init(first.map { letter + $0.place.passage }), "quote": .init(first?.quote),
      "stated": FactRows.value(finding.stated, finding.unit),
      "computed": FactRows.value(finding.computed, finding.unit),
      "computed_max": FactRows.value(finding.computedMax, finding.unit),
      "unit": .init(FactRows.unit(finding.unit)), "topic": .init(finding.topic?.rawValue),
      "other": .init(finding.other), "days": .init(finding.days),
      "promise": finding.promise.map(promise) ?? .null,
      "evidence": .array(
        finding.evidence.map { evidence in
          [
            "role": .string(evidence.role.rawValue), "quote": .string(evidence.quote),
            "passage": .string(letter + evidence.place.passage),
            "start": .int(evidence.place.range.lowerBound),
            "end": .int(evidence.place.range.upperBound),
            "value": FactRows.value(evidence.value, finding.unit),
            "value_max": FactRows.value(evidence.valueMax, finding.unit),
          ]
        }),
    ]
  }

  private static func promise(_ standing: PromiseStanding) -> JSON {
    [
      "state": .string(standing.state.rawValue), "words": .string(standing.words),
      "due": .init(standing.due.map { "\($0)" }),
      "answer": standing.answer.map { answer in
        [
          "letter": .string(answer.letter), "revision": .init(answer.revision),
          "date": .string("\(answer.date)"),
          "passage": .string(answer.letter + answer.place.passage),
          "quote": .string(answer.quote), "start": .int(answer.place.range.lowerBound),
          "end": .int(answer.place.range.upperBound),
        ]
      } ?? .null,
    ]
  }

  private static func check(_ text: String) throws -> AuditFinding.Check {
    guard let check = AuditFinding.Check(rawValue: text) else {
      let names = AuditFinding.Check.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(Exit.usage, "'\(text)' is not a check; there are: \(names)")
    }
    return check
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
    var works: Set<String> = [work]
    return try all.filter {
      $0.date > day && !Set($0.series).isDisjoint(with: letter.identity.series)
        && works.insert($0.work).inserted
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

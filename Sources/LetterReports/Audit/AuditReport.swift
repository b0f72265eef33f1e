public import JSONText
public import LetterModel

/// What an audit found in letters, each finding with the words on which it rests.
///
/// Letters are added one by one and let go: whoever prints takes what was told of each.
public struct AuditReport {
  /// Whether anything that was added is a problem.
  public private(set) var hasProblems = false
  /// Whether nothing was found so far.
  public private(set) var isEmpty = true

  /// A report of nothing yet.
  public init() {}

  /// What was found in one letter, behind all that was told before: for people, a heading and the
  /// lines of each finding.
  public mutating func text(of findings: [AuditFinding], in letter: OpenedLetter) -> String {
    guard !findings.isEmpty else { return "" }
    let heading = (isEmpty ? "" : "\n") + Terminal.bold(Terminal.visible(letter.name)) + "\n"
    note(findings)
    return heading + findings.map { Self.lines(of: $0, in: letter) }.joined()
  }

  /// The same as rows under `columns`, each with its evidence and, of a promise, its answer.
  public mutating func rows(of findings: [AuditFinding], in letter: OpenedLetter) -> [JSON] {
    note(findings)
    return findings.map { Self.json($0, of: letter) }
  }

  /// What rows tell in a table or as CSV.
  public static let columns = [
    "letter", "check", "outcome", "message", "passage", "quote", "stated", "computed", "unit",
  ]

  private mutating func note(_ findings: [AuditFinding]) {
    if !findings.isEmpty { isEmpty = false }
    if findings.contains(where: \.isProblem) { hasProblems = true }
  }

  private static func lines(of finding: AuditFinding, in letter: OpenedLetter) -> String {
    let words = "\(finding.check.rawValue): \(finding.message)"
    // Of numbers that contradict each other every place counts.
    let evidence = finding.evidence.prefix(finding.check == .measure ? 9 : 1)
    let place = evidence.map { "  \(letter.name(of: $0.place))" }.joined()
    let lines = Terminal.wrap(Terminal.visible(words + place), to: Terminal.width - 11)
    return lines.enumerated().map { index, line in
      (index == 0 ? mark(finding.outcome) : "         ") + "  " + line + "\n"
    }.joined()
  }

  private static func mark(_ outcome: AuditFinding.Outcome) -> String {
    let text = outcome.rawValue.padded(to: 9)
    switch outcome {
    case .matches, .explained: return Terminal.good(text)
    case .differs, .problem: return Terminal.bad(text)
    case .notice: return Terminal.dim(text)
    }
  }

  private static func json(_ finding: AuditFinding, of letter: OpenedLetter) -> JSON {
    let first = finding.evidence.first
    return [
      "letter": .string(letter.name), "revision": .init(letter.revision),
      "check": .string(finding.check.rawValue), "outcome": .string(finding.outcome.rawValue),
      "message": .string(finding.message),
      "passage": .init(first.map { letter.name(of: $0.place) }), "quote": .init(first?.quote),
      "stated": FactRows.value(finding.stated, finding.unit),
      "computed": FactRows.value(finding.computed, finding.unit),
      "computed_max": FactRows.value(finding.computedMax, finding.unit),
      "unit": .init(FactRows.unit(finding.unit)), "topic": .init(finding.topic?.rawValue),
      "other": .init(finding.other), "days": .init(finding.days),
      "promise": finding.promise.map(promise) ?? .null,
      "evidence": .array(finding.evidence.map { evidence($0, finding.unit, letter) }),
    ]
  }

  private static func evidence(
    _ evidence: AuditFinding.Evidence, _ unit: Fact.Unit?, _ letter: OpenedLetter
  ) -> JSON {
    [
      "role": .string(evidence.role.rawValue), "quote": .string(evidence.quote),
      "passage": .string(letter.name(of: evidence.place)),
      "page": .init(letter.places.page(at: evidence.place)),
      "sentence": .string(letter.places.sentence(at: evidence.place)),
      "start": .int(evidence.place.range.lowerBound), "end": .int(evidence.place.range.upperBound),
      "value": FactRows.value(evidence.value, unit),
      "value_max": FactRows.value(evidence.valueMax, unit),
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
}

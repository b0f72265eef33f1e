import LetterArchive
import LetterModel
import LetterReports

/// The clerk's round on a terminal: one question a screen, one key for each answer. Each decision is
/// kept as soon as it is taken.
struct ReviewRound {
  private let desk: ReviewDesk
  private let agenda: ReviewAgenda
  private let neighbours: ReviewNeighbours

  private struct Answer {
    var question: Int
    var action: Decision.Action
    /// Whether a number was said to need no fact.
    var isOfNumber: Bool
    var targets: [(LetterReference, ReviewTarget)]
  }

  private var at = 0
  /// What was decided and can be undone: the question, and what it was about.
  private var taken: [Answer] = []
  private var keys = 0

  init(at desk: ReviewDesk) throws {
    self.desk = desk
    neighbours = try ReviewNeighbours(of: desk.opened, in: desk.store)
    agenda = try desk.agenda(neighbours)
  }

  private static let keyLine = "[a]ccept [r]eject [c]orrect [s]kip [u]ndo [q]uit ? "

  /// Goes through everything until the end of the input, or until it is told to stop.
  mutating func run() throws {
    Keyboard.hold()
    defer { Keyboard.release() }
    Output.line(
      "\(agenda.questions.count) questions; \(agenda.certain) facts are certain and not asked. "
        + "Every answer is kept at once; ? explains the keys.")
    while at < agenda.questions.count {
      let question = agenda.questions[at]
      Output.line(
        "\n" + Terminal.dim("\(at + 1) of \(agenda.questions.count), \(Self.why(question))"))
      for line in QuestionText.lines(question, in: desk.opened) { Output.line(line) }
      guard let key = key(Self.keyLine), key != "q" else { break }
      do { try answer(key, question) } catch let error as ArchiveError
        where error.category == .usage || error.category == .notFound
      { Output.line(Terminal.bad("not taken: ") + Terminal.visible("\(error)")) }
    }
    try end()
  }

  private static func why(_ question: ReviewQuestion) -> String {
    switch question.occasion {
    case .disagreement: "something else stands elsewhere"
    case .doubt: "the mandate rests on it, or its rule errs at times"
    case .unclaimed: "a number that nothing explains"
    case .uncertain: "its words leave it open"
    case .reading: "the reader is unsure"
    case .sample: "drawn by lot from the certain ones"
    }
  }

  // MARK: Answers

  private mutating func answer(_ key: Character, _ question: ReviewQuestion) throws {
    switch (key, question.subject) {
    case ("a", .number), ("r", .number): try decide(.rejected, question)
    case ("a", _): try decide(.confirmed, question)
    case ("r", _):
      guard let why = line("why (Enter for none)? ") else { return }
      try decide(.rejected, question, why: why)
    case ("c", .number(let number)): try add(number)
    case ("c", _): try correct(question)
    case ("s", _): at += 1
    case ("u", _): try undo()
    default: Output.line(Self.help)
    }
  }

  private static let help = """
    a  it is right; of a number that nothing explains: it needs no fact
    r  it is no such thing
    c  it is there, but to be read otherwise: type value, or field=value, one a line
    s  leave it for another time
    u  take the last answer back and ask it again
    q  stop; everything decided is kept
    """

  /// Faults of the fields are told before anybody gives a reason.
  private mutating func correct(_ question: ReviewQuestion) throws {
    var changes: [String: String] = [:]
    while let text = line("  value, or field=value; Enter when done: "), !text.isEmpty {
      let mark = text.firstIndex(of: "=")
      let field = mark.map { String(text[..<$0]) } ?? "value"
      let new = changes.merging(
        [field: mark.map { String(text[text.index(after: $0)...]) } ?? text]
      ) { $1 }
      do {
        let requests = requests(.corrected, question, changes: new)
        try desk.store.batch(atomic: true, dryRun: true) {
          _ = try desk.store.decide(requests, by: desk.by)
        }
        changes = new
      } catch let error as ArchiveError where error.category == .usage {
        Output.line("  " + Terminal.bad("no: ") + Terminal.visible("\(error)"))
      }
    }
    guard !changes.isEmpty, let why = line("why (Enter for none)? ") else { return }
    try decide(.corrected, question, changes: changes, why: why)
  }

  private mutating func add(_ number: NumberClaim) throws {
    guard let kind = line("  kind (such as personnel, amount, count): "), !kind.isEmpty,
      let subject = line("  subject: "), !subject.isEmpty
    else { return }
    var changes = ["subject": subject]
    while let text = line("  field=value; Enter when done: "), !text.isEmpty {
      guard let mark = text.firstIndex(of: "=") else { continue }
      changes[String(text[..<mark])] = String(text[text.index(after: mark)...])
    }
    let target = ReviewTarget(number, kind: try FactRows.kind(kind))
    let request = DecisionRequest(
      .added, target, of: desk.reference, changes: FieldText.kept(changes, of: nil))
    try keep([request], .added)
  }

  private mutating func decide(
    _ action: Decision.Action, _ question: ReviewQuestion, changes: [String: String] = [:],
    why: String? = nil
  ) throws {
    var requests = requests(action, question, changes: changes)
    for index in requests.indices {
      requests[index].why = why.flatMap { $0.isEmpty ? nil : $0 }
    }
    if case .facts(let facts) = question.subject {
      requests += try offered(facts, action, changes, why: requests[0].why)
    }
    try keep(requests, action)
  }

  /// The same decision about the same sentence in other letters, where the clerk wants it there.
  private mutating func offered(
    _ facts: [ReviewedFact], _ action: Decision.Action, _ changes: [String: String], why: String?
  ) throws -> [DecisionRequest] {
    let twins = facts.flatMap { neighbours.twins(of: $0.fact) }
    guard !twins.isEmpty else { return [] }
    let names = twins.map { "\($0.letter.id)\($0.fact.fact.place)" }
    let list = Terminal.wrap(
      Terminal.visible(names.joined(separator: ", ")), to: Terminal.width - 4)
    Output.line("  the same sentence stands in:")
    for line in list { Output.line("    " + line) }
    guard key("  decide the same there? [y]es [n]o ") == "y" else { return [] }
    return try twins.map { twin in
      guard let number = DocumentNumber(official: twin.letter.id) else {
        throw ArchiveError.bug("'\(twin.letter.id)' is no id")
      }
      return request(
        action, twin.fact, changes, of: LetterReference(.number(number)), why: why)
    }
  }

  private func requests(
    _ action: Decision.Action, _ question: ReviewQuestion, changes: [String: String]
  ) -> [DecisionRequest] {
    switch question.subject {
    case .facts(let facts):
      return facts.map { request(action, $0, changes, of: desk.reference, why: nil) }
    case .item(let item):
      return [
        DecisionRequest(
          action, item.target, of: desk.reference, changes: FieldText.kept(changes, of: item.target)
        )
      ]
    case .number(let number):
      return [DecisionRequest(action, ReviewTarget(number, kind: .count), of: desk.reference)]
    }
  }

  private func request(
    _ action: Decision.Action, _ fact: ReviewedFact, _ changes: [String: String],
    of letter: LetterReference, why: String?
  ) -> DecisionRequest {
    DecisionRequest(
      action, ReviewTarget(fact.fact), of: letter, changes: FieldText.kept(changes, of: fact.fact),
      why: why)
  }

  private mutating func keep(_ requests: [DecisionRequest], _ action: Decision.Action) throws {
    try desk.store.decide(requests, by: desk.by)
    let isOfNumber = if case .number = agenda.questions[at].subject { true } else { false }
    taken.append(
      Answer(
        question: at, action: action, isOfNumber: isOfNumber && action == .rejected,
        targets: requests.map { ($0.letter, $0.target) }))
    at += 1
  }

  /// Takes the last answer back; what stood before it stands again.
  private mutating func undo() throws {
    guard let last = taken.popLast() else {
      Output.line("nothing was decided in this round yet")
      return
    }
    try desk.store.decide(
      last.targets.map { DecisionRequest(.retracted, $1, of: $0, why: "taken back") }, by: desk.by)
    at = last.question
  }

  // MARK: The end

  private func end() throws {
    func count(_ isOne: (Answer) -> Bool) -> Int {
      taken.filter(isOne).map(\.targets.count).reduce(0, +)
    }
    var done = [Decision.Action.confirmed, .corrected, .rejected, .added].map { action in
      "\(count { $0.action == action && !$0.isOfNumber }) \(action.rawValue)"
    }
    let plain = count(\.isOfNumber)
    if plain > 0 { done.append("\(plain) left without a fact") }
    Output.line(
      "\n" + done.joined(separator: ", ")
        + ", \(agenda.questions.count - at) questions not looked at, \(keys) keys")
    let now = try desk.store.opened(desk.reference)
    let open = now.facts.count { fact in
      ReviewAgenda.bearsMandate(fact)
        && now.reviewedFacts.contains { $0.fact == fact && $0.review == .extracted }
    }
    let drawn = try ReviewNeighbours(of: now, in: desk.store).drawn
    Output.line(
      open == 0
        ? "The round may end here: every ceiling, period, legal basis and amount is decided."
        : "\(open) ceilings, periods, legal bases and amounts are not decided yet.")
    Output.line("Of the certain facts, by lot: \(drawn.text)")
  }

  // MARK: The terminal

  private mutating func key(_ question: String) -> Character? {
    Output.write(question)
    Output.flush()
    let key = Keyboard.key()
    keys += 1
    Output.line(key.map(String.init) ?? "")
    return key.flatMap { $0.lowercased().first }
  }

  private mutating func line(_ question: String) -> String? {
    Output.write(question)
    Output.flush()
    let line = Keyboard.line()
    keys += (line?.count ?? 0) + 1
    return line
  }
}

import LetterArchive
import LetterModel
import LetterReports

/// The clerk's round on a terminal: one thing after the other beside its sentence, a letter typed for
/// what is decided. Each decision is kept as soon as it is taken.
struct ReviewRound {
  let archive: Archive
  let letter: LetterReference
  let by: String?
  /// What is gone through, in the order of the letter.
  private let stops: [Stop]
  private var at = 0
  private var counts: [Decision.Action: Int] = [:]

  private enum Stop {
    case fact(ReviewedFact, in: OpenedLetter)
    case item(ReviewedItem, letter: String)
  }

  init(
    archive: Archive, letter: LetterReference, opened: OpenedLetter, by: String?,
    facts: [ReviewedFact], items: [ReviewedItem]
  ) {
    self.archive = archive
    self.letter = letter
    self.by = by
    stops =
      items.map { .item($0, letter: opened.id) } + facts.map { .fact($0, in: opened) }
  }

  /// Goes through everything until the end of the input, or until it is told to stop.
  mutating func run() throws {
    Output.line("\(stops.count) to look at; every answer is kept at once. ? explains the keys.")
    while at < stops.count {
      show(stops[at])
      guard let answer = ask("[c]onfirm [e]dit [r]eject [s]kip [b]ack [q]uit ? ") else { break }
      do {
        guard try take(answer) else { break }
      } catch let error as ArchiveError
        where error.category == .usage || error.category == .notFound
      {
        Output.line(Terminal.bad("not taken: ") + Terminal.visible("\(error)"))
      }
    }
    let done = [Decision.Action.confirmed, .corrected, .rejected].map {
      "\(counts[$0] ?? 0) \($0.rawValue)"
    }
    Output.line("\n" + done.joined(separator: ", ") + ", \(stops.count - at) not looked at")
  }

  // MARK: Answers

  /// - Returns: whether the round goes on.
  private mutating func take(_ answer: String) throws -> Bool {
    switch answer.lowercased() {
    case "c", "confirm": try decide(.confirmed)
    case "e", "edit": try edit()
    case "r", "reject":
      guard let why = ask("why? ") else { return false }
      try decide(.rejected, why: why)
    case "s", "skip", "": at += 1
    case "b", "back": at = max(0, at - 1)
    case "q", "quit": return false
    default: Output.line(Self.help)
    }
    return true
  }

  private static let help = """
    c  it is right as it is shown
    e  it is there, but to be read otherwise: type field=value, one a line, then an empty line
    r  it is no such fact
    s  leave it for another time (also the Enter key)
    b  go back to the one before
    q  stop; everything decided is kept
    """

  private mutating func edit() throws {
    let fields: String
    switch stops[at] {
    case .fact: fields = (Fact.fieldNames + ["quote"]).joined(separator: ", ")
    case .item: fields = "value"
    }
    Output.line("fields: \(fields)")
    var changes: [String: String] = [:]
    while let line = ask("  field=value, or nothing when done: "), !line.isEmpty {
      guard let mark = line.firstIndex(of: "=") else {
        Output.line("  that is no field=value")
        continue
      }
      changes[String(line[..<mark])] = String(line[line.index(after: mark)...])
    }
    guard !changes.isEmpty else { return }
    let why = ask("why? ")
    try decide(.corrected, changes: changes, why: why)
  }

  private mutating func decide(
    _ action: Decision.Action, changes: [String: String] = [:], why: String? = nil
  ) throws {
    let request: DecisionRequest
    let why = why.flatMap { $0.isEmpty ? nil : $0 }
    switch stops[at] {
    case .fact(let stored, _):
      let place = stored.fact.place
      request = DecisionRequest(
        action,
        .fact(
          block: place.block, note: place.note, range: place.range, kind: stored.fact.kind),
        of: letter, changes: FieldText.kept(changes, of: stored.fact), why: why)
    case .item(let item, _):
      request = DecisionRequest(action, item.target, of: letter, changes: changes, why: why)
    }
    if try !archive.decide([request], by: by).isEmpty { counts[action, default: 0] += 1 }
    at += 1
  }

  // MARK: The screen

  private func show(_ stop: Stop) {
    switch stop {
    case .item(let item, let letter):
      Output.line(
        "\n\(at + 1) of \(stops.count)  "
          + Terminal.bold(Terminal.visible(ReviewName.text(item.target, of: letter)))
          + (item.page.map { "  p. \($0)" } ?? ""))
      Output.line("  \(Terminal.visible(item.name)): \(Terminal.visible(item.value))")
    case .fact(let stored, let letter):
      let place = stored.fact.place
      Output.line(
        "\n\(at + 1) of \(stops.count)  " + Terminal.bold("\(letter.id)\(place)")
          + (letter.places.page(at: place).map { "  p. \($0)" } ?? "")
          + "  \(Terminal.visible(letter.places.heading(at: place)))")
      let marked = Self.marked(letter.places.sentence(at: place), stored.fact.quote)
      for line in Terminal.wrap(Terminal.visible(marked), to: Terminal.width - 2) {
        Output.line("  " + line)
      }
      let fields = (["kind"] + Fact.fieldNames).compactMap { field -> String? in
        let text =
          field == "kind" ? stored.fact.kind.rawValue : FieldText.shown(field, of: stored.fact)
        return text.isEmpty ? nil : "\(field) \(text)"
      }
      let lines = Terminal.wrap(
        Terminal.visible(fields.joined(separator: " · ")), to: Terminal.width - 4)
      for line in lines { Output.line("    " + Terminal.dim(line)) }
    }
  }

  /// The sentence with marks around the quote.
  private static func marked(_ sentence: String, _ quote: String) -> String {
    guard let range = sentence.firstRange(of: quote) else { return sentence }
    return sentence[..<range.lowerBound] + "«" + quote + "»" + sentence[range.upperBound...]
  }

  private func ask(_ question: String) -> String? {
    Output.write(question)
    Output.flush()
    return readLine()
  }
}

public import LetterComparing
public import LetterModel

/// The mandate for people at a terminal: a sentence, then the measures in groups, each with the words
/// that set it and the last that stated it.
public struct MandateText {
  package let dates: [String: Day]
  private let told = MandateWords(.english)

  /// - Parameter letters: those of the series; their days stand beside their names.
  public init(_ letters: [OpenedLetter]) {
    dates = Dictionary(letters.compactMap { letter in letter.date.map { (letter.name, $0) } }) {
      first, _ in first
    }
  }

  /// The mandate on a day.
  public func text(_ mandate: Mandate, series: String) -> String {
    var lines = Terminal.wrap(
      Terminal.visible(MandateSentence(.english).text(mandate, series: series)), to: Terminal.width
    ).map(Terminal.bold)
    for (title, measures) in told.groups(mandate) {
      lines += ["", Terminal.bold(title)] + measures.flatMap(self.lines)
    }
    lines += references(mandate.references)
    if !mandate.measures.isEmpty { lines += ["", Terminal.dim(Self.legend)] }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What became of the mandate between two days.
  public func text(_ changes: [MandateChange], of series: String, _ from: Day, _ to: Day)
    -> String
  {
    let count =
      changes.isEmpty
      ? "nothing" : "\(changes.count) measure\(changes.count == 1 ? "" : "s")"
    var lines = [
      Terminal.bold(
        Terminal.visible("Between \(from) and \(to) \(count) of the mandate of \(series) changed."))
    ]
    let titles = [
      (MandateChange.Kind.new, "New"), (.changed, "Changed"), (.ended, "Ended"),
    ]
    for (kind, title) in titles {
      let those = changes.filter { $0.kind == kind }
      guard !those.isEmpty else { continue }
      lines += ["", Terminal.bold(title)]
      for change in those { lines += self.lines(change) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let legend =
    "+ set  ~ changed  = restated  → by reference  ▷ decided, not begun  ■ ended"

  private func lines(_ measure: Mandate.Measure) -> [String] {
    let head =
      "\(MandateWords.sign(measure.state)) \(measure.subject): \(told.value(measure)) "
      + "(\(told.told(measure)))"
    return Self.wrap(head, indent: 2)
      + told.evidence(measure).flatMap { evidence($0.deed, $0.words) }
  }

  private func lines(_ change: MandateChange) -> [String] {
    guard change.kind == .changed, let before = change.before, let after = change.after else {
      return change.measure.map(lines) ?? []
    }
    let head =
      "~ \(after.subject): "
      + [before, after].map { measure in
        let days = told.days(measure)
        return told.value(measure) + (days.isEmpty ? "" : " (\(days))")
      }.joined(separator: " → ")
    return Self.wrap(head, indent: 2)
      + evidence("before", before.lastStated) + evidence("after", after.lastStated)
  }

  private func evidence(_ deed: String, _ words: Evidence) -> [String] {
    let date = dates[words.letter].map { " \($0)" } ?? ""
    let page = words.page.map { ", p. \($0)" } ?? ""
    let text = "\(deed)\(date) \(words.passage)\(page): \(words.sentence)"
    return Self.wrap(text, indent: 6).map(Terminal.dim)
  }

  private func references(_ references: [MandateReference]) -> [String] {
    guard !references.isEmpty else { return [] }
    return ["", Terminal.bold("Declared still valid")]
      + references.flatMap { reference in
        evidence("→", reference.words)
          + (reference.passages.isEmpty
            ? ["        \(missing(reference))"]
            : reference.passages.flatMap { passage in
              Self.wrap("\(passage.passage): \(Self.beginning(passage.quote))", indent: 8)
            })
      }
  }

  private func missing(_ reference: MandateReference) -> String {
    reference.letter.map { "to \($0.title), which has no passage on this point" }
      ?? reference.target.map { "to \($0), which is not in the series" } ?? "names no letter"
  }

  /// Lines that begin at a column.
  private static func wrap(_ text: String, indent: Int) -> [String] {
    let blank = String(repeating: " ", count: indent)
    return Terminal.wrap(Terminal.visible(text), to: Terminal.width - indent).map { blank + $0 }
  }

  private static func beginning(_ text: String) -> String {
    let words = text.split(separator: " ")
    return words.prefix(14).joined(separator: " ") + (words.count > 14 ? " …" : "")
  }
}

internal import JSONText
internal import LetterComparing
internal import LetterModel

/// Since which letter of its series each sentence of the last one stands.
package struct BlameReport {
  private let tracing: SeriesLineage
  /// The sentences, by their index in the last letter.
  private let sentences: [Int]

  /// - Parameter section: only this section of the last letter, and those below it.
  package init(_ tracing: SeriesLineage, section: String?) {
    self.tracing = tracing
    let last = tracing.letters.count - 1
    sentences = tracing.lineage.sentences[last].indices.filter { index in
      let passage = tracing.passage(last, index)
      guard passage.kind == .block || passage.kind == .note else { return false }
      return tracing.isIn(section, last, passage)
    }
  }

  package var isEmpty: Bool { sentences.isEmpty }

  private var last: Int { tracing.letters.count - 1 }

  // MARK: For people

  package func text() -> String {
    var text = ""
    var lastPassage: Int?
    for index in sentences {
      let sentence = tracing.lineage.sentences[last][index]
      if sentence.place.passage != lastPassage {
        let passage = tracing.passage(last, index)
        let heading = passage.section.map { tracing.letters[last].letter.sections[$0].heading }
        text +=
          (lastPassage == nil ? "" : "\n")
          + Terminal.bold(Terminal.visible(tracing.name(last, passage))) + "  "
          + Terminal.dim(Terminal.visible(heading ?? "")) + "\n"
        lastPassage = sentence.place.passage
      }
      text += lines(sentence, tracing.words(last, index))
    }
    guard !text.isEmpty else { return text }
    let legend = Self.legend.flatMap { Terminal.wrap($0, to: Terminal.width) }
    return text + "\n" + legend.map { Terminal.dim($0) + "\n" }.joined()
  }

  /// What the column tells, and what it does not.
  private static let legend = [
    "= unchanged  ~ reworded  + new  ↷ moved  ↺ returned",
    "Beside each sentence: the first letter in which it stood, in these words or, where it is reworded, "
      + "in others. Since when a ground or a measure holds is told by 'mandate'.",
  ]

  private func lines(_ sentence: Lineage.Sentence, _ words: String) -> String {
    let first = Self.short(tracing.letters[sentence.first].id)
    let story = Self.story(sentence)
    let gutter = "\(story.sign) \(first.padded(to: 8))"
    let lines = Terminal.wrap(Terminal.visible(words), to: Terminal.width - 14)
    return lines.enumerated().map { index, line in
      let mark = index == 0 ? gutter : String(repeating: " ", count: 10)
      return "  " + Terminal.dim(mark) + "  " + (story.isOld ? Terminal.dim(line) : line) + "\n"
    }.joined()
  }

  private static func short(_ id: String) -> String {
    id.split(separator: "-").dropFirst(2).joined(separator: "-")
  }

  /// The sign of a sentence: `=` unchanged, `~` reworded, `+` new, `↷` moved, `↺` returned.
  private static func story(_ sentence: Lineage.Sentence) -> (sign: String, isOld: Bool) {
    if sentence.returnedFrom != nil { return ("↺", false) }
    switch sentence.change {
    case .original, .unchanged: return (sentence.isMoved ? "↷" : "=", true)
    case .reworded: return ("~", false)
    case .new: return ("+", false)
    }
  }

  // MARK: As rows

  package func rows() -> Rows {
    Rows(
      columns: [
        "passage", "sentence", "first", "first_worded", "since", "change", "moved",
        "returned_from", "previous",
      ], rows: sentences.map(json))
  }

  private func json(_ index: Int) -> JSON {
    let sentence = tracing.lineage.sentences[last][index]
    func id(_ letter: Int) -> JSON { .string(tracing.letters[letter].name) }
    return [
      "passage": .string(tracing.name(last, tracing.passage(last, index))),
      "letter": id(last), "revision": .init(tracing.letters[last].revision),
      "sentence": .string(tracing.words(last, index)), "first": id(sentence.first),
      "first_worded": id(sentence.firstWorded), "since": id(sentence.since),
      "change": .string(sentence.change.rawValue), "moved": .bool(sentence.isMoved),
      "returned_from": sentence.returnedFrom.map(id) ?? .null,
      "start": .int(sentence.place.range.lowerBound), "end": .int(sentence.place.range.upperBound),
      "previous": .array(
        (sentence.previous ?? 0..<0).map { .string(tracing.words(last - 1, $0)) }),
    ]
  }
}

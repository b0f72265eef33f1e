internal import LetterArchive
package import LetterModel

/// A question as a terminal shows it.
package enum QuestionText {
  /// The lines of one screen, without the keys.
  package static func lines(_ question: ReviewQuestion, in letter: OpenedLetter) -> [String] {
    switch question.subject {
    case .facts(let facts): self.facts(facts, question, letter)
    case .number(let number):
      head("\(letter.id)\(number.place)", number.place, letter)
        + sentence(number.place, letter)
        + dim("no rule and no citation explains '\(number.words)'")
    case .item(let item):
      [
        Terminal.bold(Terminal.visible(ReviewName.text(item.target, of: letter.id)))
          + (item.page.map { "  p. \($0)" } ?? ""),
        "  \(Terminal.visible(item.name)): \(Terminal.visible(item.value.isEmpty ? "not found" : item.value))",
      ]
    }
  }

  private static func facts(
    _ facts: [ReviewedFact], _ question: ReviewQuestion, _ letter: OpenedLetter
  ) -> [String] {
    let fact = facts[0].fact
    var values = [fact.kind.rawValue]
    for field in Fact.fieldNames {
      let text = FieldText.shown(field, of: fact)
      if !text.isEmpty { values.append("\(field) \(text)") }
    }
    var lines = head("\(letter.id)\(fact.place)", fact.place, letter)
    lines += sentence(fact.place, letter)
    lines += Terminal.wrap(
      Terminal.visible(values.joined(separator: " · ")), to: Terminal.width - 2
    )
    .map { "  " + $0 }
    if let reason = question.reason(in: letter) { lines += dim(reason) }
    for other in question.others {
      let isConflict = question.occasion == .disagreement || question.occasion == .uncertain
      lines += Terminal.wrap(Terminal.visible(other), to: Terminal.width - 4)
        .map { "  " + (isConflict ? Terminal.bad("! ") : "  ") + $0 }
    }
    return lines
  }

  private static func head(_ name: String, _ place: Place, _ letter: OpenedLetter) -> [String] {
    [
      Terminal.bold(Terminal.visible(name))
        + (letter.places.page(at: place).map { "  p. \($0)" } ?? "")
        + "  \(Terminal.visible(letter.places.heading(at: place)))"
    ]
  }

  private static func dim(_ text: String) -> [String] {
    Terminal.wrap(Terminal.visible(text), to: Terminal.width - 4).map { "    " + Terminal.dim($0) }
  }

  /// The sentence with marks around the words.
  private static func sentence(_ place: Place, _ letter: OpenedLetter) -> [String] {
    let parts = letter.places.parts(at: place)
    let words = letter.places.words(at: place) ?? ""
    let rest = parts.sentence.dropFirst(parts.lead.count)
    let marked =
      rest.hasPrefix(words)
      ? parts.lead + "«" + words + "»" + rest.dropFirst(words.count) : parts.sentence
    return Terminal.wrap(Terminal.visible(marked), to: Terminal.width - 2).map { "  " + $0 }
  }
}

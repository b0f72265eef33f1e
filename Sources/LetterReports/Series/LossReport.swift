internal import JSONText
internal import LetterComparing
internal import LetterModel

/// What disappeared on the way to the last letter of a series, newest first.
package struct LossReport {
  private let tracing: SeriesLineage
  private let losses: [(loss: Lineage.Loss, fate: Fate)]

  /// - Parameter section: only what stood in this section of its letter, or below it.
  package init(_ tracing: SeriesLineage, section: String?) {
    self.tracing = tracing
    losses = zip(tracing.lineage.losses, tracing.fates()).reversed().filter { loss, _ in
      section == nil
        || tracing.isIn(section, loss.letter, tracing.passage(loss.letter, loss.sentence))
    }.map { (loss: $0, fate: $1) }
  }

  package var isEmpty: Bool { losses.isEmpty }

  package func rows() -> Rows {
    Rows(
      columns: [
        "gone_in", "passage", "fate", "returns", "sentence", "statement", "facts",
      ], rows: losses.map { json($0.loss, $0.fate) })
  }

  private func json(_ loss: Lineage.Loss, _ fate: Fate) -> JSON {
    let passage = tracing.passage(loss.letter, loss.sentence)
    let letter = tracing.letters[loss.letter]
    return [
      "gone_in": .string(tracing.letters[loss.letter + 1].name),
      "letter": .string(letter.name), "revision": .init(letter.revision),
      "passage": .string(tracing.name(loss.letter, passage)),
      "fate": .string(FateText.words(fate)),
      "sentence": .string(tracing.words(loss.letter, loss.sentence)),
      "statement": .init(statement(fate, loss)),
      "returns": .init(loss.returns.map { tracing.letters[$0].name }),
      "facts": .init(facts(in: passage, of: loss)),
    ]
  }

  private func statement(_ fate: Fate, _ loss: Lineage.Loss) -> String? {
    FateText.statement(fate, in: tracing.lineage.diffs[loss.letter])
  }

  /// The facts that went with a sentence.
  private func facts(in passage: Passage, of loss: Lineage.Loss) -> [String] {
    let range = tracing.lineage.sentences[loss.letter][loss.sentence].place.range
    return tracing.letters[loss.letter].facts.filter {
      $0.place.block == passage.block && passage.block != nil && $0.place.note == nil
        && $0.place.range.overlaps(range)
    }.map { "\($0.kind.rawValue): \($0.quote)" }
  }

  // MARK: For people

  package func text() -> String {
    var text = ""
    var last: Int?
    for (loss, fate) in losses {
      if loss.letter != last {
        text +=
          (last == nil ? "" : "\n")
          + Terminal.bold("gone in \(Terminal.visible(tracing.letters[loss.letter + 1].name))")
          + "\n"
        last = loss.letter
      }
      text += lines(loss, fate)
    }
    return text
  }

  private func lines(_ loss: Lineage.Loss, _ fate: Fate) -> String {
    let passage = tracing.name(loss.letter, tracing.passage(loss.letter, loss.sentence))
    let head =
      "\(FateText.words(fate))  \(passage)"
      + (loss.returns.map { "  ↺ back in \(tracing.letters[$0].name)" } ?? "")
    func set(_ words: String, _ indent: Int) -> [String] {
      Terminal.wrap(Terminal.visible(words), to: Terminal.width - indent)
    }
    var lines = ["  " + Terminal.moved(Terminal.visible(head))]
    lines += set(tracing.words(loss.letter, loss.sentence), 6).map { "      " + $0 }
    if let statement = statement(fate, loss) {
      lines += set("→ " + statement, 8).map { "        " + Terminal.dim($0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

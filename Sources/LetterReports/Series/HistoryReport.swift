internal import JSONText
internal import LetterComparing
package import LetterModel

/// A passage, a topic or words through all letters of a series.
package struct HistoryReport {
  let tracing: SeriesLineage
  /// Per letter the sentences that belong to it.
  let sentences: [Set<Int>]

  package var isEmpty: Bool { sentences.allSatisfy(\.isEmpty) }

  // MARK: What is followed

  /// The sentences of a passage with those that they came from and became.
  package init(of passage: LetterArgument, in letter: OpenedLetter, _ tracing: SeriesLineage) throws
  {
    guard let home = tracing.letters.firstIndex(where: { $0.id == letter.id }) else {
      throw ReportError(.notFound, "\(letter.id) is not among the letters of the series")
    }
    let lineage = tracing.lineage
    var found = [Set<Int>](repeating: [], count: tracing.letters.count)
    found[home] = Set(
      lineage.sentences[home].indices.filter { index in
        let place = tracing.passage(home, index)
        guard place.kind == .block, tracing.isIn(passage.section, home, place) else { return false }
        guard let block = passage.block else { return true }
        return place.block == block && tracing.path(home, place) == passage.section
      })
    guard !found[home].isEmpty else {
      throw ReportError(.notFound, "\(letter.id) has no text there")
    }
    for letter in stride(from: home, to: 0, by: -1) {
      for sentence in found[letter] {
        found[letter - 1].formUnion(lineage.sentences[letter][sentence].previous ?? 0..<0)
      }
    }
    for letter in home..<tracing.letters.count - 1 {
      found[letter + 1] = Set(
        lineage.sentences[letter + 1].indices.filter { index in
          lineage.sentences[letter + 1][index].previous.map {
            !found[letter].isDisjoint(with: $0)
          } ?? false
        })
    }
    (self.tracing, sentences) = (tracing, found)
  }

  /// The sentences of the sections on a topic.
  package init(on topic: Topic, _ tracing: SeriesLineage) {
    let isOnTopic = tracing.letters.map { letter in
      letter.letter.sections.map { letter.places.topic(ofSection: $0.path) == topic }
    }
    self.init(tracing) { letter, passage, _ in
      passage.kind == .block && passage.section.map { isOnTopic[letter][$0] } ?? false
    }
  }

  /// The sentences that hold all words of a query, in small letters without accents.
  package init(with query: String, _ tracing: SeriesLineage) {
    let wanted = Self.words(query)
    self.init(tracing) { letter, passage, index in
      guard passage.kind == .block || passage.kind == .note else { return false }
      return wanted.isSubset(of: Self.words(tracing.words(letter, index)))
    }
  }

  private init(_ tracing: SeriesLineage, _ isWanted: (Int, Passage, Int) -> Bool) {
    self.tracing = tracing
    sentences = tracing.letters.indices.map { letter in
      Set(
        tracing.lineage.sentences[letter].indices.filter { index in
          isWanted(letter, tracing.passage(letter, index), index)
        })
    }
  }

  private static func words(_ text: String) -> Set<String> {
    Set(
      PlainWords.folded(text).split { !($0.isLetter || $0.isNumber) }.map(String.init))
  }

  // MARK: As rows

  package func rows() -> Rows {
    Rows(
      columns: ["letter", "date", "passage", "change", "moved", "first", "since", "sentence"],
      rows: tracing.letters.indices.flatMap { letter in
        sentences[letter].sorted().map { json(letter, $0) }
      })
  }

  private func json(_ letter: Int, _ index: Int) -> JSON {
    let sentence = tracing.lineage.sentences[letter][index]
    let opened = tracing.letters[letter]
    return [
      "letter": .string(opened.name), "revision": .init(opened.revision),
      "date": .init(opened.date.map { "\($0)" }),
      "passage": .string(tracing.name(letter, tracing.passage(letter, index))),
      "sentence": .string(tracing.words(letter, index)),
      "change": .string(sentence.change.rawValue), "moved": .bool(sentence.isMoved),
      "first": .string(tracing.letters[sentence.first].name),
      "since": .string(tracing.letters[sentence.since].name),
    ]
  }

  // MARK: For people

  package func text() -> String {
    tracing.letters.indices.map { letter in
      let found = sentences[letter].sorted()
      return (letter == 0 ? "" : "\n")
        + Terminal.bold(Terminal.visible(tracing.letters[letter].title))
        + (found.isEmpty ? Terminal.dim("  not there") : "") + "\n"
        + found.map { lines(letter, $0) }.joined()
    }.joined()
  }

  private func lines(_ letter: Int, _ index: Int) -> String {
    let sentence = tracing.lineage.sentences[letter][index]
    let sign =
      switch sentence.change {
      case .original: " "
      case .new: Terminal.added("+")
      case .unchanged: sentence.isMoved ? Terminal.moved("↷") : "="
      case .reworded: "~"
      }
    let place = tracing.name(letter, tracing.passage(letter, index)).drop { $0 != "#" }
    let words = Terminal.visible(tracing.words(letter, index))
    return "  \(sign) " + Terminal.dim(String(place)) + "\n"
      + Terminal.wrap(words, to: Terminal.width - 6).map { "      \($0)\n" }.joined()
  }
}

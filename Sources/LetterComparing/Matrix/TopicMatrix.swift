public import LetterModel

extension Matrix {
  /// What became of each point of the framework: which letters deal with it, whether in the same
  /// words as the letter before, and which only declare earlier words still valid.
  ///
  /// - Parameter letters: one text of each letter, in the order in which changes are told.
  public static func topics(_ letters: [OpenedLetter]) -> Matrix {
    Matrix(
      letters,
      Topic.allCases.map { topic in
        StatementRow(
          kind: "topic", subject: topic.rawValue,
          statements: letters.map { statement(on: topic, in: $0) })
      }.filter(\.isStated))
  }

  private static func statement(on topic: Topic, in letter: OpenedLetter) -> Statement? {
    let sections = letter.letter.sections.filter {
      letter.places.topic(ofSection: $0.path) == topic
    }
    guard let head = sections.first(where: { $0.topic == topic }) else { return nil }
    let words = sections.flatMap(\.blocks).flatMap { block in
      block.text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    let references = letter.facts.filter { fact in
      fact.kind == .referenceIncorporation && fact.place.note == nil
        && letter.places.topic(at: fact.place) == topic
    }
    let heading = Contribution.Quote(
      words: head.heading,
      place: Place(
        section: head.path, block: nil, range: 0..<head.heading.unicodeScalars.count))
    return Statement(
      state: references.isEmpty ? .stated : .byReference,
      cell: Matrix.Cell(
        change: .notStated, value: words.count,
        text: sections.filter { $0.topic == topic }.map(\.heading).joined(separator: "; ")
          + ", \(words.count) words",
        evidence: references.map { letter.evidence(of: $0) } + [letter.evidence(heading)]),
      says: words, standsAlone: true)
  }
}

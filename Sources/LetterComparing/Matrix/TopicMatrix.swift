internal import LetterModel

extension Matrix {
  /// What became of each point of the framework: which letters deal with it, whether in the same
  /// words as the letter before, and which only declare earlier words still valid.
  ///
  /// - Parameter letters: one print of each letter; they are put in the order of their days.
  public static func topics(_ letters: [Source]) -> Matrix {
    let letters = letters.sorted { ($0.column.date, $0.column.id) < ($1.column.date, $1.column.id) }
    let topics = Topic.allCases.filter { topic in
      letters.contains { letter in letter.letter.sections.contains { $0.topic == topic } }
    }
    return Matrix(
      columns: letters.map(\.column),
      rows: topics.map { topic in
        var last: [String]?
        let cells = letters.map { letter -> Cell in
          guard let cell = cell(topic, letter, last) else { return .notStated }
          last = words(of: topic, letter)
          return cell
        }
        return Row(kind: "topic", subject: topic.rawValue, cells: cells)
      })
  }

  private static func sections(of topic: Topic, _ letter: Source) -> [Section] {
    let heads = letter.letter.sections.filter { $0.topic == topic }
    return letter.letter.sections.filter { section in
      heads.contains { head in
        section.path == head.path
          || section.path.hasPrefix(head.path + ".")
            && (section.topic == nil || section.topic == topic)
      }
    }
  }

  private static func words(of topic: Topic, _ letter: Source) -> [String] {
    sections(of: topic, letter).flatMap(\.blocks).flatMap { block in
      block.text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
  }

  private static func cell(_ topic: Topic, _ letter: Source, _ last: [String]?) -> Cell? {
    let sections = sections(of: topic, letter)
    guard let head = sections.first else { return nil }
    let blocks = Set(sections.flatMap(\.blocks).map(\.ordinal))
    let references = letter.facts.filter {
      $0.kind == .referenceIncorporation && $0.place.block.map(blocks.contains) == true
    }
    let words = words(of: topic, letter)
    let change: Change =
      if !references.isEmpty { .byReference } else if let last {
        last == words ? .same : .changed
      } else { .new }
    let text =
      sections.filter { $0.topic == topic }.map(\.heading).joined(separator: "; ")
      + ", \(words.count) words"
    return Cell(
      change: change, value: words.count, text: text,
      evidence: [
        Evidence(
          fact: nil, quote: head.heading,
          place: Place(
            section: head.path, block: nil, range: 0..<head.heading.unicodeScalars.count))
      ] + letter.evidence(references.map(\.ordinal)))
  }
}

package import LetterModel

/// What was found in each passage of a letter: its facts, its citations, and what was repaired in it.
struct Found {
  struct Here {
    var facts: [Fact] = []
    var citations: [ResolvedCitation] = []
    var repairs: [Repair] = []
  }

  private var blocks: [Int: Here] = [:]
  private var notes: [String: Here] = [:]
  private var sections: [String: Here] = [:]
  /// Repairs of lines that belong to no passage.
  private(set) var elsewhere: [Repair] = []

  init(in letter: Letter, _ findings: OpenedLetter?) {
    for fact in findings?.facts ?? [] { add(fact.place) { $0.facts.append(fact) } }
    for citation in findings?.citations ?? [] {
      add(citation.citation.place) { $0.citations.append(citation) }
    }
    // Passages by where they stand in the source, in its order.
    var spans: [(range: Range<Int>, place: Place)] = []
    func span(_ segments: [Segment], _ place: Place) {
      guard let low = segments.first?.sourceStart, let end = segments.last?.sourceRange.upperBound,
        low <= end
      else { return }
      spans.append((low..<end + 1, place))
    }
    for section in letter.sections {
      for block in section.blocks {
        span(
          block.segments, Place(section: section.path, block: block.ordinal, range: 0..<0))
      }
    }
    for note in letter.notes {
      span(note.segments, Place(section: "0", block: nil, note: note.number, range: 0..<0))
    }
    spans.sort { $0.range.lowerBound < $1.range.lowerBound }
    var first = 0
    for repair in letter.repairs.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let start = repair.range.lowerBound
      while first < spans.count, spans[first].range.upperBound <= start { first += 1 }
      // A note between the lines of a block lies inside it.
      let owner = spans[first...].prefix { $0.range.lowerBound <= start }.last {
        $0.range.contains(start)
      }
      if let owner {
        add(owner.place) { $0.repairs.append(repair) }
      } else {
        elsewhere.append(repair)
      }
    }
  }

  private mutating func add(_ place: Place, _ change: (inout Here) -> Void) {
    if let note = place.note {
      change(&notes[note, default: Here()])
    } else if let block = place.block {
      change(&blocks[block, default: Here()])
    } else {
      change(&sections[place.section, default: Here()])
    }
  }

  func at(block: Int) -> Here { blocks[block] ?? Here() }
  func at(note: String) -> Here { notes[note] ?? Here() }
  func at(section: String) -> Here { sections[section] ?? Here() }
}

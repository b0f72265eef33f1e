import LetterModel

/// Puts a reading of a text in normal form back on its source: every range counts there, segments
/// are cut where the two differ, and each difference in the letter's words is a repair.
struct SourcePlaces {
  private let lines: SourceLines
  private let normal: NormalText
  private let source: [Unicode.Scalar]

  init(_ lines: SourceLines, _ text: String) {
    self.lines = lines
    normal = lines.normal
    source = Array(text.unicodeScalars)
  }

  func of(_ letter: Letter) -> Letter {
    var letter = letter
    var told: Set<Int> = []
    for index in letter.header.fields.indices {
      let range = letter.header.fields[index].range
      told.formUnion(changes(in: range))
      letter.header.fields[index].range = normal.source(range)
    }
    for index in letter.signatories.indices {
      let ranges = letter.signatories[index].ranges
      ranges.forEach { told.formUnion(changes(in: $0)) }
      letter.signatories[index].ranges = ranges.map(normal.source)
    }
    func place(_ segments: inout [Segment], _ marks: inout [Mark]) {
      segments.forEach { told.formUnion(changes(in: $0.sourceRange)) }
      segments = segments.flatMap(pieces)
      for index in marks.indices { marks[index].range = normal.source(marks[index].range) }
    }
    letter.sections = letter.sections.map { section in
      var section = section
      place(&section.segments, &section.marks)
      section.blocks = section.blocks.map { block in
        var block = block
        place(&block.segments, &block.marks)
        block.markerRange = block.markerRange.map(normal.source)
        return block
      }
      return section
    }
    for index in letter.notes.indices {
      var marks: [Mark] = []
      place(&letter.notes[index].segments, &marks)
      letter.notes[index].numberRange = normal.source(letter.notes[index].numberRange)
    }
    told.formUnion(writtenBlanks(beside: letter.repairs))
    letter.repairs = (letter.repairs.map(placed) + told.compactMap(repair)).sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    return letter
  }

  /// Blanks whose names stand in the source, `&nbsp;`, but for those in what was taken out whole.
  private func writtenBlanks(beside repairs: [Repair]) -> [Int] {
    normal.changes.indices.filter { index in
      let change = normal.changes[index]
      return change.kind == .blank && source[change.source.lowerBound].hasInk
        && !repairs.contains {
          $0.kind.dropsInk && $0.range.contains(change.range.lowerBound)
        }
    }
  }

  /// The changes inside a range; of what nothing is left, those between two of its signs.
  private func changes(in range: Range<Int>) -> [Int] {
    let all = normal.changes
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].range.upperBound > range.lowerBound { high = middle } else { low = middle + 1 }
    }
    return Array(all[low...].prefix { $0.range.lowerBound < range.upperBound }.indices)
  }

  /// The runs of a segment that stand letter by letter in the source, too.
  private func pieces(_ segment: Segment) -> [Segment] {
    let range = segment.sourceRange
    var found: [Segment] = []
    func add(_ piece: Range<Int>) {
      guard !piece.isEmpty else { return }
      found.append(
        Segment(
          textStart: segment.textStart + piece.lowerBound - range.lowerBound,
          sourceStart: normal.sourceStart(piece.lowerBound), length: piece.count))
    }
    var start = range.lowerBound
    for change in changes(in: range).map({ normal.changes[$0].range }) {
      add(start..<max(start, change.lowerBound))
      start = max(start, change.upperBound)
    }
    add(start..<max(start, range.upperBound))
    return found
  }

  private func placed(_ repair: Repair) -> Repair {
    var repair = repair
    repair.range = normal.source(repair.range)
    repair.before = text(repair.range)
    return repair
  }

  /// Blanks and what prints nothing need none: no letter is different.
  private func repair(_ index: Int) -> Repair? {
    let change = normal.changes[index]
    let reason: String
    switch change.kind {
    case .letter: reason = "other code points for the same letters"
    case .hyphen: reason = "another sign for a hyphen"
    case .softHyphen: reason = "a soft hyphen"
    case .blank where source[change.source.lowerBound].hasInk: reason = "the name of a blank"
    case .blank, .nothing: return nil
    }
    let line = lines.line(at: change.range.lowerBound)
    return Repair(
      kind: change.kind == .softHyphen ? .hyphenRemoved : .letterForm, range: change.source,
      page: line.page, line: line.number, before: text(change.source),
      after: lines.text(change.range), confidence: 1, reason: reason)
  }

  private func text(_ range: Range<Int>) -> String { String(scalars: source[range]) }
}

extension SourceLines {
  /// The line on which a place lies.
  func line(at place: Int) -> SourceLine {
    var (low, high) = (0, lines.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].end > place { high = middle } else { low = middle + 1 }
    }
    return lines[low]
  }
}

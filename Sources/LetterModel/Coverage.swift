/// Which characters of a source text a reading accounts for.
///
/// Every character that prints ink must lie in exactly one place: a header field, a segment of a
/// heading, block or note, a list marker, a note's mark or number, a signature, or a repair that
/// dropped it. Of the repairs only `hyphenRemoved` and `runningLine` drop ink of their own: what
/// the others touch stays in the text, the notes or the marks.
public struct Coverage: Equatable, Sendable {
  /// Stretches that the reading says nothing about, in code points of the source text; none of
  /// them begins or ends with a blank.
  public let uncovered: [Range<Int>]
  /// Stretches that the reading uses more than once.
  public let doubled: [Range<Int>]

  /// Whether every character is accounted for once.
  public var isComplete: Bool { uncovered.isEmpty && doubled.isEmpty }

  /// Compares a reading with the text it was made from. Ranges outside the text count for nothing.
  public init(of letter: Letter, in text: String) {
    var uses = [UInt8](repeating: 0, count: text.unicodeScalars.count)
    for range in letter.accountedRanges {
      for place in range.clamped(to: 0..<uses.count) where uses[place] < 2 { uses[place] += 1 }
    }
    var uncovered = Runs()
    var doubled = Runs()
    for (place, scalar) in text.unicodeScalars.enumerated() where scalar.hasInk {
      if uses[place] == 0 { uncovered.add(place) } else { uncovered.stop() }
      if uses[place] == 2 { doubled.add(place) } else { doubled.stop() }
    }
    self.uncovered = uncovered.ranges
    self.doubled = doubled.ranges
  }
}

/// Places gathered into ranges; blanks between two places do not part them.
private struct Runs {
  var ranges: [Range<Int>] = []
  private var isOpen = false

  mutating func add(_ place: Int) {
    if isOpen, let last = ranges.popLast() {
      ranges.append(last.lowerBound..<place + 1)
    } else {
      ranges.append(place..<place + 1)
    }
    isOpen = true
  }

  mutating func stop() { isOpen = false }
}

extension Letter {
  /// Every range of the source text that the reading uses, in no order; a range that is used
  /// twice stands here twice.
  var accountedRanges: [Range<Int>] {
    var ranges = header.fields.map(\.range)
    for section in sections {
      ranges += section.segments.map(\.sourceRange) + section.marks.map(\.range)
      for block in section.blocks {
        ranges += block.segments.map(\.sourceRange) + block.marks.map(\.range)
        if let marker = block.markerRange { ranges.append(marker) }
      }
    }
    for note in notes { ranges += [note.numberRange] + note.segments.map(\.sourceRange) }
    for signatory in signatories { ranges += signatory.ranges }
    // The ranges of header fields and signatures hold what was repaired inside them.
    let whole = header.fields.map(\.range) + signatories.flatMap(\.ranges)
    for repair in repairs where repair.kind == .hyphenRemoved || repair.kind == .runningLine {
      if !whole.contains(where: { $0.contains(repair.range.lowerBound) }) {
        ranges.append(repair.range)
      }
    }
    return ranges
  }
}

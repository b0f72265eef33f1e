/// Which characters of a source text a reading accounts for, and as what.
///
/// Every character that prints ink must lie in exactly one place: a header field, a segment of a
/// heading, block or note, a list marker, a note's mark or number, a signature, or a repair that
/// dropped or changed it. Of the repairs only those that `dropsInk` hold ink of their own: what the
/// others touch stays in the text, the notes or the marks.
public struct Coverage: Equatable, Sendable {
  /// Stretches that the reading says nothing about, in code points of the source text; none of
  /// them begins or ends with a blank.
  public let uncovered: [Range<Int>]
  /// Stretches that the reading uses more than once.
  public let doubled: [Range<Int>]
  /// How much of the text is what.
  public let roles: RoleShares

  /// Whether every character is accounted for once.
  public var isComplete: Bool { uncovered.isEmpty && doubled.isEmpty }

  /// Compares a reading with the text it was made from. Ranges outside the text count for nothing.
  public init(of letter: Letter, in text: String) {
    let length = text.unicodeScalars.count
    var uses = [UInt8](repeating: 0, count: length)
    // By their places among all roles, from 1; 0 for none.
    var roles = [UInt8](repeating: 0, count: length)
    let all = RoleShares.Role.allCases
    for (role, range) in letter.accountedRanges {
      let number = UInt8(all.firstIndex(of: role)! + 1)
      for place in range.clamped(to: 0..<length) where uses[place] < 2 {
        uses[place] += 1
        if roles[place] == 0 { roles[place] = number }
      }
    }
    var uncovered = Runs()
    var doubled = Runs()
    var counts = [Int](repeating: 0, count: all.count + 1)
    for (place, scalar) in text.unicodeScalars.enumerated() where scalar.hasInk {
      if uses[place] == 0 { uncovered.add(place) } else { uncovered.stop() }
      if uses[place] == 2 { doubled.add(place) } else { doubled.stop() }
      counts[Int(roles[place])] += 1
    }
    self.uncovered = uncovered.ranges
    self.doubled = doubled.ranges
    self.roles = RoleShares(total: counts.reduce(0, +), counts: zip(all, counts.dropFirst()))
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
  /// Every range of the source text that the reading uses, and as what, in no order; a range that
  /// is used twice stands here twice.
  var accountedRanges: [(role: RoleShares.Role, range: Range<Int>)] {
    var ranges: [(role: RoleShares.Role, range: Range<Int>)] = []
    func add(_ role: RoleShares.Role, _ more: [Range<Int>]) {
      ranges += more.map { (role, $0) }
    }
    // The ranges of header fields and signatures hold what was repaired inside them.
    let whole = header.fields.map(\.range) + signatories.flatMap(\.ranges)
    add(.header, header.fields.map(\.range))
    for section in sections {
      add(.heading, section.segments.map(\.sourceRange))
      add(.note, section.marks.map(\.range))
      for block in section.blocks {
        add(.block, block.segments.map(\.sourceRange))
        add(.block, block.markerRange.map { [$0] } ?? [])
        add(.note, block.marks.map(\.range))
      }
    }
    for note in notes { add(.note, [note.numberRange] + note.segments.map(\.sourceRange)) }
    for signatory in signatories { add(.signatory, signatory.ranges) }
    for repair in repairs where repair.kind.dropsInk {
      if !whole.contains(where: { $0.contains(repair.range.lowerBound) }) {
        add(repair.kind.role, [repair.range])
      }
    }
    return ranges
  }
}

extension Repair.Kind {
  /// Whether what it took out stands in no other part of the letter, or not in the same form.
  public var dropsInk: Bool {
    [.hyphenRemoved, .letterForm, .headingNumber, .tableRule].contains(self) || isLayout
  }

  /// Whether it took out what belongs to the print or the page and not to the letter.
  public var isLayout: Bool { self == .runningLine || self == .furniture }

  fileprivate var role: RoleShares.Role {
    switch self {
    case .runningLine: .runningLine
    case .furniture: .furniture
    case .headingNumber: .heading
    case .tableRule: .block
    default: .repair
    }
  }
}

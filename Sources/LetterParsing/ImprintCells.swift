import LetterModel

/// A page as it lies may set the imprint in the left margin beside a note: one line of text, two
/// things. The imprint's cell is dropped and the line goes on with the rest.
struct ImprintCells {
  private(set) var repairs: [Repair] = []

  init(_ source: inout SourceLines) {
    for index in source.lines.indices where !source.lines[index].isBlank {
      guard let (cell, rest) = Self.split(source.lines[index].content, in: source),
        RunningLine(source.text(cell))?.isImprint == true
      else { continue }
      let line = source.lines[index]
      repairs.append(
        Repair(
          kind: .runningLine, range: cell, page: line.page, line: line.number,
          before: source.text(cell), after: "", confidence: 0.97,
          reason: "the imprint in the margin of a first page"))
      source.lines[index].content = rest
    }
  }

  /// The first cell of a line and the rest, where at least three blanks part them.
  private static func split(
    _ content: Range<Int>, in source: SourceLines
  ) -> (cell: Range<Int>, rest: Range<Int>)? {
    guard content.count > 12 else { return nil }
    switch source.scalars[content.lowerBound] {
    case "k", "K", "I", "S", "’", "'", "0"..."9": break
    default: return nil
    }
    var blanks = 0
    for place in content {
      if source.scalars[place].isBlank {
        blanks += 1
      } else if blanks >= 3 {
        return (content.lowerBound..<place - blanks, place..<content.upperBound)
      } else {
        blanks = 0
      }
    }
    return nil
  }
}

import LetterModel

/// Text that was taken out of a page of two columns line by line: what stands beside each other does
/// not belong together. It cannot be put right without the page, so it is said.
enum MixedColumns {
  /// Fewer lines side by side may be signatures, labels or a small table.
  private static let fewest = 8

  static func warning(_ source: SourceLines, in letter: Letter) -> Warning? {
    let tables = Set(letter.blocks.lazy.filter { $0.kind == .table }.flatMap(\.lines))
    var right: [Int: [Int]] = [:]
    for (index, line) in source.lines.enumerated() where line.look == nil && line.content.count > 30
    {
      for column in columns(of: line, in: source) { right[column, default: []].append(index) }
    }
    let most = right.values.max { ($0.count, $1[0]) < ($1.count, $0[0]) } ?? []
    guard most.count >= fewest, let first = most.first, let last = most.last,
      // Sentences run on from line to line in both columns, as the words of cells do not.
      3 * most.count(where: { source.startsLower($0) }) > most.count,
      3 * source.lines[first...last].count(where: { $0.content.count > 30 }) < 7 * most.count,
      2 * most.count(where: { tables.contains(source.lines[$0].number) }) < most.count
    else { return nil }
    return Warning(
      code: "mixed-columns",
      message: "the text stands in two columns whose lines lie mixed; give the PDF itself, or one"
        + " column after the other",
      line: source.lines[first].number)
  }

  /// Where words begin behind a gap of three blanks, in signs from the edge.
  private static func columns(of line: SourceLine, in source: SourceLines) -> [Int] {
    let start = line.content.lowerBound
    return line.content.dropFirst(3).compactMap { place in
      source.scalars[place].isLetter
        && source.scalars[place - 3..<place].allSatisfy { $0 == " " }
        ? place - start + line.indent : nil
    }
  }
}

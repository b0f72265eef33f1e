/// Some extractions print the numbers of a page's notes first, one a line, and then the notes one
/// after the other. Sets each number right before the note that it numbers.
struct StackedNumbers {
  /// The lines, each number before its note.
  private(set) var lines: [Int]
  /// Whether it moved any.
  private(set) var areMoved = false

  init(_ lines: [Int], in source: SourceLines, _ index: FigureIndex) {
    self.lines = lines
    var place = 0
    while place < lines.count {
      var end = place
      while end < lines.count, source.isNumber(lines[end]),
        end == place || Self.follows(lines[end], lines[end - 1], in: source)
      { end += 1 }
      if end - place >= 2,
        let starts = Self.starts(of: end - place, behind: end, lines, in: source),
        Self.areCalled(lines[place..<end], before: lines[..<place], in: source, index)
      {
        let last = Self.end(of: starts[starts.count - 1], lines, in: source)
        let ends = starts.dropFirst() + [last]
        let notes = zip(lines[place..<end], zip(starts, ends)).flatMap { number, note in
          [number] + lines[note.0..<note.1]
        }
        self.lines.replaceSubrange(place..<last, with: notes)
        areMoved = true
        end = last
      }
      place = max(end, place + 1)
    }
  }

  private static func follows(_ line: Int, _ before: Int, in source: SourceLines) -> Bool {
    source.gap(before, line).blanks <= 1 && !source.gap(before, line).turn
      && Int(source.text(source.lines[line]))
        == Int(source.text(source.lines[before])).map { $0 + 1 }
  }

  /// Where as many notes begin behind the numbers; nil where there are more or fewer.
  private static func starts(
    of count: Int, behind first: Int, _ lines: [Int], in source: SourceLines
  ) -> [Int]? {
    guard first < lines.count, begins(lines[first], behind: lines[first - 1], in: source) else {
      return nil
    }
    var starts = [first]
    for place in lines.indices[first...].dropFirst() {
      let gap = source.gap(lines[place - 1], lines[place])
      if gap.turn || gap.lifted { break }
      let isNext = gap.blanks > 0 || source.endsSentence(lines[place - 1])
      if starts.count == count, gap.blanks > 0 { break }
      if isNext, begins(lines[place], behind: lines[place - 1], in: source) { starts.append(place) }
    }
    return starts.count == count ? starts : nil
  }

  private static func begins(_ line: Int, behind before: Int, in source: SourceLines) -> Bool {
    !source.gap(before, line).turn && source.gap(before, line).blanks <= 2
      && (source.startsSentence(line) || source.text(source.lines[line]).begins("http"))
  }

  private static func end(of start: Int, _ lines: [Int], in source: SourceLines) -> Int {
    lines.indices[start...].dropFirst().first {
      source.gap(lines[$0 - 1], lines[$0]) != Gap()
    } ?? lines.count
  }

  /// Whether the text above calls each of them.
  private static func areCalled(
    _ numbers: ArraySlice<Int>, before text: ArraySlice<Int>, in source: SourceLines,
    _ index: FigureIndex
  ) -> Bool {
    let finder = MarkFinder(source, index)
    return numbers.allSatisfy { line in
      Int(source.text(source.lines[line])).map { finder.find($0, in: text) != nil } ?? false
    }
  }
}

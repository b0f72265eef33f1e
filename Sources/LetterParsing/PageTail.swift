import LetterModel

/// What a page of the web sets below its paper: links and names of services, none of them text.
struct PageTail {
  /// The lines that remain.
  private(set) var kept: [Int]
  private(set) var repairs: [Repair] = []

  /// How far from the end a tail may begin, in lines.
  private static let longest = 60

  init(_ lines: [Int], in source: SourceLines) {
    kept = lines
    let prose = ProseLines(lines, in: source)
    var start = lines.count
    while start > 0, lines.count - start < Self.longest, !prose.isProse(start - 1) { start -= 1 }
    guard
      var first = lines.indices[start...].first(where: {
        let line = source.lines[lines[$0]]
        return (line.part == nil || line.part == .block) && PageFurniture.isBelow(source.text(line))
      })
    else { return }
    // The page counts its parts, also those that hold nothing: `3.` above `Bijlagen`.
    func count(_ place: Int) -> Int? {
      let line = source.text(source.lines[lines[place]])
      return PageFurniture.isCount(line) ? Int(line.dropLast()) : nil
    }
    if let place = [first - 1, first - 2].first(where: { $0 >= start && count($0) != nil }) {
      first = place
    }
    while let number = count(first),
      let place = lines[start..<first].indices.suffix(12).last(where: { count($0) == number - 1 }),
      !lines[place..<first].contains(where: { source.namesRank(source.lines[$0].content) })
    { first = place }
    kept = Array(lines[..<first])
    repairs = lines[first...].map { index in
      let line = source.lines[index]
      return Repair(
        kind: .furniture, range: line.content, page: line.page, line: line.number,
        before: source.text(line), after: "", confidence: 0.9,
        reason: "it stands below the letter on a page of the web")
    }
  }
}

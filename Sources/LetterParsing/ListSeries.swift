/// Which lines belong to lists by what stands before and behind them: a marker in the middle of a
/// sentence begins an item where its like follows soon.
struct ListSeries {
  /// Lines that begin an item whatever the line before them ends in.
  private(set) var items: Set<Int> = []

  /// How many lines one item may take.
  private static let longest = 20

  /// - Parameter lines: the lines of the text in order, lone markers left out.
  init(_ lines: [Int], in source: SourceLines, widths: LineWidths) {
    var open: [String: (index: Int, marker: ListMarker, place: Int)] = [:]
    for (place, index) in lines.enumerated() {
      guard let marker = ListMarker(source.lines[index].content, in: source),
        marker.textStart < source.lines[index].content.upperBound
      else { continue }
      let last = place > 0 ? lines[place - 1] : nil
      switch marker.style {
      case .bullet: continue
      case .dash, .letterBullet:
        // Dashes part clauses too; but those stand where the lines of the text are full.
        let isBehindEnd = last.map { source.endsItem($0) || widths.endsShort($0, before: index) }
        // The next of a list that began on the line above may follow a line of any width.
        let isNext = open[marker.series].map { $0.place == place - 1 } ?? false
        guard isBehindEnd ?? true || isNext else { continue }
      case .counted: break
      }
      let key = marker.series
      if let before = open[key], marker.follows(before.marker), place - before.place <= Self.longest
      {
        items.formUnion([before.index, index])
        open[key] = (index, marker, place)
      } else if marker.beginsList {
        open[key] = (index, marker, place)
      }
    }
  }
}

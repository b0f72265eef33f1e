/// Some extractions print a list's markers first, one a line, and then its items one after the
/// other. Pairs each marker with the line on which its item begins.
struct MarkerColumns {
  /// The first line of an item, and its marker.
  private(set) var markers: [Int: ListMarker] = [:]
  /// Lines that hold nothing but such a marker.
  private(set) var emptied: Set<Int> = []

  init(_ lines: [Int], in source: SourceLines) {
    var place = 0
    while place < lines.count {
      var waiting: [(line: Int, marker: ListMarker)] = []
      while place < lines.count, let marker = Self.loneMarker(lines[place], source) {
        waiting.append((lines[place], marker))
        place += 1
      }
      if waiting.count >= 2 {
        pair(waiting, with: Array(lines[place...].prefix(60)), source)
      } else {
        place += 1
      }
    }
  }

  private static func loneMarker(_ line: Int, _ source: SourceLines) -> ListMarker? {
    guard let marker = ListMarker(source.lines[line].content, in: source),
      marker.textStart == source.lines[line].content.upperBound
    else { return nil }
    return marker
  }

  /// An item ends with a stop, a semicolon or a comma at a line end. Nothing is paired unless the
  /// lines give as many items as there are markers.
  private mutating func pair(
    _ waiting: [(line: Int, marker: ListMarker)], with lines: [Int], _ source: SourceLines
  ) {
    var starts: [Int] = []
    var isStart = true
    for line in lines where starts.count < waiting.count || !isStart {
      if isStart { starts.append(line) }
      isStart = source.endsItem(line) && starts.count < waiting.count
      if starts.count == waiting.count { break }
    }
    guard starts.count == waiting.count else { return }
    for (start, item) in zip(starts, waiting) { markers[start] = item.marker }
    emptied.formUnion(waiting.map(\.line))
  }
}

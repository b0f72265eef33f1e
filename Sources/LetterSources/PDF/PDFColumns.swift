internal import LetterModel

/// The reading order of one page: its columns one after the other, what stands beside the text
/// apart from it.
struct PDFColumns {
  private(set) var lines: [PDFLine] = []

  /// Where the lines of the text begin and end; nil where the page has too few to tell.
  let column: ClosedRange<Double>?
  /// Where the right one of two columns of text begins; nil on a page with one.
  let gutter: Double?

  private let page: PDFPage
  private let number: Int
  private let body: Double
  private let rows: [PDFRow]
  private let segments: [PDFRow]
  /// Parts of the page are printed over each other: their order is that of their print.
  private let isLayered: Bool

  /// - Parameters:
  ///   - number: the page's, counted from 1.
  ///   - body: the size of the text.
  init(_ page: PDFPage, number: Int, body: Double) {
    (self.page, self.number, self.body) = (page, number, body)
    let layers = PDFLayers(page.pieces).layers
    rows = layers.flatMap { PDFRow.rows(of: $0) }
    segments = rows.flatMap(\.segments)
    column = Self.column(of: rows, body: body)
    isLayered = layers.count > 1
    gutter = isLayered ? nil : Self.gutter(of: segments, width: page.width, body: body)
  }

  /// - Parameters:
  ///   - usual: where the lines of the text begin and end on other pages.
  ///   - known: where the right column begins on most pages.
  mutating func order(column usual: ClosedRange<Double>?, gutter known: Double?) {
    if !isLayered, let gutter = gutter ?? known {
      let zones = Self.zones(segments, gutter)
      for zone in zones { add(zone, gutter, isKnown: known != nil) }
      return
    }
    guard var column = column ?? usual else {
      add(rows, column: 0...page.width)
      return
    }
    // On a page of lists most lines hang further in than the text.
    if let usual, usual.lowerBound < column.lowerBound,
      usual.lowerBound > column.lowerBound - 4 * body
    {
      column = usual.lowerBound...column.upperBound
    }
    var text: [PDFRow] = []
    var margin: [PDFRow] = []
    var side: [PDFRow] = []
    for row in rows {
      if row.box.left >= column.upperBound - 1 {
        side.append(row)
      } else if row.box.right <= column.lowerBound - 3, row.font.size <= 0.88 * body {
        margin.append(row)
      } else {
        text.append(row)
      }
    }
    if number == 1 {
      add(side, column: column.upperBound...max(column.upperBound, page.width), role: .side)
    }
    add(text, column: column)
    add(margin, column: min(0, column.lowerBound)...column.lowerBound)
    if number > 1 {
      add(side, column: column.upperBound...max(column.upperBound, page.width), role: .side)
    }
  }

  private mutating func add(
    _ rows: [PDFRow], column: ClosedRange<Double>, role: LineLook.Role? = nil
  ) {
    lines += rows.map { PDFLine($0, page: number, role: role, column: column) }
  }

  /// From where most full lines of text begin to where the widest of them ends; nil where a page
  /// has too few.
  static func column(of rows: [PDFRow], body: Double) -> ClosedRange<Double>? {
    let full = rows.filter { abs($0.font.size - body) <= 0.1 * body && $0.length >= 40 }
    guard full.count >= 3 else { return nil }
    var lefts: [Int: Int] = [:]
    for row in full { lefts[Int((row.box.left / 3).rounded()), default: 0] += 1 }
    guard let left = lefts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else {
      return nil
    }
    let start = Double(left) * 3 - 3
    let right = full.filter { abs($0.box.left - start) < 60 }.map(\.box.right).max() ?? start
    return start...max(start, right)
  }

  // MARK: Columns side by side

  private static func gutter(of segments: [PDFRow], width: Double, body: Double) -> Double? {
    let wide = segments.filter { $0.box.width >= 0.2 * width && $0.length >= 16 }
    var lefts: [Int: Int] = [:]
    for segment in wide { lefts[Int((segment.box.left / 3).rounded()), default: 0] += 1 }
    // Lines further in than their column give a gutter as well, but part fewer of its lines.
    var best: (gutter: Double, count: Int)?
    for left in lefts.filter({ $0.value >= 3 }).keys.sorted() {
      let gutter = Double(left) * 3 - 4
      let count = zones(segments, gutter).reduce(0) {
        $0 + (isParted($1, gutter, width: width, body: body) ? $1.count : 0)
      }
      if count > best?.count ?? 0 { best = (gutter, count) }
    }
    return best?.gutter
  }

  /// Runs of segments from the upper to the lower edge: those that keep to one side of the gutter,
  /// and those between them that cross it.
  private static func zones(_ segments: [PDFRow], _ gutter: Double) -> [[PDFRow]] {
    var zones: [[PDFRow]] = []
    var crossing: Bool?
    for segment in segments.sorted(by: {
      ($0.anchor.top, $0.box.left) < ($1.anchor.top, $1.box.left)
    }) {
      let crosses = segment.box.left < gutter && segment.box.right > gutter
      if crosses == crossing {
        zones[zones.count - 1].append(segment)
      } else {
        zones.append([segment])
      }
      crossing = crosses
    }
    return zones
  }

  /// Both sides hold lines of text, at the same heights of the page, and few short ones: a table's
  /// cells are short.
  private static func isParted(
    _ zone: [PDFRow], _ gutter: Double, width: Double, body: Double
  ) -> Bool {
    func isText(_ row: PDFRow) -> Bool {
      row.box.width >= 0.2 * width && row.length >= 16 && row.font.size >= 0.85 * body
    }
    let right = zone.filter { $0.box.left >= gutter }
    let left = zone.filter { $0.box.right <= gutter }
    let (fullRight, fullLeft) = (right.filter(isText), left.filter(isText))
    guard fullRight.count >= 3, fullLeft.count >= 3, 2 * fullRight.count > right.count,
      2 * fullLeft.count > left.count
    else { return false }
    let top = max(fullRight[0].box.top, fullLeft[0].box.top)
    let bottom = min(
      fullRight[fullRight.count - 1].box.bottom, fullLeft[fullLeft.count - 1].box.bottom)
    return bottom - top > 2 * body
  }

  /// - Parameter isKnown: other pages show the gutter: short lines beside it are columns as well.
  private mutating func add(_ zone: [PDFRow], _ gutter: Double, isKnown: Bool) {
    func rows(_ segments: [PDFRow]) -> [PDFRow] { PDFRow.rows(of: segments.flatMap(\.pieces)) }
    let beside = zone.filter { $0.box.left >= gutter }
    let begin = beside.count { $0.box.left < gutter + 3 * body }
    let isColumn = isKnown && begin >= 2 && begin * 2 > beside.count && begin < zone.count
    guard isColumn || Self.isParted(zone, gutter, width: page.width, body: body) else {
      let left = zone.map(\.box.left).min() ?? 0
      add(rows(zone), column: left...max(left, page.width))
      return
    }
    let right = rows(zone.filter { $0.box.left >= gutter })
    let left = rows(zone.filter { $0.box.left < gutter })
    for part in [left, right] {
      let start = Self.column(of: part, body: body)?.lowerBound ?? part[0].box.left
      let end = part.map(\.box.right).max() ?? start
      add(part, column: start...max(start, end))
    }
  }
}

internal import LetterModel

/// What stands from when until when: a row a thing, a bar for each time that it stands. Between two
/// bars nothing is drawn: the gap says in words that nothing is stated.
package struct TimelineChart: Sendable {
  /// One thing through time.
  package struct Row: Sendable {
    package var name: String
    package var bars: [ChartBar]

    package init(name: String, bars: [ChartBar]) {
      self.name = name
      self.bars = bars.sorted { ($0.from, $0.until ?? $0.from) < ($1.from, $1.until ?? $1.from) }
    }
  }

  /// Rows that belong together, under words of their own.
  package struct Group: Sendable {
    package var title: String?
    package var rows: [Row]

    package init(title: String? = nil, rows: [Row]) {
      self.title = title
      self.rows = rows
    }
  }

  package var groups: [Group]
  /// What the whole drawing shows, in one line.
  package var told: String
  /// What stands in a gap between two bars.
  package var gap: String
  /// Tells the patterns of this drawing from those of another on the same page.
  package var id: String
  package var look: ChartLook
  package var width = 760.0

  package init(groups: [Group], told: String, gap: String, id: String, look: ChartLook = .page) {
    self.groups = groups
    self.told = told
    self.gap = gap
    self.id = id
    self.look = look
  }

  // MARK: Measures

  private static let lineHeight = 15.0
  private static let barHeight = 18.0
  private static let space = 8.0
  private static let head = 26.0
  private static let arrow = 8.0

  private var rows: [Row] { groups.flatMap(\.rows) }

  private var nameWidth: Double {
    min(rows.map { ChartWords.width($0.name) }.max() ?? 0, 190)
  }

  /// The days from the first bar to the last, in whole years; nil without bars.
  package var scale: TimeScale? {
    let bars = rows.flatMap(\.bars)
    guard let first = bars.map(\.from).min(), let last = bars.map({ $0.until ?? $0.from }).max(),
      let start = Day(year: first.year, month: first.month, day: 1),
      let end = Day(year: last.year, month: 12, day: 31)
    else { return nil }
    return TimeScale(from: start, to: end, left: nameWidth + 14, right: width - 24)
  }

  private func height(of row: Row) -> Double {
    let lines = ChartWords.lines(row.name, width: nameWidth).count
    return max(Double(lines) * Self.lineHeight, Self.barHeight) + Self.space
  }

  /// How high the drawing is.
  package var height: Double {
    Self.head + rows.reduce(0) { $0 + height(of: $1) }
      + Double(groups.count { $0.title != nil }) * (Self.lineHeight + Self.space) + 4
  }

  // MARK: Drawing

  /// The drawing as an element of a page.
  package func svg() -> SVG {
    .chart("chart", width: width, height: height, told: told, [shapes()])
  }

  /// What stands in the drawing, from its upper left corner.
  package func shapes() -> SVG {
    guard let scale else { return SVG() }
    var svg = look.patterns(id)
    svg += years(scale)
    var y = Self.head
    for group in groups {
      if let title = group.title {
        svg += .words(title, x: 0, y: y + 13, look(.group))
        y += Self.lineHeight + Self.space
      }
      for row in group.rows {
        svg += drawn(row, scale, y)
        y += height(of: row)
      }
    }
    return svg
  }

  private func years(_ scale: TimeScale) -> SVG {
    SVG(
      scale.ticks.map { tick in
        let x = scale.start(tick.day)
        return SVG([
          .line(from: (x, Self.head - 6), to: (x, height), look(.grid)),
          .words(tick.label, x: x, y: 13, look(.tick)),
        ])
      })
  }

  private func drawn(_ row: Row, _ scale: TimeScale, _ y: Double) -> SVG {
    var svg = SVG()
    for (index, line) in ChartWords.lines(row.name, width: nameWidth).enumerated() {
      svg += .words(
        line, x: nameWidth, y: y + 13 + Double(index) * Self.lineHeight, look(.name))
    }
    for (index, bar) in row.bars.enumerated() {
      let next = index + 1 < row.bars.count ? row.bars[index + 1] : nil
      svg += drawn(bar, of: row, next: next, scale, y)
      if let next { svg += gap(between: bar, and: next, scale, y) }
    }
    return svg
  }

  private func drawn(
    _ bar: ChartBar, of row: Row, next: ChartBar?, _ scale: TimeScale, _ y: Double
  ) -> SVG {
    let left = scale.start(bar.from)
    let right = bar.until.map { scale.end($0) } ?? scale.right
    // A day is a hair's breadth, and still to be seen.
    let width = max(right - left, 2)
    let fill = look.fill(bar.part, of: id)
    var shapes: [SVG] = []
    if bar.until == nil {
      let (low, tip) = (y + Self.barHeight, left + width + Self.arrow)
      shapes.append(
        .path(
          [
            (left, y), (left + width, y), (tip, y + Self.barHeight / 2), (left + width, low),
            (left, low),
          ], fill))
    } else {
      shapes.append(.rect(x: left, y: y, width: width, height: Self.barHeight, fill))
    }
    let isBand = bar.part == .band
    let label = isBand ? ChartWords.beginning(of: bar.label, width: width - 8) : bar.label
    let needs = ChartWords.width(label) + 8
    if needs <= width, bar.part != .derived {
      let words: ChartLook.Part = bar.part == .ceiling ? .onCeiling : .onPlanned
      shapes.append(
        .words(label, x: left + 5, y: y + 13, look(isBand ? .beside : words)))
    } else {
      let end = left + width + (bar.until == nil ? Self.arrow : 0)
      let room = (next.map { scale.start($0.from) } ?? self.width) - end
      if needs <= room {
        shapes.append(.words(label, x: end + 4, y: y + 13, look(.beside)))
      }
    }
    return bar.drawn(shapes)
  }

  private func gap(
    between bar: ChartBar, and next: ChartBar, _ scale: TimeScale, _ y: Double
  ) -> SVG {
    guard let until = bar.until else { return SVG() }
    let (left, right) = (scale.end(until), scale.start(next.from))
    let width = ChartWords.width(gap, size: 11)
    guard right - left > width + 8 else { return SVG() }
    return .words(gap, x: (left + right - width) / 2, y: y + 13, look(.gap))
  }
}

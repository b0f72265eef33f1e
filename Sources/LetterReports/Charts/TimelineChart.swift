package import LetterModel

/// What stands from when until when: a row a thing, a bar for each time that it stands. Between two
/// bars nothing is drawn: the gap says in words that nothing is stated.
package struct TimelineChart: Sendable {
  /// One thing through time.
  package struct Row: Sendable {
    package var name: String
    package var bars: [ChartBar]
    /// Days on which something happened.
    package var marks: [Mark] = []

    package init(name: String, bars: [ChartBar], marks: [Mark] = []) {
      self.name = name
      self.bars = bars.sorted { ($0.from, $0.until ?? $0.from) < ($1.from, $1.until ?? $1.from) }
      self.marks = marks
    }
  }

  /// A day on which something happened, and where it leads.
  package struct Mark: Sendable {
    package var day: Day
    package var told: String
    package var address: String?

    package init(day: Day, told: String, address: String? = nil) {
      (self.day, self.told, self.address) = (day, told, address)
    }
  }

  /// What drawings share that stand below each other: the days, and the room of the names.
  package struct Axis: Sendable {
    package var first: Day
    package var last: Day
    package var nameWidth: Double

    package func joined(_ other: Axis) -> Axis {
      Axis(
        first: min(first, other.first), last: max(last, other.last),
        nameWidth: max(nameWidth, other.nameWidth))
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
  /// The axis of several drawings; nil for this one's own.
  package var shared: Axis?

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
    shared?.nameWidth ?? min(rows.map { ChartWords.width($0.name) }.max() ?? 0, 190)
  }

  /// The days from the first bar to the last, in whole years; nil without bars.
  package var axis: Axis? {
    let days = rows.flatMap { row in
      row.bars.flatMap { [$0.from, $0.until ?? $0.from] } + row.marks.map(\.day)
    }
    guard let first = days.min(), let last = days.max(),
      let start = Day(year: first.year, month: first.month, day: 1),
      let end = Day(year: last.year, month: 12, day: 31)
    else { return nil }
    return Axis(first: start, last: end, nameWidth: nameWidth)
  }

  package var scale: TimeScale? {
    (shared ?? axis).map {
      TimeScale(from: $0.first, to: $0.last, left: $0.nameWidth + 14, right: width - 24)
    }
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

  /// A drawing in two layers: no shape lies over words.
  private struct Layers {
    var shapes = SVG()
    var words = SVG()
  }

  /// What stands in the drawing, from its upper left corner.
  package func shapes() -> SVG {
    guard let scale else { return SVG() }
    var layers = Layers()
    years(scale, &layers)
    var y = Self.head
    for group in groups {
      if let title = group.title {
        layers.words += .words(title, x: 0, y: y + 13, look(.group))
        y += Self.lineHeight + Self.space
      }
      for row in group.rows {
        draw(row, scale, y, &layers)
        y += height(of: row)
      }
    }
    return look.patterns(id) + layers.shapes + layers.words
  }

  private func years(_ scale: TimeScale, _ layers: inout Layers) {
    for tick in scale.ticks {
      let x = scale.start(tick.day)
      layers.shapes += .line(from: (x, Self.head - 6), to: (x, height), look(.grid))
      layers.words += .words(tick.label, x: x, y: 13, look(.tick))
    }
  }

  private func draw(_ row: Row, _ scale: TimeScale, _ y: Double, _ layers: inout Layers) {
    for (index, line) in ChartWords.lines(row.name, width: nameWidth).enumerated() {
      layers.words += .words(
        line, x: nameWidth, y: y + 13 + Double(index) * Self.lineHeight, look(.name))
    }
    for (index, bar) in row.bars.enumerated() {
      let next = index + 1 < row.bars.count ? row.bars[index + 1] : nil
      let label = label(bar, next, scale)
      layers.shapes += drawn(bar, scale, y)
      if let label, !label.words.isEmpty {
        layers.words += .words(label.words, x: label.x, y: y + 13, look(label.look))
      }
      if let next {
        layers.words += gap(between: bar, and: next, behind: label, scale, y)
      }
    }
    layers.shapes += marks(row, scale, y)
  }

  /// More of them than a reader can reach one by one lead nowhere.
  private static let mostMarks = 120

  /// A narrow lozenge for each day.
  private func marks(_ row: Row, _ scale: TimeScale, _ y: Double) -> SVG {
    let isReached = rows.reduce(0) { $0 + $1.marks.count } <= Self.mostMarks
    let shapes = row.marks.map { mark -> SVG in
      let (x, middle) = (scale.start(mark.day), y + Self.barHeight / 2)
      let shape = SVG.path(
        [(x, y - 1), (x + 5, middle), (x, y + Self.barHeight + 1), (x - 5, middle)], look(.mark))
      guard isReached, let address = mark.address else { return shape }
      return .link(to: address, told: mark.told, [shape])
    }
    return SVG(shapes)
  }

  /// The words of a bar: on it, else behind it, where there is room before the next.
  private struct Label {
    var words: String
    var x: Double
    var look: ChartLook.Part
    var width: Double { ChartWords.width(words) }
  }

  private func ends(of bar: ChartBar, _ scale: TimeScale) -> (left: Double, right: Double) {
    let left = scale.start(bar.from)
    // A day is a hair's breadth, and still to be seen.
    return (left, max(bar.until.map { scale.end($0) } ?? scale.right, left + 2))
  }

  private func label(_ bar: ChartBar, _ next: ChartBar?, _ scale: TimeScale) -> Label? {
    let (left, right) = ends(of: bar, scale)
    let isBand = bar.part == .band
    let words =
      isBand ? ChartWords.beginning(of: bar.label, width: right - left - 8) : bar.label
    let needs = ChartWords.width(words) + 8
    if needs <= right - left, bar.part != .derived {
      let look: ChartLook.Part =
        isBand ? .beside : bar.part == .ceiling ? .onCeiling : .onPlanned
      return Label(words: words, x: left + 5, look: look)
    }
    let end = right + (bar.until == nil ? Self.arrow : 0)
    guard needs <= (next.map { scale.start($0.from) } ?? width) - end else { return nil }
    return Label(words: words, x: end + 4, look: .beside)
  }

  private func drawn(_ bar: ChartBar, _ scale: TimeScale, _ y: Double) -> SVG {
    let (left, right) = ends(of: bar, scale)
    let fill = look.fill(bar.part, of: id)
    let shape: SVG
    if bar.until == nil {
      let (low, tip) = (y + Self.barHeight, right + Self.arrow)
      shape = .path(
        [(left, y), (right, y), (tip, y + Self.barHeight / 2), (right, low), (left, low)], fill)
    } else {
      shape = .rect(x: left, y: y, width: right - left, height: Self.barHeight, fill)
    }
    return bar.drawn([shape])
  }

  private func gap(
    between bar: ChartBar, and next: ChartBar, behind label: Label?, _ scale: TimeScale, _ y: Double
  ) -> SVG {
    guard let until = bar.until else { return SVG() }
    let left = max(scale.end(until), label.map { $0.x + $0.width } ?? 0)
    let right = scale.start(next.from)
    let width = ChartWords.width(gap, size: 11)
    guard right - left > width + 8 else { return SVG() }
    return .words(gap, x: (left + right - width) / 2, y: y + 13, look(.gap))
  }
}

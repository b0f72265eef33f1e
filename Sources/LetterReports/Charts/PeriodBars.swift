package import LetterModel

/// How many, through time: a bar for each time, as high as its number, on a scale that begins at
/// nothing. Several of them stand beside each other, each with a scale of its own.
package struct PeriodBars: Sendable {
  /// A number for a time.
  package struct Step: Sendable {
    package var bar: ChartBar
    package var value: Int
    /// The upper end of a range.
    package var valueMax: Int?

    package init(bar: ChartBar, value: Int, valueMax: Int? = nil) {
      self.bar = bar
      self.value = value
      self.valueMax = valueMax
    }
  }

  package var steps: [Step]
  package var told: String
  package var id: String
  package var look: ChartLook
  /// The days that it shows: the same for all that stand beside each other.
  package var from: Day
  package var until: Day
  package var width = 240.0
  package var height = 130.0

  package init(
    steps: [Step], told: String, id: String, from: Day, until: Day, look: ChartLook = .page
  ) {
    self.steps = steps
    self.told = told
    self.id = id
    self.from = from
    self.until = until
    self.look = look
  }

  package func svg() -> SVG {
    .chart("chart small", width: width, height: height, told: told, [shapes()])
  }

  package func shapes() -> SVG {
    let most = steps.map { $0.valueMax ?? $0.value }.max() ?? 0
    let numbers = ValueScale(upTo: most, bottom: height - 20, top: 18)
    let widest = numbers.ticks.map { ChartWords.width(NumberWords.grouped($0)) }.max() ?? 0
    let days = TimeScale(from: from, to: until, left: widest + 8, right: width - 6)
    var svg = look.patterns(id)
    var words = SVG()
    for tick in numbers.ticks {
      let y = numbers.y(tick)
      svg += .line(from: (days.left, y), to: (days.right, y), look(tick == 0 ? .axis : .grid))
      words += .words(NumberWords.grouped(tick), x: widest + 3, y: y + 4, look(.number))
    }
    // Two years need the room of their figures.
    let marks = days.ticks
    let every = max(
      1, Int((Double(marks.count) * 36 / max(days.right - days.left, 1)).rounded(.up)))
    var last = -Double.infinity
    for (index, tick) in marks.enumerated() where index.isMultiple(of: every) {
      let x = min(max(days.start(tick.day), days.left + 8), days.right - 12)
      guard x - last >= 34 else { continue }
      words += .words(tick.label, x: x, y: height - 6, look(.tick))
      last = x
    }
    for step in steps { svg += drawn(step, days, numbers) }
    return svg + words + (steps.last.map { label($0, days, numbers) } ?? SVG())
  }

  private func place(_ step: Step, _ days: TimeScale) -> (left: Double, width: Double) {
    let left = days.start(step.bar.from)
    return (left, max((step.bar.until.map { days.end($0) } ?? days.right) - left, 2))
  }

  /// The number of the last step, above it; no shape lies over it.
  private func label(_ step: Step, _ days: TimeScale, _ numbers: ValueScale) -> SVG {
    let (left, width) = place(step, days)
    let words = ChartWords.width(step.bar.label)
    let x = max(min(left + width / 2 - words / 2, days.right - words), days.left)
    // Above all bars that it would cross.
    let crossed = steps.filter { one in
      let (left, width) = place(one, days)
      return left < x + words && x < left + width
    }
    let above = crossed.map { numbers.y($0.valueMax ?? $0.value) }.min() ?? numbers.bottom
    return .words(step.bar.label, x: x, y: above - 4, look(.beside))
  }

  private func drawn(_ step: Step, _ days: TimeScale, _ numbers: ValueScale) -> SVG {
    let (left, width) = place(step, days)
    let top = numbers.y(step.value)
    var shapes: [SVG] = []
    if let most = step.valueMax {
      let upper = numbers.y(most)
      shapes.append(
        .rect(x: left, y: upper, width: width, height: top - upper, look(.planned)))
    }
    shapes.append(
      .rect(
        x: left, y: top, width: width, height: numbers.bottom - top,
        look.fill(step.bar.part, of: id)))
    return step.bar.drawn(shapes)
  }
}

/// Figures in groups of three.
enum NumberWords {
  static func grouped(_ value: Int) -> String {
    var digits = Substring("\(value)")
    var text = ""
    while digits.count > 3 {
      text = "\u{2009}" + digits.suffix(3) + text
      digits.removeLast(3)
    }
    return digits + text
  }
}

internal import JSONText
internal import LetterComparing
internal import LetterModel

/// The drawings of a series: what stands from when until when, on one axis, and how many through
/// time, each number on a scale of its own. The numbers of each stand beside it as CSV and JSON.
struct SeriesCharts {
  let name: String
  /// Its name as part of a file's name.
  let file: String
  let path: String
  let frame: ReportFrame
  private let charts: [SeriesChart]
  private let money: SeriesChart
  private let measures: Matrix

  private var words: Words { frame.words }
  private var links: PageLinks { frame.links(from: path) }

  init(
    _ name: String, file: String, path: String, _ timeline: Timeline, _ measures: Matrix,
    _ frame: ReportFrame
  ) {
    (self.name, self.file, self.path, self.frame) = (name, file, path, frame)
    self.measures = measures
    func chart(_ kind: Fact.Kind) -> SeriesChart {
      SeriesChart(kind, in: timeline, series: name, words: frame.words)
    }
    charts = [.personnel, .asset, .area, .legalBasis].map(chart).filter { !$0.isEmpty }
    money = chart(.amount)
  }

  func write() throws {
    for chart in charts + [money] where !chart.isEmpty {
      try DataFile.write(chart.rowsOfData(), to: data(chart), in: frame.folder)
    }
  }

  private func data(_ chart: SeriesChart) -> String { "\(file)-\(chart.kind.rawValue)" }

  // MARK: From when until when

  /// Below each other, so that a day stands above the same day. Each bar leads to the words that
  /// state it.
  func timelines() -> HTML {
    var drawings = charts.map { chart in
      (
        chart,
        chart.chart(id: chart.kind.rawValue, look: .page) { bar in
          links.address(bar.letter.id, bar.term.evidence.first?.fact.map(PageAnchor.fact))
        }
      )
    }
    let axes = drawings.compactMap(\.1.axis)
    guard let first = axes.first else { return "" }
    let axis = axes.reduce(first) { $0.joined($1) }
    for index in drawings.indices { drawings[index].1.shared = axis }
    return key()
      + drawings.map { chart, drawing -> HTML in
        "<h3>\(words.head(chart.kind.rawValue))</h3>\n"
          + HTML.wide(
            HTML(stringLiteral: drawing.svg().text), label: words.head(chart.kind.rawValue))
          + frame.data(data(chart), from: path)
      }.joined()
  }

  /// What the bars mean, those that are drawn.
  private func key() -> HTML {
    var parts: [(part: ChartLook.Part, meaning: String)] = []
    for part in charts.flatMap(\.key) where !parts.contains(where: { $0.part == part.part }) {
      parts.append(part)
    }
    let items = parts.map { part, meaning -> HTML in
      let swatch = SVG(
        "svg",
        [
          SVG.Attribute("class", "chart swatch"), SVG.Attribute("viewBox", "-1 -1 28 16"),
          SVG.Attribute("aria-hidden", "true"),
        ],
        [
          part == .derived ? ChartLook.page.patterns("key") : SVG(),
          .rect(x: 0, y: 0, width: 26, height: 14, ChartLook.page.fill(part, of: "key")),
        ])
      return "<li>\(HTML(stringLiteral: swatch.text)) \(meaning)</li>"
    }
    return items.isEmpty
      ? "" : "<ul class=\"legend\" aria-label=\"\(words("legend"))\">\(items)</ul>\n"
  }

  // MARK: Through time

  /// A small drawing for each number that several letters state.
  func multiples() -> HTML {
    let numbers = charts.map { chart in
      (
        title: words.head(chart.kind.rawValue), data: data(chart),
        drawings: chart.multiples { bar in
          links.address(bar.letter.id, bar.term.evidence.first?.fact.map(PageAnchor.fact))
        }
      )
    }
    let parts = (numbers + [(words("Money"), "\(file)-money", costs())]).map {
      title, data, drawings -> HTML in
      guard !drawings.isEmpty else { return "" }
      let items = drawings.map { name, drawing -> HTML in
        "<li><p>\(HTML.unbroken(name))</p>\(HTML(stringLiteral: drawing.svg().text))</li>\n"
      }
      return "<h3>\(title)</h3>\n<ul class=\"multiples\">\(items)</ul>\n"
        + frame.data(data, from: path)
    }
    return parts.allSatisfy(\.isEmpty)
      ? ""
      : "<h2 id=\"through\">\(words("Through time"))</h2>\n<p class=\"lead\">"
        + "\(words("Numbers that several letters state, each on a scale of its own that begins at nothing; the last one is named. The others stand in the table below."))</p>\n"
        + parts.joined()
  }

  /// What each letter says first of its costs, up to the next letter that says so.
  private func costs() -> [(name: String, drawing: PeriodBars)] {
    measures.rows.filter { $0.kind == Fact.Kind.amount.rawValue }.compactMap { row in
      let told = row.cells.indices.filter { row.cells[$0].value != nil }
      let days = told.compactMap { measures.letters[$0].date }
      guard told.count > 1, days.count == told.count, let last = days.last else { return nil }
      let end = Day(year: last.year, month: 12, day: 31) ?? last
      let steps = told.indices.map { index -> PeriodBars.Step in
        let (cell, letter) = (row.cells[told[index]], measures.letters[told[index]])
        let value = cell.value ?? 0
        let label = words.short(value, cell.valueMax, cell.qualifier, isMoney: true)
        let bar = ChartBar(
          from: days[index], until: index + 1 < days.count ? days[index + 1].previous : end,
          label: label, part: .planned, told: "\(label), \(letter.name)",
          address: links.address(
            letter.id, cell.evidence.first?.fact.map(PageAnchor.fact)))
        return PeriodBars.Step(
          bar: bar, value: value / 100, valueMax: cell.valueMax.map { $0 / 100 })
      }
      let name = words.head(row.subject)
      return (name, PeriodBars(steps: steps, told: name, id: "costs", from: days[0], until: end))
    }
  }
}

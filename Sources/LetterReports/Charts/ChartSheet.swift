/// A drawing for a paper: what it shows as a headline, what is counted below it, a key, the drawing,
/// and where its numbers come from. It needs no stylesheet.
package struct ChartSheet: Sendable {
  package var title: String
  package var subtitle: String
  /// The parts that the drawing uses, with what they mean.
  package var key: [(part: ChartLook.Part, meaning: String)]
  package var chart: TimelineChart
  /// Where the numbers come from, a paragraph each.
  package var sources: [String]

  package init(
    title: String, subtitle: String, key: [(part: ChartLook.Part, meaning: String)],
    chart: TimelineChart, sources: [String]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.key = key
    self.chart = chart
    self.chart.look = .paper
    self.sources = sources
  }

  private static let margin = 20.0

  /// A whole file.
  ///
  /// - Parameter language: that of the words, such as `en`.
  package func text(language: String) -> String {
    let look = ChartLook.paper
    var svg = SVG()
    var y = Self.margin
    func lines(_ words: String, _ part: ChartLook.Part, _ size: Double) {
      // Bold letters are wider.
      let width = part == .title ? chart.width / 1.15 : chart.width
      for line in ChartWords.lines(words, width: width, size: size) {
        y += size + 5
        svg += .words(line, x: 0, y: y, look(part))
      }
    }
    lines(title, .title, 18)
    lines(subtitle, .subtitle, 13)
    y += 12
    var x = 0.0
    for (part, meaning) in key {
      let width = 34 + ChartWords.width(meaning) + 16
      if x > 0, x + width > chart.width { (x, y) = (0, y + 22) }
      svg += .rect(x: x, y: y, width: 26, height: 14, look.fill(part, of: chart.id))
      svg += .words(meaning, x: x + 33, y: y + 12, look(.beside))
      x += width
    }
    if !key.isEmpty { y += 26 }
    svg += SVG(
      "g", [SVG.Attribute("transform", "translate(0 \(SVG.number(y)))")], [chart.shapes()])
    y += chart.height + 6
    for source in sources { lines(source, .source, 11) }
    let (width, height) = (chart.width + 2 * Self.margin, y + Self.margin)
    let size = "\(SVG.number(width)) \(SVG.number(height))"
    let whole = SVG(
      "svg",
      [
        SVG.Attribute("xmlns", "http://www.w3.org/2000/svg"),
        SVG.Attribute("viewBox", "0 0 " + size),
        SVG.Attribute("width", width), SVG.Attribute("height", height),
        SVG.Attribute("xml:lang", language), SVG.Attribute("role", "img"),
        SVG.Attribute("aria-label", chart.told),
        SVG.Attribute("font-family", "DejaVu Sans, Liberation Sans, Arial, sans-serif"),
      ],
      [
        SVG("title", [], words: title), SVG("desc", [], words: subtitle),
        .rect(x: 0, y: 0, width: width, height: height, [SVG.Attribute("fill", "#fff")]),
        SVG(
          "g", [SVG.Attribute("transform", "translate(\(SVG.number(Self.margin)) 0)")], [svg]),
      ])
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + whole.text + "\n"
  }
}

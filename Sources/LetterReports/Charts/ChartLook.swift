/// How the parts of a drawing look: by the names that a page's stylesheet knows, or, in a drawing
/// that stands by itself in a paper, by colours that every program can print.
package enum ChartLook: Sendable {
  case page
  case paper

  /// A part of a drawing.
  package enum Part: String, CaseIterable, Sendable {
    /// A number that the letter does not let be passed.
    case ceiling = "ceil"
    /// A number that the letter plans or states.
    case planned = "plan"
    /// What no sentence states by itself: a sum, or a day that follows from others.
    case derived = "sum"
    /// Words that stand for a time: an area, a ground.
    case band
    /// A day on which a letter was sent.
    case mark
    case grid
    case axis
    /// Words at a line that marks a day or a number.
    case tick
    /// The number marks along the left side.
    case number = "num"
    case name
    case group
    /// Words on a bar of each kind.
    case onCeiling = "onceil"
    case onPlanned = "onplan"
    /// Words beside a bar, or in a gap.
    case beside
    case gap
    case title
    case subtitle
    case source

    fileprivate var isWords: Bool {
      switch self {
      case .ceiling, .planned, .derived, .band, .mark, .grid, .axis: false
      default: true
      }
    }
  }

  package func callAsFunction(_ part: Part) -> [SVG.Attribute] {
    switch self {
    // Links tell what their words say, and a table beside the drawing tells the rest.
    case .page:
      [SVG.Attribute("class", part.rawValue)]
        + (part.isWords ? [SVG.Attribute("aria-hidden", "true")] : [])
    case .paper: Self.inPrint[part] ?? []
    }
  }

  /// What stands before the shapes: the patterns that they are filled with.
  ///
  /// - Parameter id: tells the patterns of one drawing from those of another on the same page.
  package func patterns(_ id: String) -> SVG {
    let line: [SVG.Attribute] =
      self == .page
      ? [SVG.Attribute("class", "hatch")]
      : [SVG.Attribute("stroke", Self.ink), SVG.Attribute("stroke-width", "1.5")]
    let size = 6.0
    return SVG(
      "defs", [],
      [
        SVG(
          "pattern",
          [
            SVG.Attribute("id", "hatch-\(id)"), SVG.Attribute("width", size),
            SVG.Attribute("height", size), SVG.Attribute("patternUnits", "userSpaceOnUse"),
            SVG.Attribute("patternTransform", "rotate(45)"),
          ],
          [.line(from: (0, 0), to: (0, size), line)])
      ])
  }

  /// A shape of a part, filled: what is derived with the pattern of its drawing.
  package func fill(_ part: Part, of id: String) -> [SVG.Attribute] {
    self(part) + (part == .derived ? [SVG.Attribute("fill", "url(#hatch-\(id))")] : [])
  }

  // MARK: In print

  private static let ink = "#12436d"
  private static let pale = "#cfdbe6"
  private static let black = "#1b1b1f"
  private static let quiet = "#565c66"

  private static let inPrint: [Part: [SVG.Attribute]] = [
    .ceiling: [SVG.Attribute("fill", ink), SVG.Attribute("stroke", ink)],
    .planned: [
      SVG.Attribute("fill", pale), SVG.Attribute("stroke", ink),
      SVG.Attribute("stroke-dasharray", "3 2"),
    ],
    .derived: [SVG.Attribute("stroke", ink)],
    .band: [SVG.Attribute("fill", "#fff"), SVG.Attribute("stroke", quiet)],
    .mark: [SVG.Attribute("fill", "#fff"), SVG.Attribute("stroke", black)],
    .grid: [SVG.Attribute("stroke", "#b4b9c1"), SVG.Attribute("stroke-width", "0.5")],
    .axis: [SVG.Attribute("stroke", black)],
    .tick: words(black, 12, "middle"),
    .number: words(black, 12, "end"),
    .name: words(black, 12, "end"),
    .group: words(black, 12) + [SVG.Attribute("font-weight", "bold")],
    .onCeiling: words("#fff", 12),
    .onPlanned: words(black, 12),
    .beside: words(black, 12),
    .gap: words(quiet, 11) + [SVG.Attribute("font-style", "italic")],
    .title: words(black, 18) + [SVG.Attribute("font-weight", "bold")],
    .subtitle: words(black, 13),
    .source: words(quiet, 11),
  ]

  private static func words(_ colour: String, _ size: Int, _ anchor: String? = nil)
    -> [SVG.Attribute]
  {
    [SVG.Attribute("fill", colour), SVG.Attribute("font-size", "\(size)")]
      + (anchor.map { [SVG.Attribute("text-anchor", $0)] } ?? [])
  }

  // MARK: On a page

  /// The rules of a page that has drawings. Shapes are told apart by pattern and outline, too.
  ///
  /// Words in a drawing name the colour that lies under them as their ground, and shapes are blocks,
  /// as words are: neither is painted otherwise, and judges of a page see what lies under what.
  package static let style = """
    .chart { width: 100%; height: auto; font: 12px system-ui, "DejaVu Sans", sans-serif;
      --full: #12436d; --pale: #cfdbe6; --onfull: #fff; --onpale: #1b1b1f }
    .wide .chart { min-width: 42rem; display: block } .chart.small { min-width: 0; max-width: 20rem }
    .chart.swatch { width: 1.8rem; min-width: 0; vertical-align: -.1em }
    .chart .grid { stroke: var(--line) } .chart .axis { stroke: var(--ink) }
    .chart a, .chart g, .chart rect, .chart path { display: block }
    .chart text { text-rendering: geometricPrecision; color: var(--ink); fill: currentColor;
      background-color: var(--page); pointer-events: none } .chart .tick { text-anchor: middle }
    .chart .name, .chart .num { text-anchor: end } .chart .group { font-weight: 700 }
    .chart .gap { color: var(--quiet); font-style: italic; font-size: 11px }
    .chart .ceil { fill: var(--full); stroke: var(--full) }
    .chart .plan { fill: var(--pale); stroke: var(--full); stroke-dasharray: 3 2 }
    .chart .sum { stroke: var(--full) } .chart .hatch { stroke: var(--full); stroke-width: 1.5 }
    .chart .band { fill: var(--page); stroke: var(--quiet) }
    .chart .mark { fill: var(--page); stroke: var(--ink) }
    .chart .onceil { color: var(--onfull); background-color: var(--full) }
    .chart .onplan { color: var(--onpale); background-color: var(--pale) }
    .chart a:hover rect, .chart a:hover path, .chart a:focus-visible rect,
    .chart a:focus-visible path { stroke-width: 3 } .chart a:hover .mark,
    .chart a:focus-visible .mark { fill: var(--mark) }
    @media screen and (prefers-color-scheme: dark) { .chart { --full: #7fb2dd; --pale: #34495c;
      --onfull: #10131a; --onpale: #e8e8ea } }
    @media (forced-colors: active) { .chart { forced-color-adjust: none; --full: LinkText;
      --pale: Canvas; --onfull: Canvas; --onpale: CanvasText }
      .chart .grid, .chart .axis, .chart .band { stroke: CanvasText }
      .chart text { color: CanvasText; background-color: Canvas } .chart .band, .chart .mark { fill: Canvas; stroke: CanvasText }
      .chart .onceil { color: Canvas; background-color: LinkText } }
    @media print { .chart { print-color-adjust: exact } .wide .chart { min-width: 0 } }
    """
}

import Glibc
import LetterReports

/// How commands grow, drawn: both axes in powers of ten, so that a line at the angle of the grid's
/// diagonal is one that grows as its size.
struct GrowthChart {
  let title: String
  let growths: [Growth]

  private static let (left, top, width, height) = (70.0, 50.0, 420.0, 320.0)
  private static let beside = 300.0
  private static let colours = [
    "#12436d", "#28a197", "#801650", "#f46a25", "#3d3d3d", "#a285d1", "#2e7d32", "#b3261e",
  ]

  /// A whole file.
  func text() -> String {
    let points = growths.flatMap(\.points).filter { $0.milliseconds > 0 }
    let sizes = Self.powers(points.map { Double($0.size) })
    let times = Self.powers(points.map(\.milliseconds))
    func x(_ value: Double) -> Double {
      Self.left + Self.width * Self.share(value, sizes)
    }
    func y(_ value: Double) -> Double {
      Self.top + Self.height * (1 - Self.share(max(value, times.lowerBound), times))
    }
    var drawn = [
      SVG.words(title, x: Self.left, y: 24, Self.look(16, "start")),
      SVG.words("milliseconds", x: Self.left, y: 42, Self.look(11, "start")),
    ]
    let grid = [SVG.Attribute("stroke", "#b4b9c1"), SVG.Attribute("stroke-width", "0.5")]
    for size in Self.ticks(sizes) {
      drawn.append(.line(from: (x(size), Self.top), to: (x(size), Self.top + Self.height), grid))
      drawn.append(
        .words(
          Self.number(size), x: x(size), y: Self.top + Self.height + 16, Self.look(11, "middle")))
    }
    for time in Self.ticks(times) {
      drawn.append(.line(from: (Self.left, y(time)), to: (Self.left + Self.width, y(time)), grid))
      drawn.append(
        .words(Self.number(time), x: Self.left - 6, y: y(time) + 4, Self.look(11, "end")))
    }
    for (place, growth) in growths.enumerated() {
      let colour = Self.colours[place % Self.colours.count]
      let line = [
        SVG.Attribute("stroke", colour), SVG.Attribute("stroke-width", "1.5"),
        SVG.Attribute("stroke-dasharray", place < Self.colours.count ? "none" : "4 2"),
      ]
      for (one, other) in zip(growth.points, growth.points.dropFirst()) {
        drawn.append(
          .line(
            from: (x(Double(one.size)), y(one.milliseconds)),
            to: (x(Double(other.size)), y(other.milliseconds)), line))
      }
      let (keyX, keyY) = (Self.left + Self.width + 20, Self.top + 8 + Double(place) * 17)
      drawn.append(.line(from: (keyX, keyY), to: (keyX + 24, keyY), line))
      let power = growth.exponent.map { "  size^\(Finding.short($0))" } ?? ""
      drawn.append(.words(growth.name + power, x: keyX + 30, y: keyY + 4, Self.look(11, "start")))
    }
    let rows = Double(growths.count) * 17 + 20
    let size = (
      width: Self.left + Self.width + Self.beside + 40,
      height: Self.top + max(Self.height, rows) + 40
    )
    let whole = SVG(
      "svg",
      [
        SVG.Attribute("xmlns", "http://www.w3.org/2000/svg"),
        SVG.Attribute("viewBox", "0 0 \(Int(size.width)) \(Int(size.height))"),
        SVG.Attribute("width", size.width), SVG.Attribute("height", size.height),
        SVG.Attribute("font-family", "DejaVu Sans, Liberation Sans, Arial, sans-serif"),
      ],
      [.rect(x: 0, y: 0, width: size.width, height: size.height, [SVG.Attribute("fill", "#fff")])]
        + drawn)
    return whole.text + "\n"
  }

  private static func look(_ size: Int, _ anchor: String) -> [SVG.Attribute] {
    [
      SVG.Attribute("font-size", "\(size)"), SVG.Attribute("text-anchor", anchor),
      SVG.Attribute("fill", "#1b1b1f"),
    ]
  }

  /// From the power of ten below all values to that above them.
  private static func powers(_ values: [Double]) -> ClosedRange<Double> {
    let low = pow(10, log10(max(values.min() ?? 1, 0.1)).rounded(.down))
    return low...max(pow(10, log10(max(values.max() ?? 1, 0.1)).rounded(.up)), low * 10)
  }

  private static func share(_ value: Double, _ range: ClosedRange<Double>) -> Double {
    log10(value / range.lowerBound) / log10(range.upperBound / range.lowerBound)
  }

  private static func ticks(_ range: ClosedRange<Double>) -> [Double] {
    var ticks = [range.lowerBound]
    while let last = ticks.last, last * 10 <= range.upperBound * 1.01 { ticks.append(last * 10) }
    return ticks
  }

  private static func number(_ value: Double) -> String {
    value < 1 ? Finding.short(value) : "\(Int(value.rounded()))"
  }
}

/// A piece of a drawing: elements with attributes, in which everything that comes from data is
/// escaped. The same pieces give the same bytes.
public struct SVG: Sendable {
  /// The markup.
  public private(set) var text: String

  /// Nothing.
  public init() { text = "" }

  /// An element with attributes and what stands in it.
  public init(_ name: String, _ attributes: [Attribute], _ children: [SVG] = []) {
    text = "<\(name)\(attributes.map(\.text).joined())"
    text += children.isEmpty ? "/>" : ">\(children.map(\.text).joined())</\(name)>"
  }

  /// An element that holds words and nothing else.
  public init(_ name: String, _ attributes: [Attribute], words: String) {
    text = "<\(name)\(attributes.map(\.text).joined())>\(Self.escaped(words))</\(name)>"
  }

  /// Several pieces, one behind the other.
  package init(_ pieces: [SVG]) { text = pieces.map(\.text).joined() }

  package static func += (left: inout SVG, right: SVG) { left.text += right.text }
  package static func + (left: SVG, right: SVG) -> SVG { SVG([left, right]) }

  /// Words between two tags, or the value of an attribute.
  private static func escaped(_ words: String) -> String {
    Terminal.visible(words).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }

  /// A name with its value.
  public struct Attribute: Sendable {
    fileprivate var text: String

    /// Escaped wherever it holds a sign of the markup.
    public init(_ name: String, _ value: String) { text = " \(name)=\"\(escaped(value))\"" }
    /// With at most one decimal.
    public init(_ name: String, _ value: Double) { self.init(name, SVG.number(value)) }
  }

  /// A number with at most one decimal, the same on every machine.
  package static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}

// MARK: Shapes

extension SVG {
  /// A drawing of its own size as an element of a page, and what it tells those who hear the page.
  package static func chart(
    _ look: String, width: Double, height: Double, told: String, _ children: [SVG]
  ) -> SVG {
    SVG(
      "svg",
      [
        Attribute("class", look),
        Attribute("viewBox", "0 0 \(number(width)) \(number(height))"),
        Attribute("role", "group"), Attribute("aria-label", told),
      ], children)
  }

  /// A size below nothing is nothing.
  public static func rect(
    x: Double, y: Double, width: Double, height: Double, _ look: [Attribute]
  ) -> SVG {
    SVG(
      "rect",
      look + [
        Attribute("x", x), Attribute("y", y), Attribute("width", max(width, 0)),
        Attribute("height", max(height, 0)),
      ])
  }

  /// A straight line.
  public static func line(
    from: (x: Double, y: Double), to: (x: Double, y: Double), _ look: [Attribute]
  ) -> SVG {
    SVG(
      "line",
      look + [
        Attribute("x1", from.x), Attribute("y1", from.y), Attribute("x2", to.x),
        Attribute("y2", to.y),
      ])
  }

  package static func path(_ points: [(x: Double, y: Double)], _ look: [Attribute]) -> SVG {
    let steps = points.map { "\(number($0.x)) \(number($0.y))" }
    return SVG("path", look + [Attribute("d", "M" + steps.joined(separator: "L") + "Z")])
  }

  /// Words that stand level, beginning at `x` unless their look says otherwise; `y` is their base.
  public static func words(_ words: String, x: Double, y: Double, _ look: [Attribute]) -> SVG {
    SVG("text", look + [Attribute("x", x), Attribute("y", y)], words: words)
  }

  /// A shape that leads somewhere and can be reached with the keyboard.
  package static func link(to address: String, told: String, _ children: [SVG]) -> SVG {
    SVG("a", [Attribute("href", address), Attribute("aria-label", told)], children)
  }

  /// A shape that tells what it is to those who point at it or hear it.
  package static func told(_ words: String, _ children: [SVG]) -> SVG {
    SVG("g", [], [SVG("title", [], words: words)] + children)
  }
}

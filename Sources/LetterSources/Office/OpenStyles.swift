/// What the styles of an OpenDocument text say of paragraphs, words and lists.
struct OpenStyles {
  /// What a style says; nil where it says nothing.
  struct Style {
    var isBold: Bool?
    var isItalic: Bool?
    var isRaised: Bool?
    var size: Double?

    /// For the words of a paragraph.
    var words: FormWords.Style { over(FormWords.Style()) }

    func over(_ base: FormWords.Style) -> FormWords.Style {
      FormWords.Style(
        isBold: isBold ?? base.isBold, isItalic: isItalic ?? base.isItalic,
        isRaised: isRaised ?? base.isRaised, size: size ?? base.size)
    }
  }

  private var styles: [String: (base: String?, own: Style)] = [:]
  private var lists: [String: MarkupElement] = [:]

  init(_ content: MarkupElement, _ page: MarkupElement?) {
    for root in [page, content].compactMap(\.self) {
      for group in root.all("styles", "automatic-styles") {
        for element in group.elements {
          guard let name = element["name"] else { continue }
          if element.name == "style" {
            styles[name] = (element["parent-style-name"], Self.own(element))
          } else if element.name == "list-style" {
            lists[name] = element
          }
        }
      }
    }
  }

  private static func own(_ element: MarkupElement) -> Style {
    var style = Style()
    guard let text = element.first("text-properties") else { return style }
    style.isBold = text["font-weight"].map { $0 == "bold" || $0 == "700" }
    style.isItalic = text["font-style"].map { $0 == "italic" || $0 == "oblique" }
    style.isRaised = text["text-position"].map { $0.hasPrefix("super") }
    if let size = text["font-size"], size.hasSuffix("pt") { style.size = Double(size.dropLast(2)) }
    return style
  }

  /// What a style says, with those it is based on.
  func style(_ name: String?, depth: Int = 0) -> Style {
    guard depth < 20, let name, let found = styles[name] else { return Style() }
    let base = style(found.base, depth: depth + 1)
    return Style(
      isBold: found.own.isBold ?? base.isBold, isItalic: found.own.isItalic ?? base.isItalic,
      isRaised: found.own.isRaised ?? base.isRaised, size: found.own.size ?? base.size)
  }

  /// The levels of a list down to one of them.
  func levels(_ name: String?, upTo depth: Int) -> [ListCounter.Level] {
    let elements = name.flatMap { lists[$0] }?.elements ?? []
    return (0...min(depth, 20)).map { place in
      guard let level = elements.first(where: { $0["level"] == "\(place + 1)" }) else {
        return ListCounter.Level()
      }
      if let bullet = level["bullet-char"] {
        return ListCounter.Level(format: "bullet", pattern: bullet)
      }
      let shown = level["display-levels"].flatMap(Int.init) ?? 1
      let first = max(place + 2 - shown, 1)
      let numbers = (first...place + 1).map { "%\($0)" }.joined(separator: ".")
      return ListCounter.Level(
        format: level["num-format"] ?? "1",
        pattern: (level["num-prefix"] ?? "") + numbers + (level["num-suffix"] ?? ""),
        start: level["start-value"].flatMap(Int.init) ?? 1)
    }
  }
}

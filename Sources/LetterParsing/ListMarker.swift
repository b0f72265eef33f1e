import LetterModel

/// The mark in front of a list item.
struct ListMarker: Equatable {
  enum Style: Equatable {
    /// `•` and its kin: nothing but a list begins with it.
    case bullet
    /// `o`, which Word sets for a hollow bullet; no Dutch word.
    case letterBullet
    /// `–` or `-`: also a dash inside a sentence.
    case dash
    /// `1)`, `1.`, `(1)`, `a)`, `i.`: with the closing sign and its value.
    case counted(closing: String, value: Int)
  }

  var style: Style
  /// Where it stands.
  var range: Range<Int>
  /// Where the item's words begin; the end of the line where the marker stands alone.
  var textStart: Int

  /// Reads the start of a line. Nil where it is no marker by its form alone.
  init?(_ content: Range<Int>, in source: SourceLines) {
    let scalars = source.scalars[content]
    guard let first = scalars.first else { return nil }
    let sign = scalars.prefix { !$0.isBlank }
    let rest = scalars[sign.endIndex...].drop { $0.isBlank }
    range = content.lowerBound..<sign.endIndex
    textStart = rest.isEmpty ? content.upperBound : rest.startIndex
    switch first {
    // `*Risico’s* zijn er`: words that are set, between two of them.
    case "*" where sign.count > 1 && scalars.dropFirst().contains("*"): return nil
    case "•", "▪", "●", "◦", "■", "∙", "·", "*", "►", "➢", "○", "□", "▫", "◆", "◊", "✓", "✔", "→",
      "‣", "⁃", "➔", "❖", "\u{F000}"..."\u{F0FF}":
      if sign.count > 1 {
        range = content.lowerBound..<content.lowerBound + 1
        textStart = content.lowerBound + 1
      }
      style = .bullet
    case "o" where sign.count == 1 && !rest.isEmpty: style = .letterBullet
    // The signs of a face of symbols, read as letters.
    case "§" where sign.count == 1 && rest.first?.isLetter == true, "Ø" where sign.count == 1:
      style = .bullet
    case "+" where sign.count == 1 && rest.first?.isLetter == true,
      ">" where sign.count == 1 && rest.first?.isLetter == true:
      style = .dash
    case _ where first.isDash && sign.count == 1: style = .dash
    default:
      guard !rest.isEmpty, let counted = Self.counted(sign) else { return nil }
      // `A. Jansen` and `A. van Dam` are names, `I. Mandaat` is a heading.
      if sign.contains(where: \.isUpper), rest.first?.isLower != true || source.isName(content) {
        return nil
      }
      style = counted
    }
  }

  /// The marker that the form sets off: so many code points from the start of a line.
  init(_ content: Range<Int>, length: Int, in source: SourceLines) {
    range = content.lowerBound..<min(content.lowerBound + length, content.upperBound)
    textStart =
      (range.upperBound..<content.upperBound).first { !source.scalars[$0].isBlank }
      ?? content.upperBound
    style = ListMarker(content, in: source)?.style ?? .bullet
  }

  private static func counted(_ sign: ArraySlice<Unicode.Scalar>) -> Style? {
    guard let last = sign.last, last == ")" || last == "." || last == "°" else { return nil }
    var body = sign.dropLast()
    var closing = String(last)
    if body.first == "(" {
      guard last == ")" else { return nil }
      body.removeFirst()
      closing = "()"
    }
    let isCapital = body.allSatisfy(\.isUpper)
    guard
      (1...2).contains(body.count)
        || body.allSatisfy({ "ivx".unicodeScalars.contains($0) })
        || body.allSatisfy({ "IVX".unicodeScalars.contains($0) })
    else { return nil }
    if body.isEmpty { return nil }
    if body.allSatisfy(\.isDigit) {
      return .counted(closing: closing, value: body.reduce(0) { $0 * 10 + Int($1.value) - 48 })
    }
    if let value = Self.roman(body) {
      return .counted(closing: (isCapital ? "I" : "i") + closing, value: value)
    }
    guard body.count == 1, let letter = body.first?.folded, (97...122).contains(letter) else {
      return nil
    }
    return .counted(closing: (isCapital ? "A" : "a") + closing, value: Int(letter) - 96)
  }

  /// `i` to `xii`; lists go no further.
  private static func roman(_ body: ArraySlice<Unicode.Scalar>) -> Int? {
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
      .firstIndex(of: String(scalars: body).lowercased()).map { $0 + 1 }
  }

  /// Whether this marker can follow the other one in a list.
  func follows(_ other: ListMarker) -> Bool {
    switch (other.style, style) {
    case (.bullet, .bullet), (.letterBullet, .letterBullet), (.dash, .dash): true
    case (.counted(let old, let last), .counted(let new, let value)):
      old == new && value == last + 1
    default: false
    }
  }

  /// Where an item stands in its list: the marks of a list without numbers are all alike.
  struct Place: Hashable {
    let series: String
    let value: Int

    /// The place of the item before it; nil for the first.
    var before: Place? {
      value == 0 ? self : value == 1 ? nil : Place(series: series, value: value - 1)
    }
  }

  var place: Place {
    if case .counted(_, let value) = style {
      Place(series: series, value: value)
    } else {
      Place(series: series, value: 0)
    }
  }

  /// What the markers of one list have in common.
  var series: String {
    switch style {
    case .bullet: "•"
    case .letterBullet: "o"
    case .dash: "–"
    case .counted(let closing, _): closing
    }
  }

  /// Whether a list can begin with it.
  var beginsList: Bool {
    switch style {
    case .bullet, .letterBullet, .dash: true
    case .counted(_, let value): value == 1
    }
  }
}

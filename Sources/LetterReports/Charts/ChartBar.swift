package import LetterModel

/// Something that stands from one day to another.
package struct ChartBar: Sendable {
  package var from: Day
  /// The last day; nil where none is stated: the bar ends in an arrow.
  package var until: Day?
  /// What stands on it, where there is room.
  package var label: String
  package var part: ChartLook.Part
  /// All of it in words, for those who hear the drawing or point at it.
  package var told: String
  /// Where it leads; nil in a drawing by itself.
  package var address: String?

  package init(
    from: Day, until: Day?, label: String, part: ChartLook.Part, told: String,
    address: String? = nil
  ) {
    self.from = from
    self.until = until
    self.label = label
    self.part = part
    self.told = told
    self.address = address
  }

  /// The shapes with what they tell, leading where the bar leads.
  func drawn(_ shapes: [SVG]) -> SVG {
    address.map { .link(to: $0, told: told, shapes) } ?? .told(told, shapes)
  }
}

/// About how wide words are in a drawing: a little more than in most fonts.
enum ChartWords {
  static func width(_ words: String, size: Double = 12) -> Double {
    words.unicodeScalars.reduce(0) { width, scalar in
      let share =
        switch scalar {
        case "i", "j", "l", "f", "t", "r", "I", ".", ",", ":", "(", ")", "’", " ", "/", "-": 0.4
        case "m", "w", "M", "W", "@": 0.95
        case _ where scalar.properties.isUppercase: 0.72
        default: 0.61
        }
      return width + share * size
    }
  }

  /// As many words as have room, with a sign where more follow; all of them where none has.
  static func beginning(of words: String, width: Double) -> String {
    var all = words.split(separator: " ")
    guard Self.width(words) > width else { return words }
    while !all.isEmpty {
      let text = all.joined(separator: " ") + " …"
      if Self.width(text) <= width { return text }
      all.removeLast()
    }
    return words
  }

  /// Lines no wider than that; a word that is wider stands on a line of its own.
  static func lines(_ words: String, width: Double, size: Double = 12) -> [String] {
    var lines: [String] = []
    for word in words.split(separator: " ") {
      if let last = lines.last, Self.width("\(last) \(word)", size: size) <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

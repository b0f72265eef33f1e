package import LetterComparing
public import LetterModel

/// The language of the words around letters; letters stay Dutch.
public enum PageLanguage: String, Sendable, CaseIterable { case nl, en }

/// The words of pages in one language. They are named by their English form, and `dutch` has the
/// Dutch one.
package struct Words: Sendable {
  package let language: PageLanguage

  package static let english = Words(language: .en)

  /// Words of this program, with `%1` and `%2` in the places of what is put in.
  package func callAsFunction(_ english: String, _ values: String...) -> String {
    var words = english
    if language == .nl {
      let dutch = Self.dutch[english]
      assert(dutch != nil, "no Dutch words for '\(english)'")
      words = dutch ?? english
    }
    for (index, value) in values.enumerated() {
      words = words.replacing("%\(index + 1)", with: value)
    }
    return words
  }

  /// A number with the noun behind it: the words for one, and those for more.
  package func count(_ number: Int, _ one: String, _ more: String) -> String {
    "\(number) " + self(number == 1 ? one : more)
  }

  /// A name by which the archive calls something, such as a task or a kind of fact; one that is no
  /// word of its own stays as it is.
  package func name(_ name: String) -> String {
    let plain = name.replacing("_", with: " ")
    guard language == .nl else { return plain }
    if let dutch = Self.dutch[plain] { return dutch }
    // `training (Bagdad)`, `F-16, in reserve`
    if let bracket = plain.firstRange(of: " (") {
      return self.name(String(plain[..<bracket.lowerBound])) + plain[bracket.lowerBound...]
    }
    if plain.hasSuffix(", in reserve") {
      return self.name(String(plain.dropLast(12))) + ", in reserve"
    }
    if plain.hasPrefix("article-") { return "artikel \(plain.dropFirst(8))" }
    return plain
  }

  /// The same at the beginning of a line.
  package func head(_ name: String) -> String {
    let words = self.name(name)
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// `24 september 2014`.
  package func date(_ day: Day) -> String {
    let months =
      language == .nl
      ? [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
        "oktober", "november", "december",
      ]
      : [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
    return "\(day.day) \(months[day.month - 1]) \(day.year)"
  }

  /// The text of a cell: numbers with what bounds them, and days.
  package func text(_ cell: Matrix.Cell, of row: Matrix.Row) -> String {
    if row.kind == "topic", let count = cell.value {
      return self.count(count, "word", "words")
    }
    return language == .en || cell.value == nil && row.kind == "area" ? cell.text : told(cell.text)
  }

  /// A number as a fact gives it.
  package func number(_ fact: Fact) -> String? {
    fact.value.map { value in
      let text = NumberText.text(value, fact.valueMax, fact.qualifier ?? .exact, unit: fact.unit)
      return language == .en ? text : told(text)
    }
  }

  /// A number by itself.
  package func number(_ value: Int, unit: Fact.Unit?) -> String {
    let text = NumberText.text(value, nil, .exact, unit: unit)
    return language == .en ? text : told(text)
  }

  /// What the archive tells in English, word by word: `max 250, until 2015-10-01`.
  private func told(_ english: String) -> String {
    english.split(separator: " ", omittingEmptySubsequences: false).map { word in
      if let first = word.utf8.first, (48...57).contains(first), Day(iso: word) == nil {
        let tail = word.hasSuffix(",") ? "," : ""
        let number = word.dropLast(tail.count)
        return String(number.map { $0 == "," ? "." : $0 == "." ? "," : $0 }) + tail
      }
      let bare = word.drop { $0 == "(" }.prefix { $0 != "," && $0 != ")" }
      guard let dutch = Self.told[String(bare)] else { return String(word) }
      return String(word.replacing(bare, with: dutch))
    }.joined(separator: " ")
  }

  private static let told = [
    "max": "ten hoogste", "min": "ten minste", "about": "ongeveer", "to": "tot",
    "until": "tot en met", "ends": "eindigt", "all": "totaal", "million": "miljoen",
    "euros": "euro", "new": "nieuw", "continued": "voortgezet", "adapted": "aangepast",
    "ended": "beëindigd", "mentioned": "genoemd", "see": "zie",
  ]
}

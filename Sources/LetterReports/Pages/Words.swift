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
    return values.isEmpty ? words : Self.filled(words, values)
  }

  /// What is put in stays as it is, even where it holds such a sign itself.
  private static func filled(_ words: String, _ values: [String]) -> String {
    var parts = words.split(separator: "%", omittingEmptySubsequences: false).map(String.init)
    for index in parts.indices.dropFirst() {
      let place = parts[index].prefix(1)
      if let number = Int(place), values.indices.contains(number - 1) {
        parts[index] = values[number - 1] + parts[index].dropFirst()
      } else {
        parts[index] = "%" + parts[index]
      }
    }
    return parts.joined()
  }

  /// A number with the noun behind it: the words for one, and those for more.
  package func count(_ number: Int, _ one: String, _ more: String) -> String {
    "\(number) " + self(number == 1 ? one : more)
  }

  /// A name by which the archive calls something, such as a task or a kind of fact; one that is no
  /// word of its own stays as it is.
  package func name(_ name: String) -> String {
    let plain = name.utf8.contains(UInt8(ascii: "_")) ? name.replacing("_", with: " ") : name
    if plain.hasPrefix("article-") {
      return self("article %1", String(plain.dropFirst(8)))
    }
    guard language == .nl else { return plain }
    if let dutch = Self.dutch[plain] { return dutch }
    // `training (Bagdad)`, `F-16, in reserve`
    for tail in ["in reserve", "in all", "planned", "now"] where plain.hasSuffix(", " + tail) {
      return self.name(String(plain.dropLast(tail.count + 2))) + ", " + self(tail)
    }
    if let bracket = plain.firstRange(of: " (") {
      return self.name(String(plain[..<bracket.lowerBound])) + plain[bracket.lowerBound...]
    }
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

  /// The same in Dutch; in English the day as the archive writes it: `2014-09-24`.
  package func day(_ day: Day) -> String { language == .nl ? date(day) : "\(day)" }

  /// The same as a time that programs can read.
  package func time(_ day: Day) -> HTML {
    language == .nl
      ? "<time datetime=\"\("\(day)")\">\(date(day))</time>" : "<time>\("\(day)")</time>"
  }

  /// A letter's name with its day: `kst-27925-612 (11 september 2017)`.
  package func title(_ letter: OpenedLetter) -> String {
    letter.name + (letter.date.map { " (\(day($0)))" } ?? "")
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
    fact.value.map {
      number($0, fact.valueMax, fact.qualifier, unit: fact.unit, currency: fact.currency)
    }
  }

  /// A number, by itself or with what bounds it.
  package func number(
    _ value: Int, _ valueMax: Int? = nil, _ qualifier: Fact.Qualifier? = nil, unit: Fact.Unit?,
    currency: Fact.Currency? = nil
  ) -> String {
    let text = NumberText.text(
      value, valueMax, qualifier ?? .exact, unit: unit, currency: currency)
    return language == .en ? text : told(text)
  }

  /// A number with signs in place of words, so that it fits on a bar: `± 200`, `3–12`, `€ 24,6 mln`.
  package func short(
    _ value: Int, _ valueMax: Int?, _ qualifier: Fact.Qualifier?, isMoney: Bool
  ) -> String {
    let number =
      [value, valueMax].compactMap(\.self).map { isMoney ? money($0) : NumberWords.grouped($0) }
      .joined(separator: "–")
    switch qualifier {
    case .max, .min: return "\(qualifier?.rawValue ?? "") \(number)"
    case .about: return "± " + number
    case .exact, .range, nil: return number
    }
  }

  private func money(_ cents: Int) -> String {
    let euros = cents / 100
    guard euros >= 1_000_000 else { return "€ " + NumberWords.grouped(euros) }
    let tenths = (euros + 50_000) / 100_000
    let rest = tenths % 10 == 0 ? "" : (language == .nl ? "," : ".") + "\(tenths % 10)"
    return "€ " + NumberWords.grouped(tenths / 10) + rest + (language == .nl ? " mln" : "m")
  }

  /// What the archive tells in English, word by word: `max 250, until 2015-10-01`.
  private func told(_ english: String) -> String {
    english.split(separator: " ", omittingEmptySubsequences: false).map { word in
      if let day = Day(iso: word.filter { $0 != "," }) {
        return self.day(day) + (word.hasSuffix(",") ? "," : "")
      }
      if let first = word.utf8.first, (48...57).contains(first) {
        let tail = word.hasSuffix(",") ? "," : ""
        let number = word.dropLast(tail.count)
        return String(number.map { $0 == "," ? "." : $0 == "." ? "," : $0 }) + tail
      }
      let bare = word.drop { $0 == "(" }.prefix { $0 != "," && $0 != ")" }
      guard let dutch = Self.told[String(bare)] else { return String(word) }
      return word[..<bare.startIndex] + dutch + word[bare.endIndex...]
    }.joined(separator: " ")
  }

  private static let told = [
    "max": "ten hoogste", "min": "ten minste", "about": "ongeveer", "to": "tot",
    "until": "tot en met", "ends": "eindigt", "all": "totaal", "million": "miljoen",
    "euros": "euro", "guilders": "gulden", "US": "Amerikaanse", "dollars": "dollar", "new": "nieuw",
    "continued": "voortgezet", "adapted": "aangepast",
    "ended": "beëindigd", "mentioned": "genoemd", "see": "zie",
  ]
}

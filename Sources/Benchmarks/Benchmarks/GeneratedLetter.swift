/// A letter that nobody sent: the official form around words drawn by lot.
///
/// It has what costs a reader time: page ends with running lines, words broken over lines, headings,
/// a note, and a statement in every other paragraph. The same number gives the same text.
struct GeneratedLetter {
  /// A phrase that stands in one paragraph of every 2,500 or so, and nowhere by chance.
  static let rarePhrase = "de noordelijke pontonbrug"
  /// A word that stands in most paragraphs.
  static let commonWord = "Nederlandse"

  /// Lines of a page, after which the running line stands.
  private static let pageLength = 52
  private static let lineWidth = 76
  private static let headings = [
    "Essentie", "Gronden voor deelname", "Politieke aspecten", "Mandaat", "Deelnemende landen",
    "Invloed", "Haalbaarheid", "Risico’s", "Geschiktheid", "Duur van de deelname", "Financiën",
  ]

  let number: Int
  private let year: Int
  private let lasting: Int?
  private let words: DutchWords
  private var dice: Dice
  private var lines: [String] = []
  private var page = 1
  private var linesOnPage = 0

  /// - Parameters:
  ///   - number: the ondernummer, and the seed.
  ///   - paragraphs: how many; each has about 45 words.
  ///   - lasting: in a series, through how many letters a paragraph stands before another takes its
  ///     place, while the values that it states change; nil for a letter of its own.
  static func text(
    _ number: Int, paragraphs: Int, words: DutchWords, lasting: Int? = nil
  ) -> String {
    var letter = GeneratedLetter(number: number, words: words, lasting: lasting)
    letter.write(paragraphs)
    return letter.lines.joined(separator: "\n") + "\n"
  }

  /// Writes letters by their numbers into a folder, which is made, a file each.
  static func write(
    _ numbers: ClosedRange<Int>, into folder: String, paragraphs: Int, lasting: Int? = nil
  ) throws {
    try Files.makeFolder(folder)
    let words = DutchWords()
    for number in numbers {
      let text = text(number, paragraphs: paragraphs, words: words, lasting: lasting)
      try Files.write(text, to: "\(folder)/\(number).txt")
    }
  }

  private init(number: Int, words: DutchWords, lasting: Int?) {
    self.number = number
    self.words = words
    self.lasting = lasting
    dice = Dice(seed: number)
    // Ten letters a year, in the order of their numbers where they make a series.
    year = lasting == nil ? 2005 + number % 20 : 2005 + number / 10
  }

  private mutating func write(_ paragraphs: Int) {
    let months = [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "september", "oktober",
      "december",
    ]
    let month = months[number % 10]
    for line in [
      "27 925", "", "Bestrijding internationaal terrorisme", "", "Nr. \(number)", "",
      "BRIEF VAN DE MINISTER VAN DEFENSIE", "",
      "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal", "",
      "Den Haag, \(number % 28 + 1) \(month) \(year)", "",
    ] {
      add(line)
    }
    for place in 0..<paragraphs {
      if place % 5 == 1 { addHeading(place / 5) }
      if let lasting { dice = Dice(seed: (number + place) / lasting * 10_000 + place) }
      addParagraph(place, hasNote: place == 2)
    }
    add("De Minister van Defensie,")
  }

  private mutating func addHeading(_ place: Int) {
    add(Self.headings[place % Self.headings.count])
    add("")
  }

  private mutating func addParagraph(_ place: Int, hasNote: Bool) {
    var tokens: [String] = []
    for _ in 0..<dice.roll(2...4) {
      var sentence = (0..<dice.roll(10...20)).map { _ in words.draw(&dice) }
      if dice.roll(1...7500) == 1 { sentence.insert(Self.rarePhrase, at: 1) }
      // No sentence begins with a word that no print would write with a capital.
      sentence.insert("Ook", at: 0)
      sentence[sentence.count - 1] += "."
      tokens += sentence.flatMap { $0.split(separator: " ").map(String.init) }
    }
    if place % 2 == 1 {
      var values = Dice(seed: number * 10_000 + place)
      tokens += StatedThings.sentence(&values, year: year + 1).split(separator: " ").map(
        String.init)
    }
    if hasNote, let last = tokens.popLast() { tokens.append(last + "1") }
    addFilled(tokens)
    add("")
    if hasNote {
      add("1 Kamerstuk 27 925, nr. \(number - 1).")
      add("")
    }
  }

  /// Fills lines, breaking compounds at their seams as a print does.
  private mutating func addFilled(_ tokens: [String]) {
    var line = ""
    for token in tokens {
      let parts = token.split(separator: "\u{AD}")
      let room = Self.lineWidth - line.count - (line.isEmpty ? 0 : 1)
      let whole = parts.joined()
      if whole.count <= room {
        line += (line.isEmpty ? "" : " ") + whole
      } else if parts.count == 2, parts[0].count + 1 <= room {
        add(line + (line.isEmpty ? "" : " ") + parts[0] + "-")
        line = String(parts[1])
      } else {
        add(line)
        line = whole
      }
    }
    add(line)
  }

  private mutating func add(_ line: String) {
    lines.append(line)
    linesOnPage += 1
    guard linesOnPage >= Self.pageLength, line.isEmpty else { return }
    lines.append("Tweede Kamer, vergaderjaar 2016–2017, 27 925, nr. \(number) \(page)")
    page += 1
    linesOnPage = 0
  }
}

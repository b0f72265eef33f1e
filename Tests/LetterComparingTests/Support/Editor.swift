import LetterFixtures
import LetterModel

/// Rewrites a manuscript as the next letter of a series does, by lot.
struct Editor {
  var text: Manuscript
  var random: SeededGenerator
  /// Sentences and paragraphs of other letters, in no way part of this one.
  let pool: Pool
  /// Words of the letter itself, to put in the place of others.
  private let vocabulary: [String]

  init(_ text: Manuscript, seed: UInt64, pool: Pool) {
    self.text = text
    self.pool = pool
    random = SeededGenerator(seed: seed)
    vocabulary = text.words.map(\.text).filter(Self.isPlain)
  }

  /// Small letters only, long enough to mean something.
  private static func isPlain(_ word: String) -> Bool {
    word.count >= 4 && word.allSatisfy { $0.isLowercase && $0.isLetter }
  }

  private mutating func pick<T>(_ list: [T]) -> T { list.randomElement(using: &random)! }

  private mutating func draw<T>(_ list: [T], _ count: Int) -> [T] {
    Array(list.shuffled(using: &random).prefix(count))
  }

  // MARK: Words

  private mutating func places(
    _ count: Int, where fits: (String) -> Bool
  ) -> [(part: Int, paragraph: Int, word: Int)] {
    let all = text.parts.indices.flatMap { part in
      text.parts[part].paragraphs.indices.flatMap { paragraph in
        text.parts[part].paragraphs[paragraph].words.indices.filter {
          fits(text.parts[part].paragraphs[paragraph].words[$0].text)
        }.map { (part, paragraph, $0) }
      }
    }
    return draw(all, count)
  }

  private mutating func replace(_ place: (part: Int, paragraph: Int, word: Int), by word: String) {
    let old = text.parts[place.part].paragraphs[place.paragraph].words[place.word]
    guard old.text != word else { return }
    text.parts[place.part].paragraphs[place.paragraph].words[place.word] = .init(
      text: word, origin: nil, mark: old.mark)
  }

  mutating func substituteWords(_ count: Int) {
    for place in places(count, where: Self.isPlain) { replace(place, by: pick(vocabulary)) }
  }

  /// Figures, months and names of places.
  mutating func changeFacts(_ count: Int) {
    for place in places(count / 2, where: { $0.first?.isNumber == true }) {
      let old = text.parts[place.part].paragraphs[place.paragraph].words[place.word].text
      replace(place, by: String(old.map { $0.isNumber ? pick(Array("123456789")) : $0 }))
    }
    let names = ["Irak", "Syrië", "Nederland", "Bagdad", "Erbil"]
    let months = ["januari", "september", "december"]
    for place in places(count - count / 2, where: { (names + months).contains($0) }) {
      let old = text.parts[place.part].paragraphs[place.paragraph].words[place.word].text
      let others = months.contains(old) ? ["maart", "oktober"] : ["Mali", "Jordanië", "Kabul"]
      replace(place, by: pick(others))
    }
  }

  // MARK: Sentences

  private func sentences(_ paragraph: Manuscript.Paragraph) -> [Range<Int>] {
    var (ranges, start): ([Range<Int>], Int) = ([], 0)
    for place in paragraph.words.indices {
      let word = paragraph.words[place].text
      let next = paragraph.words.indices.contains(place + 1) ? paragraph.words[place + 1].text : "A"
      if word.count > 3, word.last == ".", word.dropLast().allSatisfy(\.isLetter),
        next.first?.isUppercase == true
      {
        ranges.append(start..<place + 1)
        start = place + 1
      }
    }
    return ranges
  }

  mutating func sentencesInAndOut(_ count: Int) {
    for place in draw(
      text.places { sentences($0).count > 2 && $0.words.allSatisfy { $0.mark == nil } }, count)
    {
      let ranges = sentences(text.parts[place.part].paragraphs[place.paragraph])
      text.parts[place.part].paragraphs[place.paragraph].words.removeSubrange(pick(ranges))
    }
    for place in draw(text.places { sentences($0).count > 1 }, count) {
      let end = pick(sentences(text.parts[place.part].paragraphs[place.paragraph])).upperBound
      let words = pick(pool.sentences).split(separator: " ").map {
        Manuscript.Word(text: String($0), origin: nil)
      }
      text.parts[place.part].paragraphs[place.paragraph].words.insert(contentsOf: words, at: end)
    }
  }

  // MARK: Paragraphs

  private func isPlainParagraph(_ paragraph: Manuscript.Paragraph) -> Bool {
    paragraph.marker == nil && paragraph.words.count >= 20
      && paragraph.words.allSatisfy { $0.mark == nil } && paragraph.words.last?.text.last == "."
  }

  private mutating func drawPlaces(_ count: Int) -> [(part: Int, paragraph: Int)] {
    draw(text.places { isPlainParagraph($0) && !$0.isMoved && $0.origin != nil }, count).sorted {
      ($0.part, $0.paragraph) > ($1.part, $1.paragraph)
    }
  }

  mutating func paragraphsInAndOut(_ count: Int) {
    for place in drawPlaces(count) {
      text.parts[place.part].paragraphs.remove(at: place.paragraph)
    }
    for _ in 0..<count {
      let words = pick(pool.paragraphs).split(separator: " ").map {
        Manuscript.Word(text: String($0), origin: nil)
      }
      insert(Manuscript.Paragraph(origin: nil, kind: .paragraph, words: words))
    }
  }

  /// At the end of a section, or before a paragraph that is no item.
  private mutating func insert(_ paragraph: Manuscript.Paragraph, notIn part: Int? = nil) {
    let parts = text.parts.indices.filter {
      $0 != part && !text.parts[$0].paragraphs.isEmpty && $0 > 0
    }
    let target = pick(parts)
    let places = (0...text.parts[target].paragraphs.count).filter { place in
      place == text.parts[target].paragraphs.count
        || text.parts[target].paragraphs[place].marker == nil
    }
    text.parts[target].paragraphs.insert(paragraph, at: pick(places))
  }

  /// To another section; with `edits` words of each replaced.
  mutating func move(_ count: Int, edits: Int = 0) {
    for place in drawPlaces(count) {
      var paragraph = text.parts[place.part].paragraphs.remove(at: place.paragraph)
      paragraph.isMoved = true
      let words = paragraph.words.indices.filter { Self.isPlain(paragraph.words[$0].text) }
      for word in draw(words, edits) {
        let new = pick(vocabulary)
        if paragraph.words[word].text != new {
          paragraph.words[word] = .init(text: new, origin: nil)
        }
      }
      insert(paragraph, notIn: place.part)
    }
  }

  mutating func split(_ count: Int) {
    for place in draw(text.places { isPlainParagraph($0) && sentences($0).count > 2 }, count)
      .sorted(by: { ($0.part, $0.paragraph) > ($1.part, $1.paragraph) })
    {
      var paragraph = text.parts[place.part].paragraphs[place.paragraph]
      let cut = pick(Array(sentences(paragraph).dropLast())).upperBound
      var rest = paragraph
      rest.words = Array(paragraph.words[cut...])
      rest.origin = nil
      paragraph.words = Array(paragraph.words[..<cut])
      text.parts[place.part].paragraphs.replaceSubrange(
        place.paragraph...place.paragraph, with: [paragraph, rest])
    }
  }

  mutating func merge(_ count: Int) {
    var left = count
    for part in text.parts.indices.shuffled(using: &random) where left > 0 {
      let paragraphs = text.parts[part].paragraphs
      guard
        let place = paragraphs.indices.dropLast().first(where: {
          isPlainParagraph(paragraphs[$0]) && isPlainParagraph(paragraphs[$0 + 1])
        })
      else { continue }
      text.parts[part].paragraphs[place].words += paragraphs[place + 1].words
      text.parts[part].paragraphs.remove(at: place + 1)
      left -= 1
    }
  }

  /// Most of the words of a paragraph replaced.
  mutating func rewrite(_ count: Int) {
    for place in drawPlaces(count) {
      let words = pick(pool.paragraphs).split(separator: " ").map(String.init)
      let size = text.parts[place.part].paragraphs[place.paragraph].words.count
      for word in 0..<size where Int.random(in: 0..<10, using: &random) < 8 {
        replace((place.part, place.paragraph, word), by: words[word % words.count])
      }
      for word in 0..<size {
        text.parts[place.part].paragraphs[place.paragraph].words[word].isLeftover = true
      }
    }
  }

  mutating func shuffleLists() {
    for part in text.parts.indices {
      let items = text.parts[part].paragraphs.indices.filter {
        text.parts[part].paragraphs[$0].marker != nil
      }
      guard items.count > 1, items.allSatisfy({ isWhole(text.parts[part].paragraphs[$0]) }) else {
        continue
      }
      let order = items.shuffled(using: &random).map { text.parts[part].paragraphs[$0] }
      for (item, var paragraph) in zip(items, order) {
        paragraph.marker = text.parts[part].paragraphs[item].marker
        text.parts[part].paragraphs[item] = paragraph
      }
    }
  }

  private func isWhole(_ paragraph: Manuscript.Paragraph) -> Bool {
    paragraph.words.allSatisfy { $0.mark == nil } && paragraph.words.last?.text.last == "."
  }

  // MARK: Sections

  /// Headings as letters of the kind vary them.
  static let variants = [
    "Essentie": ["Inleiding", "Samenvatting"], "Inleiding": ["Essentie"],
    "Gronden voor deelname": ["Gronden", "Gronden voor de inzet"],
    "Politieke ontwikkelingen": ["Politieke context", "Politieke aspecten"],
    "Mandaat": ["Mandaat en rechtsgrond", "Volkenrechtelijk mandaat"],
    "Deelnemende landen": ["Deelnemers", "Andere deelnemende landen"],
    "Invloed": ["Invloed van Nederland", "Nederlandse invloed"],
    "Militaire aspecten": ["Militaire uitvoering", "Militaire aspecten van de inzet"],
    "Haalbaarheid": ["Militaire haalbaarheid", "Uitvoerbaarheid"],
    "Nederlandse bijdrage": ["Bijdrage van Nederland", "De Nederlandse bijdrage"],
    "Bevelstructuur": ["Bevelsstructuur", "Commandostructuur"],
    "Medisch": ["Medische zorg", "Medische voorzieningen"],
    "Medische zorg": ["Medisch", "Medische ondersteuning"],
    "(Na)zorg": ["Nazorg", "Zorg en nazorg"],
    "Risico’s": ["Veiligheidsrisico’s", "Risico’s en beveiliging"],
    "Duur van de deelname": ["Duur", "Duur van de missie"],
    "Gereedheid": ["Gevolgen voor gereedheid"],
    "Gevolgen voor gereedheid en geoefendheid": ["Gereedheid", "Gevolgen voor de gereedheid"],
    "Samenhang": ["Samenhang van de inzet"], "Humanitaire hulp": ["Humanitaire situatie en hulp"],
    "Financiën": ["Financiële aspecten", "Kosten en financiering"],
    "Tot slot": ["Slot", "Afsluiting"],
  ]

  mutating func renameSections(_ count: Int) {
    for part in draw(Array(text.parts.indices.dropFirst()), count) {
      let heading = text.parts[part].heading
      text.parts[part].heading =
        Self.variants[heading].map { pick($0) } ?? "Nader over " + heading.prefix(1).lowercased()
        + heading.dropFirst()
    }
  }

  /// Another letter of the same form: the headings of the framework, a third of them in another
  /// wording, with other text under each.
  mutating func replaceAllText() {
    text.parts.removeAll { Self.variants[$0.heading] == nil && $0.level > 0 }
    for part in text.parts.indices {
      if let variants = Self.variants[text.parts[part].heading],
        Int.random(in: 0..<3, using: &random) == 0
      {
        text.parts[part].heading = pick(variants)
      }
      guard !text.parts[part].paragraphs.isEmpty else { continue }
      text.parts[part].paragraphs = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        let words = pick(pool.paragraphs).split(separator: " ").map {
          Manuscript.Word(text: String($0), origin: nil)
        }
        return Manuscript.Paragraph(origin: nil, kind: .paragraph, words: words)
      }
    }
    text.notes = []
  }

  // MARK: Type

  /// Other quotes and dashes, the same words.
  mutating func resetType() {
    let signs: [Character: String] = [
      "«": "“", "»": "”", "’": "'", "–": "—", "“": "\"", "”": "\"", "ﬁ": "fi",
    ]
    for part in text.parts.indices {
      for paragraph in text.parts[part].paragraphs.indices {
        for word in text.parts[part].paragraphs[paragraph].words.indices {
          let old = text.parts[part].paragraphs[paragraph].words[word].text
          text.parts[part].paragraphs[paragraph].words[word].text = old.map {
            signs[$0] ?? String($0)
          }
          .joined()
        }
      }
    }
  }

  /// Everything at once.
  mutating func renew() {
    substituteWords(40)
    changeFacts(20)
    rewrite(2)
    sentencesInAndOut(6)
    split(2)
    merge(2)
    paragraphsInAndOut(4)
    move(4)
    move(4, edits: 4)
    renameSections(4)
    resetType()
  }
}

internal import DutchLanguage
import LetterModel
internal import Synchronization

/// A block's or a note's text as the rules see it: cut once, every word looked up once.
final class FactText: Sendable {
  let words: Words
  /// What each word can do, by token.
  let roles: WordRoles
  /// The tokens as patterns look at them.
  let seen: [SeenToken]
  let figures: [Figure]
  let dates: [DutchDate]
  let origin: Origin
  /// The day of the letter.
  let day: Day?
  private let cuts: [CutSentence]

  /// Where a text stands in its letter.
  struct Origin {
    var section = "0"
    var topic: Topic?
    var block: Int?
    var note: String?
    var marker: String?
    /// The year that the sentence above a list gives to its items.
    var year: Int?

    /// Whether it is where the letter says what it is about: its first paragraphs.
    var isOpening: Bool {
      note == nil && section == "0" && (block ?? 0) < 4
    }
  }

  /// - Parameters:
  ///   - isTable: each line is a row, which stands by itself.
  ///   - hasFigures: its numbers are read as well.
  init(
    _ text: String, origin: Origin, on day: Day?, isTable: Bool = false, hasFigures: Bool = true
  ) {
    let cut = CutText.of(.init(text: text, day: day, isTable: isTable, hasFigures: hasFigures))
    (words, roles, seen) = (cut.words, cut.roles, cut.seen)
    (figures, dates, cuts) = (cut.figures, cut.dates, cut.sentences)
    self.origin = origin
    self.day = day
  }

  /// The sentences, in order.
  func sentences() -> [Sentence] {
    var nextFigure = 0
    var nextDate = 0
    var previous: Sentence?
    return cuts.map { cut in
      let end = cut.tokens.upperBound
      let sentence = Sentence(
        cut, of: self, behind: previous,
        figures: take(self.figures, &nextFigure, end) { $0.tokens.lowerBound },
        dates: take(self.dates, &nextDate, end) { $0.tokens.lowerBound })
      previous = sentence
      return sentence
    }
  }

  private func take<Element>(
    _ all: [Element], _ next: inout Int, _ end: Int, _ start: (Element) -> Int
  ) -> ArraySlice<Element> {
    let first = next
    while next < all.count, start(all[next]) < end { next += 1 }
    return all[first..<next]
  }
}

/// The roles of a text's words by token; beyond either end a word has none.
struct WordRoles {
  private let all: [Role]

  init(_ words: Words) {
    var all = words.tokens.indices.map(words.roles)
    // `Ocean Shield`: its first word is one of a mission, where the other follows.
    for index in all.indices where all[index].contains(.leadsName) {
      for name in words.lexicon.longNames(at: index, words) {
        all[index].formUnion(name.role)
      }
    }
    self.all = all
  }

  subscript(index: Int) -> Role { index >= 0 && index < all.count ? all[index] : [] }
}

/// What patterns ask of a token, close together.
struct SeenToken {
  let key: UInt64
  let roles: Role
  let kind: Token.Kind
  let sign: UInt8
  /// The bit of its last letter.
  let lastLetter: UInt32
  /// A word with a capital, digits in it or none.
  let isCapital: Bool
  /// A number in digits or in a word; `een` only with its accents.
  let isNumber: Bool

  init(_ index: Int, _ words: Words, _ roles: Role) {
    let token = words.tokens[index]
    (key, self.roles, kind, sign) = (token.key, roles, token.kind, token.sign)
    lastLetter = words.letters[token.folded].last.map(Self.bit(ofLetter:)) ?? 0
    isCapital = token.isCapitalised && (kind == .word || kind == .mixed)
    isNumber =
      switch kind {
      case .number: true
      case .word:
        token.meaning.cardinal > 1 || token.meaning.cardinal == 1 && token.isAccented
      case .mixed, .sign: false
      }
  }

  /// A bit for a letter, among those of all letters.
  static func bit(ofLetter letter: UInt8) -> UInt32 { 1 << UInt32(letter & 31) }
}

/// Which words stand in a sentence: it may say yes to one that does not, and never no to one that
/// does (a Bloom filter of 1,024 bits).
struct SentenceKeys: Sendable {
  private var bits = [UInt64](repeating: 0, count: 16)

  mutating func insert(_ key: UInt64) { bits[Self.place(key)] |= 1 << (key & 63) }

  func mayHold(_ key: UInt64) -> Bool { bits[Self.place(key)] & 1 << (key & 63) != 0 }

  private static func place(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 6 & 15) }
}

/// Which words a place of a pattern asks for: it may say yes to one that it does not, and never no to
/// one that it does (a Bloom filter of 128 bits).
struct WordKeys: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  mutating func insert(_ key: UInt64) {
    if key & 64 == 0 { low |= Self.bit(key) } else { high |= Self.bit(key) }
  }

  func mayHold(_ key: UInt64) -> Bool { (key & 64 == 0 ? low : high) & Self.bit(key) != 0 }

  /// The keys' lowest bits are well mixed.
  private static func bit(_ key: UInt64) -> UInt64 { 1 << (key & 63) }
}

/// One sentence with its numbers and dates: an object, since it is handed on at every token.
final class Sentence: Sendable {
  let text: FactText
  let tokens: Range<Int>
  /// All that its words can do together.
  let roles: Role
  /// All its words.
  let keys: SentenceKeys
  let figures: ArraySlice<Figure>
  let dates: ArraySlice<DutchDate>
  let words: Words
  /// The tokens of the whole text.
  let seen: [SeenToken]
  /// The sentence before it in its text.
  let previous: Sentence?
  /// Read when it is first asked for.
  private let read = Mutex(Annotation())

  private struct Annotation {
    var owners: [Owners.Found]?
    var tellings: [Int: Telling] = [:]
  }

  init(
    _ cut: CutSentence, of text: FactText, behind previous: Sentence?,
    figures: ArraySlice<Figure>, dates: ArraySlice<DutchDate>
  ) {
    (self.text, tokens, roles, keys) = (text, cut.tokens, cut.roles, cut.keys)
    self.previous = previous
    (self.figures, self.dates) = (figures, dates)
    (words, seen) = (text.words, text.seen)
  }

  /// All who can have what it tells of.
  var owners: [Owners.Found] {
    read.withLock { annotation in
      let owners = annotation.owners ?? Owners.find(in: self)
      annotation.owners = owners
      return owners
    }
  }

  /// When it is and whose it is, what it tells at a token.
  func telling(at index: Int) -> Telling {
    if let known = read.withLock({ $0.tellings[index] }) { return known }
    let telling = Telling(at: index, self)
    read.withLock { $0.tellings[index] = telling }
    return telling
  }

  /// Whether a word of the sentence can do this.
  func has(_ role: Role) -> Bool { !roles.isDisjoint(with: role) }

  /// From a token up to another, at most to the end of the sentence.
  func range(_ start: Int, upTo end: Int) -> Range<Int> {
    start..<max(start, min(end, tokens.upperBound))
  }

  /// The first token of a range that can do this.
  func first(_ role: Role, in range: Range<Int>) -> Int? {
    range.first { !text.roles[$0].isDisjoint(with: role) }
  }

  /// The last token of a range that can do this.
  func last(_ role: Role, in range: Range<Int>) -> Int? {
    range.last { !text.roles[$0].isDisjoint(with: role) }
  }

  /// The date that begins at a token.
  func date(at index: Int) -> DutchDate? {
    for place in dates.indices where dates[place].tokens.lowerBound == index {
      return dates[place]
    }
    return nil
  }

  /// The number of days or months that begins at a token, with the words that qualify it.
  func duration(at index: Int) -> Figure? {
    figure(at: index) { $0 == .days || $0 == .months }
  }

  /// The number without a unit that begins at a token, with or without the words that qualify it.
  func count(at index: Int) -> Figure? {
    figure(at: index) { $0 == .none } ?? figures.first { $0.number == index && $0.unit == .none }
  }

  private func figure(at index: Int, where isWanted: (Figure.Unit) -> Bool) -> Figure? {
    for place in figures.indices
    where figures[place].tokens.lowerBound == index && isWanted(figures[place].unit) {
      return figures[place]
    }
    return nil
  }

  /// Whether one of these words stands in it.
  func holds(_ words: WordSet) -> Bool {
    for key in words.keys where keys.mayHold(key) {
      return tokens.contains { words.contains(text.seen[$0].key) }
    }
    return false
  }

  /// The first token that is one of these words.
  func firstWord(_ words: [StaticString], in range: Range<Int>) -> Int? {
    range.first { text.words.isWord($0, among: words) }
  }

  /// From a token to the next comma, semicolon, colon, dash or bracket, at most to the end.
  func clause(from start: Int) -> Range<Int> {
    var end = start
    while end < tokens.upperBound, !isBreak(end) { end += 1 }
    return start..<end
  }

  /// The stretch without commas, semicolons or colons in which a token stands.
  func clause(around index: Int) -> Range<Int> {
    var start = index
    while start > tokens.lowerBound, !isBreak(start - 1) { start -= 1 }
    return start..<clause(from: index).upperBound
  }

  /// Whether a token parts one clause from the next.
  func isBreak(_ index: Int) -> Bool {
    guard text.seen.indices.contains(index), text.seen[index].kind == .sign else { return false }
    switch text.seen[index].sign {
    case Sign.comma, Sign.semicolon, Sign.colon, Sign.open, Sign.close: return true
    case Sign.hyphen: return words[index].afterSpace && words[index + 1].afterSpace
    default: return false
    }
  }

  /// Whether it asks, and tells nothing.
  var isQuestion: Bool { words.isSign(tokens.upperBound - 1, Sign.question) }

  /// Whether a token stands in guillemets or quotation marks, as in the title of a paper.
  func isQuoted(_ index: Int) -> Bool {
    var depth = 0
    for at in tokens.lowerBound..<index where words[at].kind == .sign {
      if words[at].sign == Sign.openQuote { depth += 1 }
      if words[at].sign == Sign.closeQuote { depth = 0 }
    }
    return depth > 0
  }

  /// Without the full stop, semicolon or comma at its end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, words[end - 1].kind == .sign,
      [Sign.stop, Sign.semicolon, Sign.comma, Sign.colon].contains(words[end - 1].sign)
    {
      end -= 1
    }
    return range.lowerBound..<end
  }
}

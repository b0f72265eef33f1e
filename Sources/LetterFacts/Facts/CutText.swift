internal import DutchLanguage
import LetterModel
internal import Synchronization

/// What the rules see of a text wherever it stands in its letter.
final class CutText: Sendable {
  let words: Words
  let roles: WordRoles
  let seen: [SeenToken]
  let figures: [Figure]
  let dates: [DutchDate]
  let sentences: [CutSentence]

  /// What decides how a text is read.
  struct Asked {
    var text: String
    var day: Day?
    var isTable: Bool
    var hasFigures: Bool
  }

  private init(_ asked: Asked) {
    let words = CutTexts.words(of: asked.text)
    self.words = words
    let roles = WordRoles(words)
    self.roles = roles
    seen = words.tokens.indices.map { SeenToken($0, words, roles[$0]) }
    dates = DateFinder(words, on: asked.day, years: true).find()
    let cuts = Self.short(Sentences.tokens(of: words, isTable: asked.isTable))
    sentences = cuts.map { [seen] in CutSentence($0, of: seen) }
    figures = asked.hasFigures ? Figure.find(in: words, dates: dates, sentences: cuts) : []
  }

  /// A text as it is read, or as it was where that is remembered.
  static func of(_ asked: Asked) -> CutText {
    CutTexts.inUse.map { $0.text(asked) { CutText(asked) } } ?? CutText(asked)
  }

  /// Cuts what is no sentence, for its length, so that rules that look back stay cheap.
  private static func short(_ cuts: [Range<Int>]) -> [Range<Int>] {
    guard cuts.contains(where: { $0.count > longest }) else { return cuts }
    return cuts.flatMap { cut in
      stride(from: cut.lowerBound, to: cut.upperBound, by: longest).map {
        $0..<min($0 + longest, cut.upperBound)
      }
    }
  }

  /// Five times the longest sentence of the letters.
  private static let longest = 500
}

/// A sentence by its words, wherever it stands.
struct CutSentence: Sendable {
  let tokens: Range<Int>
  /// All that its words can do together.
  let roles: Role
  /// All its words.
  let keys: SentenceKeys

  init(_ tokens: Range<Int>, of seen: [SeenToken]) {
    var roles = Role()
    var keys = SentenceKeys()
    for index in tokens {
      roles.formUnion(seen[index].roles)
      if seen[index].kind == .word { keys.insert(seen[index].key) }
    }
    (self.tokens, self.roles, self.keys) = (tokens, roles, keys)
  }
}

/// The texts of a letter as they were cut: citations, facts, contributions and numbers are looked for
/// in the same ones.
public final class CutTexts: Sendable {
  @TaskLocal static var inUse: CutTexts?

  /// What was made of one text.
  fileprivate struct Known {
    var words: Words?
    var cuts: [(asked: CutText.Asked, text: CutText)] = []
  }

  fileprivate struct Memory {
    var texts: [TextKey: Known] = [:]
    var bytes = 0
  }

  private let memory = Mutex(Memory())

  /// None yet.
  public init() {}

  /// Forgets the texts of the letter before.
  public func forget() { memory.withLock { $0 = Memory() } }

  /// Cuts no text twice inside, and none that was cut inside before.
  public func use<Result>(_ read: () throws -> Result) rethrows -> Result {
    try Self.$inUse.withValue(self) { try read() }
  }

  /// The words of a text, cut now or before.
  static func words(of text: String) -> Words {
    guard let texts = inUse else { return Words(text) }
    if let words = texts.memory.withLock({ $0.texts[TextKey(text)]?.words }) { return words }
    let words = Words(text)
    texts.memory.withLock { $0.change(text) { $0.words = words } }
    return words
  }

  fileprivate func text(_ asked: CutText.Asked, _ cut: () -> CutText) -> CutText {
    let known = memory.withLock {
      $0.texts[TextKey(asked.text)]?.cuts.first { $0.asked.isLike(asked) }
    }
    if let known { return known.text }
    let text = cut()
    memory.withLock { $0.change(asked.text) { $0.cuts.append((asked, text)) } }
    return text
  }
}

extension CutTexts.Memory {
  /// A few letters: a cut text takes some thirty times as much memory.
  private static let most = 200_000

  fileprivate mutating func change(_ text: String, _ change: (inout CutTexts.Known) -> Void) {
    let key = TextKey(text)
    if texts[key] == nil {
      let length = text.utf8.count
      guard length < Self.most else { return }
      if bytes + length > Self.most { self = Self() }
      bytes += length
    }
    change(&texts[key, default: CutTexts.Known()])
  }
}

/// A text by its bytes: `String` would look for its accents at each look-up.
private struct TextKey: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  /// A text is hardly ever compared with another than itself, which the library sees at once.
  static func == (left: Self, right: Self) -> Bool {
    left.text.utf8.count == right.text.utf8.count && left.text == right.text
  }

  func hash(into hasher: inout Hasher) {
    let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isHashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}

extension CutText.Asked {
  /// Whether a text is read in the same way, of two that ask for the same text.
  fileprivate func isLike(_ other: Self) -> Bool {
    (day, isTable, hasFigures) == (other.day, other.isTable, other.hasFigures)
  }
}

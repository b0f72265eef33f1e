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
  let sentences: [Range<Int>]

  /// What decides how a text is read.
  struct Asked: Hashable {
    var text: String
    var day: Day?
    var isTable: Bool
    var hasFigures: Bool
  }

  private init(_ asked: Asked) {
    let words = Words(asked.text)
    self.words = words
    let roles = WordRoles(words)
    self.roles = roles
    seen = words.tokens.indices.map { SeenToken($0, words, roles[$0]) }
    dates = DateFinder(words, on: asked.day, years: true).find()
    sentences = Self.short(Sentences.tokens(of: words, isTable: asked.isTable))
    figures = asked.hasFigures ? Figure.find(in: words, dates: dates, sentences: sentences) : []
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

/// The texts of a letter as they were cut: facts, contributions and numbers are looked for in the
/// same ones.
public final class CutTexts: Sendable {
  @TaskLocal static var inUse: CutTexts?

  private struct Known {
    var texts: [CutText.Asked: CutText] = [:]
    var bytes = 0
  }

  private let known = Mutex(Known())

  /// None yet.
  public init() {}

  /// Cuts no text twice inside, and none that was cut inside before.
  public func use<Result>(_ read: () throws -> Result) rethrows -> Result {
    try Self.$inUse.withValue(self) { try read() }
  }

  fileprivate func text(_ asked: CutText.Asked, _ cut: () -> CutText) -> CutText {
    if let text = known.withLock({ $0.texts[asked] }) { return text }
    let text = cut()
    let bytes = asked.text.utf8.count
    guard bytes < Self.most else { return text }
    known.withLock { known in
      if known.bytes + bytes > Self.most { known = Known() }
      known.bytes += bytes
      known.texts[asked] = text
    }
    return text
  }

  /// A few letters: a cut text takes some thirty times as much memory.
  private static let most = 200_000
}

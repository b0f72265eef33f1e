internal import DutchLanguage
import LetterModel

/// Goes through the tokens of one text once; at each word that can begin a citation the reader of
/// that kind has a try.
struct CitationFinder {
  /// A citation before it has its ordinal and its place in the letter.
  struct Draft {
    var kind: Citation.Kind
    var tokens: Range<Int>
    var target: String
    var number: DocumentNumber?
    var date: Day?
    var isRelative = false
    var page: String?
    var title: String?
    /// The index of the draft that the words equate with this one.
    var same: Int?
  }

  /// Citations by date, name or title behind which a paper's number may stand.
  struct Group {
    var drafts: Range<Int>
    /// The token behind its words.
    var end: Int
  }

  let words: Words
  let dates: [DutchDate]
  /// The date that begins at a token.
  private let dateAt: [Int: Int]
  let tokensOfDates: Set<Int>
  /// Dossiers that make a bare number such as `27 925, U` a citation.
  var knownDossiers: Set<String>
  let own: DocumentNumber?
  var drafts: [Draft] = []
  var group: Group?

  init(_ words: Words, on day: Day?, own: DocumentNumber?, knownDossiers: Set<String>) {
    self.words = words
    self.own = own
    self.knownDossiers = knownDossiers
    dates = DateFinder(words, on: day).find()
    tokensOfDates = Set(dates.flatMap(\.tokens))
    dateAt = Dictionary(
      dates.enumerated().map { ($1.tokens.lowerBound, $0) }, uniquingKeysWith: { first, _ in first }
    )
  }

  func find() -> [Draft] {
    var finder = self
    finder.read(0..<words.count)
    return finder.drafts
  }

  /// Reads all citations that begin in a range of tokens.
  mutating func read(_ range: Range<Int>) {
    var at = range.lowerBound
    while at < range.upperBound { at = max(readOne(at) ?? 0, at + 1) }
  }

  /// Reads a citation that begins at a token; the position behind it, or nil.
  private mutating func readOne(_ at: Int) -> Int? {
    let token = words.tokens[at]
    switch token.kind {
    case .number: return barePaper(at)
    case .sign, .mixed: return nil
    case .word: break
    }
    switch token.meaning.trigger {
    case .none: return nil
    case .paper, .chamber: return papers(at)
    case .id: return identifier(at) ?? (words.isWord(at, "kst") ? papers(at) : nil)
    case .minutes: return minutes(at)
    case .marker: return reversedPaper(at)
    case .letter: return dated(at, from: letterStart(at), kind: .letter)
    case .report: return dated(at, from: at, kind: .report)
    case .motion: return motion(at)
    case .resolution: return resolution(at)
    case .article: return article(at)
    case .constitution: return constitution(at)
    case .named: return named(at)
    }
  }

  func date(at token: Int) -> DutchDate? { dateAt[token].map { dates[$0] } }

  /// The position behind `van`, `d.d.` or `gedateerd` before a date; nil for other words.
  func dateLead(_ at: Int) -> Int? {
    if words.isWord(at, among: ["van", "gedateerd", "dd"]) { return words.behindStop(at + 1) }
    return words.dotted(at, "dd")
  }

  // MARK: What belongs together

  /// Makes papers that stand behind a group the same as its members, one by one; where the numbers
  /// of both differ, the words do not tell which belongs to which.
  mutating func relate(_ papers: Range<Int>, from start: Int) {
    guard let group, group.drafts.count == papers.count, isBridge(group.end, start) else { return }
    for (paper, named) in zip(papers, group.drafts) { drafts[paper].same = named }
    self.group = nil
  }

  /// Whether nothing but a comma, a bracket and `zie` stands between, or the words of a subject.
  private func isBridge(_ end: Int, _ start: Int) -> Bool {
    guard start > end, start - end < 40 else { return false }
    var at = end
    if words.isWord(at, among: Self.subjectWords) {
      while at < start, !words.isSign(at, Sign.open) {
        if words.isSign(at, Sign.stop), words[at + 1].isCapitalised { return false }
        at += 1
      }
    }
    while at < start {
      let isLight =
        words.isSign(at, Sign.open) || words.isSign(at, Sign.comma)
        || words.isSign(at, Sign.hyphen) || words.isWord(at, among: ["zie", "ook", "met"])
      guard isLight else { return false }
      at += 1
    }
    return true
  }

  private static let subjectWords: [StaticString] = [
    "over", "inzake", "betreffende", "om", "waarin", "die", "aan", "omtrent",
  ]
}

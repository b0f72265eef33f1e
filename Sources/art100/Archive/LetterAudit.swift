import DutchFinder
import DutchLanguage
import LetterArchive
import LetterFacts
import LetterModel

/// The checks of letters of an archive, each beside the later letters of its series; these are read
/// once.
final class LetterAudit {
  private let prints: [LetterSummary]
  private let ids: [String: Set<String>]
  private let store: Archive
  private let words: Lexicon
  private var read: [String: Audit.LaterPaper] = [:]

  /// - Parameters:
  ///   - prints: one print of each letter.
  ///   - all: all prints.
  init(_ prints: [LetterSummary], all: [LetterSummary], in store: Archive) throws {
    (self.prints, self.store) = (prints, store)
    words = try store.lexicon()
    ids = Dictionary(grouping: all, by: \.work).mapValues { Set($0.map(\.id)) }
  }

  /// - Parameter asOf: the day up to which a promise counts as open; nil takes that of the last
  ///   letter.
  func findings(in letter: OpenedLetter, asOf: Day? = nil) throws -> [AuditFinding] {
    let later = try after(letter)
    return words.use {
      Audit.find(
        in: letter.letter, facts: letter.facts, contributions: letter.contributions,
        citations: letter.citations.map(\.citation),
        resolutions: letter.citations.map(\.resolution), date: letter.date,
        ids: letter.identity.work.flatMap { ids[$0] } ?? [], later: later, asOf: asOf)
    }
  }

  /// The later letters of a letter's series, one print of each.
  private func after(_ letter: OpenedLetter) throws -> [Audit.LaterPaper] {
    guard let work = letter.identity.work, let day = letter.date else { return [] }
    return try prints.filter {
      $0.date > day && $0.series.contains(where: letter.identity.series.contains)
        && $0.work != work
    }.map { try paper($0) }
  }

  private func paper(_ letter: LetterSummary) throws -> Audit.LaterPaper {
    if let paper = read[letter.id] { return paper }
    let opened = try store.opened(letter.reference)
    let paper = Audit.LaterPaper(
      opened.letter, id: opened.id, revision: opened.revision, date: letter.date)
    read[letter.id] = paper
    return paper
  }
}

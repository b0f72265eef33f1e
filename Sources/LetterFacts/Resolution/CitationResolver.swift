internal import DutchLanguage
public import LetterModel

/// Finds, among the letters that are known, those that a letter cites.
///
/// A citation never leads to a letter of a later day. Where a paper's number stands behind a
/// letter's date, the date decides and a number that is another letter's is a mismatch: the printed
/// words stay what they are.
public struct CitationResolver: Sendable {
  private let known: [KnownLetter]

  /// - Parameter known: the letters that citations may lead to, in any order.
  public init(_ known: [KnownLetter]) { self.known = known.sorted { $0.number < $1.number } }

  /// Resolves the citations of one letter, one outcome each, in their order.
  public func resolve(_ citations: [Citation], of letter: KnownLetter) -> [Resolution] {
    citations.map { resolve($0, among: citations, of: letter) }
  }

  private func resolve(
    _ citation: Citation, among all: [Citation], of letter: KnownLetter
  ) -> Resolution {
    switch citation.kind {
    case .letter: return byDate(citation, among: all, of: letter)
    case .kamerstuk: return byNumber(citation, among: all, of: letter)
    default: return Resolution(outcome: .external)
    }
  }

  /// Letters up to the day of the citing one, itself and its other print left out.
  private func earlier(than letter: KnownLetter) -> [KnownLetter] {
    known.filter { $0.date < letter.date || $0.date == letter.date && $0.number != letter.number }
  }

  private func byDate(_ citation: Citation, among all: [Citation], of letter: KnownLetter)
    -> Resolution
  {
    guard let date = citation.date else { return Resolution(outcome: .missing) }
    if date > letter.date {
      return Resolution(outcome: .missing, message: "\(date) lies behind the letter's own day")
    }
    let sameDay = earlier(than: letter).filter { $0.date == date }
    if let number = all.first(where: { $0.sameAs == citation.ordinal })?.number,
      let named = sameDay.first(where: { $0.number == number })
    {
      return Resolution(outcome: .resolved, id: "\(named.number)")
    }
    let near = sameDay.filter { $0.number.dossier == letter.number.dossier }
    let candidates = near.isEmpty ? sameDay : near
    let own = candidates.filter { $0.chamber == letter.chamber }
    let best = own.isEmpty ? candidates : own
    switch best.count {
    case 0: return Resolution(outcome: .missing)
    case 1: return Resolution(outcome: .resolved, id: "\(best[0].number)")
    default:
      let ids = best.map { "\($0.number)" }.joined(separator: ", ")
      return Resolution(outcome: .ambiguous, message: "sent on \(date): \(ids)")
    }
  }

  private func byNumber(
    _ citation: Citation, among all: [Citation], of letter: KnownLetter
  ) -> Resolution {
    guard let number = citation.number else { return Resolution(outcome: .missing) }
    if let dated = citation.sameAs.flatMap({ ordinal in all.first { $0.ordinal == ordinal } }),
      dated.kind == .letter
    {
      let found = byDate(dated, among: [dated], of: letter)
      if let id = found.id, id != "\(number)" {
        return Resolution(
          outcome: .mismatch, id: id,
          message: "\(number) is cited for the letter of \(dated.target), which is \(id)")
      }
    }
    guard let found = known.first(where: { $0.number == number }) else {
      return Resolution(outcome: .missing)
    }
    guard found.date <= letter.date else {
      return Resolution(
        outcome: .missing, message: "\(number) is of \(found.date), later than the citing letter")
    }
    return Resolution(outcome: .resolved, id: "\(number)")
  }
}

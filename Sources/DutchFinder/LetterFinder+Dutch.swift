internal import DutchLanguage
public import LetterArchive
internal import LetterFacts
internal import LetterModel

extension LetterFinder {
  /// The rules of this program.
  public static let dutch = LetterFinder(
    name: "art100 finder \(Facts.version)",
    citations: { Citations.find(in: $0, date: $1, own: $2) },
    facts: { Facts.find(in: $0, date: $1) },
    contributions: { Contributions.find(in: $0, facts: $1, date: $2) },
    resolve: { CitationResolver($2).resolve($0, of: $1) },
    sentences: { Sentences.split($0) })
}

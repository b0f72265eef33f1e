import DutchFinder
import DutchLanguage
import LetterArchive
import LetterFacts
import LetterModel

extension Archive {
  /// All numbers of a letter, each with what explains it: a fact that nobody rejected, a citation or a
  /// rule, as the words of this archive have it.
  func numbers(of letter: OpenedLetter) throws -> [NumberClaim] {
    try lexicon().use {
      NumberClaims.find(
        in: letter.letter, facts: letter.facts, citations: letter.citations.map(\.citation),
        date: letter.date)
    }
  }
}

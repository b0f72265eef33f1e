import LetterArchive
import LetterFacts

extension Archive {
  /// The pairs among some letters that look like the two chambers' prints of one letter and are not
  /// joined yet.
  func proposedTwins(among letters: [LetterSummary]) throws -> [TwinProposals.Proposal] {
    // Only letters of a day on which both chambers have one need to be read.
    let days = Dictionary(grouping: letters, by: \.date).filter { _, letters in
      Set(letters.map(\.chamber)).count > 1
    }
    let works = Dictionary(grouping: letters, by: \.work)
    let single = letters.filter { days[$0.date] != nil && works[$0.work]?.count == 1 }
    return TwinProposals.find(
      try single.compactMap { TwinProposals.Print(try opened($0.reference)) })
  }
}

import DutchLanguage
import LetterModel

/// Numbers that no fact, citation or rule explains: what a letter says there is not known.
enum NumberAudit {
  /// How much of a list of numbers is shown around each.
  private static let most = 600

  static func find(
    in letter: Letter, facts: [Fact], citations: [Citation], date: Day?
  ) -> [AuditFinding] {
    let open = NumberClaims.find(in: letter, facts: facts, citations: citations, date: date)
      .filter { $0.claim == .unclaimed }
    guard !open.isEmpty else { return [] }
    let places = LetterPlaces(letter, sentences: { Sentences.split($0) })
    return open.map { number in
      AuditFinding(
        .unclaimed, .notice,
        "Nothing explains «\(number.words)»: «\(places.sentence(at: number.place, within: most))»",
        evidence: [AuditFinding.Evidence(quote: number.words, place: number.place)])
    }
  }
}

internal import DutchLanguage
import LetterModel

/// Grounds that a sentence tells by a verb or a noun: requests, consent, agreements, decisions of
/// councils, and grounds that are denied.
extension LegalBases {
  static let rules: [Rule<Fact.Basis>] = denials + affirmations

  /// Those by which a ground is there.
  static let affirmations: [Rule<Fact.Basis>] = requests + consents + agreements + decisions
}

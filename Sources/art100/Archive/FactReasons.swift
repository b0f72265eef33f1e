import JSONText
import LetterFacts
import LetterModel
import LetterReports

/// Why the facts of one letter were read, found anew.
struct FactReasons {
  private struct Key: Hashable {
    var kind: Fact.Kind
    var place: Place
  }
  private let reasons: [Key: FactReason]

  init(_ letter: OpenedLetter) {
    let found = Facts.explained(in: letter.letter, date: letter.date)
    reasons = Dictionary(
      found.map { (Key(kind: $0.fact.kind, place: $0.fact.place), $0.reason) }
    ) { first, _ in first }
  }

  func reason(of fact: Fact) -> FactReason? {
    reasons[Key(kind: fact.kind, place: fact.place)]
  }

  func json(_ fact: Fact, of letter: OpenedLetter) -> JSON {
    let reason = reason(of: fact)
    return FactRows.why(
      reason, precision: reason.flatMap { RulePrecision.of($0.rule) }, of: fact, in: letter)
  }
}

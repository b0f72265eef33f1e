import LetterModel
import Testing

@testable import LetterFacts

/// Every rule with each sentence that it must find or pass over.
private let proofs: [(id: String, sentence: String, isFound: Bool)] =
  RuleProof.all.flatMap { rule in
    rule.finds.map { (rule.id, $0, true) } + rule.passesOver.map { (rule.id, $0, false) }
  }

@Test(arguments: proofs)
func aRuleFindsItsSentencesAndPassesOverTheOthers(_ id: String, _ sentence: String, _ found: Bool) {
  let ids = RuleProof.all.first { $0.id == id }!.found(sentence)
  #expect(ids == found, "\(id): \(sentence)")
}

@Test func everyRuleHasItsOwnNameAndASentenceThatItFinds() {
  let all = RuleProof.all
  #expect(Set(all.map(\.id)).count == all.count)
  #expect(all.allSatisfy { !$0.finds.isEmpty })
}

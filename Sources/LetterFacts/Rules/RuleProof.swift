import LetterModel

/// A rule with the sentences that prove it, whatever it gives.
struct RuleProof: Sendable {
  let id: String
  let finds: [String]
  let passesOver: [String]
  /// Whether the rule finds something in a sentence of its own, in a section about its matter.
  let found: @Sendable (String) -> Bool

  /// All rules of the project.
  static let all: [RuleProof] =
    Promises.rules.map { RuleProof($0, topic: .contribution) }
    + NumberRules.all.map { RuleProof($0, topic: .contribution) }
    + Areas.rules.map { RuleProof($0, topic: .contribution) }
    + Names.whereabouts.map { RuleProof($0, topic: .contribution) }
    + Names.harbours.map { RuleProof($0, topic: .contribution) }
    + Personnel.alone.map { RuleProof($0, topic: .contribution) }
    + Assets.others.map { RuleProof($0, topic: .contribution) }
    + Assets.elsewhere.map { RuleProof($0, topic: .contribution) }
    + Owners.rules.map { RuleProof($0, topic: .contribution) }
    + Ellipsis.rules.map { RuleProof($0, topic: .contribution) }
    + Periods.stretches.map { RuleProof($0, topic: .contribution) }
    + Periods.readings.joined().map { RuleProof($0, topic: .contribution) }
    + Periods.durations.joined().map { RuleProof($0, topic: .contribution) }
    + LegalBases.rules.map { RuleProof($0, topic: .mandate) }
    + Incorporations.rules.map { RuleProof($0, topic: .contribution) }

  private init<Gives>(_ rule: Rule<Gives>, topic: Topic) {
    id = rule.id
    finds = rule.finds
    passesOver = rule.passesOver
    found = { text in
      // Some hold in the opening alone.
      ["1", "0"].contains { section in
        let origin = FactText.Origin(section: section, topic: topic)
        let read = FactText(text, origin: origin, on: nil)
        return read.sentences().contains { !rule.find(in: $0).isEmpty }
      }
    }
  }
}

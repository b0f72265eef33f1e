import LetterModel

/// A rule with the sentences that prove it, whatever it gives.
struct RuleProof: Sendable {
  let id: String
  let finds: [String]
  let passesOver: [String]
  /// Whether the rule finds something in a sentence of its own, in a section about its matter.
  let found: @Sendable (String) -> Bool

  /// All rules of the project.
  static let all: [RuleProof] = [
    of(Promises.rules),
    of(NumberRules.all),
    of(Areas.rules),
    of(Bystanders.rules),
    of(Names.whereabouts),
    of(Names.harbours),
    of(Personnel.alone),
    of(Assets.others + [Assets.stock, Assets.spokenOf]),
    of(Assets.elsewhere),
    of(Owners.rules),
    of(Unsent.rules),
    of(Ellipsis.rules),
    of(Periods.stretches),
    of(Periods.readings.joined()),
    of(Periods.durations.joined()),
    of([Periods.elliptic, Periods.lentDuration]),
    of(LegalBases.rules, topic: .mandate),
    of(Incorporations.rules),
  ].flatMap { $0 }

  private static func of<Gives>(
    _ rules: some Sequence<Rule<Gives>>, topic: Topic = .contribution
  ) -> [RuleProof] { rules.map { RuleProof($0, topic: topic) } }

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

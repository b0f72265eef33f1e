internal import DutchLanguage
import LetterModel

/// Contributions that a letter names without a number: `een eenheid die … beveiligt`,
/// `stafofficieren in het hoofdkwartier`.
enum NamedContributions {
  /// What an item of a list of contributions names, where it gives no number.
  static func item(_ index: Int, _ context: LetterContext) -> ContributionDraft? {
    let statement = context.statements[index]
    guard statement.block.kind == .item, statement.isFirst, let lead = statement.lead,
      !statement.facts.contains(where: { $0.kind == .personnel || $0.kind == .asset }),
      statement.isAboutContributions, announces(context.statements[lead], statement)
    else { return nil }
    guard let subject = subject(of: statement, context) else { return nil }
    return draft(subject, index, context)
  }

  /// `Een Nederlandse eenheid beveiligt …`, `er is een medisch team`.
  static func unit(_ index: Int, _ context: LetterContext) -> ContributionDraft? {
    let statement = context.statements[index]
    let sentence = statement.sentence
    guard statement.isAboutContributions, sentence.has(.dutch),
      sentence.tokens.contains(where: { isUnit($0, sentence) }),
      let subject = statement.subjects.first(where: { $0.kind == .task })
        ?? statement.subjects.first,
      subject.kind == .task, subject.name != "reform"
    else { return nil }
    return draft(subject, index, context)
  }

  private static func isUnit(_ index: Int, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    guard words.isWord(index, among: ["eenheid", "team", "detachement", "peloton", "element"])
    else {
      return false
    }
    return words.isWord(index - 1, among: ["een", "nederlandse", "nederlands"])
      || words.isWord(index - 2, "een")
  }

  /// Whether the sentence above a list says that contributions follow.
  private static func announces(_ lead: Statement, _ item: Statement) -> Bool {
    switch item.topic {
    case .contribution, .summary, .military, nil: break
    default: return false
    }
    return lead.sentence.has(.contribution) || lead.sentence.has(.dutch)
      || lead.sentence.firstWord(["onderdelen", "elementen"], in: lead.sentence.tokens) != nil
  }

  private static func subject(of statement: Statement, _ context: LetterContext) -> Subject? {
    if let head = statement.head.first, head.name != context.mission,
      head.kind == .mission || statement.isItemHead
    {
      return head
    }
    let own = statement.subjects.filter { $0.name != context.mission }
    return own.first { $0.kind == .task && $0.name != "support" } ?? statement.head.first
  }

  /// A contribution of which a sentence tells what happens to it: `De opleiding … gaat door`.
  static func toldOf(_ name: String, _ index: Int, _ context: LetterContext)
    -> ContributionDraft?
  {
    let statement = context.statements[index]
    switch statement.topic {
    case .contribution, .summary, .progress, .duration, .military, nil: break
    default: return nil
    }
    let aid: [StaticString] = ["steun", "hulp", "programma", "programmas"]
    guard !["support", "reform"].contains(name),
      statement.sentence.firstWord(aid, in: statement.sentence.tokens) == nil,
      let subject = subject(name, index, context),
      statement.sentence.has([.dutch, .contribution]) || statement.lead != nil
        || isKnown(subject, statement)
    else { return nil }
    return draft(subject, index, context)
  }

  /// `De trainers`, `de twee Chinooks`, in words on what is contributed: those whom a letter
  /// before this one sent.
  private static func isKnown(_ subject: Subject, _ statement: Statement) -> Bool {
    guard statement.topic == .contribution || statement.topic == nil, subject.kind != .mission
    else {
      return false
    }
    let number = statement.facts.map(statement.tokens).first { $0.overlaps(subject.tokens) }
    return statement.sentence.words.isWord(
      (number ?? subject.tokens).lowerBound - 1, among: ["de", "het", "deze"])
  }

  /// The sentence's own; in the opening a mission that it speaks of as well.
  private static func subject(_ name: String, _ index: Int, _ context: LetterContext) -> Subject? {
    let statement = context.statements[index]
    if statement.section.level == 0 {
      guard name != context.mission else { return nil }
      return (statement.subjects + context.about[index]).first { $0.name == name }
    }
    // A mission is told of where its own heading stands above.
    return statement.subjects.first { subject in
      subject.name == name
        && (subject.kind != .mission || statement.head.contains { $0.name == name })
    }
  }

  static func draft(_ subject: Subject, _ index: Int, _ context: LetterContext)
    -> ContributionDraft
  {
    let statement = context.statements[index]
    let place = statement.whereabouts.first
    let lead = statement.lead.flatMap { context.places[$0].first }
    return ContributionDraft(
      subject: subject.name, name: statement.quote(name(of: subject, statement)),
      mission: context.otherMissions[index] ?? context.mission,
      location: place ?? lead, at: index)
  }

  /// What stands before the colon of an item, else the words that name the subject, else the first
  /// words of the sentence.
  private static func name(of subject: Subject, _ statement: Statement) -> Range<Int> {
    let sentence = statement.sentence
    if statement.isItemHead, statement.head.contains(subject),
      let colon = sentence.tokens.first(where: { sentence.words.isSign($0, Sign.colon) })
    {
      return sentence.tokens.lowerBound..<colon
    }
    if statement.subjects.contains(subject) { return statement.phrase(subject) }
    return sentence.trimmed(
      sentence.range(sentence.tokens.lowerBound, upTo: sentence.tokens.lowerBound + 8))
  }
}

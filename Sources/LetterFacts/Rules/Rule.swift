internal import DutchLanguage
import LetterModel

/// One rule, whole: what it looks for, where, what it gives, and sentences that prove it.
final class Rule<Gives: Sendable>: Sendable {
  /// Told with each fact that rests on it: `promise/will-inform`.
  let id: String
  let search: RuleSearch
  let gives: Gives
  /// Sentences that it must find.
  let finds: [String]
  /// Sentences that it must pass over.
  let passesOver: [String]

  // Never a part of the lists of rules, which would have it once for each rule.
  @inline(never)
  init(
    _ id: String, _ pattern: String, reach: RuleSearch.Reach = .match, when: [Condition] = [],
    gives: Gives, finds: [String], passesOver: [String] = []
  ) {
    self.id = id
    search = RuleSearch(pattern: Pattern(pattern), reach: reach, when: when)
    self.gives = gives
    self.finds = finds
    self.passesOver = passesOver
  }
}

extension Rule where Gives == Void {
  convenience init(
    _ id: String, _ pattern: String, reach: RuleSearch.Reach = .match, when: [Condition] = [],
    finds: [String], passesOver: [String] = []
  ) {
    self.init(
      id, pattern, reach: reach, when: when, gives: (), finds: finds, passesOver: passesOver)
  }
}

/// What a rule looks for and where, whatever it gives.
struct RuleSearch: Sendable {
  /// How far what was found reaches.
  enum Reach: Sendable { case match, clause, sentence }

  let pattern: Pattern
  let reach: Reach
  let when: [Condition]
}

/// What must hold around a match.
indirect enum Condition: Sendable {
  /// Somewhere in the clause of the match.
  case clause(Pattern)
  /// Somewhere in the sentence.
  case sentence(Pattern)
  /// In the clause, before the match.
  case before(Pattern)
  /// In the clause, behind the match.
  case behind(Pattern)
  /// In the sentence, before the match.
  case earlier(Pattern)
  /// In the sentence, behind the match.
  case later(Pattern)
  /// The section is about one of these.
  case topic(Set<Topic>)
  /// The letter's first paragraphs.
  case opening
  case not(Condition)
  case any([Condition])

  static func clause(_ notation: String) -> Condition { .clause(Pattern(notation)) }
  static func sentence(_ notation: String) -> Condition { .sentence(Pattern(notation)) }
  static func before(_ notation: String) -> Condition { .before(Pattern(notation)) }
  static func behind(_ notation: String) -> Condition { .behind(Pattern(notation)) }
  static func earlier(_ notation: String) -> Condition { .earlier(Pattern(notation)) }
  static func later(_ notation: String) -> Condition { .later(Pattern(notation)) }
}

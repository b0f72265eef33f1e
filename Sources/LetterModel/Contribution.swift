/// One thing that the Netherlands sends, or sent until now: what the letter's facts say about it
/// together.
///
/// A contribution that a letter mentions twice is one contribution with two pieces of evidence.
/// Every field comes from a fact or from quoted words; what the letter does not say is nil.
public struct Contribution: Hashable, Sendable {
  /// What the letter does with it.
  public enum Status: String, Sendable, CaseIterable { case new, continued, adapted, ended }

  /// The subject of a ship of which the letter tells its name only.
  package static let ship = "schip"

  /// Counts the letter's contributions from 1, in the order in which they are first mentioned.
  public var ordinal: Int
  /// What it is, in one way of writing, equal in all letters: a type of materiel (`F-16`), else a
  /// task (`training`, `surgical team`), else the mission that it serves (`EUAM`), else
  /// `personnel`.
  public var subject: String
  /// The place, the unit or the mission that tells it from others of its subject in the letter;
  /// nil where nothing needs to.
  public var scope: String?
  /// The words that name it in the letter, at the first mention.
  public var name: Quote
  /// The mission or force that it serves, as printed.
  public var mission: String?
  /// Where it is, as printed.
  public var location: String?
  /// Where it acts, as printed, in the order of the text: `boven Irak`.
  public var areas: [String]
  /// How many people and how much materiel. Several of one aspect have different roles
  /// (`tot ongeveer 20`, now two), or the letter disagrees with itself.
  public var numbers: [Number]
  /// The first day, inclusive.
  public var from: Day?
  /// The last day, inclusive.
  public var until: Day?
  /// Whether the words give a day only roughly.
  public var isImprecise: Bool
  /// What happens to it; nil where the letter does not say.
  public var status: Status?
  /// The words that tell the status; nil without one.
  public var statusQuote: Quote?
  /// The ordinals of the contributions of which the letter gives this one as the sum.
  public var parts: [Int]
  /// What it rests on, in the order of the text.
  public var evidence: [Evidence]

  /// A contribution from its parts.
  public init(
    ordinal: Int, subject: String, scope: String? = nil, name: Quote, mission: String? = nil,
    location: String? = nil, areas: [String] = [], numbers: [Number] = [], from: Day? = nil,
    until: Day? = nil, isImprecise: Bool = false, status: Status? = nil,
    statusQuote: Quote? = nil, parts: [Int] = [], evidence: [Evidence] = []
  ) {
    self.ordinal = ordinal
    self.subject = subject
    self.scope = scope
    self.name = name
    self.mission = mission
    self.location = location
    self.areas = areas
    self.numbers = numbers
    self.from = from
    self.until = until
    self.isImprecise = isImprecise
    self.status = status
    self.statusQuote = statusQuote
    self.parts = parts
    self.evidence = evidence
  }

  /// Whether the letter gives it as the sum of others: to be shown, never to be added.
  public var isTotal: Bool { !parts.isEmpty }

  /// Whether the letter gives two numbers for the same thing in the same role.
  public var disagrees: Bool {
    for (index, number) in numbers.enumerated() {
      for other in numbers[..<index] where number.contradicts(other) { return true }
    }
    return false
  }
}

extension Contribution {
  /// Words of the letter and where they stand.
  public struct Quote: Hashable, Sendable {
    /// The words.
    public var words: String
    /// Where; in a heading without a block.
    public var place: Place

    /// Words at a place.
    public init(words: String, place: Place) {
      self.words = words
      self.place = place
    }
  }

  /// A number of people or of pieces.
  public struct Number: Hashable, Sendable {
    /// What is counted.
    public enum Aspect: String, Sendable, CaseIterable {
      /// Materiel in use.
      case deployed
      /// Materiel that stands ready.
      case reserve
      /// People: those who are the contribution, or those whom the materiel takes along.
      case people
    }

    /// What is counted.
    public var aspect: Aspect
    /// How it is meant.
    public var qualifier: Fact.Qualifier
    /// The number, or the lower end of a range.
    public var value: Int
    /// The upper end of a range.
    public var valueMax: Int?
    /// Of people: `ceiling`, `planned`, `actual`; of materiel nil.
    public var role: Fact.Role?
    /// The ordinals of the facts that say it; more than one where the letter repeats it, or where
    /// it adds facts up that one sentence ties with `en`.
    public var facts: [Int]

    /// A number from its parts.
    public init(
      aspect: Aspect, qualifier: Fact.Qualifier, value: Int, valueMax: Int? = nil,
      role: Fact.Role? = nil, facts: [Int]
    ) {
      self.aspect = aspect
      self.qualifier = qualifier
      self.value = value
      self.valueMax = valueMax
      self.role = role
      self.facts = facts
    }

    /// Whether both cannot be true of one thing.
    public func contradicts(_ other: Number) -> Bool {
      aspect == other.aspect && role == other.role
        && (value, valueMax ?? value) != (other.value, other.valueMax ?? other.value)
    }
  }

  /// A piece of evidence: a fact and what it tells about the contribution.
  public struct Evidence: Hashable, Sendable {
    /// What a fact tells.
    public enum Role: String, Sendable, CaseIterable {
      case people, assets, reserve, period, area, status, amount
    }

    /// What it tells.
    public var role: Role
    /// The fact's ordinal.
    public var fact: Int

    /// A piece of evidence from its parts.
    public init(role: Role, fact: Int) {
      self.role = role
      self.fact = fact
    }
  }
}

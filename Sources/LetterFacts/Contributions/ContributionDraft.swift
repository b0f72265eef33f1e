internal import DutchLanguage
import LetterModel

/// A contribution while its evidence is gathered.
struct ContributionDraft {
  var subject: String
  var unit: String?
  var mission: String?
  var location: String?
  var name: Contribution.Quote
  var numbers: [Contribution.Number] = []
  var areas: [String] = []
  var statuses: [(status: Contribution.Status, quote: Contribution.Quote)] = []
  /// With the number of contributions of which each is told.
  var periods: [(fact: Fact, statement: Int, shared: Int)] = []
  /// The first and the last day that a verb tells of what comes and goes, where no fact has them.
  var told: (from: Day?, until: Day?)
  /// How long it lasts, in months: `gedurende twaalf maanden, te rekenen vanaf 1 mei`.
  var durations: [Fact] = []
  /// The drafts of which the letter gives this one as the sum.
  var parts: [Int] = []
  var evidence: [Contribution.Evidence] = []
  /// The statements that mention it.
  var statements: [Int]
  /// The single persons who are counted, by what they are: `een militair adviseur`, `een civiel
  /// expert`.
  private var persons: Set<String> = []
  /// The words for its people.
  private(set) var nouns: Set<String> = []
  /// The statements that give its numbers.
  var numberStatements: Set<Int> = []

  init(_ mention: Mention) {
    subject = mention.subjects[0]
    unit = mention.unit
    mission = mention.mission
    name = mention.name
    statements = []
    take(mention)
  }

  /// One that the letter names without a number.
  init(
    subject: String, name: Contribution.Quote, mission: String?, location: String?, at index: Int
  ) {
    self.subject = subject
    self.name = name
    self.mission = mission
    self.location = location
    statements = [index]
  }

  /// Adds a number, or more evidence for the one that is there.
  mutating func take(_ mention: Mention) {
    if let index = numbers.firstIndex(where: { isPerson(mention, besides: $0) }) {
      if persons.insert(mention.facts[0].subject).inserted {
        numbers[index].value += 1
        numbers[index].facts += mention.number.facts
      }
    } else if let index = numbers.firstIndex(where: { $0.isSame(as: mention.number) }) {
      numbers[index].facts += mention.number.facts
      // `ten hoogste 130` says more than `130`.
      if numbers[index].qualifier == .exact { numbers[index].qualifier = mention.number.qualifier }
    } else {
      numbers.append(mention.number)
      if mention.isPerson { persons = [mention.facts[0].subject] }
    }
    unit = unit ?? mention.unit
    location = location ?? mention.location
    mission = mission ?? mention.mission
    statements.append(mention.statement)
    let role: Contribution.Evidence.Role =
      switch mention.number.aspect {
      case .people: .people
      case .deployed: .assets
      case .reserve: .reserve
      }
    numberStatements.insert(mention.statement)
    if mention.number.aspect == .people { nouns.formUnion(mention.facts.map(\.subject)) }
    for fact in mention.facts {
      add(role, fact)
      if fact.state == .ended { add(.status, fact) }
    }
  }

  /// Whether a mention is of one of the single persons who make up a number, or of one more.
  private func isPerson(_ mention: Mention, besides number: Contribution.Number) -> Bool {
    mention.isPerson && number.aspect == .people && number.role == mention.number.role
      && !persons.isEmpty && number.value == persons.count
  }

  mutating func add(_ role: Contribution.Evidence.Role, _ fact: Fact) {
    let piece = Contribution.Evidence(role: role, fact: fact.ordinal)
    if !evidence.contains(piece) { evidence.append(piece) }
  }

  /// Its numbers of one aspect.
  func numbers(of aspect: Contribution.Number.Aspect) -> [Contribution.Number] {
    numbers.filter { $0.aspect == aspect }
  }

  /// Whether the mission itself is what it is about: then its places tell nothing apart.
  private var isMission: Bool { subject == mission }

  /// Whether a place may be the same: one is unknown, or one is within the words of the other.
  func agrees(with place: String?) -> Bool {
    guard let place, let location, !isMission else { return true }
    return place == location || location.range(ofWord: place) != nil
      || place.range(ofWord: location) != nil
  }
}

extension Contribution.Number {
  func isSame(as other: Contribution.Number) -> Bool {
    aspect == other.aspect && value == other.value && valueMax == other.valueMax
  }
}

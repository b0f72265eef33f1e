extension Fact {
  /// What a number of people is.
  public enum Role: Hashable, Sendable {
    /// No more than this.
    case ceiling
    case planned
    /// So it is already.
    case actual
    /// All countries together.
    case missionTotal
    /// What a person once wrote in its place.
    case other(String)
  }

  /// What becomes of materiel.
  public enum State: Hashable, Sendable {
    case deployed
    /// It stands ready.
    case reserve
    case ended
    /// What a person once wrote in its place.
    case other(String)
  }

  /// Other money than euros.
  public enum Currency: String, Sendable, CaseIterable {
    /// Guilders.
    case guilders = "NLG"
    /// Dollars of the United States.
    case dollars = "USD"
  }

  /// On what the use of armed forces, or the letter itself, rests.
  public enum Basis: Hashable, Sendable {
    case request
    case consent
    case resolution
    /// Of the UN Charter.
    case chapter7
    case agreement
    case councilDecision
    /// The letter says that there is none.
    case absent
    /// An article of a treaty, or of the Grondwet.
    case article(Int)
    /// What a person wrote in its place.
    case other(String)

    /// Whether letters are sent on this ground, not armed forces.
    public var isOfTheLetter: Bool { self == .article(100) || self == .article(97) }
  }
}

extension Fact.Role: RawRepresentable, CaseIterable {
  /// Those that a person may choose.
  public static let allCases: [Fact.Role] = [.ceiling, .planned, .actual, .missionTotal]

  /// The role of this word.
  public init(rawValue word: String) {
    self = Self.allCases.first { $0.rawValue == word } ?? .other(word)
  }

  /// Its word in the archive.
  public var rawValue: String {
    switch self {
    case .ceiling: "ceiling"
    case .planned: "planned"
    case .actual: "actual"
    case .missionTotal: "mission-total"
    case .other(let word): word
    }
  }
}

extension Fact.State: RawRepresentable, CaseIterable {
  /// Those that a person may choose.
  public static let allCases: [Fact.State] = [.deployed, .reserve, .ended]

  /// The state of this word.
  public init(rawValue word: String) {
    self = Self.allCases.first { $0.rawValue == word } ?? .other(word)
  }

  /// Its word in the archive.
  public var rawValue: String {
    switch self {
    case .deployed: "deployed"
    case .reserve: "reserve"
    case .ended: "ended"
    case .other(let word): word
    }
  }
}

extension Fact.Basis: RawRepresentable {
  private static let named: [Fact.Basis] = [
    .request, .consent, .resolution, .chapter7, .agreement, .councilDecision, .absent,
  ]

  /// The basis of this word.
  public init(rawValue word: String) {
    let article = Int(word.dropFirst("article-".count)).map { Fact.Basis.article($0) }
    self = (Self.named + [article].compactMap { $0 }).first { $0.rawValue == word } ?? .other(word)
  }

  /// Its word in the archive.
  public var rawValue: String {
    switch self {
    case .request: "request"
    case .consent: "consent"
    case .resolution: "resolution"
    case .chapter7: "chapter-7"
    case .agreement: "agreement"
    case .councilDecision: "council-decision"
    case .absent: "none"
    case .article(let number): "article-\(number)"
    case .other(let word): word
    }
  }
}

extension Fact.Role: TextValue {}
extension Fact.State: TextValue {}
extension Fact.Basis: TextValue {}
extension Fact.Currency: TextValue {}

/// One text of a letter, opened once: its reading with all that was found in it.
///
/// Every answer is made of such values. Nothing is found again by id: what belongs to a letter is
/// in its value, and a value never changes.
public struct OpenedLetter: Sendable {
  /// Which text of which print it is.
  public struct Identity: Hashable, Sendable {
    /// How answers name it: the official id, with `@2` where that revision was asked for; of a file
    /// that shows no number its path.
    public var name: String
    /// The official id of the print; of a file that shows no number its path.
    public var id: String
    /// The file's path; nil for a letter of an archive.
    public var path: String?
    /// The revision, from 1; nil for a file.
    public var revision: Int?
    /// The print's number; nil for a file that shows none.
    public var number: DocumentNumber?
    /// Whose print it is; nil for a file that does not tell.
    public var chamber: Chamber?
    /// The day of the letter; nil for a file that shows none.
    public var date: Day?
    /// The name of its work; nil for a file.
    public var work: String?
    /// The series in which its work is, by name.
    public var series: [String]

    /// An identity from its parts.
    public init(
      name: String, id: String, path: String? = nil, revision: Int? = nil,
      number: DocumentNumber? = nil, chamber: Chamber? = nil, date: Day?, work: String? = nil,
      series: [String] = []
    ) {
      self.name = name
      self.id = id
      self.path = path
      self.revision = revision
      self.number = number
      self.chamber = chamber
      self.date = date
      self.work = work
      self.series = series
    }
  }

  /// Which text of which print it is.
  public var identity: Identity
  /// The reading.
  public let letter: Letter
  /// The text that the reader took out of the bytes, to which ranges of the reading refer.
  public let source: String
  /// All facts under people's decisions, those rejected too, in the order of the text.
  public let reviewedFacts: [ReviewedFact]
  /// The facts that nobody rejected, in the order of the text.
  public let facts: [Fact]
  /// The citations with what became of them, in the order of the text.
  public let citations: [ResolvedCitation]
  /// The contributions, in the order in which the letter first mentions them.
  public private(set) var contributions: [Contribution]
  /// What stands where.
  public let places: LetterPlaces
  private let factIndex: [Int: Int]

  /// A letter from its parts.
  ///
  /// - Parameter sentences: the rule that cuts a text into sentences: half-open, in code points.
  public init(
    _ identity: Identity, letter: Letter, source: String = "", facts: [ReviewedFact] = [],
    citations: [ResolvedCitation] = [], contributions: [Contribution] = [],
    sentences: @escaping @Sendable (String) -> [Range<Int>]
  ) {
    self.identity = identity
    self.letter = letter
    self.source = source
    reviewedFacts = facts
    self.facts = facts.filter { $0.review != .rejected }.map(\.fact)
    self.citations = citations
    self.contributions = contributions
    places = LetterPlaces(letter, sentences: sentences)
    factIndex = Dictionary(
      self.facts.enumerated().map { ($1.ordinal, $0) }
    ) { first, _ in first }
  }

  /// How answers name it.
  public var name: String { identity.name }
  /// The official id of the print; of a file that shows no number its path.
  public var id: String { identity.id }
  /// The revision, from 1; nil for a file.
  public var revision: Int? { identity.revision }
  /// The day of the letter.
  public var date: Day? { identity.date }

  /// `kst-27925-612 (2017-09-11)`.
  public var title: String { name + (date.map { " (\($0))" } ?? "") }

  /// By what another letter can cite it.
  public var citedAs: Set<String> {
    Set([date.map { "\($0)" }, identity.number.map { "\($0)" }, id].compactMap(\.self))
  }

  /// The letter with other contributions in the place of its own, one for each.
  package func replacingContributions(_ other: (Contribution) -> Contribution) -> OpenedLetter {
    var letter = self
    letter.contributions = contributions.map(other)
    return letter
  }

  /// The fact of this ordinal; nil where it is rejected, or there is none.
  public func fact(_ ordinal: Int) -> Fact? { factIndex[ordinal].map { facts[$0] } }

  /// The name of a passage in this letter: `kst-27925-U#4.1/31`.
  public func name(of place: Place) -> String { name + place.passage }
}

/// A citation with what became of it among the letters that are known.
public struct ResolvedCitation: Hashable, Sendable {
  /// The citation.
  public var citation: Citation
  /// What became of it.
  public var resolution: Resolution

  /// A citation with its resolution.
  public init(_ citation: Citation, _ resolution: Resolution) {
    self.citation = citation
    self.resolution = resolution
  }
}

/// A typed statement of a letter, with the words that make it. No fact stands without a sentence.
public struct Fact: Hashable, Sendable {
  /// What a fact tells.
  public enum Kind: String, Sendable, CaseIterable {
    /// Numbers of people: `maximaal 50 militairen`.
    case personnel
    /// Materiel: `vier F-16’s`.
    case asset
    /// From when until when: `tot en met 31 december 2019`.
    case period
    /// Where something is allowed or done: `boven Oost-Syrië en Irak`.
    case area
    /// On what ground: the request of a state, article 51 of the UN Charter, a resolution.
    case legalBasis = "legal_basis"
    /// A test of the mandate with its claim and its finding.
    case criterion
    /// Money.
    case amount
    /// Any other number that carries meaning: `79 landen en internationale organisaties`.
    case count
    /// A named place.
    case place
    /// A named organisation, force or mission.
    case organisation
    /// What the government undertakes to report, and when.
    case promise
    /// An earlier text that the letter declares still valid.
    case referenceIncorporation = "reference_incorporation"
  }

  /// How a number is meant.
  public enum Qualifier: String, Sendable, CaseIterable { case exact, max, min, about, range }

  /// What a value counts.
  public enum Unit: String, Sendable, CaseIterable {
    case people
    /// Eurocents.
    case cents
    /// Pieces of the subject: aircraft, ships, countries.
    case pieces
    case percent
    /// How long a period lasts; a year counts twelve.
    case months
    /// How long a period lasts; a week counts seven.
    case days
  }

  /// What a fact tells beside its numbers; which ones depend on the kind.
  public enum Attribute: String, Sendable, CaseIterable {
    /// Of people: `ceiling`, `planned`, `actual`, `mission-total`.
    case role
    /// What for: `training`, in the letter's words.
    case purpose
    /// The mission or force, as printed.
    case mission
    /// Where, as printed.
    case location
    /// Of materiel: `deployed`, `reserve`, `ended`.
    case state
    /// What is limited by a period, or where a legal basis holds.
    case scope
    /// Of a legal basis, in one way of writing: `request`, `consent`, `resolution`, `article-51`
    /// and other articles of treaties, `chapter-7`, `agreement`, `council-decision`, `none` where
    /// the letter says that there is none, and `article-100` or `article-97` of the Grondwet, on
    /// which the letter itself rests.
    case basis
    /// Of a criterion: what must hold, as printed.
    case claim
    /// Of a criterion: what the letter finds.
    case finding
    /// Of money: the budget it is paid from.
    case budget
    /// Of money: `yes` where it adds up years or parts.
    case cumulative
    /// Of a name: its abbreviation.
    case abbreviation
    /// Of a name: what it is short for.
    case expansion
    /// Of an incorporation: the citation's target, such as `2017-09-11`.
    case target
    /// Of a promise: when.
    case when
  }

  /// Counts the letter's facts from 1, in the order of the text.
  public var ordinal: Int
  /// What it tells.
  public var kind: Kind
  /// What it is about, in one way of writing, so that letters can be compared: `F-16`,
  /// `militairen`, `trainingsmissie`.
  public var subject: String
  /// How the number is meant; nil without a number.
  public var qualifier: Qualifier?
  /// Whole: people, pieces, cents. Nil without a number.
  public var value: Int?
  /// The upper end of a range.
  public var valueMax: Int?
  /// What the value counts.
  public var unit: Unit?
  /// The first day, inclusive.
  public var from: Day?
  /// The last day, inclusive.
  public var until: Day?
  /// The calendar year that the fact is about.
  public var year: Int?
  /// Whether the words give a time only roughly (`medio januari 2019`) or relative to the letter.
  public var isImprecise: Bool
  /// The words that make the fact: the slice of the text at `place`.
  public var quote: String
  /// Where they stand.
  public var place: Place
  /// The rest, by kind.
  public var attributes: [Attribute: String]

  /// A fact from its parts.
  public init(
    ordinal: Int, kind: Kind, subject: String, qualifier: Qualifier? = nil, value: Int? = nil,
    valueMax: Int? = nil, unit: Unit? = nil, from: Day? = nil, until: Day? = nil,
    year: Int? = nil, isImprecise: Bool = false, quote: String, place: Place,
    attributes: [Attribute: String] = [:]
  ) {
    self.ordinal = ordinal
    self.kind = kind
    self.subject = subject
    self.qualifier = qualifier
    self.value = value
    self.valueMax = valueMax
    self.unit = unit
    self.from = from
    self.until = until
    self.year = year
    self.isImprecise = isImprecise
    self.quote = quote
    self.place = place
    self.attributes = attributes
  }
}

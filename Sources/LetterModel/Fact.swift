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
    /// Eurocents, or hundredths of the fact's currency.
    case cents
    /// Pieces of the subject: aircraft, ships, countries.
    case pieces
    case percent
    /// How long a period lasts; a year counts twelve.
    case months
    /// How long a period lasts; a week counts seven.
    case days
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

  // What follows only some kinds have; `byKind` says which.

  /// What a number of people is.
  public var role: Role?
  /// What for: `training`, in the letter's words.
  public var purpose: String?
  /// The mission or force, as printed.
  public var mission: String?
  /// Where, as printed.
  public var location: String?
  /// What becomes of materiel.
  public var state: State?
  /// What is limited by a period, or where a legal basis holds.
  public var scope: String?
  /// On what the use of armed forces rests.
  public var basis: Basis?
  /// Of a criterion: what must hold, as printed.
  public var claim: String?
  /// Of a criterion: what the letter finds.
  public var finding: String?
  /// Of money: the budget it is paid from.
  public var budget: String?
  /// Of money: whether it adds up years or parts.
  public var isCumulative = false
  /// Of money that is not in euros: its currency, in whose hundredths `value` then counts.
  public var currency: Currency?
  /// Of a name: its abbreviation.
  public var abbreviation: String?
  /// Of a name: what it is short for.
  public var expansion: String?
  /// Of an incorporation: the citation's target, such as `2017-09-11`.
  public var target: String?
  /// Of a promise: when.
  public var when: String?

  /// A fact from its words and its numbers; the rest is set.
  public init(
    ordinal: Int, kind: Kind, subject: String, qualifier: Qualifier? = nil, value: Int? = nil,
    valueMax: Int? = nil, unit: Unit? = nil, from: Day? = nil, until: Day? = nil,
    year: Int? = nil, isImprecise: Bool = false, quote: String, place: Place
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
  }
}

extension Fact {
  /// What some kinds have beside that, and which kinds.
  package static let byKind: [(field: Field<Fact>, kinds: Set<Kind>)] = [
    (
      Field(
        "role", \.role,
        "ceiling (no more than), planned, actual, or mission-total (all countries together)."),
      [.personnel]
    ),
    (
      Field("purpose", \.purpose, "What for, in the letter's words."),
      [.personnel, .asset, .amount]
    ),
    (Field("mission", \.mission, "The mission or force, as printed."), [.personnel]),
    (Field("location", \.location, "Where, as printed."), [.personnel, .asset, .count]),
    (Field("state", \.state, "deployed, reserve or ended."), [.asset]),
    (
      Field(
        "scope", \.scope, "What is limited, or where a ground holds, in the letter's words."),
      [.period, .area, .legalBasis]
    ),
    (
      Field(
        "basis", \.basis,
        "request, consent, resolution, article-51 and other articles of treaties, chapter-7, "
          + "agreement, council-decision, none (the letter says that there is none), article-100 or "
          + "article-97."),
      [.legalBasis]
    ),
    (Field("claim", \.claim, "What must hold, as printed."), [.criterion]),
    (Field("finding", \.finding, "What the letter finds, as printed."), [.criterion]),
    (Field("budget", \.budget, "The budget that pays it, as printed."), [.amount]),
    (Field("cumulative", \.cumulative, "yes where it adds up years or parts."), [.amount]),
    (
      Field(
        "currency", \.currency,
        "NLG (guilders) or USD (dollars) where money is not in euros; value is in it, never converted."
      ),
      [.amount]
    ),
    (
      Field("abbreviation", \.abbreviation, "The abbreviation of the name."),
      [.place, .organisation]
    ),
    (
      Field("expansion", \.expansion, "What the abbreviation stands for."),
      [.place, .organisation]
    ),
    (
      Field(
        "target", \.target,
        "The day of the letter, or the number of the paper, that is declared still valid."),
      [.referenceIncorporation]
    ),
    (Field("when", \.when, "When, in the letter's words."), [.promise]),
  ]
}

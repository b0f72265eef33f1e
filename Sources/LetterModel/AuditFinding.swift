/// What a check of a letter against itself and its archive found.
///
/// A finding shows what it compared: no judgement stands without the words it rests on, but where
/// the finding is that words are absent.
public struct AuditFinding: Hashable, Sendable {
  /// What was checked. The raw values are stable names.
  public enum Check: String, Sendable, CaseIterable {
    /// A total that the letter states, against its parts.
    case sum
    /// A paper's number that is not the one of the date beside it.
    case citationMismatch = "citation-mismatch"
    /// A citation to which several letters answer.
    case citationAmbiguous = "citation-ambiguous"
    /// A citation of a letter that is later than the citing one.
    case citationLater = "citation-later"
    /// A point of the Toetsingskader that no section deals with.
    case frameworkPoint = "framework-point"
    /// What the government undertook to report.
    case promise
    /// A time to which the words give no day.
    case date
    /// Two numbers, or two last days, for one thing; the evidence are the sentences.
    case measure
    /// A number that no fact, citation or rule explains.
    case unclaimed
  }

  /// How a check ended.
  public enum Outcome: String, Sendable, CaseIterable {
    /// It is as the letter says.
    case matches
    /// It is not exactly so, and the letter's own words tell why it need not be.
    case explained
    /// The letter's numbers do not agree and nothing in its words tells why.
    case differs
    /// Something else is wrong.
    case problem
    /// A person may want to look.
    case notice
  }

  /// Words that a finding rests on.
  public struct Evidence: Hashable, Sendable {
    /// What the words are to the finding.
    public enum Role: String, Sendable, CaseIterable {
      /// The total that is stated.
      case total
      /// One of its parts.
      case part
      /// Words that tell why parts and total need not agree.
      case reason
      /// What the finding is about, for all but sums.
      case subject
    }
    /// What the words are to the finding.
    public var role: Role
    /// The words, as printed.
    public var quote: String
    /// Where they stand.
    public var place: Place
    /// The number they state, in the finding's unit; nil where they state none.
    public var value: Int?
    /// The upper end of a range.
    public var valueMax: Int?

    /// Evidence from its parts.
    public init(
      role: Role = .subject, quote: String, place: Place, value: Int? = nil, valueMax: Int? = nil
    ) {
      self.role = role
      self.quote = quote
      self.place = place
      self.value = value
      self.valueMax = valueMax
    }
  }

  /// What was checked.
  public var check: Check
  /// How it ended.
  public var outcome: Outcome
  /// A sentence for people.
  public var message: String
  /// The words compared, in the order of the comparison: a total before its parts.
  public var evidence: [Evidence]
  /// What the numbers count; nil where they have no unit that the letter tells.
  public var unit: Fact.Unit?
  /// The total that the letter states.
  public var stated: Int?
  /// What its parts make; of ranges the lower end.
  public var computed: Int?
  /// What the upper ends of its parts make, where they make more than the lower ones.
  public var computedMax: Int?
  /// The point of the Toetsingskader that is missing.
  public var topic: Topic?
  /// The letter that answers a promise, or that a citation was resolved to.
  public var other: String?
  /// For how many days a promise has been open.
  public var days: Int?
  /// How a promise stands, with its words and the sentence that answers it.
  public var promise: PromiseStanding?

  /// A finding from its parts.
  public init(
    _ check: Check, _ outcome: Outcome, _ message: String, evidence: [Evidence] = [],
    unit: Fact.Unit? = nil, stated: Int? = nil, computed: Int? = nil, computedMax: Int? = nil,
    topic: Topic? = nil, other: String? = nil, days: Int? = nil,
    promise: PromiseStanding? = nil
  ) {
    self.check = check
    self.outcome = outcome
    self.message = message
    self.evidence = evidence
    self.unit = unit
    self.stated = stated
    self.computed = computed
    self.computedMax = computedMax
    self.topic = topic
    self.other = other
    self.days = days
    self.promise = promise
  }

  /// Whether somebody has to mend or decide something: such findings make `audit` end with 1.
  public var isProblem: Bool { outcome == .differs || outcome == .problem }
}

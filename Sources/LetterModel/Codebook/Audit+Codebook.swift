extension AuditFinding.Check: Documented {
  /// What the word means, for people.
  public var meaning: String {
    switch self {
    case .sum: "A total that the letter states, against its parts."
    case .citationMismatch: "A paper's number that is not the one of the date beside it."
    case .citationAmbiguous: "A citation to which several letters answer."
    case .citationLater: "A citation of a letter that is later than the citing one."
    case .frameworkPoint: "A point of the Toetsingskader that no section deals with."
    case .promise: "What the government undertook to report, and the later sentence that does."
    case .date: "A time to which the words give no day, or a letter without one."
    case .measure: "Two numbers, or two last days, for one thing in one letter."
    case .unclaimed: "A number that no fact, citation or rule explains."
    }
  }
}

extension AuditFinding.Outcome: Documented {
  /// What the word means, for people.
  public var meaning: String {
    switch self {
    case .matches: "It is as the letter says."
    case .explained: "It is not exactly so, and the letter's own words tell why it need not be."
    case .differs: "The letter's numbers do not agree, and nothing in its words tells why."
    case .problem: "Something else is wrong."
    case .notice: "A person may want to look."
    }
  }
}

extension PromiseStanding.State: Documented {
  /// What the word means, for people.
  public var meaning: String {
    switch self {
    case .answered: "A sentence of a later letter tells what was promised."
    case .open: "Nothing answers it, and it names no day or waits for something."
    case .due: "Nothing answers it, and its day is still to come."
    case .overdue: "Nothing answers it, and its day has passed."
    }
  }
}

extension SeriesRole: Documented {
  /// What the word means, for people.
  public var meaning: String {
    switch self {
    case .first: "The decision with which a series begins."
    case .supplement: "More beside what was decided."
    case .extension: "The same for longer."
    case .adaptation: "Something else instead, or less; for longer or not."
    }
  }
}

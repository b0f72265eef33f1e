/// What people have said of a fact.
public enum ReviewStatus: String, Sendable, CaseIterable {
  /// Found by rules; nobody has looked at it.
  case extracted
  /// It is right as it was found.
  case confirmed
  /// It is there, but was to be read otherwise.
  case corrected
  /// It is no such fact.
  case rejected
  /// The rules did not find it; a person did.
  case added
}

/// A fact with what people have said of it.
public struct ReviewedFact: Hashable, Sendable {
  /// The fact as it stands after the last decision.
  public var fact: Fact
  /// What the last decision says.
  public var review: ReviewStatus
  /// The number of that decision; nil where there is none.
  public var decision: Int?

  /// A fact with its status.
  public init(_ fact: Fact, review: ReviewStatus = .extracted, decision: Int? = nil) {
    self.fact = fact
    self.review = review
    self.decision = decision
  }
}

/// What is known of a letter that others may cite.
public struct KnownLetter: Hashable, Sendable {
  /// Its official id.
  public var number: DocumentNumber
  /// Its day.
  public var date: Day
  /// Whose print it is.
  public var chamber: Chamber

  /// A known letter from its parts.
  public init(number: DocumentNumber, date: Day, chamber: Chamber) {
    self.number = number
    self.date = date
    self.chamber = chamber
  }
}

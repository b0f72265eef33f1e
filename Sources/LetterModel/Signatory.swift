/// One signature under a letter.
public struct Signatory: Equatable, Sendable {
  /// Such as `Minister van Buitenlandse Zaken`, without article or final comma.
  public var office: String
  /// As printed, such as `A.Th.B. Bijleveld-Schouten`; nil where only the office stands.
  public var name: String?
  /// Where office and name stand in the source.
  public var ranges: [Range<Int>]
  /// The page.
  public var page: Int
  /// First and last line in the source.
  public var lines: ClosedRange<Int>
  /// `added` by a person, `rejected` by a person, or `extracted`.
  public var review: ReviewStatus

  /// A signatory from its parts.
  public init(
    office: String, name: String?, ranges: [Range<Int>], page: Int, lines: ClosedRange<Int>,
    review: ReviewStatus = .extracted
  ) {
    self.office = office
    self.name = name
    self.ranges = ranges
    self.page = page
    self.lines = lines
    self.review = review
  }
}

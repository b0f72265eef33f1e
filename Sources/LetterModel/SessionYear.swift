/// A parliamentary year (vergaderjaar), printed as `2018-2019`.
public struct SessionYear: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year in which it begins, on the third Tuesday of September.
  public let start: Int

  /// Nil outside 1814 to 2198.
  public init?(start: Int) {
    guard (1814...2198).contains(start) else { return nil }
    self.start = start
  }

  /// The parliamentary year of a day; nil outside 1814 to 2198.
  public init?(of day: Day) {
    self.init(start: day < Self.opening(of: day.year) ? day.year - 1 : day.year)
  }

  /// The third Tuesday of September, on which the parliamentary year opens.
  public static func opening(of year: Int) -> Day {
    // The weekday of September 1, Sunday 0, by Sakamoto's method.
    let weekday = (year + year / 4 - year / 100 + year / 400 + 4 + 1) % 7
    return Day(year: year, month: 9, day: 15 + (2 - weekday + 7) % 7)!
  }

  /// Whether a paper of this year can be of a day: papers of its last weeks are printed with the
  /// next year, and those of its first with the last.
  public func holds(_ day: Day) -> Bool {
    // A summer before, an autumn behind.
    Day(year: start, month: 6, day: 1)! <= day && day <= Day(year: start + 1, month: 12, day: 31)!
  }

  /// `2018-2019`, with a plain hyphen.
  public var description: String { "\(start)-\(start + 1)" }

  /// Eight digits, as in an old id: `20082009`.
  public var digits: String { "\(start)\(start + 1)" }

  /// Earlier comes first.
  public static func < (left: SessionYear, right: SessionYear) -> Bool { left.start < right.start }
}

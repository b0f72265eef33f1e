/// A day of the Gregorian calendar, printed and read as `yyyy-mm-dd`.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year, four digits.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to the length of the month.
  public let day: Int

  /// Nil where the calendar has no such day, such as 31 June, or the year is not 1814 to 2199:
  /// the Grondwet of 1814 is older than any letter.
  public init?(year: Int, month: Int, day: Int) {
    guard (1814...2199).contains(year), (1...12).contains(month),
      (1...Self.length(of: month, in: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2018-09-14` and nothing else.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `yyyy-mm-dd`.
  public var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  /// Earlier comes first.
  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// How many days lie between; negative where this one is the earlier.
  ///
  /// Source: the count of days from civil, <https://howardhinnant.github.io/date_algorithms.html>
  public func days(since other: Day) -> Int { count - other.count }

  /// The day after it; nil at the end of the calendar.
  public var next: Day? {
    Day(year: year, month: month, day: day + 1) ?? Day(year: year, month: month + 1, day: 1)
      ?? Day(year: year + 1, month: 1, day: 1)
  }

  /// The day before it; nil at the beginning of the calendar.
  public var previous: Day? {
    if day > 1 { return Day(year: year, month: month, day: day - 1) }
    return month > 1
      ? Day(year: year, month: month - 1, day: Self.length(of: month - 1, in: year))
      : Day(year: year - 1, month: 12, day: 31)
  }

  /// Days from the first of March of the year 0.
  private var count: Int {
    let (years, months) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    return years * 365 + years / 4 - years / 100 + years / 400 + (153 * months + 2) / 5 + day
  }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

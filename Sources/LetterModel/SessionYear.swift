/// A parliamentary year (vergaderjaar), printed as `2018-2019`.
public struct SessionYear: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year in which it begins, on the third Tuesday of September.
  public let start: Int

  /// Nil outside 1814 to 2198.
  public init?(start: Int) {
    guard (1814...2198).contains(start) else { return nil }
    self.start = start
  }

  /// `2018-2019`, with a plain hyphen.
  public var description: String { "\(start)-\(start + 1)" }

  /// Eight digits, as in an old id: `20082009`.
  public var digits: String { "\(start)\(start + 1)" }

  /// Earlier comes first.
  public static func < (left: SessionYear, right: SessionYear) -> Bool { left.start < right.start }
}

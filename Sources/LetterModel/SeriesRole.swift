/// What a letter is to its series.
public enum SeriesRole: String, Sendable, CaseIterable {
  /// The decision with which it begins.
  case first
  /// More beside what was decided.
  case supplement
  /// The same for longer.
  case `extension`
  /// Something else instead, or less; for longer or not.
  case adaptation
}

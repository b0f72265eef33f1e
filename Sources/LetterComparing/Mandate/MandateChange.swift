internal import LetterModel

/// What became of one measure between two days.
public struct MandateChange: Sendable {
  /// How the second day differs from the first.
  public enum Kind: String, Sendable, CaseIterable { case new, changed, ended }

  /// The difference.
  public var kind: Kind
  /// As it stood on the first day; nil where it did not.
  public var before: Mandate.Measure?
  /// As it stands on the second day; what ended is told with its end.
  public var after: Mandate.Measure?

  /// The one of both that is there, the later first.
  public var measure: Mandate.Measure? { after ?? before }

  /// The measures that do not stand on both days as one letter or letters of the same words state
  /// them, in the order in which the letters first speak of them. What stands on the second day for
  /// the last time ends: `--to 2018-12-31` is the whole year.
  public static func all(from before: Mandate, to after: Mandate) -> [MandateChange] {
    let old = Dictionary(before.standing.map { ($0.line, $0) }) { first, _ in first }
    let new = Dictionary(after.standing.map { ($0.line, $0) }) { first, _ in first }
    let ended = Dictionary(after.measures(.ended).map { ($0.line, $0) }) { first, _ in first }
    return Set(old.keys).union(new.keys).sorted().compactMap { line in
      switch (old[line], new[line]) {
      case (let old?, var new?) where new.until == after.day && before.day < after.day:
        new.state = .ended
        return MandateChange(kind: .ended, before: old, after: new)
      case (let old?, let new?):
        return old.term.saysTheSame(as: new.term) && old.until == new.until
          ? nil : MandateChange(kind: .changed, before: old, after: new)
      case (nil, let new?): return MandateChange(kind: .new, before: nil, after: new)
      case (let old?, nil): return MandateChange(kind: .ended, before: old, after: ended[line])
      case (nil, nil): return nil
      }
    }
  }
}

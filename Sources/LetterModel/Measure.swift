/// What can be followed from letter to letter: a row of a matrix of measures by letters.
///
/// A contribution yields one for each aspect that it gives a number of: `F-16, deployed`, `F-16,
/// reserve` and `F-16, people`; and one without an aspect where it gives none.
public struct Measure: Hashable, Comparable, Sendable {
  /// As in the contribution.
  public var subject: String
  /// As in the contribution.
  public var scope: String?
  /// What is counted; nil where the letter names the contribution without a number.
  public var aspect: Contribution.Number.Aspect?

  /// A measure from its parts.
  public init(subject: String, scope: String? = nil, aspect: Contribution.Number.Aspect? = nil) {
    self.subject = subject
    self.scope = scope
    self.aspect = aspect
  }

  /// By subject, scope and aspect.
  public static func < (left: Measure, right: Measure) -> Bool {
    (left.subject, left.scope ?? "", left.aspect?.rawValue ?? "")
      < (right.subject, right.scope ?? "", right.aspect?.rawValue ?? "")
  }
}

extension Contribution {
  /// The measures that it gives a number of, each once; one without an aspect where there is none.
  public var measures: [Measure] {
    var all: [Measure] = []
    for number in numbers {
      let measure = Measure(subject: subject, scope: scope, aspect: number.aspect)
      if !all.contains(measure) { all.append(measure) }
    }
    return all.isEmpty ? [Measure(subject: subject, scope: scope)] : all
  }

  /// Its numbers for a measure.
  public func numbers(of measure: Measure) -> [Number] {
    guard measure.subject == subject, measure.scope == scope else { return [] }
    return numbers.filter { $0.aspect == measure.aspect }
  }

  /// Whether it continues, changes or ends what a contribution of another letter is.
  public func isSameMeasure(as other: Contribution) -> Bool {
    subject == other.subject && scope == other.scope
  }
}

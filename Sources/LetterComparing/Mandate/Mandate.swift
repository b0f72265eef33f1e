public import LetterModel

/// The mandate of a series on a day, as the letters of that day and before state it.
///
/// Every measure rests on words. What no letter states is nil, never guessed from what stands before
/// and behind it.
public struct Mandate: Sendable {
  /// What the letters did last with a measure.
  public enum State: String, Sendable, CaseIterable {
    /// Stated for the first time, or again after its end.
    case set
    /// Stated otherwise than before.
    case changed
    /// Stated as before.
    case restated
    /// Declared still valid, or spoken of without its number.
    case byReference = "by-reference"
    /// Decided, and not begun.
    case coming
    /// Its last day is past, or a letter ended it.
    case ended
  }

  /// One measure on the day.
  public struct Measure: Sendable {
    /// `personnel`, `asset`, `contribution`, `area`, `legal_basis` or `amount`.
    public var kind: String
    /// What it is, in one way of writing.
    public var subject: String
    /// What its number counts.
    public var unit: Fact.Unit?
    /// What became of it.
    public var state: State
    /// What the last letter that states it says.
    public var term: Timeline.Term
    /// The first day on which it stands so.
    public var from: Day
    /// The last day on which it stands so; nil where nothing tells.
    public var until: Day?
    /// The letter and the words that first gave the value that stands; those of the term where it
    /// is told anew.
    public var setBy: Evidence
    /// The letter and the words that gave it last.
    public var lastStated: Evidence
    /// What lets it stand without its number.
    public var carriedBy: Evidence?
    /// The words that end it.
    public var endedBy: Evidence?
    /// The index of its line in the timeline.
    public var line: Int
  }

  /// The day.
  public let day: Day
  /// The letters of the series, all of them, by their days.
  public let letters: [OpenedLetter]
  /// How many of the letters were sent on the day or before.
  public let known: Int
  /// In the order in which the letters first speak of them.
  public let measures: [Measure]
  /// What the letters whose mandate lasts declare still valid.
  public let references: [MandateReference]

  /// Those that stand on the day.
  public var standing: [Measure] {
    measures.filter { $0.state != .ended && $0.state != .coming }
  }

  /// Those in one state.
  public func measures(_ state: State) -> [Measure] { measures.filter { $0.state == state } }

  /// The last letter of the day and before; nil before the first.
  public var lastLetter: OpenedLetter? { known > 0 ? letters[known - 1] : nil }

  /// The last day on which anything stood; nil where nothing has ended.
  public var lastEnd: Day? {
    measures(.ended).filter { $0.kind != Fact.Kind.amount.rawValue }.compactMap(\.until).max()
  }

  /// The mandate on a day.
  public init(on day: Day, in timeline: Timeline) {
    self.day = day
    letters = timeline.letters
    known = timeline.letters.count { $0.date.map { $0 <= day } ?? false }
    measures = timeline.lines.indices.flatMap { Self.measures($0, on: day, in: timeline) }
    references = MandateReference.all(on: day, in: timeline)
  }

  // MARK: A line

  private static func measures(_ line: Int, on day: Day, in timeline: Timeline) -> [Measure] {
    let spans = timeline.spans(of: timeline.lines[line], knownOn: day)
    var found: [Measure] = []
    let begun = spans.lastIndex { $0.from <= day }
    if let begun {
      let stands = spans[begun].contains(day)
      let state =
        stands ? state(begun, spans, timeline.lines[line]) : .ended
      if stands || isWorthAnEnd(timeline.lines[line]) {
        found.append(measure(begun, spans, state, line, timeline))
      }
    }
    for next in spans.indices
    where spans[next].from > day && !timeline.lines[line].terms[spans[next].term].isRest {
      found.append(measure(next, spans, .coming, line, timeline))
    }
    return found
  }

  /// That there is no ground does not end.
  private static func isWorthAnEnd(_ line: Timeline.Line) -> Bool {
    line.subject != Fact.Basis.absent.rawValue
  }

  private static func measure(
    _ at: Int, _ spans: [Timeline.Span], _ state: State, _ line: Int, _ timeline: Timeline
  ) -> Measure {
    let told = timeline.lines[line]
    let span = spans[at]
    let term = told.terms[span.term]
    let first = state == .coming ? at : setter(at, spans, told)
    return Measure(
      kind: told.kind, subject: told.subject, unit: told.unit, state: state, term: term,
      from: span.from, until: span.until, setBy: told.terms[spans[first].term].evidence[0],
      lastStated: term.evidence[0],
      carriedBy: span.carriedBy.map { told.terms[$0].evidence[0] },
      endedBy: span.endedBy.flatMap { told.terms[$0].evidence.last }, line: line)
  }

  private static func state(
    _ at: Int, _ spans: [Timeline.Span], _ line: Timeline.Line
  ) -> State {
    if spans[at].carriedBy != nil { return .byReference }
    if setter(at, spans, line) < at { return .restated }
    return at > 0 && follows(spans[at], spans[at - 1]) ? .changed : .set
  }

  /// The first of the spans that say the same one behind the other.
  private static func setter(
    _ at: Int, _ spans: [Timeline.Span], _ line: Timeline.Line
  ) -> Int {
    var first = at
    while first > 0, follows(spans[first], spans[first - 1]),
      line.terms[spans[first].term].saysTheSame(as: line.terms[spans[first - 1].term])
    {
      first -= 1
    }
    return first
  }

  /// Whether a span begins before the one before it ends, or on the next day.
  private static func follows(_ span: Timeline.Span, _ last: Timeline.Span) -> Bool {
    guard let end = last.until, let next = end.next else { return true }
    return span.from <= next
  }
}

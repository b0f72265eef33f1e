public import LetterModel

/// What the letters of a series say of each measure, one letter after another, and on which days each
/// of it stands.
///
/// - A measure stands from the first day that its letter gives it, else from the day of the letter,
///   to its last day, or that of the letter's mandate.
/// - A later letter that states the same measure takes the earlier one's place: from the day that it
///   gives; where it lengthens what runs, from the day behind the end of that; else from its own day.
/// - A later letter that speaks of a contribution without its number lets the number stand.
/// - Grounds and areas stand as long as some letter that states them does.
public struct Timeline: Sendable {
  /// What one letter says of one measure.
  public struct Term: Sendable {
    /// How a letter speaks of a measure.
    public enum Deed: Sendable {
      /// It states it.
      case states
      /// It speaks of it without its number, or declares what was said of it still valid.
      case carries
      /// It ends it.
      case ends
    }

    /// The index of the letter.
    public var letter: Int
    /// What the letter does; an end may state a number, too.
    public var deed: Deed
    /// The number; nil without one.
    public var value: Int?
    /// The upper end of a range.
    public var valueMax: Int?
    /// How the number is meant.
    public var qualifier: Fact.Qualifier?
    /// What a number of people is.
    public var role: Fact.Role?
    /// What stands in place of a number.
    public var text: String?
    /// What must be equal for two letters to say the same, where words stand in place of a number.
    public var says: [String] = []
    /// Of several areas: the last day of each; nil where nothing tells.
    public var ends: [Day?] = []
    /// Where, as printed.
    public var places: [String] = []
    /// The facts of which a number is the sum, where no words state the sum.
    public var parts: [Fact] = []
    /// The first day that the letter gives.
    public var from: Day?
    /// Whether the words give it only roughly.
    public var isFromImprecise = false
    /// The last day that the letter gives.
    public var until: Day?
    /// Whether the words give it only roughly.
    public var isUntilImprecise = false
    /// Of money: the year that the letter gives.
    public var year: Int?
    /// The first day on which it stands.
    public var start: Day
    /// The last day on which it stands by this letter; nil where nothing tells.
    public var end: Day?
    /// What it rests on; never empty.
    public var evidence: [Evidence]
    /// The ordinals of the facts that say it.
    public var facts: [Int] = []
    /// The ordinal of the letter's contribution of which it is told.
    public var contribution: Int?
    /// Whether another letter lets it stand longer that says the same; not where its own words bound
    /// it.
    var isLengthened = false
    /// Whether it is what is left of a letter's areas when some of them have ended.
    var isRest = false

    /// Whether both say the same; when and where may differ.
    func saysTheSame(as other: Term) -> Bool {
      value == other.value && valueMax == other.valueMax && qualifier == other.qualifier
        && says == other.says
    }

    /// Whether it gives a number, or is all that there is to state.
    var isStated: Bool { deed == .states || deed == .ends && value != nil }
  }

  /// One measure.
  public struct Line: Sendable {
    /// `personnel`, `asset`, `contribution`, `area`, `legal_basis` or `amount`.
    public var kind: String
    /// What it is, in one way of writing.
    public var subject: String
    /// What its numbers count.
    public var unit: Fact.Unit?
    /// The contribution of which it is told; nil of none.
    public var measure: Measure?
    /// Whether it counts others together.
    public var isTotal = false
    /// By the days of their letters.
    public var terms: [Term] = []
    /// What letters state of parts of it, or of what it is part of, by their first days.
    var others: [Other] = []

    /// The letter that states it, and the first day on which it stands.
    struct Other {
      var letter: Int
      var start: Day
    }
  }

  /// A time on which a measure stands as one letter states it.
  public struct Span: Sendable {
    /// The index of the term that states it.
    public var term: Int
    /// The first day.
    public var from: Day
    /// The last day; nil where nothing tells.
    public var until: Day?
    /// The index of a later term that lets it stand.
    public var carriedBy: Int?
    /// The index of the term that ends it in words.
    public var endedBy: Int?

    /// Whether it stands on a day.
    public func contains(_ day: Day) -> Bool {
      from <= day && until.map { day <= $0 } ?? true
    }
  }

  /// The letters by their days, one print of each work; those without a day are left out.
  public let letters: [OpenedLetter]
  /// In the order in which the letters first speak of them.
  public let lines: [Line]
  /// The days of the letters.
  private let days: [Day]
  /// The letters that declare earlier ones still valid.
  let declaring: [DatedLetter]

  /// - Parameter letters: one print of each work, in any order.
  public init(_ letters: [OpenedLetter]) {
    let known = DatedLetter.inOrder(KnownMateriel.named(in: letters))
    self.letters = known.map(\.letter)
    days = known.map(\.date)
    declaring = known.filter { dated in
      dated.letter.facts.contains { $0.kind == .referenceIncorporation }
    }
    var contributions = ContributionLines(known)
    let lines =
      contributions.lines() + StatedLines.areas(known) + StatedLines.grounds(known)
      + AmountLines.lines(known)
    self.lines = lines.map { line in
      var line = line
      line.others = Self.others(of: line, in: lines)
      return line
    }
  }

  private static func others(of line: Line, in lines: [Line]) -> [Line.Other] {
    guard let measure = line.measure else { return [] }
    // A letter that gives numbers anew has another sum, whether it tells it or not.
    return lines.filter { other in
      line.isTotal
        ? other.kind == line.kind && !other.isTotal
        : other.measure.map { $0.isPart(of: measure) } ?? false
    }
    .flatMap(\.terms).filter(\.isStated).map { Line.Other(letter: $0.letter, start: $0.start) }
    .sorted { $0.start < $1.start }
  }

  // MARK: Days

  /// When a measure stands, as far as the letters of a day and before tell; of all letters without
  /// a day.
  public func spans(of line: Line, knownOn day: Day? = nil) -> [Span] {
    var spans: [Span] = []
    // A day asks for all terms, and a series for all days: no term is copied.
    for index in line.terms.indices where isKnown(line.terms[index].letter, day) {
      switch line.terms[index].deed {
      case .carries: Self.carry(line.terms[index], index, to: &spans)
      case .ends where line.terms[index].value == nil:
        Self.end(line.terms[index], index, &spans)
      case .states, .ends: Self.state(line.terms[index], index, &spans)
      }
    }
    cut(&spans, of: line, knownOn: day)
    return spans
  }

  private func isKnown(_ letter: Int, _ day: Day?) -> Bool {
    day.map { days[letter] <= $0 } ?? true
  }

  private static func state(_ term: Term, _ index: Int, _ spans: inout [Span]) {
    var new = Span(term: index, from: term.start, until: term.end)
    if term.deed == .ends { new.endedBy = index }
    // What is only said again does not shorten what was said before.
    if term.isLengthened, let last = spans.last?.until, new.until.map({ $0 < last }) ?? false {
      new.until = last
    }
    while let last = spans.last, last.from >= new.from { spans.removeLast() }
    if let last = spans.indices.last, spans[last].until.map({ $0 >= new.from }) ?? true {
      spans[last].until = new.from.previous
    }
    spans.append(new)
  }

  private static func carry(_ term: Term, _ index: Int, to spans: inout [Span]) {
    guard let last = spans.indices.last, spans[last].contains(term.start) else { return }
    spans[last].carriedBy = index
    if let end = term.until { spans[last].until = end }
  }

  private static func end(_ term: Term, _ index: Int, _ spans: inout [Span]) {
    guard let last = spans.indices.last, let end = term.end else { return }
    spans[last].endedBy = index
    // `De inzet van de onderzeeboot vervalt`: it never began.
    guard end >= spans[last].from else {
      spans[last].from = end
      spans[last].until = end.previous
      return
    }
    if spans[last].until.map({ $0 > end }) ?? true {
      spans[last].until = end
    }
  }

  /// A letter that tells parts of a contribution apart, or tells them apart no more, takes the place
  /// of an earlier one's number for it.
  private func cut(_ spans: inout [Span], of line: Line, knownOn day: Day?) {
    var others = line.others[...]
    for index in spans.indices {
      let span = spans[index]
      // One span begins behind the other.
      others = others.drop { $0.start <= span.from }
      let letter = line.terms[span.term].letter
      let first = others.prefix { other in span.until.map { other.start <= $0 } ?? true }
        .first { $0.letter > letter && isKnown($0.letter, day) }
      if let first { spans[index].until = first.start.previous }
    }
  }
}

extension Measure {
  /// Whether one of two different measures counts what is within the other.
  fileprivate func isPart(of other: Measure) -> Bool {
    subject == other.subject && aspect == other.aspect && scope != other.scope
      && (scope == nil || other.scope == nil)
  }
}

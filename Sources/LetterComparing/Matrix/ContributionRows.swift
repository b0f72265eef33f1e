internal import LetterModel

/// The measures of contributions: a row for each number that some letter gives of one, and a row
/// for a contribution without any.
struct ContributionRows {
  let letters: [OpenedLetter]

  init(_ letters: [OpenedLetter]) { self.letters = letters }

  func rows() -> [StatementRow] {
    var measures: [Measure] = []
    var known: Set<Measure> = []
    for contribution in letters.flatMap(\.ownContributions) {
      measures += contribution.measures.filter { known.insert($0).inserted }
    }
    // A contribution that some letter gives a number of needs no row of its own.
    let numbered = Set(measures.filter { $0.aspect != nil }.map(\.subject))
    return measures.filter { $0.aspect != nil || !numbered.contains($0.subject) }.map { measure in
      StatementRow(
        kind: Self.kind(measure), subject: Self.name(measure),
        unit: measure.aspect.map { $0 == .people ? .people : .pieces },
        statements: letters.map { Self.statement(measure, in: $0) })
    }
  }

  static func kind(_ measure: Measure) -> String {
    switch measure.aspect {
    case .people: Fact.Kind.personnel.rawValue
    case .deployed, .reserve: Fact.Kind.asset.rawValue
    case nil: "contribution"
    }
  }

  static func name(_ measure: Measure) -> String {
    measure.subject + (measure.scope.map { " (\($0))" } ?? "")
      + (measure.aspect == .reserve ? ", in reserve" : "")
  }

  private static func statement(_ measure: Measure, in letter: OpenedLetter) -> Statement? {
    // Where only this letter tells two of a subject apart, the subject alone is not its measure.
    guard
      let contribution = letter.ownContributions.first(where: {
        $0.subject == measure.subject && $0.scope == measure.scope
      })
    else { return carried(in: letter, nil) }
    let isEnded = contribution.status == .ended
    let end = isEnded ? contribution.statusQuote.map { [letter.evidence($0)] } ?? [] : []
    guard let number = number(of: contribution, measure.aspect) else {
      let named = [letter.evidence(contribution.name)]
      if !isEnded, contribution.status != .adapted, measure.aspect != nil,
        let carried = carried(in: letter, contribution)
      {
        return carried
      }
      return Statement(
        state: isEnded ? .ended : measure.aspect == nil ? .stated : .named,
        cell: Matrix.Cell(
          change: .notStated, text: text(of: contribution), until: contribution.until,
          evidence: end.isEmpty ? named : end),
        isImprecise: contribution.isImprecise, isAdapted: contribution.status == .adapted)
    }
    return Statement(
      state: isEnded ? .ended : .stated,
      cell: Matrix.Cell(
        change: .notStated, value: number.value, valueMax: number.valueMax,
        qualifier: number.qualifier,
        text: NumberText.text(number.value, number.valueMax, number.qualifier, unit: nil)
          + (contribution.isTotal ? " in all" : "") + self.end(of: contribution),
        until: contribution.until, evidence: letter.evidence(ofFacts: number.facts) + end),
      isImprecise: contribution.isImprecise)
  }

  /// What a letter says of all that it gives no number of, by taking an earlier letter over, and of
  /// what it names besides.
  private static func carried(
    in letter: OpenedLetter, _ contribution: Contribution?
  ) -> Statement? {
    letter.generalReference.map { reference in
      Statement(
        state: .byReference,
        cell: Matrix.Cell(
          change: .notStated,
          text: (reference.target.map { "see \($0)" } ?? reference.quote)
            + (contribution.map(end) ?? ""),
          until: contribution?.until,
          evidence: [letter.evidence(of: reference)]
            + (contribution.map { [letter.evidence($0.name)] } ?? [])),
        isGeneral: true)
    }
  }

  /// The number that binds: a ceiling before what is planned, and that before what is there now.
  static func number(
    of contribution: Contribution, _ aspect: Contribution.Number.Aspect?
  ) -> Contribution.Number? {
    let numbers = contribution.numbers.filter { $0.aspect == aspect }
    return numbers.first { $0.role == .ceiling } ?? numbers.first { $0.role == .planned }
      ?? numbers.first
  }

  private static func text(of contribution: Contribution) -> String {
    if contribution.status == .ended, let until = contribution.until { return "ends \(until)" }
    return (contribution.status?.rawValue ?? "mentioned") + end(of: contribution)
  }

  private static func end(of contribution: Contribution) -> String {
    contribution.until.map { ", \(contribution.status == .ended ? "ends" : "until") \($0)" } ?? ""
  }
}

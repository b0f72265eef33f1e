internal import LetterModel

extension Matrix {
  /// What became of each measure: numbers of people and materiel by contribution, the end of the
  /// mandate, areas, grounds, costs and counts.
  ///
  /// - Parameter letters: one print of each letter; they are put in the order of their days.
  public static func measures(_ letters: [Source]) -> Matrix {
    let letters = letters.sorted { ($0.column.date, $0.column.id) < ($1.column.date, $1.column.id) }
    let rows =
      ContributionRows(letters).rows() + [MandateRow.row(letters)].compactMap(\.self)
      + AreaRows.rows(letters) + LegalBasisRows.rows(letters) + NumberRows.rows(letters)
    return Matrix(columns: letters.map(\.column), rows: rows)
  }
}

/// The measures of contributions, and the sums that no letter states.
private struct ContributionRows {
  let letters: [Matrix.Source]

  init(_ letters: [Matrix.Source]) { self.letters = letters }

  func rows() -> [Matrix.Row] {
    var measures: [Measure] = []
    for letter in letters {
      for contribution in letter.contributions {
        for measure in contribution.measures where !measures.contains(measure) {
          measures.append(measure)
        }
      }
    }
    // A contribution that some letter gives a number of needs no row of its own.
    let numbered = Set(measures.filter { $0.aspect != nil }.map(\.subject))
    return measures.filter { $0.aspect != nil || !numbered.contains($0.subject) }.map(row)
      + [total()].compactMap(\.self)
  }

  private func row(_ measure: Measure) -> Matrix.Row {
    var last: Matrix.Cell?
    let cells = letters.map { letter -> Matrix.Cell in
      let cell = cell(measure, letter, last)
      // What comes back after its end is new again.
      if cell.change == .ended {
        last = nil
      } else if cell.value != nil || measure.aspect == nil && cell.change != .notStated {
        last = cell
      }
      return cell
    }
    return Matrix.Row(
      kind: Self.kind(measure), subject: Self.name(measure),
      unit: measure.aspect.map { $0 == .people ? .people : .pieces }, cells: cells)
  }

  private static func kind(_ measure: Measure) -> String {
    switch measure.aspect {
    case .people: Fact.Kind.personnel.rawValue
    case .deployed, .reserve: Fact.Kind.asset.rawValue
    case nil: "contribution"
    }
  }

  private static func name(_ measure: Measure) -> String {
    measure.subject + (measure.scope.map { " (\($0))" } ?? "")
      + (measure.aspect == .reserve ? ", in reserve" : "")
  }

  private func cell(
    _ measure: Measure, _ letter: Matrix.Source, _ last: Matrix.Cell?
  ) -> Matrix.Cell {
    // Where only this letter tells two of a subject apart, the subject alone is not its measure.
    guard
      let contribution = letter.contributions.first(where: {
        $0.subject == measure.subject && $0.scope == measure.scope
      })
    else { return .notStated }
    let status = Self.evidence(of: contribution.status, contribution)
    guard let number = Self.number(contribution, measure.aspect) else {
      let change = Self.change(of: contribution, isStated: measure.aspect == nil, last)
      return Matrix.Cell(
        change: change, text: Self.text(of: contribution), until: contribution.until,
        evidence: status.isEmpty
          ? [
            Matrix.Evidence(
              fact: nil, quote: contribution.name.words, place: contribution.name.place)
          ] : status)
    }
    var cell = Matrix.Cell(
      change: .new, value: number.value, valueMax: number.valueMax, qualifier: number.qualifier,
      text: Self.text(number, contribution), until: contribution.until,
      evidence: letter.evidence(number.facts) + status)
    cell.change = contribution.status == .ended ? .ended : Self.change(from: last, to: cell)
    return cell
  }

  /// The number that binds: a ceiling before what is planned, and that before what is there now.
  static func number(
    _ contribution: Contribution, _ aspect: Contribution.Number.Aspect?
  ) -> Contribution.Number? {
    let numbers = contribution.numbers.filter { $0.aspect == aspect }
    return numbers.first { $0.role == "ceiling" } ?? numbers.first { $0.role == "planned" }
      ?? numbers.first
  }

  private static func change(
    of contribution: Contribution, isStated: Bool, _ last: Matrix.Cell?
  ) -> Matrix.Change {
    if contribution.status == .ended { return .ended }
    guard isStated else { return .notStated }
    return last == nil ? .new : contribution.status == .adapted ? .changed : .same
  }

  private static func change(from last: Matrix.Cell?, to cell: Matrix.Cell) -> Matrix.Change {
    guard let last else { return .new }
    return last.value == cell.value && last.valueMax == cell.valueMax
      && last.qualifier == cell.qualifier ? .same : .changed
  }

  private static func evidence(
    of status: Contribution.Status?, _ contribution: Contribution
  ) -> [Matrix.Evidence] {
    guard status == .ended, let quote = contribution.statusQuote else { return [] }
    return [Matrix.Evidence(fact: nil, quote: quote.words, place: quote.place)]
  }

  private static func text(_ number: Contribution.Number, _ contribution: Contribution) -> String {
    NumberText.text(number.value, number.valueMax, number.qualifier, unit: nil)
      + (contribution.isTotal ? " in all" : "") + end(of: contribution)
  }

  private static func text(of contribution: Contribution) -> String {
    if contribution.status == .ended, let until = contribution.until { return "ends \(until)" }
    return (contribution.status?.rawValue ?? "mentioned") + end(of: contribution)
  }

  private static func end(of contribution: Contribution) -> String {
    contribution.until.map { ", \(contribution.status == .ended ? "ends" : "until") \($0)" } ?? ""
  }

  /// All people together whose contribution outlasts the mandate of the letter before, where a
  /// letter gives several numbers.
  private func total() -> Matrix.Row? {
    var before: Day?
    let cells = letters.map { letter -> Matrix.Cell in
      let last = before
      before = MandateRow.end(of: letter)?.0 ?? before
      let parts = letter.contributions.filter { contribution in
        guard contribution.status != .ended, !contribution.isTotal else { return false }
        guard let last, let until = contribution.until else { return true }
        return until > last
      }.compactMap { contribution in
        Self.number(contribution, .people).map { ($0, contribution) }
      }
      guard parts.count > 1 else { return .notStated }
      let low = parts.reduce(0) { $0 + $1.0.value }
      let high = parts.reduce(0) { $0 + ($1.0.valueMax ?? $1.0.value) }
      return Matrix.Cell(
        change: .derived, value: low, valueMax: high == low ? nil : high,
        text: NumberText.text(
          low, high == low ? nil : high, high == low ? .exact : .range, unit: nil)
          + " = "
          + parts.map { NumberText.text($0.0.value, $0.0.valueMax, $0.0.qualifier, unit: nil) }
          .joined(separator: " + "),
        evidence: letter.evidence(parts.flatMap(\.0.facts)))
    }
    guard cells.contains(where: { $0.change == .derived }) else { return nil }
    return Matrix.Row(
      kind: Fact.Kind.personnel.rawValue, subject: "together, in the new period", unit: .people,
      cells: cells)
  }
}

/// Until when the letter's mandate lasts: the last day that it gives to what does not end.
private enum MandateRow {
  static func row(_ letters: [Matrix.Source]) -> Matrix.Row? {
    var last: Day?
    let cells = letters.map { letter -> Matrix.Cell in
      guard let (day, facts) = end(of: letter) else { return .notStated }
      defer { last = day }
      return Matrix.Cell(
        change: last == nil ? .new : last == day ? .same : .changed, text: "\(day)", until: day,
        evidence: letter.evidence(facts))
    }
    guard cells.contains(where: { $0.change != .notStated }) else { return nil }
    return Matrix.Row(kind: Fact.Kind.period.rawValue, subject: "mandate, until", cells: cells)
  }

  static func end(of letter: Matrix.Source) -> (Day, [Int])? {
    let periods = letter.facts.filter { $0.kind == .period && letter.isDecision($0.place) }
    let going = letter.contributions.filter { $0.status != .ended }.compactMap(\.until)
    guard let day = going.max() ?? periods.compactMap(\.until).max() else { return nil }
    let facts = periods.filter { $0.until == day }
    let evidence = facts.isEmpty ? letter.facts.filter { $0.until == day } : facts
    return evidence.isEmpty ? nil : (day, evidence.map(\.ordinal))
  }
}

/// Where the letter lets the armed forces act: in the air and on the ground.
private enum AreaRows {
  static func rows(_ letters: [Matrix.Source]) -> [Matrix.Row] {
    [("in the air", true), ("on the ground", false)].compactMap { name, isAir in
      var last: [String]?
      let cells = letters.map { letter -> Matrix.Cell in
        let facts = letter.facts.filter {
          $0.kind == .area && letter.isDecision($0.place) && isOverhead($0) == isAir
            && !isDenied($0, in: letter)
        }
        let areas = Set(facts.map(\.subject)).sorted()
        guard !areas.isEmpty else { return .notStated }
        defer { last = areas }
        return Matrix.Cell(
          change: last == nil ? .new : last == areas ? .same : .changed,
          text: areas.joined(separator: "; "), evidence: letter.evidence(facts.map(\.ordinal)))
      }
      guard cells.contains(where: { $0.change != .notStated }) else { return nil }
      return Matrix.Row(kind: Fact.Kind.area.rawValue, subject: name, cells: cells)
    }
  }

  private static func isOverhead(_ fact: Fact) -> Bool {
    fact.quote.lowercased().split(separator: " ").contains("boven")
  }

  /// Whether the words around deny it: `geen`, `niet`, `buiten`.
  private static func isDenied(_ fact: Fact, in letter: Matrix.Source) -> Bool {
    guard let text = letter.letter.blocks.first(where: { $0.ordinal == fact.place.block })?.text
    else { return false }
    let scalars = Array(text.unicodeScalars)
    let stop: (Unicode.Scalar) -> Bool = { $0 == "." || $0 == ";" }
    var (start, end) = (fact.place.range.lowerBound, fact.place.range.upperBound)
    while start > 0, !stop(scalars[start - 1]) { start -= 1 }
    while end < scalars.count, !stop(scalars[end]) { end += 1 }
    let sentence = String(String.UnicodeScalarView(scalars[start..<end])).lowercased()
    return sentence.split { !$0.isLetter }.contains { ["geen", "niet", "buiten"].contains($0) }
  }
}

/// On which ground: a row a ground.
private enum LegalBasisRows {
  static func rows(_ letters: [Matrix.Source]) -> [Matrix.Row] {
    var bases: [String] = []
    for letter in letters {
      for fact in letter.facts where fact.kind == .legalBasis {
        guard let basis = fact.attributes[.basis], !isOfTheLetter(basis), !bases.contains(basis)
        else { continue }
        bases.append(basis)
      }
    }
    return bases.map { basis in
      var wasStated = false
      let cells = letters.map { letter -> Matrix.Cell in
        let facts = letter.facts.filter {
          $0.kind == .legalBasis && $0.attributes[.basis] == basis
        }
        guard let first = facts.first else {
          return wasStated ? carried(letter) ?? .notStated : .notStated
        }
        defer { wasStated = true }
        return Matrix.Cell(
          change: wasStated ? .same : .new,
          text: first.subject + (first.attributes[.scope].map { " (\($0))" } ?? ""),
          evidence: letter.evidence(facts.map(\.ordinal)))
      }
      return Matrix.Row(kind: Fact.Kind.legalBasis.rawValue, subject: basis, cells: cells)
    }
  }

  /// The grounds on which letters are sent, not armed forces.
  private static func isOfTheLetter(_ basis: String) -> Bool {
    basis == "article-100" || basis == "article-97"
  }

  private static let words = ["grond", "rechtsgrond", "grondslag", "mandaat"]

  /// A letter that declares earlier grounds still valid.
  private static func carried(_ letter: Matrix.Source) -> Matrix.Cell? {
    let facts = letter.facts.filter { fact in
      fact.kind == .referenceIncorporation
        && (letter.topic(of: fact.place) == .mandate
          || words.contains { fact.subject.lowercased().contains($0) })
    }
    guard let first = facts.first else { return nil }
    return Matrix.Cell(
      change: .byReference, text: first.attributes[.target].map { "see \($0)" } ?? first.quote,
      evidence: letter.evidence(facts.map(\.ordinal)))
  }
}

/// Money and other numbers.
private enum NumberRows {
  static func rows(_ letters: [Matrix.Source]) -> [Matrix.Row] {
    [cost(letters)].compactMap(\.self) + counts(letters)
  }

  /// The first amount under the heading on finances that adds up no years: what the letter says
  /// first is what it decides.
  private static func cost(_ letters: [Matrix.Source]) -> Matrix.Row? {
    row(letters, kind: .amount, subject: "first under finances", unit: .cents) { letter in
      letter.facts.first {
        $0.kind == .amount && letter.topic(of: $0.place) == .finances
          && $0.attributes[.cumulative] == nil
      }
    }
  }

  /// A row for each thing counted that several letters count, or a letter in its decision.
  private static func counts(_ letters: [Matrix.Source]) -> [Matrix.Row] {
    var subjects: [String] = []
    for letter in letters {
      for fact in letter.facts where fact.kind == .count && !subjects.contains(fact.subject) {
        subjects.append(fact.subject)
      }
    }
    return subjects.compactMap { subject in
      row(letters, kind: .count, subject: subject, unit: nil) { letter in
        letter.facts.first { $0.kind == .count && $0.subject == subject }
      }
    }.filter { row in
      row.cells.count { $0.change != .notStated } > 1
        || row.cells.contains { $0.evidence.contains { $0.place.section == "1" } }
    }
  }

  private static func row(
    _ letters: [Matrix.Source], kind: Fact.Kind, subject: String, unit: Fact.Unit?,
    _ pick: (Matrix.Source) -> Fact?
  ) -> Matrix.Row? {
    var last: Fact?
    var found: Fact.Unit?
    let cells = letters.map { letter -> Matrix.Cell in
      guard let fact = pick(letter), let value = fact.value else { return .notStated }
      defer { last = fact }
      found = fact.unit
      let isSame =
        last?.value == fact.value && last?.valueMax == fact.valueMax
        && last?.qualifier == fact.qualifier
      let what = kind == .amount ? " (\(fact.subject))" : ""
      return Matrix.Cell(
        change: last == nil ? .new : isSame ? .same : .changed, value: value,
        valueMax: fact.valueMax, qualifier: fact.qualifier,
        text: NumberText.text(value, fact.valueMax, fact.qualifier ?? .exact, unit: fact.unit)
          + what,
        evidence: letter.evidence([fact.ordinal]))
    }
    guard cells.contains(where: { $0.change != .notStated }) else { return nil }
    return Matrix.Row(kind: kind.rawValue, subject: subject, unit: unit ?? found, cells: cells)
  }
}

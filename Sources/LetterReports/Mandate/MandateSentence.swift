package import LetterComparing
package import LetterModel

/// What stood on a day, in a sentence or two.
package struct MandateSentence {
  private let words: Words

  package init(_ words: Words) { self.words = words }

  package func text(_ mandate: Mandate, series: String) -> String {
    let day = words.day(mandate.day)
    guard let last = mandate.lastLetter else {
      guard let first = mandate.letters.first else {
        return words("The series %1 has no letters.", series)
      }
      return words(
        "On %1 no letter of the series %2 had been sent: the first is %3.", day, series,
        named(first))
    }
    let by = " " + words("The last letter was %1.", named(last))
    guard let standing = standing(mandate) else {
      let none =
        mandate.lastEnd.map {
          words(
            "On %1 no mandate of the series %2 stood: what stood last ended on %3.", day, series,
            words.day($0))
        } ?? words("On %1 no mandate of the series %2 stood.", day, series)
      return none + by
    }
    return words("On %1 the mandate of %2 was: %3.", day, series, standing) + by
  }

  /// What stands, by its first numbers; nil where nothing does.
  package func standing(_ mandate: Mandate) -> String? {
    let standing = mandate.standing.filter { $0.kind != "amount" }
    guard !standing.isEmpty else { return nil }
    let numbers = standing.filter { $0.kind == "asset" || $0.kind == "personnel" }.filter {
      measure in ![", now", ", in all", ", planned"].contains { measure.subject.hasSuffix($0) }
    }
    guard !numbers.isEmpty else {
      return standing.count == 1
        ? words("one measure without a number")
        : words("%1 measures without a number", "\(standing.count)")
    }
    let most = 5
    let list = numbers.prefix(most).map(number).joined(separator: ", ")
    let rest = numbers.count - most
    let ends = numbers.compactMap(\.until)
    let end =
      ends.min().map { first in
        ends.max() == first
          ? words(", until %1", words.day(first))
          : words(", none of it beyond %1", words.day(ends.max() ?? first))
      } ?? ""
    return (rest > 0 ? words("%1 and %2 more", list, "\(rest)") : list) + end
  }

  private func named(_ letter: OpenedLetter) -> String {
    letter.date.map { words("%1 of %2", letter.name, words.day($0)) } ?? letter.name
  }

  /// `about 150 people (training)`, `4 F-16`.
  private func number(_ measure: Mandate.Measure) -> String {
    let value = MandateWords(words).value(measure, withParts: false)
    let subject = words.name(measure.subject)
    if measure.kind == "asset" {
      return "\(value) \(subject.replacing(", in reserve", with: " in reserve"))"
    }
    let task = subject.replacing(" (", with: ", ").replacing(")", with: "")
    return "\(value) \(words(value == "1" ? "person" : "people")) (\(task))"
  }
}

/// The parts of a measure in words.
package struct MandateWords {
  private let words: Words

  package init(_ words: Words) { self.words = words }

  /// Its number or its text; that there is none where it has none.
  package func value(_ measure: Mandate.Measure, withParts: Bool = true) -> String {
    let term = measure.term
    guard let value = term.value else {
      return Set(term.ends).count > 1
        ? zip(term.says, term.ends).map(area).joined(separator: "; ")
        : term.text ?? words("number not stated")
    }
    let text = words.number(
      value, term.valueMax, term.qualifier, unit: measure.unit == .cents ? .cents : nil)
    return term.parts.isEmpty || !withParts ? text : text + " = " + parts(term.parts)
  }

  /// `Oost-Syrië, until 2018-12-31`, of areas that do not end together.
  private func area(_ name: String, _ end: Day?) -> String {
    "\(name), " + (end.map { "\(words("until")) \(words.day($0))" } ?? words("end not stated"))
  }

  private func parts(_ facts: [Fact]) -> String {
    facts.map { words.number($0.value ?? 0, $0.valueMax, $0.qualifier, unit: nil) }
      .joined(separator: " + ")
  }

  /// From when until when, as its letter states it; what it does not state is said.
  package func days(_ measure: Mandate.Measure) -> String {
    let term = measure.term
    if let year = term.year, term.until == nil { return words("in %1", "\(year)") }
    let start =
      term.from.map { "\(words("from")) \(day($0, isAbout: term.isFromImprecise))" }
      ?? (measure.state == .coming ? coming(measure) : nil)
    return [start, end(measure)].compactMap(\.self).joined(separator: ", ")
  }

  private func coming(_ measure: Mandate.Measure) -> String {
    measure.kind == "amount"
      ? words("from %1 with the mandate", words.day(measure.from))
      : words("from %1, behind what runs", words.day(measure.from))
  }

  private func end(_ measure: Mandate.Measure) -> String? {
    guard Set(measure.term.ends).count < 2 else { return nil }
    guard let until = measure.until else { return words("end not stated") }
    let term = measure.term
    let isStated = term.until != nil || measure.carriedBy != nil
    // What a later letter ends or lengthens has the day of that letter.
    let isMoved =
      measure.endedBy != nil || measure.carriedBy != nil && term.until.map { $0 < until } ?? false
    if measure.state == .ended, let from = term.from, until < from { return words("cancelled") }
    let stated = isMoved ? until : term.until ?? until
    let last = day(stated, isAbout: isStated && !isMoved && term.isUntilImprecise)
    var text =
      measure.state == .ended ? words("ended %1", last) : "\(words("until")) \(last)"
    if !isStated { text = words("%1 with the mandate", text) }
    return stated > until ? words("%1, replaced after %2", text, words.day(until)) : text
  }

  private func day(_ day: Day, isAbout: Bool) -> String {
    (isAbout ? words("about") + " " : "") + words.day(day)
  }

  package static func sign(_ state: Mandate.State) -> String {
    switch state {
    case .set: "+"
    case .changed: "~"
    case .restated: "="
    case .byReference: "→"
    case .coming: "▷"
    case .ended: "■"
    }
  }

  package func word(_ state: Mandate.State) -> String {
    words(state.rawValue.replacing("-", with: " "))
  }

  /// Its state and its days.
  package func told(_ measure: Mandate.Measure) -> String {
    [measure.state == .ended ? "" : word(measure.state), days(measure)].filter { !$0.isEmpty }
      .joined(separator: "; ")
  }

  /// What rests on words: each with what the letter did there, once where two are the same.
  package func evidence(_ measure: Mandate.Measure) -> [(deed: String, words: Evidence)] {
    var all = [("set", measure.setBy)]
    if measure.lastStated != measure.setBy { all.append(("last stated", measure.lastStated)) }
    if let carried = measure.carriedBy { all.append(("kept", carried)) }
    if let ended = measure.endedBy, !all.contains(where: { $0.1 == ended }) {
      all.append(("ended", ended))
    }
    return all.map { (deed: words($0.0), words: $0.1) }
  }

  /// The groups in which people read them: what stands by its kind, what is to come, what ended.
  package func groups(_ mandate: Mandate) -> [(title: String, measures: [Mandate.Measure])] {
    let standing = Self.kinds.map { kind, title in
      (words(title), mandate.standing.filter { $0.kind == kind })
    }
    let others = [
      (words("Decided, not begun"), mandate.measures(.coming)),
      (words("Ended"), mandate.measures(.ended)),
    ]
    return (standing + others).filter { !$0.1.isEmpty }
  }

  private static let kinds = [
    ("asset", "Materiel"), ("personnel", "People"), ("contribution", "Without a number"),
    ("area", "Where"), ("legal_basis", "Legal basis"), ("amount", "Money"),
  ]
}

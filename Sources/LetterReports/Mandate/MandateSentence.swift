package import LetterComparing
package import LetterModel

/// What stood on a day, in a sentence or two.
package enum MandateSentence {
  package static func text(_ mandate: Mandate, series: String) -> String {
    let day = "\(mandate.day)"
    guard let last = mandate.lastLetter else {
      guard let first = mandate.letters.first else { return "The series \(series) has no letters." }
      return
        "On \(day) no letter of the series \(series) had been sent: the first is \(named(first))."
    }
    let standing = mandate.standing
    guard !standing.isEmpty else {
      let end = mandate.lastEnd.map { ": what stood last ended on \($0)" } ?? ""
      return "On \(day) no mandate of the series \(series) stood\(end). \(said(by: last))"
    }
    let numbers = standing.filter { $0.kind == "asset" || $0.kind == "personnel" }.filter {
      measure in ![", now", ", in all", ", planned"].contains { measure.subject.hasSuffix($0) }
    }
    let told = numbers.map(number)
    let most = 5
    let rest = told.count - most
    let list =
      told.isEmpty
      ? "\(standing.count) measures without a number"
      : told.prefix(most).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    let ends = numbers.compactMap(\.until)
    let end =
      ends.isEmpty
      ? "" : ends.min() == ends.max() ? ", until \(ends[0])" : ", none of it beyond \(ends.max()!)"
    return "On \(day) the mandate of \(series) was: \(list)\(end). \(said(by: last))"
  }

  private static func said(by last: OpenedLetter) -> String {
    "The last letter was \(named(last))."
  }

  private static func named(_ letter: OpenedLetter) -> String {
    letter.name + (letter.date.map { " of \($0)" } ?? "")
  }

  /// `about 150 people (training)`, `4 F-16`.
  private static func number(_ measure: Mandate.Measure) -> String {
    let value = MandateWords.value(measure)
    if measure.kind == "asset" {
      return "\(value) \(measure.subject.replacing(", in reserve", with: " in reserve"))"
    }
    let task = measure.subject.replacing(" (", with: ", ").replacing(")", with: "")
    return "\(value) \(value == "1" ? "person" : "people") (\(task))"
  }
}

/// The parts of a measure in words.
package enum MandateWords {
  /// Its number or its text; that there is none where it has none.
  package static func value(_ measure: Mandate.Measure) -> String {
    let term = measure.term
    guard let value = term.value else { return term.text ?? "number not stated" }
    let text = NumberText.text(
      value, term.valueMax, term.qualifier ?? .exact,
      unit: measure.unit == .cents ? .cents : nil)
    return term.parts.isEmpty ? text : text + " = " + parts(term.parts)
  }

  private static func parts(_ facts: [Fact]) -> String {
    facts.map { NumberText.text($0.value ?? 0, $0.valueMax, $0.qualifier ?? .exact, unit: nil) }
      .joined(separator: " + ")
  }

  /// From when until when, as its letter states it; what it does not state is said.
  package static func days(_ measure: Mandate.Measure) -> String {
    let term = measure.term
    if let year = term.year, term.until == nil { return "in \(year)" }
    let start =
      term.from.map { "from \(term.isFromImprecise ? "about " : "")\($0)" }
      ?? (measure.state == .coming
        ? "from \(measure.from), behind what runs" : nil)
    let end: String
    if let until = measure.until {
      let verb = measure.state == .ended ? "ended" : "until"
      let isStated = term.until != nil || measure.carriedBy != nil
      let about = isStated && term.isUntilImprecise ? "about " : ""
      let stated = measure.endedBy == nil ? term.until ?? until : until
      end =
        "\(verb) \(about)\(stated)" + (isStated ? "" : " with its letter's mandate")
        + (stated > until ? ", replaced after \(until)" : "")
    } else {
      end = "end not stated"
    }
    return [start, end].compactMap(\.self).joined(separator: ", ")
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

  package static func word(_ state: Mandate.State) -> String {
    state.rawValue.replacing("-", with: " ")
  }

  /// Its state and its days.
  package static func told(_ measure: Mandate.Measure) -> String {
    measure.state == .ended ? days(measure) : "\(word(measure.state)); \(days(measure))"
  }

  /// What rests on words: each with what the letter did there, once where two are the same.
  package static func evidence(_ measure: Mandate.Measure) -> [(deed: String, words: Evidence)] {
    var all = [("set", measure.setBy)]
    if measure.lastStated != measure.setBy { all.append(("last stated", measure.lastStated)) }
    if let carried = measure.carriedBy { all.append(("kept", carried)) }
    if let ended = measure.endedBy, !all.contains(where: { $0.1 == ended }) {
      all.append(("ended", ended))
    }
    return all.map { (deed: $0.0, words: $0.1) }
  }

  /// The groups in which people read them.
  package static let groups = [
    (kind: "asset", title: "Materiel"), (kind: "personnel", title: "People"),
    (kind: "contribution", title: "Without a number"), (kind: "area", title: "Where"),
    (kind: "legal_basis", title: "Legal basis"), (kind: "amount", title: "Money"),
  ]
}

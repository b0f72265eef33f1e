internal import LetterModel

/// Money: a line for each amount, and one for several letters that give one for the same year.
///
/// It stands in the time that its words give it, else in that of what its letter decides.
enum AmountLines {
  private struct Key: Hashable {
    var subject: String
    var year: Int?
    /// Tells two amounts of one letter apart.
    var number: Int
  }

  static func lines(_ letters: [DatedLetter]) -> [Timeline.Line] {
    var lines: [Timeline.Line] = []
    var index: [Key: Int] = [:]
    for (at, letter) in letters.enumerated() {
      var seen: [Key: [Fact]] = [:]
      for fact in letter.letter.facts
      where fact.kind == .amount && fact.value != nil && !isDifference(fact, letter.letter) {
        let first = Key(subject: fact.subject, year: fact.year, number: 0)
        let same = seen[first] ?? []
        if same.contains(where: { $0.value == fact.value && $0.valueMax == fact.valueMax }) {
          continue
        }
        seen[first] = same + [fact]
        let key = Key(subject: fact.subject, year: fact.year, number: same.count)
        let term = term(fact, of: letter, at)
        if let line = index[key] {
          lines[line].terms.append(term)
        } else {
          index[key] = lines.count
          lines.append(
            Timeline.Line(
              kind: Fact.Kind.amount.rawValue, subject: fact.subject, unit: fact.unit,
              terms: [term]))
        }
      }
    }
    return lines
  }

  /// `€ 4,2 miljoen lager uit dan geraamd`: how far two sums differ is none that is spent.
  private static func isDifference(_ fact: Fact, _ letter: OpenedLetter) -> Bool {
    let sentence = letter.places.sentence(at: fact.place)
    guard let quote = sentence.firstRange(of: fact.quote) else { return false }
    let next = sentence[quote.upperBound...].split { !$0.isLetter }.first
    return next.map { ["lager", "hoger", "minder", "meer", "goedkoper", "duurder"].contains($0) }
      ?? false
  }

  private static func term(_ fact: Fact, of letter: DatedLetter, _ at: Int) -> Timeline.Term {
    let year = fact.year.flatMap { year in
      Day(year: year, month: 1, day: 1).flatMap { first in
        Day(year: year, month: 12, day: 31).map { (first, $0) }
      }
    }
    let isOfDecision = letter.letter.places.topic(at: fact.place) == .finances
    let start = fact.from ?? year?.0 ?? (isOfDecision ? letter.from : nil) ?? letter.date
    // Guilders and dollars stand in words beside euros, so that no number is set against another.
    let isOther = fact.currency != nil
    return Timeline.Term(
      letter: at, deed: .states, value: isOther ? nil : fact.value,
      valueMax: isOther ? nil : fact.valueMax, qualifier: fact.qualifier,
      text: isOther
        ? NumberText.text(
          fact.value ?? 0, fact.valueMax, fact.qualifier ?? .exact, unit: .cents,
          currency: fact.currency) : nil, from: fact.from, isFromImprecise: fact.isImprecise,
      until: fact.until, isUntilImprecise: fact.isImprecise, year: fact.year, start: start,
      end: fact.until ?? year?.1 ?? letter.end, evidence: [letter.letter.evidence(of: fact)],
      facts: [fact.ordinal])
  }
}

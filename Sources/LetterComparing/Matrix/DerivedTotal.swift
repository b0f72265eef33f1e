internal import LetterModel

/// All people together whose contribution lasts into the letter's own period, where a letter gives
/// several numbers and none of them holds another.
///
/// It is a sum that no letter states: where one number may be the sum itself there is none, and
/// parts of another number and people who are not ours are left out.
enum DerivedTotal {
  static func row(_ letters: [OpenedLetter]) -> StatementRow {
    StatementRow(
      kind: Fact.Kind.personnel.rawValue, subject: "together, in the new period", unit: .people,
      statements: letters.map { statement(of: $0) })
  }

  private typealias Part = (contribution: Contribution, number: Contribution.Number)

  private static func statement(of letter: OpenedLetter) -> Statement? {
    let start = MandateRow.end(of: letter)?.1.compactMap(\.from).min()
    let all = letter.ownContributions.compactMap { contribution -> Part? in
      guard contribution.status != .ended, !contribution.isTotal,
        let number = ContributionRows.number(of: contribution, .people),
        isOurs(number, in: letter), !PartOfSum.isPart(number, in: letter)
      else { return nil }
      if let start, let until = contribution.until, until < start { return nil }
      return (contribution, number)
    }
    if all.contains(where: { isWhole($0, of: all, in: letter) }) { return nil }
    let parts = all.indices.filter { index in
      // `ongeveer 55`, beside ten and 45 of the same subject.
      let others = all.indices.filter {
        $0 != index && all[$0].contribution.subject == all[index].contribution.subject
      }.map { all[$0].number.value }
      return !PartOfSum.adds(others, upTo: all[index].number.value)
    }.map { all[$0].number }
    guard parts.count > 1 else { return nil }
    let low = parts.reduce(0) { $0 + $1.value }
    let high = parts.reduce(0) { $0 + ($1.valueMax ?? $1.value) }
    let max = high == low ? nil : high
    let sum = parts.map { NumberText.text($0.value, $0.valueMax, $0.qualifier, unit: nil) }
      .joined(separator: " + ")
    return Statement(
      state: .derived,
      cell: Matrix.Cell(
        change: .derived, value: low, valueMax: max,
        text: NumberText.text(low, max, max == nil ? .exact : .range, unit: nil) + " = " + sum,
        evidence: letter.evidence(ofFacts: parts.flatMap(\.facts))))
  }

  /// Whether a number of no task of its own counts all the others, too: the letter says so, or it
  /// is as large as all of them together.
  private static func isWhole(_ part: Part, of all: [Part], in letter: OpenedLetter) -> Bool {
    let subject = part.contribution.subject
    guard all.count > 1, subject == "personnel" || subject == part.contribution.mission else {
      return false
    }
    let others = all.reduce(0) { $0 + $1.number.value } - part.number.value
    return part.number.value >= others || PartOfSum.isTotal(part.number, in: letter)
  }

  /// Whether a number counts people whom the Netherlands sends: none of other states, of the whole
  /// mission, or of those whom it trains or helps.
  private static func isOurs(_ number: Contribution.Number, in letter: OpenedLetter) -> Bool {
    let facts = number.facts.compactMap { letter.fact($0) }
    return !facts.isEmpty
      && facts.allSatisfy { fact in
        fact.kind == .personnel && fact.role != .missionTotal
          && !fact.quote.split(separator: " ").contains { isForeign($0) }
          && !fact.subject.lowercased().split { !$0.isLetter }.contains { isOther(String($0)) }
      }
  }

  /// `Iraakse`, `Duitse`; `Nederlandse` and `Franstalige` are none.
  private static func isForeign(_ word: Substring) -> Bool {
    guard let first = word.first, first.isUppercase, word.hasSuffix("se") else { return false }
    return !word.hasPrefix("Nederland")
  }

  private static let others = [
    "leerling", "cursist", "rekruut", "rekrut", "strijder", "student", "peshmerga", "vluchteling",
    "ontheemde", "evacu", "gevangene", "gedetineerde", "inwoner", "slachtoffer", "kandidaat",
    "kandidaten", "deelnemer", "opgeleid",
  ]

  private static func isOther(_ word: String) -> Bool {
    others.contains { word.hasPrefix($0) }
  }
}

/// Whether a number is a sum of others in its letter, or a part of one.
enum PartOfSum {
  /// Whether words say that it is counted in another number: `160 militairen, van wie 20`.
  static func isPart(_ number: Contribution.Number, in letter: OpenedLetter) -> Bool {
    number.facts.compactMap { letter.fact($0) }.contains { fact in
      opensPart(words(letter.places.lead(of: fact.place)[...]))
    }
  }

  /// Whether words say that it counts all: `in totaal 160 militairen`, `de totale omvang`.
  static func isTotal(_ number: Contribution.Number, in letter: OpenedLetter) -> Bool {
    number.facts.compactMap { letter.fact($0) }.contains { fact in
      words(letter.places.sentence(at: fact.place)[...]).contains { word in
        word.hasPrefix("totale") || word.hasSuffix("totaal")
          || ["gezamenlijk", "gezamenlijke", "tezamen", "samen", "opgeteld"].contains(word)
      }
    }
  }

  private static func words(_ text: Substring) -> [Substring] {
    text.lowercased()[...].split { !$0.isLetter && !$0.isNumber }
  }

  /// Whether words before a number make it a part of one before it: `waarvan`, `van wie`, `onder
  /// wie`, `inclusief`, `hiervan`.
  private static func opensPart(_ words: [Substring]) -> Bool {
    words.indices.contains { index in
      switch words[index] {
      case "waarvan", "waaronder", "hiervan", "daarvan", "inclusief": true
      case "wie", "hen": index > 0 && ["van", "onder"].contains(words[index - 1])
      default: false
      }
    }
  }

  /// Whether some of the numbers, two or more of them, add up to a sum.
  ///
  /// Counts how many are needed at the most, sum by sum: the usual table for subset sums.
  static func adds(_ numbers: [Int], upTo sum: Int) -> Bool {
    guard sum > 0, sum <= 100_000 else { return false }
    // By each sum that can be reached: the most numbers that reach it.
    var most: [Int: Int] = [0: 0]
    for number in numbers.prefix(64) where number > 0 && number < sum {
      for (reached, count) in most where reached + number <= sum {
        most[reached + number] = max(most[reached + number] ?? 0, count + 1)
      }
    }
    return most[sum, default: 0] > 1
  }
}

internal import DutchLanguage
import LetterModel

/// How long something lasts, and numbers without a unit that go on from a duration.
extension Periods {
  /// Adds the durations that the rules take for those of something ours, and what goes on from them.
  static func find(
    _ durations: [Figure], in sentence: Sentence, _ list: inout FactList
  ) {
    guard !durations.isEmpty else { return }
    let lasting = Self.durations.read(in: sentence) { match, _ in
      durations.last { match.contains($0.tokens.lowerBound) }?.tokens
    }
    let lent = durations.count > 1 ? lentDuration.find(in: sentence) : []
    var last: Figure?
    for figure in durations {
      let start = figure.tokens.lowerBound
      let told = lasting[start].flatMap { $0.rule.gives == .whole ? ($0.rule.id, $0.match) : nil }
      // `blijft een jaar, de genie een half jaar`
      let after =
        last == nil || !endsPart(figure, sentence)
        ? nil : lent.first { $0.match.contains(start) }
      guard let (rule, match) = told ?? after.map({ ($0.rule.id, $0.match) }),
        told != nil || lasting[start] == nil, !isOfBudget(start, sentence)
      else { continue }
      last = figure
      list.add(
        .period, subject(near: figure.tokens, sentence), at: figure.tokens, of: sentence,
        by: rule, because: [match]
      ) {
        $0.take(figure, unit: figure.unit == .months ? .months : .days)
      }
    }
    ellipses(of: durations, in: sentence, &list)
  }

  /// Whether nothing follows a number in its part of the sentence.
  private static func endsPart(_ figure: Figure, _ sentence: Sentence) -> Bool {
    let end = figure.tokens.upperBound
    return end >= sentence.tokens.upperBound || sentence.isBreak(end)
      || sentence.words.isSign(end, Sign.stop) || sentence.words.isWord(end, "en")
  }

  /// Adds the numbers without a unit that go on from a duration.
  private static func ellipses(
    of durations: [Figure], in sentence: Sentence, _ list: inout FactList
  ) {
    let words = sentence.words
    for figure in sentence.figures
    where figure.unit == .none && !figure.isVague && endsPart(figure, sentence) {
      guard let match = elliptic.match(of: figure, in: sentence),
        let last = durations.last(where: { $0.tokens.upperBound <= match.match.lowerBound }),
        list.holds(
          .period, words[last.tokens.lowerBound].scalars.lowerBound, sentence.text.origin),
        !list.counts(words.scalars(figure.tokens), sentence.text.origin)
      else { continue }
      let unit = last.tokens.upperBound - 1
      let isYears = words.isWord(unit, among: ["jaar", "jaren"])
      let isWeeks = words.isWord(unit, among: ["week", "weken"])
      list.add(
        .period, subject(near: figure.tokens, sentence), at: figure.tokens, of: sentence,
        by: match.rule.id, because: [match.match]
      ) {
        $0.take(figure, unit: last.unit == .months ? .months : .days)
        $0.value = figure.value * (isYears ? 12 : isWeeks ? 7 : 1)
      }
    }
  }
}

internal import DutchLanguage
import LetterModel

/// When a promise is to be kept, as far as its words say.
struct PromiseTime {
  /// The last day on which it is kept; nil where the words name none.
  private(set) var due: Day?
  /// The stems of what must come first: `zodra de plaatsing van de adviseurs rond is`.
  private(set) var condition: Set<String> = []
  private(set) var isConditional = false

  init(_ times: TextTimes, _ tokens: Range<Int>, on date: Day?) {
    let words = times.words
    let condition =
      tokens.first { words.isWord($0, among: Self.conditions) } ?? Self.behind(times, tokens)
    if let start = condition {
      isConditional = true
      var end = start + 1
      while end < tokens.upperBound, !words.isSign(end, Sign.comma) { end += 1 }
      self.condition = Set(
        (start + 1..<end).compactMap { index in
          guard words[index].kind == .word || words[index].kind == .mixed,
            words[index].folded.count >= 4, !words.isWord(index, among: Self.plain)
          else { return nil }
          return String(words.folded(index).prefix(8))
        })
      return
    }
    guard let date else { return }
    due = day(times, tokens, on: date)
  }

  /// `binnen een jaar na het einde van de deelname`: of a time that begins with something to come.
  private static func behind(_ times: TextTimes, _ tokens: Range<Int>) -> Int? {
    let ends: [StaticString] = ["afloop", "einde", "beeindiging", "afronding", "terugkeer"]
    let words = times.words
    return times.lengths(in: tokens).lazy.map(\.tokens.upperBound).first { index in
      tokens.contains(index) && words.isWord(index, "na")
        && (index + 1..<index + 3).contains { words.isWord($0, among: ends) }
    }
  }

  private func day(_ times: TextTimes, _ tokens: Range<Int>, on date: Day) -> Day? {
    let words = times.words
    let over = tokens.first { words.isWord($0, "over") }
    let dates = times.dates(in: tokens)
    for found in dates {
      guard let from = found.from, let until = found.until, until > date else { continue }
      var lead = found.tokens.lowerBound - 1
      while words.isWord(lead, among: ["de", "het", "eind", "begin", "medio"]) { lead -= 1 }
      let isBefore = found.bound == .before || words.isWord(lead, "voor")
      let isBound = isBefore || found.bound == .through || words.isWord(lead, "uiterlijk")
      if found.bound == .after || found.bound == .from { continue }
      // `over de verkiezingen in het najaar`: the time of the subject.
      if !isBound, let over, over < found.tokens.lowerBound { continue }
      if isBefore, !isEnd(lead + 1..<found.tokens.upperBound, words) {
        return found.precision == .year ? nil : from.previous
      }
      return until
    }
    for length in times.lengths(in: tokens) {
      guard words.isWord(length.tokens.lowerBound - 1, among: ["binnen", "over"]) else { continue }
      return date.adding(length)
    }
    if let at = tokens.first(where: { words.isWord($0, among: ["prinsjesdag", "miljoenennota"]) }),
      !(over.map { $0 < at } ?? false)
    {
      return Self.budgetDay(after: date)
    }
    for (season, month) in Self.seasons {
      guard let at = tokens.first(where: { words.isWord($0, season) }),
        words.isWord(at - 1, "het") || words.isWord(at - 1, "de"), words.isWord(at - 2, "in"),
        !dates.contains(where: { $0.tokens.contains(at) }), !(over.map { $0 < at } ?? false)
      else { continue }
      return [date.year, date.year + 1].compactMap { Period(year: $0, month: month, months: 3) }
        .first { $0.until > date }?.until
    }
    return nil
  }

  /// `voor het einde van 2013`: up to its last day.
  private func isEnd(_ tokens: Range<Int>, _ words: Words) -> Bool {
    tokens.contains { words.isWord($0, among: ["eind", "einde"]) }
  }

  /// The third Tuesday of September.
  private static func budgetDay(after date: Day) -> Day? {
    (date.year...date.year + 1).lazy.map(SessionYear.opening).first { $0 > date }
  }

  /// The first month of each, as `DutchDate` has it.
  private static let seasons: [(StaticString, month: Int)] = [
    ("voorjaar", 3), ("zomer", 6), ("najaar", 9),
  ]
  private static let conditions: [StaticString] = [
    "zodra", "indien", "mocht", "mochten", "als", "wanneer", "tenzij",
  ]
  private static let plain: [StaticString] = [
    "daar", "deze", "voor", "over", "meer", "niet", "naar", "door", "zijn", "wordt", "worden",
    "hebben", "heeft", "kabinet", "nederland", "nederlandse", "reden", "aanleiding", "toe",
  ]
}

extension Day {
  fileprivate func adding(_ length: DutchDuration) -> Day? {
    let thousandths = (length.valueMax ?? length.value).thousandths
    switch length.unit {
    case .year: return adding(months: thousandths * 12 / 1000)
    case .month: return adding(months: thousandths / 1000)
    case .week: return adding(days: thousandths * 7 / 1000)
    case .day: return adding(days: thousandths / 1000)
    case .hour: return self
    }
  }

  private func adding(days: Int) -> Day? {
    guard (0...10_000).contains(days) else { return nil }
    var day: Day? = self
    for _ in 0..<days { day = day?.next }
    return day
  }
}

public import LetterModel

extension Timeline {
  /// The days on which the mandate is another than on the day before: those of the letters, and
  /// those on which, as far as is known then, a measure begins or has ended. Money has years of its
  /// own and turns nothing.
  public var turns: [Day] {
    let days = letters.compactMap(\.date)
    var turns = Set(days)
    let lines = lines.filter { $0.kind != Fact.Kind.amount.rawValue }
    for (index, day) in days.enumerated() where index + 1 == days.count || days[index + 1] > day {
      let next = index + 1 < days.count ? days[index + 1] : nil
      for line in lines {
        for span in spans(of: line, knownOn: day) {
          for turn in [span.from, span.until?.next].compactMap(\.self)
          where turn > day && next.map({ turn < $0 }) ?? true {
            turns.insert(turn)
          }
        }
      }
    }
    return turns.sorted()
  }
}

package import LetterModel

/// Days from the first to the last, inclusive.
package struct Period {
  package var from: Day
  package var until: Day

  package init(from: Day, until: Day) {
    self.from = from
    self.until = until
  }

  /// A number of whole months; nil beyond the calendar of `Day`.
  package init?(year: Int, month: Int, months: Int = 1) {
    let last = year * 12 + month - 1 + months - 1
    guard let from = Day(year: year, month: month, day: 1),
      let until = Self.lastDay(year: last / 12, month: last % 12 + 1)
    else { return nil }
    self.init(from: from, until: until)
  }

  /// The first, second or last third of a month.
  package init?(part: Int, year: Int, month: Int) {
    guard let from = Day(year: year, month: month, day: [1, 11, 21][part - 1]),
      let until = part == 3
        ? Self.lastDay(year: year, month: month) : Day(year: year, month: month, day: part * 10)
    else { return nil }
    self.init(from: from, until: until)
  }

  package static func lastDay(year: Int, month: Int) -> Day? {
    for day in [31, 30, 29, 28] {
      if let last = Day(year: year, month: month, day: day) { return last }
    }
    return nil
  }
}

extension Day {
  /// The same day some months later, or the last of a shorter month; nil beyond the calendar.
  package func adding(months: Int) -> Day? {
    let total = year * 12 + month - 1 + months
    return Day(year: total / 12, month: total % 12 + 1, day: day)
      ?? Period.lastDay(year: total / 12, month: total % 12 + 1)
  }
}

package import LetterModel

/// Days along a line, from the morning of the first to the evening of the last.
package struct TimeScale: Sendable {
  package let first: Day
  package let last: Day
  package let left: Double
  package let right: Double

  package init(from first: Day, to last: Day, left: Double, right: Double) {
    self.first = first
    self.last = max(first, last)
    self.left = left
    self.right = right
  }

  /// Where a day begins; days beyond the ends lie on them.
  package func start(_ day: Day) -> Double { x(day.days(since: first)) }

  /// Where a day ends.
  package func end(_ day: Day) -> Double { x(day.days(since: first) + 1) }

  private func x(_ days: Int) -> Double {
    let all = last.days(since: first) + 1
    return left + (right - left) * Double(min(max(days, 0), all)) / Double(all)
  }

  /// The days that are marked: new years, some years apart where there are many, and the beginnings
  /// of quarters where there are few.
  package var ticks: [(day: Day, label: String)] {
    let years = last.year - first.year
    guard years > 1 else {
      return (first.year...last.year).flatMap { year in
        [1, 4, 7, 10].compactMap { month -> (day: Day, label: String)? in
          guard let day = Day(year: year, month: month, day: 1), day >= first, day <= last else {
            return nil
          }
          return (day, month == 1 ? "\(year)" : "\(month)-\(year)")
        }
      }
    }
    let step = [1, 2, 5, 10, 20, 50].first { years / $0 <= 12 } ?? 100
    // The evening of the last day may be a new year.
    let end = last.next ?? last
    return (first.year...end.year).compactMap { year in
      guard year.isMultiple(of: step), let day = Day(year: year, month: 1, day: 1), day >= first,
        day <= end
      else { return nil }
      return (day, "\(year)")
    }
  }
}

/// Numbers up a line, from nothing.
package struct ValueScale: Sendable {
  /// The numbers that are marked, from 0; the last is the top.
  package let ticks: [Int]
  package let bottom: Double
  package let top: Double

  /// - Parameter most: the largest number that is to be drawn.
  package init(upTo most: Int, bottom: Double, top: Double) {
    var step = 1
    // One, two or five of a power of ten, so that there are at most four steps.
    let factors = [2, 5, 10]
    var power = 1
    var next = 0
    while step < most, (most - 1) / step + 1 > 4 {
      step = power * factors[next]
      next += 1
      if next == 3 { (power, next) = (power * 10, 0) }
    }
    let count = max(1, most > 0 ? (most - 1) / step + 1 : 1)
    ticks = (0...count).map { $0 * step }
    self.bottom = bottom
    self.top = top
  }

  package func y(_ value: Int) -> Double {
    bottom - (bottom - top) * Double(value) / Double(max(ticks.last ?? 1, 1))
  }
}

package import LetterModel

/// What spreadsheets make of a cell that nobody touched: the same day or number in their own way.
package enum SpreadsheetCell {
  /// The days that a text can mean, the Dutch order of day and month first.
  ///
  /// `14-9-2018`, `14/09/18`, `9/14/2018`, `14-sep-2018`, `vr 14 september 2018`, `2018-09-14
  /// 00:00:00` and the number 43357, which counts from the 30th of December 1899.
  package static func days(_ text: String) -> [Day] {
    let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if parts.count == 1, let count = Int(parts[0]), (20_000...80_000).contains(count) {
      return [day(count)].compactMap(\.self)
    }
    let months = parts.compactMap(month)
    let numbers = parts.compactMap { Int($0) }
    if let month = months.first, numbers.count >= 2 {
      return [Day(year: year(numbers[1]), month: month, day: numbers[0])].compactMap(\.self)
    }
    guard numbers.count >= 3 else { return [] }
    let (first, second, third) = (numbers[0], numbers[1], numbers[2])
    if parts.first?.count == 4 {
      return [Day(year: first, month: second, day: third)].compactMap(\.self)
    }
    return [
      Day(year: year(third), month: second, day: first),
      Day(year: year(third), month: first, day: second),
    ].compactMap(\.self)
  }

  /// The numbers that a text can mean, with a comma or a point before the decimals, blanks or the
  /// other sign between thousands, or a power of ten.
  package static func numbers(_ text: String) -> [Double] {
    let text = text.filter { !$0.isWhitespace }
    return [(",", "."), (".", ",")].compactMap { decimal, thousands in
      let groups = text.split(separator: Character(thousands), omittingEmptySubsequences: false)
      let whole = groups.dropFirst().allSatisfy { $0.prefix { $0.isNumber }.count == 3 }
      return whole ? Double(groups.joined().replacing(decimal, with: ".")) : nil
    }
  }

  private static func year(_ number: Int) -> Int { number < 100 ? 2000 + number : number }

  private static func month(_ word: String) -> Int? {
    let names = [
      ["jan"], ["feb"], ["mrt", "maa", "mar"], ["apr"], ["mei", "may"], ["jun"], ["jul"], ["aug"],
      ["sep"], ["okt", "oct"], ["nov"], ["dec"],
    ]
    return names.firstIndex { $0.contains { word.hasPrefix($0) } }.map { $0 + 1 }
  }

  private static func day(_ count: Int) -> Day? {
    let start = Day(year: 1954, month: 10, day: 3)  // 20,000
    guard var day = start else { return nil }
    for _ in 20_000..<count { day = day.next ?? day }
    return day
  }
}

import LetterModel

/// Seasons, halves and quarters, and stretches counted from the letter's day.
extension DateFinder {
  // MARK: Seasons

  /// `dit najaar`, `najaar 2018`, `de zomer van 2016`, `voorjaar jl.`.
  mutating func season(_ at: Int) -> Int? {
    let month = Int(words[at].meaning.number)
    if let (year, end) = yearBehind(at + 1) {
      switch year {
      case .given(let given), .inferred(let given):
        add(
          at..<end, .season, Self.season(month, given), isRelative: false,
          bound: bound(before: at))
      case .last: addSeason(month, at..<end, -1)
      case .coming: addSeason(month, at..<end, 1)
      case .fromNow(let years):
        let period = on.flatMap { Self.season(month, $0.year + years) }
        add(at..<end, .season, period, isRelative: true, bound: bound(before: at))
      }
      return end
    }
    // `tot het voorjaar`, `in de herfst`: that of the letter's own year, or the next to come.
    guard words.isWord(at - 1, among: ["het", "de"]),
      words.isWord(
        at - 2, among: ["in", "tot", "vanaf", "sinds", "sedert", "na", "tegen", "gedurende"])
    else { return nil }
    if let year = yearTold(before: at) {
      add(
        at..<at + 1, .season, Self.season(month, year), isRelative: true, bound: bound(before: at))
    } else {
      let isEnd = words.isWord(at - 2, among: ["tot", "vanaf", "tegen"])
      addSeason(month, at..<at + 1, isEnd ? 1 : direction(of: month, before: at - 2))
    }
    return at + 1
  }

  /// 1 where a verb tells that the season of the letter's own year is not meant but the next, and -1
  /// where it must be the one before.
  private func direction(of month: Int, before lead: Int) -> Int {
    guard let on, let own = Self.season(month, on.year) else { return 0 }
    switch words.tense(around: lead) {
    case .coming where own.until < on: return 1
    case .past where own.from > on, .done where own.from > on: return -1
    default: return 0
    }
  }

  private mutating func addSeason(_ month: Int, _ tokens: Range<Int>, _ direction: Int) {
    var period: Period?
    if let on {
      // The winter that begins this year is named after the next.
      let years = (on.year - 1...on.year + 2).compactMap { Self.season(month, $0) }
      switch direction {
      case ..<0: period = years.last { $0.until < on }
      case 0:
        period =
          years.first { $0.until >= on && ($0.from.year == on.year || $0.from <= on) }
          ?? years.last { $0.from <= on }
        if month != 12 { period = Self.season(month, on.year) }
      default: period = years.first { $0.from > on }
      }
    }
    add(tokens, .season, period, isRelative: true, bound: bound(before: tokens.lowerBound))
  }

  /// Three months; a winter is named after the year in which it ends.
  private static func season(_ month: Int, _ year: Int) -> Period? {
    Period(year: month == 12 ? year - 1 : year, month: month, months: 3)
  }

  // MARK: Relative words

  /// `vorig jaar`, `het komende jaar`, `afgelopen zes maanden`, `deze maand`, `dit najaar`.
  mutating func relative(_ at: Int) -> Int? {
    let direction = Int(words[at].meaning.number)
    if words[at + 1].meaning.time == .season {
      addSeason(Int(words[at + 1].meaning.number), at..<at + 2, direction)
      return at + 2
    }
    // `afgelopen juni`, `komende oktober`: the month is read at its own place.
    let isStretch = words.isWord(
      at, among: ["komend", "komende", "afgelopen", "aanstaande", "voorbije"])
    if words.isWord(at + 1, "jaar") {
      addYears(at..<at + 2, direction, isStretch: isStretch)
      return at + 2
    }
    if words.isWord(at + 1, "maand") {
      addMonths(at..<at + 2, direction, isStretch: isStretch)
      return at + 2
    }
    guard isStretch, let count = words.number(at + 1) ?? cardinal(at + 1), count <= 100,
      words.isWord(at + 2, among: ["jaar", "jaren", "maanden"])
    else { return nil }
    let months = words.isWord(at + 2, "maanden") ? count : count * 12
    add(
      at..<at + 3, .stretch, stretch(months: months * direction), isRelative: true,
      bound: nil)
    return at + 3
  }

  private func cardinal(_ at: Int) -> Int? {
    let value = words[at].meaning.cardinal
    return value > 1 ? Int(value) : nil
  }

  private mutating func addYears(_ tokens: Range<Int>, _ direction: Int, isStretch: Bool) {
    let period =
      isStretch
      ? stretch(months: 12 * direction)
      : on.flatMap { Period(year: $0.year + direction, month: 1, months: 12) }
    add(
      tokens, isStretch ? .stretch : .year, period, isRelative: true,
      bound: bound(before: tokens.lowerBound))
  }

  private mutating func addMonths(_ tokens: Range<Int>, _ direction: Int, isStretch: Bool) {
    let first = on?.adding(months: direction)
    let period =
      isStretch
      ? stretch(months: direction) : first.flatMap { Period(year: $0.year, month: $0.month) }
    add(
      tokens, isStretch ? .stretch : .month, period, isRelative: true,
      bound: bound(before: tokens.lowerBound))
  }

  /// Months forward from the letter's day, or back from it: always whole years and months long.
  private func stretch(months: Int) -> Period? {
    guard let on, let end = on.adding(months: months) else { return nil }
    if months > 0 { return end.previous.map { Period(from: on, until: $0) } }
    return end.next.map { Period(from: $0, until: on) }
  }

  // MARK: Fractions

  /// `tweede helft van 2018`, `eerste kwartaal 2019`, `derde kwartaal van dit jaar`.
  mutating func fraction(_ at: Int) -> Int? {
    if let end = firstMonths(at) ?? partOfMonth(at) { return end }
    var which = Int(words[at].meaning.number)
    let isHalf = words.isWord(at + 1, among: ["helft", "halfjaar"])
    // `laatste` is the second half or the fourth quarter.
    if which == 0 { which = isHalf ? 2 : 4 }
    guard isHalf && which <= 2 || words.isWord(at + 1, "kwartaal") else { return nil }
    let months = isHalf ? 6 : 3
    let first = (which - 1) * months + 1
    guard let (year, end) = yearBehind(at + 2) ?? ownYear(at, first, months) else { return nil }
    let number: Int?
    var isRelative = true
    switch year {
    case .given(let given):
      number = given
      isRelative = false
    case .inferred(let given): number = given
    case .fromNow(let years): number = on.map { $0.year + years }
    case .last, .coming: return nil
    }
    let period = number.flatMap { Period(year: $0, month: first, months: months) }
    add(at..<end, .season, period, isRelative: isRelative, bound: bound(before: at))
    return end
  }

  /// The year of `in het vierde kwartaal`, which tells none: the one that the sentence has named, or
  /// the letter's own; where that half or quarter is long over, what is still to come is meant.
  private func ownYear(_ at: Int, _ first: Int, _ months: Int) -> (year: Year, end: Int)? {
    guard words.isWord(at - 1, among: ["het", "de"]), let on else { return nil }
    if let year = yearTold(before: at) { return (.inferred(year), at + 2) }
    let tense = words.tense(around: at - 1)
    if first > on.month, tense == .past || tense == .done {
      return (.inferred(on.year - 1), at + 2)
    }
    let isOver = first + months - 1 < on.month
    let isToCome = isForeseen(around: at) || tense == .coming
    return (.inferred(isOver && isToCome ? on.year + 1 : on.year), at + 2)
  }

  /// `de tweede helft van september`, `de eerste week van oktober 2023`: a third of the month or so.
  private mutating func partOfMonth(_ at: Int) -> Int? {
    let isHalf = words.isWord(at + 1, "helft")
    guard isHalf || words.isWord(at + 1, "week"), words.isWord(at + 2, "van"),
      words[at + 3].meaning.time == .month
    else { return nil }
    let which = Int(words[at].meaning.number)
    let month = Int(words[at + 3].meaning.number)
    let behind = yearBehind(at + 4)
    let bound = bound(before: at)
    let year = calendarYear(month: month, day: nil, behind?.year, bound: bound, lead: at - 1)
    var isRelative = true
    if case .given = behind?.year { isRelative = false }
    let period = year.flatMap { year -> Period? in
      guard let whole = Period(year: year, month: month) else { return nil }
      let days = isHalf ? [1, 16] : [1, 8, 15, 22]
      let index = which == 0 ? days.count - 1 : min(which, days.count) - 1
      let from = Day(year: year, month: month, day: days[index])
      let until =
        index + 1 < days.count
        ? Day(year: year, month: month, day: days[index + 1] - 1) : whole.until
      return from.flatMap { from in until.map { Period(from: from, until: $0) } }
    }
    let end = behind?.end ?? at + 4
    add(at..<end, .part, period, isRelative: isRelative, bound: bound, month: month)
    return end
  }

  /// `de eerste vier maanden van 2019`, `de laatste drie maanden van dit jaar`.
  private mutating func firstMonths(_ at: Int) -> Int? {
    let isLast = words.isWord(at, "laatste")
    guard isLast || words[at].meaning.number == 1, words.isWord(at + 2, "maanden"),
      let count = words.number(at + 1) ?? cardinal(at + 1), (2...11).contains(count),
      let (year, end) = yearBehind(at + 3)
    else { return nil }
    var isRelative = true
    let number: Int?
    switch year {
    case .given(let given):
      number = given
      isRelative = false
    case .fromNow(let years): number = on.map { $0.year + years }
    case .last, .coming, .inferred: return nil
    }
    let period = number.flatMap {
      Period(year: $0, month: isLast ? 13 - count : 1, months: count)
    }
    add(at..<end, .season, period, isRelative: isRelative, bound: bound(before: at))
    return end
  }
}

import LetterModel

/// Days and months, alone and in lists that share a month or a year.
extension DateFinder {
  /// A day or month of a list as far as its own words tell.
  private struct Element {
    var day: Int?
    var month: Int?
    var part: Int?
    var year: Year?
    var tokens: Range<Int>
    var bound: DutchDate.Bound?
    /// The token that leads it, whose word can tell the direction.
    var lead: Int
    /// Whether words for a stretch (`tot`, a dash) stand before it.
    var isEnd = false
  }

  /// Keeps texts of nothing but numbers cheap: each list is read from each of its members.
  private static let longestList = 60

  // MARK: Days

  /// `14 september 2018`, `7 en 8 juni jl.`, `29 januari en 9 september 2016`.
  mutating func days(_ at: Int) -> Int? {
    guard var next = dayElement(at) else { return nil }
    if next.month == nil, NumberFinder.isMarker(words, at - 1) { return nil }
    // `voor 1 december` of a day is `vóór`, with or without its accents.
    next.bound = bound(before: at) ?? (words.isWord(at - 1, "voor") ? .before : nil)
    var elements: [Element] = []
    while true {
      elements.append(next)
      guard elements.count < Self.longestList, let gap = separator(next.tokens.upperBound),
        var element = dayElement(gap.end)
      else {
        break
      }
      element.bound = gap.bound ?? bound(before: gap.end)
      element.isEnd = gap.bound != nil
      next = element
    }
    while let last = elements.last, last.month == nil { elements.removeLast() }
    guard !elements.isEmpty else { return nil }
    share(&elements)
    // `31 juni` is no day: then nothing of the list is a date.
    for element in elements where !addDay(element) { return nil }
    return elements.last?.tokens.upperBound
  }

  private func dayElement(_ at: Int) -> Element? {
    guard words.digits(at) <= 2, let day = words.number(at), (1...31).contains(day) else {
      return nil
    }
    var element = Element(day: day, tokens: at..<at + 1, lead: at - 1)
    guard words[at + 1].meaning.time == .month else {
      // The day of a list stands by itself: `7,5`, `12e` and `5%` are no days.
      let cut =
        words.clings(at + 1)
        && (words[at + 1].kind != .sign || words.isSign(at + 1, Sign.percent)
          || words.clings(at + 2) && !words.isHyphen(at + 1))
      return cut ? nil : element
    }
    element.month = Int(words[at + 1].meaning.number)
    readYear(&element, behind: at + 2)
    return element
  }

  private func readYear(_ element: inout Element, behind month: Int) {
    let stop = words.behindStop(month)
    element.tokens = element.tokens.lowerBound..<month
    // The full stop of `sept.` belongs to it only where a year follows.
    if let (year, end) = yearBehind(stop) ?? yearBehind(month) {
      element.year = year
      element.tokens = element.tokens.lowerBound..<end
    }
  }

  /// Words between two dates of a list, and whether they make the second the end of a stretch.
  private func separator(_ at: Int) -> (end: Int, bound: DutchDate.Bound?)? {
    // `27 sept.–28 nov. 2010`
    if words.isSign(at, Sign.stop), words.clings(at), words.isHyphen(at + 1) {
      return (at + 2, .through)
    }
    if words.areWords(at, "tot", "en", "met") { return (at + 3, .through) }
    if words.isWord(at, "t"), words.isSign(at + 1, Sign.slash), words.isWord(at + 2, "m") {
      return (at + 3, .through)
    }
    if words.isWord(at, "tot") { return (at + 1, .before) }
    if words.isHyphen(at) { return (at + 1, .through) }
    var end = at
    if words.isSign(end, Sign.comma) || words.isSign(end, Sign.semicolon) { end += 1 }
    if words.isWord(end, among: ["en", "of", "alsmede", "alsook", "respectievelijk"]) { end += 1 }
    guard end > at else { return nil }
    if words.isWord(end, among: ["van", "op", "d"]) { end += 1 }
    return (end, nil)
  }

  /// Gives each the month and the year of what follows it; the end of a stretch takes the year of
  /// its start.
  private func share(_ elements: inout [Element]) {
    for index in elements.indices.dropLast().reversed() {
      let next = elements[index + 1]
      elements[index].month = elements[index].month ?? next.month
      guard elements[index].year == nil, let year = next.year else { continue }
      if case .given(let given) = year, let own = elements[index].month, let then = next.month,
        own > then
      {
        elements[index].year = .given(given - 1)
      } else {
        elements[index].year = year
      }
    }
    for index in elements.indices.dropFirst() where elements[index].isEnd {
      guard elements[index].year == nil, case .given(let given) = elements[index - 1].year,
        let start = elements[index - 1].month, let own = elements[index].month
      else { continue }
      elements[index].year = .given(own < start ? given + 1 : given)
    }
    // `van juni tot en met september`: both ends in one stretch, whose end is not over yet.
    for index in elements.indices.dropFirst() where elements[index].isEnd {
      guard elements[index].year == nil, elements[index - 1].year == nil,
        let start = elements[index - 1].month, let end = elements[index].month,
        let year = calendarYear(
          month: end, day: elements[index].day, nil, bound: elements[index].bound ?? .through,
          lead: elements[index].lead)
      else { continue }
      elements[index].year = .inferred(year)
      elements[index - 1].year = .inferred(start > end ? year - 1 : year)
    }
  }

  private mutating func addDay(_ element: Element) -> Bool {
    guard let month = element.month, let dayOfMonth = element.day else { return false }
    let year = calendarYear(
      month: month, day: dayOfMonth, element.year, bound: element.bound, lead: element.lead)
    var isRelative = true
    if case .given = element.year { isRelative = false }
    guard let day = Day(year: year ?? 2000, month: month, day: dayOfMonth) else { return false }
    add(
      element.tokens, .day, year.map { _ in Period(from: day, until: day) }, isRelative: isRelative,
      bound: element.bound, month: month, dayOfMonth: dayOfMonth)
    return true
  }

  // MARK: Months and parts

  /// `oktober 2017`, `medio januari 2019`, `eind juli jl.`, `mei en juni 2018`, `eind 2017`.
  mutating func months(_ at: Int) -> Int? {
    if let end = partOfYear(at) { return end }
    guard var next = monthElement(at) else { return nil }
    next.bound = bound(before: at)
    var elements: [Element] = []
    while true {
      elements.append(next)
      guard elements.count < Self.longestList, let gap = separator(next.tokens.upperBound),
        var element = monthElement(gap.end)
      else {
        break
      }
      element.bound = gap.bound ?? bound(before: gap.end)
      element.isEnd = gap.bound != nil
      next = element
    }
    share(&elements)
    guard elements[0].year != nil || elements[0].part != nil || isLed(elements[0]) else {
      return nil
    }
    for element in elements { addMonth(element) }
    return elements.last?.tokens.upperBound
  }

  private func monthElement(_ at: Int) -> Element? {
    var month = at
    var element = Element(tokens: at..<at + 1, lead: at - 1)
    if words[at].meaning.time == .part {
      element.part = Int(words[at].meaning.number)
      month = at + 1
      if words.isWord(month, "van") { month += 1 }
      if words.areWords(month, "de", "maand") { month += 2 }
    }
    guard words[month].meaning.time == .month else { return nil }
    element.month = Int(words[month].meaning.number)
    readYear(&element, behind: month + 1)
    // `13 mei 2018` is no month: days are read first, so digits here belong to something else.
    if (1...2).contains(words.digits(month - 1)), words[at].meaning.time == .month { return nil }
    return element
  }

  /// Whether a month without a year is meant as a time: its name in full, in small letters, behind
  /// a word of time. `Mei` may be a person.
  private func isLed(_ element: Element) -> Bool {
    let token = words[element.tokens.lowerBound]
    guard !token.isCapitalised,
      token.folded.count > 4 || token.meaning.number == 5
        || [6, 7].contains(token.meaning.number) && token.folded.count == 4
    else { return false }
    return element.bound != nil || words[element.lead].meaning.time == .relative
      || words.isWord(element.lead, among: Self.monthLeads)
  }

  private static let monthLeads: [StaticString] = [
    "in", "sinds", "sedert", "vanaf", "tot", "per", "tussen", "na", "maand", "uiterlijk", "van",
    "rond", "voor", "tegen",
  ]

  private mutating func addMonth(_ element: Element) {
    guard let month = element.month else { return }
    let year = calendarYear(
      month: month, day: nil, element.year, bound: element.bound, lead: element.lead)
    var isRelative = true
    if case .given = element.year { isRelative = false }
    let period = year.flatMap { year in
      element.part.map { Period(part: $0, year: year, month: month) }
        ?? Period(year: year, month: month)
    }
    add(
      element.tokens, element.part == nil ? .month : .part, period, isRelative: isRelative,
      bound: element.bound, month: month)
  }

  /// `begin 2016`, `eind dit jaar`, `medio van het jaar`.
  private mutating func partOfYear(_ at: Int) -> Int? {
    guard words[at].meaning.time == .part, let (year, end) = yearBehind(at + 1) else { return nil }
    let part = Int(words[at].meaning.number)
    let number: Int?
    var isRelative = true
    switch year {
    case .given(let given):
      number = given
      isRelative = false
    case .fromNow(let years): number = on.map { $0.year + years }
    case .last, .coming, .inferred: return nil
    }
    let period = number.flatMap { Period(year: $0, month: part * 4 - 3, months: 4) }
    add(at..<end, .part, period, isRelative: isRelative, bound: bound(before: at))
    return end
  }
}

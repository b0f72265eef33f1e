package import LetterModel

/// Goes through the tokens of a text once and reads what can be a date at each.
package struct DateFinder {
  let words: Words
  let on: Day?
  let years: Bool
  var found: [DutchDate] = []
  /// The last date that told its year.
  private var told: DutchDate?

  package init(_ words: Words, on day: Day?, years: Bool = false) {
    self.words = words
    on = day
    self.years = years
  }

  package func find() -> [DutchDate] {
    var finder = self
    var at = 0
    while at < words.count { at = finder.read(at) ?? at + 1 }
    return finder.found
  }

  /// Reads a date at a token; the position behind it, or nil where none begins.
  private mutating func read(_ at: Int) -> Int? {
    let token = words.tokens[at]
    switch token.kind {
    case .number:
      guard stands(at) else { return nil }
      return numeric(at) ?? days(at) ?? (years ? yearRange(at) ?? year(at) : nil)
    case .word:
      switch token.meaning.time {
      case .month, .part: return months(at)
      case .season: return season(at)
      case .relative: return relative(at)
      case .ordinal: return fraction(at)
      case .none: return nil
      }
    default: return nil
    }
  }

  mutating func add(
    _ tokens: Range<Int>, _ precision: DutchDate.Precision, _ period: Period?, isRelative: Bool,
    bound: DutchDate.Bound?, month: Int? = nil, dayOfMonth: Int? = nil
  ) {
    var bound = bound
    // `van het voorjaar van 2022 af`
    if bound == nil, words.isWord(tokens.upperBound, "af"),
      (tokens.lowerBound - 2..<tokens.lowerBound).contains(where: { words.isWord($0, "van") })
    {
      bound = .from
    }
    found.append(
      DutchDate(
        text: words.text(tokens), range: words.scalars(tokens), from: period?.from,
        until: period?.until, precision: precision, isRelative: isRelative, bound: bound,
        month: isRelative ? month : nil, dayOfMonth: isRelative ? dayOfMonth : nil, tokens: tokens))
    if !isRelative { told = found.last }
  }

  /// Whether a run of digits stands by itself: no sign ties it to a run before it.
  func stands(_ at: Int) -> Bool {
    guard words.clings(at) else { return true }
    switch words[at - 1].sign {
    case Sign.open, Sign.openQuote, Sign.openSingle, Sign.quote: return true
    // An en dash without blanks between two dates.
    case Sign.hyphen: return found.last?.tokens.upperBound == at - 1
    default: return false
    }
  }

  // MARK: Digits

  /// `13-03-2009`, `13/3/2009`, `13.03.2009`, `2009-03-13`.
  private mutating func numeric(_ at: Int) -> Int? {
    let sign = words[at + 1].sign
    guard sign == Sign.hyphen || sign == Sign.slash || sign == Sign.stop,
      words.isSign(at + 3, sign), (1...4).allSatisfy({ words.clings(at + $0) }),
      let first = words.number(at), let month = words.number(at + 2),
      let last = words.number(at + 4), words.digits(at + 2) <= 2
    else { return nil }
    if words.clings(at + 5), words[at + 5].kind != .sign { return nil }
    if words.clings(at + 5), words.isHyphen(at + 5), words.clings(at + 6) { return nil }
    let isISO = words.digits(at) == 4 && sign == Sign.hyphen && words.digits(at + 4) == 2
    guard isISO || words.digits(at) <= 2 && words.digits(at + 4) == 4,
      let day = Day(year: isISO ? first : last, month: month, day: isISO ? last : first)
    else { return nil }
    add(
      at..<at + 5, .day, Period(from: day, until: day), isRelative: false, bound: bound(before: at))
    return at + 5
  }

  private mutating func year(_ at: Int) -> Int? {
    guard let year = givenYear(at), (1900...2099).contains(year),
      !NumberFinder.isMarker(words, at - 1), let period = Period(year: year, month: 1, months: 12)
    else { return nil }
    add(at..<at + 1, .year, period, isRelative: false, bound: bound(before: at))
    return at + 1
  }

  /// `de periode 2018–2020`, `in 2018/2019`: whole years, and no parliamentary one.
  private mutating func yearRange(_ at: Int) -> Int? {
    guard words.digits(at) == 4, let first = words.number(at), (1900...2099).contains(first),
      words.isHyphen(at + 1) || words.isSign(at + 1, Sign.slash), words.digits(at + 2) == 4,
      let last = words.number(at + 2), last > first, last - first < 20,
      words.isWord(at - 1, among: Self.yearLeads),
      let start = Day(year: first, month: 1, day: 1), let end = Day(year: last, month: 12, day: 31)
    else { return nil }
    add(
      at..<at + 3, .stretch, Period(from: start, until: end), isRelative: false,
      bound: bound(before: at))
    return at + 3
  }

  private static let yearLeads: [StaticString] = [
    "periode", "tijdvak", "jaren", "kalenderjaren", "in", "over", "tussen", "voor", "gedurende",
  ]

  // MARK: Years behind a month

  /// The year of a date, as given or as it follows from the letter's day.
  enum Year {
    case given(Int)
    /// `jl.`: the last one up to the letter.
    case last
    /// `a.s.`: the next one.
    case coming
    /// `vorig jaar`, `dit jaar`, `volgend jaar`.
    case fromNow(Int)
    /// What the other end of the same stretch makes of it.
    case inferred(Int)
  }

  func givenYear(_ at: Int) -> Int? {
    guard words.digits(at) == 4, let year = words.number(at), (1814...2199).contains(year) else {
      return nil
    }
    // `2018-2019` and `2018/19` are parliamentary years, `2018.5` is something else.
    guard words.clings(at + 1), words.clings(at + 2), words[at + 2].kind == .number else {
      return year
    }
    return [Sign.hyphen, Sign.slash, Sign.stop].contains(words[at + 1].sign) ? nil : year
  }

  /// `2018`, `van 2018`, `jl.`, `a.s.`, `vorig jaar`, `van dit jaar`, and the position behind it.
  func yearBehind(_ at: Int) -> (year: Year, end: Int)? {
    if let year = givenYear(at) { return (.given(year), at + 1) }
    if let end = words.dotted(at, "jl") { return (.last, end) }
    if words.isWord(at, "jongstleden") { return (.last, at + 1) }
    if let end = words.dotted(at, "as") { return (.coming, end) }
    if words.isWord(at, "aanstaande") { return (.coming, at + 1) }
    let start = words.isWord(at, "van") ? at + 1 : at
    if start > at, let year = givenYear(start) { return (.given(year), start + 1) }
    let token = words[start]
    if token.meaning.time == .relative, words.isWord(start + 1, "jaar") {
      return (.fromNow(Int(token.meaning.number)), start + 2)
    }
    if start > at, words.areWords(start, "het", "jaar") { return (.fromNow(0), start + 2) }
    return nil
  }

  /// The calendar year of a month; nil without a letter's day.
  ///
  /// Without any word that tells, a month is that of the letter's own year, but for one more than
  /// six months ahead (December, in a letter of January), eight months ago or, for a day, nine.
  func calendarYear(month: Int, day: Int?, _ year: Year?, bound: DutchDate.Bound?, lead: Int)
    -> Int?
  {
    switch year {
    case .given(let year), .inferred(let year): return year
    default: break
    }
    guard let on else { return nil }
    if year == nil, let told = yearTold(before: lead) { return told }
    // `jl.` is said of a day that has passed: not of the letter's own.
    let last = (month, day ?? 0) >= (on.month, on.day) ? on.year - 1 : on.year
    let coming = (month, day ?? 31) < (on.month, on.day) ? on.year + 1 : on.year
    switch year {
    case .given, .inferred, nil: break
    case .last: return last
    case .coming: return coming
    case .fromNow(let years): return on.year + years
    }
    let before = words[lead]
    if before.meaning.time == .relative {
      return before.meaning.number < 0 ? last : before.meaning.number > 0 ? coming : on.year
    }
    if bound == .from {
      if words.isWord(lead, among: ["sinds", "sedert"]) { return last }
      if words.looksBack(around: lead) { return last }
      // `dat vanaf maart aan de missie deelneemt`: no word says that it is still to come.
      let isRecent = (0...6).contains(on.month - month) && coming > on.year
      return isRecent && !isForeseen(around: lead) ? on.year : coming
    }
    // What lasts until then is not over yet.
    if bound == .before || bound == .through {
      let isRecent = last == on.year && (0...6).contains(on.month - month)
      return words.looksBack(around: lead) || isRecent && words.counts(until: lead) ? last : coming
    }
    if !words.isWord(lead, "van") {
      switch words.tense(around: lead) {
      case .past, .done: return (month, day ?? 0) > (on.month, on.day) ? on.year - 1 : on.year
      case .coming: return coming
      case .present, nil: break
      }
    }
    let ahead = month - on.month
    return ahead > 6 ? on.year - 1 : ahead < (day == nil ? -8 : -9) ? on.year + 1 : on.year
  }

  /// The coming year that the sentence has named just before: `In 2018 volgt tussen februari en mei`.
  func yearTold(before index: Int) -> Int? {
    guard let on, let date = told, let year = date.from?.year,
      year >= on.year, date.until?.year == year, index - date.tokens.upperBound < 16,
      date.bound != nil || !words.isWord(date.tokens.lowerBound - 1, "van"),
      (date.tokens.upperBound..<max(index, date.tokens.upperBound)).allSatisfy({
        !words.isSign($0, Sign.stop) && words[$0].lineEnds == 0
      })
    else { return nil }
    return year
  }

  /// Whether the sentence around a token speaks of what is still to come.
  func isForeseen(around index: Int) -> Bool {
    func looks(_ range: some Sequence<Int>) -> Bool {
      for at in range {
        if words.isSign(at, Sign.stop), words[at + 1].isCapitalised || at >= words.count - 1 {
          return false
        }
        if words.isWord(at, among: Self.foreseen) { return true }
      }
      return false
    }
    return looks(stride(from: index, through: max(index - 30, 0), by: -1))
      || looks(index..<min(index + 30, words.count))
  }

  private static let foreseen: [StaticString] = [
    "zal", "zullen", "zou", "zouden", "gaat", "gaan", "kan", "kunnen", "voornemens", "wordt",
    "worden", "besloten", "beoogt", "wil", "willen", "volgend", "volgende", "komend", "komende",
    "voorzien", "gepland",
  ]

  // MARK: Words in front

  /// What the words directly before a token make of a date that begins there.
  func bound(before at: Int) -> DutchDate.Bound? {
    var lead = at - 1
    if words.isWord(lead, among: ["de", "het", "op"]) { lead -= 1 }
    if words.isWord(lead, "uiterlijk") { return .through }
    if words.isWord(lead, among: ["sinds", "sedert", "vanaf", "per"]) { return .from }
    if words.isWord(lead, among: ["in", "van"]), isSinceStart(lead) { return .from }
    if words.areWords(lead - 2, "met", "ingang", "van") { return .from }
    if words.areWords(lead - 2, "tot", "en", "met") { return .through }
    if words.isWord(lead, "m"), words.isSign(lead - 1, Sign.slash), words.isWord(lead - 2, "t") {
      return .through
    }
    if words.isWord(lead, "tot") || words.areWords(lead - 1, "tot", "aan") { return .before }
    // `tot in november`: November is the last month.
    if words.isWord(lead, "in"), words.isWord(lead - 1, "tot") { return .through }
    if words.isWord(lead, "na") { return .after }
    if words.isWord(lead, "voor"), words[lead].isAccented { return .before }
    return nil
  }

  /// `sinds de start (van de missie) in 2009`.
  private func isSinceStart(_ lead: Int) -> Bool {
    var at = lead - 1
    var begins = false
    while at > lead - 9, words[at].kind == .word {
      if words.isWord(at, among: ["start", "begin", "aanvang", "oprichting", "ontplooiing"]) {
        begins = true
      }
      if words.isWord(at, among: ["sinds", "vanaf"]) { return begins }
      at -= 1
    }
    return false
  }
}

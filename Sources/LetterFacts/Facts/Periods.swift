internal import DutchLanguage
import LetterModel

/// What bounds a contribution, a mission or a mandate in time: first and last days, whole years in
/// which it runs, and durations.
///
/// A sentence has to be about something that is bounded: `op 18 juli heroverd` bounds nothing. Of
/// months and the like the outer days are taken and the fact is marked as imprecise.
enum Periods {
  static func find(in sentence: Sentence, after previous: Sentence?, _ list: inout FactList) {
    guard !outside.contains(sentence.text.origin.topic) || sentence.isOfUs,
      isAbout(sentence) || continues(sentence, previous) || list.namesShip(in: sentence),
      !sentence.isOfLoss,
      sentence.firstWord(["begroting", "begrotingen", "laste"], in: sentence.tokens) == nil
    else { return }
    var index = sentence.dates.startIndex
    var hasYear = false
    while index < sentence.dates.endIndex {
      let date = sentence.dates[index]
      if let end = end(of: date, index + 1, sentence) {
        add(from: date, until: end, sentence, &list)
        index += 2
        continue
      }
      if let last = listed(from: index, sentence) {
        add(from: date, until: sentence.dates[last], sentence, &list)
        index = last + 1
        continue
      }
      index += 1
      if isCited(date, sentence) || isOfReport(date, sentence) { continue }
      if !bound(date, sentence, &list), !hasYear { hasYear = year(date, sentence, &list) }
    }
    for figure in sentence.figures where figure.unit == .months || figure.unit == .days {
      duration(figure, sentence, &list)
    }
  }

  private static let outside: Set<Topic?> = [
    .political, .humanitarian, .development, .security, .grounds,
  ]

  /// `Zij keren in september terug`: whether the sentence before is about something bounded.
  private static func continues(_ sentence: Sentence, _ previous: Sentence?) -> Bool {
    let pronouns: [StaticString] = ["zij", "deze", "dit", "dat", "die", "hij", "daarna"]
    return sentence.words.isWord(sentence.tokens.lowerBound, among: pronouns)
      && previous.map(isAbout) == true
  }

  /// Whether the sentence is about something whose time is bounded.
  private static func isAbout(_ sentence: Sentence) -> Bool {
    if sentence.has([.contribution, .people]) || sentence.text.origin.topic == .duration {
      return true
    }
    if sentence.has(.dutch), sentence.firstWord(["deel"], in: sentence.tokens) != nil {
      return true
    }
    if sentence.firstWord(["boven"], in: sentence.tokens) != nil, sentence.has(.place) {
      return true
    }
    if sentence.text.origin.topic == .mandate, sentence.has(.mission) { return true }
    if sentence.has(.base), sentence.has([.begins, .ends]) { return true }
    if sentence.text.origin.topic == .contribution, sentence.has([.begins, .ends, .lasts]) {
      return true
    }
    let isHere = [.duration, .finances, .contribution].contains(sentence.text.origin.topic)
    if isHere, sentence.has(.mission), sentence.has([.begins, .ends, .lasts]) { return true }
    if sentence.has(.mission),
      sentence.has(.lasts) || sentence.firstWord(["loopt", "lopen"], in: sentence.tokens) != nil
    {
      return true
    }
    // `Sinds 2014 heeft Nederland in Mali …`.
    if sentence.firstWord(["nederland"], in: sentence.tokens) != nil, sentence.has(.place),
      sentence.dates.contains(where: { $0.bound == .from })
    {
      return true
    }
    if sentence.firstWord(["nederland"], in: sentence.tokens) != nil,
      sentence.figures.contains(where: { $0.unit == .months || $0.unit == .days })
    {
      return true
    }
    if sentence.has(.mission), sentence.has(.dutch) || sentence.mission() != nil { return true }
    if sentence.tokens.contains(where: { sentence.words.isShipPrefix($0) }) { return true }
    return AssetPhrase.type(in: sentence) != nil || sentence.has([.assets, .asset, .anyAsset])
  }

  /// `de artikel 100-brief van 11 september 2017`: the date of a paper.
  private static func isCited(_ date: DutchDate, _ sentence: Sentence) -> Bool {
    let words = sentence.words
    let start = date.tokens.lowerBound
    guard words.isWord(start - 1, among: ["van", "d"]) || words.isWord(start - 1, "en") else {
      return false
    }
    let before = max(sentence.tokens.lowerBound, start - 12)..<start
    return before.contains {
      words[$0].meaning.trigger == .letter || words[$0].meaning.trigger == .report
        || words[$0].meaning.trigger == .motion
        || words.isWord(
          $0, among: ["overleg", "debat", "vergadering", "bijeenkomst", "spoeddebat"])
    }
  }

  /// `uw Kamer ontvangt daarover bericht vóór 2 november`: the day of a promise.
  private static func isOfReport(_ date: DutchDate, _ sentence: Sentence) -> Bool {
    guard date.bound == .before, !sentence.words.isWord(date.tokens.lowerBound - 1, "tot") else {
      return false
    }
    let clause = sentence.clause(around: date.tokens.lowerBound)
    return sentence.first(.parliament, in: clause) != nil
      && sentence.first(.informs, in: clause) != nil
  }

  // MARK: From and until

  /// The end of a stretch that begins with a date: `van 1 januari tot en met 31 december 2019`,
  /// `tussen 7 en 12 oktober`, `van oktober 2014 tot juli 2016`.
  private static func end(of date: DutchDate, _ next: Int, _ sentence: Sentence) -> DutchDate? {
    guard next < sentence.dates.endIndex else { return nil }
    let end = sentence.dates[next]
    let words = sentence.words
    let start = date.tokens.lowerBound
    let between = date.tokens.upperBound..<end.tokens.lowerBound
    guard between.lowerBound <= end.tokens.lowerBound, between.count <= 4,
      between.allSatisfy({ words[$0].kind == .sign || words.isWord($0, among: connecting) })
    else { return nil }
    let leads = date.bound == .from || words.isWord(start - 1, among: ["van", "tussen", "periode"])
    if end.bound == .through || end.bound == .before {
      return leads || words.isHyphen(date.tokens.upperBound) || date.bound == nil ? end : nil
    }
    return words.isWord(start - 1, "tussen") ? end : nil
  }

  /// The last of `de maanden mei en juni 2013`, `de jaren 2018, 2019 en 2020`, `in 2017 en 2018`:
  /// one stretch.
  private static func listed(from first: Int, _ sentence: Sentence) -> Int? {
    let words = sentence.words
    let date = sentence.dates[first]
    let isYear =
      date.precision == .year && !date.isRelative && words.isWord(date.tokens.lowerBound - 1, "in")
      && sentence.figures.allSatisfy { $0.unit != .cents }
    guard
      isYear
        || words.isWord(date.tokens.lowerBound - 1, among: ["maanden", "jaren", "kalenderjaren"])
    else { return nil }
    var last = first
    while last + 1 < sentence.dates.endIndex {
      let between =
        sentence.dates[last].tokens.upperBound..<sentence.dates[last + 1].tokens.lowerBound
      guard between.count == 1,
        words.isWord(between.lowerBound, "en") || words.isSign(between.lowerBound, Sign.comma),
        !isYear || follows(sentence.dates[last], sentence.dates[last + 1])
      else { break }
      last += 1
    }
    return last > first ? last : nil
  }

  private static func follows(_ date: DutchDate, _ next: DutchDate) -> Bool {
    next.precision == .year && date.from.map { $0.year + 1 } == next.from?.year
  }

  private static let connecting: [StaticString] = [
    "tot", "en", "met", "t", "m", "de", "het", "uiterlijk", "aan", "op", "in",
  ]

  private static func add(
    from: DutchDate, until: DutchDate, _ sentence: Sentence, _ list: inout FactList
  ) {
    let tokens = lead(from, sentence)..<until.tokens.upperBound
    list.add(.period, subject(near: tokens, sentence), at: tokens, of: sentence, by: "from-until") {
      fact in
      fact.from = from.from
      fact.until = last(until, sentence)
      fact.isImprecise =
        from.isImprecise || until.isImprecise || from.isRelative || until.isRelative
    }
  }

  // MARK: Years

  /// `wordt in 2019 voortgezet`: the whole year. Whether it is one.
  private static func year(
    _ date: DutchDate, _ sentence: Sentence, _ list: inout FactList
  ) -> Bool {
    let words = sentence.words
    let start = date.tokens.lowerBound
    let isLed =
      words.isWord(start - 1, "in")
      || words.isWord(start - 1, "de") && words.isWord(start - 2, "in")
      || words.isWord(start, "volgend")
      || words.isWord(start - 1, among: ["kalenderjaar", "periode", "jaren", "kalenderjaren"])
    let isWhole =
      [.year, .season].contains(date.precision)
      || date.precision == .stretch && !date.isRelative
    guard isWhole || isMonthOfShip(date, sentence), isLed,
      let from = date.from,
      !sentence.figures.contains(where: { $0.unit == .cents })
    else { return false }
    // `de inzet in 2019`, `in 2019 voortgezet`, `in 2019 geen inzet`.
    let runs =
      words.isWord(date.tokens.upperBound, "geen") || sentence.has(.continues)
      || date.precision == .month || date.precision == .stretch
      || gives(date, sentence)
      || words.isWord(start - 1, "kalenderjaar")
      || sentence.text.roles[max(start - 2, 0)].contains(.contribution)
      || sentence.firstWord(["sprake"], in: sentence.tokens) != nil
    guard runs else { return false }
    let first =
      words.isWord(start, "volgend")
      ? start
      : words.isWord(start - 1, among: ["in", "kalenderjaar", "periode", "jaren"])
        ? start - 1 : start - 2
    let tokens = first..<date.tokens.upperBound
    list.add(.period, subject(near: tokens, sentence), at: tokens, of: sentence, by: "whole-year") {
      fact in
      fact.from = from
      fact.until = date.until
      fact.year = date.until?.year == from.year ? from.year : nil
      fact.isImprecise = date.isRelative
    }
    return true
  }

  /// `om ook in 2016 een bijdrage te leveren`.
  private static func gives(_ date: DutchDate, _ sentence: Sentence) -> Bool {
    let behind = sentence.clause(from: date.tokens.upperBound)
    return date.precision == .year && sentence.first(.contribution, in: behind) != nil
      && sentence.firstWord(["leveren", "levert", "leverde", "leverden", "geleverd"], in: behind)
        != nil
  }

  /// `Zr.Ms. Tromp vaart in maart door het gebied`: the month is the whole time.
  private static func isMonthOfShip(_ date: DutchDate, _ sentence: Sentence) -> Bool {
    date.precision == .month && sentence.has(.acts)
      && sentence.tokens.contains { sentence.words.isShipPrefix($0) }
  }

  // MARK: Durations

  /// `voor de duur van een jaar`, `niet langer dan twaalf maanden`, `met een jaar te verlengen`.
  private static func duration(_ figure: Figure, _ sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    let start = figure.tokens.lowerBound
    let end = figure.tokens.upperBound
    guard !words.isWord(start - 1, among: notBefore),
      !words.isWord(end, among: notBehind)
        || words.isWord(end, "voor") && words.isWord(start - 1, "van"),
      !words.isWord(start - 2, among: ["afgelopen", "elke", "iedere"])
        || words[start - 1].kind == .sign
    else { return }
    let isLed =
      words.isWord(start - 1, among: cues)
      || words.isWord(start - 1, among: ["van", "een"])
        && words.isWord(
          start - 2,
          among: [
            "duur", "periode", "termijn", "looptijd", "inzet", "mandaat", "verlenging", "verblijf",
            "uitzending", "missie", "operatie", "opleiding", "training", "fase", "deelname",
          ])
      || words.isWord(end, among: ["geduurd", "duurde", "duurden"])
    let behind = sentence.range(end, upTo: end + 3)
    guard
      isLed || sentence.first(.continues, in: behind) != nil
        || words.isSign(end, Sign.semicolon) || figure.qualifier == .max
    else { return }
    list.add(
      .period, subject(near: figure.tokens, sentence), at: figure.tokens, of: sentence,
      by: "duration"
    ) {
      $0.take(figure, unit: figure.unit == .months ? .months : .days)
    }
  }

  private static let cues: [StaticString] = [
    "voor", "gedurende", "duurt", "duren", "met", "dan", "geldt", "is", "op", "eens", "bedraagt",
    "blijft", "blijven", "betreft", "beslaat", "omvat",
  ]

  private static let notBefore: [StaticString] = [
    "afgelopen", "laatste", "elke", "iedere", "per", "na", "binnen", "eerste", "in", "om", "ieder",
    "over", "vorige", "voorbije", "het", "dit", "sinds",
  ]

  private static let notBehind: [StaticString] = [
    "geleden", "later", "oud", "na", "eerder", "ervaring", "voor", "lang",
  ]
}

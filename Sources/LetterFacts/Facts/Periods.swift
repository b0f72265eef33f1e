internal import DutchLanguage
import LetterModel

/// What bounds a contribution, a mission or a mandate in time: first and last days, whole years in
/// which it runs, and durations.
///
/// A sentence has to be about something that is bounded: `op 18 juli heroverd` bounds nothing. What
/// a date means its own words tell, or the verb that stands next (`PeriodRules`). Of months and the
/// like the outer days are taken and the fact is marked as imprecise.
enum Periods {
  static func find(in sentence: Sentence, after previous: Sentence?, _ list: inout FactList) {
    let durations = sentence.figures.filter { $0.unit == .months || $0.unit == .days }
    guard !sentence.dates.isEmpty || !durations.isEmpty,
      !outside.contains(sentence.text.origin.topic) || sentence.isOfUs
        || mandate.stands(in: sentence.tokens, sentence),
      isAbout(sentence) || continues(sentence, previous) || list.namesShip(in: sentence),
      !sentence.isOfLoss
    else { return }
    let inStretches = stretches(in: sentence, &list)
    let readings = Self.readings.read(in: sentence) { match, startsWithIt in
      startsWithIt
        ? sentence.date(at: match.lowerBound)?.tokens
        : sentence.dates.last { match.contains($0.tokens.lowerBound) }?.tokens
    }
    for date in sentence.dates
    where !inStretches.contains(date.tokens.lowerBound) && !isOfNoun(date, sentence)
      && !isOfBudget(date.tokens.lowerBound, sentence)
    {
      guard
        let found = readings[date.tokens.lowerBound] ?? lent(to: date, readings, sentence),
        date.bound == .after && date.precision == .day
          || !list.holds(
            .promise, sentence.words[date.tokens.lowerBound].scalars.lowerBound,
            sentence.text.origin)
      else { continue }
      guard !isOver(date, found.rule.gives, sentence),
        // Those who relieve ours stand there, too.
        found.rule.id == "period/relieved-for-good"
          || !sentence.telling(at: date.tokens.lowerBound).isOfOthers,
        !isDenied(date, found.rule.gives, sentence)
      else { continue }
      add(date, found, sentence, &list)
    }
    find(durations, in: sentence, &list)
  }

  /// What the date before is, where the verb is told there alone: `eindigt op 1 mei, die met trainers op
  /// 1 juni en die met stafofficieren op 1 juli`.
  private static func lent(
    to date: DutchDate, _ readings: [Int: RuleMatch<Reading>], _ sentence: Sentence
  ) -> RuleMatch<Reading>? {
    let start = date.tokens.lowerBound
    guard date.bound == nil, sentence.words.isWord(start - 1, among: ["op", "in", "per", "medio"]),
      let before = sentence.dates.last(where: { $0.tokens.upperBound <= start }),
      before.bound == nil, before.precision == date.precision
    else { return nil }
    let between = before.tokens.upperBound..<start
    let parts = between.last { sentence.isBreak($0) || sentence.words.isWord($0, "en") }
    let next = date.tokens.upperBound
    guard let part = parts, !verb.stands(in: part..<start, sentence),
      !sentence.words.tells(in: part..<start),
      next >= sentence.tokens.upperBound || sentence.words[next].kind == .sign
        || sentence.words.isWord(next, among: ["en", "de", "het", "die", "dat"])
    else { return nil }
    return readings[before.tokens.lowerBound] ?? lent(to: before, readings, sentence)
  }

  /// A verb of its own.
  private static let verb = Pattern("<begins>|<lasts>|<continues>|<ends>|<sends>|<changes>")

  private static let outside: Set<Topic?> = [
    .political, .humanitarian, .development, .security, .grounds,
  ]

  /// `komen ten laste van de begroting voor 2019`
  static func isOfBudget(_ index: Int, _ sentence: Sentence) -> Bool {
    budget.stands(in: sentence.clause(around: index), sentence)
  }

  private static let budget = Pattern("begroting|begrotingen|laste")

  /// Grounds tell how long they hold, and politics how long it will be.
  private static let mandate = Pattern(
    "*mandaat|machtiging|*termijn / voortzetting|verlenging van de|het? ..1 <mission>|<contribution>"
  )

  /// `Zij keren in september terug`: whether the sentence before is about something bounded.
  private static func continues(_ sentence: Sentence, _ previous: Sentence?) -> Bool {
    let pronouns: [StaticString] = ["zij", "deze", "dit", "dat", "die", "hij", "daarna"]
    return sentence.words.isWord(sentence.tokens.lowerBound, among: pronouns)
      && previous.map(isAbout) == true
  }

  /// Whether the sentence is about something whose time is bounded.
  private static func isAbout(_ sentence: Sentence) -> Bool {
    let topic = sentence.text.origin.topic
    if topic == .duration { return true }
    let isBound = sentence.dates.contains { $0.bound != nil }
    let lasts = isBound || sentence.figures.contains { $0.unit == .months || $0.unit == .days }
    if lasts, !sentence.has(.misery),
      sentence.has([.anyone, .continues, .ends]) || stays.stands(in: sentence.tokens, sentence)
    {
      return true
    }
    if isBound, topic == .contribution || topic == .mandate || sentence.has(.dutch) { return true }
    let bounded: Role = [
      .contribution, .people, .person, .mission, .assets, .asset, .anyAsset, .lasts, .base,
    ]
    let does: Role = [.place, .continues, .sends]
    if sentence.has(bounded) || sentence.has(.dutch) && sentence.has(does) { return true }
    let words = sentence.words
    if sentence.has(.place), sentence.firstWord(["boven"], in: sentence.tokens) != nil {
      return true
    }
    return sentence.tokens.contains {
      words.isShipPrefix($0) || words[$0].meaning.trigger == .resolution
        || words.isWord($0, among: timed)
    } || AssetPhrase.type(in: sentence) != nil || days.stands(in: sentence.tokens, sentence)
  }

  /// What is bounded by its verb, or by a noun that no class has.
  private static let stays = Pattern(
    "blijft|blijven|verblijft|verblijven|bezet|geldt|gelden|verblijf|*duur|*termijn|looptijd|functie|functies|post|*macht|gemandateerd|gemachtigd|verantwoordelijk"
  )

  private static let days = Pattern("eerste|laatste dag|etmaal van|waarop")

  private static let timed: [StaticString] = [
    "machtiging", "mandaat", "mandaten", "deel", "besluit", "rotatie", "lichting", "groep", "ploeg",
    "aflossing", "einddatum", "man", "personen", "forces", "verbindt", "iedereen", "tijdvak",
    "wanneer",
    "aanvang", "plannen", "terugtocht", "terugvoer", "terugkeer", "thuis", "verlenging",
    "activiteiten", "werkzaamheden", "fase", "kampen", "kwartiermakers", "slotdag",
    "slotdatum", "startdatum", "begindatum",
  ]

  // MARK: Tables

  /// Days in a column whose head says what they are: `Aanvang`, `Tot en met`.
  static func find(
    in table: FactTable, _ text: FactText, _ rows: [Sentence], _ list: inout FactList
  ) {
    for head in table.columns.flatMap(table.heads) {
      guard let date = text.dates.first(where: { head.contains($0.tokens.lowerBound) }),
        let row = rows.first(where: { $0.tokens.contains(date.tokens.lowerBound) }),
        date.bound == .from || date.bound == .through
      else { continue }
      list.add(
        .period, "periode", at: lead(date, row)..<date.tokens.upperBound, of: row,
        by: "head-of-a-table"
      ) { fact in
        if date.bound == .from { fact.from = date.from } else { fact.until = date.until }
      }
    }
    for column in table.columns {
      guard let reading = table.heads(column).lazy.compactMap({ reading($0, table.words) }).first
      else { continue }
      for row in table.body {
        let cell = table.rows[row][column]
        guard let date = text.dates.first(where: { cell.contains($0.tokens.lowerBound) }),
          let sentence = rows.first(where: { $0.tokens.contains(date.tokens.lowerBound) }),
          date.tokens.upperBound == cell.upperBound || reading == .whole,
          !list.holds(
            .period, table.words[date.tokens.lowerBound].scalars.lowerBound, text.origin)
        else { continue }
        let name = table.rows[row].first { !$0.isEmpty && $0 != cell }
        let last = text.dates.last { cell.contains($0.tokens.lowerBound) } ?? date
        list.add(
          .period, name.map(table.words.text) ?? "periode",
          at: date.tokens.lowerBound..<last.tokens.upperBound, of: sentence,
          by: "column-of-a-table"
        ) { fact in
          if reading != .last { fact.from = date.from }
          if reading != .first {
            fact.until = reading == .last ? date.until : Self.last(last, sentence)
          }
          fact.isImprecise = date.isImprecise
        }
      }
    }
  }

  private static func reading(_ head: Range<Int>, _ words: Words) -> Reading? {
    func names(_ all: [StaticString]) -> Bool { head.contains { words.isWord($0, among: all) } }
    if names(["aanvang", "begin", "start", "startdatum", "ingangsdatum", "vanaf", "begindatum"]) {
      return .first
    }
    if names(["tijdvak", "periode", "looptijd", "termijn"]) { return .whole }
    return names(["tot", "einde", "eind", "einddatum", "afloop", "m", "slot"]) ? .last : nil
  }

  // MARK: Stretches

  /// Adds what runs from one date to another, or through dates in a row; where those begin.
  private static func stretches(in sentence: Sentence, _ list: inout FactList) -> Set<Int> {
    guard sentence.dates.count > 1 else { return [] }
    var taken = Set<Int>()
    for match in stretches.lazy.flatMap({ $0.find(in: sentence) }) {
      let dates = sentence.dates.filter { match.match.contains($0.tokens.lowerBound) }
      guard dates.count == 2, dates.allSatisfy({ !taken.contains($0.tokens.lowerBound) }),
        !isOfBudget(match.match.lowerBound, sentence)
      else { continue }
      taken.formUnion(dates.map(\.tokens.lowerBound))
      add(from: dates[0], until: dates[1], match, sentence, &list)
    }
    let wholes = [Self.readings[3]].read(in: sentence) { match, _ in
      sentence.dates.last { match.contains($0.tokens.lowerBound) }?.tokens
    }
    for first in sentence.dates.indices
    where !taken.contains(sentence.dates[first].tokens.lowerBound) {
      let lead = sentence.dates[first].tokens.lowerBound
      guard let last = row(from: first, sentence),
        wholes[lead] != nil || sentence.dates[first].precision == .month
          || sentence.words.isWord(lead - 1, among: ["jaren", "kalenderjaren"])
      else { continue }
      let dates = sentence.dates[first...last]
      taken.formUnion(dates.map(\.tokens.lowerBound))
      add(from: sentence.dates[first], until: sentence.dates[last], nil, sentence, &list)
    }
    return taken
  }

  /// The last of dates in a row: `de maanden mei en juni 2013`, `in 2017 en 2018`, `in de tweede
  /// helft van 2012 en het jaar 2013`. Each begins where the one before ends.
  private static func row(from first: Int, _ sentence: Sentence) -> Int? {
    let words = sentence.words
    let lead = sentence.dates[first].tokens.lowerBound - 1
    guard sentence.dates[first].precision != .day, sentence.dates[first].precision != .part,
      words.isWord(lead, among: Self.rowLeads)
        || words.isWord(lead, "de") && words.isWord(lead - 1, "in"),
      sentence.figures.allSatisfy({ $0.unit != .cents })
    else { return nil }
    var last = first
    while last + 1 < sentence.dates.endIndex {
      let (one, next) = (sentence.dates[last], sentence.dates[last + 1])
      let between = one.tokens.upperBound..<max(next.tokens.lowerBound, one.tokens.upperBound)
      guard between.count <= 3, next.from != nil, one.until?.next == next.from,
        between.contains(where: {
          words.isWord($0, among: ["en", "als", "alsook"]) || words.isSign($0, Sign.comma)
        }),
        between.allSatisfy({
          words.isSign($0, Sign.comma)
            || words.isWord($0, among: ["en", "het", "de", "jaar", "in", "als", "voor", "alsook"])
        })
      else { break }
      last += 1
    }
    return last > first ? last : nil
  }

  /// Words before dates in a row.
  private static let rowLeads: [StaticString] = [
    "in", "voor", "gedurende", "over", "zowel", "maanden", "jaren", "kalenderjaren",
  ]

  private static func add(
    from: DutchDate, until: DutchDate, _ match: RuleMatch<Void>?, _ sentence: Sentence,
    _ list: inout FactList
  ) {
    let tokens = lead(from, sentence)..<until.tokens.upperBound
    var start = from.from
    var end = match?.rule.id == "period/between" ? until.until : last(until, sentence)
    // The end without a year is the next behind the start, and the start the last before the end.
    if let first = start, let last = end {
      if until.isRelative, let earlier = last.adding(months: -12), earlier >= first {
        end = earlier
      }
      if from.isRelative, let later = first.adding(months: 12), later < last { start = later }
      if from.isRelative, first > last { start = first.adding(months: -12) }
    }
    // What is over and was not ours.
    if let end, let day = sentence.text.day, end < day,
      sentence.telling(at: tokens.lowerBound).actor != .us
    {
      return
    }
    list.add(
      .period, subject(near: tokens, sentence), at: tokens, of: sentence,
      by: match?.rule.id ?? "dates-in-a-row"
    ) { fact in
      fact.from = start
      fact.until = end
      fact.isImprecise =
        from.isImprecise || until.isImprecise || from.isRelative || until.isRelative
    }
  }

  // MARK: One date

  /// `de aanslagen van 11 september 2001`: it tells which, not when.
  private static func isOfNoun(_ date: DutchDate, _ sentence: Sentence) -> Bool {
    date.bound == nil
      && sentence.words.isWord(date.tokens.lowerBound - 1, among: ["van", "d", "uit"])
  }

  /// Whether a day is over that the sentence only looks back on.
  private static func isOver(
    _ date: DutchDate, _ reading: Reading, _ sentence: Sentence
  ) -> Bool {
    guard let day = date.bound == .from ? date.from : date.until else { return false }
    if reading == .whole, let letter = sentence.text.day, day < letter { return true }
    let telling = sentence.telling(at: date.tokens.lowerBound)
    guard telling.looksBack(on: day, from: sentence.text.day) else { return false }
    let clause = sentence.clause(around: date.tokens.lowerBound)
    let near = max(clause.lowerBound - 4, sentence.tokens.lowerBound)..<clause.upperBound
    let isPart = sentence.figures.contains {
      $0.unit == .none && clause.contains($0.number)
        && ($0.number < date.tokens.lowerBound || date.bound == .from)
    }
    guard !isPart else { return true }
    switch date.bound {
    // `De compagnie is op 2 juni aangekomen`: how the whole of it began; not a part of so many.
    case nil:
      return telling.time == .past && reading == .last
        || !whole.stands(in: near, sentence)
    // `Sinds 2014 heeft Nederland in Mali inlichtingen verzameld`; not what has grown since.
    case .from:
      return telling.time == .past
        || !running.stands(in: clause, sentence)
          && changed.stands(in: clause, sentence)
    default: return true
    }
  }

  private static let whole = Pattern(
    "<contribution>|<mission>|mandaat|machtiging|*compagnie|*bataljon")
  private static let running = Pattern("te rekenen")
  private static let changed = Pattern("<changes>|toegenomen|afgenomen|gegroeid|gedaald")

  /// Whether nothing begins then, or what should have run does not.
  private static func isDenied(
    _ date: DutchDate, _ reading: Reading, _ sentence: Sentence
  ) -> Bool {
    let clause = sentence.clause(around: date.tokens.lowerBound)
    return reading == .first && without.stands(in: clause, sentence)
      || reading == .whole && off.stands(in: clause, sentence)
  }

  private static let without = Pattern("geen ... meer / nooit|nimmer")
  private static let off = Pattern("gaat|gaan niet door / geen ... kan|kunnen|vrijmaken")

  private static func add(
    _ date: DutchDate, _ found: RuleMatch<Reading>, _ sentence: Sentence, _ list: inout FactList
  ) {
    let words = sentence.words
    let days: (from: Day?, until: Day?) =
      switch found.rule.gives {
      case .nothing: (nil, nil)
      case .first: (date.from, nil)
      case .behind: (date.until?.next, nil)
      // `in de eerste vier maanden van 2019 ontruimd`: a stretch in which it ends.
      case .last where words.isWord(date.tokens.lowerBound + 2, "maanden"): (date.from, date.until)
      case .last: (nil, last(date, sentence))
      case .lastBefore: (nil, date.precision == .day ? date.from : date.from?.previous)
      case .endsBefore: (nil, date.from?.previous)
      case .whole: (date.from, date.until)
      }
    guard found.rule.gives != .nothing else { return }
    let tokens = lead(date, sentence)..<date.tokens.upperBound
    list.add(
      .period, subject(near: tokens, sentence), at: tokens, of: sentence, by: found.rule.id,
      because: [found.match]
    ) { fact in
      (fact.from, fact.until) = days
      if found.rule.gives == .whole, date.until?.year == date.from?.year {
        fact.year = date.from?.year
      }
      fact.isImprecise = date.isRelative || found.rule.gives != .whole && date.isImprecise
    }
  }

  /// The last day, inclusive, that `tot` with or without `en met` leaves.
  private static func last(_ date: DutchDate, _ sentence: Sentence) -> Day? {
    guard date.bound == .before else { return date.until }
    switch date.precision {
    case .day
    where date.from?.next?.day == 1
      && sentence.words.isWord(date.tokens.lowerBound - 1, "tot"):
      // `tot 31 december`: that day is meant to be the last.
      return date.until
    case .day, .month, .season, .year, .stretch: return date.from?.previous
    // `tot eind juni`: the end is meant, not what comes before its last third.
    case .part: return date.until
    }
  }
}

extension [[Rule<Periods.Reading>]] {
  /// What the rules make of each date or duration, by the token where it begins: the first list
  /// that says anything decides, in it the words that stand nearest.
  ///
  /// - Parameter place: the date or duration in a match; told whether the match begins with it.
  func read(
    in sentence: Sentence, _ place: (Range<Int>, Bool) -> Range<Int>?
  ) -> [Int: RuleMatch<Periods.Reading>] {
    var all: [Int: RuleMatch<Periods.Reading>] = [:]
    for rules in self {
      var found: [Int: RuleMatch<Periods.Reading>] = [:]
      for match in rules.lazy.flatMap({ $0.find(in: sentence) }) {
        let starts = sentence.date(at: match.match.lowerBound) != nil
        guard let tokens = place(match.match, starts), all[tokens.lowerBound] == nil else {
          continue
        }
        if let other = found[tokens.lowerBound], other.match.count <= match.match.count { continue }
        found[tokens.lowerBound] = match
      }
      all.merge(found) { old, _ in old }
    }
    return all
  }
}

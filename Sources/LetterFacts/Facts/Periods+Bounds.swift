internal import DutchLanguage
import LetterModel

/// What a date with its words bounds: the first day, the last, or nothing.
extension Periods {
  /// The last day, inclusive, that `tot` with or without `en met` leaves.
  static func last(_ date: DutchDate, _ sentence: Sentence) -> Day? {
    guard date.bound == .before else { return date.until }
    switch date.precision {
    case .day where isMonthsEnd(date) && sentence.words.isWord(date.tokens.lowerBound - 1, "tot"):
      // `tot 31 december`: that day is meant to be the last.
      return date.until
    case .day, .month, .season, .year, .stretch: return date.from?.previous
    // `tot eind juni`: the end is meant, not what comes before its last third.
    case .part: return date.until
    }
  }

  /// One bound: `tot en met …`, `vanaf …`, `eindigt op …`, `na … niet verlengd`. Whether it is one.
  static func bound(
    _ date: DutchDate, _ sentence: Sentence, _ list: inout FactList
  ) -> Bool {
    var from: Day?
    var until: Day?
    switch date.bound {
    case .from:
      // `heeft sinds 2009 € 7,5 miljoen bijgedragen` bounds the money.
      if date.precision == .year, sentence.figures.contains(where: { $0.unit == .cents }) {
        return true
      }
      from = date.from
    case .through
    where sentence.words.firstWordBefore(date.tokens.lowerBound, ["uiterlijk"])
      && verb(near: date, sentence) == .begins:
      from = date.from
    case .before where isUnaccentedBefore(date, sentence):
      guard completes(date, sentence) else { return true }
      until = last(date, sentence)
    case .through, .before:
      // `Tot 1 juni zijn 16.800 mensen gered`: until when was counted.
      if isCounted(sentence) { return true }
      until = last(date, sentence)
    case .after:
      guard sentence.has([.ends, .continues]) else { return true }
      if verb(near: date, sentence) == nil, goesOn(date, sentence) {
        from = date.until?.next
      } else {
        until = date.until
      }
    case nil:
      switch verb(near: date, sentence) {
      case .ends?:
        until = date.until
        // `in de eerste vier maanden van 2019 ontruimd`: a stretch in which it ends.
        if date.precision == .season, sentence.words.isWord(date.tokens.lowerBound + 2, "maanden") {
          from = date.from
        }
      case .begins?: from = date.from
      default: return false
      }
    }
    let tokens = lead(date, sentence)..<date.tokens.upperBound
    list.add(
      .period, subject(near: tokens, sentence), at: tokens, of: sentence, by: "first-or-last-day"
    ) { fact in
      fact.from = from
      fact.until = until
      fact.isImprecise = date.isImprecise || date.isRelative
    }
    return true
  }

  static func isCounted(_ sentence: Sentence) -> Bool {
    sentence.firstWord(["zijn", "is", "werden", "werd", "ging", "waren"], in: sentence.tokens)
      != nil
      && sentence.figures.contains { $0.unit == .none }
      && sentence.firstWord(
        [
          "vastgesteld", "gemeld", "geregistreerd", "gered", "geteld", "aangehouden", "ging",
          "onderschept", "opgeleid", "uitgevoerd", "overgedragen",
        ], in: sentence.tokens) != nil
  }

  static func isMonthsEnd(_ date: DutchDate) -> Bool { date.from?.next?.day == 1 }

  /// `voor 1 december` without its accents: only where something is to be done by then.
  static func isUnaccentedBefore(_ date: DutchDate, _ sentence: Sentence) -> Bool {
    let lead = date.tokens.lowerBound - 1
    return sentence.words.isWord(lead, "voor") && !sentence.words[lead].isAccented
  }

  /// `moet voor 1 december 2010 zijn voltooid`.
  static func completes(_ date: DutchDate, _ sentence: Sentence) -> Bool {
    sentence.firstWord(
      [
        "voltooid", "afgerond", "beeindigd", "teruggetrokken", "teruggekeerd", "ontruimd",
        "vertrokken",
      ],
      in: sentence.clause(around: date.tokens.lowerBound)) != nil
  }

  /// `na 1 augustus 2008 voort te zetten`, against `na 1 augustus niet voortgezet`.
  static func goesOn(_ date: DutchDate, _ sentence: Sentence) -> Bool {
    let clause = sentence.clause(around: date.tokens.lowerBound)
    return sentence.firstWord(["niet", "geen"], in: clause) == nil
      && sentence.firstWord(
        ["voort", "voortgezet", "voortzetten", "verlengen", "verlengd", "doorgaan"],
        in: clause) != nil
  }

  /// `zal in oktober vertrekken`, where no place is told to which.
  private static func leaves(_ index: Int, _ sentence: Sentence) -> Bool {
    sentence.words.isWord(index, "vertrekken")
      && sentence.firstWord(["zal", "zullen"], in: sentence.tokens) != nil
      && sentence.firstWord(["naar", "richting"], in: sentence.tokens) == nil
  }

  /// Whether a word of ending or beginning stands beside a date, with no more than a few words and
  /// no sign between.
  static func verb(near date: DutchDate, _ sentence: Sentence) -> Role? {
    guard date.precision != .year || date.isRelative else { return nil }
    let words = sentence.words
    let roles = sentence.text.roles
    let end = date.tokens.upperBound
    func look(_ indices: some Sequence<Int>) -> Role? {
      for index in indices {
        guard sentence.tokens.contains(index), words[index].kind != .sign else { return nil }
        if words.isWord(index, among: ["loopt", "afgelopen"]),
          !sentence.clause(around: index).contains(where: { words.isWord($0, "af") })
        {
          continue
        }
        if roles[index].contains(.ends) { return index < end + 4 ? .ends : nil }
        if roles[index].contains(.begins) { return leaves(index, sentence) ? .ends : .begins }
      }
      return nil
    }
    let start = date.tokens.lowerBound
    // `neemt op 2 december de taken over`, `is op 19 februari … van start gegaan`.
    let clause = sentence.clause(around: start)
    let behind = end..<max(clause.upperBound, end)
    if behind.contains(where: { words.areWords($0, "van", "start") })
      || words.firstWordBefore(start, ["neemt", "nemen"])
        && sentence.firstWord(["over"], in: behind) != nil
    {
      return .begins
    }
    // `houdt op op 30 november`
    if words.areWords(start - 2, "op", "op") { return .ends }
    return look((start - 5..<start).reversed()) ?? look(end..<end + 5)
  }
}

/// An abbreviation that the text itself spells out: `Target Support Cell (TSC)`.
public struct Abbreviation: Hashable, Sendable {
  /// The short form as printed, without its hyphen or plural: `TSC`, `CJTF`, `IED`.
  public var short: String
  /// The words that it stands for.
  public var name: String
  /// Where the short form stands: half-open, in code points from 0.
  public var shortRange: Range<Int>
  /// Where the words stand.
  public var nameRange: Range<Int>

  /// The abbreviations of a text with their words, in either order, in order of place.
  public static func find(in text: String) -> [Abbreviation] { find(in: Words(text)) }

  package static func find(in words: Words) -> [Abbreviation] {
    var found: [Abbreviation] = []
    for at in 0..<words.count where words.isSign(at, Sign.open) {
      if let pair = tailed(words, open: at) {
        found.append(pair)
      } else if let short = short(words, at + 1),
        let name = name(words, before: at, for: short) ?? mixed(words, before: at, for: short)
      {
        found.append(Abbreviation(words, short: short, name: name))
      } else if let pair = reversed(words, open: at) ?? listed(words, open: at) {
        found.append(pair)
      }
    }
    return found
  }

  private init(_ words: Words, short: Range<Int>, name: Range<Int>) {
    self.short = words.text(short)
    self.name = words.text(name)
    shortRange = words.scalars(short)
    nameRange = words.scalars(name)
  }

  // MARK: Short forms

  /// `TSC)`, `PED-)`, `IED’s)`, `MLT-E)`, `MoP)`: the tokens of the short form behind a bracket.
  private static func short(_ words: Words, _ start: Int) -> Range<Int>? {
    guard let end = shortEnd(words, start) else { return nil }
    var behind = end
    if words.isHyphen(behind) { behind += 1 }
    if words.isSign(behind, Sign.apostrophe), words.isWord(behind + 1, "s") { behind += 2 }
    return words.isSign(behind, Sign.close) ? start..<end : nil
  }

  private static func shortEnd(_ words: Words, _ start: Int) -> Int? {
    guard isShort(words, start) else { return nil }
    if words.isHyphen(start + 1), words.clings(start + 1), words.clings(start + 2),
      isShort(words, start + 2) || words[start + 2].isCapitals || words.number(start + 2) != nil
    {
      return start + 3
    }
    return start + 1
  }

  /// Two to ten letters, at least two of them capitals, the first one too.
  private static func isShort(_ words: Words, _ at: Int) -> Bool {
    let token = words[at]
    guard token.kind == .word || token.kind == .mixed, (2...10).contains(token.folded.count) else {
      return false
    }
    // `rBP` begins small, but two of its letters are capitals.
    return words.bytes[token.bytes].count { $0 &- 0x41 < 26 } >= 2
  }

  // MARK: Names

  /// The words before a bracket that the letters stand for: the fewest that fit best.
  private static func name(_ words: Words, before open: Int, for short: Range<Int>) -> Range<Int>? {
    let letters = Array(short.flatMap { words.letters[words[$0].folded] })
    // `'Planning and Steering Group' (PSG)`
    let open = closesQuote(words, open - 1) ? open - 1 : open
    var best: (range: Range<Int>, cost: Int)?
    var start = open
    var runs = 0
    while start > 0, runs < letters.count * 2 + 3 {
      start -= 1
      let token = words[start]
      if token.kind == .sign {
        guard [Sign.hyphen, Sign.apostrophe, Sign.ampersand].contains(token.sign) else { break }
        continue
      }
      runs += 1
      guard let cost = fit(words, start..<open, letters), cost < best?.cost ?? limit(letters) else {
        continue
      }
      best = (start..<open, cost)
      if cost == 0 { break }
    }
    return best.flatMap { isName(words, $0.range) ? $0.range : nil }
  }

  private static func closesQuote(_ words: Words, _ at: Int) -> Bool {
    [Sign.quote, Sign.apostrophe, Sign.closeQuote].contains(words[at].sign)
      && words[at].kind == .sign
  }

  /// `EU Training Mission Mali (EUTM Mali)`: the last word is said again.
  private static func tailed(_ words: Words, open: Int) -> Abbreviation? {
    guard isShort(words, open + 1), words[open + 2].isCapitalised, words[open - 1].isCapitalised,
      words.isSign(open + 3, Sign.close), words.folded(open + 2) == words.folded(open - 1),
      let name = name(words, before: open - 1, for: open + 1..<open + 2)
        ?? inside(words, before: open - 1, for: open + 1)
    else { return nil }
    return Abbreviation(words, short: open + 1..<open + 3, name: name.lowerBound..<open)
  }

  /// `EU Trainingsmissie in Tsjaad (EUTM Tsjaad)`: the letters stand in order within the words.
  private static func inside(_ words: Words, before end: Int, for short: Int) -> Range<Int>? {
    let letters = words.letters[words[short].folded]
    for start in stride(from: end - 1, through: max(end - 6, 0), by: -1)
    where words[start].isCapitalised && initial(words, start) == letters.first {
      var rest = letters
      for letter in (start..<end).flatMap({ words.letters[words[$0].folded] })
      where letter == rest.first { rest = rest.dropFirst() }
      if rest.isEmpty { return start..<end }
    }
    return nil
  }

  /// `Border Assistance Team voor Grensbewaking (BATgb)`: small letters come from inside a word.
  private static func mixed(_ words: Words, before end: Int, for short: Range<Int>) -> Range<Int>? {
    let token = words[short.lowerBound]
    let capitals = words.bytes[token.bytes].count { $0 &- 0x41 < 26 }
    guard short.count == 1, capitals > 1, capitals < token.folded.count else { return nil }
    return inside(words, before: end, for: short.lowerBound)
  }

  /// A name has at least one word beside the short form's own size, or several words.
  private static func isName(_ words: Words, _ range: Range<Int>) -> Bool {
    range.count { words[$0].kind == .word } > 1
  }

  /// `ISSG (International Syria Support Group)`.
  private static func reversed(_ words: Words, open: Int) -> Abbreviation? {
    var start = open - 1
    if words.isWord(start, "s"), words.isSign(start - 1, Sign.apostrophe) { start -= 2 }
    guard isShort(words, start) else { return nil }
    let letters = Array(words.letters[words[start].folded])
    var end = open + 1
    while end < words.count, end < open + 20,
      words[end].kind != .sign
        || [Sign.hyphen, Sign.apostrophe].contains(words[end].sign)
    {
      end += 1
    }
    guard words.isSign(end, Sign.close) || words.isSign(end, Sign.comma),
      fit(words, open + 1..<end, letters).map({ $0 < limit(letters) }) ?? false,
      isName(words, open + 1..<end)
    else { return nil }
    return Abbreviation(words, short: start..<start + 1, name: open + 1..<end)
  }

  /// `(EU Advisory Mission, EUAM)`.
  private static func listed(_ words: Words, open: Int) -> Abbreviation? {
    var comma = open + 1
    while comma < open + 16, words[comma].kind == .word { comma += 1 }
    guard words.isSign(comma, Sign.comma), let short = short(words, comma + 1) else { return nil }
    let letters = Array(words.letters[words[short.lowerBound].folded])
    guard fit(words, open + 1..<comma, letters).map({ $0 < limit(letters) }) ?? false,
      isName(words, open + 1..<comma)
    else { return nil }
    return Abbreviation(words, short: short, name: open + 1..<comma)
  }

  // MARK: Fitting letters to words

  /// How badly the letters fit; nil where they do not fit in order.
  ///
  /// Each word gives its first letter. Worse by two is a word that gives none, by one a small word
  /// (`in`) that gives one and each further letter of a word (`Mission` in `MINUSMA`), capitals
  /// (`EU`) apart. The first word always gives a letter, the last is never a small one.
  private static func fit(_ words: Words, _ range: Range<Int>, _ letters: [UInt8]) -> Int? {
    let runs = range.filter { words[$0].kind != .sign }
    guard let first = runs.first, let last = runs.last, runs.count <= 12, letters.count <= 12,
      initial(words, first) == letters[0], !isSmall(words, first), !isSmall(words, last)
    else { return nil }
    // The least cost for each number of letters given so far.
    var least = [Int?](repeating: nil, count: letters.count + 1)
    least[0] = 0
    for run in runs {
      var next = [Int?](repeating: nil, count: letters.count + 1)
      let isSmall = isSmall(words, run)
      let further = words[run].isCapitals || words[run].kind == .number ? 0 : 1
      for given in 0...letters.count {
        guard let cost = least[given] else { continue }
        if run != first { keep(&next[given], cost + (isSmall ? 0 : 2)) }
        let most = most(words, run, from: given, letters)
        for count in 1..<max(most + 1, 1) {
          keep(&next[given + count], cost + (isSmall ? 1 : 0) + (count - 1) * further)
        }
        if most > 0, given + 1 < letters.count, let tail = tail(words, run),
          tail == letters[given + 1]
        {
          keep(&next[given + 2], cost + 1)
        }
      }
      least = next
    }
    return least[letters.count]
  }

  /// What a fit must stay below: long short forms leave less to chance.
  private static func limit(_ letters: [UInt8]) -> Int { letters.count < 6 ? 4 : 6 }

  private static func keep(_ slot: inout Int?, _ value: Int) {
    slot = min(slot ?? value, value)
  }

  /// The first letter of the last part of a compound: `t` of `Reconstructieteam`.
  private static func tail(_ words: Words, _ run: Int) -> UInt8? {
    tails.first { words.hasSuffix(run, $0) && words[run].folded.count > $0.utf8CodeUnitCount + 2 }
      .map { $0.utf8Start[0] }
  }

  private static let tails: [StaticString] = [
    "team", "commando", "groep", "dienst", "macht", "centrum", "school", "eenheid", "korps",
    "fonds", "missie", "raad", "bureau", "organisatie", "compagnie", "bataljon", "brigade",
    "kwartier", "measures", "programma", "politie", "inspectie", "instituut", "leger", "faciliteit",
  ]

  /// How many letters from a place on a word can give: its first ones, three where they end the
  /// short form (`EUR` of `SACEUR`), and of capitals all.
  private static func most(_ words: Words, _ run: Int, from given: Int, _ letters: [UInt8]) -> Int {
    let folded = words.letters[words[run].folded]
    let isWhole = words[run].isCapitals || words[run].kind == .number
    let limit = isWhole ? 5 : given + 3 == letters.count ? 3 : 2
    var count = 0
    while count < limit, given + count < letters.count, count < folded.count,
      folded[folded.startIndex + count] == letters[given + count]
    {
      count += 1
    }
    return count
  }

  private static func initial(_ words: Words, _ at: Int) -> UInt8? {
    words.letters[words[at].folded].first
  }

  private static func isSmall(_ words: Words, _ at: Int) -> Bool {
    words.isWord(at, among: smallWords)
  }

  private static let smallWords: [StaticString] = [
    "of", "for", "and", "the", "in", "on", "to", "van", "voor", "de", "het", "en", "te", "des",
    "der", "pour", "la", "le", "les", "du", "au", "s", "een", "op", "tegen",
  ]
}

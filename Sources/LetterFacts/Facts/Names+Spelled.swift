internal import DutchLanguage
import LetterModel

/// Titles with the short form that the text gives them in brackets.
extension Names {
  /// `Funding Facility for Stabilisation (FFS)`: with the word before, where it begins with the
  /// first letter too and the name has fewer great words than the short form has letters.
  static func wider(_ name: Range<Int>, for short: Range<Int>, _ words: Words) -> Range<Int> {
    let before = name.lowerBound - 1
    // `Department of Peacekeeping Operations (DPKO)`
    if name.upperBound <= short.lowerBound, words.isWord(before, among: ["of", "for"]),
      words[before - 1].isCapitalised, words[before - 1].kind == .word,
      words.letters[words[before - 1].folded.lowerBound]
        == words.letters[words[short.lowerBound].folded.lowerBound],
      words.letters[words[name.lowerBound].folded.lowerBound]
        != words.letters[words[short.lowerBound].folded.lowerBound]
    {
      return before - 1..<name.upperBound
    }
    let letters = short.reduce(0) { $0 + words[$1].folded.count }
    let great = name.count { words[$0].isCapitalised }
    guard name.upperBound <= short.lowerBound, words[before].isCapitalised, great < letters,
      words[before].kind == .word, words[name.lowerBound].kind == .word,
      words.letters[words[before].folded.lowerBound]
        == words.letters[words[name.lowerBound].folded.lowerBound]
    else { return name }
    return before..<name.upperBound
  }

  /// A title before a bracket whose great words give the letters in order, with others between:
  /// `Ministry of Peshmerga Affairs (MoP)`, `Processing, Exploitation and Dissemination (PED)`.
  static func titled(_ open: Int, _ words: Words) -> (Range<Int>, Range<Int>)? {
    let short = words[open + 1]
    guard short.kind == .word, short.isCapitalised, (2...8).contains(short.folded.count),
      words.bytes[short.bytes].count(where: { $0 &- 0x41 < 26 }) >= 2
    else { return nil }
    var behind = open + 2
    if words.isHyphen(behind) { behind += 1 }
    guard words.isSign(behind, Sign.close) else { return nil }
    var start = open
    while start > 0, start > open - 14,
      words[start - 1].isCapitalised || words.isWord(start - 1, among: joining)
        || words.isSign(start - 1, Sign.ampersand)
        || words.isSign(start - 1, Sign.comma) && words[start].isCapitalised
          && words[start - 2].isCapitalised
    {
      start -= 1
    }
    let first = words.letters[short.folded.lowerBound]
    func begins(_ index: Int) -> Bool {
      words[index].isCapitalised && words.letters[words[index].folded.lowerBound] == first
    }
    while start < open, !begins(start) { start += 1 }
    var letters = words.letters[short.folded]
    for index in start..<open {
      guard let next = letters.first, words[index].kind != .sign else { continue }
      if words.letters[words[index].folded.lowerBound] == next { letters = letters.dropFirst() }
    }
    let great = (start..<open).count { words[$0].isCapitalised }
    guard letters.isEmpty, great >= 2 else { return nil }
    return (open + 1..<open + 2, start..<open)
  }

  /// `EU Capacity Building Mission in Niger (EUCAP Sahel Niger)`, `Combined Task Force 151 (CTF 151)`:
  /// an abbreviation with a word or number behind it.
  static func twofold(_ open: Int, _ words: Words) -> (Range<Int>, Range<Int>)? {
    let short = words[open + 1]
    guard short.isCapitals, short.folded.count > 2 else { return nil }
    var close = open + 2
    while close < open + 5, words[close].isCapitalised || words[close].kind == .number {
      close += 1
    }
    guard close > open + 2, words.isSign(close, Sign.close),
      words[open + 2].meaning.time == .none, words.digits(open + 2) < 4
    else { return nil }
    var start = open
    while start > 0, start > open - 14,
      words[start - 1].isCapitalised || words.isWord(start - 1, among: joining)
        || words.isHyphen(start - 1) && words.clings(start)
        || start == open && words[start - 1].kind == .number
    {
      start -= 1
    }
    while start < open, !words[start].isCapitalised { start += 1 }
    let first = words.letters[short.folded.lowerBound]
    let great = (start..<open).filter { words[$0].isCapitalised }
    guard great.count > 2, !words.areWords(start - 2, "van", "de"),
      !words.isWord(open - 1, "samenwerking"),
      great.contains(where: { words.letters[words[$0].folded.lowerBound] == first })
    else { return nil }
    return (open + 1..<close, start..<open)
  }

  /// A title that begins as those of missions and bodies do, before an abbreviation in whatever
  /// order of letters: `United Nations Multidimensional … Mission in Mali (MINUSMA)`.
  static func led(_ open: Int, _ words: Words) -> (Range<Int>, Range<Int>)? {
    let short = words[open + 1]
    guard short.isCapitals, short.folded.count >= 3, words.isSign(open + 2, Sign.close) else {
      return nil
    }
    var start = open
    var lead: Int?
    while start > 0, start > open - 14,
      words[start - 1].isCapitalised || words.isWord(start - 1, among: joining)
        || words.isHyphen(start - 1) && words.clings(start)
    {
      start -= 1
      if words.has(start, .nameLead) { lead = start }
    }
    let letters = words.letters[short.folded]
    guard let lead, (lead..<open).count(where: { words[$0].isCapitalised }) >= 3,
      (lead..<open).contains(where: {
        words[$0].isCapitalised && words.letters[words[$0].folded.lowerBound] == letters.first
      })
    else { return nil }
    return (open + 1..<open + 2, lead..<open)
  }

  /// `NAVO-missie Resolute Support (RSM)`: the last letter is of the mission before the name.
  static func mission(_ open: Int, _ words: Words) -> (Range<Int>, Range<Int>)? {
    let short = words[open + 1]
    guard short.isCapitals, (2...5).contains(short.folded.count), words.isSign(open + 2, Sign.close)
    else { return nil }
    var start = open
    while start > 0, start > open - 5, words[start - 1].isCapitalised,
      words[start - 1].kind == .word
    {
      start -= 1
    }
    let letters = words.letters[short.folded]
    guard words.hasSuffix(start - 1, "missie") || words.hasSuffix(start - 1, "operatie"),
      start < open, letters.count == open - start + 1,
      zip(start..<open, letters).allSatisfy({
        words.letters[words[$0].folded.lowerBound] == $1
      })
    else { return nil }
    return (open + 1..<open + 2, start..<open)
  }

  /// What a mission is in Dutch before its short name: `VN-missie in Mali (MINUSMA)`, `burgermissie van
  /// de Verenigde Naties in Kosovo (UNMIK)`, `operatie Enduring Freedom (OEF)`.
  static func described(_ open: Int, _ words: Words) -> (Range<Int>, Range<Int>)? {
    let short = words[open + 1]
    guard short.isCapitals, (3...9).contains(short.folded.count) else { return nil }
    var close = open + 2
    while words.isHyphen(close) && words[close + 1].isCapitals { close += 2 }
    if words[close].isCapitalised { close += 1 }
    guard words.isSign(close, Sign.close) else { return nil }
    var noun = open - 1
    while noun > max(open - 14, 0), !isMission(noun, words) {
      guard
        words[noun].isCapitalised || words.isHyphen(noun) && words.clings(noun + 1)
          || words.isWord(noun, among: ["van", "de", "der", "het", "in", "voor", "des"])
      else { return nil }
      noun -= 1
    }
    guard isMission(noun, words) else { return nil }
    var start = noun
    if words.isHyphen(start - 1), words.clings(start), words[start - 2].isCapitalised { start -= 2 }
    let isAdjective =
      words[start - 1].isCapitalised
      || noun == open - 1 && words[start - 1].kind == .word
        && words.roles(start - 1).isDisjoint(with: [.dutch, .filler])
        && !words.isWord(start - 1, among: ["de", "deze", "die", "nieuwe", "eigen"])
    if start == noun, isAdjective, words.hasSuffix(start - 1, "e"),
      words[start - 1].folded.count > 3
    {
      start -= 1
    }
    // `de operatie (OUP)` has no name but its letters.
    guard start < noun || noun < open - 1 || words[noun].folded.count > 8 else { return nil }
    return (open + 1..<close, start..<open)
  }

  private static func isMission(_ index: Int, _ words: Words) -> Bool {
    !words[index].isCapitalised
      && (words.hasSuffix(index, "missie") && words[index].folded.count > 6
        || words.isWord(index, "operatie")
        || words.hasSuffix(index, "macht") && words.has(index, .mission))
  }

  /// A Dutch name with the letters of another language: `Nationale Overgangsraad (NTC)`, `Hoge
  /// Commissaris voor de Vluchtelingen van de Verenigde Naties (UNHCR)`.
  static func translated(_ open: Int, _ words: Words) -> (Range<Int>, Range<Int>)? {
    let short = words[open + 1]
    var close = open + 2
    while words.isHyphen(close), words[close + 1].isCapitals { close += 2 }
    guard short.isCapitals || short.isCapitalised && (3...6).contains(short.folded.count),
      (2...8).contains(short.folded.count), words.isSign(close, Sign.close),
      words.roles(open + 1).isDisjoint(with: [.place, .town, .country])
    else { return nil }
    var start = open
    while start > 0, start > open - 12,
      words[start - 1].kind == .word || words.isHyphen(start - 1) && words.clings(start),
      words[start - 1].isCapitalised || words.isHyphen(start - 1)
        || words.isWord(start - 1, among: ["van", "voor", "de", "der", "het", "des", "inzake"])
    {
      start -= 1
    }
    // `Trajkovski de Noord-Atlantische …`: the name begins behind its article.
    if let article = (start..<open).last(where: {
      words.isWord($0, among: ["de", "het"])
        && !words.isWord($0 - 1, among: ["van", "voor", "der", "inzake"])
    }) {
      start = article + 1
    }
    while start < open,
      !words[start].isCapitalised || words.isWord(start, among: leads)
        || words.roles(start).contains(.foreign) && !words.isWord(start, among: unions)
    {
      start += 1
    }
    // `de missie van de Afrikaanse Unie (AMISOM)`: the letters are the mission's.
    guard !words.areWords(start - 2, "van", "de") else { return nil }
    let name = start..<open
    let great = name.filter { words[$0].isCapitalised }
    let none: Role = [
      .people, .person, .asset, .assets, .anyAsset, .type, .country, .town, .spending,
    ]
    guard !great.isEmpty, words[open - 1].isCapitalised,
      words.roles(open - 1).isDisjoint(with: [.instrument, .ground]),
      !words.isWord(open - 1, among: ["zaken", "ontwikkelingssamenwerking", "samenwerking"]),
      great.count > 1 || words[great[0]].folded.count > 9,
      great.contains(where: { words.roles($0).isDisjoint(with: [.place, .foreign, .dutch]) }),
      name.allSatisfy({ words.roles($0).isDisjoint(with: none) || great.count > 2 }),
      name.allSatisfy({ words[$0].meaning.time == .none })
    else { return nil }
    return (open + 1..<close, name)
  }

  private static let leads: [StaticString] = [
    "de", "het", "een", "ook", "uit", "met", "van", "voor", "op", "in", "bij", "naar", "door",
    "aan",
  ]

  private static let unions: [StaticString] = [
    "europese", "internationale", "multinationale", "afrikaanse",
  ]

  /// The title behind its letters: `MINUSTAH (Mission des Nations Unies …)`.
  static func unfolded(_ open: Int, _ words: Words) -> (Range<Int>, Range<Int>)? {
    let short = words[open - 1]
    guard short.isCapitals, (3...9).contains(short.folded.count) else { return nil }
    var end = open + 1
    while end < words.count, end < open + 16,
      words[end].kind == .word || words.isHyphen(end) || words.isSign(end, Sign.apostrophe)
    { end += 1 }
    let name = open + 1..<end
    guard words.isSign(end, Sign.close), name.count > 2, words[open + 1].isCapitalised,
      name.count(where: { words[$0].isCapitalised }) > 2
    else { return nil }
    return (open - 1..<open, name)
  }

  static let joining: [StaticString] = [
    "in", "on", "to", "of", "for", "and", "the", "van", "voor", "de", "en",
  ]

  /// What a spelled-out name is; nil for things (`Improvised Explosive Devices (IED’s)`), for budgets
  /// and for plain words that name no body.
  static func kind(short: Range<Int>, name: Range<Int>, _ words: Words) -> Fact.Kind? {
    let last = name.upperBound - 1
    if words.isWord(last, among: ["regio", "republiek", "gebied", "emiraten", "staten"]) {
      return .place
    }
    if words.isSign(short.upperBound, Sign.apostrophe), !words.has(last, .nameUnit) {
      return nil
    }
    if words.isWord(name.lowerBound, among: ["budget", "begroting"]) { return nil }
    // `rapid Baltic Presence` begins small and is a name all the same.
    guard
      words[name.lowerBound].isCapitalised || !words[short.lowerBound].isCapitalised
    else {
      return words.has(last, .body) ? .organisation : nil
    }
    return .organisation
  }
}

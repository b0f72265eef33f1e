internal import DutchLanguage
import LetterModel

/// Titles with the short form that the text gives them in brackets.
extension Names {
  /// `Funding Facility for Stabilisation (FFS)`: with the word before, where it begins with the
  /// first letter too and the name has fewer great words than the short form has letters.
  static func wider(_ name: Range<Int>, for short: Range<Int>, _ words: Words) -> Range<Int> {
    let before = name.lowerBound - 1
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

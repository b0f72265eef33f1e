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
    guard closes(behind, open, words) else { return nil }
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

  /// The title behind its letters: `MINUSTAH (Mission des Nations Unies …)`.
  static func unfolded(_ open: Int, _ words: Words) -> (Range<Int>, Range<Int>)? {
    // `EUCAP Nestor (European Union …)`
    let at = words[open - 1].isCapitals ? open - 1 : open - 2
    guard words[at].isCapitals, (3...9).contains(words[at].folded.count),
      words[open - 1].isCapitalised
    else { return nil }
    let begin = words.isWord(open + 1, among: ["de", "het"]) ? open + 2 : open + 1
    var end = begin
    while end < words.count, end < open + 16,
      words[end].kind == .word || words.isHyphen(end) || words.isSign(end, Sign.apostrophe)
        || words.isSign(end, Sign.slash)
    { end += 1 }
    let name = begin..<end
    let great = name.count { words[$0].isCapitalised }
    // `UNIFIL, de United Nations Interim Force in Lebanon`: by its first letters.
    let isApposed = words.isSign(open, Sign.comma)
    guard closes(end, open, words), name.count > 2, words[begin].isCapitalised,
      !isApposed || at == open - 1 && spells(words[at], name, words),
      great > 2
        || great > 1
          && words.letters[words[at].folded].first == words.letters[words[begin].folded].first
    else { return nil }
    return (at..<open, name)
  }

  /// Whether the first letters of a name stand in its short form, in order.
  private static func spells(_ short: Token, _ name: Range<Int>, _ words: Words) -> Bool {
    var letters = words.letters[short.folded]
    for index in name where words[index].isCapitalised {
      guard let at = letters.firstIndex(of: words.letters[words[index].folded.lowerBound]) else {
        return false
      }
      letters = letters[(at + 1)...]
    }
    return true
  }

  static let joining: [StaticString] = [
    "in", "on", "to", "of", "for", "and", "the", "van", "voor", "de", "en",
  ]

  /// What a spelled-out name is; nil for things (`Improvised Explosive Devices (IED’s)`), for budgets
  /// and for plain words that name no body.
  static func kind(short: Range<Int>, name: Range<Int>, _ words: Words) -> Fact.Kind? {
    let last = name.upperBound - 1
    // `Liga van Arabische Staten`
    func isUnion(_ index: Int) -> Bool {
      words.isWord(
        index,
        among: [
          "gemeenschap", "unie", "organisatie", "liga", "gemenebest", "bond", "raad", "verbond",
          "associatie", "conferentie", "statenbond",
        ])
    }
    if words[name.lowerBound].isCapitalised, !words.has(name.lowerBound, .nameLead) {
      if words.isWord(last, among: ["republiek", "staten"]), !name.contains(where: isUnion) {
        return nil
      }
      if words.isWord(last, among: ["regio", "gebied", "emiraten"]) { return .place }
    }
    if words.isSign(short.upperBound, Sign.apostrophe), !words.has(last, .nameUnit) {
      return nil
    }
    if words.isWord(name.lowerBound, among: ["budget", "begroting"])
      || !words.roles(last).isDisjoint(with: [.asset, .assets, .anyAsset, .spending])
    {
      return nil
    }
    // `rapid Baltic Presence` begins small and is a name all the same.
    guard
      words[name.lowerBound].isCapitalised || !words[short.lowerBound].isCapitalised
    else {
      let isBody =
        words.has(last, .body) || words.hasSuffix(last, "macht")
        || name.contains { isHead($0, words) }
      return isBody && !words.isWord(name.lowerBound, among: leads) ? .organisation : nil
    }
    return .organisation
  }
}

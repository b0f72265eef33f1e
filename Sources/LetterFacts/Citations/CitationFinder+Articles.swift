internal import DutchLanguage
import LetterModel

/// Articles of treaties and of the Grondwet.
///
/// ```
/// article = "artikel" ["en"] provision *(("," | "en") provision) [","] ["van" ["de" | "het"]] text
/// provision = n [letter] ["." member] ["," ordinal "lid"] ["," "lid" n]
/// ```
extension CitationFinder {
  mutating func article(_ at: Int) -> Int? {
    let first = words.behindStop(at + 1)
    if let letter = articleLetter(first) {
      return dated(letter, from: at, kind: .letter) ?? letter + 1
    }
    var provisions: [String] = []
    var end = first
    while provisions.count < 20, let next = provision(end, isFirst: provisions.isEmpty) {
      provisions += next.names
      end = next.end
      if let range = articles(upTo: end, from: next.names) {
        provisions += range.names
        end = range.end
      }
    }
    guard !provisions.isEmpty, let (text, behind) = legalText(end) else { return nil }
    for provision in provisions {
      drafts.append(
        Draft(kind: text.kind, tokens: at..<behind, target: "\(text.name) \(provision)"))
    }
    return behind
  }

  /// The word `brief` of `artikel 100-brief`, `artikel-100-brief`, `artikel 100 brief`.
  private func articleLetter(_ at: Int) -> Int? {
    let number = words.isHyphen(at) ? at + 1 : at
    guard words.number(number) == 100 else { return nil }
    let word = words.isHyphen(number + 1) ? number + 2 : number + 1
    return words[word].meaning.trigger == .letter ? word : nil
  }

  /// `Grondwet (artikel 100)`, `Grondwet, art. 97, eerste lid`.
  mutating func constitution(_ at: Int) -> Int? {
    let isOpen = words.isSign(at + 1, Sign.open)
    let article = isOpen || words.isSign(at + 1, Sign.comma) ? at + 2 : at + 1
    guard words[article].meaning.trigger == .article,
      let found = provision(words.behindStop(article + 1), isFirst: true),
      legalText(found.end) == nil
    else { return nil }
    let end = isOpen && words.isSign(found.end, Sign.close) ? found.end + 1 : found.end
    for name in found.names {
      drafts.append(Draft(kind: .constitution, tokens: at..<end, target: "Grondwet \(name)"))
    }
    return end
  }

  // MARK: Provisions

  /// `51`, `42.7`, `42, zevende lid`, `97, eerste en tweede lid`, `42 lid 7`.
  private func provision(_ at: Int, isFirst: Bool) -> (names: [String], end: Int)? {
    var start = at
    if !isFirst {
      if words.isSign(start, Sign.comma) { start += 1 }
      if words.isWord(start, among: ["en", "of", "jo", "juncto"]) {
        start = words.behindStop(start + 1)
      }
      guard start > at else { return nil }
      if words[start].meaning.trigger == .article { start = words.behindStop(start + 1) }
    }
    let token = words[start]
    guard token.kind == .number || token.kind == .mixed, token.folded.count <= 4,
      words.letters[token.folded].first.map({ $0 &- 48 < 10 }) ?? false
    else { return nil }
    let article = words.folded(start)
    var end = start + 1
    if words.isSign(end, Sign.stop), words.clings(end), words.clings(end + 1),
      let member = words.number(end + 1)
    {
      return (["\(article).\(member)"], end + 2)
    }
    let comma = words.isSign(end, Sign.comma) ? end + 1 : end
    if words.isWord(comma, "lid"), let member = words.number(comma + 1) {
      return (["\(article).\(member)"], comma + 2)
    }
    var members: [Int] = []
    var at = comma
    while let member = Self.ordinals.firstIndex(where: { words.isWord(at, $0) }) {
      members.append(member + 1)
      at += 1
      if words.isWord(at, "en") || words.isSign(at, Sign.comma) { at += 1 }
    }
    guard !members.isEmpty, words.isWord(at, among: ["lid", "leden"]) else {
      return ([article], end)
    }
    end = at + 1
    return (members.map { "\(article).\($0)" }, end)
  }

  /// The rest of `97 tot en met 100`, whose first was read.
  private func articles(upTo at: Int, from names: [String]) -> (names: [String], end: Int)? {
    guard let behind = words.behindThrough(at), names.count == 1, let first = Int(names[0]),
      let last = words.number(behind), last > first, last - first < 20
    else { return nil }
    return ((first + 1...last).map(String.init), behind + 1)
  }

  private static let ordinals: [StaticString] = [
    "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
    "tiende",
  ]

  // MARK: Texts

  /// The treaty named at a token, behind `van de` or directly.
  private func legalText(_ at: Int) -> (text: LegalText, end: Int)? {
    var start = words.isSign(at, Sign.comma) ? at + 1 : at
    if words.isWord(start, among: ["van", "uit", "in", "bij", "der"]) { start += 1 }
    if words.isWord(start, among: ["het", "de"]) { start += 1 }
    if words.isWord(start, among: ["nederlandse", "herziene", "huidige"]) { start += 1 }
    var best: (text: LegalText, end: Int)?
    for text in LegalText.all {
      for name in text.words {
        guard let end = match(name, start), end > best?.end ?? 0 else { continue }
        best = (text, end)
      }
    }
    return best
  }

  /// The position behind words that hyphens may join.
  private func match(_ name: [StaticString], _ start: Int) -> Int? {
    var at = start
    for (index, word) in name.enumerated() {
      if index > 0, words.isHyphen(at) { at += 1 }
      guard words.isWord(at, word) else { return nil }
      at += 1
    }
    return at
  }
}

/// A treaty or constitution with the ways in which letters name it; hyphens and blanks between the
/// words are alike.
struct LegalText: Sendable {
  let kind: Citation.Kind
  /// The name in citations' targets.
  let name: String
  let words: [[StaticString]]

  static let all: [LegalText] = [
    LegalText(kind: .constitution, name: "Grondwet", words: [["grondwet"], ["gw"]]),
    LegalText(
      kind: .treaty, name: "UN Charter",
      words: [
        ["vn", "handvest"], ["handvest"], ["handvest", "van", "de", "verenigde", "naties"],
        ["handvest", "van", "de", "vn"], ["handvest", "der", "verenigde", "naties"],
        ["vnhandvest"],
      ]),
    LegalText(
      kind: .treaty, name: "North Atlantic Treaty",
      words: [
        ["noord", "atlantisch", "verdrag"], ["noord", "atlantische", "verdrag"],
        ["noordatlantisch", "verdrag"], ["navo", "verdrag"], ["verdrag", "van", "washington"],
        ["washington", "verdrag"], ["noordatlantische", "verdrag"],
      ]),
    LegalText(
      kind: .treaty, name: "TEU",
      words: [
        ["veu"], ["eu", "verdrag"], ["verdrag", "betreffende", "de", "europese", "unie"],
        ["verdrag", "van", "de", "europese", "unie"], ["verdrag", "van", "lissabon"],
      ]),
    LegalText(
      kind: .treaty, name: "TFEU",
      words: [
        ["vweu"],
        ["verdrag", "betreffende", "de", "werking", "van", "de", "europese", "unie"],
      ]),
    LegalText(
      kind: .treaty, name: "ECHR",
      words: [
        ["evrm"],
        ["europees", "verdrag", "voor", "de", "rechten", "van", "de", "mens"],
      ]),
    LegalText(
      kind: .treaty, name: "Rome Statute",
      words: [
        ["statuut", "van", "rome"], ["statuut", "van", "het", "internationaal", "strafhof"],
      ]),
    LegalText(
      kind: .treaty, name: "UNCLOS",
      words: [["vn", "zeerechtverdrag"], ["zeerechtverdrag"], ["unclos"]]),
    LegalText(
      kind: .treaty, name: "Geneva Conventions",
      words: [["geneefse", "conventies"], ["verdragen", "van", "geneve"]]),
  ]
}

internal import DutchLanguage
import LetterModel

/// The tests of a mandate: numbered items with a claim in guillemets and what the letter finds.
///
/// Only in sections about the mandate. Without guillemets the first sentence is the claim, where the
/// paragraph before the list speaks of criteria, conditions, elements or questions. A sentence can hold
/// such a list as well: `drie voorwaarden: (a) …, (b) … en (c) …`.
struct Criteria {
  private let isMandate: Bool
  private var isAnnounced = false
  /// Whether the paragraph above told what must be, so that items with `dat` are tests.
  private var isDemanded = false

  init(topic: Topic?) { isMandate = topic == .mandate }

  mutating func find(in sentences: [Sentence], marker: String?, _ list: inout FactList) {
    guard let first = sentences.first else { return }
    if marker == nil { for sentence in sentences { Self.labelled(sentence, &list) } }
    if sentences.contains(where: { $0.holds(Self.announcements) }) {
      for sentence in sentences { Self.find(inside: sentence, &list) }
    }
    // A numbered question is a test wherever the letter puts it.
    let asks = marker != nil && first.isQuestion
    let announces = sentences.contains { sentence in
      (sentence.words.isSign(sentence.tokens.upperBound - 1, Sign.colon)
        || sentence.holds(Self.testing)) && sentence.holds(Self.announcements)
    }
    let words = first.words
    let isDemand = isDemanded && words.isWord(first.tokens.lowerBound, among: ["dat", "of"])
    if marker == nil {
      isDemanded =
        sentences.last.map {
          words.isSign($0.tokens.upperBound - 1, Sign.colon)
            && Self.demands.stands(in: $0.tokens, $0)
        } ?? false
    }
    guard isMandate || asks || isDemand || isAnnounced || marker == nil && announces else { return }
    guard let number = marker.flatMap(Self.number) else {
      isAnnounced = sentences.contains { $0.holds(Self.announcements) }
      return
    }
    let all = first.tokens.lowerBound..<words.count
    var claim = first.tokens
    if words.isSign(all.lowerBound, Sign.openQuote),
      let close = all.first(where: { words.isSign($0, Sign.closeQuote) })
    {
      claim = all.lowerBound..<close + 1
    } else if !isAnnounced && !asks && !isDemand || claim.count < 4 {
      // `Nut.` names a point of the framework and claims nothing.
      return
    }
    list.add(.criterion, "\(number)", at: claim, of: first, by: "claim-of-a-list") { fact in
      fact.value = number
      fact.claim = words.text(Self.unquoted(claim, words))
      let finding = claim.upperBound..<all.upperBound
      if !finding.isEmpty { fact.finding = words.text(finding) }
    }
  }

  /// `Criterium 2: de missie is haalbaar.`, `Derde voorwaarde: …`
  private static func labelled(_ sentence: Sentence, _ list: inout FactList) {
    let words = sentence.words
    let start = sentence.tokens.lowerBound
    let ordinal = ordinals.firstIndex { words.isWord(start, $0) || words.isWord(start + 1, $0) }
    guard let label = sentence.firstWord(labels, in: sentence.range(start, upTo: start + 3)) else {
      return
    }
    let number = ordinal.map { $0 + 1 } ?? number(words.text(label + 1..<label + 2))
    var sign = ordinal == nil ? label + 2 : label + 1
    if words.isSign(sign, Sign.close), words.isSign(sign + 1, Sign.colon) { sign += 1 }
    let isOpen =
      words.isSign(sign, Sign.colon) || words.isSign(sign, Sign.close)
      || words.isHyphen(sign) && words[sign].afterSpace
    guard let number, (1...12).contains(number), isOpen else { return }
    let claim = sentence.trimmed(sign + 1..<sentence.tokens.upperBound)
    guard claim.count > 2 else { return }
    list.add(.criterion, "\(number)", at: claim, of: sentence, by: "claim-behind-its-label") {
      $0.value = number
      $0.claim = words.text(claim)
    }
  }

  private static let labels: [StaticString] = [
    "criterium", "toetsingscriterium", "beoordelingscriterium", "toets", "toetssteen", "toetspunt",
    "voorwaarde", "randvoorwaarde", "maatstaf", "vereiste",
  ]

  private static let ordinals: [StaticString] = [
    "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende",
  ]

  /// The tests that one sentence numbers, from the first on.
  private static func find(inside sentence: Sentence, _ list: inout FactList) {
    var marks: [(start: Int, behind: Int)] = []
    for index in sentence.tokens {
      guard let mark = mark(at: index, sentence), mark.number == marks.count + 1 else { continue }
      marks.append((mark.start, mark.behind))
    }
    guard marks.count > 1 else { return }
    for (ordinal, mark) in marks.enumerated() {
      let next = ordinal + 1 < marks.count ? marks[ordinal + 1].start : nil
      let end = next ?? max(sentence.clause(from: mark.behind).upperBound, mark.behind)
      let claim = sentence.trimmed(mark.behind..<end)
      guard !claim.isEmpty else { continue }
      list.add(.criterion, "\(ordinal + 1)", at: claim, of: sentence, by: "claim-in-a-sentence") {
        $0.value = ordinal + 1
        $0.claim = sentence.words.text(claim)
      }
    }
  }

  /// `(a)`, `1)`, and `1.` behind a sign.
  private static func mark(
    at index: Int, _ sentence: Sentence
  ) -> (number: Int, start: Int, behind: Int)? {
    let words = sentence.words
    guard let number = number(words.text(index..<index + 1)), (1...12).contains(number) else {
      return nil
    }
    let isOpened = words.isSign(index - 1, Sign.open)
    if words.isSign(index + 1, Sign.close) {
      return (number, isOpened ? index - 1 : index, index + 2)
    }
    let isBehindSign = [Sign.colon, Sign.semicolon, Sign.comma].contains(words[index - 1].sign)
    guard words.isSign(index + 1, Sign.stop), words.clings(index + 1),
      isBehindSign || words.isWord(index - 1, "en")
    else { return nil }
    return (number, index, index + 2)
  }

  private static let announcements = WordSet([
    "aandachtspunten", "criteria", "beoordelingscriteria", "maatstaven", "toetsstenen", "eisen",
    "elementen",
    "voorwaarden", "waarborgen", "garanties", "toezeggingen", "toegezegd", "vragen", "toetsen",
    "toetspunten", "vereisten", "randvoorwaarden", "tests",
  ])

  /// `Voor een besluit dient vast te staan:`
  private static let demands = Pattern(
    "dient|dienen|moet|moeten|behoort|behoren|vereist|vergt|hangt|mits|zeker ..12 :")

  /// What is done with tests that the paragraph before the list names.
  private static let testing = WordSet([
    "volgende", "getoetst", "toetst", "toetste", "bezag", "beziet", "verbond", "verbindt",
    "nagegaan", "gehanteerd", "beoordeeld", "voldaan", "langsgelopen",
  ])

  private static func number(_ marker: String) -> Int? {
    let inner = marker.filter { $0 != ")" && $0 != "." && $0 != "(" }
    if let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"].firstIndex(
      of: inner)
    {
      return roman + 1
    }
    if inner.utf8.count == 1, let letter = inner.utf8.first, (97...122).contains(letter) {
      return Int(letter) - 96
    }
    return Int(inner)
  }

  private static func unquoted(_ claim: Range<Int>, _ words: Words) -> Range<Int> {
    let isQuoted = words.isSign(claim.lowerBound, Sign.openQuote)
    return isQuoted ? claim.lowerBound + 1..<claim.upperBound - 1 : claim
  }
}

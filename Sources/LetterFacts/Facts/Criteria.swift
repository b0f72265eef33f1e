internal import DutchLanguage
import LetterModel

/// The tests of a mandate: numbered items with a claim in guillemets and what the letter finds.
///
/// Only in sections about the mandate. Without guillemets the first sentence is the claim, where the
/// paragraph before the list speaks of criteria, conditions, elements or questions.
struct Criteria {
  private let isMandate: Bool
  private var isAnnounced = false

  init(topic: Topic?) { isMandate = topic == .mandate }

  mutating func find(in sentences: [Sentence], marker: String?, _ list: inout FactList) {
    guard let first = sentences.first else { return }
    // A numbered question is a test wherever the letter puts it.
    let asks = marker != nil && first.words.isSign(first.tokens.upperBound - 1, Sign.question)
    let announces = sentences.contains { sentence in
      (sentence.words.isSign(sentence.tokens.upperBound - 1, Sign.colon)
        || sentence.holds(Self.testing)) && sentence.holds(Self.announcements)
    }
    guard isMandate || asks || isAnnounced || marker == nil && announces else { return }
    guard let number = marker.flatMap(Self.number) else {
      isAnnounced = sentences.contains { $0.holds(Self.announcements) }
      return
    }
    let words = first.words
    let all = first.tokens.lowerBound..<words.count
    var claim = first.tokens
    if words.isSign(all.lowerBound, Sign.openQuote),
      let close = all.first(where: { words.isSign($0, Sign.closeQuote) })
    {
      claim = all.lowerBound..<close + 1
    } else if !isAnnounced && !asks || claim.count < 4 {
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

  private static let announcements = WordSet([
    "criteria", "beoordelingscriteria", "maatstaven", "toetsstenen", "eisen", "elementen",
    "voorwaarden", "vragen", "toetsen", "toetspunten", "vereisten", "randvoorwaarden", "tests",
  ])

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

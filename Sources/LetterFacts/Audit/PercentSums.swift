internal import DutchLanguage
import LetterModel

/// Shares that make one whole, or more than all of it: `bestaat voor 60% uit … en voor 50% uit …`.
enum PercentSums {
  static func find(in letter: Letter, facts: [Fact]) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    let byBlock = Dictionary(
      grouping: facts.filter {
        $0.unit == .percent && $0.place.note == nil && $0.qualifier == .exact
      }, by: \.place.block)
    for section in letter.sections {
      for block in section.blocks {
        guard let shares = byBlock[block.ordinal], shares.count > 1 else { continue }
        let inOrder = shares.sorted { $0.place.range.lowerBound < $1.place.range.lowerBound }
        let words = Words(block.text)
        for sentence in Sentences.tokens(of: words) {
          let own = inOrder.inRange(words.scalars(sentence)) { $0.place.range.lowerBound }
          guard let first = own.first, own.count > 1,
            isDivided(sentence, before: first, words) || own.allSatisfy({ isShare($0, words) })
          else { continue }
          let sum = own.reduce(0) { $0 + ($1.value ?? 0) }
          guard sum >= 100 else { continue }
          let terms = own.map { "\($0.value ?? 0)%" }.joined(separator: " + ")
          findings.append(
            AuditFinding(
              .sum, sum == 100 ? .matches : .differs,
              "\(terms) = \(sum)%, \(sum == 100 ? "as the letter states" : "more than the whole").",
              evidence: own.map {
                .init(role: .part, quote: $0.quote, place: $0.place, value: $0.value)
              }, unit: .percent, stated: 100, computed: sum))
        }
      }
    }
    return findings
  }

  /// Whether words before the first share say that something is divided.
  private static func isDivided(_ sentence: Range<Int>, before fact: Fact, _ words: Words) -> Bool {
    sentence.contains {
      words.tokens[$0].scalars.lowerBound < fact.place.range.lowerBound
        && words.isWord($0, among: dividing)
    }
  }

  /// `voor 60 procent gedragen door … en voor 40 procent door …`
  private static func isShare(_ fact: Fact, _ words: Words) -> Bool {
    let number = words.tokens.indices.first {
      words.tokens[$0].scalars.lowerBound >= fact.place.range.lowerBound
    }
    return number.map { words.isWord($0 - 1, "voor") } ?? false
  }

  private static let dividing: [StaticString] = [
    "bestaat", "bestaan", "bestond", "bestonden", "verdeeld", "verdeling", "waarvan", "opgebouwd",
    "hiervan", "daarvan",
  ]
}

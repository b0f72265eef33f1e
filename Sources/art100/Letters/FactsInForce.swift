import LetterArchive
import LetterFacts
import LetterModel

/// What was in force on a day, over the letters of an archive.
struct FactsInForce {
  static let columns = ["in_force_from", "in_force_until", "contribution"]

  private var holdings: [Key: InForce.Holding] = [:]

  private struct Key: Hashable {
    var letter: String
    var fact: Int
  }

  /// Looks at one print of each work: that of the Tweede Kamer where there is one.
  init(on day: Day, in archive: Archive) throws {
    let letters = try archive.list(LetterFilter(to: day)).sorted {
      ($0.chamber == .tk ? 0 : 1) < ($1.chamber == .tk ? 0 : 1)
    }
    var works: Set<String> = []
    let sources = try letters.filter { works.insert($0.work).inserted }.map { letter in
      InForce.Source(
        id: letter.id, date: letter.date, series: Set(letter.series),
        facts: try archive.facts(of: letter.reference).filter {
          $0.reviewed.review != .rejected
        }.map(\.fact), contributions: try archive.contributions(of: letter.reference))
    }
    for holding in InForce.find(on: day, in: sources) {
      holdings[Key(letter: holding.letter, fact: holding.fact)] = holding
    }
  }

  /// Those of the facts that were in force, as rows.
  func rows(_ facts: [StoredFact]) -> [JSON] {
    facts.compactMap { stored in
      holdings[Key(letter: stored.letter, fact: stored.fact.ordinal)].map { holding in
        FactRows.json(stored).adding([
          "in_force_from": .string("\(holding.from)"),
          "in_force_until": .init(holding.until.map { "\($0)" }),
          "contribution": .init(holding.contribution),
        ])
      }
    }
  }
}

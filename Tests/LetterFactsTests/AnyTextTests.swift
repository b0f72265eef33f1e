import DutchLanguage
import LetterFacts
import LetterModel
import Testing

/// A generator whose numbers are the same in every run.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 31)
  }
}

/// A text of words of the letters, in any order, with signs where they do not belong.
private func jumble(_ words: [Substring], _ numbers: inout Numbers) -> String {
  let signs = [" ", " ", " ", " ", ". ", ", ", " (", ") ", "-", "’", "«", "» ", "/", "\n\n", " € "]
  return (0..<Int.random(in: 1...40, using: &numbers)).map { _ in
    String(words.randomElement(using: &numbers) ?? "")
      + (signs.randomElement(using: &numbers) ?? "")
  }.joined()
}

private func letter(_ text: String, topic: Topic?) -> Letter {
  let block = Block(
    ordinal: 1, kind: .item, marker: "1)", text: text, segments: [], page: 1, lines: 1...1)
  let section = Section(
    path: topic == nil ? "0" : "1", level: 0, heading: "", topic: topic, segments: [], page: 1,
    lines: 1...1, blocks: [block])
  return Letter(
    header: Header(), sections: [section], notes: [], signatories: [], pages: 1, repairs: [],
    warnings: [])
}

@Test func everyFactOfAnyTextQuotesTheWordsAtItsPlace() throws {
  let words = try GoldLetter.letters().flatMap { gold in
    gold.letter.blocks.flatMap { $0.text.split(separator: " ") }
  }
  var numbers = Numbers(state: 100)
  let topics: [Topic?] = [nil, .mandate, .contribution, .duration, .finances, .political]
  for round in 0..<3000 {
    let text = jumble(words, &numbers)
    let scalars = Array(text.unicodeScalars)
    let facts = Facts.find(
      in: letter(text, topic: topics[round % topics.count]), date: Day(iso: "2018-09-14"))
    for fact in facts {
      let range = fact.place.range
      guard range.lowerBound < range.upperBound, range.upperBound <= scalars.count else {
        Issue.record("\(fact.kind) stands outside: \(range) of \(text)")
        continue
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      #expect(String(view) == fact.quote)
    }
    #expect(facts.map(\.ordinal) == Array(facts.indices.map { $0 + 1 }))
  }
}

@Test func everyContributionOfAnyTextRestsOnFactsAndQuotesItsWords() throws {
  let words = try GoldLetter.letters().flatMap { gold in
    gold.letter.blocks.flatMap { $0.text.split(separator: " ") }
  }
  var numbers = Numbers(state: 200)
  let topics: [Topic?] = [nil, .mandate, .contribution, .duration, .finances, .summary]
  for round in 0..<2000 {
    let text = jumble(words, &numbers) + jumble(words, &numbers)
    let scalars = Array(text.unicodeScalars)
    let letter = letter(text, topic: topics[round % topics.count])
    let date = Day(iso: "2018-09-14")
    let facts = Facts.find(in: letter, date: date)
    let found = Contributions.find(in: letter, facts: facts, date: date)
    #expect(found.map(\.ordinal) == Array(found.indices.map { $0 + 1 }))
    for contribution in found {
      for quote in [contribution.name, contribution.statusQuote].compactMap({ $0 }) {
        guard quote.place.range.upperBound <= scalars.count else {
          Issue.record("\(quote) stands outside \(text)")
          continue
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[quote.place.range])
        #expect(String(view) == quote.words)
        #expect(!quote.words.isEmpty)
      }
      let cited = contribution.evidence.map(\.fact)
      #expect(cited.allSatisfy { (1...facts.count).contains($0) })
      #expect(contribution.numbers.flatMap(\.facts).allSatisfy(cited.contains))
      #expect(contribution.parts.allSatisfy { (1...found.count).contains($0) })
      #expect(!contribution.parts.contains(contribution.ordinal))
    }
  }
}

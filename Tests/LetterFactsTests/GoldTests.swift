import Foundation
import LetterFacts
import LetterModel
import Testing

/// Set `GOLD=1` to see what was missed and what was found wrongly.
private func compare(_ letters: [GoldLetter], _ title: String) -> [Fact.Kind: Score] {
  let isTold = ProcessInfo.processInfo.environment["GOLD"] == "1"
  let comparisons = letters.map { gold in
    let comparison = Comparison(
      gold.facts, Facts.find(in: gold.letter, date: gold.letter.header.date))
    if isTold {
      for fact in comparison.missed {
        print("\(gold.name):\(fact.line): missed \(fact.kind.rawValue) «\(fact.quote)»")
      }
      for fact in comparison.wrong {
        print(
          "\(gold.name) block \(fact.place.block ?? 0): wrong \(fact.kind.rawValue) \(fact.subject)",
          fact.value.map(String.init) ?? "", fact.valueMax.map(String.init) ?? "",
          fact.from.map { "\($0)" } ?? "", "..", fact.until.map { "\($0)" } ?? "",
          "«\(fact.quote)»")
      }
    }
    return comparison
  }
  let (text, scores) = table(comparisons)
  print("\n\(title): \(letters.count) letters\n\(text)\n")
  return scores
}

@Test func theRulesFindWhatReadersFoundInTheLetters() throws {
  let scores = compare(try GoldLetter.letters(), "Fixture letters")
  #expect(scores.isEmpty == false)
}

@Test func theRulesWorkOnPrintsThatTheyWereNotWrittenOn() throws {
  let scores = compare(try GoldLetter.prints(), "Prints of other missions")
  #expect(scores.isEmpty == false)
}

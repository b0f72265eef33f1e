import Foundation
import LetterFixtures
import LetterModel
import Testing

@testable import LetterFacts

/// The numbers that `facts --why` shows are those that the gold sets of the repository give.
@Test func thePrecisionOfEachRuleIsTheOneMeasured() throws {
  var measured: [String: (right: Int, found: Int)] = [:]
  let letters = try GoldLetter.letters().filter { !$0.name.hasPrefix("real") }
  for gold in letters + (try GoldLetter.prints()) {
    let found = Facts.explained(in: gold.letter, date: gold.letter.header.date)
    let wrong = Set(Comparison(gold.facts, found.map(\.fact)).wrong)
    for (fact, reason) in found {
      measured[reason.rule, default: (0, 0)].found += 1
      if !wrong.contains(fact) { measured[reason.rule, default: (0, 0)].right += 1 }
    }
  }
  if ProcessInfo.processInfo.environment["RECORD"] == "1" { try record(measured) }
  let told = RulePrecision.measured.mapValues { "\($0.right) of \($0.found)" }
  #expect(told == measured.mapValues { "\($0.right) of \($0.found)" })
}

private func record(_ measured: [String: (right: Int, found: Int)]) throws {
  let file = Fixtures.root.appending(path: "Sources/LetterFacts/Rules/RulePrecision.swift")
  var text = try String(contentsOf: file, encoding: .utf8)
  let start = try #require(text.range(of: "found: Int)] = [")).upperBound
  let rows = measured.sorted { $0.key < $1.key }.map {
    "    \"\($0.key)\": (\($0.value.right), \($0.value.found)),\n"
  }
  text = text[..<start] + "\n" + rows.joined() + "  ]\n}\n"
  try text.write(to: file, atomically: true, encoding: .utf8)
}

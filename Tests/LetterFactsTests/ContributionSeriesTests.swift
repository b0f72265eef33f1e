import Foundation
import LetterFacts
import LetterFixtures
import LetterModel
import LetterParsing
import Testing

/// The letters of one series in their order.
private let series = ["506", "539", "570", "597", "612", "637"].map { "kst-27925-\($0)" }

private func contributions(of id: String) throws -> [Contribution] {
  let letter = try Fixtures.letter(id)
  let date = letter.header.date
  return Contributions.find(in: letter, facts: Facts.find(in: letter, date: date), date: date)
}

/// A recorded file that a reviewer can read; `RECORD=1` rewrites it.
private func expect(
  _ text: String, matches path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try text.write(to: Fixtures.folder.appending(path: path), atomically: true, encoding: .utf8)
  }
  #expect(text == (try? Fixtures.text(path)), sourceLocation: sourceLocation)
}

@Test func measuresOfASeriesFormAMatrix() throws {
  let letters = try series.map(contributions)
  var rows: [Measure: [String]] = [:]
  for (column, letter) in letters.enumerated() {
    for contribution in letter {
      for measure in contribution.measures {
        let numbers = contribution.written(of: measure.aspect)
        let status = contribution.status.map { " (\($0.rawValue))" } ?? ""
        rows[measure, default: Array(repeating: "", count: letters.count)][column] =
          (numbers.isEmpty ? "named" : numbers) + (contribution.isTotal ? " in total" : "") + status
      }
    }
  }
  var lines = ["subject\tscope\taspect\t" + series.joined(separator: "\t")]
  for (measure, cells) in rows.sorted(by: { $0.key < $1.key }) {
    lines.append(
      ([measure.subject, measure.scope ?? "", measure.aspect?.rawValue ?? ""] + cells)
        .joined(separator: "\t"))
  }
  try expect(
    lines.joined(separator: "\n") + "\n", matches: "cases/contributions/series-27925.expected.tsv")
}

@Test func aContributionIsFoundAgainInTheNextLetter() throws {
  let letters = try series.map(contributions)
  let aircraft = letters.map { letter in letter.first { $0.subject == "F-16" } }
  let first = try #require(aircraft.first ?? nil)
  for later in aircraft { #expect(try #require(later).isSameMeasure(as: first)) }
  let counts = aircraft.map { $0?.numbers.first { $0.aspect == .deployed }?.value }
  #expect(counts == [6, 4, 4, nil, 4, 4])
  let last = try #require(aircraft.last ?? nil)
  #expect(last.status == .ended)
  #expect(last.until == Day(iso: "2018-12-31"))
  let trainers = letters.map { letter in
    letter.first { $0.isSameMeasure(as: letters[0][1]) }?.numbers.first?.value
  }
  #expect(trainers == [130, 130, nil, 150, 155, 70])
}

@Test func aContributionTellsItsFieldsAndItsEvidence() throws {
  let letter = try Fixtures.letter("kst-27925-637")
  let facts = Facts.find(in: letter, date: letter.header.date)
  let found = Contributions.find(in: letter, facts: facts, date: letter.header.date)
  try expect(
    found.map { $0.told(facts) }.joined(separator: "\n"),
    matches: "cases/contributions/kst-27925-637.expected.txt")
}

extension Contribution {
  fileprivate func written(of aspect: Number.Aspect?) -> String {
    written.filter { $0.hasPrefix(aspect?.rawValue ?? "?") }
      .map { $0.split(separator: " ").dropFirst().joined(separator: " ") }.joined(separator: ", ")
  }

  /// All its fields, one a line, with the words that its evidence quotes.
  fileprivate func told(_ facts: [Fact]) -> String {
    var lines = ["\(ordinal) \(title) «\(name.words)»"]
    func add(_ name: String, _ text: String?) {
      if let text, !text.isEmpty { lines.append("  \(name): \(text)") }
    }
    add("mission", mission)
    add("location", location)
    add("areas", areas.joined(separator: " | "))
    add("numbers", written.joined(separator: "; ") + (disagrees ? " (disagree)" : ""))
    add("from", from.map { "\($0)" })
    add("until", until.map { "\($0)" })
    add("imprecise", isImprecise ? "yes" : nil)
    add("status", status.map { "\($0.rawValue) «\(statusQuote?.words ?? "")»" })
    add("parts", parts.map(String.init).joined(separator: ", "))
    for piece in evidence {
      lines.append("  \(piece.role.rawValue): \(piece.fact) «\(facts[piece.fact - 1].quote)»")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

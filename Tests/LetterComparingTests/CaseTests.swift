import Foundation
import LetterComparing
import LetterFixtures
import LetterParsing
import Testing

private let cases: [String] = {
  let folder = Fixtures.folder.appending(path: "cases/diffs").path
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  return names.filter { $0.hasSuffix(".1.txt") }.map { String($0.dropLast(6)) }.sorted()
}()

@Test func thereAreCasesOfAllKinds() { #expect(cases.count >= 18) }

/// `RECORD=1` rewrites the expected text.
@Test(arguments: cases)
func aCaseIsToldAsAReviewerWould(_ name: String) throws {
  let letters = try (1...2).map { side in
    LetterParser.letter(from: try Fixtures.text("cases/diffs/\(name).\(side).txt"))
  }
  let diff = LetterDiff(from: letters[0], to: letters[1])
  let report = Report(diff: diff, old: letters[0], new: letters[1]).description
  let url = Fixtures.folder.appending(path: "cases/diffs/\(name).expected.txt")
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try report.write(to: url, atomically: true, encoding: .utf8)
  }
  #expect(try String(contentsOf: url, encoding: .utf8) == report)
}

import Foundation
import LetterComparing
import LetterFixtures
import LetterModel
import Testing

/// Short series of other kinds of missions than that of the fixtures, each with what stood between two
/// turns of its mandate; `RECORD=1` rewrites it.
@Suite struct OtherSeriesTests {
  @Test(arguments: [
    "ships", "ground", "batteries", "small", "task-force", "older", "hand-over", "steps", "wider",
    "replacement",
  ])
  func theMandateOfEveryDayIsWhatTheLettersDecided(_ series: String) throws {
    let folder = Fixtures.folder.appending(path: "cases/mandate/series/\(series)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") && $0 != "expected.txt" }.sorted()
    let timeline = Timeline(
      try names.map { name in
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        return Fixtures.opened(String(name.dropLast(4)), text)
      })
    let text = timeline.turns.map { day in
      "\(day)\n" + Mandate(on: day, in: timeline).measures.map(line).joined()
    }.joined(separator: "\n")
    let path = folder.appending(path: "expected.txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: path, atomically: true, encoding: .utf8)
    }
    #expect(text == (try? String(contentsOf: path, encoding: .utf8)))
    #expect(names.count > 1 && timeline.turns.count >= names.count)
  }

  /// `set asset F-16: 4, 2016-01-29 to 2016-06-30, letter 2`.
  private func line(_ measure: Mandate.Measure) -> String {
    let term = measure.term
    let number = term.value.map { value in
      [
        term.qualifier == .exact ? nil : term.qualifier?.rawValue, "\(value)",
        term.valueMax.map { "to \($0)" },
      ].compactMap(\.self).joined(separator: " ")
    }
    let what = number ?? term.text.map { $0.split { $0.isWhitespace }.joined(separator: " ") }
    let until = measure.until.map { "\($0)" } ?? "?"
    return "  \(measure.state.rawValue) \(measure.kind) \(measure.subject): \(what ?? "–"), "
      + "\(measure.from) to \(until), letter \(measure.lastStated.letter)\n"
  }
}

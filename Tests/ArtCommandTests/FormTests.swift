import Foundation
import Testing

/// Letters in every form that is read.
@Suite struct FormTests {
  /// What came out otherwise of a letter in one form, as `Support/forms.py` says it.
  private struct Line: Decodable {
    let letter: String
    let form: String
    let differences: [String]
  }

  static let python = OutsideTool.installed("python3")

  private func lines(_ letters: [String], _ options: [String] = []) throws -> [Line] {
    let script = Program.packageRoot + "/Tests/ArtCommandTests/Support/forms.py"
    let place = try Workplace()
    let outcome = try Program.run(
      [script, Program.path, "--json"] + options + letters, in: place.path, environment: [:],
      program: try #require(Self.python))
    return try JSONDecoder().decode([Line].self, from: Data(outcome.text.utf8))
  }

  private func expectNoDifference(_ lines: [Line]) {
    #expect(!lines.isEmpty)
    for line in lines { #expect(line.differences == [], "\(line.letter) as \(line.form)") }
  }

  @Test(.enabled(if: python != nil, "there is no python3"), arguments: ReadingTests.ids)
  func aLetterReadsTheSameInEveryForm(_ id: String) throws {
    expectNoDifference(try lines([Workplace.fixtures + "/\(id).txt"]))
  }

  @Test(.enabled(if: python != nil, "there is no python3"))
  func noTwoFormsOfALetterDiffer() throws {
    expectNoDifference(try lines([Workplace.fixtures + "/kst-27925-612.txt"], ["--pairs"]))
  }

  @Test(.enabled(if: python != nil, "there is no python3"))
  func theRealLetterReadsTheSameInEveryForm() throws {
    let folder =
      ProcessInfo.processInfo.environment["ART100_LETTERS"]
      ?? Program.packageRoot + "/../shared/letters"
    let path = folder + "/kst-27925-U.txt"
    guard FileManager.default.fileExists(atPath: path) else {
      try Test.cancel("the real letter is not here")
    }
    expectNoDifference(try lines([path]))
  }
}

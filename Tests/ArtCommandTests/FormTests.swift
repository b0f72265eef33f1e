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

  /// Whatever order a folder comes in, the form that tells most of the letter is the current one.
  @Test(.enabled(if: python != nil, "there is no python3"))
  func aFolderWithAllFormsOfALetterEndsWithTheBestAsCurrent() throws {
    let place = try Workplace()
    let text = Workplace.fixtures + "/kst-27925-612.txt"
    try place.folder("forms")
    let script = Program.packageRoot + "/Tests/ArtCommandTests/Support/forms.py"
    _ = try Program.run(
      [script, Program.path, "--keep", place.path + "/forms", text], in: place.path,
      program: try #require(Self.python))
    let pdf = Program.packageRoot + "/Fixtures/pdf/kst-27925-612.pdf"
    let written = try FileManager.default.contentsOfDirectory(atPath: place.path + "/forms")
    #expect(written.count >= 8)
    let files = written.sorted().map { "forms/\($0)" } + [pdf, text]
    let noXML = files.filter { !$0.hasSuffix(".xml") }
    for (number, order) in [
      files, files.reversed(), Array(files[5...] + files[..<5]), noXML, noXML.reversed(),
    ].enumerated() {
      let archive = "\(number).sqlite"
      let receipts = try place.run(["import", "-a", archive, "--format", "json"] + order).json()
        .items
      #expect(receipts.count == order.count)
      let current = receipts.last?["current"]
      let best = receipts.first { $0["revision"] == current }
      #expect(best?["form"] == (order.count == files.count ? "xml" : "docx"), "\(order)")
    }
  }
}

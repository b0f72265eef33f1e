import Foundation
import Testing

/// LibreOffice with its part for letters; a machine may have the one for sheets alone.
private let writer = OutsideTool.installed("soffice").flatMap {
  FileManager.default.fileExists(atPath: "/usr/lib/libreoffice/program/libswlo.so") ? $0 : nil
}
private let python = OutsideTool.installed("python3")

/// Letters of a ministry as Word files: in the folder that ART100_REAL names, else beside the clone.
private let letters: [String] = {
  let named = ProcessInfo.processInfo.environment["ART100_REAL"]
  let folder = (named ?? Program.packageRoot + "/../shared/real") + "/docx"
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  return names.filter { $0.hasSuffix(".docx") }.sorted().map { "\(folder)/\($0)" }
}()

/// What `Support/word.py` says of one letter.
private struct Print: Decodable, Equatable {
  var refused: String?
  var lost: [String]
  var sentences: Int
  var date: Bool
  var subject: Bool
}

/// The Word file's own text is the measure of what is read of its print.
@Test(
  .enabled(
    if: writer != nil && python != nil,
    "LibreOffice is absent: apt install libreoffice-writer-nogui"),
  .enabled(if: !letters.isEmpty, "no Word letters are here: set ART100_REAL"))
func noSentenceOfAMinistrysLetterIsMissingFromItsPrint() throws {
  let place = try Workplace()
  let outcome = try Program.run(
    [Program.packageRoot + "/Tests/ArtCommandTests/Support/word.py", Program.path] + letters,
    in: place.path, environment: [:], program: try #require(python))
  #expect(outcome.code == 0, "\(outcome.messages)")
  let prints = try outcome.text.split(separator: "\n").map {
    try JSONDecoder().decode(Print.self, from: Data($0.utf8))
  }
  #expect(prints.count == letters.count)
  for print in prints {
    #expect(
      print
        == Print(refused: nil, lost: [], sentences: print.sentences, date: true, subject: true))
    #expect(print.sentences > 10)
  }
}

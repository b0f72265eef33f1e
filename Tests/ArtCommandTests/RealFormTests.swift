import Foundation
import Testing

/// Real papers in the forms in which ministries and parliament give them.
@Suite struct RealFormTests {
  /// The files of one form in the folder that ART100_REAL names, else in `../shared/real`.
  private static func files(_ form: String) -> [String] {
    let folder =
      (ProcessInfo.processInfo.environment["ART100_REAL"]
        ?? Program.packageRoot + "/../shared/real") + "/" + form
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix("." + form) }.sorted().map { folder + "/" + $0 }
  }

  /// All words that a letter is read as, those taken out of offices left out.
  private static func text(_ letter: Plain) -> String {
    var parts: [String?] = []
    for section in letter["sections"].items {
      parts.append(section["heading"].string)
      for block in section["blocks"].items {
        parts += [block["marker"].string, block["text"].string]
      }
    }
    parts += letter["notes"].items.map { $0["text"].string }
    for signatory in letter["signatories"].items {
      parts += [signatory["office"].string, signatory["name"].string]
    }
    return parts.compactMap(\.self).joined(separator: " ")
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().split { $0.isWhitespace || $0 == "\u{A0}" }.joined(separator: " ")
  }

  @Test func everySentenceOfAWordLetterStandsInItsReading() throws {
    let files = Self.files("docx")
    if files.isEmpty { try Test.cancel("the real Word letters are not here") }
    guard let python = OutsideTool.installed("python3") else {
      try Test.cancel("there is no python3")
    }
    let script = Program.packageRoot + "/Tests/ArtCommandTests/Support/word_sentences.py"
    for file in files {
      let place = try Workplace()
      let receipt = try place.run("import", file, "--id", "29628-1", "--chamber", "tk")
      #expect(receipt.code == 0, "\(receipt.messages)")
      let letter = try place.run("show", "29628-1", "--format", "json").json()
      let fields = try place.run("sql", "SELECT text FROM header_field", "--format", "json").json()
      let head = fields.items.compactMap { $0["text"].string }.joined(separator: " ")
      let read = Self.folded(Self.text(letter) + " " + head)
      let listed = try Program.run(
        [script, file], in: place.path, environment: [:], program: python)
      for line in listed.text.split(separator: "\n") {
        var sentence = Self.folded(String(line))
        // An office is kept without its article.
        for start in ["mede namens ", "de "] where sentence.hasPrefix(start) {
          sentence.removeFirst(start.count)
        }
        if sentence.hasSuffix(",") { sentence.removeLast() }
        #expect(read.contains(sentence), "\(file): \(line)")
      }
      #expect(try place.run("verify").code == 0)
    }
  }

  @Test func theOfficialPapersAreReadWhole() throws {
    let files = Self.files("xml")
    if files.isEmpty { try Test.cancel("the official papers are not here") }
    for file in files {
      let place = try Workplace()
      // A memorie has no day of its own.
      let options = file.contains("24138") ? ["--date", "1995-03-29"] : []
      let receipt = try place.run(["import", file, "--format", "json"] + options)
      #expect(receipt.code == 0, "\(receipt.messages)")
      let id = try #require(try receipt.json()[0]["id"].string)
      #expect(file.replacing("_", with: "-").contains(id))
      #expect(try place.run("verify").code == 0)
    }
  }
}

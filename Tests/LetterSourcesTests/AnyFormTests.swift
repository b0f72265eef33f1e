import Foundation
import LetterFixtures
import LetterModel
import LetterParsing
import Testing

@testable import LetterSources

/// Whatever became of a file, its reader comes to an end: with a text that has a place for each of
/// its words, or with a refusal.
///
/// Some mutants of each form are tried, or as many as `ART100_FUZZ` says, from the seed
/// `ART100_FUZZ_FROM` on. A fault ends the tests; the mutant at work is found under
/// `art100-mutant.bin` in the temporary folder.
@Suite struct AnyFormTests {
  /// The files of which mutants are made: small ones with much in them.
  private static func file(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Fixtures.folder.appending(path: "forms/\(name)")))
  }

  private static let seeds: Range<UInt64> = {
    let environment = ProcessInfo.processInfo.environment
    let first = environment["ART100_FUZZ_FROM"].flatMap(UInt64.init) ?? 0
    return first..<first + (environment["ART100_FUZZ"].flatMap(UInt64.init) ?? 150)
  }()

  @Test(arguments: ["paper.xml", "page.html", "letter.md", "message.eml"])
  func everyMutantOfAFileIsReadToItsEnd(_ name: String) async throws {
    let file = try Self.file(name)
    #expect(try await read(file, name) != nil)
    for seed in Self.seeds {
      _ = try await read(MutantFile(seed: seed, of: file).bytes, name)
    }
  }

  @Test func everyMutantOfAWordLetterIsReadToItsEnd() async throws {
    let parts = [
      ("word/document.xml", try Self.file("word.xml")),
      ("word/numbering.xml", try Self.file("word-numbering.xml")),
      ("word/styles.xml", try Self.file("word-styles.xml")),
      ("word/footnotes.xml", try Self.file("word-footnotes.xml")),
    ]
    try await readArchives(of: parts)
  }

  @Test func everyMutantOfAnOpenDocumentIsReadToItsEnd() async throws {
    try await readArchives(of: [
      ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)),
      ("content.xml", try Self.file("open.xml")),
    ])
  }

  /// Of what the program prints that takes letters out of a PDF.
  @Test func everyMutantOfAPrintIsReadToItsEnd() throws {
    let file = try Self.file("print.xml")
    for seed in Self.seeds {
      let bytes = seed == Self.seeds.lowerBound ? file : MutantFile(seed: seed, of: file).bytes
      try note(bytes)
      guard let markup = try? PDFMarkup(bytes) else { continue }
      let text = PDFText(PDFLayout(markup.pages))
      let letter = LetterParser.letter(from: text.text, looks: text.looks)
      #expect(Coverage(of: letter, in: text.text).isComplete, "seed \(seed)")
    }
  }

  /// A part of an archive is changed, or the archive itself.
  private func readArchives(of parts: [(String, [UInt8])]) async throws {
    func archive(_ parts: [(String, [UInt8])]) -> [UInt8] {
      var zip = SmallZip([])
      zip.files = parts.map { SmallZip.File(name: $0.0, content: $0.1) }
      return zip.bytes
    }
    #expect(try await read(archive(parts), "a") != nil)
    for seed in Self.seeds {
      var changed = parts
      let part = Int(seed / 4) % parts.count
      changed[part].1 = MutantFile(seed: seed, of: parts[part].1).bytes
      let whole = archive(changed)
      _ = try await read(
        seed.isMultiple(of: 4) ? MutantFile(seed: seed, of: archive(parts)).bytes : whole, "a")
    }
  }

  /// Reads a file; nil where it is refused.
  private func read(_ bytes: [UInt8], _ name: String) async throws -> Letter? {
    try note(bytes)
    // A PDF's program is no reader of this module.
    guard SourceForm(detecting: bytes, name: name) != .pdf,
      let source = try? await SourceReader().text(of: bytes, path: name)
    else { return nil }
    let letter = LetterParser.letter(from: source.text, looks: source.looks)
    let coverage = Coverage(of: letter, in: source.text)
    if !coverage.isComplete {
      // What has no place, with the lines around it: the seed alone would have to be read again.
      let text = Array(source.text.unicodeScalars)
      for range in coverage.uncovered + coverage.doubled {
        let around = max(0, range.lowerBound - 80)..<min(text.count, range.upperBound + 40)
        Issue.record(
          "\(name): \(String(String.UnicodeScalarView(text[range])).debugDescription) has not one place in \(String(String.UnicodeScalarView(text[around])).debugDescription)"
        )
      }
    }
    return letter
  }

  private func note(_ bytes: [UInt8]) throws {
    try Data(bytes).write(
      to: FileManager.default.temporaryDirectory.appending(path: "art100-mutant.bin"))
  }
}

import DutchFinder
import DutchLanguage
import Foundation
import JSONText
import LetterArchive
import LetterExport
import LetterFixtures
import LetterModel
import LetterReports
import LetterSources
import Testing

/// Whatever is typed or handed in, its reader comes to an end, with what can be held to its promise
/// or with a refusal.
///
/// What mutants are made of stands in `Fixtures/cases/inputs`, a seed a line; some are tried, or as
/// many as `ART100_FUZZ` says, from the seed `ART100_FUZZ_FROM` on.
@Suite struct AnyInputTests {
  /// The mutants of the lines of one file, each noted before it is tried.
  private static func mutants(_ name: String) throws -> [[UInt8]] {
    let environment = ProcessInfo.processInfo.environment
    let first = environment["ART100_FUZZ_FROM"].flatMap(UInt64.init) ?? 0
    let count = environment["ART100_FUZZ"].flatMap(UInt64.init) ?? 400
    let seeds = try Fixtures.text("cases/inputs/\(name).txt").split(separator: "\n").map {
      Array($0.replacing("⏎", with: "\n").utf8)
    }
    // Parts of the others are what a reader of this kind looks out for.
    let parts =
      seeds.flatMap { seed in (0..<8).map { Array(seed.dropFirst($0 * 5).prefix(3 + $0)) } }
      + MutantFile.oddParts
    return seeds
      + (first..<first + count).map { seed in
        MutantFile(seed: seed, of: seeds[Int(seed % UInt64(seeds.count))], parts: parts).bytes
      }
  }

  private static func texts(_ name: String) throws -> [String] {
    try mutants(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A fault ends the tests; the mutant at work is found under this name.
  private static func note(_ bytes: some Sequence<UInt8>) throws {
    guard ProcessInfo.processInfo.environment["ART100_FUZZ"] != nil else { return }
    try Data(bytes).write(
      to: FileManager.default.temporaryDirectory.appending(path: "art100-input.bin"))
  }

  private static let settings = ArchiveSettings(program: "art100 test", finder: .dutch)

  @Test func anIdThatIsReadIsReadFromItsOwnName() throws {
    for text in try Self.texts("ids") {
      try Self.note(text.utf8)
      if let number = try? DocumentNumber(reading: text) {
        #expect(try DocumentNumber(reading: "\(number)") == number, "\(text)")
      }
      _ = try? LetterArgument(reading: text)
      _ = try? ReviewName(reading: text)
    }
  }

  @Test func datesNumbersAndSumsStandInTheirText() throws {
    for text in try Self.texts("words") {
      try Self.note(text.utf8)
      let length = text.unicodeScalars.count
      let day = Day(iso: "2018-09-14")
      let ranges =
        DutchDate.find(in: text, on: day, years: true).map(\.range)
        + DutchNumber.find(in: text).map(\.range) + DutchMoney.find(in: text).map(\.range)
        + DutchDuration.find(in: text).map(\.range)
      for range in ranges {
        #expect(range.lowerBound >= 0 && range.upperBound <= length, "\(text)")
      }
      _ = Day(iso: text)
    }
  }

  @Test func aSearchFindsOrIsRefusedInASentence() throws {
    let archive = try Archive.inMemory(settings: Self.settings)
    for id in Fixtures.letters.prefix(2) { try archive.take(id) }
    for text in try Self.texts("searches") {
      try Self.note(text.utf8)
      for isRaw in [false, true] {
        do {
          _ = try archive.search(SearchRequest(text, isRaw: isRaw))
        } catch ArchiveError.query(let sentence) {
          #expect(!sentence.isEmpty)
        } catch {
          Issue.record("\(text): \(error)")
        }
      }
    }
  }

  /// Nothing that is asked in SQL changes a byte, makes a file, or is this program's fault.
  @Test func aQueryInSQLAnswersOrIsRefusedAndChangesNothing() throws {
    let folder = try Folder()
    let archive = try Archive.create(folder.archive, settings: Self.settings)
    for id in Fixtures.letters.prefix(2) { try archive.take(id) }
    archive.close()
    let before = try Data(contentsOf: URL(filePath: folder.archive))
    for text in try Self.texts("queries") {
      try Self.note(text.utf8)
      let archive = try Archive.open(folder.archive, for: .reading, settings: Self.settings)
      do {
        _ = try archive.run(
          UserQuery(text, timeLimit: .milliseconds(200), rowLimit: 200, sizeLimit: 1 << 20),
          columns: { _ in }, row: { _ in })
      } catch ArchiveError.query(let sentence) {
        #expect(!sentence.isEmpty)
      } catch {
        Issue.record("\(text): \(error)")
      }
      archive.close()
    }
    #expect(try Data(contentsOf: URL(filePath: folder.archive)) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
  }

  @Test func jsonThatIsReadIsWrittenAndReadAsTheSame() throws {
    for bytes in try Self.mutants("values") {
      try Self.note(bytes)
      guard let value = try? JSONParser.value(of: bytes) else { continue }
      let again = try JSONParser.value(of: Array(value.text(.line).utf8))
      #expect(again == value, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test func aSheetIsReadToItsEnd() throws {
    for text in try Self.texts("sheets") {
      try Self.note(text.utf8)
      guard let rows = try? CSVReader.rows(of: text) else { continue }
      #expect(rows.allSatisfy { $0.line > 0 })
    }
  }

  @Test func bytesInWhateverEncodingAreReadOrRefused() throws {
    for bytes in try Self.mutants("texts") {
      try Self.note(bytes)
      for change in [{ $0 }, { [0xFF, 0xFE] + $0 }, { [0xFE, 0xFF] + $0 }] as [([UInt8]) -> [UInt8]]
      {
        guard let source = try? SourceReader().plainText(of: change(bytes), path: "-") else {
          continue
        }
        #expect(!source.text.unicodeScalars.contains("\0"))
      }
      _ = PaperMetadata(bytes)
    }
  }

  /// An export that was changed makes no archive, or one that holds what it says.
  @Test func aChangedExportMakesNoArchive() throws {
    let folder = try Folder()
    let archive = try Archive.create(folder.archive, settings: Self.settings)
    try archive.take(Fixtures.letters[0])
    let export = folder.path + "/all.jsonl"
    let place = try NewOutput(.jsonLines, at: export, force: false)
    _ = try JSONLExport(scope: .archive, program: "art100 test", letters: [], selection: .null)
      .write(archive, to: place, progress: { _ in }, letter: { _, _ in })
    try place.publish()
    archive.close()
    let bytes = Array(try Data(contentsOf: URL(filePath: export)))
    let count = (ProcessInfo.processInfo.environment["ART100_FUZZ"].flatMap(UInt64.init) ?? 80) / 4
    for seed in 0..<count {
      let mutant = MutantFile(seed: seed, of: bytes).bytes
      try Self.note(mutant)
      try Data(mutant).write(to: URL(filePath: export))
      let target = folder.path + "/back.sqlite"
      do {
        _ = try JSONLRestore(from: export).restore(to: target, settings: Self.settings) { _ in }
        Issue.record("seed \(seed) was restored")
        try? FileManager.default.removeItem(atPath: target)
      } catch ArchiveError.bug(let what) {
        Issue.record("seed \(seed): \(what)")
      } catch {
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
      }
    }
  }
}

extension Archive {
  /// Takes in a letter of the fixtures.
  fileprivate func take(_ id: String) throws {
    let text = try Fixtures.text("letters/\(id).txt")
    _ = try add(
      ReceivedLetter(
        bytes: Array(text.utf8), form: "text", encoding: "utf-8", receivedFrom: "-", text: text,
        letter: try Fixtures.letter(id), reader: "test", supplied: SuppliedValues()))
  }
}

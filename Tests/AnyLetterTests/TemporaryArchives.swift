import DutchFinder
import Foundation
import LetterArchive
import LetterFixtures
import LetterModel
import LetterParsing
import LetterSources
import Testing

/// Archives that take mutants in, some dozens each, and are then verified.
struct TemporaryArchives {
  /// How many letters were taken in.
  private(set) var taken = 0

  private let folder: Folder
  private let settings = ArchiveSettings(program: "art100 test", finder: .dutch)
  private var archive: Archive?
  private var seeds: [UInt64] = []

  init() throws { folder = try Folder() }

  /// A letter may be refused, but for no fault of this program.
  mutating func take(_ mutant: Mutant) throws {
    if seeds.count >= 40 { try verify() }
    let bytes = Array(mutant.text.utf8)
    guard let source = try? SourceReader().plainText(of: bytes, path: "-") else { return }
    let letter = LetterParser.letter(from: source.text)
    let header = letter.header
    try Campaign.note(mutant)
    let archive = try self.archive ?? Archive.openOrCreate(folder.archive, settings: settings)
    self.archive = archive
    seeds.append(mutant.seed)
    do {
      _ = try archive.add(
        ReceivedLetter(
          bytes: bytes, form: "text", encoding: "utf-8", receivedFrom: "-", text: source.text,
          letter: letter, reader: "art100 reader \(LetterParser.version)",
          supplied: SuppliedValues(
            id: header.number == nil
              ? try DocumentNumber(reading: "kst-99999-\(mutant.seed % 9000 + 1)") : nil,
            date: header.date == nil ? Day(iso: "2018-09-14") : nil,
            chamber: header.chamber == nil ? .tk : nil)))
      taken += 1
    } catch let error as ArchiveError {
      switch error.category {
      case .unreadable:
        // The one that backs the reader up says so by its name.
        if case .unfit = error { Issue.record("mutant \(mutant.seed): \(error)") }
      default: Issue.record("mutant \(mutant.seed): \(error)")
      }
    }
  }

  /// Verifies what was taken in since the last time.
  mutating func verify() throws {
    archive?.close()
    archive = nil
    guard !seeds.isEmpty, FileManager.default.fileExists(atPath: folder.archive) else { return }
    let verification = try Archive.verify(folder.archive, settings: settings)
    for check in verification.checks where check.outcome != .passed {
      Issue.record("mutants \(seeds[0])…\(seeds[seeds.count - 1]): \(check.name): \(check.details)")
    }
    try FileManager.default.removeItem(atPath: folder.archive)
    seeds = []
  }
}

/// A folder that goes with the value.
final class Folder {
  let path = NSTemporaryDirectory() + "art100-any-letter-\(UUID().uuidString)"
  var archive: String { path + "/archive.sqlite" }

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

import Foundation
import LetterModel
import Migrations
import SQLite
import Testing

@testable import LetterArchive

/// A folder of its own, gone with its owner.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "art100-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    try Data(bytes).write(to: url.appending(path: name))
    return path(name)
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: url.appending(path: name)))
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }
}

/// An archive file with one letter in it.
func archiveFile(_ folder: Folder, _ name: String = "a.db") throws -> String {
  let archive = try Archive.create(folder.path(name), settings: settings)
  _ = try archive.add(LetterDraft.rich().received())
  return folder.path(name)
}

@Test func aNewArchiveIsOneFileThatOpens() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  #expect(try folder.names == ["a.db"])
  #expect(
    try Archive.open(path, for: .reading, settings: settings).list().map(\.id) == ["kst-27925-U"])
}

@Test func creatingOverAnythingIsRefused() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  let before = try folder.bytes("a.db")
  #expect(throws: ArchiveError.exists(path: path)) {
    try Archive.create(path, settings: settings)
  }
  #expect(try folder.bytes("a.db") == before)
}

@Test func creatingInAFolderThatDoesNotExistIsRefused() throws {
  let path = try Folder().path("none/a.db")
  #expect(
    throws: ArchiveError.cannotCreate(path: path, why: "its folder does not exist")
  ) { try Archive.create(path, settings: settings) }
}

@Test func aMissingArchiveIsNamed() throws {
  let folder = try Folder()
  let path = folder.path("none.db")
  #expect(throws: ArchiveError.missing(path: path)) {
    try Archive.open(path, for: .reading, settings: settings)
  }
  #expect(try folder.names == [])
}

@Test func foldersAndLinksAreRefused() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  let link = folder.path("link.db")
  try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
  for (path, what) in [(folder.url.path, "a folder"), (link, "a symbolic link")] {
    for purpose in [Archive.Purpose.reading, .writing] {
      #expect(throws: ArchiveError.notAFile(path: path, what: what)) {
        try Archive.open(path, for: purpose, settings: settings)
      }
    }
    #expect(throws: ArchiveError.notAFile(path: path, what: what)) {
      try Archive.openOrCreate(path, settings: settings)
    }
  }
}

@Test func foreignFilesAreRefusedAndStayAsTheyAre() throws {
  let folder = try Folder()
  _ = try folder.write([], to: "empty")
  _ = try folder.write(Array("not a database, but long enough to be one\n".utf8) * 20, to: "text")
  let other = try Connection(path: folder.path("other"), mode: .create)
  try other.script("CREATE TABLE t (x); PRAGMA user_version = 1")
  try other.close()
  for (name, why) in [
    ("empty", "the file is empty"), ("text", "the file is not an SQLite database"),
    ("other", "the SQLite database belongs to another program"),
  ] {
    let before = try folder.bytes(name)
    let path = folder.path(name)
    let expected = ArchiveError.foreign(path: path, why: why)
    #expect(expected.category == .notOurs)
    #expect(throws: expected) { try Archive.open(path, for: .reading, settings: settings) }
    #expect(throws: expected) { try Archive.open(path, for: .writing, settings: settings) }
    #expect(throws: expected) { try Archive.openOrCreate(path, settings: settings) }
    #expect(throws: expected) { try Archive.create(path, settings: settings) }
    #expect(try folder.bytes(name) == before)
  }
  #expect(try folder.names == ["empty", "other", "text"])
}

private func * (bytes: [UInt8], times: Int) -> [UInt8] {
  Array(repeatElement(bytes, count: times).joined())
}

@Test func aNewerFileIsRefusedWithTheProgramThatWroteIt() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  let db = try Connection(path: path, mode: .readWrite)
  try db.execute(
    """
    INSERT INTO schema_migration (version, name, sha256, applied_at, program)
    VALUES (7, 'v0007', ?, '', 'art100 9.0.0')
    """, String(repeating: "0", count: 64))
  try db.script("PRAGMA user_version = 7")
  try db.close()
  let before = try folder.bytes("a.db")
  let expected = ArchiveError.newer(path: path, version: 7, program: "art100 9.0.0")
  #expect(throws: expected) { try Archive.open(path, for: .reading, settings: settings) }
  #expect(throws: expected) { try Archive.open(path, for: .writing, settings: settings) }
  #expect(try folder.bytes("a.db") == before)
}

/// Changes a file as a stranger would, past every guard.
func tamper(_ path: String, _ sql: String) throws {
  let db = try Connection(path: path, mode: .readWrite)
  try db.script(sql)
  try db.close()
}

@Test(arguments: [
  ("DROP TRIGGER work_update", "trigger work_update is missing"),
  ("CREATE TABLE mine (x)", "table mine was added"),
  ("DROP VIEW letter; CREATE VIEW letter AS SELECT 1", "view letter was altered"),
  (
    """
    DROP TRIGGER schema_migration_update;
    UPDATE schema_migration SET sha256 = replace(hex(zeroblob(32)), '0', '1')
    """, "migration 1 (v0001_archive) has another checksum or name"
  ),
])
func anAlteredSchemaIsRefusedByName(_ sql: String, _ what: String) throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  try tamper(path, sql)
  #expect(throws: ArchiveError.tampered(path: path, what: what)) {
    try Archive.open(path, for: .reading, settings: settings)
  }
}

@Test func aTruncatedFileIsDamaged() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  _ = try folder.write(try folder.bytes("a.db").prefix(6000), to: "a.db")
  let error = #expect(throws: ArchiveError.self) {
    try Archive.open(path, for: .reading, settings: settings).list()
  }
  #expect(error?.category == .inputOutput)
}

@Test func anArchiveInUseIsBusy() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  let archive = try Archive.open(path, for: .writing, settings: settings)
  let other = try Connection(path: path, mode: .readWrite)
  _ = try other.transaction {
    #expect(throws: ArchiveError.busy(path: path)) {
      try archive.add(LetterDraft.rich("kst-27925-612", chamber: .tk).received())
    }
  }
}

// MARK: After a crash

/// What a crash in the middle of an import leaves: pages written, and the journal that undoes them.
///
/// In mid commit the header is written before the pages it counts: `missingPages` more than the
/// file has.
private func crashed(_ folder: Folder, missingPages: UInt8 = 0) throws -> String {
  let path = try archiveFile(folder)
  let db = try Connection(path: path, mode: .readWrite)
  // So little memory that changed pages go to the file before the commit, the header first.
  try db.script("PRAGMA cache_size = 1; BEGIN IMMEDIATE; PRAGMA user_version = 1")
  for _ in 0..<50 {
    try db.execute(
      "INSERT INTO event (at, program, action, detail) VALUES ('', '', 'x', hex(randomblob(2000)))")
  }
  var bytes = try folder.bytes("a.db")
  // The third byte of the page count: 256 pages each.
  bytes[30] += missingPages
  _ = try folder.write(bytes, to: "crashed.db")
  _ = try folder.write(try folder.bytes("a.db-journal"), to: "crashed.db-journal")
  try db.script("ROLLBACK")
  try db.close()
  return folder.path("crashed.db")
}

@Test(arguments: [Archive.Purpose.reading, .writing], [0, 9] as [UInt8])
func whatACrashLeftHalfDoneIsUndoneWhenOpening(
  _ purpose: Archive.Purpose, _ missingPages: UInt8
) throws {
  let folder = try Folder()
  let path = try crashed(folder, missingPages: missingPages)
  #expect(try folder.bytes("crashed.db") != folder.bytes("a.db"))
  let archive = try Archive.open(path, for: purpose, settings: settings)
  #expect(try archive.list().map(\.id) == ["kst-27925-U"])
  #expect(try archive.events().map(\.action) == ["create", "import"])
  #expect(try folder.names == ["a.db", "crashed.db"])
  #expect(try Archive.verify(path, settings: settings).isSound)
}

@Test func verifyingUndoesACrashToo() throws {
  let folder = try Folder()
  #expect(try Archive.verify(try crashed(folder), settings: settings).isSound)
}

/// Another program may have switched the journal; the next writer switches it back.
@Test func anArchiveWithAWriteAheadLogIsReadAndSetRight() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  try tamper(path, "PRAGMA journal_mode = WAL; CREATE TEMP TABLE t (x)")
  #expect(try folder.bytes("a.db")[18...19] == [2, 2])
  #expect(try Archive.open(path, for: .reading, settings: settings).list().count == 1)
  let archive = try Archive.open(path, for: .writing, settings: settings)
  _ = try archive.add(LetterDraft.rich("kst-27925-V", ending: "x").received())
  archive.close()
  #expect(try folder.bytes("a.db")[18...19] == [1, 1])
  #expect(try folder.names == ["a.db"])
}

// MARK: Without permission

@Suite(.enabled(if: getuid() != 0, "root may write everywhere"))
struct WithoutPermission {
  private func lock(_ path: String, _ permissions: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
  }

  @Test func aReadOnlyFileIsReadButNotWritten() throws {
    let folder = try Folder()
    let path = try archiveFile(folder)
    try lock(path, 0o444)
    #expect(try Archive.open(path, for: .reading, settings: settings).list().count == 1)
    #expect(
      throws: ArchiveError.notPermitted(path: path, what: "the archive may not be written")
    ) { try Archive.open(path, for: .writing, settings: settings) }
    try lock(path, 0o000)
    #expect(throws: ArchiveError.notPermitted(path: path, what: "the archive may not be read")) {
      try Archive.open(path, for: .reading, settings: settings)
    }
  }

  @Test func aReadOnlyFolderTakesNoArchiveAndNoLetter() throws {
    let folder = try Folder()
    let crashedPath = try crashed(folder)
    let path = folder.path("a.db")
    try lock(folder.url.path, 0o555)
    defer { try? lock(folder.url.path, 0o755) }
    #expect(try Archive.open(path, for: .reading, settings: settings).list().count == 1)
    #expect(try Archive.verify(path, settings: settings).isSound)
    func category(_ body: () throws -> Void) -> ArchiveError.Category? {
      #expect(throws: ArchiveError.self) { try body() }?.category
    }
    #expect(
      category { _ = try Archive.create(folder.path("b.db"), settings: settings) } == .permission)
    for dryRun in [false, true] {
      #expect(
        category {
          _ = try Archive.openOrCreate(folder.path("b.db"), dryRun: dryRun, settings: settings)
        } == .permission)
    }
    #expect(
      category {
        let archive = try Archive.open(path, for: .writing, settings: settings)
        _ = try archive.add(LetterDraft.rich("kst-27925-V", ending: "x").received())
      } == .permission)
    // A crash cannot be undone here, and what stands in the file is not to be trusted.
    #expect(
      throws: ArchiveError.notPermitted(
        path: crashedPath,
        what: "a write was interrupted, and undoing it needs permission to write")
    ) { try Archive.open(crashedPath, for: .reading, settings: settings) }
  }
}

// MARK: Several at once

@Test func writersAndReadersAtOnceWaitForEachOther() async throws {
  let folder = try Folder()
  let path = folder.path("a.db")
  var patient = settings
  patient.patience = .seconds(60)
  let both = patient
  try await withThrowingTaskGroup(of: Void.self) { group in
    for writer in 0..<2 {
      group.addTask {
        // Both begin where no archive is.
        let archive = try Archive.openOrCreate(path, settings: both)
        for letter in 0..<10 {
          let number = "kst-27925-\(100 + 10 * writer + letter)"
          let draft = LetterDraft.rich(number, chamber: .tk, ending: "Slot \(number).")
          #expect(try archive.add(draft.received()).status == .new)
        }
      }
    }
    group.addTask {
      for _ in 0..<20 where try ArchiveFile.look(at: path) != .absent {
        let archive = try Archive.open(path, for: .reading, settings: both)
        for letter in try archive.list() { #expect(letter.counts.blocks == 7) }
      }
    }
    try await group.waitForAll()
  }
  let archive = try Archive.open(path, for: .reading, settings: both)
  #expect(try archive.list().count == 20)
  #expect(try Archive.verify(path, settings: both).isSound)
  #expect(try folder.names == ["a.db"])
}

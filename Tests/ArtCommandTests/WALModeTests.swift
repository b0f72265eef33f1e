import Foundation
import Glibc
import SQLite
import Testing

/// An archive that another program put into WAL mode.
@Suite struct WALModeTests {
  private static func enter(_ path: String) throws {
    let db = try Connection(path: path, mode: .readWrite)
    try db.script("PRAGMA journal_mode = WAL")
    try db.close()
  }

  private static func mode(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path))[18..<20])
  }

  @Test func itsCopyIsOneFileAndGivesWayToTheNext() throws {
    let place = try Workplace(filled: true)
    let user = try Connection(path: place.archive, mode: .readWrite)
    try user.script("PRAGMA journal_mode = WAL")
    _ = try user.first("SELECT count(*) FROM block") { row in try row.int(0) }
    for _ in 0..<3 {
      let outcome = try place.run("backup", "copy.sqlite", "--force")
      #expect(outcome.code == 0, "\(outcome.messages)")
      #expect(try Self.mode(place.path + "/copy.sqlite") == [1, 1])
      #expect(try place.names().filter { !$0.hasPrefix("archive") } == ["copy.sqlite"])
    }
    try user.close()
    #expect(try place.run("verify", "-a", "copy.sqlite").code == 0)
  }

  @Test(arguments: HostileArchiveTests.readers + [["verify"], ["export", "sqlite", "-o", "new"]])
  func readersLeaveNothingBesideIt(_ arguments: [String]) throws {
    let place = try Workplace(filled: true)
    let expected = try place.run(arguments).out
    for name in try place.names() where name != "archive.sqlite" {
      unlink(place.path + "/" + name)
    }
    try Self.enter(place.archive)
    let outcome = try place.run(arguments)
    #expect(outcome.code == 0, "\(arguments): \(outcome.messages)")
    #expect(outcome.out == expected, "\(arguments)")
    #expect(try place.names().filter { $0.hasSuffix("-wal") || $0.hasSuffix("-shm") } == [])
    #expect(try Self.mode(place.archive) == [1, 1])
  }

  /// A killed process left them under its hidden names, and its lock file.
  @Test func whatAKilledCopyLeftIsClearedAway() throws {
    let place = try Workplace(filled: true)
    for ending in ["new", "new-wal", "new-shm", "lock"] {
      try place.file(".copy.sqlite.art100-" + ending, "")
    }
    #expect(try place.run("list").code == 0)
    #expect(try place.names() == ["archive.sqlite"])
  }

  @Test(.enabled("needs a user without rights") { Unprivileged.isPossible })
  func inAReadOnlyFolderASentenceSaysWhatToDo() throws {
    let place = try Unprivileged()
    try Self.enter(place.work.archive)
    chmod(place.work.path, 0o555)
    for arguments in [["list"], ["verify"], ["search", "Irak"]] {
      let outcome = try place.run(arguments)
      #expect(outcome.code == 77, "\(outcome.messages)")
      #expect(outcome.messages.contains("WAL mode"), "\(outcome.messages)")
      #expect(outcome.messages.contains("copy it"), "\(outcome.messages)")
    }
  }
}

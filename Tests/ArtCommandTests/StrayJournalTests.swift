import Foundation
import Glibc
import SQLite
import Testing

/// Files beside an archive that SQLite would take for its own: nothing is destroyed by them, nothing
/// is removed, and nobody waits for them.
@Suite struct StrayJournalTests {
  /// An archive that stays, as source of copies, and beside the name `archive.sqlite`, which is free
  /// again, the journal of a crash.
  private static func orphaned() throws -> Workplace {
    let place = try Workplace(filled: true)
    #expect(try place.run("backup", "good.sqlite").code == 0)
    #expect(try place.run("export", "jsonl", "-o", "good.jsonl").code == 0)
    try Crash.leaveHotJournal(at: place.archive)
    unlink(place.archive)
    return place
  }

  static let makers: [[String]] = [
    ["init"], ["import", Workplace.fixtures], ["import", Workplace.fixtures, "--atomic"],
    ["import", Workplace.fixtures, "--dry-run"], ["restore", "good.jsonl"],
    ["backup", "-a", "good.sqlite", "archive.sqlite"],
    ["backup", "-a", "good.sqlite", "archive.sqlite", "--force"],
    ["export", "sqlite", "-a", "good.sqlite", "-o", "archive.sqlite"],
    ["export", "sqlite", "-a", "good.sqlite", "-o", "archive.sqlite", "--force"],
  ]

  @Test(arguments: makers)
  func besideAStaleJournalNoFileGetsTheName(_ arguments: [String]) throws {
    let place = try Self.orphaned()
    let journal = try place.bytes("archive.sqlite-journal")
    for ending in ["-journal", "-wal", "-shm"] {
      for other in ["-journal", "-wal", "-shm"] { unlink(place.archive + other) }
      try place.file("archive.sqlite" + ending, journal)
      let before = try place.contents()
      let refused = try place.run(arguments)
      #expect(refused.code == 73, "\(arguments): \(refused.messages)")
      #expect(refused.messages.contains("archive.sqlite\(ending) is here"), "\(refused.messages)")
      #expect(try place.contents() == before, "\(arguments)")
    }
    rename(place.archive + "-shm", place.path + "/aside")
    #expect(try place.run(arguments).code == 0)
    if arguments[0] != "export", !arguments.contains("--dry-run") {
      #expect(try place.run("verify").code == 0)
    }
  }

  @Test func aCopyReplacesAnArchiveThatACrashLeftHalfWritten() throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("withdraw", "27925-U", "--why", "proef").code == 0)
    #expect(try place.run("backup", "good.sqlite").code == 0)
    let list = try place.run("list").out
    #expect(try place.run("withdraw", "27925-U", "--undo", "--why", "proef").code == 0)
    for inCommit in [false, true] {
      try Crash.leaveHotJournal(at: place.archive, inCommit: inCommit)
      let outcome = try place.run("backup", "-a", "good.sqlite", "archive.sqlite", "--force")
      #expect(outcome.code == 0, "\(outcome.messages)")
      #expect(try place.names() == ["archive.sqlite", "good.sqlite"])
      #expect(try place.run("list").out == list)
      #expect(try place.run("verify").code == 0)
    }
  }

  @Test func aCopyDoesNotReplaceAnArchiveThatIsBeingWritten() throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("backup", "good.sqlite").code == 0)
    let db = try Connection(path: place.archive, mode: .readWrite, busyTimeout: .seconds(1))
    try db.script("BEGIN IMMEDIATE; UPDATE block SET page = page + 1")
    let outcome = try place.run("backup", "-a", "good.sqlite", "archive.sqlite", "--force")
    #expect(outcome.code == 75, "\(outcome.messages)")
    try db.script("ROLLBACK")
    try db.close()
    #expect(try place.run("verify").code == 0)
  }

  @Test func theCopyOfAMigrationAndOtherOutputsNeverTakeSQLitesNames() throws {
    let place = try Workplace(filled: true)
    let before = try place.contents()
    for arguments in [
      ["backup", "archive.sqlite-journal"], ["backup", "new.sqlite-wal", "--force"],
      ["export", "jsonl", "-o", "archive.sqlite-journal"],
      ["export", "csv", "-o", "archive.sqlite-wal/"],
      ["export", "sql", "-o", "./archive.sqlite-SHM", "--force"],
      ["review", "27925-U", "--sheet-out", "archive.sqlite-journal"],
      ["init", "-a", "a-journal"], ["import", Workplace.fixtures, "-a", "a-wal"],
      ["import", Workplace.fixtures, "-a", "a-wal", "--dry-run"],
    ] {
      let outcome = try place.run(arguments)
      #expect(outcome.code == 73, "\(arguments): \(outcome.messages)")
      #expect(outcome.messages.contains("SQLite keeps its own files"), "\(outcome.messages)")
      #expect(try place.contents() == before, "\(arguments)")
    }
  }

  /// A journal with nothing to undo, whose end names a file.
  private static func journal(naming path: String) -> [UInt8] {
    let sum = path.utf8.reduce(0) { $0 + Int($1) }
    return journal(pages: 300)
      + number(0x4000_0000 / 4096 + 1) + Array(path.utf8) + number(path.utf8.count) + number(sum)
      + mark
  }

  /// A journal that cuts a database to a number of pages, which may be smaller than its own.
  private static func journal(pages: Int, of size: Int = 4096, records: Int = 0) -> [UInt8] {
    let head = mark + number(records) + number(7) + number(pages) + number(512) + number(size)
    return head + [UInt8](repeating: 0, count: 512 - head.count)
  }

  /// A journal that empties the second page and leaves the number of pages as it is.
  private static func journalOfSecondPage(_ pages: Int) -> [UInt8] {
    // The sum over a page of zeros is what it begins with.
    journal(pages: pages, records: 1) + number(2) + [UInt8](repeating: 0, count: 4096) + number(7)
  }

  private static let mark: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]

  private static func number(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(number >> (24 - 8 * $0) & 255) }
  }

  @Test func noCommandOpensAnArchiveWithAJournalThatIsNone() throws {
    let strangers: [(String, (Workplace) throws -> Void)] = [
      (
        "names another file",
        {
          let victim = try $0.file("victim.txt", "mine")
          try $0.file("archive.sqlite-journal", Self.journal(naming: victim))
        }
      ),
      (
        "another database",
        {
          // Somebody put a good archive in the place of one that a crash left half written.
          let other = try Workplace(filled: true)
          for undo in [[], ["--undo"]] {
            _ = try other.run(["withdraw", "27925-U", "--why", "proef"] + undo)
          }
          try Crash.leaveHotJournal(at: other.archive)
          try $0.file("archive.sqlite-journal", other.bytes("archive.sqlite-journal"))
        }
      ),
      ("another database", { try $0.file("archive.sqlite-journal", Self.journal(pages: 1)) }),
      (
        "another database",
        {
          let pages = try $0.bytes("archive.sqlite").count / 4096
          try $0.file("archive.sqlite-journal", Self.journal(pages: pages, of: 512))
        }
      ),
      (
        "another database",
        {
          let pages = try $0.bytes("archive.sqlite").count / 4096
          try $0.file("archive.sqlite-journal", Self.journalOfSecondPage(pages))
        }
      ),
      ("no journal", { try $0.file("archive.sqlite-journal", "aantekeningen") }),
      ("pipe", { mkfifo($0.archive + "-journal", 0o600) }),
      ("pipe", { mkfifo($0.archive + "-wal", 0o600) }),
      ("folder", { try $0.folder("archive.sqlite-journal") }),
      ("symbolic link", { symlink("victim", $0.archive + "-journal") }),
      (
        "another name too",
        {
          link(try $0.file("victim.txt", "mine"), $0.archive + "-journal")
        }
      ),
      ("log of another", { try $0.file("archive.sqlite-wal", "geen") }),
    ]
    for (word, make) in strangers {
      let place = try Workplace(filled: true)
      try make(place)
      let before = try place.contents()
      for arguments in HostileArchiveTests.readers + HostileArchiveTests.writers
        + [["verify"], ["migrate"], ["export", "sqlite", "-o", "new.sqlite"]]
      {
        let outcome = try place.run(arguments)
        #expect(outcome.code == 78, "\(word) \(arguments): \(outcome.code) \(outcome.messages)")
        #expect(outcome.messages.contains(word), "\(arguments): \(outcome.messages)")
        #expect(try place.contents() == before, "\(word) \(arguments)")
      }
    }
  }
}

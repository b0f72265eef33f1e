import Foundation
import Glibc
import SQLite
import Testing

/// What may stand at an archive's path without being a sound archive: every command says what it
/// is, and leaves it as it is, byte for byte.
@Suite struct HostileArchiveTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    /// What readers, writers and `verify` answer.
    var reading: Int32 = 78
    var writing: Int32 = 78
    var verifying: Int32 = 78
    /// What the messages must hold.
    var word: String
    /// Puts it at `archive.sqlite`, where a sound archive stands before.
    var make: @Sendable (Workplace) throws -> Void

    var testDescription: String { name }
  }

  /// Changes bytes of the archive.
  private static func edit(_ place: Workplace, _ change: (inout [UInt8]) -> Void) throws {
    var bytes = try place.bytes("archive.sqlite")
    change(&bytes)
    try place.file("archive.sqlite", bytes)
  }

  static let cases: [Case] = [
    Case(name: "a folder", word: "folder") {
      unlink($0.archive)
      try $0.folder("archive.sqlite")
    },
    Case(name: "a link to an archive", word: "link") {
      rename($0.archive, $0.path + "/real.sqlite")
      symlink("real.sqlite", $0.archive)
    },
    Case(name: "a link that leads nowhere", word: "link") {
      unlink($0.archive)
      symlink("nowhere", $0.archive)
    },
    Case(name: "a pipe", word: "pipe") {
      unlink($0.archive)
      mkfifo($0.archive, 0o600)
    },
    Case(name: "another program's database", word: "another program") {
      unlink($0.archive)
      let db = try Connection(path: $0.archive, mode: .create, busyTimeout: .seconds(1))
      try db.script("CREATE TABLE song(title); INSERT INTO song VALUES ('x')")
      try db.close()
    },
    Case(name: "an empty file", word: "empty") { try $0.file("archive.sqlite", "") },
    Case(name: "a text", word: "not an SQLite") {
      try $0.file("archive.sqlite", try fixture("kst-27925-U"))
    },
    Case(name: "garbage", word: "not an SQLite") {
      try $0.file("archive.sqlite", HostileInputTests.noise)
    },
    Case(name: "less than a header", word: "not an archive") {
      try edit($0) { $0.removeLast($0.count - 60) }
    },
    Case(name: "a newer archive", word: "999") {
      try edit($0) { $0.replaceSubrange(60..<64, with: [0, 0, 0x03, 0xE7]) }
    },
    Case(name: "a changed schema", verifying: 1, word: "schema") {
      let db = try Connection(path: $0.archive, mode: .readWrite, busyTimeout: .seconds(1))
      try db.script("CREATE TABLE mine(x)")
      try db.close()
    },
    Case(
      name: "only a header", reading: 74, writing: 74, verifying: 1, word: "damaged"
    ) { try edit($0) { $0.removeLast($0.count - 100) } },
    Case(
      name: "half an archive", reading: 74, writing: 74, verifying: 1, word: "damaged"
    ) { try edit($0) { $0.removeLast($0.count / 2) } },
    Case(
      name: "a first page of noise", reading: 74, writing: 74, verifying: 1, word: "damaged"
    ) {
      try edit($0) { bytes in
        for place in 100..<4096 { bytes[place] = HostileInputTests.noise[place] }
      }
    },
    Case(
      name: "noise behind the first page", reading: 74, writing: 74, verifying: 1, word: "damaged"
    ) {
      try edit($0) { bytes in
        for place in 4096..<bytes.count { bytes[place] = UInt8(truncatingIfNeeded: place &* 31) }
      }
    },
  ]

  static let readers: [[String]] = [
    ["list"], ["show", "27925-U"], ["search", "Irak"], ["series"],
    ["sql", "SELECT count(*) FROM passage"], ["backup", "copy.sqlite"],
  ]

  static let writers: [[String]] = [
    ["import", Workplace.fixtures], ["import", Workplace.fixtures, "--atomic"],
    ["import", Workplace.fixtures, "--dry-run"], ["series", "remove", "ISIS", "27925-U"],
    ["withdraw", "27925-U", "--why", "x"], ["rebuild"],
  ]

  @Test(arguments: cases)
  func isNamedAndLeftAsItIs(_ one: Case) throws {
    let place = try Workplace(filled: true)
    try one.make(place)
    let before = try place.contents()
    let commands =
      Self.readers.map { ($0, one.reading) } + Self.writers.map { ($0, one.writing) }
      + [(["verify"], one.verifying)]
    for (arguments, code) in commands {
      let outcome = try place.run(megabytes: 512, arguments)
      // Where there is nothing to go through, `verify` says so as every command does.
      let isTooDamaged = code == 1 && one.reading == 74 && outcome.code == 74
      #expect(outcome.code == code || isTooDamaged, "\(arguments): \(outcome.messages)")
      if outcome.code == 1 {
        #expect(outcome.text.contains("WRONG"), "\(arguments)")
      } else {
        #expect(outcome.messages.contains(one.word), "\(arguments): \(outcome.messages)")
        #expect(outcome.text == "", "\(arguments)")
      }
      #expect(try place.contents() == before, "\(arguments)")
    }
    let again = try place.run("init")
    #expect([73, 74, 78].contains(again.code), "init: \(again.messages)")
    #expect(try place.contents() == before)
  }

  @Test func withoutAnArchiveReadersAnswer66AndMakeNone() throws {
    let place = try Workplace()
    for arguments in Self.readers + Self.writers.dropFirst(3) + [["verify"], ["migrate"]] {
      let outcome = try place.run(arguments)
      #expect(outcome.code == 66, "\(arguments): \(outcome.messages)")
      #expect(outcome.messages.contains("no archive is here"), "\(arguments)")
      #expect(outcome.text == "", "\(arguments)")
      #expect(try place.names() == [], "\(arguments)")
    }
  }

  @Test func inAMissingFolderNothingCanBeMade() throws {
    let place = try Workplace()
    for arguments in [["init"], ["import", Workplace.fixtures]] {
      let outcome = try place.run(arguments + ["-a", "nowhere/archive.sqlite"])
      #expect(outcome.code == 73, "\(arguments): \(outcome.messages)")
      #expect(outcome.messages.contains("folder"))
      #expect(try place.names() == [])
    }
    #expect(try place.run("list", "-a", "nowhere/archive.sqlite").code == 66)
  }

  /// Each flips one bit in a page of its own; whatever a command makes of it, it does not crash and
  /// changes nothing, and what differs from the sound archive is named by `verify`.
  @Test func aFlippedBitIsFoundByVerifyAndNeverCrashesAReader() throws {
    let sound = try Workplace(filled: true)
    let bytes = try sound.bytes("archive.sqlite")
    let letters = try sound.run("sql", "SELECT * FROM passage", "--format", "jsonl").out
    let place = try Workplace()
    for page in stride(from: 1, to: bytes.count / 4096, by: 11) {
      var flipped = bytes
      flipped[page * 4096 + (page * 1_237) % 4096] ^= UInt8(1 << (page % 8))
      try place.file("archive.sqlite", flipped)
      let list = try place.run("list")
      #expect([0, 74, 78].contains(list.code), "page \(page): \(list.messages)")
      let rows = try place.run("sql", "SELECT * FROM passage", "--format", "jsonl")
      #expect([0, 74, 78].contains(rows.code), "page \(page): \(rows.messages)")
      let verify = try place.run("verify")
      #expect([0, 1].contains(verify.code), "page \(page): \(verify.messages)")
      if list.code != 0 || rows.out != letters {
        #expect(verify.code == 1, "page \(page) was changed unseen")
      }
      #expect(try place.bytes("archive.sqlite") == flipped)
      #expect(try place.names() == ["archive.sqlite"])
    }
  }

  /// A header that says what no SQLite writes is damage, and not a fault of the program.
  @Test(arguments: [18, 19, 44, 47, 56, 59])
  func aFlippedBitInTheHeaderIsCalledDamage(_ byte: Int) throws {
    let place = try Workplace(filled: true)
    var bytes = try place.bytes("archive.sqlite")
    bytes[byte] ^= 32
    try place.file("archive.sqlite", bytes)
    for command in [["list"], ["show", "27925-U"], ["sql", "SELECT 1"]] {
      let outcome = try place.run(command)
      #expect(outcome.code == 74, "\(command): \(outcome.messages)")
    }
    #expect(try place.run("verify").code == 1)
  }

  @Test func whatStandsBehindTheLastPageIsNamed() throws {
    let place = try Workplace(filled: true)
    try place.file(
      "archive.sqlite", try place.bytes("archive.sqlite") + [UInt8](repeating: 7, count: 9))
    let outcome = try place.run("verify")
    #expect(outcome.code == 1)
    #expect(outcome.text.contains("9 bytes stand behind the last page"), "\(outcome.text)")
  }

  @Test func anIdThatIsNoneIsCalledDamage() throws {
    let place = try Workplace(filled: true)
    let db = try Connection(path: place.archive, mode: .readWrite, busyTimeout: .seconds(1))
    let trigger = try #require(
      try db.first("SELECT sql FROM sqlite_schema WHERE name = 'edition_update'") { try $0.text(0) }
    )
    try db.script(
      "PRAGMA ignore_check_constraints = 1; DROP TRIGGER edition_update;"
        + "UPDATE edition SET name = '../../x' WHERE id = 1")
    try db.script(trigger)
    try db.close()
    for command in [
      ["audit"], ["facts"], ["citations"], ["report", "-o", "pages"],
      ["export", "jsonl", "-o", "all.jsonl"],
    ] {
      let outcome = try place.run(command)
      #expect(outcome.code == 74, "\(command): \(outcome.messages)")
      #expect(outcome.messages.contains("../../x"))
    }
    #expect(try place.names() == ["archive.sqlite"])
  }
}

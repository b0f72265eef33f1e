import Foundation
import Testing

/// A disk that is really full: a file system in memory of a few kilobytes, in a namespace of its
/// own.
@Suite(.enabled("needs unshare and the right to mount") { FullDisk.isPossible })
struct DiskFullTests {
  /// From no room at all to enough: wherever the disk ends, the archive is whole, and what was
  /// acknowledged is in it.
  @Test func whereverTheDiskEndsTheArchiveStaysWhole() throws {
    let place = try Workplace(filled: true)
    try place.folder("letters")
    for number in 1...3 {
      try place.file("letters/\(number).txt", SmallLetter(ondernummer: number, middle: 300).text)
    }
    let size = try place.bytes("archive.sqlite").count / 1024
    var codes: Set<Int> = []
    for room in Array(stride(from: 0, to: 200, by: 12))
      + Array(stride(from: 200, to: 2400, by: 200))
    {
      let report = try FullDisk.run(
        kilobytes: size + 4 + room, in: place,
        """
        cp archive.sqlite disk/archive.sqlite
        sha256sum < disk/archive.sqlite
        "$0" import -a disk/archive.sqlite letters --format jsonl; echo "code $?"
        "$0" verify -a disk/archive.sqlite >/dev/null; echo "verify $?"
        sha256sum < disk/archive.sqlite
        "$0" list -a disk/archive.sqlite --format jsonl | grep -c '"kst-27925-[1-3]"'
        ls -A disk
        """)
      let lines = report.text.split(separator: "\n").map(String.init)
      let receipts = lines.filter { $0.hasPrefix("{") }
      let rest = lines.filter { !$0.hasPrefix("{") }
      try #require(rest.count == 6, "\(lines) \(report.messages)")
      let code = try #require(Int(rest[1].dropFirst(5)))
      codes.insert(code)
      #expect(code == 0 || code == 74, "\(room) kB: \(report.messages)")
      if code == 74 { #expect(report.messages.contains("the disk is full"), "\(report.messages)") }
      #expect(rest[2] == "verify 0", "\(room) kB")
      if receipts.isEmpty { #expect(rest[0] == rest[3], "\(room) kB: changed without a receipt") }
      #expect(rest[4] == "\(receipts.count)", "\(room) kB")
      #expect(rest[5] == "archive.sqlite", "\(room) kB")
    }
    #expect(codes == [0, 74])
  }

  @Test func onAFullDiskNoArchiveIsMadeAndNothingIsLeft() throws {
    let place = try Workplace()
    try place.file("brief.txt", SmallLetter(ondernummer: 1).text)
    for command in ["init", "import brief.txt", "import brief.txt --atomic"] {
      let report = try FullDisk.run(
        kilobytes: 64, in: place,
        "\"$0\" \(command) -a disk/archive.sqlite; echo \"code $?\"; ls -A disk")
      #expect(report.text == "code 74\n", "\(command): \(report.text)")
      #expect(report.messages.contains("the disk is full"), "\(report.messages)")
    }
  }

  @Test func aFullDiskIsThatOfTheCopy() throws {
    let place = try Workplace(filled: true)
    let report = try FullDisk.run(
      kilobytes: 256, in: place,
      "\"$0\" backup -a archive.sqlite disk/copy.sqlite; echo \"code $?\"")
    #expect(report.text == "code 74\n")
    #expect(report.messages.contains("disk/copy.sqlite: the disk is full"), "\(report.messages)")
  }

  @Test func aBackupThatDoesNotFitLeavesNothing() throws {
    let place = try Workplace(filled: true)
    let report = try FullDisk.run(
      kilobytes: 300, in: place,
      "\"$0\" backup -a archive.sqlite disk/copy.sqlite; echo \"code $?\"; ls -A disk")
    #expect(report.text == "code 74\n")
    #expect(report.messages.contains("the disk is full"), "\(report.messages)")
  }

  @Test func aReadOnlyFileSystemIsAMatterOfPermission() throws {
    let place = try Workplace(filled: true)
    try place.file("brief.txt", SmallLetter(ondernummer: 1).text)
    let report = try FullDisk.run(
      kilobytes: 4096, in: place,
      """
      cp archive.sqlite disk/; mount -o remount,ro disk
      "$0" import -a disk/archive.sqlite brief.txt; echo "code $?"
      "$0" import -a disk/new.sqlite brief.txt; echo "code $?"
      "$0" list -a disk/archive.sqlite >/dev/null; echo "code $?"
      "$0" verify -a disk/archive.sqlite >/dev/null; echo "code $?"
      ls -A disk
      """)
    #expect(
      report.text == "code 77\ncode 77\ncode 0\ncode 0\narchive.sqlite\n", "\(report.messages)")
  }
}

/// Output that cannot be written is an error, a reader that has seen enough is none.
@Suite struct OutputTests {
  @Test func aFullDiskUnderStandardOutputIsAnError() throws {
    let place = try Workplace(filled: true)
    for command in ["list", "show 27925-U", "search Irak", "sql 'SELECT * FROM block'"] {
      let outcome = try Program.run(
        ["-c", "\"$0\" \(command) > /dev/full", Program.path], in: place.path,
        environment: ["ART100_ARCHIVE": place.archive], program: "/bin/sh")
      #expect(outcome.code == 74, "\(command)")
      #expect(outcome.messages.contains("could not be written"), "\(command)")
    }
  }

  @Test func aFileThatMayNotGrowIsAnErrorAndLeavesNothing() throws {
    let place = try Workplace(filled: true)
    try place.file("new.txt", SmallLetter(ondernummer: 700, middle: 400).text)
    let names = try place.names()
    for command in ["import new.txt", "export csv -o csv", "backup copy.sqlite", "report -o out"] {
      let outcome = try Program.run(
        ["-c", "ulimit -f 20; \"$0\" \(command)", Program.path], in: place.path,
        environment: ["ART100_ARCHIVE": place.archive], program: "/bin/sh")
      #expect(outcome.code == 74, "\(command): \(outcome.messages)")
      #expect(try place.names() == names, "\(command)")
    }
  }

  @Test func aReaderThatHasSeenEnoughIsNoError() throws {
    let place = try Workplace(filled: true)
    let line =
      "{ \"$0\" sql 'SELECT a.text FROM block a, block b' --format jsonl; echo \"$?\" >&2; } | head -1"
    let outcome = try Program.run(
      ["-c", line, Program.path], in: place.path, environment: ["ART100_ARCHIVE": place.archive],
      program: "/bin/sh")
    #expect(outcome.text.split(separator: "\n").count == 1)
    // A shell says 141 of a process that SIGPIPE ended.
    #expect(["0\n", "141\n"].contains(outcome.messages), "\(outcome.messages)")
  }
}

/// A small file system of its own for one shell script, at `disk` in a test's folder.
enum FullDisk {
  static let isPossible: Bool = {
    guard let place = try? Workplace() else { return false }
    return (try? run(kilobytes: 64, in: place, "true").code) == 0
  }()

  /// Runs the script with the program's path as `$0`.
  static func run(kilobytes: Int, in place: Workplace, _ script: String) throws -> Outcome {
    try place.folder("disk")
    let mount = "mount -t tmpfs -o size=\(kilobytes)k tmpfs disk || exit 99\n"
    return try Program.run(
      ["unshare", "-Urm", "/bin/sh", "-c", mount + script, Program.path], in: place.path,
      program: "/usr/bin/env")
  }
}

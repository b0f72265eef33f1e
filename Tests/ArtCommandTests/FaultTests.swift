import Foundation
import Glibc
import SQLite
import Testing

/// A disk that fails or is full, a program that is killed, and power that goes, each at every moment:
/// what was there is whole, what was said to be done is there, and nothing is left over.
///
/// Some moments are tried, drawn from `ART100_SEED`; `ART100_FAULTS=20000` draws as many, and
/// `ART100_FAULTS=all` takes each moment of each command, which is the long programme.
@Suite(
  .enabled("needs a compiler of C, and a program that loads the system's library") {
    FaultyDisk.library != nil
  })
struct FaultTests {
  /// A command that writes, with the file that it makes or replaces.
  struct Work: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    var target: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let works = [
    Work(arguments: ["import", "in"], target: "archive.sqlite"),
    Work(arguments: ["import", "in", "--atomic"], target: "archive.sqlite"),
    Work(arguments: ["import", "in", "-a", "new.sqlite"], target: "new.sqlite"),
    Work(arguments: ["withdraw", "27925-1", "--why", "proef"], target: "archive.sqlite"),
    Work(arguments: ["series", "add", "Reeks", "27925-1"], target: "archive.sqlite"),
    Work(
      arguments: ["review", "confirm", "kst-27925-1#0/2:17-31", "--by", "griffie"],
      target: "archive.sqlite"),
    Work(arguments: ["rebuild"], target: "archive.sqlite"),
    Work(arguments: ["backup", "copy.sqlite"], target: "copy.sqlite"),
    Work(arguments: ["backup", "kept.sqlite", "--force"], target: "kept.sqlite"),
    Work(arguments: ["restore", "kept.jsonl", "-a", "new.sqlite"], target: "new.sqlite"),
    Work(arguments: ["export", "jsonl", "-o", "all.jsonl"], target: "all.jsonl"),
    Work(arguments: ["export", "jsonl", "-o", "kept.jsonl", "--force"], target: "kept.jsonl"),
    Work(arguments: ["export", "sqlite", "-o", "all.sqlite"], target: "all.sqlite"),
    Work(arguments: ["export", "csv", "-o", "tables"], target: "tables"),
    Work(arguments: ["export", "csv", "-o", "kept", "--force"], target: "kept"),
  ]

  private static let wish = ProcessInfo.processInfo.environment["ART100_FAULTS"]
  private static let seed =
    ProcessInfo.processInfo.environment["ART100_SEED"].flatMap { UInt64($0) } ?? 1

  /// Everything that the commands start from.
  private static let start = Result {
    let place = try Workplace()
    try place.folder("first")
    try place.folder("in")
    for number in 1...3 {
      let letter = SmallLetter(ondernummer: number, middle: 12)
      let text = letter.text.replacing(
        "Overweging 0 bij besluit 1 betreft Syrië.", with: "Nederland levert 155 militairen.")
      try place.file("\(number < 2 ? "first" : "in")/\(letter.fileName)", text)
    }
    for arguments in [
      ["import", "first"], ["backup", "kept.sqlite"], ["export", "jsonl", "-o", "kept.jsonl"],
      ["export", "csv", "-o", "kept"], ["series", "add", "Eerder", "27925-1"],
    ] {
      let outcome = try place.run(arguments)
      guard outcome.code == 0 else { throw FaultyDisk.Failed(messages: outcome.messages) }
    }
    return try place.contents()
  }

  private static func place(_ contents: [String: [UInt8]]? = nil) throws -> Workplace {
    let place = try Workplace()
    for (name, bytes) in try contents ?? start.get() {
      if let stroke = name.lastIndex(of: "/") { try place.folder(String(name[..<stroke])) }
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: place.path + "/" + name, isDirectory: &isFolder)
      let folders = ["first", "in", "kept"]
      if folders.contains(name) {
        try place.folder(name)
      } else if !exists {
        try place.file(name, bytes)
      }
    }
    return place
  }

  // MARK: Faults

  @Test(arguments: works)
  func whateverCallFailsNothingIsLostAndNothingIsLeft(_ work: Work) throws {
    let calls = try FaultyDisk.count(work.arguments, in: Self.place())
    var dice = Dice(seed: Self.seed &+ UInt64(work.testDescription.utf8.count))
    let all = FaultyDisk.Fault.allCases.flatMap { fault in (1...calls).map { (fault, $0) } }
    let share = (Self.wish.flatMap { Int($0) } ?? 60) / Self.works.count
    let tried =
      Self.wish == "all" ? all : (0..<share).map { _ in all[dice.roll(all.count)] }
    var refused = 0
    for (fault, number) in tried {
      let place = try Self.place()
      let outcome = try FaultyDisk.run(work.arguments, in: place, fault, at: number)
      let what = "\(fault) at call \(number) of \(calls): \(outcome.code) \(outcome.messages)"
      if fault == .killed {
        #expect(outcome.code == -SIGKILL, "\(what)")
      } else {
        #expect([0, 65, 66, 73, 74, 77, 78].contains(outcome.code), "\(what)")
      }
      if outcome.code != 0 { refused += 1 }
      try check(place, work, isDone: outcome.code == 0, what)
    }
    print("\(work): \(tried.count) faults in \(calls) calls, \(refused) ended the command")
  }

  private func check(_ place: Workplace, _ work: Work, isDone: Bool, _ what: String) throws {
    // The next command clears what a killed one left.
    for name in Set(["archive.sqlite", work.target]) where try isArchive(name, in: place) {
      let next = try place.run("list", "-a", name)
      #expect(next.code == 0, "\(what): then \(next.messages)")
    }
    let start = try Self.start.get()
    var expected = Set(start.keys)
    if isDone { #expect(try place.names().contains(work.target), "\(what): nothing was made") }
    for name in [work.target] + (work.target == "all.sqlite" ? ["metadata.json"] : []) {
      expected.insert(name)
    }
    let left = try place.names().filter { name in
      !expected.contains(name) && !name.hasPrefix("tables/") && !name.hasPrefix("kept/")
    }
    #expect(left == [], "\(what)")
    #expect(expected.subtracting([work.target, "metadata.json"]).isSubset(of: try place.names()))
    for name in Set(["archive.sqlite", work.target]) where try isArchive(name, in: place) {
      let verified = try place.run("verify", "-a", name)
      #expect(verified.code == 0, "\(what): \(name): \(verified.text)")
    }
    for (name, bytes) in start where !name.hasSuffix(".sqlite") && !name.hasPrefix(work.target) {
      let isFolder = ["first", "in", "kept"].contains(name)
      if !isFolder { #expect(try place.bytes(name) == bytes, "\(what): \(name) was changed") }
    }
    if work.target.hasSuffix(".jsonl"), access(place.path + "/" + work.target, F_OK) == 0 {
      let restored = try place.run("restore", work.target, "-a", "restored.sqlite")
      #expect(restored.code == 0, "\(what): \(restored.messages)")
    }
  }

  private func isArchive(_ name: String, in place: Workplace) throws -> Bool {
    try name.hasSuffix(".sqlite") && name != "all.sqlite" && place.names().contains(name)
  }

  // MARK: Power

  /// Those that change single files.
  static let powerWorks = works.filter { !["tables", "kept"].contains($0.target) }

  @Test(arguments: powerWorks)
  func whenThePowerGoesTheFileIsTheOldOneOrTheNew(_ work: Work) throws {
    let counts = try cut(work, flushes: true)
    #expect(counts.bad == 0)
    print("\(work): \(counts.tried) states after a power cut, \(counts.bad) bad")
  }

  /// The control: on a disk that does not flush, the same states are found bad.
  @Test func withoutFlushingThePowerTakesArchives() throws {
    let counts = try cut(Self.works[0], flushes: false)
    #expect(counts.bad > 0)
    print("control without flushing: \(counts.tried) states, \(counts.bad) bad")
  }

  private func cut(_ work: Work, flushes: Bool) throws -> (tried: Int, bad: Int) {
    let start = try Self.start.get()
    let place = try Self.place()
    let changes = try FaultyDisk.trace(work.arguments, in: place)
    let old = start[work.target].map { Answer($0, isArchive: work.target.hasSuffix(".sqlite")) }
    let new = Answer(try place.bytes(work.target), isArchive: work.target.hasSuffix(".sqlite"))
    #expect(new.isWhole && new != old)
    var disk = DiskModel(
      start.filter { !["first", "in", "kept"].contains($0.key) }, flushes: flushes)
    var dice = Dice(seed: Self.seed)
    var counts = (tried: 0, bad: 0)
    let share = Self.wish == nil ? 16 : 1
    for (index, change) in changes.enumerated() {
      disk.apply(change)
      // What is one state for the archive is many for its journal.
      guard index.isMultiple(of: share) || change.what != "write" else { continue }
      let isSaid = changes[...index].contains { $0.what == "say" }
      for luck in DiskModel.Luck.allCases {
        let left = disk.left(luck, &dice)
        let found = left[work.target].map {
          Answer($0, isArchive: work.target.hasSuffix(".sqlite"), left, work.target)
        }
        // An import keeps one letter after the other.
        let isPart = work.arguments[0] == "import" && found?.isWhole == true && found != old
        let isGood = found == new || isPart || (found == old && !isSaid)
        counts.tried += 1
        if !isGood { counts.bad += 1 }
        if flushes {
          #expect(isGood, "change \(index) of \(changes.count), \(change.what), \(luck)")
        }
      }
    }
    return counts
  }

  /// What a file says to the next who opens it.
  private struct Answer: Equatable {
    /// Its rows by tables, or its bytes.
    private var rows: [String: [[Value]]]?
    private var bytes: [UInt8]?
    var isWhole: Bool { bytes != nil || rows != nil }

    init(
      _ bytes: [UInt8], isArchive: Bool, _ files: [String: [UInt8]] = [:], _ name: String = ""
    ) {
      guard isArchive else {
        self.bytes = bytes
        return
      }
      rows = try? Self.rows(bytes, journal: files[name + "-journal"])
    }

    /// The rows when what a crash left is played back; throws for what is no database any more.
    private static func rows(_ bytes: [UInt8], journal: [UInt8]?) throws -> [String: [[Value]]] {
      let place = try Workplace()
      try place.file("archive.sqlite", bytes)
      if let journal { try place.file("archive.sqlite-journal", journal) }
      let db = try Connection.openReadOnly(path: place.archive)
      let said = try db.query("PRAGMA integrity_check") { try $0.text(0) }
      try db.close()
      guard said == ["ok"] else { throw FaultyDisk.Failed(messages: "\(said)") }
      return try place.tables()
    }
  }
}

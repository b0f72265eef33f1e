import Foundation
import Glibc
import Testing

/// Whatever ends the program at whatever moment: nothing half done is left over, and what was there
/// is whole.
@Suite struct KillTests {
  /// `ART100_KILLS=200` tries as many; a seed makes a run that failed happen again.
  private static let count =
    ProcessInfo.processInfo.environment["ART100_KILLS"].flatMap { Int($0) } ?? 36
  private static let seed =
    ProcessInfo.processInfo.environment["ART100_SEED"].flatMap { UInt64($0) } ?? 1

  /// A command that writes, with the names that it may leave.
  private struct Work {
    var arguments: [String]
    var results: Set<String>
  }

  private static let works = [
    Work(arguments: ["import", "in", "-a", "new.sqlite"], results: ["new.sqlite"]),
    Work(arguments: ["import", "in", "-a", "new.sqlite", "--atomic"], results: ["new.sqlite"]),
    Work(arguments: ["import", "in", "--series", "Reeks"], results: []),
    Work(arguments: ["rebuild"], results: []), Work(arguments: ["verify"], results: []),
    Work(arguments: ["backup", "copy.sqlite"], results: ["copy.sqlite"]),
    Work(arguments: ["backup", "kept.sqlite", "--force"], results: []),
    Work(arguments: ["restore", "kept.jsonl", "-a", "new.sqlite"], results: ["new.sqlite"]),
    Work(arguments: ["export", "csv", "-o", "tables"], results: ["tables"]),
    Work(arguments: ["export", "csv", "-o", "kept", "--force"], results: []),
    Work(arguments: ["export", "jsonl", "-o", "all.jsonl"], results: ["all.jsonl"]),
    Work(arguments: ["export", "jsonl", "-o", "kept.jsonl", "--force"], results: []),
    Work(arguments: ["export", "sql", "-o", "all.sql"], results: ["all.sql"]),
    Work(
      arguments: ["export", "postgresql", "-o", "all.sql"],
      results: ["all.sql", "all.search.sql"]),
    Work(
      arguments: ["export", "sqlite", "-o", "all.sqlite"], results: ["all.sqlite", "metadata.json"]),
    Work(arguments: ["review", "27925-1", "--sheet-out", "sheet.csv"], results: ["sheet.csv"]),
  ]

  @Test func nothingIsLeftOverAndEverythingIsWhole() throws {
    let place = try Workplace()
    for number in 1...12 {
      let letter = SmallLetter(ondernummer: number)
      try place.folder("in")
      try place.file("in/\(letter.fileName)", letter.text)
    }
    #expect(try place.run("import", "in").code == 0)
    #expect(try place.run("backup", "kept.sqlite").code == 0)
    #expect(try place.run("export", "csv", "-o", "kept").code == 0)
    #expect(try place.run("export", "jsonl", "-o", "kept.jsonl").code == 0)
    let before = try place.names()
    var dice = Dice(seed: Self.seed)
    var ended: [Int32: Int] = [:]
    for round in 0..<Self.count {
      let work = Self.works[round % Self.works.count]
      let signal = [SIGINT, SIGTERM, SIGHUP, SIGKILL][dice.roll(4)]
      let pause = UInt32(dice.roll(work.arguments[0] == "import" ? 400_000 : 120_000))
      let child = try Child(
        [Program.path] + work.arguments, in: place.path,
        environment: ["ART100_ARCHIVE": place.archive])
      usleep(pause)
      kill(child.pid, signal)
      let outcome = child.wait()
      ended[outcome.code, default: 0] += 1
      let what =
        "round \(round) of seed \(Self.seed): \(work.arguments), signal \(signal) after \(pause)"
      if outcome.code >= 128 {
        #expect(outcome.code == 128 + signal, "\(what)")
        #expect(outcome.messages.contains("interrupted"), "\(what): \(outcome.messages)")
      } else if outcome.code == -SIGKILL {
        // What a killed process left, the next command clears.
        for name in ["archive.sqlite", "new.sqlite"] where try place.names().contains(name) {
          #expect(try place.run("list", "-a", name).code == 0, "\(what): \(name)")
        }
      } else {
        // Before it hears of signals, or when it was done.
        #expect(outcome.code == 0 || outcome.code == -signal, "\(what): \(outcome.messages)")
      }
      let names = try place.names()
      let left = names.filter { name in
        !before.contains(name) && !work.results.contains(String(name.prefix { $0 != "/" }))
      }
      #expect(left == [], "\(what)")
      #expect(Set(names).isSuperset(of: before), "\(what)")
      for name in ["archive.sqlite", "kept.sqlite", "new.sqlite", "copy.sqlite"]
      where names.contains(name) {
        let verified = try place.run("verify", "-a", name)
        #expect(verified.code == 0, "\(what): \(name): \(verified.text)")
      }
      for name in work.results {
        try? FileManager.default.removeItem(atPath: place.path + "/" + name)
      }
    }
    #expect(ended.count > 1, "no signal came in time: \(ended)")
  }

  /// Killed between the two renames that put a folder in the place of another.
  @Test func aReplacementThatWasBrokenOffIsFinished() throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("export", "csv", "-o", "tables").code == 0)
    let new = try place.contents().filter { $0.key.hasPrefix("tables/") }
    let move = FileManager.default.moveItem(atPath:toPath:)
    try move(place.path + "/tables", place.path + "/.tables.art100-new")
    try place.folder(".tables.art100-old")
    try place.file(".tables.art100-old/codebook.csv", "old")
    try place.file(".tables.art100-lock", "")
    #expect(try place.run("list").code == 0)
    #expect(try place.contents().filter { $0.key.hasPrefix("tables/") } == new)
    #expect(!(try place.names().contains { $0.hasPrefix(".tables") }))
  }

  /// A reader that has seen enough is no fault, and ends what it was shown.
  @Test func aClosedPipeEndsAnImportQuietlyBehindTheLetterAtWork() throws {
    let place = try Workplace()
    try place.folder("in")
    for number in 1...60 {
      let letter = SmallLetter(ondernummer: number)
      try place.file("in/\(letter.fileName)", letter.text)
    }
    let outcome = try Program.run(
      ["-c", "{ \"$0\" import in -a a.sqlite; echo $? >&2; } | head -1", Program.path],
      in: place.path, program: "/bin/sh")
    #expect(outcome.messages.hasSuffix("141\n"), "\(outcome.messages)")
    #expect(!outcome.messages.contains("interrupted"))
    #expect(try place.run("verify", "-a", "a.sqlite").code == 0)
    #expect(!(try place.names().contains { $0.contains("art100-") || $0.contains("journal") }))
  }
}

import Foundation
import Glibc
import Testing

/// Writers that die: nothing that was acknowledged is lost, and no half letter is ever seen.
///
/// Slow, and sensitive to what else runs, so one after the other.
@Suite(.serialized) struct CrashTests {
  /// The letters of an archive as they must be read: the id and the paragraphs of each.
  private func letters(in place: Workplace) throws -> [String: [String]] {
    let outcome = try place.run(
      "sql",
      """
      SELECT edition.name AS id, block.text AS text FROM edition
      LEFT JOIN revision ON revision.edition_id = edition.id
      LEFT JOIN block ON block.revision_id = revision.id ORDER BY block.id
      """, "--row-limit", "1000000", "--format", "jsonl")
    #expect(outcome.code == 0, "\(outcome.messages)")
    var letters: [String: [String]] = [:]
    for line in try outcome.lines() {
      letters[line["id"].string ?? "?", default: []].append(line["text"].string ?? "?")
    }
    return letters
  }

  /// Starts an import of the folder, kills it, and gives the ids it acknowledged before.
  private func killImport(
    of folder: String, in place: Workplace, after acknowledged: Int, microseconds: UInt32
  ) throws -> [String] {
    let child = try place.start("import", folder, "--format", "jsonl", piped: true)
    var bytes: [UInt8] = []
    while bytes.count(where: { $0 == 10 }) < acknowledged {
      let more = child.readSome()
      if more.isEmpty { break }
      bytes += more
    }
    usleep(microseconds)
    child.kill()
    let outcome = child.wait()
    #expect(outcome.code == -SIGKILL || outcome.code == 0, "\(outcome.messages)")
    bytes += outcome.out
    // What stands behind the last line end was never wholly said.
    return try bytes.split(separator: 10, omittingEmptySubsequences: false).dropLast().map { line in
      let receipt = try Plain(json: Array(line))
      #expect(receipt["status"] == "new")
      return receipt["id"].string ?? "?"
    }
  }

  @Test func ofAHundredKilledImportsNoAcknowledgedLetterIsLost() throws {
    let place = try Workplace()
    var dice = Dice(seed: 20_180_914)
    var known: [String: [String]] = [:]
    var kept: Set<String> = []
    var unacknowledged = 0
    var journals = 0
    for round in 1...110 {
      let folder = try place.folder("in-\(round)")
      for step in 0..<6 {
        let letter = SmallLetter(ondernummer: 1000 + round * 10 + step, middle: 1 + step * 4)
        known[letter.id] = letter.paragraphs
        try place.file("in-\(round)/\(letter.fileName)", letter.text)
      }
      let acknowledged = try killImport(
        of: folder, in: place, after: dice.roll(5), microseconds: UInt32(dice.roll(60_000)))
      if access(place.archive + "-journal", F_OK) == 0 { journals += 1 }
      if acknowledged.isEmpty, access(place.archive, F_OK) != 0 { continue }
      let found = try letters(in: place)
      kept.formUnion(acknowledged)
      let missing = kept.subtracting(found.keys)
      #expect(missing.isEmpty, "round \(round)")
      for (id, paragraphs) in found { #expect(paragraphs == known[id], "round \(round): \(id)") }
      // One letter may be safe whose receipt was not said yet.
      let more = Set(found.keys).subtracting(kept)
      #expect(more.count <= 1, "round \(round)")
      unacknowledged += more.count
      kept.formUnion(more)
      if round % 10 == 0 {
        let verify = try place.run("verify")
        #expect(verify.code == 0, "round \(round): \(verify.text)")
      }
    }
    // Else the kills came too early or too late to mean anything.
    #expect(kept.count > 100)
    #expect(journals > 0)
    #expect(try place.run("verify").code == 0)
    let last = try place.run("import", "in-110")
    #expect(last.code == 0)
    let left = try place.names().filter { !$0.hasPrefix("in-") }
    #expect(left == ["archive.sqlite"])
    let hits = try place.run("search", "Slot van brief", "--limit", "2000", "--format", "json")
    #expect(try hits.json().items.count == (try letters(in: place)).count)
  }

  @Test func whileAnArchiveIsMadeACrashLeavesAWholeOneOrNone() throws {
    var dice = Dice(seed: 100)
    let place = try Workplace()
    try place.folder("in")
    for number in 1...3 {
      let letter = SmallLetter(ondernummer: number)
      try place.file("in/\(letter.fileName)", letter.text)
    }
    var made = 0
    for round in 1...30 {
      let acknowledged = try killImport(
        of: "in", in: place, after: 0, microseconds: UInt32(dice.roll(60_000)))
      if access(place.archive, F_OK) == 0 {
        made += 1
        let found = try letters(in: place)
        #expect(Set(acknowledged).isSubset(of: found.keys), "round \(round)")
        #expect(!found.isEmpty, "round \(round)")
        #expect(try place.run("verify").code == 0)
      } else {
        #expect(acknowledged.isEmpty, "round \(round)")
      }
      let next = try place.run("import", "in")
      #expect(next.code == 0, "round \(round): \(next.messages)")
      #expect(try place.names().filter { !$0.hasPrefix("in") } == ["archive.sqlite"])
      unlink(place.archive)
    }
    #expect(made < 30)
  }

  @Test func aKilledAtomicImportKeepsAllOrNothing() throws {
    var dice = Dice(seed: 7)
    let place = try Workplace()
    for round in 0..<15 {
      let folder = try place.folder("in-\(round)")
      for step in 0..<8 {
        let letter = SmallLetter(ondernummer: 1 + round * 8 + step)
        try place.file("in-\(round)/\(letter.fileName)", letter.text)
      }
      let child = try place.start("import", folder, "--atomic", "--format", "jsonl", piped: true)
      usleep(UInt32(dice.roll(90_000)))
      child.kill()
      let receipts = child.wait().text.split(separator: "\n").count
      let count = access(place.archive, F_OK) == 0 ? try letters(in: place).count : 0
      #expect(count % 8 == 0, "round \(round)")
      #expect(receipts == 0 || count > 0, "round \(round)")
    }
  }

  @Test func afterACrashTheNextReaderUndoesWhatWasHalfDone() throws {
    for arguments in HostileArchiveTests.readers + [["verify"], ["import", Workplace.fixtures]] {
      let place = try Workplace(filled: true)
      let sound = try place.run("sql", "SELECT * FROM passage", "--format", "jsonl").out
      let expected = arguments[0] == "backup" ? [] : try place.run(arguments).out
      let bytes = try place.bytes("archive.sqlite")
      try Crash.leaveHotJournal(at: place.archive)
      #expect(try place.bytes("archive.sqlite") != bytes)
      let outcome = try place.run(arguments)
      #expect(outcome.code == 0, "\(arguments): \(outcome.messages)")
      #expect(outcome.out == expected, "\(arguments)")
      #expect(try !place.names().contains("archive.sqlite-journal"))
      #expect(try place.run("sql", "SELECT * FROM passage", "--format", "jsonl").out == sound)
      #expect(try place.run("verify").code == 0)
    }
  }

  @Test func afterACrashInTheMidstOfACommitTheNextReaderUndoesItToo() throws {
    for arguments in [["list"], ["verify"], ["import", Workplace.fixtures]] {
      let place = try Workplace(filled: true)
      let expected = try place.run(arguments).out
      try Crash.leaveHotJournal(at: place.archive, inCommit: true)
      let outcome = try place.run(arguments)
      #expect(outcome.code == 0, "\(arguments): \(outcome.messages)")
      #expect(outcome.out == expected, "\(arguments)")
    }
  }

  @Test func anInterruptedImportAnswers130AndKeepsWhatItAcknowledged() throws {
    let place = try Workplace()
    try place.folder("in")
    for number in 1...60 {
      let letter = SmallLetter(ondernummer: number)
      try place.file("in/\(letter.fileName)", letter.text)
    }
    let child = try place.start("import", "in", "--format", "jsonl", piped: true)
    var bytes: [UInt8] = []
    while bytes.count(where: { $0 == 10 }) < 3 { bytes += child.readSome() }
    kill(child.pid, SIGINT)
    let outcome = child.wait()
    #expect(outcome.code == 130)
    #expect(outcome.messages.contains("files were not reached"), "\(outcome.messages)")
    bytes += outcome.out
    let acknowledged = bytes.count { $0 == 10 }
    let found = try letters(in: place)
    #expect(found.count >= acknowledged && found.count <= acknowledged + 1)
    #expect(try place.run("verify").code == 0)
  }
}

/// A letter that takes long is left where it is read or searched: it is not waited for.
@Test func anImportEndsWithinTheLetterAtWork() throws {
  let place = try Workplace()
  var letter = SmallLetter(ondernummer: 12)
  letter.middle = 120_000
  try place.file("long.txt", letter.text)
  let child = try place.start("import", "long.txt", piped: true)
  usleep(1_000_000)
  kill(child.pid, SIGTERM)
  let outcome = child.wait()
  #expect(outcome.code == 143, "\(outcome.messages)")
  #expect(outcome.messages.contains("interrupted"), "\(outcome.messages)")
  #expect(try place.run("list").text == "")
}

/// A run over a folder that is ended says what it did.
@Test func aSummarySurvivesAnInterruption() throws {
  let place = try Workplace()
  try place.folder("in")
  for number in 1...80 {
    let letter = SmallLetter(ondernummer: number)
    try place.file("in/\(letter.fileName)", letter.text)
  }
  let child = try place.start("import", "in", piped: true)
  var bytes: [UInt8] = []
  while bytes.count(where: { $0 == 10 }) < 3 { bytes += child.readSome() }
  kill(child.pid, SIGINT)
  let outcome = child.wait()
  #expect(outcome.code == 130)
  let summary = try #require(
    outcome.messages.firstMatch(of: /(\d+) new, 0 revised, 0 present already, 0 refused/))
  let new = try #require(Int(summary.1))
  #expect(outcome.messages.contains("interrupted: \(80 - new) files were not reached"))
  let again = try place.run("import", "in")
  #expect(again.code == 0)
  #expect(again.messages.contains("\(80 - new) new, 0 revised, \(new) present already"))
}

/// Chance that can be repeated.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// From 0 to below `sides`.
  mutating func roll(_ sides: Int) -> Int {
    // Knuth's constants for a linear generator; the high bits are the good ones.
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }
}

import Foundation
import SQLite
import Testing

/// Several processes at one archive: all work or wait.
@Suite(.serialized) struct ConcurrencyTests {
  @Test func twoWritersAndThreeReadersAllWorkOrWait() async throws {
    let place = try Workplace(filled: true)
    let writers = 2
    let each = 60
    for writer in 0..<writers {
      try place.folder("in-\(writer)")
      for step in 0..<each {
        let letter = SmallLetter(ondernummer: 1000 * (writer + 1) + step)
        try place.file("in-\(writer)/\(letter.fileName)", letter.text)
      }
    }
    let imports = try (0..<writers).map {
      try place.start("import", "in-\($0)", "--format", "jsonl")
    }
    let questions = [
      ["list", "--format", "jsonl"], ["search", "Syrie", "--format", "jsonl", "--limit", "500"],
      ["sql", "SELECT letter FROM passage", "--format", "jsonl"],
    ]
    var asked = 0
    var seen = [0, 0, 0]
    while imports.contains(where: { !$0.hasEnded }) {
      let readers = try questions.map {
        try Child(
          [Program.path] + $0, in: place.path, environment: ["ART100_ARCHIVE": place.archive])
      }
      for (index, reader) in readers.enumerated() {
        let outcome = reader.wait()
        #expect(outcome.code == 0, "\(questions[index]): \(outcome.messages)")
        let count = outcome.out.count { $0 == 10 }
        // What was there once stays there.
        #expect(count >= seen[index], "\(questions[index])")
        seen[index] = count
      }
      asked += 1
    }
    #expect(asked > 1)
    for child in imports {
      let outcome = child.wait()
      #expect(outcome.code == 0, "\(outcome.messages)")
      let receipts = try outcome.lines()
      #expect(receipts.count == each)
      #expect(receipts.allSatisfy { $0["status"] == "new" })
    }
    #expect(try place.run("list", "--format", "jsonl").lines().count == 8 + writers * each)
    #expect(try place.run("verify").code == 0)
  }

  @Test func ofTwoThatMakeTheSameArchiveBothSucceed() throws {
    for round in 0..<10 {
      let place = try Workplace()
      for writer in 0..<2 {
        let letter = SmallLetter(ondernummer: 1 + writer)
        try place.file("\(writer).txt", letter.text)
      }
      let both = try (0..<2).map { try place.start("import", "\($0).txt") }
      for child in both {
        let outcome = child.wait()
        #expect(outcome.code == 0, "round \(round): \(outcome.messages)")
      }
      #expect(try place.run("list", "--format", "jsonl").lines().count == 2)
      #expect(try place.names() == ["0.txt", "1.txt", "archive.sqlite"])
      #expect(try place.run("verify").code == 0)
    }
  }

  /// The program waits ten seconds for another process, so this test does too.
  @Test func anArchiveThatStaysLockedIsBusyAndUnchanged() throws {
    let place = try Workplace(filled: true)
    try place.file("brief.txt", SmallLetter(ondernummer: 1).text)
    let before = try place.contents()
    let holder = try Connection(path: place.archive, mode: .readWrite, busyTimeout: .seconds(1))
    try holder.script("BEGIN EXCLUSIVE")
    let commands = [
      ["list"], ["search", "Irak"], ["sql", "SELECT 1 FROM letter"], ["verify"],
      ["import", "brief.txt"], ["import", "brief.txt", "--dry-run"], ["rebuild"],
      ["backup", "copy.sqlite"], ["withdraw", "27925-U", "--why", "x"],
    ]
    let waiting = try commands.map {
      try Child(
        [Program.path] + $0, in: place.path, environment: ["ART100_ARCHIVE": place.archive])
    }
    for (child, arguments) in zip(waiting, commands) {
      let outcome = child.wait()
      #expect(outcome.code == 75, "\(arguments): \(outcome.messages)")
      #expect(outcome.text == "", "\(arguments)")
      #expect(outcome.messages.contains("another process"), "\(arguments): \(outcome.messages)")
      #expect(outcome.messages.contains("try again"), "\(arguments)")
    }
    try holder.script("ROLLBACK")
    try holder.close()
    #expect(try place.contents() == before)
    #expect(try place.run("import", "brief.txt").code == 0)
  }

  @Test func whoWaitsForAShortLockGetsItsTurn() throws {
    let place = try Workplace(filled: true)
    try place.file("brief.txt", SmallLetter(ondernummer: 1).text)
    let holder = try Connection(path: place.archive, mode: .readWrite, busyTimeout: .seconds(1))
    try holder.script("BEGIN EXCLUSIVE")
    let writer = try place.start("import", "brief.txt")
    let reader = try place.start("list")
    usleep(700_000)
    #expect(!writer.hasEnded && !reader.hasEnded)
    try holder.script("ROLLBACK")
    try holder.close()
    #expect(writer.wait().code == 0)
    #expect(reader.wait().code == 0)
  }
}

import Checksums
import Foundation
import SQLite
import Testing

@Suite struct RestoreTests {
  /// An archive with decisions, a second revision, twins, a withdrawal, and hostile texts.
  private func rich() throws -> Workplace {
    let place = try HostileArchive.make()
    let steps = [
      ["import", Workplace.fixtures, "--series", "ISIS"],
      [
        "import", Program.packageRoot + "/Fixtures/pdf/kst-27925-612.pdf", "--cause",
        "transcription", "--reason", "the publisher's PDF",
      ],
      ["twins", "join", "27925-U", "27925-637", "--by", "griffie", "--why", "one letter"],
      ["series", "remove", "ISIS", "29521-293", "--why", "another mission"],
    ]
    for step in steps {
      let outcome = try place.run(step)
      try #require(outcome.code == 0, "\(step): \(outcome.messages)")
    }
    let facts = try place.run("facts", "27925-U", "--format", "json").json().items
    let (first, second) = (facts[0]["id"].string ?? "", facts[1]["id"].string ?? "")
    try #require(try place.run("review", "reject", first, "--why", "=1+1").code == 0)
    try #require(try place.run("review", "confirm", second, "--by", "griffie").code == 0)
    return place
  }

  @Test func theArchiveComesBackRowByRowAndHashByHash() throws {
    let place = try rich()
    let exported = try place.run("export", "jsonl", "-o", "full.jsonl")
    #expect(exported.code == 0, "\(exported.messages)")
    let tables = try place.tables()
    let chain = try place.run("verify", "--format", "json").text
    try FileManager.default.moveItem(
      atPath: place.archive, toPath: place.path + "/old.sqlite")
    let restored = try place.run("restore", "full.jsonl")
    #expect(restored.code == 0, "\(restored.messages)")
    let back = try place.tables()
    #expect(Set(back.keys) == Set(tables.keys))
    for (name, rows) in tables { #expect(back[name] == rows, "\(name)") }
    #expect(try place.run("verify", "--format", "json").text == chain)
    let verified = try place.run("verify")
    #expect(verified.code == 0, "\(verified.text)")
    #expect(try place.run("search", "Syrie").text.contains("kst-27925-612"))
    #expect(try place.run("export", "jsonl", "-o", "again.jsonl").code == 0)
    #expect(try place.bytes("again.jsonl") == (try place.bytes("full.jsonl")))
  }

  @Test func theRestoredArchiveGoesOn() throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("export", "jsonl", "-o", "full.jsonl").code == 0)
    let restored = try place.run("restore", "full.jsonl", "-o", "new.sqlite")
    #expect(restored.code == 0, "\(restored.messages)")
    try place.file("brief.txt", SmallLetter(ondernummer: 7).text)
    #expect(try place.run("import", "-a", "new.sqlite", "brief.txt").code == 0)
    #expect(try place.run("rebuild", "-a", "new.sqlite").code == 0)
    #expect(try place.run("verify", "-a", "new.sqlite").code == 0)
  }

  @Test func standardInputServesAsWell() throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("export", "jsonl", "-o", "full.jsonl").code == 0)
    let outcome = try place.run(
      "restore", "-", "-o", "new.sqlite", input: .file(place.path + "/full.jsonl"))
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(try place.run("verify", "-a", "new.sqlite").code == 0)
  }

  @Test func aPartOfAnArchiveIsRefusedAndSaysSo() throws {
    let place = try Workplace(filled: true)
    for (arguments, words) in [
      (["27925-U"], "only some letters of"), (["--letters-only"], "only the letters of"),
    ] {
      #expect(
        try place.run(["export", "jsonl", "-o", "part.jsonl", "--force"] + arguments).code == 0)
      let outcome = try place.run("restore", "part.jsonl", "-o", "new.sqlite")
      #expect(outcome.code == 65)
      #expect(outcome.messages.contains(words), "\(outcome.messages)")
    }
    #expect(try place.names() == ["archive.sqlite", "part.jsonl"])
  }

  @Test func whatWasChangedOrLostIsRefusedAndLeavesNoFile() throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("export", "jsonl", "-o", "full.jsonl").code == 0)
    let bytes = try place.bytes("full.jsonl")
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let damaged: [(String, String)] = [
      ("a word of a letter", text.replacing("Oost-Syrië", with: "Oost-Syrie")),
      (
        "a number of a row",
        text.replacing(#""table":"work","row":{"id":1"#, with: #""table":"work","row":{"id":9"#)
      ),
      ("cut off", String(text.prefix(text.count / 2))),
      ("the end is gone", lines.dropLast(2).joined(separator: "\n") + "\n"),
      ("a line is gone", (lines[..<40] + lines[41...]).joined(separator: "\n")),
      ("a line twice", (lines[...40] + lines[40...]).joined(separator: "\n")),
      ("something behind the end", text + "{}\n"),
      ("another table", text.replacing(#""table":"work""#, with: #""table":"docs""#)),
      (
        "no JSON",
        text.replacing(
          #"{"record":"row","table":"series""#, with: #"{"record":"row" "table":"series""#)
      ),
      ("not ours", "{\"a\":1}\n"), ("empty", ""), ("letters", SmallLetter(ondernummer: 1).text),
      ("nested", String(repeating: "[", count: 100_000) + "\n"),
      (
        "a newer schema",
        text.replacing(#""schema":6,"program""#, with: #""schema":99,"program""#)
      ),
    ]
    for (what, text) in damaged {
      try place.file("damaged.jsonl", text)
      let outcome = try place.run("restore", "damaged.jsonl", "-o", "new.sqlite")
      #expect([65, 78].contains(outcome.code), "\(what): \(outcome.code) \(outcome.messages)")
      #expect(outcome.messages.contains("damaged.jsonl"), "\(what): \(outcome.messages)")
      #expect(try place.names() == ["archive.sqlite", "damaged.jsonl", "full.jsonl"], "\(what)")
    }
    try place.file("damaged.jsonl", bytes[..<200] + [0xFF, 0xFE] + bytes[200...])
    #expect(try place.run("restore", "damaged.jsonl", "-o", "new.sqlite").code == 65)
    #expect(try place.run("restore", "nothing.jsonl", "-o", "new.sqlite").code == 66)
  }

  /// Its own checksums are right: it was made of an archive that `verify` would not pass.
  @Test func anExportOfRowsThatDoNotVerifyIsRefused() throws {
    let place = try Workplace(filled: true)
    let db = try Connection(path: place.archive, mode: .readWrite)
    try db.script("UPDATE fact SET subject = 'iets anders' WHERE id = (SELECT max(id) FROM fact)")
    try db.close()
    #expect(try place.run("export", "jsonl", "-o", "full.jsonl").code == 0)
    let outcome = try place.run("restore", "full.jsonl", "-o", "new.sqlite")
    #expect(outcome.code == 65, "\(outcome.messages)")
    #expect(outcome.messages.contains("citations or facts were changed"), "\(outcome.messages)")
    #expect(try place.names() == ["archive.sqlite", "full.jsonl"])
  }

  @Test(arguments: ["in another order", "stands twice"])
  func rowsInAnotherOrderAndKeysThatStandTwiceAreRefused(_ fault: String) throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("export", "jsonl", "-o", "full.jsonl").code == 0)
    var lines = String(decoding: try place.bytes("full.jsonl"), as: UTF8.self).split(
      separator: "\n"
    ).map(String.init)
    let first = try #require(
      lines.firstIndex { $0.hasPrefix(#"{"record":"row","table":"section""#) })
    if fault == "stands twice" {
      lines[first].replace(#"{"record":"row","#, with: #"{"record":"row","record":"end","#)
    } else {
      lines.swapAt(first, first + 1)
    }
    // A hash that fits what is there now.
    let rest = lines.dropLast().map { $0 + "\n" }.joined()
    let end = try #require(lines.last)
    let old = try #require(end.firstMatch(of: /"sha256":"([0-9a-f]{64})"/)).1
    lines[lines.count - 1] = end.replacing(old, with: SHA256.hex(of: rest.utf8))
    try place.file("changed.jsonl", lines.joined(separator: "\n") + "\n")
    let restored = try place.run("restore", "changed.jsonl", "-o", "new.sqlite")
    #expect(restored.code == 65)
    #expect(restored.messages.contains(fault), "\(restored.messages)")
    #expect(try !place.names().contains("new.sqlite"))
  }

  @Test(arguments: ["1.5", "99999999999999999999999999"])
  func aKeyThatNoRowCanHaveIsRefused(_ key: String) throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("export", "jsonl", "-o", "full.jsonl").code == 0)
    let text = String(decoding: try place.bytes("full.jsonl"), as: UTF8.self)
    try place.file("changed.jsonl", text.replacing(#""id":1,"#, with: #""id":\#(key),"#))
    let restored = try place.run("restore", "changed.jsonl", "-o", "new.sqlite")
    #expect(restored.code == 65, "\(restored.messages)")
    #expect(!restored.messages.contains("INSERT"), "\(restored.messages)")
    #expect(try !place.names().contains("new.sqlite"))
  }

  @Test func nothingIsEverReplaced() throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("export", "jsonl", "-o", "full.jsonl").code == 0)
    let before = try place.bytes("archive.sqlite")
    #expect(try place.run("restore", "full.jsonl").code == 73)
    #expect(try place.bytes("archive.sqlite") == before)
    try place.file("note.txt", "mine")
    #expect([73, 78].contains(try place.run("restore", "full.jsonl", "-o", "note.txt").code))
    #expect(try place.bytes("note.txt") == Array("mine".utf8))
  }
}

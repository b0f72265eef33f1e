import Foundation
import SQLite
import Testing

private let sqlite3 = OutsideTool.installed("sqlite3")

/// `export sql`, read by SQLite's own shell.
@Suite(.enabled(if: sqlite3 != nil, "sqlite3 is absent: install it"))
struct SQLExportTests {
  /// A folder with the fixtures, hostile letters and decisions in hostile words.
  static func hostilePlace() throws -> Workplace {
    let place = try Workplace(filled: true)
    for file in HostileLetter.files {
      let path = try place.file(file.name, file.text)
      let outcome = try place.run("import", path, "--reason", "O'Brien \\ \"x\"\t\n$$")
      try #require(outcome.code == 0, "\(outcome.messages)")
    }
    let outcome = try place.run(
      "review", "reject", "kst-27925-U#1/2:0-10", "--by", "O'Brien \\.", "--why", "a\r\n\\.\n'b'")
    try #require(outcome.code == 0, "\(outcome.messages)")
    return place
  }

  static func load(_ place: Workplace, _ sql: String, as name: String) throws -> Workplace {
    let loaded = try Workplace()
    let outcome = try Program.run(
      ["archive.sqlite"], in: loaded.path, input: .file("\(place.path)/\(sql)"),
      program: sqlite3 ?? "")
    #expect(outcome.code == 0)
    #expect(outcome.messages == "")
    #expect(outcome.text == "")
    return loaded
  }

  @Test func aLoadedDumpIsTheSameArchiveHostileWordsAndAll() throws {
    let place = try Self.hostilePlace()
    let written = try place.run("export", "sql", "-o", "dump.sql")
    #expect(written.code == 0, "\(written.messages)")
    let loaded = try Self.load(place, "dump.sql", as: "whole")
    #expect(try loaded.tables() == place.tables())
    let verified = try loaded.run("verify")
    #expect(verified.code == 0, "\(verified.text)")
    for question in [["search", "Syrie", "--format", "json"], ["list", "--format", "json"]] {
      #expect(try loaded.run(question).out == place.run(question).out)
    }
    let words = try loaded.run("sql", "SELECT text FROM passage", "--format", "json").json().items
    let texts = Set(words.compactMap(\.["text"].string))
    for paragraph in HostileLetter.paragraphs {
      #expect(texts.contains { $0.contains(paragraph) }, "\(paragraph)")
    }
  }

  @Test func theSameArchiveGivesTheSameBytesAndNothingIsOverwrittenUnasked() throws {
    let place = try Workplace(filled: true)
    for form in ["sql", "postgresql", "sqlite"] {
      let (first, second) = ("one/letters.\(form)", "two/letters.\(form)")
      for folder in ["one", "two"] { try place.folder(folder) }
      for file in [first, second] {
        #expect(try place.run("export", form, "-o", file).code == 0)
      }
      #expect(try place.bytes(first) == place.bytes(second), "\(form)")
      let before = try place.contents()
      let refused = try place.run("export", form, "-o", first)
      #expect(refused.code == 73, "\(refused.messages)")
      #expect(try place.contents() == before)
      #expect(try place.run("export", form, "-o", first, "--force").code == 0)
      for folder in ["one", "two"] {
        try FileManager.default.removeItem(atPath: "\(place.path)/\(folder)")
      }
    }
  }

  @Test func aFailedExportLeavesNothing() throws {
    let place = try Workplace(filled: true)
    let before = try place.contents()
    for form in ["sql", "postgresql", "sqlite"] {
      let cases: [([String], Int32)] = [
        (["-o", "none/letters"], 73), (["27925-9999", "-o", "letters"], 66),
        (["--series", "ISI", "-o", "letters"], 66),
        (["--from", "2030-01-01", "-o", "letters"], 66),
      ]
      for (arguments, code) in cases {
        let outcome = try place.run(["export", form] + arguments)
        #expect(outcome.code == code, "\(form) \(arguments): \(outcome.messages)")
        #expect(try place.contents() == before)
      }
    }
  }

  @Test func aChoiceOfLettersIsWholeButNoArchive() throws {
    let place = try Workplace(filled: true)
    #expect(
      try place.run("export", "sql", "-o", "some.sql", "--chamber", "tk", "--from", "2017-01-01")
        .code == 0)
    let loaded = try Self.load(place, "some.sql", as: "some")
    let db = try Connection(path: loaded.archive, mode: .readOnly)
    let letters = try db.query("SELECT id FROM letter ORDER BY id") { try $0.text(0) }
    #expect(letters == ["kst-27925-612", "kst-27925-637"])
    #expect(try db.query("PRAGMA foreign_key_check") { try $0.text(0) } == [])
    let same = "SELECT count(*) FROM letter_fact WHERE letter IN ('kst-27925-612', 'kst-27925-637')"
    let facts = try db.first("SELECT count(*) FROM fact") { try $0.int(0) }
    #expect(facts ?? 0 > 0)
    #expect(try place.run("sql", same, "--format", "csv").text.contains("\(facts ?? -1)\r\n"))
    // Who is cited keeps its name.
    let cited = try db.query(
      "SELECT DISTINCT resolved_to FROM letter_citation WHERE resolution = 'resolved'"
    ) { try $0.optionalText(0) }
    #expect(!cited.isEmpty && !cited.contains(nil))
    #expect(try db.applicationID == 0)
    try db.close()
    #expect(try loaded.run("list").code == 78)
  }
}

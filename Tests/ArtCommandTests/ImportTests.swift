import Foundation
import SQLite
import Testing

/// What `import` keeps, what it refuses, and what it says of each file.
@Suite struct ImportTests {
  static let receiptKeys: Set<String> = [
    "path", "status", "id", "work", "revision", "sha256", "counts", "warnings",
  ]

  /// The receipts of an import that succeeds.
  private func receipts(_ place: Workplace, _ arguments: String...) throws -> [Plain] {
    let outcome = try place.run(["import", "--format", "json"] + arguments)
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(outcome.messages == "")
    return try outcome.json().items
  }

  @Test func aReceiptHasTheKeysThatOthersRelyOn() throws {
    let place = try Workplace()
    let path = Workplace.fixtures + "/kst-27925-U.txt"
    let receipt = try #require(try receipts(place, path).first)
    #expect(receipt.keys.isSuperset(of: Self.receiptKeys))
    #expect(receipt["path"] == .text(path))
    #expect(receipt["status"] == "new")
    #expect(receipt["id"] == "kst-27925-U")
    #expect(receipt["work"] == "kst-27925-U")
    #expect(receipt["revision"] == 1)
    #expect(receipt["sha256"].string?.count == 64)
    let counts = receipt["counts"]
    #expect(
      counts.keys.isSuperset(of: [
        "pages", "sections", "blocks", "notes", "citations", "facts", "repairs",
      ]))
    #expect(counts["pages"] == 8)
    #expect(counts["notes"] == 2)
    #expect(counts["blocks"] == 54)
    for kind in ["citations", "facts"] {
      let rows = try place.run(kind, "27925-U", "--format", "json").json().items
      #expect(counts[kind] == .number(Double(rows.count)) && !rows.isEmpty)
    }
  }

  @Test func theSameBytesAgainChangeNothing() throws {
    let place = try Workplace(filled: true)
    let before = try place.contents()
    let receipts = try receipts(place, Workplace.fixtures)
    #expect(receipts.count == 8)
    #expect(receipts.allSatisfy { $0["status"] == "present" && $0["revision"] == 1 })
    #expect(try place.contents() == before)
  }

  @Test func aChangedWordMakesARevisionWithAnInferredCause() throws {
    let place = try Workplace(filled: true)
    let text = try fixture("kst-27925-539").replacing(
      "met een jaar te verlengen", with: "voort te zetten")
    let path = try place.file("copy.txt", text)
    let receipt = try #require(try receipts(place, path).first)
    #expect(receipt["status"] == "revision")
    #expect(receipt["revision"] == 2)
    #expect(receipt["id"] == "kst-27925-539")
    #expect(receipt["warnings"].items.map(\.["code"]).contains("cause-inferred"))
    let new = try place.run("show", "27925-539").text
    #expect(new.contains("voort te zetten"))
    #expect(!new.contains("met een jaar te verlengen"))
    let old = try place.run("show", "27925-539@1", "--format", "json").json()
    #expect(old["revision"] == 1)
    let opening = old["sections"][0]["blocks"][0]["text"].string ?? ""
    #expect(opening.contains("met een jaar te verlengen"))
    #expect(try place.run("show", "27925-539@2", "--source").text == text)
    let list = try place.run("list", "--format", "json").json().items
    #expect(list.first { $0["id"] == "kst-27925-539" }?["revisions"] == 2)
    #expect(try place.run("verify").code == 0)
  }

  @Test func aStatedCauseIsKeptWithItsReasonAndNotWarnedOf() throws {
    let place = try Workplace(filled: true)
    let text = try fixture("kst-27925-539").replacing("42 landen", with: "43 landen")
    try place.file("copy.txt", text)
    let receipt = try #require(
      try receipts(place, "copy.txt", "--cause", "publication", "--reason", "rectificatie").first)
    #expect(receipt["cause"] == "publication")
    #expect(!receipt["warnings"].items.map(\.["code"]).contains("cause-inferred"))
    let row = try place.run(
      "sql", "SELECT cause, cause_basis, reason FROM revision WHERE number = 2", "--format", "json")
    #expect(
      try row.json()[0]
        == .object(["cause": "publication", "cause_basis": "stated", "reason": "rectificatie"]))
    #expect(try place.run("import", "copy.txt", "--cause", "reader").code == 64)
  }

  @Test func aDryRunGivesTheRealReceiptsAndKeepsNothing() throws {
    let place = try Workplace()
    let rehearsed = try receipts(place, Workplace.fixtures, "--dry-run")
    #expect(rehearsed.map(\.["status"]) == Array(repeating: "new", count: 8))
    #expect(try place.names() == [])
    #expect(try receipts(place, Workplace.fixtures) == rehearsed)
    let text = try fixture("kst-27925-539").replacing("42 landen", with: "43 landen")
    try place.file("copy.txt", text)
    let before = try place.contents()
    let revised = try receipts(place, "copy.txt", "--dry-run", "--series", "Anders")
    #expect(revised.map(\.["status"]) == ["revision"])
    #expect(try place.contents() == before)
    let shown = try place.run("import", "copy.txt", "--dry-run")
    #expect(shown.code == 0)
    #expect(shown.messages.contains("dry run"))
    #expect(try place.contents() == before)
  }

  @Test func anAtomicImportWithOneBadFileKeepsNothing() throws {
    let place = try Workplace()
    try place.folder("in")
    for number in 1...3 {
      let letter = SmallLetter(ondernummer: number)
      try place.file("in/\(letter.fileName)", letter.text)
    }
    try place.file("in/zz.txt", "no letter at all\n")
    let missing = try place.run("import", "in", "--atomic", "--format", "json")
    #expect(missing.code == 65)
    #expect(missing.text == "")
    #expect(try Plain(json: missing.err)["error"]["path"] == "in/zz.txt")
    #expect(try place.names().filter { !$0.hasPrefix("in") } == [])

    let filled = try Workplace(filled: true)
    let before = try filled.bytes("archive.sqlite")
    let outcome = try Program.run(
      ["import", place.path + "/in", "--atomic", "-a", filled.archive], in: filled.path)
    #expect(outcome.code == 65)
    #expect(outcome.messages.contains("zz.txt"))
    #expect(try filled.bytes("archive.sqlite") == before)
    #expect(try filled.names() == ["archive.sqlite"])

    unlink(place.path + "/in/zz.txt")
    let good = try place.run("import", "in", "--atomic", "--format", "json")
    #expect(good.code == 0)
    #expect(try good.json().items.map(\.["status"]) == ["new", "new", "new"])
  }

  @Test func withoutAtomicTheGoodLettersAreKeptAndTheBadOnesNamed() throws {
    let place = try Workplace()
    try place.folder("in")
    let letter = SmallLetter(ondernummer: 1)
    try place.file("in/a.txt", "no letter at all\n")
    try place.file("in/\(letter.fileName)", letter.text)
    let outcome = try place.run("import", "in", "--format", "json")
    #expect(outcome.code == 65)
    let receipts = try outcome.json().items
    #expect(receipts.map(\.["status"]) == ["refused", "new"])
    #expect(receipts[0]["error"].keys.isSuperset(of: ["code", "message", "path", "line"]))
    #expect(receipts[0]["error"]["code"] == 65)
    #expect(receipts[0]["path"] == "in/a.txt")
    let again = try place.run("import", "in")
    #expect(again.code == 65)
    #expect(again.messages.contains("in/a.txt: "))
    #expect(again.messages.contains("1 present already, 1 refused"))
  }

  @Test func foldersAreReadToTheirBottomAndOtherFilesAreSkippedAloud() throws {
    let place = try Workplace()
    try place.folder("in/deeper/deepest")
    let paths = ["in/b.TXT", "in/deeper/a.text", "in/deeper/deepest/c.txt"]
    for (number, path) in paths.enumerated() {
      try place.file(path, SmallLetter(ondernummer: number + 1).text)
    }
    try place.file("in/photo.jpg", "x")
    try place.file("in/.hidden.txt", "x")
    let outcome = try place.run("import", "in", "--format", "json")
    #expect(outcome.code == 0)
    #expect(try outcome.json().items.map(\.["path"].string) == paths)
    #expect(outcome.messages.contains("in/photo.jpg"))
    #expect(!outcome.messages.contains("hidden"))
  }

  @Test func standardInputIsAFileToo() throws {
    let place = try Workplace()
    let text = try fixture("kst-27925-597")
    let outcome = try place.run("import", "-", "--format", "json", input: .text(text))
    #expect(outcome.code == 0)
    #expect(try outcome.json()[0]["path"] == "-")
    #expect(try outcome.json()[0]["id"] == "kst-27925-597")
    #expect(try place.run("show", "27925-597", "--source").text == text)
    let path = Workplace.fixtures + "/kst-27925-597.txt"
    #expect(try receipts(place, path).map(\.["status"]) == ["present"])
  }

  @Test func aSeriesIsMadeAndFilled() throws {
    let place = try Workplace()
    _ = try receipts(
      place, Workplace.fixtures + "/kst-27925-U.txt", "--series", "Strijd tegen ISIS")
    let series = try place.run("series", "--format", "json").json()
    #expect(series[0]["name"] == "Strijd tegen ISIS")
    #expect(series[0]["letters"] == 1)
    let again = try receipts(place, Workplace.fixtures + "/kst-27925-U.txt", "--series", "Anders")
    #expect(again[0]["warnings"].items.map(\.["code"]).contains("series-unchanged"))
  }

  @Test func rebuildingGivesTheSameRows() throws {
    let place = try Workplace(filled: true)
    let text = try fixture("kst-27925-539").replacing("42 landen", with: "43 landen")
    try place.file("copy.txt", text)
    _ = try receipts(place, "copy.txt")
    func derived() throws -> [String: [[Value]]] {
      // What was done and when is the one thing a rebuild adds.
      try place.tables().filter { !["event", "ledger"].contains($0.key) }
    }
    let before = try derived()
    #expect(before.count > 10)
    #expect(before.values.contains { $0.count > 100 })
    let hits = try place.run("search", "Syrie", "--limit", "500", "--format", "json").out
    let outcome = try place.run("rebuild", "--format", "json")
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(try outcome.json().items.allSatisfy { $0["outcome"] == "same" })
    #expect(try outcome.json().items.count == 9)
    let after = try derived()
    #expect(after.keys == before.keys)
    for table in before.keys { #expect(after[table] == before[table], "\(table)") }
    #expect(try place.run("search", "Syrie", "--limit", "500", "--format", "json").out == hits)
    #expect(try place.run("verify").code == 0)
  }
}

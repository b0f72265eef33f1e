import Foundation
import Glibc
import SQLite
import Testing

@Suite struct ExportCSVTests {
  @Test func everyTableGoesOutWithEveryValueUnharmed() throws {
    let place = try HostileArchive.make()
    let outcome = try place.run("export", "csv", "-o", "tables")
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(outcome.out.isEmpty)
    for (name, rows) in try place.tables() {
      let csv = try ExportedCSV(try place.bytes("tables/\(name).csv"))
      let expected = place.exportedRows(rows)
      #expect(csv.rows.count == expected.count, "\(name)")
      for (found, row) in zip(csv.rows, expected) {
        #expect(found.map { $0.map { Array($0.utf8) } } == row.map { $0.map { Array($0.utf8) } })
      }
    }
    let texts = try ExportedCSV(try place.bytes("tables/source_text.csv")).rows.map { $0[1] ?? "" }
    for word in HostileArchive.words { #expect(texts[0].utf8.contains(word.utf8), "\(word)") }
    #expect(texts[1].utf8.contains("\r\n".utf8))
  }

  /// Letters that are only cited go along as their number, and nothing that is said of them.
  @Test func aChoiceOfLettersIsTheSameRowsAsInOtherForms() throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("export", "csv", "27925-637", "-o", "tables").code == 0)
    #expect(
      try place.run("export", "sqlite", "27925-637", "-o", "some.sqlite", "--with-review").code == 0
    )
    let copy = try Connection(path: place.path + "/some.sqlite", mode: .readOnly)
    for table in ["work", "edition", "series_change", "fact", "citation"] {
      let rows = try ExportedCSV(try place.bytes("tables/\(table).csv")).rows.count
      let others = try copy.first("SELECT count(*) FROM \(table)") { try $0.int(0) }
      #expect(rows == others && rows > 0, "\(table)")
    }
  }

  @Test func theQuestionViewsAndTheCodebookGoAlong() throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("export", "csv", "-o", "tables").code == 0)
    let names = try place.names()
    for view in ["letter", "passage", "letter_fact", "letter_citation", "letter_contribution"] {
      #expect(names.contains("tables/\(view).csv"))
    }
    let codebook = try ExportedCSV(try place.bytes("tables/codebook.csv"))
    let printed = try CSVTable(try place.run("codebook", "--format", "csv").text)
    #expect(codebook.columns == printed.columns)
    #expect(codebook.rows.map { $0.map { $0 ?? "" } } == printed.rows)
  }

  @Test func theDescriptionNamesTypesKeysUnitsAndMeanings() throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("export", "csv", "-o", "tables").code == 0)
    let package = try Plain(json: try place.bytes("tables/datapackage.json"))
    let resources = package["resources"].items
    func schema(_ name: String) -> Plain {
      resources.first { $0["name"].string == name }?["schema"] ?? .null
    }
    func field(_ table: String, _ name: String) -> Plain {
      schema(table)["fields"].items.first { $0["name"].string == name } ?? .null
    }
    #expect(field("edition", "dossier")["type"] == "string")
    #expect(field("fact", "value")["type"] == "integer")
    #expect(field("fact", "value")["unit"] == .object(["field": "unit"]))
    #expect(field("fact", "text_start")["unit"] == "code point")
    #expect(field("fact", "from_day")["type"] == "date")
    #expect(field("fact", "is_imprecise")["type"] == "boolean")
    #expect(field("fact", "quote")["constraints"]["required"] == .bool(true))
    #expect(field("letter", "date")["type"] == "date")
    #expect(field("letter_fact", "value")["type"] == "number")
    #expect(field("letter_fact", "page")["type"] == "integer")
    #expect(field("repair", "confidence")["type"] == "number")
    #expect(field("event", "at")["type"] == "datetime")
    #expect(field("source", "bytes") == .null)
    #expect(
      field("edition", "dossier")["description"].string
        == "The dossier as text, with its toevoeging: 27925, 36600-X, 21501-02.")
    #expect(schema("fact_attribute")["primaryKey"] == .array(["fact_id", "name"]))
    let keys = schema("revision")["foreignKeys"].items.map { $0["reference"]["resource"].string }
    #expect(keys == ["edition", "source"])
    for resource in resources {
      let bytes = try place.bytes("tables/" + (resource["path"].string ?? ""))
      #expect(resource["bytes"].int == bytes.count)
      for field in resource["schema"]["fields"].items {
        #expect(field["description"].string?.isEmpty == false, "\(resource["name"]) \(field)")
      }
    }
  }

  @Test func sourcesAreWrittenUnderTheirHashWhenAskedFor() throws {
    let place = try HostileArchive.make()
    #expect(try place.run("export", "csv", "-o", "tables", "--sources").code == 0)
    let hashes = try ExportedCSV(try place.bytes("tables/source.csv")).rows.map { $0[1] ?? "" }
    #expect(hashes.count == 2)
    let written = try hashes.map { try place.bytes("tables/sources/\($0)") }
    #expect(Set(written) == Set(try (0...1).map { try place.bytes("brief \($0).txt") }))
  }

  @Test func spreadsheetsGetNoFormulasAndAByteOrderMark() throws {
    let place = try HostileArchive.make()
    #expect(try place.run("export", "csv", "-o", "sheets", "--excel").code == 0)
    let names = try place.names().filter {
      $0.hasPrefix("sheets/") && $0 != "sheets/SHA256SUMS"
    }
    #expect(names.allSatisfy { $0.hasSuffix(".csv") })
    for name in names {
      let bytes = try place.bytes(name)
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]), "\(name)")
      for row in try ExportedCSV(Array(bytes.dropFirst(3))).rows {
        for cell in row.compactMap(\.self) where Double(cell) == nil {
          #expect(!["=", "+", "-", "@", "\t", "\r"].contains(cell.unicodeScalars.first))
        }
      }
    }
    let texts = try ExportedCSV(Array(try place.bytes("sheets/block.csv").dropFirst(3))).rows
      .compactMap { $0[9] }
    #expect(texts.contains("'@SUM(A1:A9)."))
    #expect(texts.contains("''=1+1."))
  }

  @Test func aChoiceOfLettersTakesAlongWhatItsRowsReferTo() throws {
    let place = try Workplace(filled: true)
    #expect(
      try place.run("export", "csv", "-o", "tables", "--chamber", "ek", "--from", "2018-01-01").code
        == 0)
    func rows(_ table: String) throws -> [[String?]] {
      try ExportedCSV(try place.bytes("tables/\(table).csv")).rows
    }
    #expect(try rows("letter").map { $0[0] } == ["kst-27925-U"])
    #expect(try rows("revision").count == 1)
    #expect(Set(try rows("passage").map { $0[1] }) == ["kst-27925-U"])
    // Papers that it cites come along by name.
    let cited = Set(try rows("letter_citation").compactMap { $0[9] })
    #expect(!cited.isEmpty)
    #expect(Set(try rows("edition").map { $0[2] }) == cited.union(["kst-27925-U"]))
    #expect(!(try place.names()).contains("tables/ledger.csv"))
    let named = try place.run("export", "csv", "-o", "named", "27925-U")
    #expect(named.code == 0, "\(named.messages)")
    #expect(try place.bytes("named/fact.csv") == (try place.bytes("tables/fact.csv")))
  }

  /// Rulings, series and twins join letters of which only some are chosen.
  @Test(arguments: ["27925-612", "27925-637", "27925-U", "27925-506"])
  func everyReferenceOfAChoiceOfLettersLeadsToARow(_ letter: String) throws {
    let place = try Workplace(filled: true)
    for arguments in [
      ["twins", "join", "27925-U", "27925-637"],
      ["series", "add", "Reeks", "27925-612", "27925-U"],
      ["align", "27925-612", "27925-637", "--section", "9.3=7.2"],
      ["align", "27925-506", "29521-293", "--block", "3=4"],
      ["export", "csv", "-o", "tables", letter],
    ] {
      let outcome = try place.run(arguments)
      #expect(outcome.code == 0, "\(outcome.messages)")
    }
    func values(_ table: String?, _ column: String?) throws -> Set<String> {
      let csv = try ExportedCSV(try place.bytes("tables/\(table ?? "").csv"))
      let index = try #require(csv.columns.firstIndex(of: column ?? ""))
      return Set(csv.rows.compactMap { $0[index] })
    }
    let package = try Plain(json: try place.bytes("tables/datapackage.json"))
    var count = 0
    for resource in package["resources"].items {
      for key in resource["schema"]["foreignKeys"].items {
        let (table, target) = (resource["name"].string, key["reference"])
        let referring = try values(table, key["fields"][0].string)
        let known = try values(target["resource"].string, target["fields"][0].string)
        #expect(referring.isSubset(of: known), "\(table ?? ""): \(key)")
        count += referring.count
      }
    }
    #expect(count > 10)
  }

  @Test func questionsWithoutAnAnswerMakeNoFolder() throws {
    let place = try Workplace(filled: true)
    for (arguments, code) in [
      (["--from", "2030-01-01"], 66), (["27925-999"], 66), (["27925-U@1"], 64),
      (["--series", "Mali"], 66), (["--chamber", "senaat"], 64),
    ] as [([String], Int32)] {
      let outcome = try place.run(["export", "csv", "-o", "tables"] + arguments)
      #expect(outcome.code == code, "\(arguments): \(outcome.messages)")
      #expect(try place.names() == ["archive.sqlite"])
    }
  }

  @Test func theSameArchiveGivesTheSameBytesAndNothingIsReplacedUnasked() throws {
    let place = try HostileArchive.make()
    #expect(try place.run("export", "csv", "-o", "one").code == 0)
    #expect(try place.run("export", "csv", "-o", "two/").code == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path + "/one")
    for name in names {
      #expect(try place.bytes("one/\(name)") == (try place.bytes("two/\(name)")), "\(name)")
    }
    try place.file("one/mine.txt", "mine")
    let refused = try place.run("export", "csv", "-o", "one")
    #expect(refused.code == 73)
    #expect(try place.names().contains("one/mine.txt"))
    // Nor is it lost where the export is to be replaced.
    let forced = try place.run("export", "csv", "-o", "one", "--force")
    #expect(forced.code == 73)
    #expect(forced.messages.contains("mine.txt in it belongs to no export"), "\(forced.messages)")
    #expect(try place.bytes("one/mine.txt") == Array("mine".utf8))
    unlink(place.path + "/one/mine.txt")
    #expect(try place.run("export", "csv", "-o", "one", "--force").code == 0)
    // A file of that name is something else, and stays.
    try place.file("three", "mine")
    #expect(try place.run("export", "csv", "-o", "three", "--force").code == 73)
    #expect(try place.bytes("three") == Array("mine".utf8))
    #expect(!(try place.names()).contains { $0.hasPrefix(".") })
  }

  @Test func aReadOnlyFolderIsRefusedAndLeftClean() throws {
    let place = try Workplace(filled: true)
    let folder = try place.folder("closed")
    chmod(folder, 0o555)
    defer { chmod(folder, 0o755) }
    // The superuser may write anyway.
    guard access(folder, W_OK) != 0 else { return }
    #expect(try place.run("export", "csv", "-o", "closed/tables").code == 77)
  }
}

import Glibc
import Testing

/// Each command's main job on the fixtures: exit code, data on standard output, messages beside it.
@Suite struct CommandTests {
  @Test func initMakesAnEmptyArchiveAndRefusesWhereSomethingStands() throws {
    let place = try Workplace()
    let made = try place.run("init")
    #expect(made.code == 0)
    #expect(made.text == "")
    #expect(made.messages.contains(place.archive))
    #expect(try place.names() == ["archive.sqlite"])
    #expect(try place.run("verify").code == 0)
    let list = try place.run("list", "--format", "json")
    #expect(list.code == 0)
    #expect(try list.json() == .array([]))
    let before = try place.contents()
    let again = try place.run("init")
    #expect(again.code == 73)
    #expect(again.messages.contains("already"))
    #expect(try place.contents() == before)
  }

  @Test func aNameThatIsTooLongIsNoFaultOfTheDisk() throws {
    let place = try Workplace(filled: true)
    let name = String(repeating: "n", count: 300)
    for making in [
      ["backup"], ["export", "jsonl", "-o"], ["export", "csv", "-o"], ["report", "-o"],
    ] {
      let outcome = try place.run(making + [name])
      #expect(outcome.code == 73, "\(making): \(outcome.messages)")
    }
    #expect(try place.run("init", "-a", name).code == 73)
    #expect(try place.run("list", "-a", name).code == 66)
    #expect(try place.names() == ["archive.sqlite"])
  }

  @Test func listFiltersBySeriesChamberDatesAndTopic() throws {
    let place = try Workplace(filled: true)
    func ids(_ filters: String...) throws -> [String?] {
      let outcome = try place.run(["list", "--format", "json"] + filters)
      #expect(outcome.code == 0, "\(filters): \(outcome.messages)")
      return try outcome.json().items.map(\.["id"].string)
    }
    #expect(
      try ids() == [
        "kst-27925-506", "kst-27925-539", "kst-29521-293", "kst-27925-570", "kst-27925-597",
        "kst-27925-612", "kst-27925-637", "kst-27925-U",
      ])
    #expect(try ids("--chamber", "ek") == ["kst-27925-U"])
    #expect(
      try ids("--from", "2015-06-19", "--to", "2016-01-29") == [
        "kst-27925-539", "kst-29521-293", "kst-27925-570",
      ])
    #expect(try ids("--series", "ISIS").count == 8)
    #expect(try ids("--topic", "finances").contains("kst-27925-597") == false)
    #expect(try ids("--topic", "mandate").contains("kst-27925-506"))
    for bad in [
      ["--chamber", "xx"], ["--from", "14-09-2018"], ["--to", "2018-02-30"], ["--topic", "cheese"],
    ] {
      let outcome = try place.run(["list"] + bad)
      #expect(outcome.code == 64, "\(bad)")
      #expect(outcome.messages.contains(bad[1]), "\(bad)")
    }
    #expect(try place.run("list", "--series", "Mali").code == 66)
  }

  @Test func showJSONHasTheKeysThatOthersRelyOn() throws {
    let place = try Workplace(filled: true)
    let outcome = try place.run("show", "27925-U", "--format", "json")
    #expect(outcome.code == 0)
    #expect(outcome.messages == "")
    let letter = try outcome.json()
    #expect(
      letter.keys.isSuperset(of: [
        "schema", "id", "dossier", "ondernummer", "chamber", "session_year", "kind", "date",
        "place", "addressee", "senders", "dossiers", "series", "revision", "sha256", "sections",
        "notes", "signatories",
      ]))
    #expect(letter["schema"] == 1)
    #expect(letter["id"] == "kst-27925-U")
    #expect(letter["dossier"] == "27925")
    #expect(letter["ondernummer"] == "U")
    #expect(letter["chamber"] == "ek")
    #expect(letter["kind"] == "brief")
    #expect(letter["date"] == "2018-09-14")
    #expect(letter["place"] == "Den Haag")
    #expect(letter["addressee"] == "Voorzitter van de Eerste Kamer der Staten-Generaal")
    #expect(letter["senders"][0] == "Minister van Buitenlandse Zaken")
    #expect(letter["series"] == ["ISIS"])
    #expect(letter["revision"] == 1)
    let opening = letter["sections"][0]
    #expect(opening.keys.isSuperset(of: ["path", "level", "heading", "topic", "blocks"]))
    #expect(opening["path"] == "0")
    #expect(opening["heading"] == "")
    let kinds: Set<String> = ["paragraph", "item", "table", "quote"]
    var ordinals: [Int] = []
    for section in letter["sections"].items {
      for block in section["blocks"].items {
        #expect(
          block.keys.isSuperset(of: [
            "ordinal", "kind", "marker", "text", "marks", "page", "lines",
          ]))
        #expect(kinds.contains(block["kind"].string ?? ""))
        #expect(block["lines"].items.count == 2)
        ordinals.append(block["ordinal"].int ?? -1)
      }
    }
    #expect(ordinals == Array(1...54))
    #expect(letter["notes"].items.count == 2)
    for note in letter["notes"].items {
      #expect(note.keys.isSuperset(of: ["number", "text", "page"]))
    }
    let office: Plain = "Minister van Buitenlandse Zaken"
    #expect(letter["signatories"].items.count == 4)
    #expect(letter["signatories"][0]["office"] == office)
    #expect(letter["signatories"][0].keys.isSuperset(of: ["office", "name"]))
  }

  @Test(arguments: [
    "kst-27925-U", "27925-U", "27 925, U", "27925-u", "Kamerstukken I 2018/19, 27 925, U",
    "kst-27925-U@1",
  ])
  func aLetterIsFoundByAnyFormOfItsNumber(_ name: String) throws {
    let place = try Workplace(filled: true)
    let outcome = try place.run("show", name, "--format", "json")
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(try outcome.json()["id"] == "kst-27925-U")
  }

  @Test func aDateNamesALetterWhereOnlyOneHasIt() throws {
    let place = try Workplace(filled: true)
    let one = try place.run("show", "2016-09-09", "--format", "json")
    #expect(try one.json()["id"] == "kst-27925-597")
    let two = try place.run("show", "2018-09-14")
    #expect(two.code == 64)
    #expect(two.messages.contains("kst-27925-637"))
    #expect(two.messages.contains("kst-27925-U"))
    #expect(try place.run("show", "2018-09-15").code == 66)
  }

  static let refusals: [(arguments: [String], code: Int32)] = [
    (["27925-999"], 66), (["27925-U@2"], 66), (["27925-U", "--section", "99"], 66),
    (["27925-U#4.1/999"], 66), (["27925-U@x"], 64), (["27925-U@0"], 64), (["cheese"], 64),
    ([""], 64), (["27925-U", "--outline", "--source"], 64), (["27925-U#0/x"], 64),
  ]

  @Test(arguments: refusals)
  func whatIsNotThereOrMakesNoSenseIsSaidSo(_ arguments: [String], _ code: Int32) throws {
    let place = try Workplace(filled: true)
    let outcome = try place.run(["show"] + arguments)
    #expect(outcome.code == code, "\(outcome.messages)")
    #expect(outcome.text == "")
    #expect(!outcome.messages.isEmpty)
  }

  @Test func aPassageAndASectionAreShownByThemselves() throws {
    let place = try Workplace(filled: true)
    let whole = try place.run("show", "27925-U", "--format", "json").json()
    let section = whole["sections"].items.first { $0["path"] == "4.1" }
    let block = try #require(section?["blocks"][0])
    let passage = try #require(block["passage"].string)
    #expect(passage == "kst-27925-U#4.1/\(block["ordinal"].int ?? 0)")
    let shown = try place.run("show", passage, "--format", "json").json()
    #expect(shown["sections"].items.map(\.["blocks"]) == [.array([block])])
    let under = try place.run("show", "27925-U", "--section", "4", "--format", "json").json()
    let paths = under["sections"].items.compactMap(\.["path"].string)
    #expect(paths.first == "4")
    #expect(paths.contains("4.1"))
    #expect(paths.allSatisfy { $0 == "4" || $0.hasPrefix("4.") })
  }

  @Test func sourceGivesTheBytesAsTheyCame() throws {
    let place = try Workplace(filled: true)
    let outcome = try place.run("show", "27925-637", "--source")
    #expect(outcome.code == 0)
    #expect(outcome.messages == "")
    #expect(outcome.text == (try fixture("kst-27925-637")))
  }

  @Test func repairsOfASectionAreShownAlone() throws {
    let place = try Workplace(filled: true)
    func repairs(_ options: String...) throws -> [Plain] {
      try place.run(["show", "27925-506", "--repairs", "--format", "json"] + options).json().items
    }
    let all = try repairs()
    let source = Array(try place.run("show", "27925-506", "--source").text.unicodeScalars)
    let start = try #require(
      String(String.UnicodeScalarView(source)).firstRange(of: "Regio\n")?.lowerBound)
    let offset = String(String.UnicodeScalarView(source))[..<start].unicodeScalars.count
    let some = try repairs("--section", "3.2")
    #expect(!some.isEmpty && some.count < all.count)
    #expect(some.allSatisfy { ($0["start"].int ?? 0) > offset })
    #expect(some.allSatisfy(all.contains))
    let block = try repairs("--section", "3").count
    #expect(block >= some.count && block < all.count)
  }

  @Test func markdownTakesNoFirstWordForAList() throws {
    let place = try Workplace()
    let text = SmallLetter(ondernummer: 1).text.replacing(
      "Slot van brief",
      with: "2018. Dat jaar was zwaar.\n\n+ 31 is het landnummer.\n\nSlot van brief")
    try place.file("brief.txt", text)
    #expect(try place.run("import", "brief.txt").code == 0)
    let shown = try place.run("show", "27925-1", "--format", "markdown").text
    #expect(shown.contains("\n2018\\. Dat jaar"), "\(shown)")
    #expect(shown.contains("\n\\+ 31 is"), "\(shown)")
  }

  @Test(arguments: ["text", "markdown", "html"])
  func aLetterForReadingHoldsEveryHeadingAndNote(_ format: String) throws {
    let place = try Workplace(filled: true)
    let letter = try place.run("show", "27925-506", "--format", "json").json()
    let outcome = try place.run("show", "27925-506", "--format", format)
    #expect(outcome.code == 0)
    #expect(outcome.messages == "")
    let words = outcome.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing("&#39;", with: "'").replacing("\\", with: "")
    for section in letter["sections"].items {
      #expect(words.contains(section["heading"].string ?? "?"))
    }
    for note in letter["notes"].items { #expect(words.contains(note["text"].string ?? "?")) }
  }

  @Test func outlineAndRepairsShowWhatTheySay() throws {
    let place = try Workplace(filled: true)
    let outline = try place.run("show", "27925-539", "--outline")
    #expect(outline.code == 0)
    #expect(outline.text.contains("Optreden boven Syrië"))
    #expect(!outline.text.contains("Sinds oktober 2014"))
    let repairs = try place.run("show", "27925-539", "--repairs", "--format", "json")
    let rows = try repairs.json().items
    #expect(rows.count == 23)
    for row in rows {
      #expect(row.keys.isSuperset(of: ["kind", "line", "page", "before", "after", "reason"]))
    }
    #expect(try place.run("show", "27925-539", "--repairs").text.split(separator: "\n").count == 23)
  }

  @Test func seriesGainAndLoseLetters() throws {
    let place = try Workplace(filled: true)
    let removed = try place.run("series", "remove", "ISIS", "29521-293")
    #expect(removed.code == 0)
    #expect(removed.text == "")
    #expect(removed.messages.contains("kst-29521-293"))
    let added = try place.run("series", "add", "Mali", "29521-293", "--role", "first")
    #expect(added.code == 0)
    #expect(added.messages.contains("kst-29521-293"))
    let names = try place.run("series", "--format", "json").json().items.map(\.["name"])
    #expect(names == ["ISIS", "Mali"])
    #expect(try place.run("series", "add", "Mali", "29521-999").code == 66)
    #expect(try place.run("series", "add", "Mali", "27925-U", "--role", "hero").code == 64)
    #expect(try place.run("series", "show", "Nergens").code == 66)
    #expect(try place.run("verify").code == 0)
  }

  @Test func aWithdrawnLetterIsOutOfSightUntilItIsBroughtBack() throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("withdraw", "29521-293").code == 64)
    #expect(try place.run("withdraw", "29521-293#1", "--why", "one of many").code == 64)
    #expect(try place.run("withdraw", "29521-293#1", "--why", "one part").code == 64)
    #expect(try place.run("withdraw", "29521-293", "--why", "by mistake").code == 0)
    #expect(!(try place.run("list").text.contains("kst-29521-293")))
    #expect(try place.run("list", "--withdrawn").text.contains("kst-29521-293"))
    let found = try place.run("search", "MINUSMA", "--format", "json").json()
    #expect(found.items.allSatisfy { $0["letter"] != "kst-29521-293" })
    let shown = try place.run("show", "29521-293")
    #expect(shown.code == 0)
    #expect(shown.messages.contains("by mistake"))
    let undone = try place.run("withdraw", "29521-293", "--undo", "--why", "it was right")
    #expect(undone.code == 0 && !undone.messages.contains("same bytes"))
    #expect(try place.run("list").text.contains("kst-29521-293"))
    #expect(try place.run("verify").code == 0)
  }

  @Test func aBackupIsAnArchiveAndNeverReplacesAFileUnasked() throws {
    let place = try Workplace(filled: true)
    let made = try place.run("backup", "copy.sqlite")
    #expect(made.code == 0)
    #expect(made.text == "")
    #expect(try place.run("verify", "-a", "copy.sqlite").code == 0)
    let list = try place.run("list", "--format", "json").out
    #expect(try place.run("list", "-a", "copy.sqlite", "--format", "json").out == list)
    try place.file("copy.sqlite", "mine")
    #expect(try place.run("backup", "copy.sqlite").code == 73)
    // What is no archive stays even then.
    #expect(try place.run("backup", "copy.sqlite", "--force").code == 73)
    #expect(try place.bytes("copy.sqlite") == Array("mine".utf8))
    unlink(place.path + "/copy.sqlite")
    #expect(try place.run("backup", "copy.sqlite").code == 0)
    #expect(try place.run("backup", "copy.sqlite", "--force").code == 0)
    #expect(try place.run("verify", "-a", "copy.sqlite").code == 0)
    #expect(try place.names() == ["archive.sqlite", "copy.sqlite"])
  }

  @Test func idReadsArgumentsAndLinesAndSaysWhatItCannotRead() throws {
    let place = try Workplace()
    let arguments = try place.run("id", "27 925, U", "36 600 X, nr. 12")
    #expect(arguments.code == 0)
    #expect(arguments.text == "kst-27925-U\nkst-36600-X-12\n")
    let lines = try place.run("id", "-", input: .text("27 925, U\r\n36 600 X, nr. 12\n"))
    #expect(lines.out == arguments.out)
    let mixed = try place.run("id", "cheese", "27925-U")
    #expect(mixed.code == 65)
    #expect(mixed.text == "kst-27925-U\n")
    #expect(mixed.messages.contains("cheese"))
  }

  @Test func migrateHasNothingToDoOnAFreshArchive() throws {
    let place = try Workplace(filled: true)
    let before = try place.contents()
    let outcome = try place.run("migrate")
    #expect(outcome.code == 0)
    #expect(outcome.messages.contains("nothing to do"))
    #expect(try place.contents() == before)
  }
}

extension Plain: ExpressibleByArrayLiteral {
  init(arrayLiteral elements: Plain...) { self = .array(elements) }
}

@Test func aLetterThatComesBackBesideItsEqualIsNamedWithIt() throws {
  let place = try Workplace(filled: true)
  let brief = Workplace.fixtures + "/kst-29521-293.txt"
  #expect(try place.run("withdraw", "29521-293", "--why", "a wrong number").code == 0)
  #expect(try place.run("import", brief, "--id", "kst-29521-294", "--reason", "misprint").code == 0)
  let undone = try place.run("withdraw", "29521-293", "--undo", "--why", "it was right")
  #expect(undone.messages.contains("kst-29521-294 has the same bytes"), "\(undone.messages)")
}

@Test func aSeriesIsFoundWhateverLettersOfItsNameAreLarge() throws {
  let place = try Workplace(filled: true)
  let add = ["series", "add", "ISIS", "27925-612", "27925-637"]
  #expect(try place.run(add).code == 0)
  let right = try place.run("matrix", "--series", "ISIS", "--format", "json").text
  #expect(try place.run("matrix", "--series", "isis", "--format", "json").text == right)
  #expect(try place.run("list", "--series", "Isis").text.contains("kst-27925-612"))
  #expect(try place.run("matrix", "--series", "isi").code == 66)
}

@Test func aPrintWithoutATitleIsListedUnderThatOfItsOtherPrint() throws {
  let place = try Workplace(filled: true)
  func title() throws -> Plain? {
    try place.run("list", "--format", "json").json().items
      .first { $0["id"] == "kst-27925-U" }?["title"]
  }
  #expect(try title() == .null)
  #expect(try place.run("twins", "join", "27925-U", "27925-637").code == 0)
  #expect(try title() == "Bestrijding internationaal terrorisme")
}

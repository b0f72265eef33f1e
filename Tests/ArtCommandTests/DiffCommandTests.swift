import Foundation
import Testing

@Suite struct DiffCommandTests {
  @Test func aLetterIsTheSameAsItself() throws {
    let place = try seriesPlace()
    let outcome = try place.run("diff", "27925-612", "27925-612", "--format", "json")
    #expect(outcome.code == 0)
    let json = try outcome.json()
    #expect(json["identical"] == .bool(true))
    #expect(json["paragraphs"].items.allSatisfy { $0["kind"] == "same" })
    #expect(json["facts"].items.allSatisfy { $0["changed"] == .bool(false) })
    #expect(try place.run("diff", "27925-612", "27925-612", "--format", "unified").text.isEmpty)
  }

  /// The text and the PDF of one print: other lines, pages and hyphens.
  @Test func layoutIsNoChange() throws {
    let place = try seriesPlace()
    let pdf = Program.packageRoot + "/Fixtures/pdf/kst-27925-612.pdf"
    let text = Workplace.fixtures + "/kst-27925-612.txt"
    let outcome = try place.run("diff", text, pdf, "--format", "json")
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(try place.run("import", pdf, "--cause", "transcription").code == 0)
    #expect(try place.run("diff", "27925-612@1", "27925-612@2").code == 0)
  }

  @Test func whatChangedInTheMandateComesFirstWithItsSentences() throws {
    let place = try seriesPlace()
    let outcome = try place.run("diff", "27925-506", "27925-539")
    #expect(outcome.code == 1)
    let mandate = try #require(outcome.text.firstRange(of: "WHAT CHANGED IN THE MANDATE"))
    let text = try #require(outcome.text.firstRange(of: "THE TEXT"))
    #expect(mandate.lowerBound < text.lowerBound)
    let lines = outcome.text.split(separator: "\n")
    let line = try #require(lines.first { $0.hasPrefix("~ asset  F-16 ") })
    #expect(line.contains("6, until 2015-10-01") && line.contains("→  4, until"))
    #expect(outcome.text.contains("kst-27925-539#1/4, p. 1"))
    let facts = try place.run("diff", "27925-506", "27925-539", "--facts")
    #expect(!facts.text.contains("THE TEXT"))
    #expect(facts.code == 1)
  }

  @Test func theJSONHasTheShapeThatOthersRelyOn() throws {
    let place = try seriesPlace()
    let json = try place.run("diff", "27925-612", "27925-637", "--format", "json").json()
    #expect(json["format"] == "mandate-diff/1")
    #expect(json["a"]["id"] == "kst-27925-612")
    #expect(json["identical"] == .bool(false))
    for key in ["a", "b", "outline", "sections", "paragraphs", "links", "facts", "layout"] {
      #expect(json[key] != .null, "\(key)")
    }
    let change = try #require(json["facts"].items.first { $0["subject"] == "mandate, until" })
    #expect(change["changed"] == .bool(true))
    #expect(change["a"]["until"] == "2018-12-31")
    #expect(change["b"]["until"] == "2019-12-31")
    let source = Array(try fixture("kst-27925-637").unicodeScalars)
    let range = change["b"]["range"].items.compactMap(\.int)
    let words = String(String.UnicodeScalarView(source[range[0]..<range[1]]))
    #expect(words.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("2019"))
  }

  /// Every printed word of both letters stands in one paragraph or in the layout.
  @Test func everyWordIsCovered() throws {
    let place = try seriesPlace()
    let json = try place.run("diff", "27925-612", "27925-637", "--format", "json").json()
    for (side, id) in [("a", "kst-27925-612"), ("b", "kst-27925-637")] {
      let source = Array(try fixture(id).unicodeScalars)
      #expect(json[side]["length"].int == source.count)
      var covered = [Int](repeating: 0, count: source.count)
      for paragraph in json["paragraphs"].items where paragraph[side] != .null {
        let whole = paragraph[side]
        let ranges = whole["ranges"].items.isEmpty ? [whole["range"]] : whole["ranges"].items
        for range in ranges.map({ $0.items.compactMap(\.int) }) {
          for place in range[0]..<range[1] { covered[place] += 1 }
        }
      }
      for range in json["layout"][side].items.map({ $0.items.compactMap(\.int) }) {
        for place in range[0]..<range[1] { covered[place] += 1 }
      }
      let wrong = source.indices.filter {
        !source[$0].properties.isWhitespace && covered[$0] != 1
      }
      #expect(wrong.isEmpty, "\(id): \(wrong.prefix(5))")
    }
  }

  @Test func aUnifiedDiffTurnsTheOldTextIntoTheNew() throws {
    let place = try seriesPlace()
    let patch = try place.run("diff", "27925-612", "27925-637", "--format", "unified")
    #expect(patch.code == 1)
    #expect(
      patch.text.hasPrefix("--- kst-27925-612 (2017-09-11)\n+++ kst-27925-637 (2018-09-14)\n"))
    // What is kept and what goes makes the old text, what is kept and what comes the new one: the
    // patch back is this one turned round.
    let back = try place.run("diff", "27925-637", "27925-612", "--format", "unified")
    func lines(_ text: String, _ sign: Character) -> [String] {
      text.split(separator: "\n").dropFirst(2).filter { $0.first == sign }
        .map { String($0.dropFirst()) }.sorted()
    }
    #expect(lines(patch.text, "+") == lines(back.text, "-"))
    #expect(lines(patch.text, "-") == lines(back.text, "+"))
  }

  @Test(arguments: [("paragraph-split", "+"), ("paragraphs-merged", "-")])
  func aUnifiedDiffShowsAMovedBoundaryAlone(_ name: String, _ sign: Character) throws {
    let place = try Workplace()
    let files = [1, 2].map { Program.packageRoot + "/Fixtures/cases/diffs/\(name).\($0).txt" }
    let patch = try place.run(["diff", "--format", "unified"] + files).text
    let changed = patch.split(separator: "\n").dropFirst(2).filter { "+-".contains($0.prefix(1)) }
    #expect(changed == ["\(sign)"], "\(patch)")
  }

  @Test func jsonTellsOnlyThePartThatIsAskedFor() throws {
    let place = try seriesPlace()
    func parts(_ options: String...) throws -> Plain {
      let pair = ["diff", "27925-612", "27925-637", "--format", "json"]
      return try place.run(pair + options).json()
    }
    let whole = try parts()
    let (facts, text) = (try parts("--facts"), try parts("--text"))
    #expect(facts["facts"] == whole["facts"] && text["facts"] == .array([]))
    #expect(facts["paragraphs"] == .array([]) && text["paragraphs"] == whole["paragraphs"])
    #expect(facts["sections"] == .array([]) && text["sections"] == whole["sections"])
    let section = try parts("--section", "4")
    #expect(section["facts"] == .array([]))
    func inside(_ side: String) -> Set<Int> {
      Set(
        whole["outline"][side].items.filter { $0["path"].string?.hasPrefix("4") == true }
          .compactMap(\.["id"].int))
    }
    let (old, new) = (inside("a"), inside("b"))
    let told = section["paragraphs"].items
    #expect(
      told.allSatisfy {
        $0["a"]["section"].int.map(old.contains) == true
          || $0["b"]["section"].int.map(new.contains) == true
      })
    #expect(Set(told.compactMap(\.["b"]["section"].int)).isSuperset(of: new) && !new.isEmpty)
    let dropped = try parts("--dropped").items
    let inSection = try parts("--dropped", "--section", "4").items
    #expect(!inSection.isEmpty && inSection.count < dropped.count)
    #expect(inSection.allSatisfy(dropped.contains))
    #expect(
      try place.run("diff", "27925-612", "27925-637", "--facts", "--section", "4").code == 64)
  }

  /// Nothing stands beside it that stays, but the texts begin and end together.
  @Test func aTextOfOneSentenceIsChangedAndNotReplaced() throws {
    let place = try Workplace()
    try place.file("1.txt", "De regering zendt vier adviseurs naar het gebied.\n")
    try place.file("2.txt", "De regering zendt vijf adviseurs naar het gebied.\n")
    let outcome = try place.run("diff", "1.txt", "2.txt", "--text")
    #expect(outcome.text.contains("\n1 changed\n"), "\(outcome.text)")
    #expect(outcome.text.contains("zendt [-vier-]{+vijf+} adviseurs"), "\(outcome.text)")
  }

  @Test func twoFilesNeedNoArchive() throws {
    let place = try Workplace()
    let (one, other) = ("kst-27925-539", "kst-27925-570")
    let outcome = try place.run(
      "diff", Workplace.fixtures + "/\(one).txt", Workplace.fixtures + "/\(other).txt")
    #expect(outcome.code == 1)
    #expect(outcome.text.contains("kst-27925-539 (2015-06-19)  →  kst-27925-570 (2016-01-29)"))
    #expect(try place.names() == [])
    #expect(try place.run("diff", "absent.txt", "27925-612").code == 64)
    #expect(try place.run("diff", "27925-506", "27925-612").code == 66)
  }

  @Test func oneSectionIsShownAlone() throws {
    let place = try seriesPlace()
    let outcome = try place.run("diff", "27925-612", "27925-637", "--section", "4.1")
    #expect(outcome.code == 1)
    #expect(outcome.text.contains("4.1 Mandaat voor Irak"))
    #expect(!outcome.text.contains("Deelnemende landen"))
    #expect(try place.run("diff", "27925-612", "27925-637", "--section", "99").code == 66)
  }

  @Test func aMovedPassageIsShownAsMovedWithBothPlaces() throws {
    let place = try Workplace()
    func letter(_ blocks: [String]) -> String {
      let text = SmallLetter(ondernummer: 1).text
      return text.replacing(
        "Slot van brief", with: blocks.joined(separator: "\n\n") + "\n\nSlot van brief")
    }
    let blocks = (1...6).map { index in
      """
      De \(index)e alinea spreekt over taak nummer \(index) van eenheid \(index), haar uitrusting en
      de commandant die haar in gebied \(index) leidt bij werk van soort \(index).
      """
    }
    try place.file("oud.txt", letter(blocks))
    var moved = blocks
    let first = moved.removeFirst()
    moved.append(first.replacing("uitrusting", with: "bewapening"))
    try place.file("nieuw.txt", letter(moved))
    let outcome = try place.run("diff", "oud.txt", "nieuw.txt", "--text")
    #expect(outcome.text.contains("moved+changed from #"), "\(outcome.text)")
    #expect(outcome.text.contains("↷ moved to #"))
    #expect(outcome.text.contains("[-uitrusting-]{+bewapening+}"))
  }

  @Test func whatDisappearedIsToldWithItsFate() throws {
    let place = try seriesPlace()
    let rows = try place.run("diff", "27925-612", "27925-637", "--dropped", "--format", "json")
      .json().items
    #expect(rows.contains { $0["fate"] == "dropped silently" })
    #expect(rows.contains { $0["fate"].string?.hasPrefix("carried by reference") == true })
    let carried = rows.filter { $0["fate"].string?.hasPrefix("carried") == true }
    #expect(carried.allSatisfy { $0["statement"].string?.isEmpty == false })
  }

  @Test func pagesHoldNoScriptAndEscapeWhatLettersHold() throws {
    let place = try Workplace()
    let text = SmallLetter(ondernummer: 1).text
    try place.file("oud.txt", text)
    try place.file(
      "nieuw.txt", text.replacing("Slot van", with: "<script>alert('x')</script> \"Slot\" & van"))
    let page = try place.run("diff", "oud.txt", "nieuw.txt", "--format", "html").text
    #expect(page.contains("&lt;script&gt;"))
    #expect(!page.contains("<script"))
    #expect(page.contains("Content-Security-Policy"))
    #expect(page.contains("<ins"))
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    let place = try seriesPlace()
    for format in ["text", "unified", "json", "html"] {
      let one = try place.run("diff", "27925-612", "27925-637", "--format", format)
      let other = try place.run("diff", "27925-612", "27925-637", "--format", format)
      #expect(one.out == other.out, "\(format)")
    }
  }

  @Test func rulingsOnAnAlignmentAreKeptAndRespected() throws {
    let place = try seriesPlace()
    func kinds() throws -> [Plain] {
      try place.run("diff", "27925-612", "27925-637", "--format", "json").json()["sections"].items
    }
    let before = try kinds()
    #expect(
      try place.run(
        "align", "27925-612", "27925-637", "--section", "2=1", "--by", "griffie", "--why", "proef"
      ).code == 0)
    let ruled = try kinds().first { $0["rule"] == "correction" }
    #expect(ruled?["a"].items.contains(2) == true)
    #expect(ruled?["b"].items.contains(1) == true)
    let listed = try place.run("align", "27925-612", "27925-637", "--format", "json").json().items
    #expect(listed.map(\.["by"]) == ["griffie"])
    #expect(try place.run("rebuild").code == 0)
    #expect(try place.run("align", "27925-612", "27925-637", "--format", "json").json() != [])
    #expect(try place.run("verify").code == 0)
    #expect(
      try place.run("align", "27925-612", "27925-637", "--section", "2=1", "--retract").code == 0)
    #expect(try kinds() == before)
    #expect(try place.run("align", "27925-612", "27925-637", "--section", "2").code == 64)
    #expect(try place.run("align", "27925-612", "27925-637", "--block", "2=999").code == 64)
  }
}

/// Where a paragraph is cut in two, no form of the answer marks its words.
@Test func aSplitParagraphChangesOnlyItsBoundary() throws {
  let place = try Workplace()
  let parts = [
    "De missie beschermt de bevolking van de stad tegen aanvallen van milities.",
    "Elke week spreekt de commandant met de gouverneur over de veiligheid op de wegen.",
  ]
  func write(_ name: String, _ paragraphs: [String]) throws -> String {
    let path = place.path + "/" + name
    let text =
      "Den Haag, 18 juni 2010\n\nBijdrage\n\n" + paragraphs.joined(separator: "\n\n") + "\n"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
  let whole = try write("whole.txt", [parts.joined(separator: " ")])
  let split = try write("split.txt", parts)
  for (old, new, kind) in [(whole, split, "split"), (split, whole, "merged")] {
    let json = try place.run("diff", old, new, "--format", "json").json()
    #expect(json["identical"] == .bool(false))
    let changed = json["paragraphs"].items.filter { $0["kind"] != "same" }
    #expect(changed.map { $0["kind"].string } == [kind, kind])
    for operation in json["paragraphs"].items.flatMap({ $0["ops"].items }) {
      #expect(["eq", "typo"].contains(operation["op"].string ?? ""), "\(operation)")
      if operation["op"] == "eq" { #expect(operation["a"] != .null && operation["b"] != .null) }
    }
    #expect(json["links"].items.count == 1)
    let text = try place.run("diff", old, new, "--text")
    #expect(text.code == 1)
    #expect(text.text.contains("1 \(kind)\n") && !text.text.contains("moved"))
    let page = try place.run("diff", old, new, "--format", "html").text
    for mark in ["<ins", "<del", "class=\"away\"", "class=\"here\""] {
      #expect(!page.contains(mark), "\(mark)")
    }
  }
}

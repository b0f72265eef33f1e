import Foundation
import Glibc
import Testing

/// Letters cannot play tricks on a terminal, and colour comes only where it is wanted.
@Suite struct TerminalTests {
  /// Characters that move the cursor, colour, hide or turn text round.
  static let tricks: [Unicode.Scalar] = [
    "\u{1B}", "\u{7}", "\u{8}", "\u{9B}", "\u{85}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{200F}",
    "\u{61C}", "\u{7F}",
  ]

  private func tricky() throws -> Workplace {
    let place = try Workplace()
    let middle = Self.tricks.map { "schuin\($0)[31mschrift" }.joined(separator: " en ")
    let text = SmallLetter(ondernummer: 1).text
      .replacing("Bestrijding internationaal", with: "Bestrijding \u{1B}[2J internationaal")
      .replacing("Slot van brief", with: "\(middle). Slot van brief")
    try place.file("brief.txt", text)
    let outcome = try place.run("import", "brief.txt", "--series", "Reeks \u{1B}[31m\u{202E}")
    #expect(outcome.code == 0, "\(outcome.messages)")
    return place
  }

  @Test func controlAndBidirectionalCharactersAreMadeVisible() throws {
    let place = try tricky()
    for arguments in [
      ["list"], ["show", "27925-1"], ["show", "27925-1", "--outline"],
      ["show", "27925-1", "--repairs"], ["search", "Slot"], ["search", "schuin*"], ["series"],
      ["sql", "SELECT text FROM block"], ["sql", "SELECT 'x' AS \"\u{1B}[31m\""],
      ["import", "brief.txt"], ["import", "brief.txt", "--dry-run"], ["verify"], ["rebuild"],
    ] {
      let outcome = try place.run(arguments)
      #expect(outcome.code == 0, "\(arguments): \(outcome.messages)")
      let shown = Set((outcome.text + outcome.messages).unicodeScalars)
      let found = Self.tricks.filter { shown.contains($0) }
      #expect(found.isEmpty, "\(arguments): \(found)")
    }
    let shown = try place.run("show", "27925-1").text
    #expect(shown.contains("␛[31m"))
    #expect(shown.contains("<U+202E>"))
  }

  @Test func machineFormatsKeepEveryCharacter() throws {
    let place = try tricky()
    let json = try place.run("show", "27925-1", "--format", "json").json()
    let text = try #require(json["sections"][0]["blocks"].items.last?["text"].string)
    for trick in ["\u{1B}", "\u{7}", "\u{61C}"] { #expect(text.contains(trick)) }
    let rows = try place.run("sql", "SELECT text FROM block", "--format", "json").json()
    #expect(rows.items.last?["text"].string == text)
    let csv = try CSVTable(try place.run("sql", "SELECT text FROM block", "--format", "csv").text)
    #expect(csv.rows.last == [text])
  }

  @Test func htmlEscapesWhatALetterHolds() throws {
    let place = try Workplace()
    let text = SmallLetter(ondernummer: 1).text.replacing(
      "Slot van", with: "<script>alert('x')</script> & \"Slot\" van")
    try place.file("brief.txt", text)
    #expect(try place.run("import", "brief.txt").code == 0)
    let page = try place.run("show", "27925-1", "--format", "html").text
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;Slot&quot;"))
    #expect(page.contains("Content-Security-Policy"))
  }

  static let colourful: [[String]] = [
    ["list"], ["show", "27925-U"], ["search", "Irak"], ["verify"], ["series"],
    ["sql", "SELECT id FROM letter"], ["import", Workplace.fixtures],
  ]

  @Test(arguments: colourful)
  func colourComesWhereItIsAskedForAndNeverInAPipe(_ arguments: [String]) throws {
    let place = try Workplace(filled: true)
    let plain = try place.run(arguments).text
    #expect(!plain.contains("\u{1B}"))
    #expect(try place.run(arguments + ["--color", "never"]).text == plain)
    let coloured = try place.run(
      arguments + ["--color", "always"], environment: ["NO_COLOR": "1", "TERM": "dumb"]
    ).text
    #expect(coloured.contains("\u{1B}["))
    if arguments[0] != "search" {
      #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }
    #expect(try place.run(arguments + ["--color", "loud"]).code == 64)
  }

  @Test(.enabled("needs the program script") { access("/usr/bin/script", X_OK) == 0 })
  func onATerminalColourIsShownUnlessNOCOLORSaysNot() throws {
    let place = try Workplace(filled: true)
    func onTerminal(_ variables: [String: String]) throws -> String {
      let outcome = try Program.run(
        ["-qec", "\(Program.path) list", "/dev/null"], in: place.path,
        environment: ["ART100_ARCHIVE": place.archive, "TERM": "xterm"].merging(variables) { $1 },
        program: "/usr/bin/script")
      #expect(outcome.text.contains("kst-27925-U"))
      return outcome.text
    }
    #expect(try onTerminal([:]).contains("\u{1B}[2m"))
    #expect(!(try onTerminal(["NO_COLOR": "1"]).contains("\u{1B}")))
    #expect(!(try onTerminal(["TERM": "dumb"]).contains("\u{1B}")))
  }

  @Test func csvIsWhatRFC4180Says() throws {
    let place = try Workplace()
    let names = ["komma, erin", "een \"aanhaling\"", "regel\neinde", " blank ", "a;b", "=1+1", ""]
    let values = names.map { "('" + $0 + "')" }.joined(separator: ",")
    #expect(try place.run("init").code == 0)
    let outcome = try place.run(
      "sql", "SELECT column1 AS \"een, \"\"naam\"\"\", 2 AS b FROM (VALUES \(values))", "--format",
      "csv")
    #expect(outcome.code == 0)
    let table = try CSVTable(outcome.text)
    #expect(table.columns == ["een, \"naam\"", "b"])
    #expect(table.rows == names.map { [$0, "2"] })
    #expect(outcome.text.hasSuffix("\r\n"))
    #expect(!outcome.text.replacing("\r\n", with: "").contains("\r"))
  }
}

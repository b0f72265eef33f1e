import Foundation
import Testing

/// Numbers that no fact, citation or rule explains are counted, listed and asked.
@Suite struct UnexplainedNumberTests {
  private static let sentence = "Het antwoord op de laatste vraag luidt 4711, zoals bekend."

  private func place() throws -> Workplace {
    let place = try Workplace(filled: true)
    try place.file(
      "letter.txt",
      try fixture("kst-29521-293").replacing("nr. 293", with: "nr. 294")
        .replacing("Nr. 293", with: "Nr. 294").replacing("kst-29521-293", with: "kst-29521-294")
        .replacing("Tot slot\n", with: "Tot slot\n\n\(Self.sentence)\n"))
    return place
  }

  @Test func theReceiptCountsThemAndADryRunToo() throws {
    let place = try place()
    for options in [["--dry-run"], []] {
      let counts = try place.run(["import", "letter.txt", "--format", "json"] + options)
        .json()[0]["counts"]
      #expect(counts["unclaimed"] == 1)
    }
    let again = try place.run("import", "letter.txt")
    #expect(again.text.contains("1 number unexplained"), "\(again.text)")
    #expect(
      again.messages.contains("'art100 facts kst-29521-294 --unclaimed'"), "\(again.messages)")
    let csv = try place.run("import", "letter.txt", "--format", "csv").text
    #expect(csv.prefix { $0 != "\n" }.contains(",unclaimed,"))
  }

  @Test func theAuditListsThemWithTheirSentence() throws {
    let place = try place()
    #expect(try place.run("import", "letter.txt").code == 0)
    let outcome = try place.run(
      "audit", "29521-294", "--check", "unclaimed", "--format", "json")
    #expect(outcome.code == 0)
    let found = try outcome.json().items
    #expect(found.map(\.["quote"]) == ["4711"])
    #expect(found.first?["message"].string?.contains(Self.sentence) == true)
    #expect(
      try place.run("audit", "--series", "ISIS", "--check", "unclaimed").messages
        == "nothing found\n")
  }

  @Test func theRoundAsksThemBehindDisagreementsAndBeforeAllElse() throws {
    let place = try place()
    #expect(try place.run("import", "letter.txt").code == 0)
    let text = try place.round("29521-294", "q")
    let first = try #require(text.split(separator: "1 of ").dropFirst().first)
    #expect(first.contains("a number that nothing explains"), "\(text)")
    #expect(first.contains("«4711»"))
  }
}

extension Workplace {
  /// Types keys at a round; `script` gives the program a terminal on both sides.
  func round(_ letter: String, _ keys: String) throws -> String {
    try Program.run(
      ["-qec", "\(Program.path) review \(letter) --by griffie", "/dev/null"], in: path,
      input: .text(keys), environment: ["ART100_ARCHIVE": archive], program: "/usr/bin/script"
    ).text
  }
}

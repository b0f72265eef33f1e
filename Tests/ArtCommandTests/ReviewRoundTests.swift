import Foundation
import Testing

/// The clerk's round on a terminal, key by key.
@Suite struct ReviewRoundTests {
  private func round(_ place: Workplace, _ letter: String, _ keys: String) throws -> String {
    try place.round(letter, keys)
  }

  private func log(_ place: Workplace, _ letter: String) throws -> [Plain] {
    try place.run("review", "log", letter, "--format", "json").json().items
  }

  @Test func disagreementsComeFirstWithWhatTheLetterBeforeSaid() throws {
    let text = try round(Workplace(filled: true), "27925-U", "q")
    let first = try #require(text.split(separator: "1 of ").dropFirst().first)
    #expect(first.contains("something else stands elsewhere"), "\(text)")
    #expect(first.contains("kst-27925-612 said"), "\(first)")
    #expect(first.contains("rule "))
    #expect(first.contains("[a]ccept [r]eject [c]orrect [s]kip [u]ndo [q]uit"))
  }

  @Test func thatALetterLengthensWhatWasThereIsNoDisagreement() throws {
    let skips = String(repeating: "s", count: 90)
    let text = try round(Workplace(filled: true), "27925-U", skips + "q")
    let asked = text.split(separator: " of ").filter { $0.contains("something else stands") }
    #expect(asked.count > 3)
    #expect(!asked.contains { $0.contains("! kst-27925-612 said 2018-12-31") })
  }

  @Test func oneKeyAnswersAndOneTakesItBack() throws {
    let place = try Workplace(filled: true)
    _ = try round(place, "29521-293", "aq")
    #expect(try log(place, "29521-293").map(\.["action"]).contains("confirmed"))
    let count = try log(place, "29521-293").count
    _ = try round(place, "29521-293", "auq")
    let actions = try log(place, "29521-293").map(\.["action"].string)
    #expect(actions.count > count && actions.last == "retracted")
    #expect(try place.run("verify").code == 0)
  }

  @Test func aFieldThatCannotBeIsToldBeforeTheReason() throws {
    let place = try Workplace(filled: true)
    let text = try round(place, "29521-293", "cuntil=morgen\nuntil=2016-11-30\n\nread again\nnq")
    let error = try #require(text.range(of: "'morgen' does not fit until"))
    let why = try #require(text.range(of: "why (Enter"))
    #expect(error.lowerBound < why.lowerBound)
    let decision = try #require(try log(place, "29521-293").first)
    #expect(decision["action"] == "corrected" && decision["why"] == "read again")
  }

  @Test func aSentenceThatStandsInAnotherPrintIsOfferedThereAndNotDecidedUnasked() throws {
    let place = try Workplace(filled: true)
    let text = try round(place, "27925-U", "anq")
    #expect(text.contains("the same sentence stands in"))
    #expect(try log(place, "27925-637").isEmpty)
    let yes = try Workplace(filled: true)
    _ = try round(yes, "27925-U", "ayq")
    #expect(try log(yes, "27925-637").map(\.["action"]) == ["confirmed"])
  }

  @Test func theRoundAsksFewerThingsThanTheLetterSays() throws {
    let place = try Workplace(filled: true)
    let text = try round(place, "27925-U", "q")
    let words = text.split(separator: " ")
    let count = try #require(words.firstIndex(of: "questions;").map { words[$0 - 1] })
    let facts = try place.run("facts", "27925-U", "--format", "json").json().items.count
    #expect((Int(count.trimmingCharacters(in: .whitespaces)) ?? 0) < facts / 2)
    #expect(text.contains("by lot: none looked at yet"))
  }

  @Test func whatItsWordsLeaveOpenIsAskedBeforeWhatIsOnlyWeighty() throws {
    let text = try round(
      Workplace(filled: true), "27925-U", String(repeating: "s", count: 45) + "q")
    let open = try #require(text.range(of: "its words leave it open"))
    let weighty = try #require(text.range(of: "the mandate rests on it"))
    #expect(open.lowerBound < weighty.lowerBound)
    #expect(text.contains("no exact day: 2019-01-20 is taken"))
  }

  @Test func manyFactsAreConfirmedByKindAndRuleWithAReason() throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("review", "27925-U", "--confirm-all", "--kind", "asset").code == 64)
    let some = try place.run(
      "review", "27925-U", "--confirm-all", "--rule", "amount/currency", "--why", "all in print")
    #expect(some.code == 0, "\(some.messages)")
    let confirmed = try place.run(
      "facts", "27925-U", "--review", "confirmed", "--format", "json"
    ).json().items
    #expect(!confirmed.isEmpty && confirmed.allSatisfy { $0["kind"] == "amount" })
    #expect(some.messages == "confirmed: \(confirmed.count)\n")
    let none = try place.run(
      "review", "27925-U", "--confirm-all", "--rule", "amount/guess", "--why", "x")
    #expect(none.code == 66 && none.messages.contains("'facts --why' names the rules"))
  }

  @Test func aSignatoryIsRejectedAndAnotherAdded() throws {
    let place = try Workplace(filled: true)
    func names() throws -> [Plain] {
      try place.run("show", "27925-U", "--format", "json").json()["signatories"].items
        .map { $0["name"] }
    }
    let before = try names()
    let rejected = try place.run(
      "review", "reject", "kst-27925-U:signatory-1", "--why", "a name in the text")
    #expect(rejected.code == 0, "\(rejected.messages)")
    #expect(try names() == Array(before.dropFirst()))
    let added = try place.run(
      "review", "add", "kst-27925-U:signatory", "--set",
      "value=Minister van Justitie | A.B. Voorbeeld")
    #expect(added.code == 0, "\(added.messages)")
    #expect(try names() == before.dropFirst() + ["A.B. Voorbeeld"])
    #expect(
      try place.run(
        "review", "correct", "kst-27925-U:title", "--set", "value=Een betere titel"
      ).code == 0)
    let title = try place.run("list", "--format", "json").json().items
      .first { $0["id"] == "kst-27925-U" }
    #expect(title?["title"] == "Een betere titel")
    #expect(try place.run("verify").code == 0)
    #expect(try place.run("rebuild").code == 0)
    #expect(try names() == before.dropFirst() + ["A.B. Voorbeeld"])
    #expect(try place.run("review", "retract", "kst-27925-U:signatory-1").code == 0)
    #expect(try names() == before + ["A.B. Voorbeeld"])
  }

  @Test func theRoundAsAPageRunsItsOwnWordsOnlyAndKeepsEveryLetter() throws {
    let place = try Workplace()
    let text = try fixture("kst-29521-293").replacing(
      "Nederland", with: "<script>alert('x')</script> \u{202E}\"&amp; Nederland", maxReplacements: 3
    )
    try place.file("hostile.txt", text)
    #expect(try place.run("import", "hostile.txt").code == 0)
    #expect(try place.run("review", "29521-293", "--page", "round.html").code == 0)
    let page = String(decoding: try place.bytes("round.html"), as: UTF8.self)
    #expect(page.components(separatedBy: "<script>").count == 2)
    #expect(page.contains("default-src 'none'") && page.contains("script-src 'sha256-"))
    #expect(!page.contains("\u{202E}") && !page.contains("http:"))
    // What the script would save goes in again.
    let rows = page.components(separatedBy: "data-rows=\"").dropFirst().map {
      $0.prefix { $0 != "\"" }.replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
        .replacing("&gt;", with: ">").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
    let facts = try rows.flatMap { try Plain(json: Array($0.utf8)).items }
      .filter { $0["review"] == "extracted" }
    #expect(!facts.isEmpty)
    let columns = ["item", "kind", "review", "quote", "subject", "value", "from", "until"]
    let lines = facts.map { fact in
      (["confirm"]
        + columns.map { "\"" + fact[$0].cell.replacing("\"", with: "\"\"") + "\"" })
        .joined(separator: ",")
    }
    try place.file(
      "saved.csv", (["decision," + columns.joined(separator: ",")] + lines).joined(separator: "\n"))
    let taken = try place.run("review", "29521-293", "--sheet-in", "saved.csv")
    #expect(taken.code == 0, "\(taken.messages)")
    #expect(taken.messages == "\(facts.count) decisions taken\n")
  }
}

import Foundation
import Testing

/// Which text of a letter is the current one, whatever comes in and goes out.
@Suite struct CurrentTextTests {
  private let letter = SmallLetter(ondernummer: 700, middle: 12)

  /// A letter with a note, two signatories and three facts.
  private var good: String {
    letter.text
      .replacing("betreft Syrië.", with: "betreft Syrië.", maxReplacements: 1)
      .replacing(
        letter.ending,
        with: """
          Nederland levert 120 militairen. De kosten bedragen 14 miljoen euro in 2018. De inzet
          duurt tot en met 31 december 2018.1

          1 Zie de eerdere brief over dit besluit.

          \(letter.ending)
          """
      )
      .replacing(
        "De Minister van Defensie,\n",
        with: "De Minister van Buitenlandse Zaken,\nA.B. Voorbeeld\n\nDe Minister van Defensie,\n")
  }

  /// The receipt of one import as JSON, and what it warned of.
  private func receive(
    _ place: Workplace, _ file: String, _ options: String...
  ) throws -> (receipt: Plain, warnings: [String]) {
    let outcome = try place.run(["import", "--format", "json", file] + options)
    #expect(outcome.code == 0, "\(outcome.messages)")
    let receipt = try outcome.json()[0]
    return (receipt, receipt["warnings"].items.compactMap { $0["code"].string })
  }

  private func place(_ name: String, _ text: String) throws -> Workplace {
    let place = try Workplace()
    try place.file(name, text)
    _ = try receive(place, name)
    return place
  }

  /// Whether all the ways to look at the letter show the text with these words.
  private func shows(_ words: String, _ place: Workplace) throws -> Bool {
    let shown = try place.run("show", letter.id, "--format", "text").text
    let found = try place.run("search", "\"\(words)\"", "--format", "jsonl").text
    return shown.contains(words) && found.contains(letter.id)
  }

  @Test func aPoorerCopyIsKeptAndStaysBehind() throws {
    let place = try place("good.txt", good)
    let lines = good.split(separator: "\n", omittingEmptySubsequences: false)
    try place.file(
      "poor.txt",
      lines.filter { !$0.hasPrefix("1 Zie") }.joined(separator: "\n")
        .replacing("2018.1", with: "2018.").replacing("120 militairen", with: "l20 militairen"))
    let (receipt, warnings) = try receive(place, "poor.txt")
    #expect(receipt["status"] == "revision" && receipt["revision"] == 2)
    #expect(receipt["current"] == 1 && receipt["before"] == 1)
    #expect(receipt["losses"].items.map(\.["what"]) == ["notes", "facts"])
    #expect((receipt["differences"].int ?? 0) > 0)
    #expect(warnings.contains("stays-behind"))
    #expect(try shows("120 militairen", place))
    #expect(try place.run("search", "l20").text == "")
    let facts = try place.run("facts", letter.id, "--kind", "personnel", "--format", "json").json()
    #expect(facts.items.map(\.["value"]) == [120])
    #expect(try place.run("diff", letter.id + "@1", letter.id + "@2").code == 1)
    // Who finds it the better text says so.
    let (chosen, said) = try receive(place, "poor.txt", "--make-current", "--reason", "the print")
    #expect(chosen["status"] == "present" && chosen["current"] == 2)
    #expect(said.contains("made-current"))
    #expect(try shows("l20 militairen", place))
    #expect(try place.run("verify").code == 0)
  }

  @Test func thePoorerCopySaysWhatToType() throws {
    let place = try place("good.txt", good)
    try place.file("half.txt", String(good.prefix(good.count * 6 / 10)))
    let outcome = try place.run("import", "half.txt")
    #expect(outcome.code == 0)
    #expect(outcome.text.contains("differs from @1 in "))
    #expect(outcome.text.contains("2 of 2 signatories"))
    #expect(outcome.text.contains("'art100 import half.txt --make-current'"))
  }

  /// A letter that came in broken off is no measure of the whole; what a person chose is.
  @Test func theWholeTakesThePlaceOfAPartUnlessAPersonChoseThePart() throws {
    let part = String(good.prefix(good.count * 45 / 100))
    let place = try place("part.txt", part)
    try place.file("whole.txt", good)
    #expect(try receive(place, "whole.txt").receipt["current"] == 2)
    #expect(try receive(place, "part.txt", "--make-current").receipt["current"] == 1)
    try place.file("other.txt", good.replacing("120 militairen", with: "130 militairen"))
    let (receipt, warnings) = try receive(place, "other.txt")
    #expect(receipt["revision"] == 3 && receipt["current"] == 1)
    #expect(warnings.contains("stays-behind"))
    // A reprint is another print: it was never beside what the person chose.
    try place.file("reprint.txt", good.replacing("120 militairen", with: "125 militairen"))
    let reprint = try receive(
      place, "reprint.txt", "--id", "27925-700-h1", "--cause", "publication")
    #expect(reprint.receipt["current"] == 4)
  }

  @Test func aWrongFileUnderTheNumberStaysBehind() throws {
    let place = try place("good.txt", good)
    let other = try String(
      contentsOfFile: Workplace.fixtures + "/kst-27925-597.txt", encoding: .utf8)
    try place.file("wrong.txt", other.replacing("597", with: "700"))
    let outcome = try place.run("import", "wrong.txt", "--format", "json")
    let receipt = try outcome.json()[0]
    #expect(receipt["status"] == "revision" && receipt["current"] == 1)
    let reasons = receipt["warnings"].items.filter { $0["code"] == "stays-behind" }
    #expect(reasons.first?["message"].string?.contains("is it the right file?") == true)
    #expect(try shows("120 militairen", place))
  }

  @Test func aCorrectedReprintBecomesCurrentAndItsFirstPrintDoesNotComeBack() throws {
    let place = try Workplace()
    try place.file("print.txt", good)
    try place.file("reprint.txt", good.replacing("120 militairen", with: "125 militairen"))
    _ = try receive(place, "reprint.txt", "--id", "27925-700-h1", "--cause", "publication")
    let (receipt, warnings) = try receive(place, "print.txt")
    #expect(receipt["revision"] == 2 && receipt["current"] == 1)
    #expect(warnings.contains("stays-behind"))
    #expect(try shows("125 militairen", place))
    let straight = try Workplace()
    try straight.file("print.txt", good)
    try straight.file("reprint.txt", good.replacing("120 militairen", with: "125 militairen"))
    _ = try receive(straight, "print.txt")
    let (second, none) = try receive(
      straight, "reprint.txt", "--id", "27925-700-h1", "--cause", "publication")
    #expect(second["current"] == 2 && second["losses"].items.isEmpty)
    #expect(!none.contains("stays-behind"))
    #expect(try shows("125 militairen", straight))
  }

  @Test func aWithdrawnTextGivesWayToTheOneBeforeItAndComesBack() throws {
    let place = try place("good.txt", good)
    try place.file("other.txt", good.replacing("120 militairen", with: "130 militairen"))
    #expect(try receive(place, "other.txt").receipt["current"] == 2)
    let withdrawn = try place.run("withdraw", letter.id + "@2", "--why", "typed over badly")
    #expect(withdrawn.messages == "\(letter.id)@2 is withdrawn; @1 is current\n")
    #expect(try shows("120 militairen", place))
    let refused = try place.run("facts", letter.id + "@2")
    #expect(refused.code == 66 && refused.messages.contains("typed over badly"))
    let out = try place.run("list", "--withdrawn", "--format", "json").json().items
    #expect(out.map(\.["id"]) == [.text(letter.id + "@2")])
    #expect(out.map(\.["withdrawn"]) == ["typed over badly"])
    #expect(
      try place.run("list", "--format", "json").json().items.map(\.["id"]) == [.text(letter.id)])
    // The same bytes once more say what they are, and change nothing.
    let (again, warnings) = try receive(place, "other.txt")
    #expect(again["status"] == "present" && again["current"] == 1)
    #expect(warnings.contains("withdrawn-revision"))
    let text = try place.run("import", "other.txt").text
    #expect(text.contains("'art100 withdraw \(letter.id)@2 --undo --why ...'"))
    #expect(
      try place.run("withdraw", letter.id + "@2", "--undo", "--why", "it was right").code == 0)
    #expect(try shows("130 militairen", place))
    let (older, said) = try receive(place, "good.txt")
    #expect(older["current"] == 2 && said.contains("older-revision"))
    #expect(try place.run("verify").code == 0)
  }

  @Test func choicesAreKeptByRebuildAndRestore() throws {
    let place = try place("good.txt", good)
    try place.file("other.txt", good.replacing("120 militairen", with: "130 militairen"))
    _ = try receive(place, "other.txt")
    #expect(try place.run("withdraw", letter.id + "@2", "--why", "x").code == 0)
    #expect(try place.run("rebuild").code == 0)
    #expect(try shows("120 militairen", place))
    #expect(try place.run("export", "jsonl", "-o", "full.jsonl").code == 0)
    #expect(try place.run("restore", "full.jsonl", "-o", "new.sqlite").code == 0)
    let current = "SELECT revision FROM letter"
    #expect(
      try place.run("sql", current, "-a", "new.sqlite", "--format", "json").json()[0]["revision"]
        == 1)
    #expect(try place.run("verify", "-a", "new.sqlite").code == 0)
  }

  @Test func aLetterOfWhichEveryTextIsWithdrawnIsOutOfSight() throws {
    let place = try place("good.txt", good)
    let outcome = try place.run("withdraw", letter.id + "@1", "--why", "of another letter")
    #expect(outcome.messages.contains("no text of the letter is left in sight"))
    #expect(try place.run("list", "--format", "json").json().items.isEmpty)
    #expect(try place.run("facts", letter.id).code == 66)
    // The right file takes its place.
    try place.file("right.txt", good.replacing("120 militairen", with: "140 militairen"))
    #expect(try receive(place, "right.txt").receipt["current"] == 2)
    #expect(try shows("140 militairen", place))
  }

  @Test func aCauseGivenForBytesThatAreHereIsAnswered() throws {
    let place = try place("good.txt", good)
    let (_, warnings) = try receive(place, "good.txt", "--cause", "transcription")
    #expect(warnings.contains("cause-unchanged"))
  }

  @Test func whatWasDecidedHoldsInEveryTextInWhichItsWordsStand() throws {
    let place = try place("good.txt", good)
    try place.file("other.txt", good.replacing("14 miljoen", with: "15 miljoen"))
    _ = try receive(place, "other.txt")
    let rows = try place.run("facts", letter.id, "--kind", "personnel", "--format", "json").json()
    let name = try #require(rows[0]["id"].string)
    #expect(try place.run("review", "confirm", name).code == 0)
    #expect(
      try place.run(
        "review", "correct", letter.id + ":place", "--set", "value='s-Gravenhage"
      ).code == 0)
    #expect(try place.run("withdraw", letter.id + "@2", "--why", "x").code == 0)
    let before = try place.run("facts", letter.id, "--kind", "personnel", "--format", "json").json()
    #expect(before[0]["review"] == "confirmed")
    #expect(try place.run("show", letter.id, "--format", "json").json()["place"] == "'s-Gravenhage")
    // A later word about the same thing replaces the one that was taken in the other text.
    #expect(try place.run("review", "retract", name).code == 0)
    #expect(try place.run("verify").code == 0)
    #expect(try place.run("rebuild").code == 0)
  }
}

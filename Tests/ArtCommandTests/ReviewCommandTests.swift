import Foundation
import Testing

/// The name and the row of the first fact of a letter that answers to some values.
private func fact(
  _ place: Workplace, _ letter: String, _ values: [String: Plain]
) throws -> Plain {
  let rows = try place.run("facts", letter, "--format", "json").json().items
  return try #require(rows.first { row in values.allSatisfy { row[$0.key] == $0.value } })
}

@Test func aFactIsCorrectedByItsNameAndShownSo() throws {
  let place = try Workplace(filled: true)
  let name = try #require(
    try fact(place, "27925-612", ["kind": "personnel", "value": 155])["id"].string)
  let outcome = try place.run(
    "review", "correct", name, "--set", "value=150", "--set", "qualifier=about", "--by", "griffie",
    "--why", "see the annual report")
  #expect(outcome.code == 0, "\(outcome.messages)")
  let row = try fact(place, "27925-612", ["id": .text(name)])
  #expect(row["value"] == 150)
  #expect(row["qualifier"] == "about")
  #expect(row["review"] == "corrected")
  let log = try place.run("review", "log", "27925-612", "--format", "json").json().items
  #expect(log.map(\.["by"]) == ["griffie"])
  #expect(log.map(\.["why"]) == ["see the annual report"])
  #expect(try place.run("verify").code == 0)
}

@Test func aCorrectedNumberStaysANumberOfWhatItWasFoundFor() throws {
  let place = try Workplace(filled: true)
  func people() throws -> [[Plain]] {
    let rows = try place.run(
      "sql",
      "SELECT subject, scope, value FROM letter_contribution WHERE letter = 'kst-27925-612' "
        + "AND aspect = 'people' ORDER BY contribution_id, value", "--format", "json"
    ).json().items
    return rows.map { [$0["subject"], $0["value"]] }
  }
  let before = try people()
  // The other of two sentences that give 155: `in totaal 155 militairen`.
  let rows = try place.run("facts", "27925-612", "--format", "json").json().items
  let total = try #require(rows.last { $0["kind"] == "personnel" && $0["value"] == 155 })
  let name = try #require(total["id"].string)
  #expect(try place.run("review", "correct", name, "--set", "value=160").code == 0)
  #expect(try people() == before.flatMap { $0[1] == 155 ? [$0, [$0[0], 160]] : [$0] })
  let found = try place.run("audit", "27925-612", "--check", "measure").text
  #expect(found.contains("155 and 160"))
}

@Test func moneyIsTypedInEuros() throws {
  let place = try Workplace(filled: true)
  let name = try #require(
    try fact(place, "27925-U", ["kind": "amount", "value": 24_600_000])["id"].string)
  #expect(try place.run("review", "correct", name, "--set", "value=24500000,50").code == 0)
  #expect(try fact(place, "27925-U", ["id": .text(name)])["value"] == .number(24_500_000.5))
  let cents = try place.run(
    "sql", "SELECT value FROM fact WHERE review = 'corrected'", "--format", "json"
  ).json()
  #expect(cents.items.map(\.["value"]) == [2_450_000_050])
}

@Test func rejectedFactsAreShownOnlyWhenAskedFor() throws {
  let place = try Workplace(filled: true)
  let name = try #require(try fact(place, "27925-U", ["kind": "count"])["id"].string)
  #expect(try place.run("review", "reject", name, "--why", "no count").code == 0)
  let ids = try place.run("facts", "27925-U", "--format", "json").json().items.map(\.["id"].string)
  #expect(!ids.contains(name))
  let rejected = try place.run("facts", "--review", "rejected", "--format", "json").json().items
  #expect(rejected.map(\.["id"].string) == [name])
  #expect(try place.run("review", "retract", name).code == 0)
  #expect(try place.run("facts", "--review", "rejected", "--format", "json").json().items.isEmpty)
}

@Test func decisionsSurviveRebuildAndImportOfABetterSource() throws {
  let place = try Workplace(filled: true)
  let name = try #require(
    try fact(place, "27925-612", ["kind": "personnel", "value": 155])["id"].string)
  #expect(try place.run("review", "confirm", name).code == 0)
  #expect(
    try place.run(
      "review", "add", "kst-27925-612#1/2", "--kind", "count", "--quote", "ISIS", "--set",
      "subject=groepering"
    ).code == 0)
  #expect(try place.run("rebuild").code == 0)
  let statuses = ["confirmed", "added"]
  func reviewed() throws -> [Plain] {
    try statuses.flatMap {
      try place.run("facts", "27925-612", "--review", $0, "--format", "json").json().items
    }
  }
  #expect(try reviewed().map(\.["quote"]) == ["155 militairen", "ISIS"])
  let pdf = Program.packageRoot + "/Fixtures/pdf/kst-27925-612.pdf"
  #expect(try place.run("import", pdf, "--cause", "transcription").code == 0)
  #expect(try reviewed().map(\.["quote"]) == ["155 militairen", "ISIS"])
  #expect(try place.run("verify").code == 0)
}

@Test func aFilledInSheetGoesInWhole() throws {
  let place = try Workplace(filled: true)
  #expect(try place.run("review", "27925-U", "--sheet-out", "sheet.csv").code == 0)
  #expect(try place.run("review", "27925-U", "--sheet-out", "sheet.csv").code == 73)
  var sheet = String(decoding: try place.bytes("sheet.csv"), as: UTF8.self)
  #expect(sheet.hasPrefix("\u{FEFF}item,decision,why,review,kind"))
  let untouched = try place.run("review", "27925-U", "--sheet-in", "sheet.csv")
  #expect(untouched.code == 0)
  #expect(untouched.messages == "0 decisions taken\n")
  sheet = sheet.replacing(
    "kst-27925-U:place,,,extracted,header,place,,Den Haag",
    with: "kst-27925-U:place,correct,old spelling,extracted,header,place,,'s-Gravenhage")
  let amount = try #require(
    try fact(place, "27925-U", ["kind": "amount", "value": 24_600_000])["id"].string)
  sheet = sheet.replacing("\(amount),,", with: "\(amount),confirm,")
  sheet += "kst-27925-U#1/2,add,,,count,groepering,,,,,,ISIS\r\n"
  try place.file("sheet.csv", sheet)
  let taken = try place.run("review", "27925-U", "--sheet-in", "sheet.csv", "--by", "griffie")
  #expect(taken.messages == "3 decisions taken\n")
  #expect(try place.run("show", "27925-U", "--format", "json").json()["place"] == "'s-Gravenhage")
  #expect(try fact(place, "27925-U", ["id": .text(amount)])["review"] == "confirmed")
  #expect(try fact(place, "27925-U", ["review": "added"])["quote"] == "ISIS")
  let again = try place.run("review", "27925-U", "--sheet-in", "sheet.csv")
  #expect(again.code == 65)
  #expect(again.messages.contains("was extracted when the sheet was written"))
}

@Test func aSpreadsheetsOwnWaysAreUnderstood() throws {
  let place = try Workplace(filled: true)
  let period = try #require(
    try fact(place, "27925-U", ["kind": "period", "until": "2019-12-31"])["id"].string)
  let csv = "item;decision;kind;until\r\n\(period);correct;period;30-11-2019\r\n"
  try place.file("sheet.csv", csv)
  #expect(try place.run("review", "27925-U", "--sheet-in", "sheet.csv").code == 0)
  #expect(try fact(place, "27925-U", ["id": .text(period)])["until"] == "2019-11-30")
}

@Test(arguments: [
  ("item,decision,kind\nkst-27925-U:date,perhaps,header\n", 2, "'perhaps' is no decision"),
  ("item,decision,kind\nkst-27925-U:date,correct,header\n", 2, "no field of it was changed"),
  ("item,decision,kind,value\nkst-27925-U:date,,header,2018-09-15\n", 2, "there is no decision"),
  ("item,decision,kind,value\nkst-27925-U:date,confirm,header,2018-09-15\n", 2, "was changed"),
  ("item,decision,kind,value\n\nkst-27925-U:date,correct,header,morgen\n", 3, "a day like"),
  ("item,decision,kind\nkst-27925-612:date,confirm,header\n", 2, "this is a sheet of"),
  ("item,decision,kind\n\"kst", 2, "never closed"), ("item,decision\n", 1, "lacks the column kind"),
  ("item,decision,kind\nkst-27925-U#1/2,add,count\n", 2, "needs its words"),
])
func aSheetThatDoesNotFitIsRefusedWithItsLine(_ sheet: String, _ line: Int, _ why: String) throws {
  let place = try Workplace(filled: true)
  try place.file("sheet.csv", sheet)
  let before = try place.tables()
  let outcome = try place.run("review", "27925-U", "--sheet-in", "sheet.csv")
  #expect(outcome.code == 65)
  #expect(outcome.messages.contains("sheet.csv:\(line): "), "\(outcome.messages)")
  #expect(outcome.messages.contains(why), "\(outcome.messages)")
  #expect(try place.tables() == before)
}

@Test func namesThatNameNothingAreRefused() throws {
  let place = try Workplace(filled: true)
  #expect(try place.run("review", "confirm", "kst-27925-U#1/4:0-3").code == 66)
  #expect(try place.run("review", "confirm", "kst-27925-U#9.9").code == 66)
  #expect(try place.run("review", "confirm", "kst-27925-U").code == 64)
  #expect(try place.run("review", "confirm", "kst-27925-U#1/4").code == 64)
  #expect(try place.run("review", "confirm", "kst-27925-U:number").code == 64)
  #expect(try place.run("review", "correct", "kst-27925-U:date", "--set", "value").code == 64)
  #expect(try place.run("review", "add", "kst-27925-U#1/4", "--quote", "x").code == 64)
}

@Test func anUntouchedSheetOfAnotherLetterIsRefusedNamingBoth() throws {
  let place = try Workplace(filled: true)
  #expect(try place.run("review", "27925-612", "-o", "sheet.csv").code == 0)
  let outcome = try place.run("review", "27925-U", "--sheet-in", "sheet.csv")
  #expect(outcome.code == 65)
  #expect(
    outcome.messages
      == "art100: error: sheet.csv:2: item: this is a sheet of kst-27925-612, and kst-27925-U is "
      + "reviewed; name kst-27925-612 instead\n")
}

/// The way that the refusal names, typed as it stands there.
@Test func aWrongNumberIsCorrectedByTheWayThatTheRefusalNamesAndNothingIsLost() throws {
  let place = try Workplace()
  try place.file(
    "letter.txt",
    try fixture("kst-27925-612").replacing("nr. 612", with: "nr. 613")
      .replacing("Nr. 612", with: "Nr. 613").replacing("kst-27925-612", with: "kst-27925-613"))
  #expect(try place.run("import", "letter.txt", "--series", "ISIS").code == 0)
  #expect(try place.run("review", "confirm", "kst-27925-613:date").code == 0)
  let bytes = try place.bytes("letter.txt")
  let refusal = try place.run(
    "review", "correct", "kst-27925-613:number", "--set", "value=27925-612")
  #expect(refusal.code == 64)
  let commands = refusal.messages.split(separator: "'").filter { $0.hasPrefix("art100 ") }
    .map { $0.split(separator: " ").dropFirst().map(String.init) }
  #expect(
    commands == [
      ["show", "kst-27925-613", "--source", ">", "FILE"],
      ["withdraw", "kst-27925-613", "--why", "TEXT"],
      ["import", "FILE", "--id", "kst-27925-612", "--reason", "TEXT"],
    ])
  let source = try place.run(["show", "kst-27925-613", "--source"])
  #expect(source.out == bytes)
  try place.file("FILE", String(decoding: source.out, as: UTF8.self))
  // As long as the wrong one is in sight, the same bytes are not another letter's.
  #expect(try place.run(commands[2]).code == 65)
  #expect(try place.run(commands[1]).code == 0)
  // Without a reason the number that the print shows holds.
  #expect(try place.run(commands[2].dropLast(2).map(\.self)).code == 65)
  #expect(try place.run(commands[2]).code == 0)
  let shown = try place.run("show", "27925-612", "--format", "json").json()
  #expect(shown["id"] == "kst-27925-612" && shown["supplied"]["id"] == "kst-27925-612")
  #expect(
    try place.run("list", "--withdrawn", "--format", "json").json()[0]["id"] == "kst-27925-613")
  #expect(try place.run("review", "log", "27925-613", "--format", "json").json().items.count == 1)
  #expect(try place.run("verify").code == 0)
  #expect(try place.run("rebuild").code == 0)
  #expect(try place.run("list", "--format", "json").json().items.map(\.["id"]) == ["kst-27925-612"])
}

@Test func aLetterOfTheOtherChamberIsBroughtInAsWhatItIs() throws {
  let place = try Workplace()
  let path = Workplace.fixtures + "/kst-27925-612.txt"
  #expect(try place.run("import", path, "--id", "27925-V").code == 65)
  #expect(try place.run("import", path, "--id", "27925-V", "--reason", "misprint").code == 0)
  let shown = try place.run("show", "27925-V", "--format", "json").json()
  #expect(shown["chamber"] == "ek")
  #expect(try place.run("verify").code == 0)
  #expect(try place.run("rebuild").code == 0)
  #expect(try place.run("show", "27925-V", "--format", "json").json()["chamber"] == "ek")
}

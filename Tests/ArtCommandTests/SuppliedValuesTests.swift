import Testing

/// A print that does not show its number, date or chamber, and a clerk who gives them.
@Suite struct SuppliedValuesTests {
  /// As a ministry sends it: no dossier, no number, no chamber's name but that of the addressee.
  static let ministry = """
    Aan de Voorzitter van de
    Tweede Kamer der Staten-Generaal
    Binnenhof 4
    Den Haag

    Datum 5 november 2021
    Betreft Nederlandse bijdrage aan een missie

    Geachte voorzitter,

    Hierbij informeert het kabinet uw Kamer over de bijdrage aan een missie.

    Essentie

    De bijdrage bestaat uit ten hoogste tien militairen.

    De minister van Defensie,
    H.G.J. Kamp

    """

  @Test func withoutANumberTheErrorAsksForOneAndWithItTheLetterComesIn() throws {
    let place = try Workplace()
    try place.file("brief.txt", Self.ministry)
    let refused = try place.run("import", "brief.txt")
    #expect(refused.code == 65)
    #expect(refused.messages.contains("--id"))
    #expect(refused.messages.contains("brief.txt"))
    #expect(try place.names() == ["brief.txt"])

    let outcome = try place.run(
      "import", "brief.txt", "--id", "29 521, nr. 433", "--chamber", "tk", "--format", "json")
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(try outcome.json()[0]["id"] == "kst-29521-433")
    #expect(!outcome.text.contains("number-not-found"))
    let shown = try place.run("show", "29521-433", "--format", "json").json()
    #expect(shown["date"] == "2021-11-05")
    #expect(shown["chamber"] == "tk")
    #expect(shown["supplied"]["id"] == "kst-29521-433")
    #expect(shown["supplied"]["date"] == .null)
    #expect(try place.run("rebuild").code == 0)
    #expect(try place.run("verify").code == 0)
  }

  @Test func aDateThatThePrintLacksCanBeGiven() throws {
    let place = try Workplace()
    let undated = Self.ministry.replacing("Datum 5 november 2021\n", with: "")
    try place.file("brief.txt", undated)
    let refused = try place.run("import", "brief.txt", "--id", "29521-433", "--chamber", "tk")
    #expect(refused.code == 65)
    #expect(refused.messages.contains("--date"))
    let outcome = try place.run(
      "import", "brief.txt", "--id", "29521-433", "--chamber", "tk", "--date", "2021-11-05",
      "--format", "json")
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(try place.run("show", "2021-11-05", "--format", "json").json()["id"] == "kst-29521-433")
  }

  static let contradictions: [[String]] = [
    ["--id", "27925-507"], ["--id", "29521-506"], ["--date", "2014-09-25"], ["--chamber", "ek"],
  ]

  @Test(arguments: contradictions)
  func whatContradictsThePrintIsRefused(_ options: [String]) throws {
    let place = try Workplace()
    let path = Workplace.fixtures + "/kst-27925-506.txt"
    let outcome = try place.run(["import", path, "--format", "json"] + options)
    #expect(outcome.code == 65)
    let message = try outcome.json()[0]["error"]["message"].string ?? ""
    #expect(message.contains(options[0]), "\(message)")
    #expect(try place.names() == [])
  }

  @Test func whatThePrintShowsMayBeGivenToo() throws {
    let place = try Workplace()
    let path = Workplace.fixtures + "/kst-27925-506.txt"
    let outcome = try place.run(
      "import", path, "--id", "27 925, nr. 506", "--date", "2014-09-24", "--chamber", "tk")
    #expect(outcome.code == 0, "\(outcome.messages)")
  }

  @Test func oneNumberCannotNameSeveralFiles() throws {
    let place = try Workplace()
    let outcome = try place.run("import", Workplace.fixtures, "--id", "27925-506")
    #expect(outcome.code == 64)
    #expect(outcome.messages.contains("--id"))
    #expect(try place.names() == [])
  }

  @Test func theSameBytesUnderAnotherNumberAreRefused() throws {
    let place = try Workplace()
    try place.file("brief.txt", Self.ministry)
    #expect(
      try place.run("import", "brief.txt", "--id", "29521-433", "--chamber", "tk").code == 0)
    let before = try place.contents()
    let outcome = try place.run("import", "brief.txt", "--id", "29521-434", "--chamber", "tk")
    #expect(outcome.code == 65)
    #expect(outcome.messages.contains("kst-29521-433"))
    #expect(try place.contents() == before)
  }

  static let badOptions: [[String]] = [
    ["--id", "cheese"], ["--date", "24 september 2014"], ["--chamber", "lagerhuis"],
    ["--encoding", "klingon"], ["--input-format", "papyrus"], ["--cause", "boredom"],
  ]

  @Test(arguments: badOptions)
  func anOptionThatMakesNoSenseIsAUsageError(_ options: [String]) throws {
    let place = try Workplace()
    let outcome = try place.run(["import", Workplace.fixtures] + options)
    #expect(outcome.code == 64)
    #expect(outcome.messages.contains(options[1]))
    #expect(try place.names() == [])
  }
}

import Testing

/// Whatever the program quotes stands in the letter and revision under which it is printed.
@Suite struct EvidenceTests {
  /// The series with a second revision of one letter, in which numbers, words and notes changed.
  private func place() throws -> Workplace {
    let place = try seriesPlace()
    let text = try fixture("kst-27925-612")
      .replacing("155 militairen", with: "145 militairen")
      .replacing("ongeveer 150 militairen", with: "ongeveer 160 militairen")
    try place.file("612.txt", text)
    let outcome = try place.run("import", "612.txt", "--cause", "publication")
    #expect(outcome.code == 0, "\(outcome.messages)")
    return place
  }

  @Test(arguments: [
    ("27925-612@1", "27925-612@2"), ("27925-612@2", "27925-612@1"), ("27925-612", "27925-612@1"),
    ("27925-637", "27925-U"), ("27925-U", "27925-637"), ("29521-293", "27925-539"),
    ("27925-539", "29521-293"), ("27925-637", "27925-506"),
  ])
  func aComparisonQuotesEachSideFromItsOwnLetter(_ old: String, _ new: String) throws {
    let place = try place()
    let crawler = QuoteCrawler(place)
    let json = try place.run("diff", old, new, "--format", "json").json()
    for fact in json["facts"].items {
      for (side, name) in [("a", json["a"]["id"]), ("b", json["b"]["id"])] {
        try crawler.crawl(fact[side], letter: name.string, "diff \(old) \(new), \(side)")
        if let letter = fact[side]["letter"].string { #expect(.text(letter) == name) }
      }
    }
    try crawler.crawl(
      html: place.run("diff", old, new, "--format", "html").text, "diff \(old) \(new)")
    #expect(crawler.quotes > 10)
  }

  /// The number of trainers in each revision; by name, by revision and by file.
  @Test func revisionsAndFilesKeepTheSidesInWhichTheyAreNamed() throws {
    let place = try place()
    try place.file("old.txt", try fixture("kst-27925-612"))
    for (old, new, values) in [
      ("27925-612@1", "27925-612@2", [155, 145]), ("27925-612@2", "27925-612@1", [145, 155]),
      ("old.txt", "612.txt", [155, 145]), ("612.txt", "old.txt", [145, 155]),
      ("27925-612@1", "612.txt", [155, 145]), ("612.txt", "27925-612@1", [145, 155]),
    ] {
      let json = try place.run("diff", old, new, "--format", "json").json()
      let fact = try #require(
        json["facts"].items.first { $0["subject"] == "training" && $0["unit"] == "people" })
      #expect([fact["a"]["value"].int, fact["b"]["value"].int] == values, "\(old) \(new)")
      #expect(fact["a"]["sentence"].string?.contains("\(values[0]) militairen") == true)
      #expect(fact["b"]["sentence"].string?.contains("\(values[1]) militairen") == true)
    }
  }

  /// What is said of two letters is mirrored when they change places.
  @Test(arguments: [
    ("27925-612@1", "27925-612@2"), ("29521-293", "27925-539"), ("27925-506", "27925-637"),
  ])
  func theFactsOfAComparisonAreMirrored(_ one: String, _ other: String) throws {
    let place = try place()
    func facts(_ a: String, _ b: String, _ sides: [String]) throws -> [[Plain]] {
      try place.run("diff", a, b, "--format", "json").json()["facts"].items.map { fact in
        (["kind", "subject", "unit", "changed"] + sides).map { fact[$0] }
      }.sorted { ($0[0].cell, $0[1].cell) < ($1[0].cell, $1[1].cell) }
    }
    #expect(try facts(one, other, ["a", "b"]) == facts(other, one, ["b", "a"]))
  }

  @Test func matrixAuditBlameAndFactsQuoteTheLettersTheyName() throws {
    let place = try place()
    let crawler = QuoteCrawler(place)
    for command in [
      ["matrix", "27925-612@2", "27925-612@1", "27925-506"],
      ["matrix", "27925-612@2", "27925-612@1", "--topics"], ["matrix", "--series", "ISIS"],
      ["audit"], ["audit", "27925-612@1"], ["facts"], ["facts", "27925-612@1"],
      ["facts", "27925-612", "--on", "2018-03-01"], ["blame", "27925-637"],
      ["blame", "27925-637", "--lost"], ["history", "mandate", "--series", "ISIS"],
      ["history", "kst-27925-612@1#1/7", "--series", "ISIS"],
    ] {
      let json = try place.run(command + ["--format", "json"]).json()
      try crawler.crawl(json, command.joined(separator: " "))
    }
    try crawler.crawl(
      html: place.run("matrix", "27925-612@2", "27925-612@1", "--format", "html").text, "matrix")
    #expect(crawler.quotes > 1000)
  }

  /// Column 1 is revision 1, whatever its day: it is that of revision 2, too.
  @Test func eachColumnOfAMatrixRestsOnItsRevision() throws {
    let place = try place()
    let json = try place.run("matrix", "27925-612@1", "27925-612@2", "--format", "json").json()
    #expect(json["letters"].items == ["kst-27925-612@1", "kst-27925-612@2"])
    let row = try #require(
      json["rows"].items.first { $0["subject"] == "training" && $0["kind"] == "personnel" })
    #expect(row["cells"].items.map(\.["value"]) == [155, 145])
    #expect(row["cells"].items.map(\.["change"]) == ["new", "changed"])
    for (column, cell) in row["cells"].items.enumerated() {
      for evidence in cell["evidence"].items {
        #expect(evidence["revision"].int == column + 1)
        #expect(evidence["sentence"].string?.contains("\([155, 145][column])") == true)
      }
    }
  }
}

/// One print of a letter is shown, and a print that is named is that one.
@Suite struct PrintChoiceTests {
  @Test func factsOnADayFindAPrintThatWasJoined() throws {
    let place = try seriesPlace()
    for print in ["27925-U", "27925-637"] {
      let rows = try place.run("facts", print, "--on", "2019-06-01", "--format", "json").json()
        .items
      #expect(rows.count > 20, "\(print)")
      #expect(rows.allSatisfy { $0["letter"].string?.hasSuffix(print) == true })
    }
  }

  @Test func joinedTwinsAreListedOnce() throws {
    let place = try seriesPlace()
    func letters(_ arguments: String...) throws -> Set<String> {
      let rows = try place.run(["facts", "--format", "json"] + arguments).json().items
      return Set(rows.compactMap(\.["letter"].string))
    }
    #expect(try letters().isSuperset(of: ["kst-27925-637", "kst-27925-506"]))
    #expect(try !letters().contains("kst-27925-U"))
    #expect(try letters("--chamber", "ek") == ["kst-27925-U"])
    #expect(try letters("27925-U", "27925-637") == ["kst-27925-U", "kst-27925-637"])
    #expect(try letters("--from", "2018-01-01") == ["kst-27925-637"])
  }
}

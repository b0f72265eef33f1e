import Testing

@Test func citationsAreResolvedAgainstTheArchive() throws {
  let place = try Workplace(filled: true)
  let outcome = try place.run("citations", "27925-637", "--format", "json")
  #expect(outcome.code == 0)
  let rows = try outcome.json().items
  let keys: Set = [
    "ordinal", "text", "kind", "target", "date", "section", "block", "start", "end", "resolution",
    "resolved_to", "message",
  ]
  #expect(rows.allSatisfy { $0.keys.isSuperset(of: keys) })
  let wrong = rows.filter { $0["resolution"] == "mismatch" }
  #expect(wrong.map(\.["target"]) == ["kst-27925-611", "kst-27925-615"])
  #expect(wrong.allSatisfy { $0["resolved_to"] == "kst-27925-612" })
}

@Test func theArchiveTellsWhoCitesALetterAndWhatIsAbsent() throws {
  let place = try Workplace(filled: true)
  let incoming = try place.run("citations", "27925-506", "--incoming", "--format", "json")
  let citing = try incoming.json().items.compactMap(\.["letter"].string)
  #expect(
    Set(citing) == [
      "kst-27925-539", "kst-27925-597", "kst-27925-612", "kst-27925-637", "kst-27925-U",
    ])
  let gaps = try place.run("citations", "--gaps", "--format", "json").json().items
  #expect(gaps.contains { $0["target"] == "kst-27925-610" && $0["times"] == 1 })
  #expect(!gaps.contains { $0["target"] == "kst-27925-612" })
}

@Test func citationsOfAnyTextNeedNoArchive() throws {
  let place = try Workplace()
  let outcome = try place.run(
    "citations", "--text", "-", "--format", "json",
    input: .text("Zie Kamerstukken II 2014/15, 27 925, nr. 539, p. 4."))
  #expect(outcome.code == 0)
  #expect(try outcome.json().items.map(\.["target"]) == ["kst-27925-539"])
  #expect(try place.run("citations", "--text", "absent.txt").code == 66)
  #expect(try place.run("citations", "--gaps", "--incoming").code == 64)
}

@Test func factsQuoteTheirWordsAtTheirPlace() throws {
  let place = try Workplace(filled: true)
  let outcome = try place.run("facts", "27925-506", "--kind", "personnel", "--format", "json")
  #expect(outcome.code == 0)
  let rows = try outcome.json().items
  #expect(rows.contains { $0["qualifier"] == "max" && $0["value"] == 250 })
  #expect(rows.contains { $0["qualifier"] == "max" && $0["value"] == 130 })
  let blocks = try place.run("show", "27925-506", "--format", "json").json()["sections"].items
    .flatMap(\.["blocks"].items)
  for row in rows {
    let block = blocks.first { $0["ordinal"] == row["block"] }
    let text = Array((block?["text"].string ?? "").unicodeScalars)
    let (start, end) = (row["start"].int ?? 0, row["end"].int ?? 0)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[start..<end])
    #expect(row["quote"].string == String(view))
  }
  #expect(try place.run("facts", "27925-506", "--kind", "people").code == 64)
  // People without days of their own are those of the years of their contribution.
  func people(_ year: Int) throws -> [Plain] {
    try place.run(
      "facts", "27925-612", "--kind", "personnel", "--year", "\(year)", "--format", "json"
    ).json().items.map { $0["value"] }
  }
  #expect(try people(2018).contains(155))
  #expect(try people(2012).isEmpty)
}

@Test func aFactNamesTheRuleThatReadItAndTheWordsThatDecided() throws {
  let place = try Workplace(filled: true)
  let rows = try place.run(
    "facts", "27925-U", "--kind", "promise", "--why", "--format", "json"
  ).json().items
  #expect(!rows.isEmpty)
  for row in rows {
    #expect(row["rule"].string?.hasPrefix("promise/") == true)
    #expect(row["because"].items.allSatisfy { $0.items.count == 2 })
    let words = try #require(row["words"].string)
    #expect(row["text"].string?.contains(words) == true)
  }
}

@Test func theNumbersOfALetterAreListedWithWhatExplainsThem() throws {
  let place = try Workplace(filled: true)
  let all = try place.run("facts", "27925-U", "--numbers", "--format", "json").json().items
  #expect(Set(all.compactMap(\.["class"].string)).isSuperset(of: ["fact", "citation", "date"]))
  for row in all {
    #expect(row["sentence"].string?.contains(row["words"].string ?? "?") == true)
  }
  let open = try place.run("facts", "27925-U", "--unclaimed", "--format", "json")
  let none = try open.json().items.isEmpty
  #expect(open.code == 0 && none)
  #expect(try place.run("facts", "--unclaimed", "--kind", "amount").code == 64)
}

import Testing

@Test func theAuditAddsUpWhatALetterStates() throws {
  let place = try Workplace(filled: true)
  let outcome = try place.run("audit", "27925-U", "--check", "sum", "--format", "json")
  #expect(outcome.code == 0)
  let rows = try outcome.json().items
  #expect(rows.map(\.["outcome"]) == ["matches", "explained", "matches"])
  #expect(rows.map(\.["stated"]) == [55, 24_600_000, 76_000_000])
  #expect(rows.map(\.["computed"]) == [55, 24_500_000, 76_000_000])
  #expect(rows[1]["message"].string?.contains("onder meer") == true)
}

@Test func theAuditEndsWithOneWhereSomethingIsWrong() throws {
  let place = try Workplace(filled: true)
  let outcome = try place.run("audit", "27925-U", "--problems", "--format", "json")
  #expect(outcome.code == 1)
  #expect(try outcome.json().items.map(\.["check"]) == ["citation-mismatch"])
  #expect(try place.run("audit", "27925-506", "--problems").code == 0)
  #expect(try place.run("audit", "--check", "spelling").code == 64)
  #expect(try place.run("audit", "27925-999").code == 66)
}

/// Whatever answers is a sentence of the letter under which it is printed.
@Test func aPromiseIsAnsweredByASentenceOfALaterLetterOfTheSeries() throws {
  let place = try Workplace(filled: true)
  let rows = try place.run("audit", "--check", "promise", "--format", "json").json().items
  #expect(rows.allSatisfy { $0["promise"]["words"] == $0["quote"] })
  let answered = rows.filter { $0["promise"]["state"] == "answered" }
  #expect(!answered.isEmpty && answered.count < rows.count)
  for row in answered {
    let answer = row["promise"]["answer"]
    let letter = try #require(answer["letter"].string)
    let shown = try place.run("show", letter, "--format", "json").json()
    let texts = shown["sections"].items.flatMap { $0["blocks"].items }.compactMap(\.["text"].string)
    let quote = try #require(answer["quote"].string)
    #expect(texts.contains { $0.contains(quote) }, "\(letter): \(quote)")
    #expect(answer["passage"].string?.hasPrefix(letter + "#") == true)
    #expect(answer["revision"] == 1 && row["other"] == answer["letter"])
  }
  for row in rows where row["promise"]["state"] != "answered" {
    #expect(row["promise"]["answer"] == .null && row["other"] == .null)
  }
  #expect(rows.contains { $0["letter"] == "kst-27925-U" && $0["other"] == .null })
  let overdue = rows.filter { $0["promise"]["state"] == "overdue" }
  #expect(overdue.map(\.["promise"]["due"]) == ["2015-09-15"])
}

@Test func twinsAreProposedJoinedAndSeparated() throws {
  let place = try Workplace(filled: true)
  let proposed = try place.run("twins", "--format", "json").json().items
  #expect(proposed.map(\.["state"]) == ["proposed"])
  #expect(proposed.map(\.["tk"]) == ["kst-27925-637"])
  #expect(proposed.map(\.["ek"]) == ["kst-27925-U"])
  #expect(try place.run("twins", "join", "27925-U", "27925-637", "--by", "griffie").code == 0)
  #expect(try place.run("twins", "--format", "json").json().items.map(\.["state"]) == ["joined"])
  let work = try place.run("show", "27925-U", "--format", "json").json()["work"]
  #expect(work == "kst-27925-637")
  #expect(try place.run("verify").code == 0)
  #expect(try place.run("twins", "separate", "27925-U").code == 0)
  #expect(
    try place.run("show", "27925-U", "--format", "json").json()["work"] == "kst-27925-U")
}

@Test func printsOfTwoLettersAreNotJoined() throws {
  let place = try Workplace(filled: true)
  #expect(try place.run("twins", "join", "27925-U", "27925-612").code == 64)
  #expect(try place.run("twins", "join", "27925-539", "29521-293").code == 64)
}

@Test func aSeriesIsProposedByCitationsAndAcceptedByAPerson() throws {
  let place = try Workplace()
  #expect(try place.run("import", Workplace.fixtures).code == 0)
  #expect(try place.run("twins", "join", "27925-U", "27925-637").code == 0)
  let rows = try place.run("series", "propose", "--format", "json").json().items
  #expect(
    rows.map(\.["role"]) == [
      "first", "extension", "supplement", "extension", "extension", "adaptation",
    ])
  #expect(rows.allSatisfy { $0["member"] == .bool(false) })
  #expect(!rows.contains { $0["letter"].items.contains("kst-29521-293") })
  #expect(try place.run("series", "propose", "--accept", "1").code == 64)
  #expect(try place.run("series", "propose", "--accept", "2", "--name", "x").code == 66)
  let accepted = try place.run("series", "propose", "--accept", "1", "--name", "ISIS")
  #expect(accepted.code == 0)
  #expect(
    try place.run("list", "--series", "ISIS", "--format", "json").json().items.count == 7)
  let again = try place.run("series", "propose", "--format", "json").json().items
  #expect(again.allSatisfy { $0["member"] == .bool(true) })
}

@Test func theCodebookNamesEveryKindFieldAndColumn() throws {
  let place = try Workplace()
  let rows = try place.run("codebook", "--format", "json").json().items
  let names = rows.map { "\($0["part"].string ?? "").\($0["name"].string ?? "")" }
  for name in [
    "fact.personnel", "attribute.role", "unit.cents", "qualifier.about", "citation.kamerstuk",
    "resolution.mismatch", "review.corrected", "topic.mandate", "audit.sum", "tables.fact",
    "tables.fact.from_day", "tables.letter_fact",
  ] { #expect(names.contains(name)) }
  #expect(rows.allSatisfy { $0["meaning"].string?.isEmpty == false })
  #expect(Set(names).count == names.count)
  #expect(try place.run("codebook", "--part", "people").code == 64)
  #expect(try place.run("codebook", "--part", "fact").text.contains("maximaal 50 militairen"))
}

/// What the codebook says of a kind holds for every fact of the letters.
@Test func factsHaveOnlyTheFieldsAndUnitsThatTheCodebookNames() throws {
  let place = try Workplace(filled: true)
  let codebook = try place.run("codebook", "--part", "fact", "--format", "json").json().items
  let attributes = try place.run("codebook", "--part", "attribute", "--format", "json").json()
    .items.compactMap(\.["name"].string)
  for fact in try place.run("facts", "--format", "json").json().items {
    let kind = try #require(codebook.first { $0["name"] == fact["kind"] })
    let fields = kind["fields"].items.compactMap(\.string)
    for attribute in attributes where fact[attribute] != .null {
      #expect(fields.contains(attribute), "\(fact["id"]) \(fact["kind"]) has \(attribute)")
    }
    if let unit = fact["unit"].string {
      let units = kind["units"].items.compactMap(\.string).map { $0 == "cents" ? "euro" : $0 }
      #expect(units.contains(unit), "\(fact["id"]) \(fact["kind"]) counts \(unit)")
    }
  }
}

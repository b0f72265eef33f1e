import Testing

@Suite struct ExportJSONLTests {
  private func lines(_ place: Workplace, _ name: String) throws -> [Plain] {
    try place.bytes(name).split(separator: 0x0A).map { try Plain(json: Array($0)) }
  }

  @Test func aLetterIsOneLineWithAllThatIsKnownOfIt() throws {
    let place = try Workplace(filled: true)
    let outcome = try place.run("export", "jsonl", "-o", "u.jsonl", "27925-U")
    #expect(outcome.code == 0, "\(outcome.messages)")
    let lines = try lines(place, "u.jsonl")
    #expect(lines.map { $0["record"] } == ["header", "letter", "end"])
    #expect(lines[0]["scope"] == "selection")
    #expect(lines[0]["selection"] == .object(["letters": .array(["kst-27925-U"])]))
    let letter = lines[1]
    let shown = try place.run("show", "27925-U", "--format", "json").json()
    for key in shown.keys { #expect(letter[key] == shown[key], "\(key)") }
    let facts = try place.run("facts", "27925-U", "--format", "json").json().items
    #expect(letter["facts"].items.map { $0["id"] } == facts.map { $0["id"] })
    let citations = try place.run("citations", "27925-U", "--format", "json").json()
    #expect(letter["citations"] == citations)
    #expect(letter["repairs"].items.count == 52)
    #expect(letter["revisions"][0]["cause"] == "publication")
    let contributions = try place.run(
      "sql", "SELECT DISTINCT subject FROM letter_contribution WHERE letter = 'kst-27925-U'",
      "--format", "json"
    ).json().items
    #expect(
      Set(letter["contributions"].items.map { $0["subject"].string })
        == Set(contributions.map { $0["subject"].string }))
  }

  @Test func hostileTextStaysOneLineALetterAndComesBackUnharmed() throws {
    let place = try HostileArchive.make()
    #expect(try place.run("export", "jsonl", "-o", "letters.jsonl", "--letters-only").code == 0)
    let lines = try lines(place, "letters.jsonl")
    #expect(lines.map { $0["record"] } == ["header", "letter", "end"])
    let shown = try place.run("show", "27925-1", "--format", "json").json()
    #expect(lines[1]["sections"] == shown["sections"])
    let series = try #require(lines[1]["series"][0].string)
    #expect(series == "=Reeks \"1\",\n\\. $$")
  }

  @Test func theSameArchiveGivesTheSameBytes() throws {
    let place = try HostileArchive.make()
    #expect(try place.run("export", "jsonl", "-o", "one.jsonl").code == 0)
    #expect(try place.run("export", "jsonl", "-o", "two.jsonl").code == 0)
    #expect(try place.bytes("one.jsonl") == (try place.bytes("two.jsonl")))
    let refused = try place.run("export", "jsonl", "-o", "one.jsonl")
    #expect(refused.code == 73)
    #expect(refused.messages.contains("one.jsonl"))
    #expect(
      try place.run("export", "jsonl", "-o", "one.jsonl", "--letters-only", "--force").code == 0)
    #expect(try place.bytes("one.jsonl").count < (try place.bytes("two.jsonl")).count)
  }

  @Test func withoutAFileToMakeNothingHappens() throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("export", "jsonl").code == 64)
    #expect(try place.run("export", "jsonl", "-o", "no/such/folder.jsonl").code == 73)
    #expect(try place.names() == ["archive.sqlite"])
  }

  @Test func aLetterHasTheKeysOfTheSchemaAndNoOthers() throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("import", Workplace.tables).code == 0)
    #expect(try place.run("export", "jsonl", "-o", "u.jsonl", "27925-U", "27925-941").code == 0)
    let schema = try place.run("export", "jsonl", "--schema").json()
    var faults: Set<String> = []
    func compare(_ value: Plain, _ schema: Plain, _ path: String) {
      for item in value.items { compare(item, schema["items"], path) }
      // What may be null is the first of a choice.
      let object = schema["anyOf"] == .null ? schema : schema["anyOf"][0]
      let keys = object["properties"].keys
      guard !keys.isEmpty, value != .null else { return }
      let needed = keys.filter { object["required"].items.contains(.text($0)) }
      for key in value.keys.subtracting(keys).union(needed.subtracting(value.keys)) {
        faults.insert("\(path).\(key)")
      }
      for key in keys.intersection(value.keys) {
        compare(value[key], object["properties"][key], "\(path).\(key)")
      }
    }
    for line in [1, 2] {
      compare(try lines(place, "u.jsonl")[line], schema["$defs"]["letter"], "letter")
    }
    #expect(faults.isEmpty)
  }

  @Test func theShippedSchemaIsTheOneThatTheProgramPrints() throws {
    let printed = try Program.run(["export", "jsonl", "--schema"], in: "/")
    #expect(printed.code == 0)
    #expect(
      try Recorded.text(printed.text, "/Fixtures/schema/export.schema.json") == printed.text)
  }
}

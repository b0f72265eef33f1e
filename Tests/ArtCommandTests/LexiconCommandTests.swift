import Testing

/// Words that a clerk adds and retires, and what becomes of the facts.
@Suite struct LexiconCommandTests {
  /// A letter about a drone and a mission of which the program knows nothing.
  private static let letter = {
    var letter = SmallLetter(ondernummer: 950)
    letter.middle = 0
    return letter.text.replacing(
      letter.ending,
      with: """
        Nederland levert drie Harfangs. Deze verkenners vliegen vanaf 1 mei 2015.

        Nederland draagt met tien militairen bij aan Borealis.

        \(letter.ending)
        """)
  }()

  private func facts(_ place: Workplace) throws -> [String] {
    try place.run("facts", "--why", "--format", "json").json().items.compactMap { fact in
      guard let kind = fact["kind"].string, ["asset", "personnel"].contains(kind) else {
        return nil
      }
      return [kind, fact["subject"].string ?? "", fact["mission"].string ?? "-"]
        .joined(separator: " ")
    }
  }

  @Test func aWordThatAClerkAddsIsReadAfterARebuildAndARetiredOneNoMore() throws {
    let place = try Workplace()
    try place.file("letter.txt", Self.letter)
    #expect(try place.run("import", "letter.txt").code == 0)
    #expect(try facts(place) == ["personnel militairen -"])

    let added = try place.run(
      "lexicon", "add", "harfang", "harfangs", "--class", "type", "--means", "Harfang", "--by",
      "griffie", "--why", "nieuwe drone")
    #expect(added.code == 0)
    #expect(try place.run("lexicon", "add", "Borealis", "--class", "mission").code == 0)
    #expect(try facts(place) == ["personnel militairen -"])
    let rebuilt = try place.run("rebuild")
    #expect(rebuilt.code == 1)
    #expect(rebuilt.text.contains("refound kst-27925-950@1  + asset «drie Harfangs»"))
    #expect(try facts(place) == ["asset Harfang -", "personnel militairen Borealis"])
    #expect(try place.run("rebuild").code == 0)
    #expect(try place.run("verify").code == 0)

    let told = try place.run("lexicon", "list", "HARFANGS", "--format", "json").json().items
    #expect(told.map(\.["by"].string) == ["griffie"])
    #expect(told.map(\.["why"].string) == ["nieuwe drone"])
    #expect(told.map(\.["origin"].string) == ["archive"])
    let codebook = try place.run("codebook", "--part", "lexicon", "--format", "json").json().items
    let types = try #require(codebook.first { $0["name"].string == "type" })
    #expect(types["words"].items.map(\.string).contains("harfangs"))
    let finder = try place.run("sql", "SELECT finder FROM finding", "--format", "csv").text
    #expect(finder.contains(", 3 changes of words"))

    // It goes along in exports and comes back, hash by hash.
    #expect(try place.run("export", "jsonl", "-o", "all.jsonl").code == 0)
    let copy = ["ART100_ARCHIVE": place.path + "/copy.sqlite"]
    #expect(try place.run("restore", "all.jsonl", environment: copy).code == 0)
    #expect(try place.run("verify", environment: copy).code == 0)
    #expect(try place.run("rebuild", environment: copy).code == 0)
    #expect(
      try place.run("lexicon", "--changes", environment: copy).text
        == place.run("lexicon", "--changes").text)
    for form in ["sqlite", "sql", "postgresql"] {
      #expect(try place.run("export", form, "-o", "out.\(form)").code == 0)
    }
    for form in ["sql", "postgresql"] {
      #expect(String(decoding: try place.bytes("out.\(form)"), as: UTF8.self).contains("harfangs"))
    }
    #expect(try place.run("export", "csv", "-o", "tables").code == 0)
    #expect(try place.names().contains("tables/lexicon_word.csv"))

    #expect(
      try place.run("lexicon", "retire", "harfang", "Harfangs", "--class", "type").code == 0)
    #expect(try place.run("rebuild").code == 1)
    #expect(try facts(place) == ["personnel militairen Borealis"])
    let history = try place.run("lexicon", "--changes", "--class", "type", "--format", "json")
    #expect(
      try history.json().items.map(\.["change"].string) == [
        "added", "added", "retired", "retired",
      ])
  }

  /// What letters of a type are not known any more is a type that nobody knows, and uncertain.
  @Test func aWordOfTheProgramCanBeRetiredToo() throws {
    let place = try Workplace(filled: true)
    let kind = ["facts", "27925-U", "--kind", "asset", "--uncertain", "--format", "json"]
    let before = try place.run(kind).json().items.count
    #expect(try place.run("lexicon", "retire", "--class", "person", "--", "-helikopter").code == 66)
    #expect(try place.run("lexicon", "retire", "f", "--class", "type-letters").code == 0)
    #expect(try place.run("rebuild").code == 1)
    #expect(try place.run(kind).json().items.count > before)
  }

  @Test func whatIsNoClassOrNoWordIsRefused() throws {
    let place = try Workplace(filled: true)
    let before = try place.contents()
    let unknown = try place.run("lexicon", "add", "harfang", "--class", "drones")
    #expect(unknown.code == 64)
    #expect(unknown.messages.contains("type-letters"))
    #expect(try place.run("lexicon", "add", "--class", "type", "--", "-").code == 64)
    let known = try place.run("lexicon", "add", "--class", "asset", "--", "-fregat")
    #expect(known.code == 0 && known.messages.contains("known already"))
    #expect(try place.contents() == before)
  }
}

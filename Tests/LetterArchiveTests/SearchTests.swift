import LetterModel
import Testing

@testable import LetterArchive

private func archive() throws -> Archive {
  let archive = try Archive.inMemory(settings: settings)
  _ = try archive.add(LetterDraft.rich().received(series: "Irak"))
  var other = LetterDraft("kst-29521-363", date: "2018-06-15", chamber: .tk)
  other.block("Over Mali en de NAVO-missie in Afghanistan.")
  other.section("1", "Afghanistan", .political)
  other.block("De missie duurt voort.")
  other.section("2", "Overig", .political)
  other.block("Ook in Afghanistan zijn LHBTI’s en F-16’s; de missie in Afghanistan.")
  _ = try archive.add(other.received(as: "mali.txt"))
  return archive
}

/// The passages found, best first.
private func passages(_ query: String, raw: Bool = false) throws -> [String] {
  let archive = try archive()
  return try archive.search(SearchRequest(query, isRaw: raw)).hits.map {
    $0.passage + ($0.note.map { " note \($0)" } ?? "")
  }
}

@Test func aHitTellsWhereItStandsAndMarksTheWords() throws {
  let archive = try archive()
  let result = try archive.search(SearchRequest("iraakse"))
  let hit = try #require(result.hits.first)
  #expect(
    result
      == SearchResult(
        hits: [
          SearchHit(
            letter: "kst-27925-U", date: Day(iso: "2018-09-14")!, chamber: .ek, section: "1",
            heading: "Mandaat", topic: .mandate, block: 2, note: nil, page: 1,
            markedHeading: "Mandaat",
            snippet: "De inzet in Irak berust op een verzoek van de "
              + "\u{2}Iraakse\u{3} autoriteiten.", score: hit.score)
        ], total: 1, isBounded: false))
  #expect(hit.passage == "kst-27925-U#1/2")
}

@Test(arguments: [
  ("Syrie", ["kst-27925-U#1/3"]),
  ("SYRIË", ["kst-27925-U#1/3"]),
  ("geïntegreerde benadering", ["kst-27925-U#1.1/4"]),
  ("\"hold forces\"", ["kst-27925-U#1.1/4"]),
  ("“hold forces”", ["kst-27925-U#1.1/4"]),
  ("\"forces hold\"", []),
  ("forces hold", ["kst-27925-U#1.1/4"]),
  ("autor*", ["kst-27925-U#1/2"]),
  ("\"verzoek van de iraak\"*", ["kst-27925-U#1/2"]),
  ("autor", []),
  ("NAVO-missie", ["kst-29521-363#0/1"]),
  ("missie-NAVO", []),
  ("navo-mis*", ["kst-29521-363#0/1"]),
  ("F-16’s", ["kst-29521-363#2/3"]),
  ("kamerstuk", ["kst-27925-U#1.1/5 note 1"]),
])
func plainWordsFindWhatTheyShould(_ query: String, _ expected: [String]) throws {
  #expect(try passages(query) == expected)
}

@Test func theSectionAboutItComesFirst() throws {
  #expect(
    try passages("Afghanistan")
      == ["kst-29521-363#1/2", "kst-29521-363#2/3", "kst-29521-363#0/1"])
}

@Test func aMatchInTheHeadingIsMarkedThere() throws {
  let hits = try archive().search(SearchRequest("mandaat")).hits
  #expect(hits.map(\.markedHeading) == ["\u{2}Mandaat\u{3}", "\u{2}Mandaat\u{3}"])
}

@Test(arguments: [
  ("irak", "\"irak\""), ("Irak  Syrië", "\"Irak\" AND \"Syrië\""),
  ("\"hold forces\" irak", "\"hold forces\" AND \"irak\""), ("mil*", "\"mil\" *"),
  ("\"hold for\"*", "\"hold for\" *"), ("irak \"", "\"irak\""),
  ("a\"b c\"d", "\"a\" AND \"b c\" AND \"d\""),
  ("irak\u{0}x", "\"irak\" AND \"x\""), ("NOT - irak", "\"NOT\" AND \"irak\""),
  ("27925", "(\"27925\" OR \"27 925\")"),
  ("27 925, nr. 612", "(\"27925\" OR \"27 925\") AND \"nr\" AND \"612\""),
  ("1.300.000", "(\"1300000\" OR \"1 300 000\")"), ("27 925*", "(\"27925\" * OR \"27 925\" *)"),
  ("F16", "(\"F 16\" OR \"F16\")"), ("27 92", "\"27\" AND \"92\""),
  ("150 militairen", "\"150\" AND \"militairen\""),
])
func plainWordsBecomeQuotedTerms(_ typed: String, _ expression: String) throws {
  #expect(try PlainQuery(typed).expression == expression)
}

/// None of these may end in an error of SQLite, whatever they find.
@Test(arguments: [
  "\"", "irak\"", "\"irak", "irak \" syrië", "AND", "irak AND", "OR irak", "NOT",
  "NEAR(irak syrië)",
  "NEAR", "(irak", "irak)", "irak)(", "text:irak", "foo:bar", "^irak", "irak^2", "irak + syrië",
  "{heading text}:irak", "-irak", "irak -syrië", "*irak", "irak**", "irak*syrië", "'; DROP TABLE x",
  "irak\0syrië", "irak\u{1}", "😀 irak", "irak;", "\"\" irak", "\"*\" irak", "a\"b\"c", "\\",
  "%_irak",
  "irak\u{301}", "١٢ irak", "block_search MATCH 'x'", "rank:irak", "„irak”", "\"irak\"\"syrië\"",
])
func noPlainQueryIsAnErrorOfSQLite(_ query: String) throws {
  let archive = try archive()
  do {
    _ = try archive.search(SearchRequest(query))
  } catch let error as ArchiveError {
    guard case .query = error else { throw error }
  }
}

@Test(arguments: [
  ("", "the search is empty; type one or more words"),
  (" \n", "the search is empty; type one or more words"),
  ("😀 !?", "the search holds no word, only signs; type one or more words"),
  ("\"", "the search holds no word, only signs; type one or more words"),
  ("*", "the search holds no word, only signs; type one or more words"),
])
func aSearchWithoutWordsIsRefusedInASentence(_ query: String, _ sentence: String) throws {
  #expect(throws: ArchiveError.query(sentence)) { try PlainQuery(query) }
}

@Test func tooManyWordsAreRefused() throws {
  let query = Array(repeating: "a", count: 65).joined(separator: " ")
  #expect(
    throws: ArchiveError.query(
      "the search has 65 words, and more than 64 are too many; put a quotation in \"…\"")
  ) { try PlainQuery(query) }
}

@Test(arguments: [
  ("irak OR afghanistan", 5), ("missie NOT afghanistan", 1), ("heading : afghanistan", 1),
  ("NEAR(inzet irak, 2)", 1), ("(irak OR mali) AND missie", 1), ("autor*", 1),
  ("{heading} : man*", 2),
])
func rawQueriesReachTheWholeLanguage(_ query: String, _ count: Int) throws {
  let archive = try archive()
  let found = try archive.search(SearchRequest(query, isRaw: true)).hits
  if query == "missie NOT afghanistan" {
    // The heading counts as text of each of its paragraphs.
    #expect(found.isEmpty)
  } else {
    #expect(found.count == count, "\(found.map(\.passage))")
  }
}

@Test(arguments: [
  ("\"irak", "has a quotation mark that is never closed"),
  ("(irak", "has a bracket that is never closed"),
  ("irak)", "closes a bracket that was never opened"),
  ("()", "has brackets with nothing in them"),
  ("AND irak", "has nothing before AND"),
  ("irak OR", "has nothing behind OR"),
  ("irak AND OR syrië", "has nothing before OR"),
  ("titel : irak", "names a column 'titel', and there are only heading and text"),
  ("{heading rank} : irak", "names a column 'rank', and there are only heading and text"),
  ("heading :", "has nothing behind ':'"),
  (": irak", "has no column before ':'"),
  ("*", "has no beginning of a word before '*'"),
  ("irak; syrië", "has ';' outside of quotation marks, which means nothing there"),
  ("irak\u{0}", "has a control character outside of quotation marks, which means nothing there"),
  ("", "is empty"),
])
func aFaultyRawQueryIsExplained(_ query: String, _ what: String) throws {
  let archive = try archive()
  #expect(
    throws: ArchiveError.query(
      "the full-text query \(what); leave out --fts to search for plain words")
  ) { try archive.search(SearchRequest(query, isRaw: true)) }
}

/// What the look-through lets pass and SQLite refuses.
@Test(arguments: [
  "irak ^", "NEAR(irak", "irak + + syrië", "{heading : irak", "irak syrië *  *", "NEAR(irak, x)",
])
func noRawQueryShowsWhatSQLiteSays(_ query: String) throws {
  let archive = try archive()
  do {
    _ = try archive.search(SearchRequest(query, isRaw: true))
  } catch let error as ArchiveError {
    #expect(error.category == .usage)
    #expect(!error.description.contains("fts5"))
    #expect(!error.description.contains("syntax"))
  }
}

@Test func filtersNarrowTheSearch() throws {
  let archive = try archive()
  func found(_ filter: LetterFilter, topic: Topic? = nil) throws -> [String] {
    let request = SearchRequest("in", filter: filter, sectionTopic: topic)
    return try archive.search(request).hits.map(\.passage).sorted()
  }
  let ek = ["kst-27925-U#1.1/5", "kst-27925-U#1/2", "kst-27925-U#1/3"]
  let tk = ["kst-29521-363#0/1", "kst-29521-363#2/3"]
  #expect(try found(LetterFilter()) == ek + tk)
  #expect(try found(LetterFilter(chamber: .tk)) == tk)
  #expect(try found(LetterFilter(series: "Irak")) == ek)
  #expect(try found(LetterFilter(series: "Geen")) == [])
  #expect(try found(LetterFilter(from: Day(iso: "2018-09-14"))) == ek)
  #expect(try found(LetterFilter(to: Day(iso: "2018-09-13"))) == tk)
  #expect(try found(LetterFilter(topic: .mandate)) == ek)
  #expect(try found(LetterFilter(), topic: .mandate) == ["kst-27925-U#1/2", "kst-27925-U#1/3"])
  #expect(try found(LetterFilter(chamber: .tk), topic: .mandate) == [])
}

@Test func notesAreFoundByTheTopicOfTheirSection() throws {
  let archive = try archive()
  func notes(_ topic: Topic) throws -> [String?] {
    try archive.search(SearchRequest("kamerstuk", sectionTopic: topic)).hits.map(\.note)
  }
  #expect(try notes(.coherence) == ["1"])
  #expect(try notes(.mandate) == [])
}

@Test func onlyCurrentRevisionsOfLettersInViewAreFound() throws {
  let archive = try archive()
  _ = try archive.add(
    LetterDraft.rich(ending: "Een nieuw slotwoord.").received(cause: .publication))
  func letters(_ query: String) throws -> [String] {
    try archive.search(SearchRequest(query)).hits.map(\.letter)
  }
  #expect(try letters("hoogachtend") == [])
  #expect(try letters("slotwoord") == ["kst-27925-U"])
  #expect(try letters("iraakse") == ["kst-27925-U"])
  #expect(try letters("kamerstuk") == ["kst-27925-U"])
  try archive.withdraw(.id("kst-27925-U"), why: "dubbel")
  #expect(try letters("slotwoord") == [])
  #expect(try letters("afghanistan").count == 3)
}

@Test func theLimitBoundsTheHitsAndTheTotalSaysHowManyThereAre() throws {
  let archive = try archive()
  let result = try archive.search(SearchRequest("in", limit: 2))
  #expect(result.hits.count == 2)
  #expect(result.total == 5)
  #expect(!result.isBounded)
}

@Test func searchingWorksOnAnArchiveOpenedForReading() throws {
  let folder = try Folder()
  let path = try archiveFile(folder)
  let archive = try Archive.open(path, for: .reading, settings: settings)
  let request = SearchRequest("irak", filter: LetterFilter(chamber: .ek))
  #expect(try archive.search(request).total == 2)
}

@Test func beyondTheBoundTheRestIsNotRankedAndThatIsSaid() throws {
  let archive = try archive()
  let request = SearchRequest("in", limit: 20)
  func result(bound: Int) throws -> (count: Int, isBounded: Bool) {
    let query = try SearchQuery(request)
    let result = try RankedSearch(db: archive.db, query: query, bound: bound).run(request)
    return (result.total, result.isBounded)
  }
  #expect(try result(bound: 5) == (5, false))
  #expect(try result(bound: 4) == (4, true))
}

@Test func beyondTheBoundThoseThatCameInLastAreRanked() throws {
  let archive = try archive()
  let request = SearchRequest("in")
  let result = try RankedSearch(db: archive.db, query: try SearchQuery(request), bound: 1)
    .run(request)
  #expect(result.hits.filter { $0.note == nil }.map(\.passage) == ["kst-29521-363#2/3"])
}

@Test(arguments: [(words: 40, isCut: true), (words: 30, isCut: false)])
func aBeginningOfVeryManyWordsIsSearchedByTheCommonest(words: Int, isCut: Bool) throws {
  let archive = try archive()
  let all = (0..<words).map { "quaa\($0)" } + ["quzz quzz"]
  _ = try archive.add(
    LetterDraft.rich(ending: all.joined(separator: " ")).received(cause: .publication))
  let request = SearchRequest("Qu*")
  let whole = try archive.search(request)
  #expect(whole.total == 1)
  #expect(whole.cutBeginnings == [])
  // Beyond so few places the words are looked for one by one.
  let cut = try RankedSearch(db: archive.db, query: try SearchQuery(request), bound: 1)
    .run(request)
  #expect(cut.total == 1)
  #expect(cut.cutBeginnings == (isCut ? ["qu"] : []))
}

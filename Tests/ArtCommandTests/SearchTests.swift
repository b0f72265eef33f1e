import Foundation
import Testing

/// What `search` finds, and what it says to a query that makes no sense.
@Suite struct SearchTests {
  private func hits(_ place: Workplace, _ arguments: String...) throws -> [Plain] {
    let outcome = try place.run(["search", "--format", "json", "--limit", "500"] + arguments)
    #expect(outcome.code == 0, "\(arguments): \(outcome.messages)")
    return try outcome.json().items
  }

  @Test func accentsAndCapitalsDoNotCount() throws {
    let place = try Workplace(filled: true)
    let plain = try hits(place, "Syrie")
    #expect(plain.count > 10)
    for spelling in ["Syrië", "SYRIE", "syrië", "Syrie\u{308}"] {
      #expect(try hits(place, spelling) == plain, "\(spelling)")
    }
    for hit in plain {
      let snippet = Array((hit["snippet"].string ?? "").unicodeScalars)
      let marked = hit["hits"].items.map { range in
        String(String.UnicodeScalarView(snippet[(range[0].int ?? 0)..<(range[1].int ?? 0)]))
      }
      // Of a match in the heading alone the words around it show nothing.
      #expect(!marked.isEmpty || hit["heading"].string?.contains("Syrië") == true)
      for word in marked { #expect(word.lowercased().hasPrefix("syrië"), "\(word)") }
    }
  }

  @Test(arguments: [
    ["27925", "27 925", "27.925"], ["300000", "300.000"], ["F16", "F-16", "f 16"],
  ])
  func numbersAreFoundHoweverTheyAreWritten(_ spellings: [String]) throws {
    let place = try Workplace(filled: true)
    let found = try spellings.map { try hits(place, $0).map(\.["passage"]) }
    #expect(!found[0].isEmpty)
    for other in found { #expect(other == found[0]) }
  }

  @Test func theBeginningOfAWordIsHintedAtWhereTheWordFindsNothing() throws {
    let place = try Workplace(filled: true)
    let outcome = try place.run("search", "gevechtsvlieg")
    #expect(outcome.text.isEmpty)
    let count = try hits(place, "gevechtsvlieg*").count
    #expect(outcome.messages == "nothing found; 'gevechtsvlieg*' finds \(count)\n")
    #expect(try place.run("search", "xyzzy").messages == "nothing found\n")
  }

  @Test func theHitIsMarkedOnPaperAndInColour() throws {
    let place = try Workplace(filled: true)
    let plain = try place.run("search", "Syrie", "--chamber", "ek")
    #expect(plain.text.contains("[Syrië]"))
    let coloured = try place.run("search", "Syrie", "--chamber", "ek", "--color", "always")
    #expect(coloured.text.contains("\u{1B}[1;33mSyrië\u{1B}[0m"))
  }

  @Test func theSectionAboutItComesFirst() throws {
    let place = try Workplace(filled: true)
    let found = try hits(place, "Medisch", "--series", "ISIS")
    #expect(found.first?["heading"].string?.hasPrefix("Medisch") == true)
    let filtered = try hits(place, "Irak", "--section-topic", "mandate", "--chamber", "ek")
    #expect(!filtered.isEmpty)
    #expect(filtered.allSatisfy { $0["letter"] == "kst-27925-U" })
  }

  /// Words and phrases that the prints break over line ends, each in its letter.
  static let broken = [
    ("voorlopig", "27925-539"), ("gewapende", "27925-539"),
    ("\"Nederlandse inzet blijft tot Irak\"", "27925-539"),
    ("gevechtsvliegtuigen", "27925-539"), ("regelingen", "27925-539"), ("NAVO-missie", "27925-637"),
    ("groepering", "27925-637"), ("oppositie", "27925-570"),
  ]

  @Test(arguments: broken)
  func wordsThatThePrintBreaksAreFoundWhole(_ query: String, _ letter: String) throws {
    let place = try Workplace(filled: true)
    let found = try hits(place, query).map(\.["letter"])
    #expect(found.contains(.text("kst-" + letter)))
  }

  @Test func theNameOfAHitShowsItsPassage() throws {
    let place = try Workplace(filled: true)
    for hit in try hits(place, "Bagdad").prefix(10) {
      let passage = try #require(hit["passage"].string)
      let shown = try place.run("show", passage)
      #expect(shown.code == 0, "\(passage): \(shown.messages)")
      #expect(shown.text.contains("Bagdad") || hit["note"] != .null, "\(passage)")
    }
  }

  @Test(.enabled("needs the real letter") { Program.realLetter != nil })
  func inTheRealLetterPhrasesAndBrokenWordsAreFound() throws {
    let path = try #require(Program.realLetter)
    let place = try Workplace()
    let receipt = try place.run("import", path, "--id", "27925-U", "--format", "json")
    #expect(receipt.code == 0, "\(receipt.messages)\(receipt.text)")
    let phrase = try hits(place, "\"hold forces\"")
    #expect(!phrase.isEmpty)
    for hit in phrase { #expect(hit["snippet"].string?.contains("hold forces") == true) }
    #expect(!(try hits(place, "Syrie").isEmpty))
    for word in ["geïntegreerde", "veiligheidsinzet", "\"politiek-bestuurlijk\""] {
      #expect(!(try hits(place, word).isEmpty), "\(word)")
    }
  }

  static let nasty: [String] = [
    "", " ", "\"", "\"\"", "\"\"\"", "'", "''", "`", "(", ")", "()", "((((", "))))", "(Irak",
    "Irak)", "*", "**", "Ira*", "*rak", "I*ak", "^Irak", "Irak^", "-Irak", "+Irak", "Irak +",
    ":", "text:Irak", "geheim:Irak", "{text heading}:Irak", "{:", "}", "AND", "OR", "NOT", "NEAR",
    "AND Irak", "Irak AND", "Irak OR OR Syrie", "NOT Irak", "Irak NOT", "NEAR(Irak Syrie)",
    "NEAR(Irak Syrie, 5", "NEAR(Irak Syrie, x)", "NEAR()", "Irak NEAR/3 Syrie", "\"Irak", "Irak\"",
    "\"Irak\" *", "\"Irak\"\"Syrie\"", "«Irak»", "“Irak”", "😀", "👩‍👩‍👧‍👦 Irak", "\u{202E}karI",
    "\u{1}\u{2}\u{3}",
    "Irak\u{2}\u{3}", "\\0", "%00", "\\", "a\\", "%", "_", "?", "?1", ":a", "@a", "$a", "#",
    "'; DROP TABLE block; --", "' OR 1=1 --", "\" OR \"1\"=\"1", "1; SELECT * FROM source",
    "\n", "\t\r\n", "Irak\nSyrie", "\u{301}", "\u{300}\u{301}", "ẞ", "İ", "\u{FEFF}", "\u{A0}",
    "中文", "العراق", "…", "—", "2014–2015", "27 925, nr. 506", "a.b.c", "NAVO-", "-NAVO", "1)",
    String(repeating: "a", count: 100_000), String(repeating: "\"", count: 10_001),
    String(repeating: "(", count: 10_000), String(repeating: "a ", count: 5_000),
    String(repeating: "Irak AND ", count: 3_000) + "Irak", String(repeating: "a*", count: 5_000),
    "NOT NOT Irak", "Irak Irak*", "rank:1", "block_search", "rowid:1", "text : (Irak OR Syrie)",
    "- text : Irak", "Irak,Syrie", "Irak + Syrie", "^ Irak", "\"a\" + \"b\" + c*",
  ]

  @Test(arguments: [false, true])
  func aNastyQueryIsAnsweredOrRefusedWithASentence(_ isRaw: Bool) throws {
    let place = try Workplace(filled: true)
    let before = try place.contents()
    for query in Self.nasty {
      let outcome = try place.run(
        megabytes: 512, ["search"] + (isRaw ? ["--fts"] : []) + ["--", query])
      let name = query.count > 60 ? "\(query.prefix(20))…" : query
      #expect([0, 64].contains(outcome.code), "\(name): \(outcome.messages)")
      let said = outcome.messages.lowercased()
      for bare in [
        "sqlite", "fts5", "syntax error", "no such column", "unterminated", "unknown special",
        "malformed", "parse", "bug", "fault", "fatal", "sql logic",
      ] {
        #expect(!said.contains(bare), "\(name): \(outcome.messages)")
      }
      if outcome.code == 64 {
        #expect(outcome.text == "", "\(name)")
        #expect(said.contains("search") || said.contains("query"), "\(name): \(outcome.messages)")
        #expect(said.contains(";"), "\(name) is told what to do next: \(outcome.messages)")
      } else {
        #expect(said.contains("hit") || said.contains("nothing found"), "\(name): \(said)")
      }
    }
    #expect(try place.contents() == before)
  }

  @Test func theRawLanguageWorksWhereItIsAskedFor() throws {
    let place = try Workplace(filled: true)
    let either = try hits(place, "--fts", "Mali OR Bagdad").count
    #expect(either > (try hits(place, "--fts", "Bagdad").count))
    #expect(try hits(place, "--fts", "Bagdad NOT Irak*").count < (try hits(place, "Bagdad").count))
    #expect(!(try hits(place, "--fts", "heading : mandaat").isEmpty))
    #expect(!(try hits(place, "--fts", "NEAR(Irak Syrie, 3)").isEmpty))
    #expect(try place.run("search", "--fts", "geheim : Irak").messages.contains("geheim"))
  }
}

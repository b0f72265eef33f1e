import Foundation
import Testing

/// A report: a folder of pages that opens from a disk.
@Suite struct ReportTests {
  /// The fixtures' series with its report in `out`, for tests that only read it.
  private static let written = Result { try report("nl") }
  private static let writtenInEnglish = Result { try report("en") }

  private static func report(_ language: String) throws -> Workplace {
    let place = try seriesPlace()
    let outcome = try place.run("report", "-o", "out", "--lang", language)
    guard outcome.code == 0 else { throw Workplace.Unprepared(messages: outcome.messages) }
    return place
  }

  @Test func theSameArchiveGivesTheSameBytes() throws {
    let (one, other) = (try Self.written.get(), try Workplace())
    try other.file("archive.sqlite", one.bytes("archive.sqlite"))
    #expect(try other.run("report", "-o", "out").code == 0)
    let (contents, again) = (try one.contents(), try other.contents())
    let files = contents.keys.filter { $0.hasPrefix("out/") }
    #expect(files.count > 40)
    for name in files { #expect(contents[name] == again[name], "\(name)") }
  }

  @Test func everyLetterHasAPageAndEveryPairOfNeighboursAComparison() throws {
    let place = try Self.writtenInEnglish.get()
    let names = try Set(place.names())
    for letter in ["506", "539", "570", "597", "612", "637", "U"].map({ "kst-27925-\($0)" }) {
      #expect(names.contains("out/letter/\(letter).html"))
      // Of two prints of a letter one stands for both in the series.
      #expect(names.contains("out/letter/\(letter)/since.html") == !letter.hasSuffix("U"))
    }
    for form in ["", "-side"] {
      #expect(names.contains("out/diff/kst-27925-612..kst-27925-637\(form).html"))
    }
    for file in [
      "index.html", "promises.html", "audit.html", "sources.html", "search.html",
      "series/ISIS.html", "series/ISIS/matrix.html", "series/ISIS/mandate.html",
      "series/ISIS/mandate/2016-01-29.html", "series/ISIS/lost.html",
      "series/ISIS/history/mandate.html", "data/ISIS-personnel.csv", "data/facts.csv",
      "data/facts.json",
      "data/cite.json",
    ] {
      #expect(names.contains("out/" + file), "\(file)")
    }
    let page = String(decoding: try place.bytes("out/letter/kst-27925-637.html"), as: UTF8.self)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(page.contains("<div class=\"text\" lang=\"nl\">"))
  }

  @Test func onlyAnEarlierReportGivesWay() throws {
    let place = try Workplace(filled: true)
    #expect(try place.run("report", "-o", "out").code == 0)
    #expect(try place.run("report", "-o", "out").code == 73)
    #expect(try place.run("report", "-o", "out", "--series", "ISIS", "--force").code == 0)
    try place.file("out/letter/notes.txt", "mine")
    let before = try place.contents()
    let refused = try place.run("report", "-o", "out", "--force")
    #expect(refused.code == 73)
    #expect(refused.messages.contains("letter/notes.txt"))
    #expect(try place.contents() == before)
    #expect(try place.run("export", "csv", "-o", "out", "--force").code == 73)
    #expect(try place.run("report", "-o", "archive.sqlite", "--force").code == 73)
    #expect(try place.contents() == before)
  }

  @Test func namesOfSeriesNeverLeadOutOfTheFolder() throws {
    let place = try Workplace()
    let names = ["../../up", "a/b", "a-b", "..", "-x", "\"><script>", "Reeks"]
    for (index, name) in names.enumerated() {
      try place.file("\(index).txt", SmallLetter(ondernummer: index + 1).text)
      #expect(try place.run("import", "\(index).txt", "--series=\(name)").code == 0)
    }
    let outside = try Set(place.names())
    #expect(try place.run("report", "-o", "out").code == 0)
    let made = try place.names().filter { !outside.contains($0) }
    #expect(made.allSatisfy { $0 == "out" || $0.hasPrefix("out/") })
    #expect(
      made.filter {
        $0.hasPrefix("out/series/") && $0.hasSuffix(".html") && $0.split(separator: "/").count == 3
      }
      .map { $0.lowercased() }.count == names.count)
  }

  @Test func aSeriesThatIsNotThereIsRefused() throws {
    let place = try Workplace(filled: true)
    let outcome = try place.run("report", "-o", "out", "--series", "ISIL")
    #expect(outcome.code == 66)
    #expect(try place.names() == ["archive.sqlite"])
  }

  @Test func aPageOfALetterIsAtMostFourTimesItsText() throws {
    let place = try Self.written.get()
    for letter in ["506", "637"].map({ "kst-27925-\($0)" }) {
      let page = try place.bytes("out/letter/\(letter).html").count
      let text = try fixture(letter).utf8.count
      #expect(page <= 4 * text, "\(letter): \(page) of \(text)")
    }
    let texts = try ["506", "539", "570", "597", "612", "637", "U"].reduce(0) {
      $0 + (try fixture("kst-27925-\($1)").utf8.count)
    }
    let index = try place.bytes("out/search-index.js").count
    #expect(Double(index) <= 1.2 * Double(texts))
  }

  /// What a newcomer asks, each question answered on a page at most two links from the first one, in
  /// one row or item that holds all these words.
  @Test(arguments: [
    Question(
      "How many F-16s on 1 March 2016, and who says so?", heading: "op 29 januari 2016",
      page: ["Zo bleef het tot en met 30 juni 2016"],
      words: ["F-16:", "4", "vier F-16", "kst-27925-570"]),
    Question(
      "What ended in 2018?", heading: "ISIS", page: ["2018"],
      words: ["F-16", "31 december 2018", "een brief beëindigt dit"]),
    Question(
      "Since when does article 51 stand?", heading: "ISIS", page: [],
      words: ["artikel 51", "29 januari 2016", "kst-27925-570"]),
    Question(
      "Which promise is open?", heading: "Toezeggingen", page: ["Open ("],
      words: ["Uw Kamer wordt regelmatig op de hoogte gehouden van het verloop"]),
    Question(
      "What does training cost in 2019?", heading: "ISIS", page: [],
      words: ["trainingsmissie", "ongeveer 14 miljoen euro", "2019"]),
  ])
  func aNewcomerFindsTheAnswerInTwoClicks(_ question: Question) throws {
    let place = try Self.written.get()
    let walk = try LinkWalk(from: "index.html", in: place.path + "/out", links: 2)
    let ways = walk.ways(to: question)
    #expect(!ways.isEmpty, "\(question.asked)")
  }

  /// A page by itself and the same in a report show the same, but for what leads to other pages.
  @Test(arguments: [
    (["blame", "27925-637"], "letter/kst-27925-637/since.html"),
    (["history", "aftercare", "--series", "ISIS"], "series/ISIS/history/aftercare.html"),
    (["blame", "27925-637", "--lost"], "series/ISIS/lost.html"),
    (["mandate", "--series", "ISIS", "--on", "2018-09-14"], "series/ISIS/mandate/2018-09-14.html"),
    (["diff", "27925-612", "27925-637"], "diff/kst-27925-612..kst-27925-637.html"),
    (["show", "27925-637"], "letter/kst-27925-637.html"),
  ])
  func aPageByItselfIsThatOfTheReport(_ arguments: [String], _ path: String) throws {
    let place = try Self.written.get()
    let alone = try place.run(arguments + ["--format", "html", "--lang", "nl"]).text
    let inReport = String(decoding: try place.bytes("out/" + path), as: UTF8.self)
    let (one, other) = (PlainPage(alone), PlainPage(inReport))
    #expect(one.kind == other.kind && one.heading == other.heading)
    #expect(one.lines.count > 3)
    let missing = one.lines.filter { !other.text.contains($0) }
    #expect(missing.isEmpty, "\(missing.prefix(3))")
  }

  // MARK: Judges

  private static let python: String? = {
    guard let folder = ProcessInfo.processInfo.environment["ART100_JUDGES"] else { return nil }
    let path = folder + "/pages/bin/python"
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }()

  /// Crawls all pages, and opens one of each kind: for people who cannot see or hear, on a phone, on
  /// paper. `Support/report.py` says what it looks at: by light, or by every look.
  private func complaints(
    _ place: Workplace, looks: String = "light", searching words: [String]
  ) throws -> String {
    let script = Program.packageRoot + "/Tests/ArtCommandTests/Support/report.py"
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.python))
    process.arguments = [script, "/usr/bin/chromium", place.path + "/out", looks] + words
    let out = Pipe()
    process.standardOutput = out
    try process.run()
    let text = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return text
  }

  @Test(
    .enabled(
      if: python != nil, "the judges of pages are not here: .ci/judges.d/pages makes them"),
    arguments: ["nl", "en"])
  func itsPagesPassTheirJudges(_ language: String) throws {
    let place = try (language == "nl" ? Self.written : Self.writtenInEnglish).get()
    let found = try complaints(
      place, looks: language == "nl" ? "all" : "light", searching: ["militair", "geinformeerd"])
    #expect(found == "judged 16 kinds of pages and some numbers\n")
  }

  @Test(
    .enabled(
      if: python != nil, "the judges of pages are not here: .ci/judges.d/pages makes them"))
  func hostileLettersLeaveItsPagesValid() throws {
    let place = try HostileArchive.make()
    #expect(try place.run("report", "-o", "out").code == 0)
    let found = try complaints(place, searching: ["slot"])
    #expect(found.hasPrefix("judged "), "\(found)")
  }
}

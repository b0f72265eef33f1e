import Foundation
import Testing

@Suite struct MandateCommandTests {
  @Test func theMandateOnADayNamesTheLetterThatSetEachMeasureAndTheLastThatStatedIt() throws {
    let place = try seriesPlace()
    let answer = try place.run(
      "mandate", "--series", "ISIS", "--on", "2016-03-01", "--format", "json"
    ).json()
    #expect(answer["day"] == "2016-03-01" && answer["series"] == "ISIS")
    let aircraft = try #require(
      answer["measures"].items.first { $0["kind"] == "asset" && $0["subject"] == "F-16" })
    #expect(aircraft["value"] == 4 && aircraft["qualifier"] == "exact")
    #expect(aircraft["state"] == "restated" && aircraft["until"] == "2016-06-30")
    #expect(aircraft["set_by"]["letter"] == "kst-27925-539")
    #expect(aircraft["set_by"]["quote"] == "vier F-16’s")
    #expect(aircraft["last_stated"]["letter"] == "kst-27925-570")
    #expect(answer["letters"].items.count == 3)
  }

  /// Every quoted word is held against the letter and revision under which it is printed.
  @Test func noValueStandsWithoutWordsOfItsLetter() throws {
    let place = try seriesPlace()
    let crawler = QuoteCrawler(place)
    for day in ["2014-11-15", "2016-03-01", "2017-10-01", "2018-10-15", "2019-06-01"] {
      let arguments = ["mandate", "--series", "ISIS", "--on", day, "--format"]
      let answer = try place.run(arguments + ["json"]).json()
      for measure in answer["measures"].items {
        #expect(measure["set_by"]["quote"].string?.isEmpty == false, "\(measure["subject"])")
        #expect(measure["last_stated"]["quote"].string?.isEmpty == false)
      }
      try crawler.crawl(answer, day)
      try crawler.crawl(html: try place.run(arguments + ["html"]).text, day)
    }
    #expect(crawler.quotes > 300)
  }

  @Test func daysWithoutAMandateAreAnsweredInASentence() throws {
    let place = try seriesPlace()
    func text(_ day: String) throws -> String {
      let outcome = try place.run("mandate", "--series", "ISIS", "--on", day)
      #expect(outcome.code == 0)
      return outcome.text.replacing("\n", with: " ")
    }
    #expect(
      try text("2014-09-01").hasPrefix(
        "On 2014-09-01 no letter of the series ISIS had been sent: the first is kst-27925-506 of 2014-09-24."
      ))
    #expect(
      try text("2021-01-01").hasPrefix(
        "On 2021-01-01 no mandate of the series ISIS stood: what stood last ended on 2019-12-31."))
  }

  @Test func whatIsNotKnownIsRefusedWithWhatThereIs() throws {
    let place = try seriesPlace()
    let unknown = try place.run("mandate", "--series", "ISSI", "--on", "2016-03-01")
    #expect(unknown.code == 66 && unknown.messages.contains("ISIS"))
    #expect(try place.run("mandate", "--series", "ISIS").code == 64)
    #expect(try place.run("mandate", "--series", "ISIS", "--on", "2016-13-01").code == 64)
    #expect(try place.run("mandate", "--series", "ISIS", "--from", "2016-03-01").code == 64)
  }

  @Test func whatChangedBetweenTwoDaysStandsBesideEachOther() throws {
    let place = try seriesPlace()
    let days = ["mandate", "--series", "ISIS", "--from", "2016-03-01", "--to", "2018-03-01"]
    let changes = try place.run(days + ["--format", "json"]).json()["changes"].items
    let trainers = try #require(
      changes.first { $0["kind"] == "personnel" && $0["subject"] == "training" })
    #expect(trainers["change"] == "changed")
    #expect(trainers["before"]["value"] == 130 && trainers["after"]["value"] == 155)
    #expect(try place.run(days).text.contains("of the mandate of ISIS changed."))
    let csv = try CSVTable(try place.run(days + ["--format", "csv"]).text)
    #expect(csv.columns.prefix(2) == ["change", "side"])
  }

  @Test func theMandateComesAsTextCSVMarkdownAndAPage() throws {
    let place = try seriesPlace()
    let day = ["mandate", "--series", "ISIS", "--on", "2018-10-15"]
    let text = try place.run(day).text
    #expect(text.contains("▷ training (Noord-Irak): max 50 (coming"))
    #expect(text.contains("+ NAVO-missie, planned: 6 = 2 + 4"))
    #expect(text.contains("Declared still valid"))
    let csv = try CSVTable(try place.run(day + ["--format", "csv"]).text)
    #expect(csv.columns.contains("set_by_quote"))
    let markdown = try place.run(day + ["--format", "markdown"]).text
    #expect(markdown.hasPrefix("# ISIS, 2018-10-15\n"))
    let page = try place.run(day + ["--format", "html"]).text
    #expect(page.contains("<h2>Materiel</h2>") && !page.contains("<script"))
  }

  @Test func aChartIsDrawnWithItsDataBesideIt() throws {
    let place = try seriesPlace()
    for kind in ["personnel", "asset", "amount", "area", "legal_basis"] {
      let made = try place.run("chart", "ISIS", "--kind", kind, "-o", "\(kind).svg")
      #expect(made.code == 0, "\(made.messages)")
      let svg = try String(contentsOfFile: place.path + "/\(kind).svg", encoding: .utf8)
      #expect(svg.hasPrefix("<?xml") && svg.utf8.count < 20_000, "\(svg.utf8.count)")
      #expect(svg.contains("kst-27925-637\u{A0}(2018-09-14,\u{A0}sha256\u{A0}"))
      let data = try CSVTable(
        try String(contentsOfFile: place.path + "/\(kind).csv", encoding: .utf8))
      #expect(data.columns.contains("quote") && data.rows.count > 2)
    }
    #expect(try place.run("chart", "ISIS", "--kind", "asset", "-o", "asset.svg").code == 73)
    #expect(try place.run("chart", "ISIS", "--kind", "promise", "-o", "x.svg").code == 64)
    #expect(try place.run("chart", "ISIS", "-o", "x.png").code == 64)
  }

  @Test func aChartSpeaksOneLanguage() throws {
    let place = try seriesPlace()
    for (language, words) in [("nl", "Aantal personen per bijdrage"), ("en", "Number of people")] {
      _ = try place.run("chart", "ISIS", "--lang", language, "-o", "\(language).svg")
      let svg = try String(contentsOfFile: place.path + "/\(language).svg", encoding: .utf8)
      #expect(svg.contains(words) && svg.contains("xml:lang=\"\(language)\""))
      #expect(svg.contains(language == "nl" ? ">opleiding</text>" : ">training</text>"))
    }
  }
}

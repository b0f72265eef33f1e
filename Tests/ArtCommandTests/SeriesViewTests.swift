import Foundation
import Testing

@Suite struct SeriesViewTests {
  /// Six F-16s, four, four with eastern Syria, none, four, none: the story of the series.
  @Test func theMatrixTellsTheStoryOfTheSeries() throws {
    let place = try seriesPlace()
    let matrix = try place.run("matrix", "--series", "ISIS", "--format", "json").json()
    #expect(
      matrix["letters"].items == [
        "kst-27925-506", "kst-27925-539", "kst-27925-570", "kst-27925-597", "kst-27925-612",
        "kst-27925-637",
      ])
    func cells(_ kind: Plain, _ subject: Plain) throws -> [Plain] {
      try #require(
        matrix["rows"].items.first { $0["kind"] == kind && $0["subject"] == subject })["cells"]
        .items
    }
    let aircraft = try cells("asset", "F-16")
    #expect(aircraft.map(\.["value"]) == [6, 4, 4, .null, 4, 4])
    #expect(
      aircraft.map(\.["change"]) == ["new", "changed", "changed", "ended", "new", "ended"])
    let support = try cells("personnel", "F-16")
    #expect(support.map(\.["value"]) == [250, 200, .null, .null, 150, 150])
    #expect(support[2]["change"] == "by-reference")
    let trainers = try cells("personnel", "training")
    #expect(trainers.map(\.["value"]) == [130, 130, .null, 150, 155, 70])
    #expect(trainers[0]["qualifier"] == "max")
    #expect(
      try cells("period", "mandate, until").map(\.["until"]) == [
        "2015-10-01", "2016-09-30", "2016-06-30", "2017-12-31", "2018-12-31", "2019-12-31",
      ])
    #expect(try cells("area", "in the air")[2]["text"].string?.contains("Oost-Syrië") == true)
  }

  @Test func everyStatedCellRestsOnASentence() throws {
    let place = try seriesPlace()
    for flag in ["--facts", "--topics"] {
      let matrix = try place.run("matrix", "--series", "ISIS", flag, "--format", "json").json()
      for row in matrix["rows"].items {
        for cell in row["cells"].items where cell["text"] != "" {
          let evidence = cell["evidence"].items
          #expect(!evidence.isEmpty, "\(row["subject"]) \(cell["letter"])")
          for words in evidence {
            let sentence = words["sentence"].string ?? ""
            #expect(sentence.contains(words["quote"].string ?? "?"), "\(words)")
          }
        }
      }
    }
  }

  @Test func aSumThatNoLetterStatesIsDerivedFromItsParts() throws {
    let place = try seriesPlace()
    let matrix = try place.run("matrix", "--series", "ISIS", "--format", "json").json()
    let row = try #require(
      matrix["rows"].items.first { $0["subject"] == "together, in the new period" })
    let first = row["cells"][0]
    #expect(first["change"] == "derived")
    #expect(first["value"] == 380)
    #expect(first["evidence"].items.count >= 2)
    #expect(row["cells"][1]["value"] == 330)
    // The flight surgeon stands only where the letter looks back.
    #expect(row["cells"][4]["value"] == 305)
  }

  @Test func theMatrixOfTopicsTellsWhatIsCarriedByReference() throws {
    let place = try seriesPlace()
    let rows = try place.run("matrix", "--series", "ISIS", "--topics", "--format", "json").json()[
      "rows"
    ].items
    let grounds = try #require(rows.first { $0["subject"] == "grounds" })["cells"].items
    #expect(grounds.last?["change"] == "by-reference")
    let aftercare = try #require(rows.first { $0["subject"] == "aftercare" })["cells"].items
    #expect(aftercare.map(\.["change"]) == ["new", "same", "same", "same", "same", "same"])
    let medical = try #require(rows.first { $0["subject"] == "medical" })["cells"].items
    #expect(medical[2]["change"] == "not-stated")
  }

  @Test func theMatrixComesAsATableCSVAndAPage() throws {
    let place = try seriesPlace()
    let table = try place.run("matrix", "--series", "ISIS")
    #expect(table.text.contains("+ 6, until 2015-10-01"))
    #expect(table.text.contains("· not stated"))
    let csv = try CSVTable(try place.run("matrix", "--series", "ISIS", "--format", "csv").text)
    #expect(csv.columns.contains("sentence"))
    let page = try place.run("matrix", "--series", "ISIS", "--format", "html").text
    #expect(page.contains("<table") && !page.contains("<script"))
    #expect(try place.run("matrix", "--series", "Mali").code == 66)
    #expect(try place.run("matrix").code == 64)
  }

  @Test func blameTellsSinceWhichLetterASentenceStands() throws {
    let place = try seriesPlace()
    let rows = try place.run("blame", "27925-637", "--format", "json").json().items
    let aftercare = rows.filter { $0["passage"].string?.contains("#7.8/") == true }
    #expect(!aftercare.isEmpty)
    #expect(aftercare.allSatisfy { $0["first"] == "kst-27925-506" && $0["change"] == "unchanged" })
    let new = rows.filter { $0["change"] == "new" && $0["returned_from"] == .null }
    #expect(new.allSatisfy { $0["first"] == "kst-27925-637" })
    let request = try #require(
      rows.first { $0["sentence"].string?.hasPrefix("Zij blijft bestaan uit het verzoek") == true })
    #expect(request["first"] == "kst-27925-506")
    #expect(try place.run("blame", "29521-293").code == 66)
  }

  /// The sentence on weighing whether civilians are in danger: in three letters, then gone without
  /// a word, though the aircraft come back.
  @Test func whatDisappearedSilentlyIsFound() throws {
    let place = try seriesPlace()
    let rows = try place.run("blame", "27925-637", "--lost", "--format", "json").json().items
    let civilians = rows.filter { $0["sentence"].string?.contains("burgers gevaar lopen") == true }
    #expect(civilians.map(\.["gone_in"]) == ["kst-27925-597"])
    #expect(civilians.allSatisfy { $0["returns"] == .null })
    #expect(
      civilians.first?["fate"].string.map { $0 == "dropped silently" || $0.hasPrefix("ended") }
        == true)
  }

  @Test func historyFollowsWordsPassagesAndTopics() throws {
    let place = try seriesPlace()
    func letters(_ query: String) throws -> [String] {
      let rows = try place.run("history", query, "--series", "ISIS", "--format", "json").json()
        .items
      return rows.compactMap(\.["letter"].string).reduce(into: []) { ids, id in
        if ids.last != id { ids.append(id) }
      }
    }
    #expect(
      try letters("burgers gevaar") == ["kst-27925-506", "kst-27925-539", "kst-27925-570"])
    #expect(try letters("kst-27925-637#7.8/35").count == 6)
    #expect(try letters("mandate").count == 6)
    #expect(try letters("medical").count == 5)
    #expect(try place.run("history", "kst-27925-637#99/1", "--series", "ISIS").code == 66)
    #expect(
      try place.run("history", "olifanten", "--series", "ISIS").messages.contains("no letter"))
  }
}

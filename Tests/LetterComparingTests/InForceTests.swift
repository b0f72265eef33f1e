import DutchLanguage
import LetterComparing
import LetterFixtures
import LetterModel
import Testing

private func day(_ text: String) -> Day { Day(iso: text)! }

private func opened(
  _ id: String, _ date: Day, series: Set<String>, facts: [Fact], contributions: [Contribution]
) -> OpenedLetter {
  OpenedLetter(
    OpenedLetter.Identity(name: id, id: id, date: date, series: Array(series)),
    letter: Letter(
      header: Header(), sections: [], notes: [], signatories: [], pages: 1, repairs: [],
      warnings: []),
    facts: facts.map { ReviewedFact($0) }, contributions: contributions,
    sentences: Sentences.split)
}

/// A letter with one contribution of a number of F-16s, the fact 1, and a ground, the fact 2.
private func letter(
  _ id: String, _ date: String, series: Set<String> = ["Irak"], count: Int,
  from: String? = nil, until: String? = nil, status: Contribution.Status? = nil,
  subject: String = "F-16"
) -> OpenedLetter {
  let place = Place(section: "1", block: 1, range: 0..<4)
  let facts = [
    Fact(
      ordinal: 1, kind: .asset, subject: subject, qualifier: .exact, value: count, unit: .pieces,
      quote: "vier", place: place),
    Fact(ordinal: 2, kind: .legalBasis, subject: "verzoek", quote: "vier", place: place),
  ]
  let quote = Contribution.Quote(words: "vier", place: place)
  return opened(
    id, day(date), series: series, facts: facts,
    contributions: [
      Contribution(
        ordinal: 1, subject: subject, name: quote,
        numbers: [
          Contribution.Number(aspect: .deployed, qualifier: .exact, value: count, facts: [1])
        ], from: from.map(day), until: until.map(day), status: status,
        statusQuote: status.map { _ in quote })
    ])
}

private func facts(_ date: String, _ letters: [OpenedLetter]) -> [String] {
  zip(letters, InForce.find(on: day(date), in: letters)).flatMap { letter, holdings in
    holdings.map { "\(letter.name):\($0.fact)" }
  }.sorted()
}

@Test func aContributionIsInForceFromItsFirstDayToItsLast() {
  let one = [letter("a", "2014-09-24", count: 6, from: "2014-10-01", until: "2015-09-30")]
  #expect(facts("2014-09-23", one) == [])
  #expect(facts("2014-09-30", one) == ["a:2"])
  #expect(facts("2014-10-01", one) == ["a:1", "a:2"])
  #expect(facts("2015-09-30", one) == ["a:1", "a:2"])
  #expect(facts("2015-10-01", one) == [])
}

@Test func aLaterLetterTakesTheEarlierOnesPlaceFromTheDayThatItGives() {
  let both = [
    letter("b", "2015-06-19", count: 4, from: "2015-10-01", until: "2016-09-30"),
    letter("a", "2014-09-24", count: 6, from: "2014-10-01", until: "2015-12-31"),
  ]
  #expect(facts("2015-09-30", both) == ["a:1", "a:2", "b:2"])
  #expect(facts("2015-10-01", both) == ["a:2", "b:1", "b:2"])
}

@Test func anEndThatIsAnnouncedReplacesWhatWasSaid() {
  let both = [
    letter("a", "2017-09-11", count: 4, from: "2018-01-01", until: "2018-12-31"),
    letter("b", "2018-09-14", count: 4, until: "2018-12-31", status: .ended),
  ]
  #expect(facts("2018-09-13", both) == ["a:1", "a:2"])
  #expect(facts("2018-09-14", both) == ["a:2", "b:1", "b:2"])
  #expect(facts("2019-01-01", both) == [])
}

@Test func lettersOfOtherSeriesAndOtherContributionsReplaceNothing() {
  let all = [
    letter("a", "2014-09-24", count: 6, until: "2015-12-31"),
    letter("b", "2015-01-01", series: ["Mali"], count: 4, until: "2015-12-31"),
    letter("c", "2015-01-01", count: 4, until: "2015-12-31", subject: "training"),
  ]
  #expect(facts("2015-02-01", all) == ["a:1", "a:2", "b:1", "b:2", "c:1", "c:2"])
}

@Test func theFixturesTellHowManyAircraftThereWere() throws {
  let letters = try Fixtures.letters.filter { $0.hasPrefix("kst-27925") && $0 != "kst-27925-U" }
    .map { id in
      var letter = try Fixtures.opened(id)
      letter.identity.series = ["ISIS"]
      return letter
    }
  func aircraft(_ date: String) -> Set<Int> {
    let holdings = InForce.find(on: day(date), in: letters)
    let facts = zip(letters, holdings).flatMap { letter, holdings in
      holdings.compactMap { letter.fact($0.fact) }
    }
    let counts = facts.filter { $0.kind == .asset && $0.subject == "F-16" }.compactMap(\.value)
    return Set(counts.filter { $0 > 2 })
  }
  #expect(aircraft("2014-11-01") == [6])
  #expect(aircraft("2015-11-01") == [4])
  #expect(aircraft("2017-06-01") == [])
  #expect(aircraft("2018-06-01") == [4])
  #expect(aircraft("2019-06-01") == [])
}

import DutchLanguage
import LetterFacts
import LetterFixtures
import LetterModel
import LetterParsing
import Testing

/// A letter of an invented archive: number, day, work and text.
private struct Draft {
  var number: String
  var date: String
  var work: String?
  var text: String
}

private func candidates(_ drafts: [Draft]) throws -> [SeriesProposals.Candidate] {
  let letters = try drafts.map { draft in
    let number = try DocumentNumber(reading: draft.number)
    let date = try #require(Day(iso: draft.date))
    return (draft, number, date, LetterParser.letter(from: draft.text))
  }
  let known = letters.map {
    KnownLetter(number: $0.1, date: $0.2, chamber: $0.1.chamber)
  }
  let resolver = CitationResolver(known)
  return letters.enumerated().compactMap { index, each in
    let (draft, number, date, letter) = each
    let citations = Citations.find(in: letter, date: date, own: number)
    return SeriesProposals.Candidate(
      OpenedLetter(
        OpenedLetter.Identity(
          name: "\(number)", id: "\(number)", number: number, date: date,
          work: draft.work ?? draft.number),
        letter: letter,
        citations: zip(citations, resolver.resolve(citations, of: known[index])).map {
          ResolvedCitation($0, $1)
        }, sentences: Sentences.split))
  }
}

/// The fixture letters; the two prints of 14 September 2018 are one work.
private func fixtures(without left: Set<String> = []) throws -> [SeriesProposals.Candidate] {
  try candidates(
    Fixtures.letters.filter { !left.contains($0) }.map { id in
      let text = try Fixtures.text("letters/\(id).txt")
      let date = try #require(try Fixtures.letter(id).header.date)
      return Draft(
        number: id, date: "\(date)", work: date == Day(iso: "2018-09-14") ? "637/U" : nil,
        text: text)
    })
}

private func text(_ proposals: [SeriesProposals.Proposal]) -> [String] {
  proposals.flatMap { proposal in
    ["\(proposal.series ?? "new"): \(proposal.names.joined(separator: " "))"]
      + proposal.members.map { member in
        let words = member.role.quote.map { " «\($0)»" } ?? ""
        let known = member.isMember ? " (member)" : ""
        return "  \(member.work) \(member.role.role.rawValue)\(words)\(known)"
      }
  }
}

private func opening(_ text: String, on date: String) -> String {
  "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, \(date)\n\n\(text)\n\n"
    + "Inleiding\n\nDe toestand is ongewijzigd.\n"
}

struct SeriesProposalTests {
  @Test func theLettersOnISISFormASeriesAndTheOneOnMaliOfTheSameDayIsNotInIt() throws {
    #expect(
      text(SeriesProposals.find(try fixtures())) == [
        "new: ISIS Irak",
        "  kst-27925-506 first",
        "  kst-27925-539 extension «verlengen»",
        "  kst-27925-570 supplement «aanvulling op»",
        "  kst-27925-597 extension «verlengen»",
        "  kst-27925-612 extension «verlengen»",
        "  637/U adaptation «gewijzigde vorm»",
      ])
  }

  @Test func theOrderOfTheLettersDoesNotCount() throws {
    let letters = try fixtures()
    #expect(SeriesProposals.find(letters) == SeriesProposals.find(letters.reversed()))
  }

  @Test func eachMemberHasTheWordsForWhichItIsProposed() throws {
    let letters = try fixtures()
    for member in SeriesProposals.find(letters).flatMap(\.members) {
      #expect(!member.reasons.isEmpty)
      for reason in member.reasons {
        let letter = try Fixtures.letter("\(reason.citing)")
        let block = try #require(letter.blocks.first { $0.ordinal == reason.place.block })
        #expect(slice(block.text, reason.place.range) == reason.quote)
      }
      guard let quote = member.role.quote, let place = member.role.place else { continue }
      let ids = member.numbers.map { "\($0)" }
      let blocks = try ids.map { id in
        try Fixtures.letter(id).blocks.first { $0.ordinal == place.block }
      }
      #expect(blocks.contains { $0.map { slice($0.text, place.range) == quote } ?? false })
    }
  }

  @Test func aLetterIsAddedToASeriesThatExists() throws {
    let series = SeriesProposals.Series(
      name: "ISIS", works: ["kst-27925-506", "kst-27925-539", "kst-27925-570"])
    let letters = try fixtures(without: ["kst-27925-637", "kst-27925-612"])
    #expect(
      text(SeriesProposals.find(letters, series: [series])) == [
        "ISIS: ISIS Irak",
        "  kst-27925-506 first (member)",
        "  kst-27925-539 extension «verlengen» (member)",
        "  kst-27925-570 supplement «aanvulling op» (member)",
        "  kst-27925-597 extension «verlengen»",
        "  637/U adaptation «gewijzigde vorm»",
      ])
  }

  @Test func aSeriesThatLacksNothingIsNotProposed() throws {
    let works = Set(try fixtures().map(\.work)).subtracting(["kst-29521-293"])
    let series = SeriesProposals.Series(name: "ISIS", works: works)
    #expect(SeriesProposals.find(try fixtures(), series: [series]) == [])
  }

  @Test func aLetterOnTwoMissionsJoinsBothSeriesAndMergesNeither() throws {
    let letters = try candidates([
      Draft(
        number: "kst-29521-100", date: "2010-03-05",
        text: opening(
          "Op grond van artikel 100 van de Grondwet informeren wij u over deelname aan de missie "
            + "in Kosovo.", on: "5 maart 2010")),
      Draft(
        number: "kst-29521-101", date: "2010-03-05",
        text: opening(
          "Op grond van artikel 100 van de Grondwet informeren wij u over deelname aan de missie "
            + "in Soedan.", on: "5 maart 2010")),
      Draft(
        number: "kst-29521-120", date: "2011-03-04",
        text: opening(
          "In vervolg op de artikel 100-brief van 5 maart 2010 (Kamerstuk 29 521, nr. 100) "
            + "informeren wij u over verlenging van de missie in Kosovo.", on: "4 maart 2011")),
      Draft(
        number: "kst-29521-140", date: "2012-03-02",
        text: opening(
          "In vervolg op de brieven van 5 maart 2010 (Kamerstuk 29 521, nr. 101) en 4 maart 2011 "
            + "(Kamerstuk 29 521, nr. 120) informeren wij u over aanvullende bijdragen in Kosovo "
            + "en Soedan.", on: "2 maart 2012")),
    ])
    #expect(
      text(SeriesProposals.find(letters)) == [
        "new: Kosovo",
        "  kst-29521-100 first",
        "  kst-29521-120 extension «verlenging»",
        "  kst-29521-140 supplement «aanvullende»",
        "new: Soedan",
        "  kst-29521-101 first",
        "  kst-29521-140 supplement «aanvullende»",
      ])
  }

  @Test func aLetterThatIsOnlyMentionedIsNotFollowed() throws {
    let letters = try candidates([
      Draft(
        number: "kst-29521-300", date: "2015-10-02",
        text: opening(
          "Op grond van artikel 100 van de Grondwet informeren wij u over deelname aan MINUSMA in "
            + "Mali.", on: "2 oktober 2015")),
      Draft(
        number: "kst-29521-310", date: "2016-05-13",
        text: opening(
          "Op grond van artikel 100 van de Grondwet informeren wij u over deelname aan operatie "
            + "Sophia voor de kust van Libië. Over Afrika leest u meer in de brief van "
            + "2 oktober 2015 (Kamerstuk 29 521, nr. 300).", on: "13 mei 2016")),
    ])
    #expect(SeriesProposals.find(letters) == [])
  }

  @Test(.enabled(if: Fixtures.realLetter != nil, "the real letter is not here"))
  func theRealLetterFollowsTheOthersAndEndsAPart() throws {
    var drafts = try Fixtures.letters.filter { $0 != "kst-27925-U" && $0 != "kst-27925-637" }.map {
      Draft(
        number: $0, date: "\(try #require(try Fixtures.letter($0).header.date))",
        text: try Fixtures.text("letters/\($0).txt"))
    }
    drafts.append(
      Draft(
        number: "kst-27925-U", date: "2018-09-14", text: try #require(Fixtures.realLetter)))
    let proposals = SeriesProposals.find(try candidates(drafts))
    #expect(proposals.map(\.members.count) == [6])
    let last = try #require(proposals.first?.members.last)
    #expect(last.work == "kst-27925-U")
    #expect(last.role.role == .adaptation && last.role.quote == "beëindiging")
    #expect(last.reasons.count == 5)
  }
}

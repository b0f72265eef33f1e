import LetterFacts
import LetterFixtures
import LetterModel
import LetterParsing
import Testing

private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

private func letter(_ body: String, on date: String = "18 juni 2010") -> Letter {
  LetterParser.letter(from: "Den Haag, \(date)\n\nInleiding\n\n\(body)\n")
}

private func known(_ id: String, _ date: String) throws -> KnownLetter {
  let number = try DocumentNumber(reading: id)
  return KnownLetter(number: number, date: try day(date), chamber: number.chamber)
}

struct PromiseAuditTests {
  private let text = "Het kabinet zal uw Kamer informeren over de evaluatie van het fregat."

  private func promises(
    _ later: [Audit.LaterPaper], ids: Set<String> = ["kst-29521-150"], asOf: String? = nil
  ) throws -> [AuditFinding] {
    let letter = letter(text)
    let findings = Audit.find(
      in: letter, facts: Facts.find(in: letter, date: letter.header.date), citations: [],
      resolutions: [], date: letter.header.date, ids: ids, later: later,
      asOf: try asOf.map(day))
    return findings.filter { $0.check == .promise }
  }

  @Test func aLetterThatCitesThisOneAnswersIt() throws {
    let later = Audit.LaterPaper(
      id: "kst-29521-170", date: try day("2011-02-01"), cites: ["kst-29521-150"], text: "")
    let found = try promises([later])
    #expect(found.map(\.outcome) == [.matches])
    #expect(found.map(\.other) == ["kst-29521-170"])
    #expect(
      found.map(\.message) == [
        "The promise to report on «de evaluatie van het fregat» is answered by kst-29521-170 of "
          + "2011-02-01, which cites this letter."
      ])
  }

  @Test func aLetterThatCitesItsDayAnswersIt() throws {
    let later = Audit.LaterPaper(
      id: "kst-29521-170", date: try day("2011-02-01"), citesDates: [try day("2010-06-18")],
      text: "")
    #expect(try promises([later]).map(\.outcome) == [.matches])
  }

  @Test func aLetterWithTheWordsOfThePromiseAnswersIt() throws {
    let later = Audit.LaterPaper(
      id: "kst-29521-171", date: try day("2011-03-01"), text: "Evaluatie van de inzet van fregatten"
    )
    #expect(try promises([later]).map(\.other) == ["kst-29521-171"])
  }

  @Test func aLetterOnSomethingElseLeavesItOpenWithItsDays() throws {
    let later = Audit.LaterPaper(
      id: "kst-29521-172", date: try day("2010-07-18"), text: "Evaluatie van de politiemissie")
    let found = try promises([later])
    #expect(found.map(\.outcome) == [.notice])
    #expect(found.map(\.days) == [30])
    #expect(try promises([later], asOf: "2011-06-18").map(\.days) == [365])
  }

  @Test func anEarlierLetterAndItsOwnOtherPrintAnswerNothing() throws {
    let earlier = Audit.LaterPaper(
      id: "kst-29521-140", date: try day("2010-06-01"), cites: ["kst-29521-150"], text: text)
    let twin = Audit.LaterPaper(
      id: "kst-29521-C", date: try day("2010-06-19"), cites: ["kst-29521-150"], text: text)
    let found = try promises([earlier, twin], ids: ["kst-29521-150", "kst-29521-C"])
    #expect(found.map(\.outcome) == [.notice])
    #expect(found.map(\.days) == [nil])
  }
}

struct CitationAuditTests {
  private func findings(_ body: String, _ known: [KnownLetter]) throws -> [AuditFinding] {
    let letter = letter(body)
    let me = try CitationAuditTests.me()
    let citations = Citations.find(in: letter, date: me.date, own: me.number)
    let resolutions = CitationResolver(known + [me]).resolve(citations, of: me)
    return Audit.find(
      in: letter, facts: [], citations: citations, resolutions: resolutions, date: me.date,
      ids: ["\(me.number)"]
    ).filter { [.citationMismatch, .citationAmbiguous, .citationLater].contains($0.check) }
  }

  private static func me() throws -> KnownLetter {
    try LetterFactsTests.known("kst-29521-150", "2010-06-18")
  }

  @Test func aNumberOfAnotherLetterIsAProblem() throws {
    let found = try findings(
      "Zie de artikel 100-brief van 5 maart 2009 (Kamerstuk 29 521, nr. 90).",
      [try known("kst-29521-92", "2009-03-05")])
    #expect(found.map(\.outcome) == [.problem])
    #expect(found.map(\.other) == ["kst-29521-92"])
    #expect(found.first?.evidence.map(\.quote) == ["Kamerstuk 29 521, nr. 90"])
  }

  @Test func aDayOfTwoLettersIsANotice() throws {
    let found = try findings(
      "Zie de artikel 100-brief van 5 maart 2009.",
      [try known("kst-29521-92", "2009-03-05"), try known("kst-29521-93", "2009-03-05")])
    #expect(found.map(\.check) == [.citationAmbiguous])
    #expect(found.map(\.outcome) == [.notice])
  }

  @Test func aLaterLetterIsAProblem() throws {
    let found = try findings(
      "Zie Kamerstuk 29 521, nr. 200 en de artikel 100-brief van 3 juni 2011.",
      [try known("kst-29521-200", "2011-06-03")])
    #expect(found.map(\.check) == [.citationLater, .citationLater])
    #expect(found.allSatisfy { $0.isProblem })
  }

  @Test func whatIsResolvedOrMissingIsNoFinding() throws {
    let found = try findings(
      "Zie de artikel 100-brief van 5 maart 2009 (Kamerstuk 29 521, nr. 92) en nr. 80.",
      [try known("kst-29521-92", "2009-03-05")])
    #expect(found == [])
  }
}

struct MeasureAuditTests {
  private func measures(_ body: String) -> [AuditFinding] {
    audit(letter(body)).filter { $0.check == .measure }
  }

  @Test func oneMeasureWithTwoNumbersIsANotice() {
    let found = measures(
      """
      Voor de opleiding van agenten in Kunduz zet de missie EUPOL maximaal 20 trainers in.

      Voor de opleiding van agenten in Kunduz zet de missie EUPOL maximaal 25 trainers in.
      """)
    #expect(found.map(\.outcome) == [.notice])
    #expect(found.first?.evidence.map(\.value) == [20, 25])
  }

  @Test func otherPlacesYearsAndPurposesAreOtherMeasures() {
    let found = measures(
      """
      Voor de opleiding van agenten in Kunduz zet de missie EUPOL maximaal 20 trainers in.

      Voor de opleiding van agenten in Kabul zet de missie EUPOL maximaal 25 trainers in.

      De uitgaven voor de trainingsmissie bedragen in 2010 5 miljoen euro.

      De uitgaven voor de trainingsmissie bedragen in 2011 6 miljoen euro.
      """)
    #expect(found == [])
  }

  @Test func oneNumberToldTwiceIsNoFinding() {
    let found = measures(
      """
      De uitgaven voor de trainingsmissie bedragen in 2010 5 miljoen euro.

      De uitgaven voor de trainingsmissie bedragen in 2010 5 miljoen euro.
      """)
    #expect(found == [])
  }
}

struct FrameworkAuditTests {
  private func topics(_ headings: [String], on date: String) -> [Topic?] {
    let body = headings.map { "\($0)\n\nHierover valt niets te melden." }.joined(separator: "\n\n")
    let letter = LetterParser.letter(from: "Den Haag, \(date)\n\n\(body)\n")
    return audit(letter).filter { $0.check == .frameworkPoint }.map(\.topic)
  }

  private let headings = [
    "Gronden voor deelname", "Politieke ontwikkelingen", "Mandaat", "Deelnemende landen",
    "Invloed", "Haalbaarheid", "Nederlandse bijdrage", "Bevelstructuur", "Risico’s",
    "Duur en financiën",
  ]

  @Test func aLetterGoesByTheFrameworkOfItsDay() {
    #expect(topics(headings, on: "22 december 2005") == [])
    #expect(topics(headings, on: "18 juni 2010") == [.coherence])
    #expect(
      topics(headings, on: "19 juni 2015") == [.medical, .aftercare, .readiness, .coherence])
  }

  @Test func aLetterWithoutTheFrameworksHeadingsHasOneNotice() {
    #expect(topics(["Achtergrond van het besluit"], on: "19 juni 2015") == [nil])
  }
}

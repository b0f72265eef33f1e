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

@Test func partsThatAreMoreThanTheirWholeDiffer() throws {
  func sums(_ text: String) throws -> [String] {
    let letter = LetterParser.letter(
      from: """
        31 999 Veiligheid in West-Afrika

        Nr. 12 BRIEF VAN DE MINISTER VAN DEFENSIE

        Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

        Den Haag, 3 juni 2014

        Bijdrage

        \(text)
        """)
    let facts = Facts.find(in: letter, date: letter.header.date)
    return Audit.sums(in: letter, facts: facts).map { "\($0.outcome.rawValue) \($0.computed ?? 0)" }
  }
  #expect(
    try sums("In totaal gaan 90 militairen, van wie 50 naar Gao en 45 naar Kidal.")
      == ["differs 95"])
  #expect(
    try sums("Van de 80 militairen zijn 40 trainers, 20 stafleden en 25 anderen.")
      == ["differs 85"])
  #expect(
    try sums("De kosten bestaan voor 70% uit vervoer en voor 40% uit voeding.") == ["differs 110"])
  #expect(
    try sums("De kosten bestaan voor 70% uit vervoer en voor 30% uit voeding.") == ["matches 100"])
}

@Test func aDayThatNoMonthHasIsAProblem() throws {
  let letter = LetterParser.letter(
    from: """
      31 999 Veiligheid in West-Afrika

      Nr. 12 BRIEF VAN DE MINISTER VAN DEFENSIE

      Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

      Den Haag, 3 juni 2014

      De inzet duurt tot en met 31 november 2014 en is op 29 februari 2013 begonnen.
      """)
  let found = Audit.find(
    in: letter, facts: [], citations: [], resolutions: [], date: letter.header.date, ids: [])
  let days = found.filter { $0.check == .date && $0.outcome == .problem }.flatMap(\.evidence)
  #expect(days.map(\.quote) == ["31 november 2014", "29 februari 2013"])
}

import LetterFacts
import LetterFixtures
import LetterModel
import LetterParsing
import Testing

/// The real letter, the Eerste Kamer print of 14 September 2018.
@Suite(.enabled(if: Fixtures.realLetter != nil, "the real letter is not here"))
struct RealLetterAuditTests {
  let findings: [AuditFinding]

  init() throws {
    let letter = LetterParser.letter(from: try #require(Fixtures.realLetter))
    let known = try [("kst-27925-612", "2017-09-11"), ("kst-27925-U", "2018-09-14")].map {
      let number = try DocumentNumber(reading: $0.0)
      return KnownLetter(
        number: number, date: try #require(Day(iso: $0.1)), chamber: number.chamber)
    }
    findings = audit(letter, known: known)
  }

  @Test func itsThreeSumsComeOut() {
    let sums = findings.filter { $0.check == .sum }
    #expect(sums.map(\.outcome) == [.matches, .explained, .matches])
    #expect(sums.map(\.stated) == [55, 2_460_000_000, 7_600_000_000])
    #expect(sums.map(\.computed) == [55, 2_450_000_000, 7_600_000_000])
    #expect(
      sums.map(\.message) == [
        "10 + 45 = 55 people, as the letter states.",
        "14 million + 300,000 + 200,000 + 10 million = 24.5 million euros, against 24.6 million "
          + "euros stated: explained by «onder meer», which leaves parts out.",
        "40 million + 36 million = 76 million euros, as the letter states.",
      ])
  }

  @Test func itsWrongNumberIsTheOnlyProblem() {
    #expect(
      findings.filter(\.isProblem).map(\.message) == [
        "kst-27925-615 is cited for the letter of 2017-09-11, which is kst-27925-612."
      ])
  }

  @Test func itDealsWithEveryPointOfTheFramework() {
    #expect(!findings.contains { $0.check == .frameworkPoint })
  }

  @Test func itMakesThreePromises() {
    let promises = findings.filter { $0.check == .promise }
    #expect(promises.count == 3)
    #expect(promises.allSatisfy { $0.outcome == .notice && $0.days == nil })
  }

  @Test func itsTimesWithoutADayAreTold() {
    let words = findings.filter { $0.check == .date }.map { $0.evidence[0].quote }
    #expect(words.contains("medio januari 2019") && words.contains("dit najaar"))
    #expect(!words.contains("12 mei jl.") && !words.contains("oktober 2017"))
  }
}

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
      return CitationResolver.Known(
        number: number, date: try #require(Day(iso: $0.1)), chamber: number.chamber)
    }
    findings = audit(letter, known: known)
  }

  @Test func dump() throws { print(auditText(findings)) }
}

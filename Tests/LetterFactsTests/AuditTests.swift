import LetterFacts
import LetterFixtures
import LetterModel
import LetterParsing
import Testing

/// The fixture letters as an archive knows them.
private func knownLetters() throws -> [KnownLetter] {
  try Fixtures.letters.map { id in
    let number = try DocumentNumber(reading: id)
    return KnownLetter(
      number: number, date: try #require(try Fixtures.letter(id).header.date),
      chamber: number.chamber)
  }
}

@Test(arguments: Fixtures.letters)
func aFixtureLetterIsAudited(_ id: String) throws {
  let findings = audit(try Fixtures.letter(id), known: try knownLetters())
  try expectAudit(auditText(findings), matches: "cases/audit/letters/\(id).expected.txt")
}

/// Every sum that the prints state, each judged by a reader (see the README beside it).
@Test func theSumsOfThePrints() throws {
  var lines = ""
  for name in names(in: "cases/prints", ending: ".header.txt") {
    let letter = LetterParser.letter(from: try Fixtures.text("cases/prints/\(name).txt"))
    let sums = Audit.sums(in: letter, facts: Facts.find(in: letter, date: letter.header.date))
    if !sums.isEmpty { lines += "# \(name)\n" + auditText(sums) }
  }
  try expectAudit(lines, matches: "cases/audit/prints.expected.txt")
}

@Test(arguments: names(in: "cases/audit", ending: ".txt").filter { !$0.hasSuffix(".expected") })
func aNamedCaseIsAudited(_ name: String) throws {
  let letter = LetterParser.letter(from: try Fixtures.text("cases/audit/\(name).txt"))
  // That so short a text lacks most headings says nothing.
  let findings = audit(letter).filter { $0.check != .frameworkPoint || $0.topic != nil }
  try expectAudit(auditText(findings), matches: "cases/audit/\(name).expected.txt")
}

/// Texts that were written without the rules in mind; the README beside them tells what was found
/// at first.
@Test(
  arguments: names(in: "cases/audit/second", ending: ".txt").filter { !$0.hasSuffix(".expected") })
func aTextOfTheSecondSetIsAudited(_ name: String) throws {
  let letter = LetterParser.letter(from: try Fixtures.text("cases/audit/second/\(name).txt"))
  let sums = Audit.sums(in: letter, facts: Facts.find(in: letter, date: letter.header.date))
  try expectAudit(auditText(sums), matches: "cases/audit/second/\(name).expected.txt")
}

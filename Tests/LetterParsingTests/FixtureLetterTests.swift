import LetterFixtures
import LetterModel
import LetterParsing
import Testing

@Test(arguments: Fixtures.letters)
func aFixtureLetterIsReadAsItWasWritten(_ id: String) throws {
  try expect(outline(Fixtures.letter(id)), matches: "cases/reading/\(id).expected.txt")
}

@Test(arguments: Fixtures.letters)
func everyLineEndHyphenOfAFixtureLetterIsDecidedRight(_ id: String) throws {
  let source = try Fixtures.text("letters/\(id).txt")
  let letter = LetterParser.letter(from: source)
  let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
  let words =
    letter.blocks.map(\.text).joined(separator: "\n") + "\n"
    + letter.sections.map(\.heading).joined(separator: "\n") + "\n"
    + letter.header.fields.map(\.text).joined(separator: "\n") + "\n"
    + letter.notes.map(\.text).joined(separator: "\n")
  for row in try Fixtures.text("cases/hyphens/\(id).txt").split(separator: "\n") {
    let cells = row.split(separator: "\t").map(String.init)
    let number = try #require(Int(cells[0]), "\(row)")
    #expect(lines[number - 1].contains(cells[1]), "\(id):\(number) has no \(cells[1])")
    #expect(words.contains(cells[3]), "\(id):\(number) \(cells[1]) \(cells[2]) → \(cells[3])")
  }
}

import LetterFixtures
import LetterModel
import LetterParsing
import Testing

/// Line widths, hyphens, page turns, feet and notes in other places: the reading stays the same.
@Test(arguments: Fixtures.letters, UInt64(1)...12)
func aLetterPrintedAnewReadsTheSame(_ id: String, _ seed: UInt64) throws {
  let letter = try Fixtures.letter(id)
  var printer = Printer(seed: seed)
  let text = printer.print(letter)
  let again = LetterParser.letter(from: text)
  if isCertain(again) { expectSame(letter, again, "\(id), seed \(seed), \(printer.turn)") }
  expectWhole(again, text)
}

@Test(
  .enabled(if: Fixtures.realLetter != nil, "the real letter is not here"), arguments: UInt64(1)...12
)
func theRealLetterPrintedAnewReadsTheSame(_ seed: UInt64) throws {
  let letter = LetterParser.letter(from: try #require(Fixtures.realLetter))
  var printer = Printer(seed: seed)
  let text = printer.print(letter)
  let again = LetterParser.letter(from: text)
  if isCertain(again) { expectSame(letter, again, "seed \(seed), \(printer.turn)") }
  expectWhole(again, text)
}

@Test func mostPrintsLeaveNoDoubt() throws {
  let doubts = try Fixtures.letters.flatMap { id in
    let letter = try Fixtures.letter(id)
    return (UInt64(1)...12).map { seed in
      var printer = Printer(seed: seed)
      return !isCertain(LetterParser.letter(from: printer.print(letter)))
    }
  }
  #expect(doubts.count == 12 * Fixtures.letters.count)
  #expect(doubts.count { $0 } * 5 < doubts.count)
}

/// A page that turns behind a full last line hides the end of the paragraph: the reader cannot
/// know, and says so.
private func isCertain(_ letter: Letter) -> Bool {
  !letter.repairs.contains { $0.kind == .pageBreak && $0.confidence < 0.75 }
}

private func expectSame(_ letter: Letter, _ again: Letter, _ name: String) {
  let (old, new) = (outline(letter).split(separator: "\n"), outline(again).split(separator: "\n"))
  if let place = zip(old, new).enumerated().first(where: { $1.0 != $1.1 })?.offset {
    let same = zip(old[place], new[place]).prefix { $0 == $1 }.count
    let (was, now) = (
      old[place].dropFirst(max(0, same - 30)), new[place].dropFirst(max(0, same - 30))
    )
    Issue.record("\(name):\n  was …\(was.prefix(120))\n  is  …\(now.prefix(120))")
  } else {
    #expect(old.count == new.count, "\(name)")
  }
}

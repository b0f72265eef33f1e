import LetterFixtures
import LetterModel
import LetterParsing
import Testing

@Test(arguments: Fixtures.letters)
func everyWordOfAFixtureLetterIsAccountedForOnce(_ id: String) throws {
  let text = try Fixtures.text("letters/\(id).txt")
  expectWhole(LetterParser.letter(from: text), text)
}

@Test(.enabled(if: Fixtures.realLetter != nil, "the real letter is not here"))
func everyWordOfTheRealLetterIsAccountedForOnce() throws {
  let text = try #require(Fixtures.realLetter)
  expectWhole(LetterParser.letter(from: text), text)
}

/// Nothing lost, nothing used twice, every segment and repair says what stands in the source.
func expectWhole(
  _ letter: Letter, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let source = Array(text.unicodeScalars)
  func slice(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(source[range])) }
  let coverage = Coverage(of: letter, in: text)
  #expect(coverage.uncovered.map(slice) == [], sourceLocation: sourceLocation)
  #expect(coverage.doubled.map(slice) == [], sourceLocation: sourceLocation)
  for repair in letter.repairs {
    #expect(slice(repair.range) == repair.before, sourceLocation: sourceLocation)
  }
  let texts =
    letter.blocks.map { ($0.text, $0.segments) } + letter.notes.map { ($0.text, $0.segments) }
    + letter.sections.map { ($0.heading, $0.segments) }
  for (text, segments) in texts {
    let scalars = Array(text.unicodeScalars)
    for segment in segments {
      let part = scalars[segment.textStart..<segment.textStart + segment.length]
      #expect(part.elementsEqual(source[segment.sourceRange]), sourceLocation: sourceLocation)
    }
  }
}

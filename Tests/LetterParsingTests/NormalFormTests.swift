import Foundation
import LetterFixtures
import LetterModel
import LetterParsing
import Testing

/// Ways in which programs write the same letters.
private let dresses: [(name: String, change: @Sendable (String) -> String)] = [
  ("decomposed", { $0.decomposedStringWithCanonicalMapping }),
  (
    "ligatures",
    {
      $0.replacing("ffi", with: "ﬃ").replacing("ff", with: "ﬀ").replacing("fi", with: "ﬁ")
        .replacing("fl", with: "ﬂ").replacing("ij", with: "ĳ").replacing("IJ", with: "Ĳ")
    }
  ),
  (
    "no-break hyphens",
    { text in
      // Those at line ends may be the printer's.
      text.replacing("-\n", with: "\u{0}").replacing("-", with: "\u{2011}")
        .replacing("\u{0}", with: "-\n")
    }
  ),
  ("hyphens", { $0.replacing("-", with: "\u{2010}") }),
  (
    "soft hyphens",
    { $0.replacing("heid", with: "\u{AD}heid").replacing("ende", with: "en\u{AD}de") }
  ),
  (
    "no-break blanks",
    { $0.replacing(" de ", with: "\u{A0}de ").replacing("€ ", with: "€\u{202F}") }
  ),
  ("not signs", { $0.replacing("-\n", with: "¬\n") }),
]

@Test(arguments: Fixtures.letters, dresses.map(\.name))
func howALetterIsWrittenInCodePointsDoesNotCount(_ id: String, _ name: String) throws {
  let text = try Fixtures.text("letters/\(id).txt")
  let change = try #require(dresses.first { $0.name == name }).change
  let dressed = change(text)
  #expect(Array(dressed.unicodeScalars) != Array(text.unicodeScalars))
  let plain = LetterParser.letter(from: text)
  let read = LetterParser.letter(from: dressed)
  expectWhole(read, dressed)
  #expect(outline(read) == outline(plain))
  #expect(header(read) == header(plain))
  #expect(read.warnings == plain.warnings)
}

@Test func aLetterInAnotherFormIsARepairThatLeadsBack() throws {
  let text = "Den Haag, 1 mei 2018\n\nDe ﬁnanciële steun aan Syrie\u{308} met F\u{2011}16’s.\n"
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  #expect(letter.blocks.map(\.text) == ["De financiële steun aan Syrië met F-16’s."])
  #expect(letter.repairs.map(\.kind) == [.letterForm, .letterForm, .letterForm])
  #expect(letter.repairs.map(\.before) == ["ﬁ", "e\u{308}", "\u{2011}"])
  #expect(letter.repairs.map(\.after) == ["fi", "ë", "-"])
  #expect(letter.repairs.allSatisfy { $0.line == 3 })
}

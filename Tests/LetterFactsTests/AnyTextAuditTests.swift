import LetterFacts
import LetterFixtures
import LetterModel
import LetterParsing
import Testing

/// Whatever a letter says, its audit ends, quotes what stands there, and says the same again.
struct AnyTextAuditTests {
  private func check(_ letter: Letter) {
    let findings = audit(letter)
    #expect(findings == audit(letter))
    for evidence in findings.flatMap(\.evidence) {
      let note = evidence.place.note.flatMap { number in letter.notes.first { $0.number == number }
      }
      let block = letter.blocks.first { $0.ordinal == evidence.place.block }
      let section = letter.sections.first { $0.path == evidence.place.section }
      let text = note?.text ?? block?.text ?? section?.heading ?? ""
      #expect(slice(text, evidence.place.range) == evidence.quote)
    }
  }

  @Test(arguments: Fixtures.letters)
  func theEvidenceOfEachFindingStandsAtItsPlace(_ id: String) throws {
    check(try Fixtures.letter(id))
  }

  @Test func thatHoldsForPrintsToo() throws {
    for name in names(in: "cases/prints", ending: ".header.txt") {
      check(LetterParser.letter(from: try Fixtures.text("cases/prints/\(name).txt")))
    }
  }

  @Test(arguments: [
    "", "Den Haag, 18 juni 2010\n\nwaarvan\n",
    "Den Haag, 18 juni 2010\n\nSamen 999999999999 miljard euro, waarvan 999999999999 miljard euro "
      + "en 999999999999 miljard euro.\n",
    "Den Haag, 18 juni 2010\n\nVan de 5 militairen (5 militairen (waarvan 5 en 5 in Mali), samen.\n",
    "Den Haag, 18 juni 2010\n\nEr zijn 10 militairen:\n• 5 militairen:\n– :\n• Samen 5 militairen.\n",
    "Den Haag, 18 juni 2010\n\nPost\t2010\t2011\nA\t1.000\nTotaal\t999.999.999.999,999\t–\nB\t1\t2\n",
  ])
  func brokenTextIsReadToItsEnd(_ text: String) {
    check(LetterParser.letter(from: text))
  }
}

import LetterFixtures
import LetterModel
import Testing

@testable import LetterParsing

/// Lines that are nearly what the head of a letter holds.
@Test(arguments: [
  "-", "--", "---", "- -", "27 925-", "-27925", "27925-", "- 27 925", "Nr.", "nr. .", "Nr. -",
  "Vergaderjaar -", "Datum -", "Den Haag, -", "kst--", "Pagina - van -", "/", ".", "Aan", "De",
])
func aLineWithoutItsPartsIsReadAsText(_ line: String) {
  for text in [line, "\(line)\n", "\(line)\nNr. 5\n\(line)\n\nEen zin.\n", "Een zin.\n\n\(line)"] {
    expectWhole(LetterParser.letter(from: text), text)
  }
}

@Test func aDossierEndsBeforeAHyphenBehindWhichNothingStands() {
  #expect(HeaderLines.dossier("27 925-")?.dossier == Dossier(number: "27925"))
  #expect(HeaderLines.dossier("21 501-02")?.dossier == Dossier(number: "21501", toevoeging: "02"))
  #expect(HeaderLines.dossier("-27925") == nil)
}

/// A mark longer than any number is the mark of no note.
@Test func manyRaisedFiguresAreNoMark() {
  let text =
    "Den Haag, 1 mei 2018\n\nEen woord\(String(repeating: "²", count: 40)) hier.\n\n2 Noot.\n"
  expectWhole(LetterParser.letter(from: text), text)
}

/// Marks that print nothing stand on no page: wherever they come, the words are the same and each
/// has its place.
@Test(arguments: ["\u{200B}", "\u{2060}", "\u{FEFF}", "\u{AD}"])
func marksThatPrintNothingChangeNoWord(_ mark: String) throws {
  let text = try Fixtures.text("letters/kst-27925-506.txt")
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let plain = LetterParser.letter(from: text).blocks.map(\.text)
  for marked in [
    // Before and behind every seventh line that ends no word, on lines of their own, in a word.
    lines.enumerated().map { $0 % 7 == 0 && !$1.hasSuffix("-") ? mark + $1 : $1 + "" }
      .joined(separator: "\n"),
    text.replacing("\n\n", with: "\n\(mark)\n"),
    text.replacing("militair", with: "mili\(mark)tair"),
  ] {
    let letter = LetterParser.letter(from: marked)
    expectWhole(letter, marked)
    #expect(letter.blocks.map(\.text) == plain)
  }
}

/// A joiner tells what is drawn of the signs beside it, and alone nothing.
@Test func joinersStayInsideSignsAndMakeNoParagraph() {
  let text = "Den Haag, 1 mei 2018\n\n\u{200C}\n\nEen vlag 🏳️\u{200D}🌈 en meer\u{200D}\n\n\u{200D}\n"
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  #expect(letter.blocks.map(\.text) == ["Een vlag 🏳️\u{200D}🌈 en meer"])
}

/// Columns of names and offices that do not match each other, or stand the wrong way round.
@Test(arguments: [
  "De Minister van Defensie,\nA.        B. Naam",
  "De Minister van Defensie,     De Minister van Defensie,\nA. Naam     A. Naam     B. Naam",
  "De Minister van Defensie,\tDe Minister van\nA. Naam\tB. Naam",
  "J.A. Naam\nDe Minister van Defen-", "J.A. Naam\nDe Minister van Defen-\nsie,\nB. Naam",
  "J.A. Naam\nDe Minister van Defensie,\nB.C. Naam\nDe Minister van Buitenlandse Zaken,\nEn meer.",
  "J.A. Naam\nDe Minister van\nB.C. Naam\nDe Minister-President,\nMinister van Algemene Zaken",
  "De Minie Minister van Defensie,\nB. Naam", "RIEF VAN DE MINISTER VAN DEFENSIE\nB. Naam",
])
func eachWordOfASignatureIsReadOnce(_ signature: String) {
  for text in [
    signature, "Een zin.\n\n\(signature)\n", "Een zin.\n\n\(signature)\n\nBijlage: lijst\n",
  ] {
    expectWhole(LetterParser.letter(from: text), text)
  }
}

import LetterModel
import LetterParsing
import Testing

/// Where notes have signs or roman numerals, those are their numbers.
@Test(arguments: [
  ["*", "**"], ["*", "†"], ["i", "ii"],
])
func signsAndRomanNumeralsCallNotes(_ signs: [String]) {
  let notes = "\(signs[0]) Brief van 3 april.\n\(signs[1]) Besluit 31\nvan de Raad.\n"
  for body in [
    "De inzet berust op een brief.\(signs[0]) De Raad\(signs[1]) stemde in mei in.\n\n\(notes)\n\(ShortLetter.signature)",
    "De inzet berust op een brief.\(signs[0]) De Raad\(signs[1]) stemde in mei in.\n\n\(ShortLetter.signature)\n\(notes)",
  ] {
    let letter = ShortLetter.read(body)
    #expect(letter.notes.map(\.number) == signs)
    #expect(letter.notes.map(\.text) == ["Brief van 3 april.", "Besluit 31 van de Raad."])
    #expect(
      letter.blocks.map(\.text) == ["De inzet berust op een brief. De Raad stemde in mei in."])
    #expect(letter.blocks.flatMap { $0.marks.map(\.number) } == signs)
    #expect(letter.signatories.map(\.name) == ["A.B. Jansen"])
  }
}

/// A lone letter behind a word calls a note only where no other word ends with it.
@Test func aLetterBehindAWordIsAMarkWhereItCanBeNothingElse() {
  let notes = "i Brief van 3 april.\nii Besluit 31 van de Raad.\n"
  #expect(
    ShortLetter.read("De inzet berust op een verzoeki van de Raad.ii\n\n\(notes)").blocks.map(
      \.text)
      == ["De inzet berust op een verzoek van de Raad."])
  let unsure = ShortLetter.read("Mali vroeg het in juli aan de Raad.ii\n\n\(notes)")
  #expect(unsure.blocks.map(\.text) == ["Mali vroeg het in juli aan de Raad."])
  #expect(unsure.warnings.map(\.code).contains("note-without-mark"))
}

/// What no mark calls stays text: items, words set off by stars.
@Test(arguments: [
  "De taken zijn:\n\n* Het vervoer.\n* De bewaking.\n* Het toezicht.",
  "Het is *nieuw* beleid.\n\n* Het vervoer.",
  "De Raad stemde in.\n\ni Inleiding van het besluit.",
])
func signsThatNothingCallsNumberNoNotes(_ body: String) {
  #expect(ShortLetter.read(body + "\n\n" + ShortLetter.signature).notes.isEmpty)
}

/// What stands behind the signatures is no more of the paragraph above them.
@Test func aParagraphEndsBeforeTheSignatures() {
  let letter = ShortLetter.read(
    "De schepen varen uit in mei en\n\n\(ShortLetter.signature)\nzij keren in juni terug.\n")
  #expect(
    letter.blocks.map(\.text) == ["De schepen varen uit in mei en", "zij keren in juni terug."])
}

/// Word numbers the notes at the end of a document so.
@Test func romanNumeralsMayStandInBrackets() {
  let letter = ShortLetter.read(
    """
    Er gaan vier schepen[i] naar zee. In mei keren zij terug.[ii]

    \(ShortLetter.signature)
    Eindnoten

    [i] Een brief van april.

    [ii] Dat is een maand later.
    """)
  #expect(
    letter.notes.map { "\($0.number) \($0.text)" } == [
      "i Een brief van april.", "ii Dat is een maand later.",
    ])
  #expect(letter.blocks.map(\.text) == ["Er gaan vier schepen naar zee. In mei keren zij terug."])
  #expect(letter.sections.map(\.heading) == [""])
}

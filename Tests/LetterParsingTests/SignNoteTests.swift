import LetterModel
import LetterParsing
import Testing

private let head = """
  31 405 Vrede in de Sahel

  Nr. 44 BRIEF VAN DE MINISTER VAN DEFENSIE

  Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

  Den Haag, 5 maart 2031

  """

private let signature = "De Minister van Defensie,\nA.B. Jansen\n"

private func read(_ body: String) -> Letter {
  let text = head + "\n" + body
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  return letter
}

/// Where notes have signs or roman numerals, those are their numbers.
@Test(arguments: [
  ["*", "**"], ["*", "†"], ["i", "ii"],
])
func signsAndRomanNumeralsCallNotes(_ signs: [String]) {
  let notes = "\(signs[0]) Brief van 3 april.\n\(signs[1]) Besluit 31\nvan de Raad.\n"
  for body in [
    "De inzet berust op een brief.\(signs[0]) De Raad\(signs[1]) stemde in mei in.\n\n\(notes)\n\(signature)",
    "De inzet berust op een brief.\(signs[0]) De Raad\(signs[1]) stemde in mei in.\n\n\(signature)\n\(notes)",
  ] {
    let letter = read(body)
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
    read("De inzet berust op een verzoeki van de Raad.ii\n\n\(notes)").blocks.map(\.text)
      == ["De inzet berust op een verzoek van de Raad."])
  let unsure = read("Mali vroeg het in juli aan de Raad.ii\n\n\(notes)")
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
  #expect(read(body + "\n\n" + signature).notes.isEmpty)
}

/// What stands behind the signatures is no more of the paragraph above them.
@Test func aParagraphEndsBeforeTheSignatures() {
  let letter = read("De schepen varen uit in mei en\n\n\(signature)\nzij keren in juni terug.\n")
  #expect(
    letter.blocks.map(\.text) == ["De schepen varen uit in mei en", "zij keren in juni terug."])
}

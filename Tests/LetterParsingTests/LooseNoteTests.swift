import LetterModel
import LetterParsing
import Testing

private let called = "De inzet berust op een brief.1 De Raad stemde in mei in.2"
private let clean = "De inzet berust op een brief. De Raad stemde in mei in."
private let texts = ["Brief van 3 april.", "Besluit 31 van de Raad."]

/// Notes as programs take them out of a print: numbers and notes on lines of their own, the numbers
/// first, with a blank line before them or none.
@Test(arguments: [
  "\n1\n2\n\nBrief van 3 april.\nBesluit 31 van de Raad.\n",
  "\n1\n2\nBrief van 3 april.\nBesluit 31 van\nde Raad.\n",
  "\n1\n\n2\n\nBrief van 3 april.\n\nBesluit 31 van de Raad.\n",
  "1\nBrief van 3 april.\n2\nBesluit 31 van de Raad.\n",
  "1 Brief van 3 april.\n2 Besluit 31 van de Raad.\n",
  "\n1\n   Brief van 3 april.\n\u{C}2\n   Besluit 31 van de Raad.\n",
  "\n________________\n1 Brief van 3 april.\n2 Besluit 31 van de Raad.\n",
  "\nNoot 1\nBrief van 3 april.\n\nNoot 2\nBesluit 31 van de Raad.\n",
])
func notesAreReadAsProgramsTakeThemOut(_ notes: String) {
  let letter = ShortLetter.read(called + "\n\n" + ShortLetter.signature + notes)
  #expect(letter.notes.map(\.text) == texts)
  #expect(letter.blocks.map(\.text) == [clean])
  #expect(letter.blocks.flatMap { $0.marks.map(\.number) } == ["1", "2"])
  #expect(letter.signatories.map(\.name) == ["A.B. Jansen"])
}

/// A figure set in by one blank begins a note and no page.
@Test func raisedNumbersBeginNoPages() {
  let filler = String(
    repeating: "\n\nDe schepen varen uit in mei en keren\nin het najaar terug.", count: 9)
  let letter = ShortLetter.read(
    called + filler + "\n\n" + ShortLetter.signature
      + "\n\n\n 1\n     Brief van 3 april.\n 2\n     Besluit 31 van de Raad.\n\u{C}")
  #expect(letter.pages == 1)
  #expect(letter.notes.map(\.text) == texts)
}

/// More notes than numbers, or numbers that the text does not call, stay as they are.
@Test(arguments: [
  "\n1\n2\n\nBrief van 3 april.\nBesluit 31.\nBesluit 32.\n", "\n7\n8\n\nBrief.\nBesluit.\n",
])
func otherNumbersAreNotSetBeforeNotes(_ lines: String) {
  let letter = ShortLetter.read("De inzet duurt een jaar.\n" + lines)
  #expect(letter.notes.isEmpty)
}

/// A line that was set wide parts a mark from its sentence.
@Test func aMarkBehindABlankCallsItsNote() {
  let letter = ShortLetter.read(
    "De inzet berust op een brief.1 De Raad stemde op 3 mei in. 2 De regering\nvoert het uit.\n\n"
      + "1 Brief van 3 april.\n2 Besluit 31 van de Raad.\n\n" + ShortLetter.signature)
  #expect(letter.notes.map(\.text) == texts)
  #expect(
    letter.blocks.map(\.text) == [
      "De inzet berust op een brief. De Raad stemde op 3 mei in. De regering voert het uit."
    ])
}

/// A numbered heading above its text is no note, though the note of its number stands further down.
@Test func aNumberedHeadingIsNotTakenForANote() {
  let letter = ShortLetter.read(
    "De inzet berust op een brief.1\n\n1 Mandaat\nHet mandaat is verlengd tot in het najaar van 2032.\n\n"
      + "2 Duur\nDe inzet duurt een jaar.\n\n1 Brief van 3 april.\n\n" + ShortLetter.signature)
  #expect(letter.notes.map(\.text) == ["Brief van 3 april."])
  #expect(letter.sections.dropFirst().map(\.heading) == ["Mandaat", "Duur"])
  #expect(letter.blocks.map(\.text).count == 3)
}

/// Pages of the web that were copied set marks, and the numbers of notes, on lines of their own.
@Test func marksOnLinesOfTheirOwnCallNotes() {
  let letter = ShortLetter.read(
    "De inzet berust op een brief\n[1]\n. De Raad stemde in.\n[2]\n\n" + ShortLetter.signature
      + "\n[1]\nBrief van 3 april.\n[2]\nBesluit 31 van de Raad.\n")
  #expect(letter.notes.map(\.text) == texts)
  #expect(letter.blocks.map(\.text) == ["De inzet berust op een brief. De Raad stemde in."])
}

@Test(arguments: ["_____", "*****", "----------"])
func aRuleBetweenPartsOfTheTextIsNoText(_ rule: String) {
  let letter = ShortLetter.read(
    "De schepen varen uit in mei.\n\(rule)\n\nZij keren terug.\n\n" + ShortLetter.signature)
  #expect(letter.blocks.map(\.text) == ["De schepen varen uit in mei.", "Zij keren terug."])
}

/// A year of five figures holds a mark, with a note or without.
@Test func aMarkBehindTheYearOfADayIsSaid() {
  let letter = ShortLetter.read(
    "De Kamer kreeg op 25 juni 20301 een brief.\n\n" + ShortLetter.signature)
  #expect(
    letter.warnings.filter { $0.code == "mark-without-note" }.map(\.message) == [
      "the figure 1 looks like a mark, but calls no note"
    ])
}

/// The number of a page that was copied along parts a sentence, and begins no note.
@Test(arguments: ["\n\n2\n\n", "\n– 2 –\n", "\n\n- 2 -\n\n"])
func theNumberOfAPageInsideASentenceIsLiftedOut(_ number: String) {
  let letter = ShortLetter.read(
    "De inzet berust op een brief.1 De Raad stemde in\(number)mei in.2\n\n" + ShortLetter.signature
      + "\n1 Brief van 3 april.\n2 Besluit 31 van de Raad.\n")
  #expect(letter.blocks.map(\.text) == [clean])
  #expect(letter.notes.map(\.text) == texts)
}

/// Lines of two columns that were copied across the page cannot be put right, but are said.
@Test func linesOfTwoColumnsAreSaid() {
  let left = [
    "De schepen varen uit in de eerste", "week van mei en keren terug voor",
    "de winter begint. Daarna gaan de",
    "bemanningen met verlof en worden", "de schepen onderhouden. De Raad",
  ]
  let right = [
    "heeft gevraagd om een verslag over", "de reis, dat uw Kamer krijgt voor",
    "het reces. De kosten komen uit de",
    "begroting van het ministerie, die", "daarvoor in de zomer is verhoogd.",
  ]
  let rows = zip(left + left, right + right).map {
    $0 + String(repeating: " ", count: 40 - $0.count) + $1
  }
  let letter = ShortLetter.read(rows.joined(separator: "\n") + "\n\n" + ShortLetter.signature)
  #expect(letter.warnings.contains { $0.code == "mixed-columns" })
  #expect(
    !ShortLetter.read((left + right).joined(separator: "\n")).warnings.contains {
      $0.code == "mixed-columns"
    })
}

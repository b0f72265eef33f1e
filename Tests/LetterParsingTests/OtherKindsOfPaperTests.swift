import LetterModel
import LetterParsing
import Testing

private let body =
  "De leden spraken over de vier toestellen in de Sahel. Het kabinet antwoordt in mei."

private func read(_ text: String) -> Letter {
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  return letter
}

/// Papers of the chamber itself name the day on which they were laid down, and no place.
@Test(arguments: [
  "Nr. 48 VERSLAG VAN EEN OVERLEG\n\nVastgesteld 5 maart 2031",
  "Nr. 48\nLIJST VAN VRAGEN EN ANTWOORDEN\nVastgesteld: 5 maart 2031",
  "Nr. 48 MOTIE VAN HET LID DE BOER C.S.\n\nVoorgesteld 5 maart 2031",
  "Nr. 48 GEWIJZIGDE MOTIE VAN HET LID DE BOER\nTER VERVANGING VAN DIE ONDER NR. 40\n\nVoorgesteld 5 maart 2031",
])
func aPaperThatIsNoLetterIsReadByItsOwnDay(_ head: String) {
  for above in ["31 405 Veiligheid in de Sahel\n\n", "31 405\nVeiligheid in de Sahel\n\n"] {
    let letter = read(above + head + "\n\n" + body)
    #expect(letter.header.number?.description == "kst-31405-48")
    #expect(letter.header.date?.description == "2031-03-05")
    #expect(letter.sections.map(\.heading) == [""])
    #expect(letter.blocks.map(\.text) == [body])
    #expect(letter.warnings.contains { $0.code == "no-letter" })
  }
}

@Test func theFirstWordsOfAMotionAreNoTitleOfItsDossier() {
  let letter = read(
    """
    Veiligheid in de Sahel

    31 405

    Nr. 48 MOTIE VAN HET LID DE BOER C.S.

    Voorgesteld 5 maart 2031

    De Kamer,

    gehoord de beraadslaging,

    verzoekt de regering vier toestellen terug te halen.
    """)
  #expect(letter.header.dossiers.map(\.title) == [nil])
  #expect(letter.blocks.map(\.text).first?.hasPrefix("De Kamer,") == true)
}

@Test func aLetterOfTheGovernmentIsNotCalledAnotherKindOfPaper() {
  let letter = read(
    """
    31 405 Veiligheid in de Sahel
    Nr. 48 HERDRUK1 BRIEF VAN DE MINISTER VAN DEFENSIE
    Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
    Den Haag, 5 maart 2031

    \(body)
    """)
  #expect(!letter.warnings.contains { $0.code == "no-letter" })
}

/// A page may name the dossier only above a paper, whose own lines name no more than its number.
@Test(arguments: [
  "Kamerstuk 31405-48\n\nVerslag van een overleg\n\nVeiligheid in de Sahel\n\n",
  "Verslag\nGepubliceerd: 7 maart 2031\nBron: https://example.org/kst-31405-48.html\nID: 31405-48\n\n",
])
func thePageNamesTheDossierOfAReport(_ page: String) {
  let letter = read(page + "Nr. 48 VERSLAG VAN EEN OVERLEG\n\nVastgesteld 5 maart 2031\n\n" + body)
  #expect(letter.header.number?.description == "kst-31405-48")
  #expect(letter.header.date?.description == "2031-03-05")
  #expect(letter.blocks.map(\.text) == [body])
}

@Test func theDayOfAStampIsNotThatOfALetterWithItsOwn() {
  let letter = read(
    """
    31 405 Veiligheid in de Sahel
    Nr. 48 BRIEF VAN DE MINISTER VAN DEFENSIE
    Vastgesteld 9 maart 2031
    Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
    Den Haag, 5 maart 2031

    \(body)
    """)
  #expect(letter.header.date?.description == "2031-03-05")
}

/// Who signed or took part stands by itself, as a heading would.
@Test(arguments: [
  "De voorzitter van de vaste commissie voor Defensie, De Boer",
  "De fungerend voorzitter van de commissie,\n\nDe Boer",
  "De griffier van de commissie,\n\nDe Boer",
  "Voorzitter: De Boer", "Griffier: Van den Berg", "Leden: De Boer (ABC), Pieters (DEF), De Wit",
  "De Minister van Defensie", "De griffier voor dit verslag,\n\nPieters",
  "DE MINISTER VAN DEFENSIE\n\nE. van Voorbeeld",
])
func whoTookPartIsNoHeading(_ people: String) {
  let letter = read(
    "31 405 Veiligheid in de Sahel\nNr. 48 VERSLAG VAN EEN OVERLEG\nVastgesteld 5 maart 2031\n\n"
      + body + "\n\n" + people + "\n\n" + body + "\n\nMandaat\n\n" + body)
  #expect(letter.sections.map(\.heading) == ["", "Mandaat"])
}

@Test func theQuestionBelowItsNumberIsItsText() {
  let letter = read("\(body)\n\nVraag 1\n\nWat is het mandaat?\n\nAntwoord\n\n\(body)")
  #expect(letter.sections.map(\.heading) == ["", "Vraag 1", "Antwoord"])
}

/// What leads in a list stands between the day and those who took part, who are no addressee.
@Test func theChairOfACommitteeIsNoAddressee() {
  let opening =
    "De vaste commissie voor Defensie heeft op 3 maart 2031 overleg gevoerd met de minister over:"
  let letter = read(
    """
    31 405 Veiligheid in de Sahel

    Nr. 48 VERSLAG VAN EEN OVERLEG

    Vastgesteld 5 maart 2031

    \(opening)

    – de brief van 2 mei 2030 over de Sahel.

    De voorzitter van de vaste commissie voor Defensie, De Boer

    \(body)
    """)
  #expect(letter.header.addressee == nil)
  #expect(letter.blocks.map(\.text).first == opening)
  #expect(!letter.warnings.contains { $0.code == "text-above-head" })
}

@Test func theNumberLineOfAReportMayStandInSmallLetters() {
  let letter = read(
    "31405 Veiligheid in de Sahel\n\nnr. 48 Verslag houdende een lijst van vragen\n\n"
      + "Vastgesteld 5 maart 2031\n\n" + body)
  #expect(letter.header.number?.description == "kst-31405-48")
  #expect(letter.header.date?.description == "2031-03-05")
}

/// Of a paper that is no letter the day on which it came in is its own.
@Test func theDayOfReceiptIsThatOfAPaperForABill() {
  let letter = read(
    "31 405 K Begroting van het fonds\n\nNr. 48 NOTA VAN WIJZIGING\n\nOntvangen 5 maart 2031\n\n"
      + body)
  #expect(letter.header.number?.description == "kst-31405-K-48")
  #expect(letter.header.date?.description == "2031-03-05")
  let own = read(
    "31 405 Veiligheid\n\nNr. 48 BRIEF VAN DE MINISTER VAN DEFENSIE\n\nOntvangen 5 maart 2031\n\n"
      + body)
  #expect(own.header.date == nil)
}

/// Those who signed stand on lines of their own, with no blank line between them.
@Test func everyoneWhoSignedHasALine() {
  let people = [
    "De voorzitter van de vaste commissie voor Defensie, De Boer",
    "De griffier van de vaste commissie voor Defensie, Pieters", "Voorzitter: De Wit",
  ]
  let letter = read(
    "31 405 Veiligheid\nNr. 48 VERSLAG VAN EEN OVERLEG\nVastgesteld 5 maart 2031\n" + body + "\n"
      + people.joined(separator: "\n"))
  #expect(letter.blocks.map(\.text).suffix(3) == people[...])
}

/// The cells of a table that came out below each other are no headings.
@Test func cellsBelowEachOtherAreNoHeadings() {
  let cells = [
    "Art.", "Omschrijving", "Uitgaven", "1", "Vliegtuigen", "2.203.390", "Totaal", "3.203.390",
  ]
  let letter = read(
    "31 405 Veiligheid\n\nNr. 48 BRIEF VAN DE MINISTER VAN DEFENSIE\n\nDen Haag, 5 maart 2031\n\n"
      + body + "\n\n" + cells.joined(separator: "\n\n") + "\n\nToelichting\n\n" + body)
  #expect(letter.sections.map(\.heading) == ["", "Toelichting"])
}

import LetterModel
import LetterParsing
import Testing

private func headings(_ line: String) -> [String] {
  let letter = LetterParser.letter(
    from: """
      31 405 Veiligheid in de Sahel
      Nr. 48 BRIEF VAN DE MINISTER VAN DEFENSIE
      Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
      Den Haag, 5 maart 2031

      Het kabinet zendt vier toestellen naar de Sahel. Zij vertrekken in april.

      \(line)

      De toestellen vliegen dagelijks boven de grensstreek en keren elke avond terug.

      De Minister van Defensie,
      A.B. Jansen
      """)
  return letter.sections.map(\.heading).filter { !$0.isEmpty }
}

@Test(arguments: [
  "Waarom deze toestellen nodig zijn", "Hoe de vlucht wordt geleid", "Wat ons gevraagd is",
  "De wijze waarop zij worden beveiligd",
])
func aClauseThatAsksIsAHeadingThoughItsVerbEndsIt(_ line: String) {
  #expect(headings(line) == [line])
}

@Test(arguments: ["Vier toestellen die in april nodig zijn", "De brief die vandaag verzonden is"])
func aLineThatBreaksOffBehindItsVerbIsNoHeading(_ line: String) {
  #expect(headings(line).isEmpty)
}

/// A question may stand above its answer as a heading, but not without its end.
@Test func onlyAWholeQuestionIsAHeading() {
  #expect(headings("Is er een mandaat?") == ["Is er een mandaat?"])
  #expect(headings("Heeft u kennisgenomen van het artikel").isEmpty)
  #expect(headings("Zijn er andere wegen? (ABC)").isEmpty)
  #expect(headings("«Vier toestellen vertrekken»?").isEmpty)
}

/// The full stops of a ship's name end no sentence.
@Test(arguments: ["De reis van Zr.Ms. Zeeland", "Inzet van Hr.Ms. Zeeland", "Zr. Ms. Zeeland"])
func aShipMayStandInAHeading(_ line: String) {
  #expect(headings(line) == [line])
}

/// The labels of questions and answers, with a colon or without.
@Test func aQuestionsLabelIsAHeadingAndTheQuestionIsNot() {
  for sign in ["", ":"] {
    let labels = "Vraag 3\(sign)\n\nHoeveel toestellen gaan er?\n\nAntwoord\(sign)"
    #expect(headings(labels) == ["Vraag 3\(sign)", "Antwoord\(sign)"])
  }
  #expect(headings("Vraag 3 en 4:") == ["Vraag 3 en 4:"])
  #expect(headings("Vraag aan de commissie:").isEmpty)
  #expect(headings("Na 1 augustus 2031") == ["Na 1 augustus 2031"])
}

/// In a text of one line a paragraph, numbers begin headings as capitals do.
@Test func aNumberedHeadingMayStandRightBelowASentence() {
  let text = """
    31 405 Veiligheid in de Sahel
    Nr. 48 BRIEF VAN DE MINISTER VAN DEFENSIE
    Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
    Den Haag, 5 maart 2031
    Het kabinet zendt vier toestellen naar de Sahel. Zij vertrekken in april.
    2.1 Vliegtijd
    De toestellen vliegen dagelijks boven de grensstreek en keren elke avond terug.
    """
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  #expect(letter.sections.map(\.heading) == ["", "Vliegtijd"])
}

/// A point of the framework is a heading with a colon, too, but not above a list.
@Test func aHeadingMayEndInAColon() {
  #expect(headings("Mandaat:") == ["Mandaat:"])
  #expect(headings("De vier toestellen:").isEmpty)
  #expect(headings("Mandaat:\n\n– de resolutie van mei;\n– het verzoek van juni.").isEmpty)
}

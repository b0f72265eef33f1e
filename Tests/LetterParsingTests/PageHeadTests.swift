import LetterModel
import LetterParsing
import Testing

private func letter(_ turn: String) -> String {
  """
  Ministerie van Defensie

  Aan de Voorzitter van de Tweede Kamer
  der Staten-Generaal

  Datum     5 maart 2031
  Kenmerk   BS/2031004455
  Betreft   Inzet van een schip

  Geachte voorzitter,

  Wij zenden een schip naar de Golf en houden uw Kamer op de hoogte.

  \(turn)

  Mandaat

  Het mandaat is verlengd.

  De Minister van Defensie,

  A.B. Jansen

  """
}

/// A ministry's letterhead on the pages behind the first, however it came out.
@Test(arguments: [
  "Pagina 1 van 2\n\nMinisterie van Defensie\n\nOnze referentie\nBS2031008842\n\nDatum\n5 maart 2031",
  "Datum\n5 maart 2031",
  "Pagina 1 van 2\n\u{C}Ministerie van Defensie     Datum 5 maart 2031     Onze referentie BS2031008842",
  "\u{C}Directie Veiligheidsbeleid\n\nDatum\n5 maart 2031\n\nOnze Referentie\nMinbuza-2031.4402",
  "Pagina\n2 van 2", "Blad\n2/2\nKenmerk\nDVB-44/31", "Blad 2/2 Kenmerk DVB-44/31",
  "\u{C}Ministerie van Defensie",
  "\u{C}Kenmerk        DVB/CV-212/31\nBladnummer     2/2",
  "\u{C}Vervolgblad 2", "\u{C}BS/2031004455\n2", "./..\n\u{C}\n-2-",
  "Kenmerk BS/2031004455   1\n\u{C}Kenmerk BS/2031004455   2",
  "\u{C}Ministerie van Defensie\n5 maart 2031\nPagina 2", "\u{C}2 / 2\nInzet van een schip",
  "\u{C}Kenmerk BS/2031004455 – pagina 2 van 2",
  "\u{C}Behorend bij brief BS/2031004455 d.d. 5 maart 2031",
  "\u{C}Datum  5 maart 2031\nBlad  2/2\nBetreft  Inzet van een schip",
  "Datum          5 maart 2031\nOns kenmerk    D2031/004455\nPagina         2 van 2",
])
func theLetterheadOfALaterPageIsNoHeading(_ turn: String) {
  let text = letter(turn)
  let read = LetterParser.letter(from: text)
  expectWhole(read, text)
  #expect(read.sections.dropFirst().map(\.heading) == ["Mandaat"])
  #expect(read.blocks.map(\.text).count == 2)
  #expect(read.header.date?.description == "2031-03-05")
}

/// What only looks like it stays text.
@Test(arguments: [
  "Datum\n3 april 2031", "Kenmerk van deze missie is de korte duur van een jaar.",
  "Directie en staf blijven in het land.", "\u{C}Inzet van een tweede schip",
  "\u{C}Inzet van een schip", "\u{C}Inzet in maart 2031", "\u{C}De inzet van een schip in 2031.",
])
func otherLinesAreNoLetterhead(_ turn: String) {
  let text = letter(turn)
  let read = LetterParser.letter(from: text)
  expectWhole(read, text)
  let words = read.sections.map(\.heading) + read.blocks.map(\.text)
  #expect(words.contains(turn.replacing("\n", with: " ").replacing("\u{C}", with: "")))
}

/// The first page may end inside the letter's first sentence.
@Test func aPageHeadInsideTheFirstSentenceIsLiftedOut() {
  let text = """
    Ministerie van Defensie
    de Voorzitter van de Tweede Kamer der Staten-Generaal
    Plein 2
    Datum 5 maart 2031
    Betreft Schepen

    Geachte voorzitter,

    Met deze brief licht ik uw Kamer in over de vier schepen die in mei, zoals
    Pagina 1 van 2
    Ministerie van Defensie
    Datum
    5 maart 2031
    Onze referentie
    BS2031004711
    u werd toegezegd, naar zee gaan. In juni keren zij terug.

    De Minister van Defensie,
    A.B. Jansen
    Pagina 2 van 2
    """
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  #expect(
    letter.blocks.map(\.text) == [
      "Met deze brief licht ik uw Kamer in over de vier schepen die in mei, zoals u werd toegezegd,"
        + " naar zee gaan. In juni keren zij terug."
    ])
}

import LetterModel
import Testing

@testable import LetterParsing

@Test(arguments: [
  ("Eerste Kamer, vergaderjaar 2018–2019, 27 925, U 10", "kst-27925-U", 10),
  ("Tweede Kamer, vergaderjaar 2016–2017, 27 925, nr. 612", "kst-27925-612", nil),
  ("Tweede Kamer, vergaderjaar 2016–2017, 27 925, nr. 612            3", "kst-27925-612", 3),
  ("2 Tweede Kamer, vergaderjaar 2005–2006, 27 925 en 29 521, nr. 193", "kst-27925-193", 2),
  ("Tweede Kamer, vergaderjaar 2022–2023, 36 200 X, nr. 12 1", "kst-36200-X-12", 1),
  ("kst-27925-530-n1", "kst-27925-530-n1", nil),
])
func aRunningLineNamesThePaper(_ line: String, _ id: String, _ page: Int?) throws {
  let read = try #require(RunningLine(line))
  #expect(read.number?.description == id)
  #expect(read.page == page)
}

/// The line end of a narrow page may fall inside it.
@Test func aRunningLineMayStandOnTwoLines() {
  let letter = ShortLetter.read(
    "Het konvooi rijdt in mei naar het\n\nTweede Kamer, vergaderjaar 2030–2031,\n31 405, nr. 44    1\n\n"
      + "noorden en keert in juni terug.\n\n" + ShortLetter.signature)
  #expect(
    letter.blocks.map(\.text) == [
      "Het konvooi rijdt in mei naar het noorden en keert in juni terug."
    ])
  #expect(letter.repairs.count { $0.kind == .runningLine } == 2)
}

@Test(arguments: [
  "ISSN 0921 - 7371", "’s-Gravenhage 2018", "'s-Gravenhage, 2009", "Sdu Uitgevers",
  "Sdu Uitgevers ’s-Gravenhage 2009", "KST129438", "0809tkkst29521-92", "0809ekkst27925-C",
  "Pagina 3 van 12", "Pagina 3", "- 4 -",
  "https://zoek.example.nl/kst-31405-44.html      2/3", "2 of 3      06-03-2031, 09:15",
  "06-03-2031      zoek.example.nl/kst-31405-44.html", "zoek.example.nl/kst-31405-44.html 2 van 3",
  "06/03/2031 09:15     Kamerbrief over de Sahel | Voorbeeld.nl",
  "Kamerstuk 31405, nr. 44 | Voorbeeld.nl > Stukken          06/03/31 09:15",
])
func anImprintOrPageNumberIsARunningLine(_ line: String) { #expect(RunningLine(line) != nil) }

@Test(arguments: [
  "’s-Gravenhage, 13 maart 2009", "Den Haag, 14 september 2018", "Tweede Kamer der Staten-Generaal",
  "Eerste Kamer is daarover op 3 mei geïnformeerd", "Pagina 3 van de bijlage gaat daarop in",
  "2018. Daarna volgt redeployment", "In 2018 was dat anders", "",
  "https://www.example.nl/kst-31405-44.html", "https://www.example.nl/brief 06-03-2031",
  "Zie https://www.example.nl/brief 1/2", "06-03-2031 09:15 Het konvooi wordt beschoten",
  "Kamerstuk 31 405, 2030/31 https://www.example.nl", "https://www.example.nl/brief 2030/31",
])
func textIsNoRunningLine(_ line: String) { #expect(RunningLine(line) == nil) }

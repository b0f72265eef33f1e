import LetterModel
import LetterParsing
import Testing

private let addressed = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal"
private let body = "Wij zenden vier schepen. Die keren in mei terug."
private let signature = "De Minister van Defensie,\nA.B. Jansen"

private func read(_ text: String, looks: [LineLook?] = []) -> Letter {
  let letter = LetterParser.letter(from: text, looks: looks)
  expectWhole(letter, text)
  return letter
}

private func letter(
  _ dossier: String = "31 405 Vrede in de Sahel", _ number: String = "Nr. 44",
  _ title: String = "BRIEF VAN DE MINISTER VAN DEFENSIE", _ day: String = "Den Haag, 5 maart 2031",
  above: String = "", below: String = ""
) -> String {
  [dossier, number + " " + title, above, addressed, day, body, signature, below]
    .filter { !$0.isEmpty }.joined(separator: "\n\n")
}

@Test(arguments: [
  "Den Haag, woensdag 5 maart 2031", "Den Haag,\n5 maart 2031", "Den Haag, d.d. 5 maart 2031",
  "5 maart 2031", "Den Haag, 5maart 2031", "Den Haag, 5.3.2031", "’s-Gravenhage, den 5 maart 2031",
  "Den Haag. 5 maart 2031", "dd. 5 maart 2031",
])
func aDayIsReadInEveryFormOfAHead(_ day: String) {
  let letter = read(letter(day))
  #expect(letter.header.date?.description == "2031-03-05")
  #expect(letter.blocks.map(\.text) == [body])
}

/// A letter that was quoted whole begins with the quotation mark.
@Test(arguments: ["\"", "“", "„"])
func aQuotationMarkStandsBeforeTheDossier(_ mark: String) {
  let letter = read(letter(mark + "31 405 Vrede in de Sahel", "Nr. 44"))
  #expect(letter.header.number?.description == "kst-31405-44")
}

private func letter(_ day: String) -> String {
  letter("31 405 Vrede in de Sahel", "Nr. 44", "BRIEF VAN DE MINISTER VAN DEFENSIE", day)
}

/// A stamp's day below its words is not the letter's, whichever stands first.
@Test func theDayOfAStampIsNotTheLetters() {
  let letter = read(letter(above: "Ontvangen ter Griffie op\n8 maart 2031"))
  #expect(letter.header.date?.description == "2031-03-05")
}

@Test(arguments: [
  "31 405 – Vrede in de Sahel", "Dossier 31 405 Vrede in de Sahel", "31 405: Vrede in de Sahel",
  "Kamerstuk 31 405 Vrede in de Sahel", "(31 405) Vrede in de Sahel",
  "Dossiernummer 31405 – Vrede in de Sahel",
])
func aDossierIsReadInEveryFormOfItsLine(_ line: String) {
  let letter = read(letter(line))
  #expect(letter.header.number?.description == "kst-31405-44")
  #expect(letter.header.dossiers.map(\.title) == ["Vrede in de Sahel"])
}

@Test(arguments: ["No. 44", "Nummer 44", "Nr.: 44", "NR. 44:", "Nr. 44 –", "no 44", "Nr.44"])
func anOndernummerIsReadInEveryFormOfItsLine(_ number: String) {
  let letter = read(letter("31 405 Vrede in de Sahel", number))
  #expect(letter.header.number?.description == "kst-31405-44")
  #expect(letter.header.senders == ["Minister van Defensie"])
}

/// Lines of text that look like them are none.
@Test(arguments: ["Nummer drie van de lijst", "Dossier Sahel", "(31 schepen) Vrede", "No comment"])
func otherLinesAreNoDossierAndNoNumber(_ line: String) {
  #expect(read(line + "\n\n" + body).header.number == nil)
}

@Test(arguments: [
  "Ontvangen ter Griffie van de Tweede Kamer op 8 maart 2031.",
  "Ter griffie van de Tweede Kamer der Staten-Generaal ontvangen op 8 maart 2031. De wens om over\n"
    + "de brief te overleggen kan tot 2 april 2031 te kennen worden gegeven.",
])
func whatAChamberSaysOfAReceiptEndsNoHead(_ receipt: String) {
  let letter = read(letter(above: receipt))
  #expect(letter.header.date?.description == "2031-03-05")
  #expect(letter.blocks.map(\.text) == [body])
  #expect(!letter.warnings.contains { $0.code == "sentence-outside-text" })
}

/// A sentence between number and address is kept as text, and the head is read to its end.
@Test func aSentenceInsideTheHeadStaysText() {
  let sentence = "Deze brief is aan beide Kamers gezonden\nen wordt later besproken."
  let letter = read(letter(above: sentence))
  #expect(letter.header.date?.description == "2031-03-05")
  #expect(letter.blocks.map(\.text) == [sentence.replacing("\n", with: " "), body])
}

@Test func aHeadDrawnAsATableIsRead() {
  let rows = "| 31 405 | Vrede in de Sahel |\n| Nr. 44 | BRIEF VAN DE MINISTER VAN DEFENSIE |"
  let letter = read([rows, addressed, "Den Haag, 5 maart 2031", body].joined(separator: "\n\n"))
  #expect(letter.header.number?.description == "kst-31405-44")
  #expect(letter.header.dossiers.map(\.title) == ["Vrede in de Sahel"])
  #expect(letter.blocks.map(\.text) == [body])
}

/// Programs that turn a print into a page set the head's lines as headings.
@Test func aHeadSetAsHeadingsIsRead() {
  let lines = [
    "31 405", "Vrede in de Sahel", "Nr. 44", "BRIEF VAN DE MINISTER VAN DEFENSIE", addressed,
    "Den Haag, 5 maart 2031", "Mandaat", body,
  ]
  for headings in [0..<4, 0..<6, 2..<4, 0..<2] {
    let looks = lines.indices.flatMap { place -> [LineLook?] in
      let isHeading = headings.contains(place)
      return [
        LineLook(
          page: 1, left: 0, top: 0, size: 10, part: isHeading ? .heading(level: 2) : .paragraph),
        nil,
      ]
    }
    let letter = read(lines.joined(separator: "\n\n"), looks: looks)
    #expect(letter.header.number?.description == "kst-31405-44")
    #expect(letter.header.date?.description == "2031-03-05")
    // No heading of the text is set as one: its words tell them.
    #expect(letter.sections.dropFirst().map(\.heading) == ["Mandaat"])
  }
}

@Test(arguments: [
  (
    "DE MINISTER VAN BUITENLANDSE ZAKEN EN VAN DE STAATSSECRETARIS VAN DEFENSIE",
    ["Minister van Buitenlandse Zaken", "Staatssecretaris van Defensie"]
  ),
  (
    "DE MINISTER-PRESIDENT, MINISTER VAN ALGEMENE ZAKEN, VAN DE MINISTER VAN DEFENSIE EN VAN DE "
      + "MINISTER VAN BUITENLANDSE ZAKEN",
    [
      "Minister-President, Minister van Algemene Zaken", "Minister van Defensie",
      "Minister van Buitenlandse Zaken",
    ]
  ),
  (
    "DE MINISTERS VAN BUITENLANDSE ZAKEN EN VAN DEFEN-\nSIE",
    ["Minister van Buitenlandse Zaken", "Minister van Defensie"]
  ),
  (
    "DE MINISTER VOOR BUITENLANDSE HANDEL EN ONTWIKKELINGS-\nSAMENWERKING",
    ["Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking"]
  ),
])
func sendersAreReadHoweverTheyAreLinked(_ title: String, senders: [String]) {
  #expect(read(letter("31 405 Vrede", "Nr. 44", "BRIEF VAN " + title)).header.senders == senders)
}

@Test(arguments: [
  "BRIEF VAN DE MINISTER VAN DEFENSIE1", "HERDRUK1\n\nBRIEF VAN DE MINISTER VAN DEFENSIE",
])
func aNumberLineCallsANote(_ title: String) {
  let letter = read(
    letter("31 405 Vrede", "Nr. 44", title, below: "1 Deze brief vervangt een eerdere."))
  #expect(letter.notes.map(\.text) == ["Deze brief vervangt een eerdere."])
  #expect(letter.header.senders == ["Minister van Defensie"])
  #expect(!letter.warnings.contains { $0.code == "note-without-mark" })
}

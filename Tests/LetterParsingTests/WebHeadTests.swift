import LetterModel
import LetterParsing
import Testing

private let chamber = """
  Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
  Den Haag, 5 maart 2031
  """

private let body = "Wij zenden vier toestellen. Die keren in mei terug."

private func read(_ text: String) -> Letter {
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  return letter
}

/// The title of a page names paper, chamber and year where the print's own lines are gone.
@Test(arguments: [
  "Tweede Kamer der Staten-Generaal | 2030-2031 | 31405 nr. 44 |",
  "Kamerstuk | Tweede Kamer der Staten-Generaal | Vergaderjaar 2030–2031 | 31 405, nr. 44",
  "31405 nr. 44 | Tweede Kamer | 2030-2031",
])
func theTitleOfAPageNamesThePaper(_ title: String) {
  let service = "Adressen en contactpersonen van onze diensten."
  for above in ["", "Menu\nZoeken\n", "\(service)\nU bent hier:\n"] {
    let letter = read(above + title + "\n" + chamber + "\n" + body)
    #expect(letter.header.number?.description == "kst-31405-44")
    #expect(letter.header.sessionYear?.start == 2030)
    #expect(letter.header.date?.description == "2031-03-05")
    #expect(letter.pages == 1)
    #expect(letter.blocks.map(\.text) == [body])
  }
}

@Test(arguments: [
  "Tweede Kamer | Vragen over 31405 nr. 44 | 2030-2031", "Home | Kamerstukken | Zoeken",
])
func aMenuNamesNoPaper(_ menu: String) {
  #expect(read(menu + "\n" + chamber + "\n" + body).header.number == nil)
}

/// Addressee and day below a sentence of the page, which stays text.
@Test(arguments: [
  chamber, "Den Haag, 5 maart 2031\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal",
])
func aHeadBelowASentenceIsRead(_ head: String) {
  let sentence = "Zoals plannen, kaarten en de regels van uw gemeente."
  for gap in ["\n", "\n\n", "\nMenu\n"] {
    let letter = read(sentence + gap + head + "\n" + body)
    #expect(letter.header.date?.description == "2031-03-05")
    #expect(letter.header.chamber == .tk)
    #expect(letter.blocks.map(\.text) == [sentence, body])
    #expect(letter.warnings.contains { $0.code == "text-above-head" })
  }
}

@Test(arguments: [
  "Kamerbrief inzake vier toestellen",
  "Kamerbrief over de inzet van vier toestellen en tachtig mensen in de Sahel",
  "Brief aan de Tweede Kamer over vier toestellen",
])
func theTitleOfALetterIsItsSubject(_ title: String) {
  for facts in [
    "", "\nKamerbrief | 5 maart 2031", "\n\nKamerstuk: Kamerbrief | 05-03-2031\n",
    "\nKamerbrief | 5 maart 2031\nOndertekenaar: Minister van Defensie",
    "\n\n05-03-2031 | Kamerstuk | Rijksoverheid",
  ] {
    let letter = read(title + facts + "\n" + body)
    #expect(letter.header.subject == title)
    #expect(letter.header.date?.description == (facts.isEmpty ? nil : "2031-03-05"))
    #expect(letter.header.senders == (facts.contains("Minister") ? ["Minister van Defensie"] : []))
    #expect(letter.sections.map(\.heading) == [""])
    #expect(letter.blocks.map(\.text) == [body])
    #expect(!letter.warnings.contains { $0.code == "subject-not-found" })
  }
}

@Test func theLettersOwnDayAndSubjectComeBeforeThoseOfThePage() {
  let letter = read(
    """
    Kamerbrief over vier toestellen
    Kamerbrief | 9 maart 2031
    Ministerie van Defensie
    \(chamber.split(separator: "\n")[0])
    Datum 5 maart 2031
    Betreft Inzet in de Sahel

    \(body)
    """)
  #expect(letter.header.date?.description == "2031-03-05")
  #expect(letter.header.subject == "Inzet in de Sahel")
}

/// A page of the web sets a title right above the day, be sentences of its own above both.
@Test(arguments: [
  "Brieven aan de Kamer",
  "---\n\nBrieven aan de Kamer\n---",
  "Hier vindt u alle berichten van de overheid, elke dag bijgewerkt.\n\nBron: Defensie",
])
func theTitleOfAPageStandsAboveTheDay(_ page: String) {
  let text =
    page + "\n\nVier toestellen naar de Sahel\n\n05-03-2031\n\nGeachte voorzitter,\n\n" + body
  let letter = read(text)
  #expect(letter.header.subject == "Vier toestellen naar de Sahel")
  #expect(letter.header.date?.description == "2031-03-05")
  #expect(letter.blocks.map(\.text).last == body)
  #expect(letter.sections.map(\.heading) == [""])
}

/// A long line at the top, right above the addressee, can only be the title.
@Test func theTitleOfAPageStandsAboveTheAddressee() {
  let title = "Brief over de inzet van vier toestellen in de Sahel"
  let letter = read(
    title
      + "\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 5 maart 2031\n\n"
      + body)
  #expect(letter.header.subject == title)
  #expect(letter.sections.map(\.heading) == [""])
}

@Test func aLetterWithoutHeadHasNoSubject() {
  #expect(read(body).warnings.contains { $0.code == "subject-not-found" })
}

@Test(arguments: [nil, "A.B. de Wit"])
func theSignerBelowTheTextSigns(_ name: String?) {
  let signer = (name.map { $0 + ", " } ?? "") + "Minister van Defensie"
  let letter = read(body + "\n\nOndertekenaar: \(signer)\n")
  #expect(letter.signatories.map(\.office) == ["Minister van Defensie"])
  #expect(letter.signatories.map(\.name) == [name])
  #expect(letter.blocks.map(\.text) == [body])
}

/// A ministry's number near the subject is no part of it.
@Test(arguments: [
  "Betreft Inzet in de Sahel\nDVB/CV-77/31", "Onderwerp: Inzet in de\nSahel\nBS2031000777",
  "Betreft\nDVB/CV-77/31\nInzet in de Sahel", "Betreft\nInzet in de Sahel\nMINBUZA-2031.77123",
])
func aReferenceIsNoSubject(_ lines: String) {
  let letter = read(
    "Ministerie van Defensie\n\(chamber.split(separator: "\n")[0])\nDatum 5 maart 2031\n\(lines)"
      + "\n\n\(body)")
  #expect(letter.header.subject == "Inzet in de Sahel")
  #expect(letter.sections.map(\.heading) == [""])
  #expect(letter.blocks.map(\.text) == [body])
}

/// A head whose line ends were lost.
@Test(arguments: [
  "31 405 Vrede in de Sahel\tNr. 44\tBRIEF VAN DE MINISTER VAN DEFENSIE",
  "31 405 Vrede in de Sahel Nr. 44 BRIEF VAN DE MINISTER VAN DEFENSIE",
  "Tweede Kamer der Staten-Generaal 2 Vergaderjaar 2030-2031 31405 Vrede in de Sahel "
    + "29 521 Vredesmissies Nr. 44 Brief van de minister van Defensie",
])
func aFlatHeadIsRead(_ front: String) {
  let letter = read(
    front + " " + chamber.split(separator: "\n").joined(separator: " ") + "\n" + body)
  #expect(letter.header.number?.description == "kst-31405-44")
  #expect(letter.header.dossiers.first?.title == "Vrede in de Sahel")
  #expect(letter.header.date?.description == "2031-03-05")
  #expect(letter.header.senders == ["Minister van Defensie"])
  #expect(letter.header.addressee == "Voorzitter van de Tweede Kamer der Staten-Generaal")
  #expect(letter.blocks.map(\.text) == [body])
}

/// Addressee and day in front of the text, all on one line.
@Test(arguments: ["", "31 405 Vrede in de Sahel Nr. 44 BRIEF VAN DE MINISTER VAN DEFENSIE "])
func aHeadOnTheLineOfItsTextIsRead(_ front: String) {
  let letter = read(
    "Vrede in de Sahel; Brief regering\n\n" + front
      + chamber.split(separator: "\n").joined(separator: " ") + " " + body)
  #expect(letter.header.date?.description == "2031-03-05")
  #expect(letter.header.addressee == "Voorzitter van de Tweede Kamer der Staten-Generaal")
  #expect(letter.header.number?.description == (front.isEmpty ? nil : "kst-31405-44"))
  #expect(letter.sections.map(\.heading) == [""])
  #expect(letter.blocks.map(\.text) == [body])
}

/// Questions and answers of a ministry's page: a day above the title, and who asked below it.
@Test func thePageOfAnAnswerNamesItsSubject() {
  let title = "Beantwoording vragen over vier toestellen"
  let letter = read(
    "Ministerie van Defensie\n\nKAMERVRAGEN EN ANTWOORDEN\n\n05-03-2031\n\(title)\nVraagsteller: het lid De Boer\n\n\(body)"
  )
  #expect(letter.header.subject == title)
  #expect(letter.header.date?.description == "2031-03-05")
  #expect(letter.sections.map(\.heading) == [""])
  #expect(letter.blocks.map(\.text) == [body])
}

/// A letter that lost all its line ends: its signatures stand behind the last sentence.
@Test(arguments: ["", " Naar boven"])
func theSignaturesOfAFlatTextAreRead(_ link: String) {
  let title =
    "Verzoek om vier toestellen te mogen tonen op de open dag van 9 maart a.s. in de haven"
  let flat = chamber.replacing("\n", with: " ")
  let letter = read(
    title + "\n\n" + flat + " " + body + " De Minister van Financiën, K.L. ter Horst"
      + " De Minister van Defensie, A.B. Jansen" + link)
  #expect(letter.header.subject == title)
  #expect(letter.blocks.map(\.text) == [body])
  #expect(letter.signatories.map(\.name) == ["K.L. ter Horst", "A.B. Jansen"])
  // A sentence about a minister is none.
  let told = body + " De Minister van Defensie, A.B. Jansen, gaat erheen."
  #expect(read(flat + " " + told).blocks.map(\.text) == [told])
}

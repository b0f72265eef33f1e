import LetterModel
import LetterParsing
import Testing

/// The paper itself, without what stands around it.
private let paper = """
  31 405 Stabiliteit in de Sahel

  Nr. 44 BRIEF VAN DE MINISTER VAN DEFENSIE

  Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

  Den Haag, 5 maart 2031

  Met deze brief meld ik u dat de eenheid in mei naar het gebied vertrekt.

  Mandaat

  De Veiligheidsraad heeft het mandaat tot het einde van het jaar verlengd.

  De Minister van Defensie,
  A.B. Voorbeeld
  """

private func furniture(_ letter: Letter) -> [String] {
  letter.repairs.filter { $0.kind == .furniture }.map(\.before)
}

/// What pages of the web, mail and archives set above a paper.
private let above: [[String]] = [
  ["Brief regering : Eenheid naar de Sahel"],
  ["Brief van de minister van Defensie over de eenheid in de Sahel"],
  ["27 mei 2031", "Home > Kamerstukken > Brieven"],
  [
    "Kamerstuk", "Datum publicatieOrganisatieVergaderjaarDossier- en ondernummer",
    "Tweede Kamer der Staten-Generaal2030-203131405 nr. 44",
  ],
  ["Eenheid naar de Sahel - Stabiliteit in de Sahel", "1.", "Kerngegevens", "2.", "Tekst"],
  [
    "[overzicht] [activiteiten] [besluiten] [commissies]", "Eenheid naar de Sahel",
    "Nummer: 2031D01234, datum: 2031-03-05, bijgewerkt: 2031-03-06 10:40, versie: 2",
    "Directe link naar document (.pdf), link naar pagina op de Tweede Kamer site.",
    "Preview document (🔗 origineel)",
  ],
  ["Van: griffie", "Aan: commissie", "Onderwerp: FW: brief Sahel", "Verzonden: 6 maart 2031"],
  ["GEZIEN", "31-405/44", "*"],
  ["31 405 Stabiliteit in de Sahel", "Toon alle stukken in dit dossier"],
]

@Test(arguments: above)
func whatStandsAboveThePaperIsFurniture(_ lines: [String]) {
  let plain = LetterParser.letter(from: paper)
  for (parting, end) in [("\n", "\n"), ("\n\n", "\n\n"), ("\n", "\n\n\n")] {
    let text = lines.joined(separator: parting) + end + paper
    let letter = LetterParser.letter(from: text)
    expectWhole(letter, text)
    #expect(letter.header.number == plain.header.number)
    #expect(letter.header.date == plain.header.date)
    #expect(letter.header.dossiers == plain.header.dossiers)
    #expect(letter.header.senders == plain.header.senders)
    #expect(letter.header.addressee == plain.header.addressee)
    #expect(outline(letter) == outline(plain))
    #expect(furniture(letter) == lines)
  }
}

@Test func aSentenceAboutTheDocumentIsFurnitureAndAnotherIsText() {
  let known = "Deze brief is onder nr. 44 toegevoegd aan dossier 31405 - Stabiliteit in de Sahel."
  let other = "Hierbij stuur ik u de brief waar u gisteren naar heeft gevraagd."
  let text = "\(known)\n\n\(other)\n\n\(paper)"
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  #expect(furniture(letter) == [known])
  #expect(letter.blocks.map(\.text).first == other)
  #expect(letter.header.number?.description == "kst-31405-44")
  #expect(letter.warnings.first { $0.code == "text-above-head" }?.line == 3)
}

/// The day on which a paper came in stands among its own parts.
@Test(arguments: [
  "Ontvangen ter Griffie op 7 maart 2031", "Ingekomen 7 maart 2031", "Ontvangen: 07-03-2031",
  "TER GRIFFIE ONTVANGEN 7 MAART 2031", "Bij de griffie binnengekomen: 7 maart 2031",
])
func theDayOfReceiptIsNotTheLetters(_ stamp: String) {
  let lines = paper.split(separator: "\n", omittingEmptySubsequences: false)
  for place in [0, 2, 4, 6] {
    let text = (lines[..<place] + [stamp[...], ""] + lines[place...]).joined(separator: "\n")
    let letter = LetterParser.letter(from: text)
    expectWhole(letter, text)
    #expect(letter.header.date?.description == "2031-03-05")
    #expect(letter.header.place == "Den Haag")
    #expect(letter.sections.map(\.heading) == ["", "Mandaat"])
    #expect(furniture(letter) == [stamp])
  }
}

@Test func linksOfAPageAmongTheTextAreFurniture() {
  let text = paper.replacing("Mandaat", with: "Naar boven\n\nMandaat") + "\nTerug naar overzicht\n"
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  #expect(furniture(letter) == ["Naar boven", "Terug naar overzicht"])
  #expect(outline(letter) == outline(LetterParser.letter(from: paper)))
}

@Test func theSignsOfAQuotedMailAreFurniture() {
  let plain = LetterParser.letter(from: paper)
  for signs in ["> ", ">> ", ">"] {
    let text = paper.split(separator: "\n", omittingEmptySubsequences: false)
      .map { signs + $0 }.joined(separator: "\n")
    let letter = LetterParser.letter(from: text)
    expectWhole(letter, text)
    #expect(letter.header.number == plain.header.number)
    #expect(outline(letter) == outline(plain))
  }
}

@Test func whatAPageSetsBelowTheLetterIsFurniture() {
  let below = [
    "Gerelateerde documenten", "Verslag van een overleg", "Over deze website", "Contact",
  ]
  for parting in ["\n", "\n\n"] {
    let text = paper + "\n\n" + below.joined(separator: parting)
    let letter = LetterParser.letter(from: text)
    expectWhole(letter, text)
    #expect(furniture(letter) == below)
    #expect(outline(letter) == outline(LetterParser.letter(from: paper)))
  }
  // Text ends it: a letter may have a heading of that name.
  let text = paper.replacing("Mandaat", with: "Contact")
  #expect(furniture(LetterParser.letter(from: text)) == [])
}

/// Some pages print the dossier only in their own lines, and the paper its ondernummer.
@Test(arguments: ["Kamerstuk 31405-44", "ID: 31405-44", "Kenmerk 31405, nr. 44", "kst-31405-44"])
func theDossierMayStandInThePagesOwnLines(_ line: String) {
  let rest = paper.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
  let text = "Eenheid naar de Sahel\n\n\(line)\n\n" + rest.joined(separator: "\n")
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  #expect(letter.header.number?.description == "kst-31405-44")
}

/// What a letter quotes or appends is no head of its own.
@Test func aPaperNamedInTheTextDoesNotBeginTheLetter() {
  let annex = """


    Bijlage

    27 925 Terreur

    Nr. 7 BRIEF VAN DE MINISTER VAN JUSTITIE

    Aan de heer X
    """
  let letter = LetterParser.letter(from: paper + annex)
  #expect(letter.header.number?.description == "kst-31405-44")
  #expect(furniture(letter) == [])
}

/// A page may count the parts in which it shows a paper, or name those who signed once more.
@Test(arguments: [
  ["3.", "Meer informatie", "4.", "Monitor", "Met de monitor volgt u ieder dossier op de voet."],
  ["3.", "Meer informatie"], ["3.", "Bijlagen", "4.", "Meer informatie"],
  [
    "2.", "Vervolg", "3.", "Bijlagen",
    "Met de Parlementaire Monitor volgt u ieder dossier op de voet.",
  ],
  [
    "2.", "Bijlagen", "3.", "Versies", "Van deze pagina bestaat een andere versie.", "4.",
    "Monitor",
    "Met de Parlementaire Monitor volgt u ieder dossier op de voet.",
  ],
  ["Ondertekenaars", "-", "Eerste ondertekenaar", "A.B. Voorbeeld, minister van Defensie"],
])
func whatAPageCountsBelowItsPaperIsNoText(_ below: [String]) {
  let text = paper + "\n\n" + below.joined(separator: "\n\n")
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  #expect(furniture(letter) == below)
  #expect(outline(letter) == outline(LetterParser.letter(from: paper)))
}

/// A stamp in capitals says how to treat a paper; the same word may head a section.
@Test func aStampAmongTheTextIsNoHeading() {
  let stamped = paper.replacing("Mandaat", with: "VERTROUWELIJK\n\nMandaat")
  #expect(furniture(LetterParser.letter(from: stamped)) == ["VERTROUWELIJK"])
  #expect(
    outline(LetterParser.letter(from: stamped)) == outline(LetterParser.letter(from: paper)))
  let section = LetterParser.letter(from: paper.replacing("Mandaat", with: "Vertrouwelijk"))
  #expect(section.sections.map(\.heading) == ["", "Vertrouwelijk"])
}

/// A number in brackets inside a sentence is its page's, unless a note below begins with it.
@Test(arguments: ["[2]", "- 2 -", "(2)"])
func aPageNumberInSignsPartsASentence(_ number: String) {
  for rest in ["Gebied dat nu rustig is.", "gebied dat nu rustig is."] {
    let text = paper.replacing(
      "in mei naar het gebied vertrekt.", with: "in mei vertrekt naar het\n\n\(number)\n\n\(rest)")
    let letter = LetterParser.letter(from: text)
    expectWhole(letter, text)
    #expect(letter.blocks.first { _ in true }?.text.hasSuffix("vertrekt naar het \(rest)") == true)
  }
  let note =
    paper.replacing("vertrekt.", with: "vertrekt, zoals\n\n[2]\n\neerder gemeld.")
    + "\n\n[2] In april."
  #expect(!LetterParser.letter(from: note).repairs.contains { $0.kind == .runningLine })
}

/// The sentences by which a chamber received a paper may stand below the whole head.
@Test func theSentencesOfAReceiptBelowTheHeadAreNoText() {
  let receipt =
    "Ontvangen ter Griffie op 7 maart 2031.\nDe wens dat over de brief wordt overlegd kan\nvóór 5 april te kennen worden gegeven."
  let text = paper.replacing("5 maart 2031\n", with: "5 maart 2031\n\(receipt)\n")
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  #expect(letter.header.date?.description == "2031-03-05")
  #expect(outline(letter) == outline(LetterParser.letter(from: paper)))
}

/// A letter that is annexed has a head and signatures of its own; neither are this one's.
@Test func aLetterAnnexedKeepsItsHeadAndSignaturesInTheText() {
  let annex = """


    Bijlage: afschrift

    Aan de Voorzitter van de Eerste Kamer der Staten-Generaal

    Den Haag, 1 maart 2031

    De voorbereiding duurt nog een maand.

    De Minister van Financiën,
    C.D. Proef
    """
  let letter = LetterParser.letter(from: paper + annex)
  expectWhole(letter, paper + annex)
  #expect(letter.signatories.map(\.name) == ["A.B. Voorbeeld"])
  #expect(letter.sections.map(\.heading) == ["", "Mandaat"])
  #expect(letter.blocks.contains { $0.text == "Den Haag, 1 maart 2031" })
}

/// A page of the web tells in a sentence of its own what a letter says, above the whole letterhead.
@Test func aLetterheadBelowTheWordsOfAPageIsRead() {
  let text = """
    Home Onderwerpen Contact
    Kamerbrief over het konvooi naar Gao
    De minister van Defensie schrijft de Kamer over het konvooi.
    Kamerstuk: Kamerbrief | 06-03-2031

    Ministerie van Defensie
    Postbus 12345

    de Voorzitter van de Tweede Kamer
    der Staten-Generaal

    Datum 5 maart 2031
    Betreft Konvooi naar Gao

    Geachte voorzitter,

    Het konvooi is in Gao aangekomen en wordt daar gelost.

    DE MINISTER VAN DEFENSIE

    A.B. Voorbeeld
    """
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  #expect(letter.header.date?.description == "2031-03-05")
  #expect(letter.header.subject == "Konvooi naar Gao")
  #expect(letter.header.addressee == "Voorzitter van de Tweede Kamer der Staten-Generaal")
  #expect(
    letter.blocks.map(\.text) == [
      "De minister van Defensie schrijft de Kamer over het konvooi.",
      "Het konvooi is in Gao aangekomen en wordt daar gelost.",
    ])
}

/// A copy goes to another than the one to whom the letter is sent.
@Test func theOneWhoGetsACopyIsNotAddressed() {
  let copy = "Afschrift aan\nde Voorzitter van de Eerste Kamer\nder Staten-Generaal\n\n"
  let text = """
    Ministerie van Defensie

    \(copy)de Voorzitter van de Tweede Kamer
    der Staten-Generaal

    Datum 5 maart 2031
    Betreft Konvooi

    Het konvooi is in Gao aangekomen en wordt daar gelost.

    DE MINISTER VAN DEFENSIE

    A.B. Voorbeeld
    """
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  #expect(letter.header.addressee == "Voorzitter van de Tweede Kamer der Staten-Generaal")
  #expect(letter.header.chamber == .tk)
}

/// Words of the one who sends it on may stand around a letter that is quoted in a mail.
@Test func aLetterQuotedInAMailIsReadWithoutTheSignsOfThat() {
  let quoted = paper.split(separator: "\n", omittingEmptySubsequences: false)
    .map { "> \($0)" }.joined(separator: "\n")
  let text = "Hierbij de brief van gisteren over de Sahel, ter kennisneming.\n\n\(quoted)\n"
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  #expect(letter.header.number?.description == "kst-31405-44")
  #expect(letter.signatories.map(\.name) == ["A.B. Voorbeeld"])
  #expect(letter.sections.map(\.heading) == ["", "Mandaat"])
  let list = ShortLetter.read(
    "De taken zijn:\n\n> waken\n> varen\n> vliegen\n> halen\n> brengen\n\n" + ShortLetter.signature)
  #expect(list.blocks.count { $0.kind == .item } == 5)
}

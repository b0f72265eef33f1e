import LetterModel
import LetterParsing
import Testing

private let body = """
  Met deze brief meld ik u dat de eenheid in mei naar het gebied vertrekt.

  Mandaat

  De Veiligheidsraad heeft het mandaat tot het einde van het jaar verlengd.
  """

private func read(_ head: String, _ rest: String = body) -> Letter {
  let text = head + "\n\n" + rest
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  return letter
}

private let address = """
  Ministerie van Defensie

  Aan:
  de Voorzitter van de Tweede Kamer der Staten-Generaal
  Plein 2
  """

/// The day of a letterhead, wherever it stands beside other things.
@Test(arguments: [
  "Datum 5 maart 2031", "Datum: 05-03-2031", "Datum\n5 maart 2031", "5 maart 2031",
  "Ons nummer S2031004711 ; Datum 5 maart 2031", "Datum 5 maart 2031   Onze referentie BS20310",
  "Uw kenmerk Ons nummer Datum\n\nDVB/CV-7/31 5 maart 2031", "Den Haag, 5 maart 2031",
  "Kenmerk BS2031/77 van 5 maart 2031", "Dagtekening: 5 mrt. 2031",
])
func theDayOfALetterheadIsFound(_ line: String) {
  for order in ["\(line)\n\nOnderwerp: Sahel", "Onderwerp: Sahel\n\n\(line)"] {
    let letter = read(address + "\n\n" + order)
    #expect(letter.header.date?.description == "2031-03-05", "\(order)")
    #expect(letter.header.chamber == .tk)
    #expect(letter.header.subject == "Sahel", "\(order)")
    #expect(letter.header.addressee == "Voorzitter van de Tweede Kamer der Staten-Generaal")
    #expect(letter.blocks.map(\.text).count == 2)
  }
}

/// The day of receipt stands above the letter's own, or the letter shows no other.
@Test func theDayUnderAStampIsNotTheLetters() {
  let stamp = "TWEEDE KAMER\nIngekomen\n9 maart 2031\n\n"
  for own in ["Datum\n5 maart 2031", "Datum 05-03-2031", "5 maart 2031"] {
    let letter = read(stamp + address + "\n\n" + own + "\nBetreft Sahel")
    #expect(letter.header.date?.description == "2031-03-05")
  }
  #expect(read(stamp + address + "\n\nBetreft Sahel").header.date == nil)
}

/// The address of a chamber is known by its words, wherever its lines end and blanks part them.
@Test(arguments: ["Aan:", "Aan", "aan"], ["\n", "\n\n"])
func anAddressGoesOnOverBlankLines(_ label: String, _ gap: String) {
  let address = [label, "de Voorzitter van de", "Tweede Kamer der", "Staten-Generaal", "Plein 2"]
  let letter = read(
    "Ministerie van Defensie\n\n" + address.joined(separator: gap) + "\n\nDatum 5 maart 2031")
  #expect(letter.header.addressee == "Voorzitter van de Tweede Kamer der Staten-Generaal")
  #expect(letter.header.chamber == .tk)
  #expect(letter.blocks.map(\.text).count == 2)
}

/// A letterhead whose lines were lost is still told apart from the text.
@Test func aFlatLetterheadIsRead() {
  let letter = LetterParser.letter(
    from: """
      Ministerie van Defensie Postbus 20701 2500 ES Den Haag Telefoon (070) 318 81 88
      Aan de Voorzitter van de Tweede Kamer der Staten-Generaal Plein 2 2511 CR Den Haag
      Uw brief van 3 februari 2031 Uw kenmerk 20310203 Ons nummer S2031000123 Datum 5 maart 2031
      Onderwerp Eenheid naar de Sahel
      \(body)
      """)
  #expect(letter.header.date?.description == "2031-03-05")
  #expect(letter.header.addressee == "Voorzitter van de Tweede Kamer der Staten-Generaal")
  #expect(letter.header.subject == "Eenheid naar de Sahel")
  #expect(letter.header.dossiers == [])
  #expect(letter.blocks.map(\.text).count == 2)
}

@Test func ofSeveralDaysNoneIsGuessedWithoutAWord() {
  let letter = read(address + "\n\nKenmerk 1 maart 2031 tot 5 maart 2031\n\nOnderwerp: Sahel")
  #expect(letter.header.date == nil)
  #expect(letter.warnings.contains { $0.code == "several-dates" })
}

@Test func aSecondDayInTheHeadIsSaid() {
  let head =
    "27 925 Terreur\n\nNr. 7 BRIEF VAN DE MINISTER VAN DEFENSIE\n\nDen Haag, 5 maart 2031\n\n"
  let once = read(head + "Den Haag, 5 maart 2031")
  #expect(!once.warnings.contains { $0.code == "several-dates" })
  #expect(once.warnings.map(\.code) == ["no-signature"])
  let letter = read(head + "Brussel, 6 maart 2031")
  #expect(letter.header.date?.description == "2031-03-05")
  #expect(letter.warnings.contains { $0.code == "several-dates" })
}

@Test func aDayWithoutItsLabelIsTakenWithAWord() {
  let letter = read(address + "\n\nKenmerk BS/7 van 5 maart 2031\nOnderwerp: Sahel")
  #expect(letter.header.date?.description == "2031-03-05")
  #expect(letter.warnings.contains { $0.code == "date-without-label" })
}

/// Boxes, telephones and references of five digits are no dossiers.
@Test(arguments: [
  "Postbus\n20801", "Postbus 20801\n2500 ES Den Haag", "Telefoon\n31 405", "Postbus: 20701",
  "Kenmerk\n31405", "Telefax\n88 700 Ministerie",
])
func aBoxIsNoDossier(_ lines: String) {
  for text in ["\(lines)\n\n\(address)", "\(address)\n\n\(lines)"] {
    let letter = read(text + "\n\nDatum 5 maart 2031\nOnderwerp: Sahel")
    #expect(letter.header.dossiers == [])
    #expect(letter.header.number == nil)
    #expect(letter.header.date?.description == "2031-03-05")
  }
}

/// The labels of a later page, or of a paragraph, do not carry the head over the text before them.
@Test(arguments: ["Datum\n5 maart 2031", "Betreft\nSahel", "Aan de Voorzitter van de Tweede Kamer"])
func theHeadEndsBeforeTheFirstText(_ labels: String) {
  for turn in ["\n\n", "\n\u{0C}"] {
    let letter = read(
      address + "\n\nDatum 5 maart 2031\nBetreft Sahel", body + turn + labels + "\n\n" + body)
    #expect(letter.header.subject == "Sahel")
    #expect(letter.blocks.filter { $0.text.hasPrefix("Met deze brief meld") }.count == 2)
  }
}

@Test func aSubjectEndsWhereTheTextBegins() {
  for subject in ["Onderwerp: Eenheid naar de Sahel", "Betreft Eenheid naar\nde Sahel"] {
    let letter = LetterParser.letter(from: address + "\n\n" + subject + "\n" + body)
    #expect(letter.header.subject == "Eenheid naar de Sahel")
    #expect(letter.blocks.first { _ in true }?.text.hasPrefix("Met deze brief") == true)
  }
}

/// A label without a value takes none out of the text.
@Test(arguments: ["Onderwerp", "Betreft:"])
func aLabelWithoutValueTakesNoText(_ label: String) {
  let letter = read(address + "\n\nDatum 5 maart 2031\n\n" + label + "\n" + body)
  #expect(letter.header.subject == nil)
  #expect(letter.blocks.map(\.text).first?.hasPrefix("Met deze brief") == true)
}

/// A letter whose line ends were lost keeps its words as text.
@Test func aLetterInOneLineIsText() {
  let text =
    "31 405 Sahel Nr. 44 BRIEF VAN DE MINISTER VAN DEFENSIE Den Haag, 5 maart 2031 "
    + body.replacing("\n\n", with: " ")
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  #expect(letter.header.fields == [])
  #expect(letter.blocks.map(\.text).joined().contains("Met deze brief meld ik u"))
}

@Test func theDayAtTheTopOfALaterPageIsARunningLine() {
  let text =
    address + "\n\nDatum 5 maart 2031\n\n" + body + "\n\u{0C}Datum\n5 maart 2031\n\n"
    + "Risico’s\n\nHet gebied is rustig en de eenheid is goed beschermd.\n"
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  #expect(letter.sections.map(\.heading) == ["", "Mandaat", "Risico’s"])
}

/// A row of labels and below it a row of values of which two are days.
@Test func theDayBelowTheLastLabelIsTheLastOfItsRow() {
  let letter = read(
    "Ministerie van Defensie\nUw brief Uw kenmerk Ons nummer Datum\n"
      + "2 februari 2031 K-7 D2031000123 05-03-2031\nOnderwerp\nEenheid naar de Sahel")
  #expect(letter.header.date?.description == "2031-03-05")
  #expect(letter.header.subject == "Eenheid naar de Sahel")
}

@Test func whatALetterheadDoesNotNameIsSaid() {
  let letter = read("Ministerie van Defensie\nPostbus 20701\nDatum 5 maart 2031")
  let codes = letter.warnings.map(\.code)
  #expect(codes.contains("subject-not-found") && codes.contains("addressee-not-found"))
  let flat = read(address + "\n\nDatum 5 maart 2031 Betreft Eenheid naar de Sahel Ons kenmerk D7")
  #expect(flat.header.subject == "Eenheid naar de Sahel")
  #expect(!flat.warnings.contains { $0.code.hasSuffix("-not-found") && $0.code < "chamber" })
}

@Test(arguments: ["Ontvangen ter griffie 7 maart 2031", "Stempel griffie 7 maart 2031"])
func aStampBelowTheHeadIsNoHeading(_ stamp: String) {
  let head =
    "27 925 Terreur\n\nNr. 7 BRIEF VAN DE MINISTER VAN DEFENSIE\n\nAan de Voorzitter van de Tweede "
    + "Kamer der Staten-Generaal\n\nDen Haag, 5 maart 2031\n\n"
  let letter = read(head + stamp)
  #expect(letter.header.date?.description == "2031-03-05")
  #expect(letter.sections.map(\.heading) == ["", "Mandaat"])
  #expect(letter.repairs.contains { $0.kind == .furniture && $0.before == stamp })
}

@Test func theAddresseeAmongAllAddressesOfALineIsRead() {
  let letter = read(
    "Ministerie van Defensie\nPostbus 20701 2500 ES Den Haag de Voorzitter van de Eerste Kamer der "
      + "Staten-Generaal Binnenhof 22\nOnze referentie D7 Datum 05-03-2031 Onderwerp Sahel\n\n"
      + "Geachte voorzitter,")
  #expect(letter.header.addressee == "Voorzitter van de Eerste Kamer der Staten-Generaal")
  #expect(letter.header.chamber == .ek)
  #expect(letter.header.date?.description == "2031-03-05")
  #expect(letter.header.subject == "Sahel")
}

/// A press agency's page, with sentences of its own above the letter.
@Test func aLetterheadBelowTheSentencesOfAPageIsRead() {
  let text = """
    Persdienst

    Stuurt berichten aan kranten en lezers. Het begin van uw nieuws.

    Datum nieuwsfeit: 09-03-2031
    Vindplaats van dit bericht
    Ministerie van Buitenlandse Zaken

    Aan de Voorzitter van de Tweede Kamer

    der Staten-Generaal

    Binnenhof 4

    Den Haag
    Bezuidenhoutseweg 67

    Datum 5 maart 2031
    Kenmerk DEU-146/31
    Blad /4
    Betreft Sahel
    C.c.

    Zeer geachte Voorzitter,

    Wij zenden vier toestellen. Die keren in mei terug.
    """
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  #expect(letter.header.date?.description == "2031-03-05")
  #expect(letter.header.subject == "Sahel")
  #expect(letter.header.addressee == "Voorzitter van de Tweede Kamer der Staten-Generaal")
  #expect(letter.sections.map(\.heading) == [""])
  #expect(letter.blocks.map(\.text).last == "Wij zenden vier toestellen. Die keren in mei terug.")
}

@Test func theSalutationBehindASubjectIsNoPartOfIt() {
  let letter = LetterParser.letter(
    from: "Ministerie van Defensie\nDatum 5 maart 2031\nBetreft Vragen over de Sahel Zeer geachte "
      + "Voorzitter,\n\nWij zenden vier toestellen. Die keren in mei terug.")
  #expect(letter.header.subject == "Vragen over de Sahel")
}

/// Day, reference and subject on one line below the row of their labels.
@Test(arguments: ["5 maart 2031 31M00744 Nota: schepen naar zee.", "5 maart 2031 Schepen naar zee"])
func theSubjectStandsBelowARowOfLabels(_ values: String) {
  let letter = read(
    "Aan de Voorzitter van de\nTweede Kamer der Staten-Generaal\nDatum Kenmerk Onderwerp\n" + values
  )
  #expect(letter.header.date?.description == "2031-03-05")
  #expect(
    letter.header.subject?.lowercased().hasSuffix("schepen naar zee.") == true
      || letter.header.subject == "Schepen naar zee")
  #expect(!letter.warnings.contains { $0.code == "sentence-outside-text" })
  #expect(letter.blocks.map(\.text).count == 2)
}

@Test func aSentenceBelowADayIsText() {
  let opening = "Uw vragen van 3 maart 2031 over de vloot worden in deze brief alle beantwoord."
  for gap in ["\n", "\n\n"] {
    let letter = read(address + "\n\nBetreft: Sahel\n\nDatum: 5 maart 2031" + gap + opening)
    #expect(letter.blocks.first { _ in true }?.text == opening)
    #expect(letter.header.date?.description == "2031-03-05")
  }
}

@Test func anAddressOfACommitteeGoesOnOverBlankLines() {
  let letter = read(
    "Aan de Voorzitter van de Vaste Commissie\n\nvoor Defensie van de Tweede\n\nKamer der Staten-Generaal\n\nDatum 5 maart 2031\nBetreft Sahel"
  )
  #expect(
    letter.header.addressee
      == "Voorzitter van de Vaste Commissie voor Defensie van de Tweede Kamer der Staten-Generaal")
  #expect(letter.header.chamber == .tk)
}

/// A subject that ends in a stop is no sentence of the letter, and one that swallowed one is.
@Test func aSubjectMayEndInAStop() {
  func warns(_ subject: String) -> Bool {
    read(address + "\n\nDatum 5 maart 2031\n\nOnderwerp: " + subject)
      .warnings.contains { $0.code == "sentence-outside-text" }
  }
  #expect(!warns("Nederlandse bijdrage aan de vloot bij de kust van de Sahel."))
  #expect(warns("Vloot De eenheid wordt in mei naar het gebied gestuurd en blijft er."))
}

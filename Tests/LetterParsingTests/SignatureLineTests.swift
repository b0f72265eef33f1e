import LetterModel
import LetterParsing
import Testing

private let head = """
  31 405 Vrede in de Sahel

  Nr. 44 BRIEF VAN DE MINISTER VAN DEFENSIE

  Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

  Den Haag, 5 maart 2031

  Wij zenden vier schepen.


  """

private let both = [
  "Minister van Buitenlandse Zaken | C. Bos", "Minister van Defensie | A.B. Jansen",
]

private func signatories(_ lines: String) -> [String] {
  let text = head + lines
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  #expect(letter.blocks.map(\.text) == ["Wij zenden vier schepen."])
  #expect(letter.sections.count == 1)
  return letter.signatories.map { "\($0.office) | \($0.name ?? "")" }
}

@Test(arguments: [
  // One of two columns wraps, or both do, however narrow the gap.
  "De Minister van Buitenlandse   De Minister van Defensie,\nZaken,\n\nC. Bos                         A.B. Jansen\n",
  "De minister van De minister van\nBuitenlandse Zaken, Defensie,\n\nC. Bos A.B. Jansen\n",
  "| De Minister van Buitenlandse Zaken, | De Minister van Defensie, |\n| C. Bos | A.B. Jansen |\n",
  // On one line.
  "De Minister van Buitenlandse Zaken, C. Bos, De Minister van Defensie, A.B. Jansen\n",
  "De Minister van Buitenlandse Zaken, C. Bos. De Minister van Defensie, A.B. Jansen.\n",
  // Words between them.
  "De Minister van Buitenlandse Zaken, C. Bos\nen\nDe Minister van Defensie, A.B. Jansen\n",
  "De Minister van Buitenlandse Zaken,\n(getekend)\nC. Bos\n\nDe Minister van Defensie,\n(w.g.)\nA.B. Jansen\n",
])
func bothSignatoriesAreRead(_ lines: String) {
  #expect(signatories(lines) == both)
}

@Test func whoIsSignedForIsNoSignatory() {
  #expect(
    signatories(
      "Mede namens de Minister van Buitenlandse Zaken,\n\nDe Minister van Defensie,\nA.B. Jansen\n")
      == ["Minister van Defensie | A.B. Jansen"])
}

@Test func aWordBrokenInsideAColumnIsMadeWhole() {
  #expect(
    signatories(
      """
      De Minister van             De Minister voor Buitenlandse
      Defensie,                   Handel en Ontwikkelings-
                                  samenwerking,

      A.B. Jansen                 D. Vos

      """)
      == [
        "Minister van Defensie | A.B. Jansen",
        "Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking | D. Vos",
      ])
}

/// What stands below the signatures and is no annex is furniture.
@Test(arguments: [
  "Deel deze pagina\nFacebook\nTwitter\nLinkedIn\nE-mail\n",
  "Meer informatie\n\nOntvang meer berichten via ons abonnement.\n", "Download\n\nPDF (230 kB)\n",
  "Reacties\n\nEr zijn nog geen reacties.\n", "Vorige | Volgende\n",
  "Disclaimer | Privacy | Cookies\n",
  "-- \nGriffie plenair\nTweede Kamer der Staten-Generaal\nPostbus 20018\n2500 EA Den Haag\n",
  "Van: Jansen\nVerzonden: 3 maart 2031\nAan: Bos\nOnderwerp: concept\n",
  "Deel: ' Inzet in de Sahel '\nLees ook\n",
  "Aan deze pagina kunnen geen rechten worden ontleend.\n",
  "Stel een vraag\nVolg ons\n",
])
func whatStandsBelowTheSignaturesIsFurniture(_ tail: String) {
  #expect(signatories("De Minister van Defensie,\nA.B. Jansen\n\n" + tail).count == 1)
}

/// Annexes and text stay.
@Test(arguments: [
  "Bijlage 1\n\nOverzicht van schepen", "De inzet is in mei verlengd tot in het najaar.",
  "Bijlage: rapport van de inspectie", "Schepen\n\nDe schepen varen in mei uit naar het zuiden.",
])
func annexesBelowTheSignaturesStay(_ tail: String) {
  let text = head + "De Minister van Defensie,\nA.B. Jansen\n\n" + tail + "\n"
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  let words = letter.sections.map(\.heading) + letter.blocks.map(\.text)
  for line in tail.split(separator: "\n") { #expect(words.contains { $0.contains(line) }) }
}

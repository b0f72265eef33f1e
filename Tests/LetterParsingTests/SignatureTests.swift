import LetterModel
import LetterParsing
import Testing

/// Offices and names as `office | name`.
private func signatories(_ lines: String) -> [String] {
  let text = """
    Den Haag, 18 juni 2010

    Inleiding

    Het kabinet hecht aan een breed draagvlak voor dit besluit.

    \(lines)

    """
  let letter = LetterParser.letter(from: text)
  expectWhole(letter, text)
  return letter.signatories.map { "\($0.office) | \($0.name ?? "-")" }
}

/// Where the lines of a signature break is layout.
struct SignatureTests {
  @Test(arguments: [
    "De Minister van Defensie,\nA.B. van der Voorbeeld-Naam",
    "De Minister van Defensie,\nA.B. van der\nVoorbeeld-Naam",
    "De Minister van Defensie,\nA.B.\nvan der Voorbeeld-Naam",
    "De Minister van Defensie,\nA.B. van der Voorbeeld-\nNaam",
    "De Minister van Defensie,\nA.B. van der Voor-\nbeeld-Naam",
    "De Minister van\nDefensie,\nA.B. van der Voorbeeld-Naam",
    "De Minister van Defensie,\n\nA.B. van\nder Voorbeeld-Naam",
  ])
  func aNameIsOneHoweverItsLinesBreak(_ lines: String) {
    #expect(signatories(lines) == ["Minister van Defensie | A.B. van der Voorbeeld-Naam"])
  }

  @Test(arguments: [
    "De Minister van Buitenlandse Zaken,\nJoanna Vier-Linden",
    "De Minister van Buitenlandse Zaken,\nJoanna\nVier-Linden",
    "De Minister van\nBuitenlandse Zaken,\nJoanna Vier-\nLinden",
    "De Minister van Buitenlandse\nZaken,\nJoanna Vier-Linden",
  ])
  func anOfficeIsOneHoweverItsLinesBreak(_ lines: String) {
    #expect(signatories(lines) == ["Minister van Buitenlandse Zaken | Joanna Vier-Linden"])
  }

  @Test(arguments: [
    "A.B. Jansen, Minister van Defensie", "Hoogachtend, De Minister van Defensie,\nA.B. Jansen",
  ])
  func aNameOrAClosingMayStandBeforeItsOffice(_ lines: String) {
    #expect(signatories(lines) == ["Minister van Defensie | A.B. Jansen"])
  }

  @Test(arguments: [
    "De Minister van Defensie, A.B. Jansen; de Minister van Buitenlandse Zaken, C. de Wit",
    "A.B. Jansen, Minister van Defensie; C. de Wit, Minister van Buitenlandse Zaken",
    "De Minister van Defensie, de Minister van Buitenlandse Zaken,\n\nA.B. Jansen, C. de Wit",
    "De Minister van Defensie / De Minister van Buitenlandse Zaken,\nA.B. Jansen / C. de Wit",
  ])
  func signaturesMayStandOneBehindTheOther(_ line: String) {
    #expect(
      signatories(line) == [
        "Minister van Defensie | A.B. Jansen", "Minister van Buitenlandse Zaken | C. de Wit",
      ])
  }

  /// Who signs in another's stead says so behind the office, on its line or below.
  @Test(arguments: ["i.o.", "b.a.", "wnd.", "loco,", "Bij afwezigheid,"])
  func whoStandsInForAMinisterSigns(_ word: String) {
    for end in [" ", "\n"] {
      let read = signatories("De Minister van Defensie,\(end)\(word)\n\n(getekend)\n\nC. de Wit")
      #expect(read.count == 1)
      #expect(read.first?.hasSuffix("| C. de Wit") == true, "\(read)")
    }
  }

  /// What closes a letter goes with its signatures.
  @Test(arguments: ["Hoogachtend,", "Met de meeste hoogachting,", "Met vriendelijke groet,"])
  func theWordsAboveTheSignaturesAreNoText(_ closing: String) {
    let letter = ShortLetter.read(
      "Het konvooi is terug.\n\n\(closing)\n\n" + ShortLetter.signature)
    #expect(letter.blocks.map(\.text) == ["Het konvooi is terug."])
    #expect(letter.signatories.map(\.office) == ["Minister van Defensie"])
    #expect(letter.signatories.map(\.name) == ["A.B. Jansen"])
  }

  @Test func signaturesBelowEachOtherStayApart() {
    let lines = """
      De Minister van Buitenlandse Zaken,
      K.L. ter
      Horst

      De Minister voor Buitenlandse Handel en
      Ontwikkelingssamenwerking,
      S.T.
      de Wit

      De Minister van Defensie,
      A.B. van der
      Voorbeeld-Naam
      """
    #expect(
      signatories(lines) == [
        "Minister van Buitenlandse Zaken | K.L. ter Horst",
        "Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking | S.T. de Wit",
        "Minister van Defensie | A.B. van der Voorbeeld-Naam",
      ])
  }

  @Test(arguments: [
    """
    De Minister van Defensie,          De Minister van Justitie,
    A.B. van der                       K.L. ter Horst
    Voorbeeld-Naam
    """,
    """
    De Minister van Defensie,          De Minister van Justitie,
    A.B. van der Voorbeeld-Naam        K.L. ter
                                       Horst
    """,
    """
    De Minister van                    De Minister van Justitie,
    Defensie,
    A.B. van der                       K.L.
    Voorbeeld-Naam                     ter Horst
    """,
  ])
  func namesInColumnsGoOnInTheirColumn(_ lines: String) {
    #expect(
      signatories(lines) == [
        "Minister van Defensie | A.B. van der Voorbeeld-Naam",
        "Minister van Justitie | K.L. ter Horst",
      ])
  }

  @Test func whatStandsBelowANameIsNoPartOfIt() {
    #expect(
      signatories("De Minister van Defensie,\nA.B. Voorbeeld\n\nBijlage").first
        == "Minister van Defensie | A.B. Voorbeeld")
    #expect(
      signatories("De Minister van Defensie,\nA.B. Voorbeeld\nKaart van het gebied").first
        == "Minister van Defensie | A.B. Voorbeeld")
  }

  /// Columns one blank apart, several people on a line, one paragraph, spread words: the same two.
  @Test(arguments: [
    "De Minister van Financiën De Minister van Justitie\n\nMr. A.B. Voorbeeld K.L. ter Horst",
    "De Minister van Financiën, De Minister van Justitie,\nMr. A.B. Voorbeeld K.L. ter Horst",
    "De Minister van Financiën, Mr. A.B. Voorbeeld\nDe Minister van Justitie, K.L. ter Horst",
    "De Minister van Financiën, Mr. A.B. Voorbeeld De Minister van Justitie, K.L. ter Horst",
    "De Minister van Financiën, Mr. A.B.\nVoorbeeld De Minister van Justitie, K.L. ter\nHorst",
    "De    Minister    van    Financiën,\nMr.    A.B.    Voorbeeld\n\nDe Minister van Justitie,\nK.L. ter Horst",
    "De Minister van Financiën en de Minister van Justitie,\nMr. A.B. Voorbeeld en K.L. ter Horst",
    "De Ministers van Financiën en van Justitie,\nMr. A.B. Voorbeeld K.L. ter Horst",
    "De Minister van Financiën\n(w.g.) Mr. A.B. Voorbeeld\n\nDe Minister van Justitie\n(w.g.) K.L. ter Horst",
  ])
  func twoWhoSignAreTwoHoweverTheyStand(_ lines: String) {
    #expect(
      signatories(lines) == [
        "Minister van Financiën | Mr. A.B. Voorbeeld", "Minister van Justitie | K.L. ter Horst",
      ])
  }

  @Test func columnsAlmostWithoutGapsGoOnAtTheirCommas() {
    let lines = """
      De Minister van Economische De Minister voor Langdurige Zorg
      Zaken, en Sport,
      A.B. Voorbeeld K.L. ter Horst
      """
    #expect(
      signatories(lines) == [
        "Minister van Economische Zaken | A.B. Voorbeeld",
        "Minister voor Langdurige Zorg en Sport | K.L. ter Horst",
      ])
  }

  @Test(arguments: [
    ("De Minister van Financiën a.i.,\nA.B. Voorbeeld", "Minister van Financiën a.i."),
    (
      "De Minister van Financiën, mede namens de Minister van Justitie,\nA.B. Voorbeeld",
      "Minister van Financiën, mede namens de Minister van Justitie"
    ),
    (
      "De Minister van Financiën,\nmede namens de Minister van Justitie,\nA.B. Voorbeeld",
      "Minister van Financiën, mede namens de Minister van Justitie"
    ),
    (
      "De Minister van Financiën, mede namens de Ministers van Justitie en van Defensie,\nA.B. Voorbeeld",
      "Minister van Financiën, mede namens de Ministers van Justitie en van Defensie"
    ),
    (
      "De Minister van Financiën,\nnamens deze,\nde Secretaris-Generaal,\nA.B. Voorbeeld",
      "Minister van Financiën, namens deze, de Secretaris-Generaal"
    ),
    (
      "De Minister-President,\nMinister van Algemene Zaken,\nA.B. Voorbeeld",
      "Minister-President, Minister van Algemene Zaken"
    ),
    (
      "De Vice-Minister-President,\nMinister van Financiën,\nA.B. Voorbeeld",
      "Vice-Minister-President, Minister van Financiën"
    ),
  ])
  func whatQualifiesAnOfficeStaysWithIt(_ lines: String, _ office: String) {
    #expect(signatories(lines) == ["\(office) | A.B. Voorbeeld"])
  }

  @Test func anAnnexMayNameOfficesBelowTheSignatures() {
    let lines = """
      De Minister van Financiën, De Minister van Justitie,
      A.B. Voorbeeld K.L. ter Horst

      Bijlage

      De Minister van Defensie

      De Minister van Defensie gaat over de inzet van de krijgsmacht in het gebied.
      """
    #expect(
      signatories(lines) == [
        "Minister van Financiën | A.B. Voorbeeld", "Minister van Justitie | K.L. ter Horst",
      ])
  }

  /// An office above `namens deze,` signs by the one below.
  @Test func anotherOfficeMaySignForOne() {
    let lines = """
      De Minister van Financiën,
      namens deze,
      de Staatssecretaris van Financiën,
      K.L. ter Horst

      De Minister van Defensie,
      A.B. Voorbeeld
      """
    #expect(
      signatories(lines) == [
        "Staatssecretaris van Financiën | K.L. ter Horst", "Minister van Defensie | A.B. Voorbeeld",
      ])
    let columns = """
      De Minister van Financiën,          De Minister van Defensie,
      voor deze,
      de Secretaris-Generaal,

      K.L. ter Horst                      A.B. Voorbeeld
      """
    #expect(
      signatories(columns) == [
        "Minister van Financiën, voor deze, de Secretaris-Generaal | K.L. ter Horst",
        "Minister van Defensie | A.B. Voorbeeld",
      ])
  }

  @Test(arguments: [
    "DE MINISTER VAN FINANCIËN\n\nDE MINISTER VAN DEFENSIE",
    "De Minister van Financiën\nDe Minister van Defensie",
    "De Minister van Financiën    De Minister van Defensie\n\nBijlage 1: kaarten\n\nNoord en zuid.",
    "De Minister van Financiën\n\nDe Minister van Defensie\n\nAntwoorden op vragen\n\nJa.",
  ])
  func anOfficeMaySignWithoutAName(_ lines: String) {
    #expect(
      signatories("Zo zal het gaan.\n\n" + lines) == [
        "Minister van Financiën | -", "Minister van Defensie | -",
      ])
  }

  @Test func signaturesInOneSentenceAreParted() {
    let line =
      "De Minister van Financiën, K.L. ter Horst, en de Minister van Defensie, A.B. Voorbeeld"
    #expect(
      signatories(line) == [
        "Minister van Financiën | K.L. ter Horst", "Minister van Defensie | A.B. Voorbeeld",
      ])
  }

  @Test func anOfficeHalfInCapitalsReadsAsOthers() {
    #expect(
      signatories("De MINISTER-PRESIDENT,\nMinister van Algemene Zaken,\nMr. A.B. Voorbeeld") == [
        "Minister-President, Minister van Algemene Zaken | Mr. A.B. Voorbeeld"
      ])
  }

  @Test(arguments: [
    "Hoogachtend,\n\nhet kabinet",
    "Het kabinet sprak hierover met de Franse\nMinister van Defensie\nA.B. Voorbeeld en met de Navo.",
  ])
  func whereNobodySignsIsSaid(_ lines: String) {
    let letter = LetterParser.letter(from: "Den Haag, 18 juni 2010\n\n\(lines)\n")
    #expect(letter.signatories == [])
    #expect(letter.warnings.contains { $0.code == "no-signature" })
  }
}

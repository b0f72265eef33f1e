import LetterModel
import LetterParsing
import Testing

/// Offices and names as `office | name`.
private func signatories(_ lines: String) -> [String] {
  let letter = LetterParser.letter(
    from: """
      Den Haag, 18 juni 2010

      Inleiding

      Het kabinet hecht aan een breed draagvlak voor dit besluit.

      \(lines)

      """)
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
}

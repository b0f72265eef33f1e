import LetterModel
import LetterParsing
import LetterSources
import Testing

private func letter(_ body: String) async throws -> Letter {
  let text = """
    99 001 Oefendossier

    Nr. 12 BRIEF VAN DE MINISTER VAN DEFENSIE

    Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

    Den Haag, 3 oktober 2030

    \(body)
    """
  let source = try await SourceReader().text(of: Array(text.utf8), path: "brief.txt")
  return readLetter(in: source, as: .markdown)
}

@Suite struct MarkdownTests {
  @Test func aNoteMayStandWhereItIsCalled() async throws {
    let letter = try await letter(
      """
      ## Mandaat

      Het mandaat^[Resolutie 9 [VN], van *mei*.] loopt tot juni^[Zie de brief
      van april.] door.
      """)
    #expect(blocks(letter) == ["1 Mandaat", "Het mandaat loopt tot juni door."])
    #expect(
      letter.notes.map { "\($0.number) \($0.text)" } == [
        "1 Resolutie 9 [VN], van mei.", "2 Zie de brief van april.",
      ])
  }

  @Test func aTextQuotedWholeIsReadAsItStandsInTheQuotation() async throws {
    let text = """
      # 99 001 Oefendossier

      Nr. 12 BRIEF VAN DE MINISTER VAN DEFENSIE

      Den Haag, 3 oktober 2030

      ## Mandaat

      Het mandaat loopt tot mei.
      """
    let quoted = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
    let source = try await SourceReader().text(of: Array(quoted.utf8), path: "brief.md")
    let letter = LetterParser.letter(from: source.text, looks: source.looks)
    #expect(letter.header.number?.description == "kst-99001-12")
    #expect(blocks(letter) == ["1 Mandaat", "Het mandaat loopt tot mei."])
  }

  @Test func headingsListsNotesAndSignaturesAreRead() async throws {
    let letter = try await letter(
      """
      ## Essentie
      Het kabinet zendt **veertig** militairen naar
      Mali, zie de [brief](https://example.org/brief).[^a]

      ### Mandaat ###

      - advies;
      - *training* van 3 * 4 mensen.

      1. eerst dit
      2. dan dat

      De Minister van Defensie,
      A.B. Voorbeeld

      [^a]: Resolutie 2480,
          artikel 3.
      """)
    #expect(
      blocks(letter) == [
        "1 Essentie", "Het kabinet zendt veertig militairen naar Mali, zie de brief.",
        "1.1 Mandaat",
        "• advies;", "• training van 3 * 4 mensen.", "1. eerst dit", "2. dan dat",
      ])
    #expect(letter.notes.map(\.text) == ["Resolutie 2480, artikel 3."])
    #expect(letter.sections[1].blocks[0].marks.map(\.offset) == [61])
    #expect(letter.signatories.map(\.name) == ["A.B. Voorbeeld"])
  }

  /// What a note calls is no place of the text: the mark is a word of the note, and nothing is lost.
  @Test(arguments: ["Zie ook noot[^2].", "Zie ook noot[^1].", "Zie boven.[^1]: Resolutie 2480."])
  func aNoteMayCallANote(_ words: String) async throws {
    let letter = try await letter(
      """
      Het kabinet zendt veertig militairen.[^1] Zij gaan naar Mali.

      De Minister van Defensie,
      A.B. Voorbeeld

      [^1]: \(words)
      [^2]: Resolutie 2374.
      """)
    #expect(
      letter.notes.map(\.text) == [
        words.replacing("[^", with: "").replacing("]", with: ""), "Resolutie 2374.",
      ])
    #expect(letter.blocks.flatMap(\.marks).map(\.number) == ["1"])
  }

  @Test func rowsOfATableAreRows() async throws {
    let text = "# Kosten\n\n| Post | Bedrag |\n|---|--:|\n| Missie | 4,5 |\n"
    let source = try await SourceReader().text(of: Array(text.utf8), path: "a.md")
    #expect(source.text == "Kosten\n\nPost\tBedrag\nMissie\t4,5\n")
    #expect(source.looks.compactMap { $0?.role } == [.tableHeader, .tableRow])
  }
}

@Suite struct MailTests {
  private func source(_ mail: String) async throws -> SourceText {
    try await SourceReader().text(of: Array(mail.utf8), path: "a")
  }

  @Test func theHeadOfAMailIsSetAsideAndItsTextUnpacked() async throws {
    let source = try await source(
      """
      From: A <a@example.org>
      Subject: brief
      MIME-Version: 1.0
      Content-Type: text/plain; charset="windows-1252"
      Content-Transfer-Encoding: quoted-printable

      In Syri=EB zijn tien =
      militairen.
      """)
    #expect(source.form == .mail)
    #expect(source.encoding == .windows1252)
    #expect(source.text.hasSuffix("\nIn Syrië zijn tien militairen."))
    let letter = LetterParser.letter(from: source.text, looks: source.looks)
    #expect(letter.blocks.map(\.text) == ["In Syrië zijn tien militairen."])
    #expect(letter.repairs.prefix(2).allSatisfy { $0.kind == .furniture })
  }

  @Test func thePageIsTakenBeforeTheTextAndFilesAreNamed() async throws {
    let source = try await source(
      """
      From: a@example.org
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=x

      --x
      Content-Type: multipart/alternative; boundary=y

      --y
      Content-Type: text/plain

      kaal
      --y
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: base64

      PGgyPk1hbmRhYXQ8L2gyPjxwPkhldCBsb29wdCBkb29yLjwvcD4=
      --y--
      --x
      Content-Type: application/pdf; name="brief.pdf"
      Content-Disposition: attachment; filename="brief.pdf"

      JVBERg==
      --x--
      """)
    #expect(source.text.hasSuffix("\nMandaat\n\nHet loopt door.\n"))
    #expect(source.remarks.contains { $0.contains("brief.pdf") })
  }

  @Test func aMailOfNothingButFilesIsRefused() async {
    await #expect(throws: SourceError(path: "a", problem: .mailWithoutText(["brief.pdf"]))) {
      try await source(
        """
        From: a@example.org
        MIME-Version: 1.0
        Content-Type: application/pdf; name="brief.pdf"

        JVBERg==
        """)
    }
  }
}

import LetterModel
import LetterSources
import Testing

private func letter(_ body: String, styles: String = "") async throws -> Letter {
  let head = [
    "99 001 Oefendossier", "Nr. 12 BRIEF VAN DE MINISTER VAN DEFENSIE",
    "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal", "Den Haag, 3 oktober 2030",
  ].map { "<text:p>\($0)</text:p>" }.joined()
  let zip = SmallZip([
    ("mimetype", "application/vnd.oasis.opendocument.text"),
    (
      "content.xml",
      "<office:document-content><office:automatic-styles>\(styles)</office:automatic-styles>"
        + "<office:body><office:text>\(head)\(body)</office:text></office:body>"
        + "</office:document-content>"
    ),
  ])
  let source = try await SourceReader().text(of: zip.bytes, path: "a")
  return readLetter(in: source, as: .odt)
}

@Suite struct OpenDocumentTests {
  @Test func headingsListsAndNotesAreTheDocumentsOwn() async throws {
    let letter = try await letter(
      """
      <text:h text:outline-level="1">Inzet</text:h><text:p>Het<text:s text:c="2"/>gaat<text:note
      text:id="a"><text:note-citation>1</text:note-citation><text:note-body><text:p>Zie de brief.
      </text:p></text:note-body></text:note> om:</text:p>
      <text:list text:style-name="L1"><text:list-item><text:p>een;</text:p><text:list>
      <text:list-item><text:p>diep;</text:p></text:list-item></text:list></text:list-item>
      <text:list-item><text:p>twee.</text:p></text:list-item></text:list>
      <text:h text:outline-level="2">Slot</text:h><text:p>Kort</text:p>
      <text:p>De Minister van Defensie,<text:line-break/>A.B. Voorbeeld</text:p>
      """,
      styles: """
        <text:list-style style:name="L1"><text:list-level-style-number text:level="1"
        style:num-format="1" style:num-suffix=")"/><text:list-level-style-bullet text:level="2"
        text:bullet-char="–"/></text:list-style>
        """)
    #expect(
      blocks(letter) == [
        "1 Inzet", "Het gaat om:", "1) een;", "– diep;", "2) twee.", "1.1 Slot", "Kort",
      ])
    #expect(letter.notes.map(\.text) == ["Zie de brief."])
    #expect(letter.sections[1].blocks[0].marks.map(\.offset) == [8])
    #expect(letter.signatories.map(\.name) == ["A.B. Voorbeeld"])
  }

  @Test func boldParagraphsAreHeadingsWhereNoElementSaysSo() async throws {
    let letter = try await letter(
      """
      <text:p text:style-name="P1">Mandaat</text:p><text:p>Het loopt door tot in 2031.</text:p>
      <text:p><text:span text:style-name="T1">Slot</text:span></text:p>
      <text:p>Uw Kamer hoort hier <text:span text:style-name="T1">meer</text:span> over.</text:p>
      """,
      styles: """
        <style:style style:name="P1"><style:text-properties fo:font-weight="bold"/></style:style>
        <style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>
        """)
    #expect(
      blocks(letter) == [
        "1 Mandaat", "Het loopt door tot in 2031.", "2 Slot", "Uw Kamer hoort hier meer over.",
      ])
  }
}

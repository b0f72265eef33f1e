import LetterModel
import LetterParsing
import LetterSources
import Testing

private func paragraph(_ words: String, _ properties: String = "", run: String = "") -> String {
  "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:rPr>\(run)</w:rPr><w:t xml:space=\"preserve\">\(words)"
    + "</w:t></w:r></w:p>"
}

private let head = [
  "99 001 Oefendossier", "Nr. 12 BRIEF VAN DE MINISTER VAN DEFENSIE",
  "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal", "Den Haag, 3 oktober 2030",
].map { paragraph($0) }.joined()

private let numbering = """
  <w:numbering><w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/>
  <w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/>
  <w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>
  <w:lvlText w:val="\u{F0B7}"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num></w:numbering>
  """

private let styles = """
  <w:styles><w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Tussen"><w:basedOn w:val="Kop1"/><w:pPr><w:outlineLvl
  w:val="1"/></w:pPr></w:style></w:styles>
  """

private func zip(_ body: String, _ others: [(String, String)] = []) -> SmallZip {
  SmallZip(
    [("word/document.xml", "<w:document><w:body>\(body)</w:body></w:document>")] + others
      + [("word/numbering.xml", numbering), ("word/styles.xml", styles)])
}

private func source(_ zip: SmallZip) async throws -> SourceText {
  try await SourceReader().text(of: zip.bytes, path: "a")
}

private func letter(_ body: String, _ others: [(String, String)] = []) async throws -> Letter {
  let source = try await source(zip(head + body, others))
  return readLetter(in: source, as: .docx)
}

private func item(_ words: String, _ list: Int, _ level: Int = 0) -> String {
  paragraph(words, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
}

@Suite struct WordDocumentTests {
  @Test func boldParagraphsAreHeadingsWhereNoStyleSaysSo() async throws {
    let letter = try await letter(
      paragraph("Mandaat", run: "<w:b/>") + paragraph("Het mandaat loopt door tot in 2031.")
        + paragraph("Slot", run: "<w:b/>") + paragraph("Uw Kamer hoort hier meer over.")
        + paragraph("Dit is <w/>gewoon.", run: "<w:b w:val=\"0\"/>"))
    #expect(
      blocks(letter) == [
        "1 Mandaat", "Het mandaat loopt door tot in 2031.", "2 Slot",
        "Uw Kamer hoort hier meer over.", "Dit is gewoon.",
      ])
  }

  @Test func stylesGiveTheLevelsOfHeadings() async throws {
    let letter = try await letter(
      paragraph("Mandaat", "<w:pStyle w:val=\"Kop1\"/>")
        + paragraph("Irak", "<w:pStyle w:val=\"Tussen\"/>") + paragraph("Het loopt door.")
        + paragraph("Slot", "<w:pStyle w:val=\"Kop1\"/>") + paragraph("Kort") + paragraph("Einde."))
    #expect(
      blocks(letter) == ["1 Mandaat", "1.1 Irak", "Het loopt door.", "2 Slot", "Kort", "Einde."])
  }

  @Test func listsAreCountedAsWordCountsThem() async throws {
    let letter = try await letter(
      paragraph("Inzet", run: "<w:b/>") + paragraph("Het gaat om:") + item("een", 1)
        + item("diep", 1, 1) + item("dieper", 1, 1) + item("twee", 1) + item("weer diep", 1, 1)
        + paragraph("En om:") + item("los;", 2) + item("drie", 1))
    #expect(
      blocks(letter) == [
        "1 Inzet", "Het gaat om:", "1. een", "1.a) diep", "1.b) dieper", "2. twee",
        "2.a) weer diep",
        "En om:", "• los;", "3. drie",
      ])
  }

  @Test func footnotesAndEndnotesStandAtTheirMarks() async throws {
    func note(_ kind: String, _ words: String) -> (String, String) {
      (
        "word/\(kind)s.xml",
        "<w:\(kind)s><w:\(kind) w:id=\"2\"><w:p><w:r><w:\(kind)Ref/></w:r><w:r><w:t> \(words)</w:t>"
          + "</w:r></w:p></w:\(kind)></w:\(kind)s>"
      )
    }
    let letter = try await letter(
      """
      <w:p><w:r><w:t>Dit geldt</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>, en
      ook dit</w:t></w:r><w:r><w:endnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>
      """, [note("footnote", "Zie de brief."), note("endnote", "Zie het eind.")])
    #expect(blocks(letter) == ["Dit geldt, en ook dit."])
    #expect(
      letter.notes.map { "\($0.number) \($0.text)" } == ["1 Zie de brief.", "i Zie het eind."])
    #expect(
      letter.sections[0].blocks[0].marks.map { "\($0.number) \($0.offset)" } == ["1 9", "i 21"])
  }

  /// Twenty-one notes, each of which names the next two, would else be read a million times.
  @Test(arguments: [
    [[1]], [[2], [1]], (1...21).map { [$0 + 1, $0 + 2] }, (1...5000).map { [$0 + 1] },
  ])
  func notesThatCallNotesAreReadOnceEach(_ calls: [[Int]]) async throws {
    for kind in ["footnote", "endnote"] {
      func call(_ id: Int) -> String { "<w:r><w:\(kind)Reference w:id=\"\(id)\"/></w:r>" }
      let notes = calls.enumerated().map { place, called in
        "<w:\(kind) w:id=\"\(place + 1)\"><w:p><w:r><w:t>Woorden</w:t></w:r>"
          + called.map(call).joined() + "</w:p></w:\(kind)>"
      }
      let source = try await source(
        zip(
          head + "<w:p><w:r><w:t>Dit geldt</w:t></w:r>\(call(1))</w:p>",
          [("word/\(kind)s.xml", "<w:\(kind)s>\(notes.joined())</w:\(kind)s>")]))
      #expect(source.text.components(of: "Woorden") == calls.count)
    }
  }

  @Test func trackedChangesAreTakenAsAcceptedAndSaid() async throws {
    let source = try await source(
      zip(
        head + """
          <w:p><w:r><w:t>Er gaan </w:t></w:r><w:del><w:r><w:delText>veertig</w:delText></w:r></w:del>
          <w:ins><w:r><w:t>vijftig</w:t></w:r></w:ins><w:r><w:t> militairen.</w:t></w:r></w:p>
          """))
    #expect(source.text.contains("Er gaan vijftig militairen."))
    #expect(source.remarks.contains { $0.contains("1 insertions") && $0.contains("1 deletions") })
  }

  @Test func boxesAndTablesAboveTheTextAreItsLetterhead() async throws {
    func box(_ name: String) -> String {
      "<mc:\(name)><w:txbxContent>\(paragraph("Ministerie van Defensie"))</w:txbxContent></mc:\(name)>"
    }
    let table = """
      <w:tbl><w:tr><w:tc>\(paragraph("Datum"))</w:tc><w:tc>\(paragraph("3 oktober 2030"))</w:tc></w:tr>
      <w:tr><w:tc>\(paragraph("Betreft"))</w:tc><w:tc>\(paragraph("Een missie in Mali"))</w:tc></w:tr>
      <w:tr><w:tc>\(paragraph("Met deze brief informeer ik u, mede namens anderen, over het besluit"))
      \(paragraph("dat het kabinet gisteren heeft genomen over de missie in Mali."))</w:tc></w:tr>
      </w:tbl>
      """
    let field = "<w:p><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>"
    let source = try await source(
      zip(
        "<w:p><w:r><mc:AlternateContent>\(box("Choice"))\(box("Fallback"))</mc:AlternateContent>"
          + "</w:r></w:p>" + table + field + paragraph("De Minister van Defensie,")
          + paragraph("A.B. Voorbeeld")))
    let letter = LetterParser.letter(from: source.text, looks: source.looks)
    #expect(source.text.components(of: "Ministerie van Defensie") == 1)
    #expect(!source.text.contains("PAGE"))
    #expect(letter.header.date == Day(iso: "2030-10-03"))
    #expect(letter.header.subject == "Een missie in Mali")
    #expect(
      blocks(letter) == [
        "Met deze brief informeer ik u, mede namens anderen, over het besluit dat het kabinet gisteren"
          + " heeft genomen over de missie in Mali."
      ])
    #expect(letter.signatories.map(\.name) == ["A.B. Voorbeeld"])
  }

  @Test func pagesTurnWhereWordTurnedThem() async throws {
    let letter = try await letter(
      """
      \(paragraph("Dit staat vooraan.")) <w:p><w:r><w:t>De tekst loopt </w:t></w:r><w:r>
      <w:lastRenderedPageBreak/><w:t>door op de volgende bladzijde.</w:t></w:r></w:p>
      """)
    #expect(
      blocks(letter) == ["Dit staat vooraan.", "De tekst loopt door op de volgende bladzijde."])
    #expect(letter.pages == 2)
    #expect(letter.repairs.contains { $0.kind == .pageBreak })
  }

  @Test func archivesThatMayDoHarmAreRefused() async {
    let good = zip(head)
    func with(_ change: (inout SmallZip) -> Void) -> [UInt8] {
      var zip = good
      change(&zip)
      return zip.bytes
    }
    let cases: [([UInt8], String)] = [
      (with { $0.files.append(.init(name: "../a", content: [])) }, "unsafe-document"),
      (with { $0.files.append(.init(name: "/a", content: [])) }, "unsafe-document"),
      (with { $0.files.append(.init(name: "a\\b", content: [])) }, "unsafe-document"),
      (with { $0.files.append($0.files[1]) }, "unsafe-document"),
      (with { $0.files[1].size = 60_000_000 }, "unsafe-document"),
      (with { $0.files[1].size = 70_000_000 }, "unsafe-document"),
      (with { $0.files[1].header = 0 }, "unsafe-document"),
      (with { $0.files[1].attributes = 0xA1ED_0000 }, "unsafe-document"),
      (
        with { zip in zip.files += (0..<1001).map { .init(name: "\($0)", content: []) } },
        "unsafe-document"
      ),
      (with { $0.files[1].flags = 1 }, "locked-document"),
      (with { $0.files[1].size = 3 }, "damaged-document"),
      (with { $0.files[0].name = "word/document.xml.x" }, "damaged-document"),
      (with { $0.files[0].content = Array("<w:document>".utf8) }, "damaged-xml"),
      (with { $0.files[0].content = Array("<!DOCTYPE a><a/>".utf8) }, "document-type"),
      (Array(good.bytes.dropLast(30)), "damaged-document"),
      (Array(good.bytes.prefix(90)), "damaged-document"),
    ]
    for (bytes, code) in cases {
      do {
        _ = try await SourceReader().text(of: bytes, path: "a.docx", form: .docx)
        Issue.record("\(code): it was read")
      } catch {
        #expect((error as? SourceError)?.code == code, "\(error)")
      }
    }
  }
}

extension String {
  fileprivate func components(of word: String) -> Int { ranges(of: word).count }
}

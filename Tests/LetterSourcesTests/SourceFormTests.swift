import LetterSources
import Testing

private let forms: [(text: String, name: String, form: SourceForm)] = [
  ("Den Haag", "brief.txt", .text), ("Den Haag", "brief", .text),
  ("%PDF-1.4\n", "brief.txt", .pdf), ("\n\n%PDF-1.4\n", "brief", .pdf),
  ("Den Haag", "brief.pdf", .pdf), ("Den Haag", "BRIEF.XML", .xml),
  ("<?xml version=\"1.0\"?>\n<officiele-publicatie/>", "brief", .xml),
  ("\u{FEFF}<?xml version=\"1.0\"?>", "brief.txt", .xml),
  ("<officiele-publicatie>", "brief", .xml), ("<!DOCTYPE html>", "brief.xml", .html),
  (" <HTML><body>", "brief", .html), ("<?xml version=\"1.0\"?><!DOCTYPE html>", "brief", .html),
  ("PK\u{3}\u{4}....[Content_Types].xml..word/document.xml", "brief", .docx),
  ("PK\u{3}\u{4}......mimetypeapplication/vnd.oasis.opendocument.text", "brief", .odt),
  ("PK\u{3}\u{4}", "brief.docx", .zip), ("{\\rtf1", "brief.txt", .rtf), ("GIF89a", "x", .image),
  ("Den Haag\n\n**Mandaat**\n", "brief.txt", .markdown), ("_Mandaat en duur_", "a", .markdown),
  ("*Risico’s* zijn er.", "a", .text), ("* een *", "a", .text), ("****", "a", .text),
  ("<b> is groter", "brief", .text), ("", "", .text), ("a", ".", .text), ("a", "b.é", .text),
]

@Test(arguments: forms)
func theBytesTellTheFormAndTheNameWhereTheyDoNot(text: String, name: String, form: SourceForm) {
  #expect(SourceForm(detecting: Array(text.utf8), name: name) == form)
}

@Test func oldWordFilesAndPicturesAreKnownByTheirFirstBytes() {
  #expect(
    SourceForm(detecting: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], name: "a") == .doc)
  #expect(SourceForm(detecting: [0x89, 0x50, 0x4E, 0x47, 0x0D], name: "a.txt") == .image)
  #expect(SourceForm(detecting: [0xFF, 0xD8, 0xFF, 0xE0], name: "a") == .image)
}

@Test func onlyReadableFormsAreRead() async {
  for form in SourceForm.allCases where !SourceForm.readable.contains(form) {
    await #expect(throws: SourceError(path: "a", problem: .unsupportedForm(form))) {
      try await SourceReader().text(of: [65], path: "a", form: form)
    }
  }
}

@Test func theFormThatTheUserNamesCountsAboveTheBytes() async throws {
  let bytes = Array("<?xml version=\"1.0\"?>".utf8)
  let read = try await SourceReader().text(of: bytes, path: "a.xml", form: .text)
  #expect(read == SourceText(form: .text, text: "<?xml version=\"1.0\"?>", encoding: .utf8))
}

@Test func aTextThatIsNamedAsAPDFIsCalledAText() async throws {
  let text = Array("Den Haag, 5 maart 2031\n\nWij melden u dit – als tekst.\n".utf8)
  await #expect(throws: SourceError(path: "brief.pdf", problem: .textNotPDF)) {
    _ = try await SourceReader().text(of: text, path: "brief.pdf")
  }
  let read = try await SourceReader().text(of: text, path: "brief.pdf", form: .text)
  #expect(read.form == .text)
  // Noise that only bears the name is a damaged PDF.
  let noise: [UInt8] = [0x00, 0x01, 0xFF, 0x80]
  await #expect(
    throws: SourceError(path: "brief.pdf", problem: .damagedPDF("its end is missing"))
  ) { _ = try await SourceReader().text(of: noise, path: "brief.pdf") }
}

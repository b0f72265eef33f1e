import LetterSources
import Testing

private let sentences: [(problem: SourceError.Problem, sentence: String)] = [
  (
    .tooLarge(size: 70_000_000, limit: 64 << 20),
    "brief.txt: 70000000 bytes are more than a letter takes (64 MB); give one letter a file"
  ),
  (
    .invalidUTF8(SourceError.Place(byte: 311, line: 7), otherEncoding: .windows1252),
    "brief.txt:7: byte 311 is not UTF-8; if it is an older Windows file, say so with --encoding"
      + " windows-1252"
  ),
  (
    .textNotPDF,
    "brief.txt: this is no PDF but text; rename it to end in .txt, or say so with --input-format text"
  ),
  (
    .unsupportedForm(.doc),
    "brief.txt: the file is an old Word document (DOC), which is not read; open it in a word"
      + " processor and save it as DOCX (or: libreoffice --headless --convert-to docx FILE)"
  ),
  (
    .scannedPDF(pages: 2),
    "brief.txt: the PDF holds no text layer on its 2 pages, only pictures (a scan); give the letter"
      + " as text"
  ),
  (
    .programMissing("pdftohtml", package: "poppler-utils"),
    "brief.txt: reading a PDF needs pdftohtml, which is not installed; install the package"
      + " poppler-utils (Debian: apt install poppler-utils)"
  ),
]

@Test(arguments: sentences)
func anErrorSaysWhereWhatAndWhatToDo(problem: SourceError.Problem, sentence: String) {
  #expect("\(SourceError(path: "brief.txt", problem: problem))" == sentence)
}

@Test func standardInputIsCalledSo() {
  #expect(SourceError(path: "-", problem: .empty).description.hasPrefix("standard input: "))
}

@Test func errorsFallIntoTheCategoriesOfTheExitCodes() {
  let categories: [(SourceError.Problem, SourceError.Category)] = [
    (.empty, .unreadable), (.tooLarge(size: nil, limit: 1), .unreadable), (.folder, .unreadable),
    (.notFound, .notFound), (.noPermission, .permission), (.readFailed(5, "x"), .inputOutput),
    (.programMissing("a", package: "b"), .helperMissing), (.lockedPDF, .unreadable),
  ]
  for (problem, category) in categories {
    #expect(SourceError(path: "a", problem: problem).category == category)
  }
}

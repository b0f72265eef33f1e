extension SourceError: CustomStringConvertible {
  /// `brief.txt:7: ` and the message.
  public var description: String {
    (path == "-" ? "standard input" : path) + (place.map { ":\($0.line)" } ?? "") + ": " + message
  }

  /// What is wrong and what to do next, without the path.
  public var message: String {
    switch problem {
    case .empty: "the file is empty; give a file that holds a letter"
    case .blank: "the file holds nothing but blanks; give a file that holds a letter"
    case .tooLarge(let size, let limit):
      (size.map { "\($0) bytes are" } ?? "the input is")
        + " more than a letter takes (\(Self.size(limit))); give one letter a file"
    case .longLine(let place, let limit):
      "the line at byte \(place.byte) is longer than \(Self.size(limit));"
        + " give the letter with its line ends"
    case .longParagraph(let limit):
      "a paragraph is longer than \(Self.size(limit)), which no letter's is; give one letter a file"
    case .binary(let place):
      "byte \(place.byte) belongs to no text; give the letter as \(Self.readable)"
    case .nul(let place):
      "byte \(place.byte) is NUL, which no text holds; if the file is UTF-16 without a byte order"
        + " mark, say so with --encoding utf-16le or utf-16be"
    case .unmarkedUTF16(_, let encoding):
      "the text is UTF-16 without a byte order mark; say so with --encoding \(encoding.rawValue)"
    case .garbled(_, let shown, let meant, let page):
      "'\(shown)' was '\(meant)': the text was UTF-8 and was read as \(page) before it was saved;"
        + " take it from its source anew, or undo that with iconv -f utf-8 -t \(page)"
    case .lostLetters(let place):
      "a letter was lost at byte \(place.byte) (U+FFFD stands there), as happens when a file is"
        + " opened in a wrong encoding and saved; take the text from its source anew"
    case .invalidUTF8(let place, let other):
      "byte \(place.byte) is not UTF-8; "
        + (other.map { "if it is an older Windows file, say so with --encoding \($0.rawValue)" }
          ?? "save the file as UTF-8")
    case .invalidUTF16(let place):
      "the UTF-16 at byte \(place.byte) is only half a character; save the file as UTF-8"
    case .undefinedByte(let place, let byte):
      "byte \(place.byte) (hexadecimal \(String(byte, radix: 16))) means nothing in windows-1252;"
        + " give another --encoding, or save the file as UTF-8"
    case .otherMark(let mark, let asked):
      "the file begins with the mark of \(mark.rawValue), not of \(asked.rawValue);"
        + " leave --encoding out"
    case .unsupportedForm(let form):
      "the file is \(form.name), which is not read; \(form.advice)"
    case .textNotPDF:
      "this is no PDF but text; rename it to end in .txt, or say so with --input-format text"
    case .notFound: "there is no such file; check the path"
    case .folder: "this is a folder; give a file in it"
    case .notAFile:
      "this is a pipe or a device; give a file, or - and the letter on standard input"
    case .noPermission: "reading is not permitted; ask its owner, or copy it"
    case .readFailed(_, let words): "reading failed: \(words); try again, or check the disk"
    case .temporaryFileFailed(_, let words):
      "no temporary copy could be written: \(words); make room, or set TMPDIR to another folder"
    case .damagedPDF(let words): "the PDF is damaged (\(words)); fetch it again"
    case .scannedPDF(let pages):
      "the PDF holds no text layer on its \(pages == 1 ? "page" : "\(pages) pages"), only pictures"
        + " (a scan); give the letter as text"
    case .tooManyPages(let limit):
      "the PDF has more than \(limit) pages; give one letter a file"
    case .lockedPDF: "the PDF is locked; give one without a password, or the letter as text"
    case .damagedXML(let words, let place):
      "the XML is cut off or damaged at byte \(place.byte) (\(words)); fetch it again"
    case .damagedDocument(let words):
      "the document is damaged (\(words)); open it in a word processor and save it anew"
    case .unsafeDocument(let words):
      "the document is a ZIP archive as no word processor writes it (\(words)); open it in one and"
        + " save it anew"
    case .lockedDocument:
      "the document is locked with a password; save it without one"
    case .mailWithoutText(let names):
      "the mail holds no text"
        + (names.isEmpty ? "" : ", only \(names.joined(separator: ", "))")
        + "; save the letter that is attached to it and give that"
    case .doctype:
      "the XML has a document type (DOCTYPE), which no official file has and which may hide"
        + " anything; fetch the official file, or take the DOCTYPE out"
    case .otherXML("metadata_gegevens"), .otherXML("owms-metadata"):
      "this is the metadata of a paper and not its text; give the paper's own XML, with this file"
        + " beside it"
    case .otherXML(let root):
      "the XML is no official publication (its first element is <\(root)>, not"
        + " <officiele-publicatie> or <kamerwrk>); give the letter as \(Self.readable)"
    case .tooDeep(let limit):
      "elements stand inside each other more than \(limit) deep, which no letter needs; give the"
        + " letter in another form"
    case .tooManyElements(let limit):
      "the file has more than \(limit) elements, which no letter needs; give one letter a file"
    case .unknownEncoding(let name):
      "the file says that it is encoded as \(name), which is not known here; save it as UTF-8, or"
        + " say what it is with --encoding"
    case .otherEncodingThanDeclared(let place, let name):
      "the file says that it is \(name), but byte \(place.byte) is not; say what it is with"
        + " --encoding, most likely --encoding utf-8"
    case .programMissing(let program, let package):
      "reading a PDF needs \(program), which is not installed;"
        + " install the package \(package) (Debian: apt install \(package))"
    case .programTooSlow(let program, let seconds):
      "\(program) was stopped after \(seconds) seconds; give the letter as text"
    case .programPrintsTooMuch(let program, let limit):
      "\(program) was stopped because it printed more than \(Self.size(limit));"
        + " give one letter a file"
    case .programNeedsTooMuch(let program, let limit):
      "\(program) was stopped because it needed more memory than \(Self.size(limit));"
        + " give the letter as text"
    case .programFailed(let program, let words): "\(program) failed: \(words)"
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 && bytes % (1 << 20) == 0 ? "\(bytes >> 20) MB" : "\(bytes) bytes"
  }

  private static let readable = SourceForm.readableNames
}

/// Why a source gives no text.
public struct SourceError: Error, Hashable, Sendable {
  /// A place in a file: the byte, counted from 0, and its line, counted from 1.
  public struct Place: Hashable, Sendable {
    /// Counted from 0.
    public let byte: Int
    /// Counted from 1; a line ends with LF, CR or both.
    public let line: Int

    /// A place from its parts.
    public init(byte: Int, line: Int) {
      self.byte = byte
      self.line = line
    }
  }

  /// Whether the bytes are no UTF-8 but could be windows-1252.
  public var suggestsWindows1252: Bool {
    if case .invalidUTF8(_, otherEncoding: .windows1252) = problem { true } else { false }
  }

  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    case empty
    /// Nothing but blanks.
    case blank
    /// `size` is nil where the input was not read to its end.
    case tooLarge(size: Int?, limit: Int)
    case longLine(Place, limit: Int)
    /// A paragraph of markup.
    case longParagraph(limit: Int)
    /// Bytes that are text in no encoding, from the first one that shows it.
    case binary(Place)
    case nul(Place)
    /// UTF-16 without a byte order mark.
    case unmarkedUTF16(Place, SourceEncoding)
    /// UTF-8 that another program read by a code page and saved so: what a word is now and was.
    case garbled(Place, shown: String, meant: String, page: String)
    /// U+FFFD inside a word.
    case lostLetters(Place)
    /// `otherEncoding` is one in which every byte has a meaning.
    case invalidUTF8(Place, otherEncoding: SourceEncoding?)
    /// Half of a pair, or half of a unit at the end.
    case invalidUTF16(Place)
    /// One of the five bytes that Windows-1252 leaves undefined.
    case undefinedByte(Place, UInt8)
    /// The file begins with the byte order mark of another encoding than the one asked for.
    case otherMark(SourceEncoding, asked: SourceEncoding)
    case unsupportedForm(SourceForm)
    /// Plain text that is named or said to be a PDF.
    case textNotPDF
    case notFound
    case folder
    /// A pipe, socket or device.
    case notAFile
    case noPermission
    /// The system's number for it, and its words.
    case readFailed(Int32, String)
    /// No room for a copy of the file that an outside reader can open.
    case temporaryFileFailed(Int32, String)
    /// In the outside reader's words.
    case damagedPDF(String)
    /// No text layer: a scan.
    case scannedPDF(pages: Int)
    /// A PDF of more pages than a letter has.
    case tooManyPages(limit: Int)
    /// Locked with a password, or against taking text out.
    case lockedPDF
    /// In expat's words.
    case damagedXML(String, Place)
    /// A document type: it can name other files, and make a small file huge.
    case doctype
    /// A document of a word processor, in words.
    case damagedDocument(String)
    /// An archive that may be meant to harm, in words.
    case unsafeDocument(String)
    /// With a password.
    case lockedDocument
    /// A mail that holds nothing but files, by their names.
    case mailWithoutText([String])
    /// XML of another kind than a publication.
    case otherXML(root: String)
    case tooDeep(limit: Int)
    case tooManyElements(limit: Int)
    /// The file names an encoding that is not known here.
    case unknownEncoding(String)
    /// A byte that the encoding which the file names does not have.
    case otherEncodingThanDeclared(Place, String)
    case programMissing(String, package: String)
    case programTooSlow(String, seconds: Int)
    case programPrintsTooMuch(String, limit: Int)
    case programNeedsTooMuch(String, limit: Int)
    /// In its own words.
    case programFailed(String, String)
  }

  /// What an error means for a caller, as in the exit codes of the command line.
  public enum Category: Sendable, Hashable, CaseIterable {
    /// The input cannot be read or is too large (65).
    case unreadable
    /// No such file (66).
    case notFound
    /// A helper program is missing (69).
    case helperMissing
    /// Reading failed (74).
    case inputOutput
    /// Not allowed (77).
    case permission
  }

  /// The file's path or name, `-` for standard input.
  public let path: String
  /// What is wrong.
  public let problem: Problem

  /// An error from its parts.
  public init(path: String, problem: Problem) {
    self.path = path
    self.problem = problem
  }

  /// What it means for a caller.
  public var category: Category {
    switch problem {
    case .notFound: .notFound
    case .noPermission: .permission
    case .readFailed, .temporaryFileFailed: .inputOutput
    case .programMissing: .helperMissing
    default: .unreadable
    }
  }

  /// Where in the file; nil where the whole is meant.
  public var place: Place? {
    switch problem {
    case .longLine(let place, _), .binary(let place), .nul(let place), .invalidUTF8(let place, _),
      .invalidUTF16(let place), .undefinedByte(let place, _), .unmarkedUTF16(let place, _),
      .garbled(let place, _, _, _), .lostLetters(let place), .damagedXML(_, let place),
      .otherEncodingThanDeclared(let place, _):
      place
    default: nil
    }
  }

  /// A name for programs, such as `invalid-utf-8`. Kept from version to version.
  public var code: String {
    switch problem {
    case .empty: "empty"
    case .blank: "blank"
    case .tooLarge: "too-large"
    case .longLine: "long-line"
    case .longParagraph: "long-paragraph"
    case .binary: "binary"
    case .nul: "nul"
    case .unmarkedUTF16: "unmarked-utf-16"
    case .garbled: "garbled"
    case .lostLetters: "lost-letters"
    case .invalidUTF8: "invalid-utf-8"
    case .invalidUTF16: "invalid-utf-16"
    case .undefinedByte: "undefined-byte"
    case .otherMark: "other-byte-order-mark"
    case .unsupportedForm: "unsupported-form"
    case .textNotPDF: "text-not-pdf"
    case .notFound: "not-found"
    case .folder: "folder"
    case .notAFile: "not-a-file"
    case .noPermission: "no-permission"
    case .readFailed: "read-failed"
    case .temporaryFileFailed: "temporary-file-failed"
    case .damagedPDF: "damaged-pdf"
    case .scannedPDF: "scanned-pdf"
    case .tooManyPages: "too-many-pages"
    case .lockedPDF: "locked-pdf"
    case .damagedXML: "damaged-xml"
    case .doctype: "document-type"
    case .damagedDocument: "damaged-document"
    case .unsafeDocument: "unsafe-document"
    case .lockedDocument: "locked-document"
    case .mailWithoutText: "mail-without-text"
    case .otherXML: "other-xml"
    case .tooDeep: "too-deep"
    case .tooManyElements: "too-many-elements"
    case .unknownEncoding: "unknown-encoding"
    case .otherEncodingThanDeclared: "other-encoding-than-declared"
    case .programMissing: "program-missing"
    case .programTooSlow: "program-too-slow"
    case .programPrintsTooMuch: "program-prints-too-much"
    case .programNeedsTooMuch: "program-needs-too-much"
    case .programFailed: "program-failed"
    }
  }
}

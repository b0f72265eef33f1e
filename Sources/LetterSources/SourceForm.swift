/// What kind of file a source is. The raw value is the name that `--input-format` takes.
public enum SourceForm: String, Sendable, Hashable, CaseIterable {
  case text
  case markdown
  /// An e-mail as a mail program keeps it, or a page of the web kept as one (MHTML).
  case mail
  case pdf
  case xml
  case html
  case docx
  case odt
  /// Word before 2007, and other files of its kind.
  case doc
  case rtf
  case wordPerfect = "wordperfect"
  /// Any archive that is no text document.
  case zip
  /// A scan or photograph: JPEG, PNG, TIFF, GIF, BMP, WebP or HEIC.
  case image

  /// The forms that can be read.
  public static let readable = allCases.filter(\.isRead)

  /// Whether it can be read.
  public var isRead: Bool {
    switch self {
    case .text, .markdown, .mail, .pdf, .xml, .html, .docx, .odt: true
    case .doc, .rtf, .wordPerfect, .zip, .image: false
    }
  }

  /// `plain text, PDF or XML`.
  static let readableNames =
    readable.dropLast().map(\.name).joined(separator: ", ") + " or " + (readable.last?.name ?? "")

  /// The media type, such as `application/pdf`.
  public var mediaType: String {
    switch self {
    case .text: "text/plain"
    case .markdown: "text/markdown"
    case .mail: "message/rfc822"
    case .pdf: "application/pdf"
    case .xml: "application/xml"
    case .html: "text/html"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .doc: "application/msword"
    case .rtf: "application/rtf"
    case .wordPerfect: "application/vnd.wordperfect"
    case .zip: "application/zip"
    case .image: "image/*"
    }
  }

  /// Its name in a sentence.
  public var name: String {
    switch self {
    case .text: "plain text"
    case .markdown: "Markdown"
    case .mail: "an e-mail"
    case .pdf: "PDF"
    case .xml: "XML"
    case .html: "a web page (HTML)"
    case .docx: "a Word document (DOCX)"
    case .odt: "an OpenDocument text (ODT)"
    case .doc: "an old Word document (DOC)"
    case .rtf: "RTF"
    case .wordPerfect: "a WordPerfect document"
    case .zip: "a ZIP archive"
    case .image: "a picture"
    }
  }

  /// How a form that is not read becomes one that is.
  public var advice: String {
    switch self {
    case .doc, .rtf, .wordPerfect:
      "open it in a word processor and save it as DOCX (or: libreoffice --headless --convert-to"
        + " docx FILE)"
    case .zip: "unpack it, and give the letter that is in it"
    case .image: "give the official XML or PDF, or let a program for scans take its text out"
    default: "give the letter as \(Self.readableNames)"
    }
  }

  /// Why a file of a form that is not read was passed over in a folder.
  public var skipped: String { "it is \(name), which is not read; \(advice)" }

  /// The form that the first bytes show; where they show none, the one the file's name ends in;
  /// else text.
  public init(detecting bytes: [UInt8], name: String) {
    self = Finding(bytes, name: name).form
  }
}

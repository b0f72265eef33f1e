/// What kind of file a source is. The raw value is the name that `--input-format` takes.
public enum SourceForm: String, Sendable, Hashable, CaseIterable {
  case text
  case pdf
  case xml
  case html
  case docx
  case odt
  /// Word before 2007.
  case doc
  case rtf
  /// Any archive that is no text document.
  case zip
  /// A scan or photograph: JPEG, PNG, TIFF or GIF.
  case image

  /// The forms that can be read.
  public static let readable: [SourceForm] = [.text, .pdf]

  /// The media type, such as `application/pdf`.
  public var mediaType: String {
    switch self {
    case .text: "text/plain"
    case .pdf: "application/pdf"
    case .xml: "application/xml"
    case .html: "text/html"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .doc: "application/msword"
    case .rtf: "application/rtf"
    case .zip: "application/zip"
    case .image: "image/*"
    }
  }

  /// The form that the first bytes show; where they show none, the one the file's name ends in;
  /// else text.
  public init(detecting bytes: [UInt8], name: String) {
    self = Self.signature(of: bytes) ?? Self.ending(of: name) ?? .text
  }

  private static func signature(of bytes: [UInt8]) -> SourceForm? {
    let head = bytes.prefix(1024)
    // Readers of PDF accept up to a kilobyte of other bytes before the mark.
    if contains(head, "%PDF-") { return .pdf }
    for (mark, form) in marks where head.starts(with: mark) { return form }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return zipped(bytes) }
    return markup(head)
  }

  private static let marks: [([UInt8], SourceForm)] = [
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .doc), (Array("{\\rtf".utf8), .rtf),
    ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image),
    ([0x49, 0x49, 0x2A, 0x00], .image), ([0x4D, 0x4D, 0x00, 0x2A], .image),
  ]

  /// A zip names its entries in plain bytes before their content.
  private static func zipped(_ bytes: [UInt8]) -> SourceForm {
    if contains(bytes.prefix(128), "application/vnd.oasis.opendocument.text") { return .odt }
    // The list of entries at the end names them all.
    let ends = [bytes.prefix(4096), bytes.suffix(4096)]
    return ends.contains { contains($0, "word/document.xml") } ? .docx : .zip
  }

  private static func markup(_ head: ArraySlice<UInt8>) -> SourceForm? {
    var start = head
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
    start = start.drop { $0 <= 0x20 }
    func begins(_ tag: String) -> Bool {
      start.prefix(tag.utf8.count).elementsEqual(tag.utf8) { $0 == $1 || $0 | 0x20 == $1 }
    }
    if begins("<!doctype html") || begins("<html") { return .html }
    if begins("<?xml") {
      return contains(start, "<html") || contains(start, "<!DOCTYPE html") ? .html : .xml
    }
    return begins("<officiele-publicatie") ? .xml : nil
  }

  private static func ending(of name: String) -> SourceForm? {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return switch name[name.index(after: dot)...].lowercased() {
    case "pdf": .pdf
    case "xml": .xml
    case "html", "htm", "xhtml": .html
    case "docx": .docx
    case "odt": .odt
    case "doc": .doc
    case "rtf": .rtf
    case "zip": .zip
    case "jpg", "jpeg", "png", "tif", "tiff", "gif": .image
    default: nil
    }
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ text: String) -> Bool {
    let text = Array(text.utf8)
    guard bytes.count >= text.count else { return false }
    return (bytes.startIndex...bytes.endIndex - text.count).contains {
      bytes[$0] == text[0] && bytes[$0..<$0 + text.count].elementsEqual(text)
    }
  }
}
